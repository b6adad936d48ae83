package org.canvasstudio.alignment;

import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasElement;
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
                removeLinks((CanvasElement) object);
            }
            EcoreUtil.delete(object, true);
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

    private static void removeLinks(CanvasElement element) {
        for (EObject link : List.copyOf(element.getIncoming())) {
            EcoreUtil.delete(link);
        }
        for (EObject link : List.copyOf(element.getOutgoing())) {
            EcoreUtil.delete(link);
        }
    }
}
