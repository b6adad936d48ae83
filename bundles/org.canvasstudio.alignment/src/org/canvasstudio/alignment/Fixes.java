package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The fixes that rules offer most often. */
public final class Fixes {

    private Fixes() {
    }

    /** Sets a feature of an object to a value. */
    public static Fix set(String title, EObject object, EStructuralFeature feature, Object value) {
        return of(title, () -> object.eSet(feature, value));
    }

    /** Removes an object with what it contains and the references to it. */
    public static Fix remove(String title, EObject object) {
        return of(title, () -> {
            if (object instanceof CanvasElement) {
                links((CanvasElement) object).forEach(EcoreUtil::delete);
                Canvases.assumptionsAbout((CanvasElement) object).forEach(EcoreUtil::delete);
            }
            EcoreUtil.delete(object, true);
        });
    }

    /**
     * Makes one element of two: it keeps what it states, and gets from the other what it leaves open, the parts, the links
     * and the references.
     */
    public static Fix merge(String title, CanvasElement kept, CanvasElement other) {
        return of(title, () -> {
            for (EStructuralFeature feature : kept.eClass().getEAllStructuralFeatures()) {
                if (feature.isMany()) {
                    addMissing(values(kept, feature), values(other, feature));
                } else if (!kept.eIsSet(feature)) {
                    kept.eSet(feature, other.eGet(feature));
                }
            }
            EObject root = EcoreUtil.getRootContainer(other);
            for (EStructuralFeature.Setting reference : EcoreUtil.UsageCrossReferencer.find(other, root)) {
                if (reference.getEStructuralFeature().isMany()) {
                    addMissing(values(reference.getEObject(), reference.getEStructuralFeature()), List.of(kept));
                } else if (!reference.getEStructuralFeature().isDerived()) {
                    reference.set(kept);
                }
            }
            removeRepeatedLinks(kept);
            EcoreUtil.delete(other, true);
        });
    }

    /** Joins two elements by the one legal kind of link. */
    public static Fix link(String title, CanvasElement source, CanvasElement target) {
        return of(title, () -> Canvases.link(source, target));
    }

    /** Joins the element to a chosen one. */
    public static Fix linkTo(String title, CanvasElement source, List<? extends CanvasElement> targets) {
        return choosing(title, targets, target -> Canvases.link(source, (CanvasElement) target));
    }

    /** Joins a chosen element to the element. */
    public static Fix linkFrom(String title, List<? extends CanvasElement> sources, CanvasElement target) {
        return choosing(title, sources, source -> Canvases.link((CanvasElement) source, target));
    }

    /** Makes an element at the end of a block, and joins it to the other by the one legal kind of link. */
    public static Fix addFrom(String title, BlockKind block, String name, CanvasElement target) {
        return of(title, () -> Canvases.link(Canvases.add(Blocks.canvasOf(target), block, name), target));
    }

    /** Makes an element at the end of a block, and joins the other to it by the one legal kind of link. */
    public static Fix addTo(String title, CanvasElement source, BlockKind block, String name) {
        return of(title, () -> Canvases.link(source, Canvases.add(Blocks.canvasOf(source), block, name)));
    }

    /**
     * The same fix, said to be what anyone would do, unless there is more than one thing to choose from. At most one of the
     * fixes of a finding should be obvious: where two are, neither is.
     *
     * @see Fix#isObvious()
     */
    public static Fix obvious(Fix fix) {
        return new Fix() {
            @Override
            public String title() {
                return fix.title();
            }

            @Override
            public List<? extends EObject> choices() {
                return fix.choices();
            }

            @Override
            public boolean isObvious() {
                return fix.choices().size() <= 1;
            }

            @Override
            public void apply(EObject choice) {
                fix.apply(choice);
            }
        };
    }

    /** A fix without a choice. */
    public static Fix of(String title, Runnable operation) {
        return new Fix() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void apply(EObject choice) {
                operation.run();
            }
        };
    }

    /** A fix with a choice. */
    public static Fix choosing(String title, List<? extends EObject> choices, Consumer<EObject> operation) {
        return new Fix() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<? extends EObject> choices() {
                return choices;
            }

            @Override
            public void apply(EObject choice) {
                if (!choices.contains(choice)) {
                    throw new IllegalArgumentException(title);
                }
                operation.accept(choice);
            }
        };
    }

    private static List<Link> links(CanvasElement element) {
        List<Link> links = new ArrayList<>(element.getIncoming());
        links.addAll(element.getOutgoing());
        return links;
    }

    /** Of links that say the same the first stays, and none that leads back to its beginning. */
    private static void removeRepeatedLinks(CanvasElement element) {
        Set<List<Object>> seen = new HashSet<>();
        for (Link link : links(element)) {
            List<Object> says = Arrays.asList(link.getKind(), link.getSource(), link.getTarget());
            if (link.getSource() == link.getTarget() || !seen.add(says)) {
                EcoreUtil.delete(link);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> values(EObject object, EStructuralFeature feature) {
        return (List<Object>) object.eGet(feature);
    }

    private static void addMissing(List<Object> values, List<?> others) {
        for (Object other : List.copyOf(others)) {
            if (!values.contains(other)) {
                values.add(other);
            }
        }
    }
}
