package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;

@RuleInfo(id = "BEG-01", family = Family.COMPLETENESS, severity = Severity.ADVICE, source = "own")
public class CanvasHasBegun extends Rule {

    @Override
    public void check(Inspection inspection) {
        List<String> open = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (topic.applies(inspection.facts()) && !inspection.facts().isBegun(topic)) {
                open.add(inspection.text("topic." + topic.name().toLowerCase(Locale.ROOT)));
            }
        }
        if (!open.isEmpty()) {
            inspection.reportCanvas().with(open);
        }
    }
}
