package org.canvasstudio.alignment.rules;

import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.LinkRule;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;

@RuleInfo(id = "STR-04", family = Family.STRUCTURE, severity = Severity.ERROR, source = "B")
public class LinkStaysOnCanvas extends LinkRule {

    @Override
    protected void check(Link link, Inspection inspection) {
        if (inspection.facts().joinsHere(link)) {
            return;
        }
        Report report = inspection.report(link)
                .offer(fixes -> fixes.add(Fixes.remove(inspection.fixTitle("remove"), link)));
        if (link.getSource() == null || link.getTarget() == null) {
            report.variant("loose").with(link);
        } else {
            List<CanvasElement> strangers = Stream.of(link.getSource(), link.getTarget())
                    .filter(end -> !inspection.facts().isHere(end)).toList();
            report.with(link, strangers);
        }
    }
}
