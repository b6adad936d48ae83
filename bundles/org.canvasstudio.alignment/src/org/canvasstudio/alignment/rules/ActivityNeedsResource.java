package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "ALN-07", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, requires = { "STR-01",
        "CMP-01", "CMP-02", "ALN-08" }, source = "O")
public class ActivityNeedsResource extends ElementRule<KeyActivity> {

    private static final Fact<KeyActivity, Boolean> WANTING = Fact
            .ofFacts((facts, activity) -> !facts.hasTarget(activity, LinkKind.NEEDS));

    public ActivityNeedsResource() {
        super(KeyActivity.class);
    }

    @Override
    protected void check(KeyActivity activity, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(WANTING, activity) || !facts.isBegun(Topic.ACTIVITY_RESOURCES)) {
            return;
        }
        inspection.report(activity).with(activity)
                .otherEnds(facts.all(KeyActivity.class, WANTING), facts.unneededResources())
                .offer(fixes -> {
                    fixes.add(Fixes.linkTo(inspection.fixTitle("need", activity), activity, facts.items(BlockKind.KEY_RESOURCES)));
                    String name = inspection.text("new", activity.getName());
                    if (facts.isFree(BlockKind.KEY_RESOURCES, name)) {
                        fixes.add(Fixes.addTo(inspection.fixTitle("add", activity), activity, BlockKind.KEY_RESOURCES, name));
                    }
                });
    }
}
