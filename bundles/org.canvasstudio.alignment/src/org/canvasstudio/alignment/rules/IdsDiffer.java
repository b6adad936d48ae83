package org.canvasstudio.alignment.rules;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "STR-07", family = Family.STRUCTURE, severity = Severity.ERROR, source = "B")
public class IdsDiffer extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (!inspection.facts().repeatsIds()) {
            return;
        }
        Canvas canvas = inspection.canvas();
        Map<String, Identified> byId = new HashMap<>();
        if (canvas.getId() != null) {
            byId.put(canvas.getId(), canvas);
        }
        for (Iterator<EObject> all = canvas.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Identified && ((Identified) object).getId() != null) {
                Identified later = (Identified) object;
                Identified first = byId.putIfAbsent(later.getId(), later);
                if (first != null) {
                    inspection.report(later, first).with(later, first, later.getId()).offer(fixes -> fixes.add(Fixes.obvious(Fixes.of(
                            inspection.fixTitle("renew", later), () -> later.setId(Ids.propose(later, Ids.in(canvas)))))));
                }
            }
        }
    }
}
