package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CostNature;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.PersonalResource;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.PersonalRole;
import org.canvasstudio.model.canvas.Position;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.SoftBenefit;
import org.canvasstudio.model.canvas.SoftCost;
import org.canvasstudio.model.canvas.YesNo;
import org.junit.jupiter.api.Test;

/** The rules of the personal canvas beyond their two canvases. */
class PersonalRulesTest {

    private final Canvas canvas = Drawing.linkedAndUnspecified(CanvasKind.PERSONAL);
    private final CustomerSegment customer = canvas.getCustomerSegments().getElements().get(0);
    private final KeyResource resource = canvas.getKeyResources().getElements().get(0);
    private final KeyActivity activity = canvas.getKeyActivities().getElements().get(0);
    private final RevenueStream stream = canvas.getRevenueStreams().getElements().get(0);
    private final Cost cost = canvas.getCosts().getElements().get(0);

    @Test
    void theKindsOfResourcesThatAreMissingAreNamed() {
        resource.setPersonalResource(PersonalResource.SKILLS);
        assertEquals(List.of("Who You Are does not say yet: interests, personality, assets."), messages("PER-01"));
    }

    @Test
    void aBossDecidesThePayAsWell() {
        customer.setPersonalRole(PersonalRole.COLLEAGUE);
        assertEquals(1, messages("PER-02").size());
        assertTrue(Drawing.findings(canvas, "PER-02").get(0).fixes().isEmpty(), "nobody whose role is open");
        customer.setPersonalRole(PersonalRole.BOSS);
        assertEquals(List.of(), messages("PER-02"));
    }

    @Test
    void whoIsMissingInsideOrOutsideIsNamed() {
        customer.setPosition(Position.EXTERNAL);
        assertEquals(List.of("None of those whom you help is marked as internal."), messages("PER-03"));
    }

    @Test
    void aCostIsSoftByItsNatureOrByWhatItTakes() {
        cost.setNature(CostNature.MONEY);
        assertEquals(1, messages("PER-04").size());
        Cost other = Drawing.add(canvas, BlockKind.COSTS, "Driving");
        other.setSoftCost(SoftCost.TIME);
        assertEquals(List.of(), messages("PER-04"));
        other.setNature(CostNature.MONEY);
        assertEquals(1, messages("PER-04").size(), "what is stated as money is money");
    }

    @Test
    void aBenefitIsSoftByItsKindOrByWhatItGives() {
        stream.setPersonalRevenue(PersonalRevenue.SALARY);
        assertEquals(1, messages("PER-05").size());
        stream.setPersonalRevenue(PersonalRevenue.UNSPECIFIED);
        stream.setSoftBenefit(SoftBenefit.GROWTH);
        assertEquals(List.of(), messages("PER-05"));
    }

    @Test
    void onlySkillsLieIdle() throws IOException {
        Canvas idle = Drawing.read("PER-06", "breaks");
        for (KeyResource each : idle.getKeyResources().getElements()) {
            if (each.getPersonalResource() == PersonalResource.SKILLS) {
                each.setPersonalResource(PersonalResource.INTERESTS);
            }
        }
        assertEquals(List.of(), Drawing.findings(idle, "PER-06"));
    }

    @Test
    void theActionThatTheFixAddsNamesTheActivity() {
        activity.setFitsPerson(YesNo.NO);
        Drawing.findings(canvas, "PER-07").get(0).fixes().get(0).apply(null);
        Action action = canvas.getActions().get(0);
        assertEquals("Decide how “Roasting” is to change", action.getName());
        assertEquals(List.of(activity), action.getElements());
        assertTrue(action.getId().startsWith("action-"), action.getId());
    }

    @Test
    void anActionThatWasDroppedCountsWhenItSaysWhy() {
        activity.setFitsPerson(YesNo.NO);
        Drawing.findings(canvas, "PER-07").get(0).fixes().get(0).apply(null);
        assertEquals(List.of(), messages("PER-07"));
        Action action = canvas.getActions().get(0);
        action.setState(ActionState.DROPPED);
        assertEquals(List.of("“Roasting” does not fit you, and no action says what you will do about it."), messages("PER-07"));
        action.setReason("It is only for two months more");
        assertEquals(List.of(), messages("PER-07"));
    }

    @Test
    void moneyAndSoftValuesAreTwoFindings() {
        cost.setAmount(new BigDecimal("1250.50"));
        cost.setCurrency("EUR");
        cost.setPeriod(Period.MONTH);
        cost.setSoftValue(Level.HIGH);
        stream.setAmount(new BigDecimal("15000"));
        stream.setCurrency("EUR");
        stream.setPeriod(Period.YEAR);
        stream.setSoftValue(Level.MEDIUM);
        assertEquals(List.of("Helping “Small cafés” costs you 15,006 EUR a year and gives you 15,000 EUR.",
                "Helping “Small cafés” takes 4 from you and gives you 3, in soft values from 1 to 5."), messages("PER-08"));
    }

    private List<String> messages(String rule) {
        return Drawing.findings(canvas, rule).stream().map(Finding::message).toList();
    }
}
