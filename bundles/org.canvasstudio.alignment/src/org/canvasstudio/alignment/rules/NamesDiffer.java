package org.canvasstudio.alignment.rules;

import java.util.HashMap;
import java.util.Map;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;

@RuleInfo(id = "STR-02", family = Family.STRUCTURE, severity = Severity.WARNING, requires = "STR-01", source = "B")
public class NamesDiffer extends Rule {

    @Override
    public void check(Inspection inspection) {
        for (BlockKind kind : BlockKind.values()) {
            Map<String, CanvasElement> byName = new HashMap<>();
            for (CanvasElement element : inspection.facts().items(kind)) {
                String name = Names.key(element.getName());
                CanvasElement first = name.isEmpty() ? null : byName.putIfAbsent(name, element);
                if (first != null) {
                    inspection.report(element, first).with(first, element, kind)
                            .fix(Fixes.merge(inspection.fixTitle("merge"), first, element));
                }
            }
        }
    }
}
