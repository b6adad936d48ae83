package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;

import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private final Canvas canvas = Drawing.organisation();
    private final RevenueStream stream = Drawing.stream(canvas, "Tickets", "999", "EUR", Period.MONTH);
    private final Scenario scenario = CanvasFactory.eINSTANCE.createScenario();
    private final Assumption assumption = CanvasFactory.eINSTANCE.createAssumption();

    @Test
    void theAmountHoldsUntilThereIsAPrice() {
        assertEquals(Optional.of(new BigDecimal("11988")), Amounts.yearly(stream));
        stream.setVolume(Drawing.estimate(null, "40", null));
        assertEquals(Optional.of(new BigDecimal("11988")), Amounts.yearly(stream), "a volume alone tells no worth");
        stream.setPrice(Drawing.estimate(null, "2.50", null));
        assertEquals("1200.00", own(Outlook.LIKELY));
        stream.setFrequency(Drawing.estimate(null, "20", null));
        assertEquals("24000.00", own(Outlook.LIKELY), "40 × 2.50 × 20 in each of 12 months");
        stream.setPrice(CanvasFactory.eINSTANCE.createEstimate());
        assertEquals("11988", own(Outlook.LIKELY), "an estimate without a value states nothing");
    }

    @Test
    void boundsThatAreNotStatedAreTheLikelyValue() {
        stream.setPrice(Drawing.estimate("2", "2.5", "3"));
        stream.setVolume(Drawing.estimate("30", "40", null));
        assertEquals("720 1200.0 1440", own(Outlook.LOW) + ' ' + own(Outlook.LIKELY) + ' ' + own(Outlook.HIGH));
        assertEquals("360 480 480", units(Outlook.LOW) + ' ' + units(Outlook.LIKELY) + ' ' + units(Outlook.HIGH));
    }

    @Test
    void aFactorWithoutALikelyValueIsOpen() {
        stream.setPrice(Drawing.estimate("2", null, "3"));
        assertEquals(Optional.empty(), Amounts.yearly(stream));
        assertTrue(Amounts.own().isOpen(stream, Outlook.LIKELY));
        assertFalse(Amounts.own().isOpen(stream, Outlook.LOW));
        stream.setPrice(Drawing.estimate(null, "2", null));
        stream.setVolume(Drawing.estimate("1", null, null));
        assertEquals(Optional.empty(), Amounts.yearly(stream));
    }

    @Test
    void whatIsPaidOnceIsNeitherAYearsMoneyNorOpen() {
        stream.setPeriod(Period.ONCE);
        assertEquals(Optional.empty(), Amounts.yearly(stream));
        assertFalse(Amounts.own().isOpen(stream, Outlook.LIKELY));
        stream.setPeriod(Period.UNSPECIFIED);
        assertTrue(Amounts.own().isOpen(stream, Outlook.LIKELY));
        stream.setSoftValue(Level.HIGH);
        assertFalse(Amounts.own().isOpen(stream, Outlook.LIKELY));
    }

    @Test
    void whatAnAssumptionLeavesOpenIsAsTheElementStatesIt() {
        assume();
        stream.setPrice(Drawing.estimate(null, "2.5", null));
        stream.setVolume(Drawing.estimate(null, "40", null));
        assumption.setVolume(Drawing.estimate("10", "20", "30"));
        assertEquals("1200.0", own(Outlook.LIKELY));
        assertEquals("600.0", money(Outlook.LIKELY));
        assertEquals("300.0", money(Outlook.LOW));
        assumption.setPeriod(Period.WEEK);
        assertEquals("2600.0", money(Outlook.LIKELY));
        assumption.setCurrency("CHF");
        assertEquals(Optional.empty(), Amounts.in(scenario).money(stream, "EUR", Outlook.LIKELY));
    }

    @Test
    void anAssumedAmountTakesThePlaceOfThePrice() {
        assume();
        stream.setPrice(Drawing.estimate(null, "2.5", null));
        stream.setVolume(Drawing.estimate(null, "40", null));
        assumption.setAmount(new BigDecimal("70"));
        assertEquals("840", money(Outlook.LIKELY));
        assumption.setPrice(Drawing.estimate(null, "1", null));
        assertEquals("480", money(Outlook.LIKELY), "a price that is assumed as well holds");
    }

    @Test
    void theFirstAssumptionAboutAnElementHolds() {
        assume();
        assumption.setAmount(new BigDecimal("10"));
        Assumption other = CanvasFactory.eINSTANCE.createAssumption();
        other.setAbout(stream);
        other.setAmount(new BigDecimal("20"));
        scenario.getAssumptions().add(other);
        scenario.getAssumptions().add(CanvasFactory.eINSTANCE.createAssumption());
        assertEquals("120", money(Outlook.LIKELY));
    }

    @Test
    void softBenefitsAreNoMoney() {
        stream.setSoftBenefit(SoftBenefit.GROWTH);
        assertEquals(Optional.empty(), Amounts.own().money(stream, Outlook.LIKELY));
        assertFalse(Amounts.own().isOpen(stream, Outlook.LIKELY));
    }

    private void assume() {
        assumption.setAbout(stream);
        scenario.getAssumptions().add(assumption);
        canvas.getScenarios().add(scenario);
    }

    private String own(Outlook outlook) {
        return Amounts.own().money(stream, outlook).get().toPlainString();
    }

    private String money(Outlook outlook) {
        return Amounts.in(scenario).money(stream, outlook).get().toPlainString();
    }

    private String units(Outlook outlook) {
        return Worth.of(stream).unitsAYear(outlook).get().toPlainString();
    }
}
