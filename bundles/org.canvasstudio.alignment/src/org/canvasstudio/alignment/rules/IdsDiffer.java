package org.canvasstudio.alignment.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

@RuleInfo(id = "STR-07", family = Family.STRUCTURE, severity = Severity.ERROR, source = "B")
public class IdsDiffer extends Rule {

    @Override
    public boolean holdsForClients() {
        return true;
    }

    @Override
    public void check(Inspection inspection) {
        if (inspection.client() != null) {
            check(inspection.client(), inspection);
        } else if (inspection.facts().repeatsIds()) {
            check(inspection.canvas(), inspection);
        }
    }

    private static void check(Identified root, Inspection inspection) {
        Map<String, Identified> byId = new HashMap<>();
        if (root.getId() != null) {
            byId.put(root.getId(), root);
        }
        for (Iterator<EObject> all = root.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Identified && ((Identified) object).getId() != null) {
                Identified later = (Identified) object;
                Identified first = byId.putIfAbsent(later.getId(), later);
                if (first != null) {
                    inspection.report(later, first).with(later, first, later.getId())
                            .offer(fixes -> fixes.add(renew(first, later, root, inspection)));
                }
            }
        }
    }

    /** Where something refers to the id, only its author can tell which of the two is meant. */
    private static Fix renew(Identified first, Identified later, Identified root, Inspection inspection) {
        Fix renew = Fixes.of(inspection.fixTitle("renew", later), () -> later.setId(Ids.propose(later, Ids.in(root))));
        return isReferredTo(first, later, root) ? renew : Fixes.obvious(renew);
    }

    private static boolean isReferredTo(Identified first, Identified later, Identified root) {
        // The views of what a block holds are among the references, too, and give the list that holds it.
        return EcoreUtil.UsageCrossReferencer.findAll(List.of(first, later), root).values().stream()
                .flatMap(Collection::stream).map(usage -> (EReference) usage.getEStructuralFeature())
                .anyMatch(reference -> !reference.isTransient() && !reference.isContainment());
    }
}
