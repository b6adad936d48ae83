package org.canvasstudio.ui.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.design.CanvasActions;
import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.design.CanvasFindings;
import org.canvasstudio.images.Fonts;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.ExternalAction;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.draw.TextMeasurer;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;

/** The representations of the specification, for the workbench. Used on the user interface's thread. */
final class Representations {

    private static Registry registry;

    private Representations() {
    }

    private static Registry registry() {
        if (registry == null) {
            registry = CanvasDesign.registry();
            registry.action(new NotesAction("org.canvasstudio.design.convert", false));
            registry.action(new NotesAction("org.canvasstudio.design.bring", true));
            registry.problems(problem -> ILog.of(Representations.class).error(problem.getMessage(), problem));
        }
        return registry;
    }

    /** What happens to notes that are dropped, with the question before. */
    private record NotesAction(String id, boolean brings) implements ExternalAction {
        @Override
        public Optional<String> warning(Collection<? extends EObject> elements, Map<String, Object> parameters) {
            return CanvasActions.warning((Block) parameters.get("block"), notes(elements));
        }

        @Override
        public void execute(Collection<? extends EObject> elements, Map<String, Object> parameters) {
            if (brings) {
                CanvasActions.bring((Block) parameters.get("block"), notes(elements));
            } else {
                CanvasActions.convert((Block) parameters.get("block"), notes(elements));
            }
        }

        private static List<CanvasElement> notes(Collection<? extends EObject> elements) {
            return elements.stream().map(CanvasElement.class::cast).toList();
        }
    }

    /** All that the specification defines, in its order. */
    static List<Representation> all() {
        return registry().specification().representations().stream()
                .map(each -> new Representation(each.name(), each.label(), !(each instanceof DiagramDescription))).toList();
    }

    /** What is worked on most. */
    static Representation first() {
        return all().get(0);
    }

    /** @return {@code null} when there is none */
    static Representation named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    /** Measures all texts of pictures. */
    static TextMeasurer measurer() {
        return Fonts.installed();
    }

    /** A diagram of the canvas in a document. */
    static Diagram open(Representation representation, CanvasDocument document) {
        RepresentationDescription description = registry().specification().representation(representation.name()).orElseThrow();
        supplyFindings(document);
        return Diagram.open(registry(), (DiagramDescription) description, document.root());
    }

    /** Hands over what the rules have found: they need not be run a second time. */
    static void supplyFindings(CanvasDocument document) {
        CanvasFindings.of((Canvas) document.root()).supply(document.findings().all(), document.findings()::elements);
    }
}
