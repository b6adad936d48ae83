package org.canvasstudio.ui.diagram;

import java.util.List;

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

/** The representations of the specification, for the workbench. Used on the user interface's thread. */
final class Representations {

    private Representations() {
    }

    /** All that the specification defines, in its order. */
    static List<Representation> all() {
        return CanvasDesign.representations();
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

    /** Hands over what the rules have found: they need not be run a second time. */
    static void supplyFindings(CanvasDocument document) {
        CanvasFindings.of((Canvas) document.root()).supply(document.findings().all(), document.findings()::elements);
    }
}
