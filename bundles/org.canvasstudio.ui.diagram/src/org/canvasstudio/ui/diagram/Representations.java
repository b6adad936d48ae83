package org.canvasstudio.ui.diagram;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.design.CanvasFindings;
import org.canvasstudio.images.Fonts;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.draw.TextMeasurer;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

/** The representations of the specification, for the workbench. Used on the user interface's thread. */
final class Representations {

    private Representations() {
    }

    /** All that the specification defines, in its order; none when there is a {@link #problem()}. */
    static List<Representation> all() {
        return Read.ALL;
    }

    /** Why the specification cannot be used, for the user; empty when it can. */
    static Optional<String> problem() {
        return Optional.ofNullable(Read.PROBLEM);
    }

    /** What is worked on most; empty when there is a {@link #problem()}. */
    static Optional<Representation> first() {
        return all().stream().findFirst();
    }

    /** Says why a diagram or a table cannot be shown. */
    static String unusable(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        ILog.of(Representations.class).error(cause.getMessage(), failure);
        return NLS.bind(Messages.Representations_unusable, cause.getMessage() == null ? cause : cause.getMessage());
    }

    /** The specification is read once. */
    private static final class Read {

        private static final List<Representation> ALL;
        private static final String PROBLEM;

        static {
            List<Representation> all = List.of();
            String problem = null;
            try {
                all = CanvasDesign.representations();
            } catch (RuntimeException | LinkageError e) {
                problem = unusable(e);
            }
            ALL = all;
            PROBLEM = problem;
        }
    }

    /** @return {@code null} when there is none */
    static Representation named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    /** Measures all texts of pictures. */
    static TextMeasurer measurer() {
        return Fonts.installed();
    }

    /** A diagram of the canvas in a document, with the cells that were chosen in it. */
    static Diagram open(Representation representation, CanvasDocument document) {
        supplyFindings(document);
        Diagram diagram = CanvasDesign.open((Canvas) document.root(), representation.name());
        CanvasLayouts.of(document).open(diagram, representation.name());
        return diagram;
    }

    /** A table of the canvas in a document. */
    static Table openTable(Representation representation, CanvasDocument document) {
        Registry registry = CanvasDesign.registry();
        return registry.specification().representation(representation.name()).filter(TableDescription.class::isInstance)
                .map(found -> Table.open(registry, (TableDescription) found, document.root())).orElseThrow();
    }

    /** What the document knows of the findings is shown, as it is now: the rules are not run a second time. */
    static void supplyFindings(CanvasDocument document) {
        CanvasFindings.of((Canvas) document.root()).supply(document.findings()::of);
    }
}
