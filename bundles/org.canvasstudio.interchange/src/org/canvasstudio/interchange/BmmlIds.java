package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.FeatureKind;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.NeedKind;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;

/** The ids that the elements, needs and features of a canvas have in BMML: their own where these are legal there. */
final class BmmlIds {

    private final Map<EObject, String> ids = new HashMap<>();
    private final Map<EObject, String> changed = new LinkedHashMap<>();

    BmmlIds(Canvas canvas) {
        List<Identified> written = written(canvas);
        FreeIds free = new FreeIds();
        // All that can stay stay first, so that a new id never takes the place of one that is stated.
        for (Identified object : written) {
            if (BmmlSchema.isId(Ids.prefix(object), object.getId()) && free.take(object.getId())) {
                ids.put(object, object.getId());
            }
        }
        for (Identified object : written) {
            if (!ids.containsKey(object)) {
                String prefix = Ids.prefix(object);
                String wish = Ids.propose(object, Set.of());
                // Names without Latin letters give numbers.
                ids.put(object, wish.equals(prefix + "-1") ? free.takeNumber(prefix, 1) : free.takeOrNumber(wish));
                changed.put(object, object.getId());
            }
        }
    }

    /** Whatever has a place of its own in BMML: needs and features have one only when their kind is stated. */
    private static List<Identified> written(Canvas canvas) {
        List<Identified> written = new ArrayList<>();
        for (CanvasElement element : Canvases.elements(canvas)) {
            written.add(element);
            if (element instanceof CustomerSegment) {
                ((CustomerSegment) element).getNeeds().stream().filter(BmmlIds::hasPlace).forEach(written::add);
            } else if (element instanceof ValueProposition) {
                ((ValueProposition) element).getFeatures().stream().filter(BmmlIds::hasPlace).forEach(written::add);
            }
        }
        return written;
    }

    private static boolean hasPlace(Need need) {
        return need.getKind() != NeedKind.UNSPECIFIED;
    }

    private static boolean hasPlace(Feature feature) {
        return feature.getKind() != FeatureKind.UNSPECIFIED;
    }

    /** Whether the object is written as something of its own, to which others can refer. */
    boolean isWritten(EObject object) {
        return ids.containsKey(object);
    }

    /** The id of an object that is written. */
    String of(EObject object) {
        return ids.get(object);
    }

    /** Whether the object's own id is not the one that is written. */
    boolean isChanged(EObject object) {
        return changed.containsKey(object);
    }

    /** How an object is named in a comment: by its id in the file, or as well as can be. */
    String name(EObject object) {
        if (ids.containsKey(object)) {
            return ids.get(object);
        }
        if (object == null) {
            return "?";
        }
        if (object.eIsProxy()) {
            return ((InternalEObject) object).eProxyURI().toString();
        }
        String id = object instanceof Identified ? ((Identified) object).getId() : null;
        return id == null ? object.eClass().getName() : id;
    }

    /** Whether a link's id says no more than its kind and ends do, so that reading the file gives it again. */
    static boolean isDerived(Link link) {
        String derived = Ids.propose(link, Set.of());
        return link.getId() == null
                || link.getId().startsWith(derived) && link.getId().substring(derived.length()).matches("(-\\d+)?");
    }
}
