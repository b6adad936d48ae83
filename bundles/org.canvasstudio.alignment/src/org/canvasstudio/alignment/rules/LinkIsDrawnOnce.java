package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.LinkRule;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Link;

@RuleInfo(id = "STR-05", family = Family.STRUCTURE, severity = Severity.WARNING, requires = "STR-04", source = "B")
public class LinkIsDrawnOnce extends LinkRule {

    private static final Grouping<Link, List<Object>> BY_MEANING = Grouping.by(Link.class, (facts, link) -> meaning(link));

    private static List<Object> meaning(Link link) {
        return link.getSource() == null || link.getTarget() == null ? null
                : List.of(link.getKind(), link.getSource(), link.getTarget());
    }

    @Override
    protected void check(Link link, Inspection inspection) {
        List<Object> meaning = meaning(link);
        if (meaning == null) {
            return;
        }
        if (link.getSource() == link.getTarget()) {
            inspection.report(link).variant("self").with(link.getSource())
                    .offer(fixes -> fixes.add(Fixes.obvious(Fixes.remove(inspection.fixTitle("remove"), link))));
        } else if (!inspection.facts().isFirst(BY_MEANING, meaning, link)) {
            inspection.report(link).with(link).offer(fixes -> {
                Fix removal = Fixes.remove(inspection.fixTitle("remove"), link);
                boolean bare = Names.isBlank(link.getNote()) && Names.isBlank(link.getFit());
                fixes.add(bare ? Fixes.obvious(removal) : removal);
            });
        }
    }
}
