package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-08", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "STR-01", "CMP-01", "CMP-03", "CMP-02", "ALN-05" }, source = "B")
public class ResourceIsNeeded extends ElementRule<KeyResource> {

    private static final Fact<Canvas, Boolean> NONE_NEEDED = Fact.ofFacts(
            (facts, canvas) -> facts.unneededResources().size() == facts.elements(KeyResource.class).size());

    public ResourceIsNeeded() {
        super(KeyResource.class);
    }

    @Override
    protected void check(KeyResource resource, Inspection inspection) {
        Facts facts = inspection.facts();
        if (facts.hasSource(resource, LinkKind.NEEDS)) {
            return;
        }
        if (facts.get(NONE_NEEDED)) {
            // The canvas has not begun to say what needs which resource.
            return;
        }
        // Where an activity has no purpose, it is rather the activity than the resource that the proposition misses.
        List<ValueProposition> unproduced = facts.purposelessActivities().isEmpty() ? facts.unproducedPropositions()
                : List.of();
        inspection.report(resource).with(resource)
                .otherEnds(facts.unneededResources(), facts.unlinked(KeyActivity.class), unproduced)
                .lacking(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS)
                .offer(fixes -> {
                    List<CanvasElement> users = facts.items(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS);
                    if (!users.isEmpty()) {
                        fixes.add(Fixes.linkFrom(inspection.fixTitle("need", resource), users, resource));
                    }
                });
    }
}
