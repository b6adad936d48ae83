package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * What rules across files compare of a canvas: its elements with what they state, and its links. It holds no object of the
 * model, never changes, and may be used by several threads at a time.
 */
public final class CanvasDigest {

    /**
     * An element.
     *
     * @param formerIds the ids that it had before, the oldest first
     * @param name      its name; may be {@code null}
     * @param states    what it states, by feature: attributes, and what it contains in a form that can be compared; what
     *                  is for the eye, or beside the point, is left out: its colour, tags, notes and hypotheses
     */
    public record Element(String id, List<String> formerIds, String name, BlockKind block,
            Map<EStructuralFeature, Object> states) {
    }

    /**
     * A link.
     *
     * @param source the id of the element at its beginning
     * @param target the id of the element at its end
     */
    public record Joint(LinkKind kind, String source, String target) {

        // Written out, because what Java makes for records is slow until its second compiler has seen it.

        @Override
        public boolean equals(Object other) {
            return other instanceof Joint && kind == ((Joint) other).kind && Objects.equals(source, ((Joint) other).source)
                    && Objects.equals(target, ((Joint) other).target);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * kind.ordinal() + Objects.hashCode(source)) + Objects.hashCode(target);
        }
    }

    private static final Set<EStructuralFeature> BESIDE_THE_POINT = Set.of(CanvasPackage.Literals.IDENTIFIED__ID,
            CanvasPackage.Literals.CANVAS_ELEMENT__NAME, CanvasPackage.Literals.CANVAS_ELEMENT__COLOUR,
            CanvasPackage.Literals.CANVAS_ELEMENT__NOTES, CanvasPackage.Literals.CANVAS_ELEMENT__HYPOTHESES,
            CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS,
            CanvasPackage.Literals.NEED__NOTES, CanvasPackage.Literals.FEATURE__NOTES);

    private final String name;
    private final CanvasKind kind;
    private final CanvasState state;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, List<Joint>> joints = new HashMap<>();

    private CanvasDigest(Canvas canvas) {
        name = canvas.getName();
        kind = canvas.getKind();
        state = canvas.getState();
        for (BlockKind block : BlockKind.values()) {
            for (CanvasElement element : Canvases.items(canvas, block)) {
                if (element.getId() != null) {
                    elements.put(element.getId(), new Element(element.getId(), formerIds(element),
                            element.getName(), block, states(element)));
                }
            }
        }
        for (Link link : canvas.getLinks()) {
            if (link.getSource() != null && link.getTarget() != null) {
                Joint joint = joint(link);
                List<Joint> others = joints.computeIfAbsent(joint.source(), key -> new ArrayList<>(2));
                if (!others.contains(joint)) {
                    others.add(joint);
                }
            }
        }
    }

    /** The digest of a canvas as it is now. */
    public static CanvasDigest of(Canvas canvas) {
        return new CanvasDigest(canvas);
    }

    /** A link that has both ends, in the form in which links are compared. */
    public static Joint joint(Link link) {
        return new Joint(link.getKind(), link.getSource().getId(), link.getTarget().getId());
    }

    private static List<String> formerIds(CanvasElement element) {
        // Hardly any element has some: the others are not given a list.
        return element.eIsSet(CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS)
                ? Collections.unmodifiableList(new ArrayList<>(element.getFormerIds())) : List.of();
    }

    /** What an element states but its name, in the form in which elements are compared. */
    public static Map<EStructuralFeature, Object> states(CanvasElement element) {
        Map<EStructuralFeature, Object> states = null;
        InternalEObject object = (InternalEObject) element;
        for (Compared compared : Compared.OF.get(BlockKind.of(element))) {
            if (object.eIsSet(compared.id)) {
                Object value = object.eGet(compared.id, true, true);
                states = states == null ? new LinkedHashMap<>(8) : states;
                states.put(compared.feature, compared.isContainment ? contents(value)
                        : value instanceof List ? new LinkedHashSet<>((List<?>) value) : value(value));
            }
        }
        return states == null ? Map.of() : states;
    }

    /**
     * A feature of a class of elements that is compared.
     *
     * @param id the number of the feature in the class
     */
    private record Compared(EStructuralFeature feature, int id, boolean isContainment) {

        private static final Map<BlockKind, Compared[]> OF = new EnumMap<>(BlockKind.class);

        static {
            for (BlockKind block : BlockKind.values()) {
                List<Compared> compared = new ArrayList<>();
                for (EStructuralFeature feature : block.elementClass().getEAllStructuralFeatures()) {
                    boolean isContainment = feature instanceof EReference && ((EReference) feature).isContainment();
                    if (!BESIDE_THE_POINT.contains(feature) && !feature.isDerived() && !feature.isTransient()
                            && (isContainment || feature instanceof EAttribute)) {
                        compared.add(new Compared(feature, block.elementClass().getFeatureID(feature), isContainment));
                    }
                }
                OF.put(block, compared.toArray(new Compared[0]));
            }
        }
    }

    /** What is contained, as values: a part is the list of what its features say. */
    private static Object contents(Object value) {
        if (value instanceof List) {
            Map<Object, Object> parts = new HashMap<>();
            for (Object part : (List<?>) value) {
                parts.put(part instanceof Identified ? ((Identified) part).getId() : part, contents(part));
            }
            return parts;
        }
        List<Object> says = new ArrayList<>();
        EObject part = (EObject) value;
        for (EAttribute attribute : part.eClass().getEAllAttributes()) {
            if (!BESIDE_THE_POINT.contains(attribute)) {
                says.add(value(part.eGet(attribute)));
            }
        }
        return says;
    }

    /** 10 and 10.00 are the same amount. */
    private static Object value(Object value) {
        return value instanceof BigDecimal ? ((BigDecimal) value).stripTrailingZeros() : value;
    }

    /** The name of the canvas; may be {@code null}. */
    public String name() {
        return name;
    }

    public CanvasKind kind() {
        return kind;
    }

    public CanvasState state() {
        return state;
    }

    /** The elements by their ids, in the order of the canvas. */
    public Map<String, Element> elements() {
        return Collections.unmodifiableMap(elements);
    }

    /** The links that have both ends and begin at an element, each once. */
    public List<Joint> jointsFrom(String element) {
        return Collections.unmodifiableList(joints.getOrDefault(element, List.of()));
    }
}
