package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.LinkRule;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;

@RuleInfo(id = "STR-03", family = Family.STRUCTURE, severity = Severity.ERROR, requires = { "STR-04", "STR-05" },
        source = "B")
public class LinkKindIsLegal extends LinkRule {

    @Override
    protected void check(Link link, Inspection inspection) {
        if (link.getSource() == null || link.getTarget() == null) {
            return;
        }
        BlockKind from = BlockKind.of(link.getSource());
        BlockKind to = BlockKind.of(link.getTarget());
        if (LegalLinks.isLegal(link.getKind(), from, to)) {
            return;
        }
        LinkKind legal = LegalLinks.kindBetween(from, to);
        LinkKind back = LegalLinks.kindBetween(to, from);
        Report report = inspection.report(link);
        if (link.getKind() == LinkKind.UNSPECIFIED) {
            report.variant("unstated").with(link.getSource(), link.getTarget());
        } else if (link.getKind() == back) {
            report.variant("reversed").with(link);
        } else {
            report.with(link, link.getKind(), from, to);
        }
        report.offer(fixes -> {
            if (legal != LinkKind.UNSPECIFIED) {
                fixes.add(state(inspection.fixTitle("kind", legal), link, legal, link.getSource(), link.getTarget()));
            } else if (back != LinkKind.UNSPECIFIED) {
                fixes.add(state(inspection.fixTitle("reverse", link.getTarget(), back, link.getSource()), link, back,
                        link.getTarget(), link.getSource()));
            }
            fixes.add(Fixes.remove(inspection.fixTitle("remove"), link));
        });
    }

    /** Where another link says the same already, this one goes. */
    private static Fix state(String title, Link link, LinkKind kind, CanvasElement source, CanvasElement target) {
        Fix removal = Fixes.remove(title, link);
        return Fixes.obvious(Fixes.of(title, () -> {
            for (Link other : source.getOutgoing()) {
                if (other != link && other.getKind() == kind && other.getTarget() == target) {
                    removal.apply(null);
                    return;
                }
            }
            link.setKind(kind);
            link.setSource(source);
            link.setTarget(target);
        }));
    }
}
