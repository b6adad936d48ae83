package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.KeyActivity;

@RuleInfo(id = "ALN-06", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-03", "CMP-04", "CMP-02", "ALN-01", "ALN-05" }, source = "B, [002]")
public class ActivityServesPurpose extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<KeyActivity> purposeless = facts.purposelessActivities();
        if (purposeless.isEmpty()) {
            return;
        }
        List<CanvasElement> ends = new ArrayList<>(facts.unproducedPropositions());
        ends.addAll(facts.unlinked(Channel.class));
        ends.addAll(facts.unlinked(CustomerRelationship.class));
        List<CanvasElement> purposes = facts.items(BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS,
                BlockKind.CUSTOMER_RELATIONSHIPS);
        for (KeyActivity activity : purposeless) {
            Report report = inspection.report(activity).with(activity).otherEnds(purposeless, ends)
                    .lacking(BlockKind.VALUE_PROPOSITIONS, BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS);
            if (!purposes.isEmpty()) {
                report.fix(Fixes.linkTo(inspection.fixTitle("purpose", activity), activity, purposes));
            }
        }
    }
}
