package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.Map;

import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Puts a copy of a canvas or a client into a resource to be written, so that the original stays where it is. */
final class XmiCopy {

    private XmiCopy() {
    }

    /**
     * @param report receives the ids that had to be changed because they stood twice or were missing
     * @return the copy
     */
    static EObject into(CanvasResource resource, EObject root, ConversionReport report) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier(false);
        EObject copy = copier.copy(root);
        // A copier leaves out references to other files where the reference has an opposite, as the ends of links have.
        for (EObject original : new ArrayList<>(copier.keySet())) {
            for (EObject referred : original.eCrossReferences()) {
                if (referred.eIsProxy()) {
                    copier.computeIfAbsent(referred, XmiCopy::copyProxy);
                }
            }
        }
        copier.copyReferences();
        resource.getContents().add(copy);
        for (Map.Entry<EObject, EObject> pair : copier.entrySet()) {
            if (pair.getKey() instanceof Identified && !pair.getKey().eIsProxy()) {
                reportNewId((Identified) pair.getKey(), (Identified) pair.getValue(), report);
            }
        }
        return copy;
    }

    private static EObject copyProxy(EObject proxy) {
        InternalEObject copy = (InternalEObject) EcoreUtil.create(proxy.eClass());
        copy.eSetProxyURI(((InternalEObject) proxy).eProxyURI());
        return copy;
    }

    private static void reportNewId(Identified original, Identified copy, ConversionReport report) {
        if (original.getId() == null) {
            report.add(copy.getId(), Messages.text("id.given"));
        } else if (!original.getId().equals(copy.getId())) {
            report.add(copy.getId(), Messages.text("id.twice", original.getId(), copy.getId()));
        }
    }
}
