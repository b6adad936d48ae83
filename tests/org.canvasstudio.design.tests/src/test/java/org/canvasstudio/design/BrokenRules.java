package org.canvasstudio.design;

import java.nio.file.Path;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Need;

/** Canvases that break the rules of alignment, one each. */
final class BrokenRules {

    private static final Path RULES = Examples.ROOT.resolve("tests/org.canvasstudio.alignment.tests/rules");

    private BrokenRules() {
    }

    /** The canvas that breaks the rule and no other one; there is none for rules across files. */
    static Path file(String rule) {
        return RULES.resolve(rule).resolve("breaks.canvas");
    }

    /** A canvas that breaks a rule in such a way that the engine offers a fix without a choice. */
    static Canvas canvas(String rule) {
        return switch (rule) {
            case "ALN-03" -> neglecting();
            case "ALN-05" -> unproduced();
            case "STR-01" -> empty();
            default -> Examples.read(file(rule));
        };
    }

    /** Besides the proposition that addresses nothing, there is a need that nothing addresses. */
    private static Canvas neglecting() {
        Canvas canvas = Examples.read(file("ALN-03"));
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setId("job-grinding");
        need.setName("Know how fine to grind");
        need.setImportance(Level.HIGH);
        canvas.getCustomerSegments().getElements().get(0).getNeeds().add(need);
        return canvas;
    }

    /** All activities have their purpose, so none is there to produce the proposition. */
    private static Canvas unproduced() {
        Canvas canvas = Examples.read(RULES.resolve("organisation.canvas"));
        Canvases.link(Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Advice on grinding"),
                canvas.getCustomerSegments().getElements().get(0));
        return canvas;
    }

    /** The note without a name has no link that would be lost with it. */
    private static Canvas empty() {
        Canvas canvas = Examples.read(RULES.resolve("organisation.canvas"));
        Canvases.add(canvas, BlockKind.KEY_RESOURCES, "");
        return canvas;
    }
}
