package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.PriceMethod;
import org.canvasstudio.model.canvas.Pricing;
import org.canvasstudio.model.canvas.RevenueRhythm;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.RevenueType;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** The rules of money beyond their two canvases. */
class MoneyRulesTest {

    private final Canvas canvas = Drawing.linkedAndUnspecified(CanvasKind.ORGANISATION);
    private final CustomerSegment segment = canvas.getCustomerSegments().getElements().get(0);
    private final RevenueStream stream = canvas.getRevenueStreams().getElements().get(0);
    private final Cost cost = canvas.getCosts().getElements().get(0);

    /** The example of the catalogue, drawn as it is told. */
    @Test
    void callCentre() throws IOException {
        Canvas centre = Drawing.read("REV-07", "breaks");
        Finding finding = Drawing.ENGINE.check(centre).get(0);
        assertEquals("“Small cafés” costs 60,000, pays 45,000 EUR a year.", finding.message());
        assertEquals(List.of(centre.getCustomerSegments().getElements().get(0)), finding.elements());
    }

    @Test
    void whoIsFreeOrSubsidisedMayCostMoreThanItPays() throws IOException {
        Canvas centre = Drawing.read("REV-07", "breaks");
        CustomerSegment cafes = centre.getCustomerSegments().getElements().get(0);
        Canvases.link(centre.getCustomerSegments().getElements().get(1), cafes);
        assertEquals(List.of(), Drawing.ENGINE.check(centre));
    }

    @Test
    void aSoftBenefitNamesOnlyFromWhomItComes() {
        remove(canvas, LinkKind.PAYS_FOR);
        assertEquals(List.of("It is open what “Weekly subscription” is paid for."), messages("REV-01"));
        stream.setSoftBenefit(SoftBenefit.RECOGNITION);
        assertEquals(List.of(), messages("REV-01"));
        remove(canvas, LinkKind.PAYS);
        assertEquals(List.of("It is open who pays “Weekly subscription”."), messages("REV-01"));
        stream.setSoftBenefit(SoftBenefit.UNSPECIFIED);
        assertEquals(List.of("It is open who pays “Weekly subscription”, and what for."), messages("REV-01"));
        Finding finding = Drawing.findings(canvas, "REV-01").get(0);
        finding.fixes().get(0).apply(segment);
        assertEquals(List.of(), messages("REV-01"));
    }

    @Test
    void aMissingPaymentIsOneFinding() {
        segment.setPayer(Payer.PAYS);
        remove(canvas, LinkKind.PAYS);
        assertEquals(List.of("REV-01"), Drawing.ids(Drawing.ENGINE.check(canvas)).stream()
                .filter(id -> id.startsWith("REV") || id.startsWith("CUS")).toList());
        EcoreUtil.delete(stream, true);
        assertEquals(1, messages("REV-02").size());
    }

    @Test
    void typesTakeTheirRhythmAndMethodsTheirPricing() {
        for (RevenueType type : RevenueType.values()) {
            for (RevenueRhythm rhythm : RevenueRhythm.values()) {
                stream.setType(type);
                stream.setRhythm(rhythm);
                boolean contradicts = rhythm == RevenueRhythm.TRANSACTION
                        && (type == RevenueType.SUBSCRIPTION || type == RevenueType.LENDING)
                        || rhythm == RevenueRhythm.RECURRING
                                && (type == RevenueType.ASSET_SALE || type == RevenueType.BROKERAGE_FEE);
                assertEquals(contradicts ? 1 : 0, messages("REV-03").size(), type + " " + rhythm);
            }
        }
        stream.setPriceMethod(PriceMethod.AUCTION);
        stream.setPricing(Pricing.FIXED);
        assertEquals(List.of("The pricing of “Weekly subscription” is stated as fixed, but its price comes about like this: "
                + "auction."), messages("REV-03"));
    }

    @Test
    void revenueAndCostsAreComparedInAYearAndInOneCurrency() {
        value(stream, "1000", "EUR", Period.MONTH);
        value(cost, "3100", "EUR", Period.QUARTER);
        assertEquals(List.of("Revenue of 12,000 EUR a year does not cover costs of 12,400 EUR."), messages("REV-04"));
        assertEquals(List.of(), messages("REV-07"), "it is the same, said of the one segment");
        cost.setCurrency("USD");
        assertEquals(List.of(), messages("REV-04"));
        cost.setCurrency("EUR");
        cost.setPeriod(Period.ONCE);
        assertEquals(List.of(), messages("REV-04"));
        cost.setPeriod(Period.MONTH);
        assertEquals(1, messages("REV-04").size());
        Drawing.stream(canvas, "Large orders", null, null, Period.UNSPECIFIED);
        assertEquals(List.of(), messages("REV-04"), "the missing figure may be the one that pays for it all");
    }

    @Test
    void aStreamThatIsStatedAsNothingPaysNothing() {
        value(stream, "0", "EUR", Period.YEAR);
        value(cost, "40000", "EUR", Period.YEAR);
        assertEquals(List.of("Revenue of 0 EUR a year does not cover costs of 40,000 EUR."), messages("REV-04"));
        stream.setAmount(null);
        assertEquals(List.of(), messages("REV-04"), "it is open");
        stream.setPersonalRevenue(PersonalRevenue.SOFT_BENEFIT);
        assertEquals(List.of(), messages("REV-04"), "no revenue is stated in money");
    }

    @Test
    void whatIsPaidOnceIsComparedWithWhatIsPaidOnce() {
        value(stream, "10", "EUR", Period.ONCE);
        value(cost, "40000", "EUR", Period.ONCE);
        assertEquals(List.of("Revenue of 10 EUR that is paid once does not cover costs of 40,000 EUR."), messages("REV-04"));
        scenario("Late", stream, "9");
        assertEquals(List.of("Revenue of 10 EUR that is paid once does not cover costs of 40,000 EUR, nor does it in the "
                + "scenario: “Late”."), messages("REV-04"));
        Drawing.stream(canvas, "Subscriptions", "100000", "EUR", Period.YEAR);
        assertEquals(1, messages("REV-04").size(), "each period by itself");
        Drawing.cost(canvas, "Rent", "100001", "EUR", Period.YEAR);
        assertEquals(2, messages("REV-04").size());
        RevenueStream open = Drawing.stream(canvas, "Setting up", null, "EUR", Period.ONCE);
        assertEquals(1, messages("REV-04").size(), "the missing figure may be the one that pays for what is paid once");
        open.setAmount(new BigDecimal("39991"));
        assertEquals(1, messages("REV-04").size(), "it pays for it, and in the year something is missing");
        open.setPeriod(Period.UNSPECIFIED);
        assertEquals(List.of(), messages("REV-04"), "it may be paid once or every year");
    }

    @Test
    void theScenariosInWhichRevenueFallsShortAreNamed() {
        value(stream, "1000", "EUR", Period.YEAR);
        value(cost, "900", "EUR", Period.YEAR);
        Scenario slow = scenario("Slow start", stream, "800");
        scenario("Fast growth", stream, "2000");
        assertEquals(List.of("In the scenario “Slow start”, revenue of 800 EUR a year does not cover costs of 900 EUR."),
                messages("REV-04"));
        scenario("Rain", stream, "700");
        assertEquals(List.of("Revenue does not cover costs in these scenarios: “Slow start”, “Rain”. In the first it is 800 EUR "
                + "a year, and costs are 900 EUR."), messages("REV-04"));
        stream.setAmount(new BigDecimal("850"));
        assertEquals(List.of("Revenue of 850 EUR a year does not cover costs of 900 EUR, nor does it in these scenarios: "
                + "“Slow start”, “Rain”."), messages("REV-04"));
        canvas.getScenarios().retainAll(List.of(slow));
        assertEquals(List.of("Revenue of 850 EUR a year does not cover costs of 900 EUR, nor does it in the scenario: "
                + "“Slow start”."), messages("REV-04"));
    }

    @Test
    void theLimitOfOneSegmentsShareIsASetting() throws IOException {
        Canvas uneven = Drawing.read("REV-05", "breaks");
        assertEquals(List.of("“Small cafés” contributes 85.7 % of the revenue: 60,000 of 70,000 EUR a year."),
                Drawing.findings(uneven, "REV-05").stream().map(Finding::message).toList());
        uneven.getRevenueStreams().getElements().get(1).setCurrency("CHF");
        assertEquals(List.of(), Drawing.findings(uneven, "REV-05"), "there is no share of two currencies");
    }

    @Test
    void aShareIsNotRoundedBeforeItIsCompared() {
        CustomerSegment other = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Restaurants");
        RevenueStream others = Drawing.stream(canvas, "Large orders", "2000", "EUR", Period.YEAR);
        Canvases.link(other, others);
        Canvases.link(others, canvas.getValuePropositions().getElements().get(0));
        value(stream, "8000", "EUR", Period.YEAR);
        assertEquals(List.of(), messages("REV-05"), "80 % is not more than 80 %");
        value(stream, "8000.01", "EUR", Period.YEAR);
        assertEquals(List.of("“Small cafés” contributes slightly more than 80 % of the revenue: 8,000.01 of 10,000.01 EUR a "
                + "year."), messages("REV-05"));
    }

    @Test
    void whatCausesNoCostIsOneAdviceForTheCanvas() {
        CanvasElement driving = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, "Driving");
        CanvasElement van = Drawing.add(canvas, BlockKind.KEY_RESOURCES, "Van");
        Canvases.link(driving, canvas.getChannels().getElements().get(0));
        Canvases.link(driving, van);
        Finding finding = Drawing.findings(canvas, "REV-06").get(0);
        assertEquals("These cause no cost on this canvas: “Driving”, “Van”.", finding.message());
        assertEquals(Severity.ADVICE, finding.severity());
        assertEquals(List.of(canvas, driving, van), finding.elements());
        Canvases.link(driving, cost);
        assertEquals(List.of(), messages("REV-06"), "what an activity costs includes what it uses");
        remove(canvas, LinkKind.CAUSES);
        Finding open = Drawing.findings(canvas, "REV-06").get(0);
        assertEquals(List.of(cost), open.elements());
        assertEquals(Severity.WARNING, open.severity());
    }

    private Scenario scenario(String name, RevenueStream about, String amount) {
        Scenario scenario = CanvasFactory.eINSTANCE.createScenario();
        scenario.setName(name);
        Assumption assumption = CanvasFactory.eINSTANCE.createAssumption();
        assumption.setAbout(about);
        assumption.setAmount(new BigDecimal(amount));
        scenario.getAssumptions().add(assumption);
        canvas.getScenarios().add(scenario);
        return scenario;
    }

    private static void value(Valued valued, String amount, String currency, Period period) {
        valued.setAmount(new BigDecimal(amount));
        valued.setCurrency(currency);
        valued.setPeriod(period);
    }

    private static void remove(Canvas canvas, LinkKind kind) {
        for (Link link : List.copyOf(canvas.getLinks())) {
            if (link.getKind() == kind) {
                EcoreUtil.delete(link);
            }
        }
    }

    private List<String> messages(String rule) {
        return Drawing.findings(canvas, rule).stream().map(Finding::message).toList();
    }
}
