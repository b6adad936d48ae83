package org.canvasstudio.alignment.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Link;

@RuleInfo(id = "STR-05", family = Family.STRUCTURE, severity = Severity.WARNING, requires = "STR-04", source = "B")
public class LinkIsDrawnOnce extends Rule {

    @Override
    public void check(Inspection inspection) {
        Set<List<Object>> seen = new HashSet<>();
        for (Link link : inspection.canvas().getLinks()) {
            if (link.getSource() == null || link.getTarget() == null) {
                continue;
            }
            if (link.getSource() == link.getTarget()) {
                inspection.report(link).variant("self").with(link.getSource())
                        .fix(Fixes.obvious(Fixes.remove(inspection.fixTitle("remove"), link)));
            } else if (!seen.add(List.of(link.getKind(), link.getSource(), link.getTarget()))) {
                Fix removal = Fixes.remove(inspection.fixTitle("remove"), link);
                boolean bare = Names.isBlank(link.getNote()) && Names.isBlank(link.getFit());
                inspection.report(link).with(link).fix(bare ? Fixes.obvious(removal) : removal);
            }
        }
    }
}
