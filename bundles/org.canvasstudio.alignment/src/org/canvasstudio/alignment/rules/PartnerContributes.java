package org.canvasstudio.alignment.rules;

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
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.KeyPartner;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "ALN-09", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        kinds = CanvasKind.ORGANISATION, requires = { "STR-01", "CMP-01", "CMP-03", "CMP-04", "CMP-02" }, source = "S, B")
public class PartnerContributes extends Rule {

    @Override
    public void check(Inspection inspection) {
        Facts facts = inspection.facts();
        List<CanvasElement> contributions = facts.items(BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS);
        List<KeyPartner> idle = idle(facts);
        // Where this finding speaks for CHN-04 too, the fix ends both.
        List<Channel> withoutRunner = Channels.withoutRunner(facts);
        if (!withoutRunner.isEmpty() && withoutRunner.size() <= idle.size()) {
            contributions = List.copyOf(withoutRunner);
        }
        for (KeyPartner partner : idle) {
            Report report = inspection.report(partner).with(partner).lacking(BlockKind.KEY_RESOURCES,
                    BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS);
            if (!contributions.isEmpty()) {
                report.fix(Fixes.linkTo(inspection.fixTitle("contribute", partner), partner, contributions));
            }
        }
    }

    /** The partners that contribute nothing. */
    static List<KeyPartner> idle(Facts facts) {
        return facts.elements(KeyPartner.class, partner -> !contributes(partner, facts));
    }

    private static boolean contributes(KeyPartner partner, Facts facts) {
        return facts.hasTarget(partner, LinkKind.SUPPLIES) || facts.hasTarget(partner, LinkKind.PERFORMS)
                || facts.hasTarget(partner, LinkKind.RUNS);
    }
}
