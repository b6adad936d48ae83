package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.KeyActivity;

@RuleInfo(id = "ALN-06", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-03", "CMP-04", "CMP-02", "ALN-01", "ALN-05" }, source = "B, [002]")
public class ActivityServesPurpose extends ElementRule<KeyActivity> {

    public ActivityServesPurpose() {
        super(KeyActivity.class);
    }

    @Override
    protected void check(KeyActivity activity, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isPurposeless(activity)) {
            return;
        }
        inspection.report(activity).with(activity)
                .otherEnds(facts.purposelessActivities(), facts.unproducedPropositions(), facts.unlinked(Channel.class),
                        facts.unlinked(CustomerRelationship.class))
                .lacking(BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS)
                .offer(fixes -> {
                    List<CanvasElement> purposes = facts.items(BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS,
                            BlockKind.CUSTOMER_RELATIONSHIPS);
                    if (!purposes.isEmpty()) {
                        fixes.add(Fixes.linkTo(inspection.fixTitle("purpose", activity), activity, purposes));
                    }
                });
    }
}
