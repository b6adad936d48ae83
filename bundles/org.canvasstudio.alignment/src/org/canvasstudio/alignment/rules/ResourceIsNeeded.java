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
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;

@RuleInfo(id = "ALN-08", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = { "STR-01",
        "CMP-01", "CMP-02", "ALN-05" }, source = "B")
public class ResourceIsNeeded extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<KeyResource> unneeded = facts.unneededResources();
        if (unneeded.size() == facts.elements(KeyResource.class).size()) {
            // The canvas has not begun to say what needs which resource.
            return;
        }
        List<CanvasElement> ends = new ArrayList<>(facts.unlinked(KeyActivity.class));
        // Where an activity has no purpose, it is rather the activity than the resource that the proposition misses.
        if (facts.purposelessActivities().isEmpty()) {
            ends.addAll(facts.unproducedPropositions());
        }
        List<CanvasElement> users = facts.items(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS);
        for (KeyResource resource : unneeded) {
            Report report = inspection.report(resource).with(resource).otherEnds(unneeded, ends)
                    .lacking(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS);
            if (!users.isEmpty()) {
                report.fix(Fixes.linkFrom(inspection.fixTitle("need", resource), users, resource));
            }
        }
    }
}
