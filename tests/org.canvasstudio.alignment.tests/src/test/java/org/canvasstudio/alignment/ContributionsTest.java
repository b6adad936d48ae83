package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostBehaviour;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A roastery sells bags of coffee to cafés and workshops to hotels; the rent is shared, the beans are the cafés'. */
class ContributionsTest {

    private Canvas canvas;
    private CustomerSegment cafes;
    private CustomerSegment hotels;
    private RevenueStream bags;
    private RevenueStream workshops;
    private Cost beans;
    private Cost rent;

    @BeforeEach
    void roastery() {
        canvas = Drawing.organisation();
        cafes = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Small cafés");
        hotels = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        bags = Drawing.stream(canvas, "Bags", null, "EUR", Period.WEEK);
        bags.setVolume(Drawing.estimate("80", "100", "120"));
        bags.setPrice(Drawing.estimate(null, "10", null));
        workshops = Drawing.stream(canvas, "Workshops", "500", "EUR", Period.MONTH);
        Canvases.link(cafes, bags);
        Canvases.link(hotels, workshops);
        beans = Drawing.cost(canvas, "Beans", null, "EUR", Period.WEEK);
        beans.setVolume(Drawing.estimate("80", "100", "120"));
        beans.setPrice(Drawing.estimate(null, "6", null));
        beans.setBehaviour(CostBehaviour.VARIABLE);
        CanvasElement van = Drawing.add(canvas, BlockKind.CHANNELS, "Delivery van");
        Canvases.link(van, cafes);
        Canvases.link(van, beans);
        rent = Drawing.cost(canvas, "Rent", "2000", "EUR", Period.MONTH);
        rent.setBehaviour(CostBehaviour.FIXED);
    }

    @Test
    void contributionAndBreakEvenOfEachSegment() {
        Contribution ofCafes = likely().get(0);
        assertEquals(cafes, ofCafes.segment());
        assertEquals("52000 31200 12000", plain(ofCafes.revenue()) + ' ' + plain(ofCafes.variableCosts()) + ' '
                + plain(ofCafes.fixedCosts()));
        assertEquals("20800", plain(ofCafes.contribution().get()));
        assertEquals("0.4", plain(ofCafes.contributionRatio().get()));
        assertEquals("8800", plain(ofCafes.result().get()));
        assertEquals("30000", plain(ofCafes.breakEven().inRevenue().get()));
        assertEquals("3000", plain(ofCafes.breakEven().inUnits().get()), "12,000 ÷ (10 − 6)");

        Contribution ofHotels = likely().get(1);
        assertEquals("6000 0 12000", plain(ofHotels.revenue()) + ' ' + plain(ofHotels.variableCosts()) + ' '
                + plain(ofHotels.fixedCosts()));
        assertEquals("12000", plain(ofHotels.breakEven().inRevenue().get()));
        assertEquals(Optional.empty(), ofHotels.breakEven().inUnits(), "no volume is stated");
    }

    @Test
    void unitsAreRoundedUp() {
        rent.setAmount(new BigDecimal("2001"));
        assertEquals("3002", plain(likely().get(0).breakEven().inUnits().get()), "12,006 ÷ 4 = 3,001.5");
    }

    @Test
    void theWholeCanvas() {
        Contribution total = contributions(null, Outlook.LIKELY).total("EUR");
        assertEquals("58000 31200 24000", plain(total.revenue()) + ' ' + plain(total.variableCosts()) + ' '
                + plain(total.fixedCosts()));
        assertEquals(Optional.empty(), total.breakEven().inUnits(), "bags and workshops are not added up");
        canvas.getLinks().clear();
        assertEquals("58000", plain(contributions(null, Outlook.LIKELY).total("EUR").revenue()), "nobody is said to pay it");
    }

    /** Hardly worse is: few are sold, and much is spent. */
    @Test
    void aLowOutlookTakesStreamsLowAndCostsHigh() {
        Contribution low = contributions(null, Outlook.LOW).segments("EUR").get(0);
        assertEquals("41600 37440", plain(low.revenue()) + ' ' + plain(low.variableCosts()));
        Contribution high = contributions(null, Outlook.HIGH).segments("EUR").get(0);
        assertEquals("62400 24960", plain(high.revenue()) + ' ' + plain(high.variableCosts()));
    }

    @Test
    void aScenarioHasItsOwnNumbers() {
        Scenario scenario = CanvasFactory.eINSTANCE.createScenario();
        Assumption dear = CanvasFactory.eINSTANCE.createAssumption();
        dear.setAbout(beans);
        dear.setPrice(Drawing.estimate(null, "10", null));
        scenario.getAssumptions().add(dear);
        canvas.getScenarios().add(scenario);
        Contribution ofCafes = contributions(scenario, Outlook.LIKELY).segments("EUR").get(0);
        assertEquals("0", plain(ofCafes.contribution().get()));
        assertEquals(BreakEven.State.NONE, ofCafes.breakEven().state());
        assertEquals(BreakEven.State.AT, likely().get(0).breakEven().state());
    }

    @Test
    void whatIsOpenIsSaidToBeOpen() {
        workshops.setAmount(null);
        assertEquals(List.of(workshops), contributions(null, Outlook.LIKELY).open());
        Contribution ofHotels = likely().get(1);
        assertEquals(List.of(workshops), ofHotels.open());
        assertEquals(Optional.empty(), ofHotels.contribution());
        assertEquals(Optional.empty(), ofHotels.result());
        assertEquals(BreakEven.State.OPEN, ofHotels.breakEven().state());
        assertEquals(List.of(), likely().get(0).open(), "what hotels pay is no matter of the cafés");
        beans.setPrice(null);
        assertEquals(List.of(beans), likely().get(0).open());
        beans.setCurrency("USD");
        assertEquals(List.of(), likely().get(0).open(), "it is open, but in another currency");
    }

    @Test
    void aCostThatIsNeitherFixedNorVariableLeavesTheContributionOpen() {
        rent.setBehaviour(CostBehaviour.UNSPECIFIED);
        Contribution ofCafes = likely().get(0);
        assertEquals(List.of(rent), ofCafes.undecided());
        assertEquals(Optional.empty(), ofCafes.contribution());
        assertEquals("8800", plain(ofCafes.result().get()), "the result does not depend on it");
        assertEquals(BreakEven.State.OPEN, ofCafes.breakEven().state());
    }

    @Test
    void withoutFixedCostsBusinessBreaksEvenAtOnceUnlessEachSaleLoses() {
        rent.setAmount(BigDecimal.ZERO);
        assertEquals("0", plain(likely().get(0).breakEven().inRevenue().get()));
        beans.setPrice(Drawing.estimate(null, "11", null));
        assertEquals(BreakEven.State.NONE, likely().get(0).breakEven().state());
    }

    @Test
    void aFixedCostBelowZeroIsCoveredBeforeAnythingIsSold() {
        rent.setAmount(new BigDecimal("-2000"));
        assertEquals("0", plain(likely().get(0).breakEven().inRevenue().get()));
        assertEquals("0", plain(likely().get(0).breakEven().inUnits().get()));
        canvas.getRevenueStreams().getElements().clear();
        assertEquals("0", plain(likely().get(1).breakEven().inRevenue().get()), "there is no contribution to divide by");
    }

    @Test
    void currenciesAreNotMixed() {
        workshops.setCurrency("CHF");
        Contributions contributions = contributions(null, Outlook.LIKELY);
        assertEquals(List.of("CHF", "EUR"), contributions.currencies());
        assertEquals(List.of(hotels), contributions.segments("CHF").stream().map(Contribution::segment).toList());
        assertEquals("52000", plain(contributions.total("EUR").revenue()));
        CustomerSegment schools = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Schools");
        rent.setAmount(null);
        assertEquals(List.of(hotels, schools), contributions(null, Outlook.LIKELY).segments("CHF").stream()
                .map(Contribution::segment).toList(), "of whom nothing is known");
    }

    @Test
    void aStreamThatTwoPayIsSharedWithItsUnits() {
        Canvases.link(hotels, bags);
        Contribution ofCafes = likely().get(0);
        assertEquals("26000 2600", plain(ofCafes.revenue()) + ' ' + plain(ofCafes.units()));
        assertEquals(null, likely().get(1).units(), "bags and workshops are not added up");
    }

    private List<Contribution> likely() {
        return contributions(null, Outlook.LIKELY).segments("EUR");
    }

    private Contributions contributions(Scenario scenario, Outlook outlook) {
        return Contributions.of(canvas, scenario, outlook);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
