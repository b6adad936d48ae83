package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-05", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-03", "CMP-02" }, source = "[002], L")
public class PropositionIsProduced extends ElementRule<ValueProposition> {

    public PropositionIsProduced() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isUnproduced(proposition)) {
            return;
        }
        inspection.report(proposition).with(proposition)
                .lacking(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES).otherEnds(facts.unproducedPropositions(),
                        facts.unlinked(KeyActivity.class), facts.unlinked(KeyResource.class))
                .offer(fixes -> offer(fixes, proposition, inspection));
    }

    private static void offer(List<? super Fix> fixes, ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        // What has no use so far comes first: ALN-06 and ALN-08 ask about it as soon as this finding is gone.
        List<KeyActivity> idleActivities = facts.purposelessActivities();
        List<KeyResource> idleResources = facts.unneededResources();
        List<KeyActivity> activities = idleActivities.isEmpty() ? facts.elements(KeyActivity.class) : idleActivities;
        List<KeyResource> resources = idleResources.isEmpty() ? facts.elements(KeyResource.class) : idleResources;
        if (!activities.isEmpty() && (idleResources.isEmpty() || !idleActivities.isEmpty())) {
            fixes.add(Fixes.linkFrom(inspection.fixTitle("produce", proposition), activities, proposition));
        }
        if (!resources.isEmpty() && idleActivities.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("need", proposition), proposition, resources));
        }
        String name = inspection.text("new", proposition.getName());
        if (idleActivities.isEmpty() && facts.isFree(BlockKind.KEY_ACTIVITIES, name)) {
            fixes.add(Fixes.addFrom(inspection.fixTitle("add", proposition), BlockKind.KEY_ACTIVITIES, name, proposition));
        }
    }
}
