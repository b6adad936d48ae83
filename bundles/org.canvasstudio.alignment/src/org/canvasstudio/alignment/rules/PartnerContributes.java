package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Fact;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.KeyPartner;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "ALN-09", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        kinds = CanvasKind.ORGANISATION, requires = { "STR-01", "CMP-01", "CMP-03", "CMP-04", "CMP-02" }, source = "S, B")
public class PartnerContributes extends ElementRule<KeyPartner> {

    private static final Fact<KeyPartner, Boolean> IDLE = Fact
            .ofFacts((facts, partner) -> !contributes(partner, facts));

    public PartnerContributes() {
        super(KeyPartner.class);
    }

    @Override
    protected void check(KeyPartner partner, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.get(IDLE, partner)) {
            return;
        }
        inspection.report(partner).with(partner).lacking(BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS)
                .offer(fixes -> offer(fixes, partner, facts, inspection));
    }

    private static void offer(List<? super Fix> fixes, KeyPartner partner, Facts facts, Inspection inspection) {
        List<CanvasElement> contributions = facts.items(BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS);
        // Where this finding speaks for CHN-04 too, the fix ends both.
        List<Channel> withoutRunner = Channels.withoutRunner(facts);
        if (!withoutRunner.isEmpty() && withoutRunner.size() <= idle(facts).size()) {
            contributions = List.copyOf(withoutRunner);
        }
        if (!contributions.isEmpty()) {
            fixes.add(Fixes.linkTo(inspection.fixTitle("contribute", partner), partner, contributions));
        }
    }

    /** The partners that contribute nothing. */
    static List<KeyPartner> idle(Facts facts) {
        return facts.all(KeyPartner.class, IDLE);
    }

    private static boolean contributes(KeyPartner partner, Facts facts) {
        return facts.hasTarget(partner, LinkKind.SUPPLIES) || facts.hasTarget(partner, LinkKind.PERFORMS)
                || facts.hasTarget(partner, LinkKind.RUNS);
    }
}
