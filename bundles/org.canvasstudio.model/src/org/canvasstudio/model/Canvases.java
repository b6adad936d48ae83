package org.canvasstudio.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Valued;

/** Makes canvases, elements and links, and answers what is asked of a canvas most often. */
public final class Canvases {

    /** More scenarios than these nobody can tell apart. */
    public static final int MOST_SCENARIOS = 3;

    private Canvases() {
    }

    /** A new canvas with its nine empty blocks. */
    public static Canvas create(CanvasKind kind, String name) {
        Canvas canvas = CanvasFactory.eINSTANCE.createCanvas();
        canvas.setKind(kind);
        canvas.setName(name);
        complete(canvas);
        return canvas;
    }

    /** Gives the canvas the blocks that it lacks. */
    public static void complete(Canvas canvas) {
        for (BlockKind kind : BlockKind.values()) {
            if (kind.in(canvas) == null) {
                canvas.eSet(kind.feature(), kind.createBlock());
            }
        }
    }

    /** A new element with a name and a readable id at the end of its block. */
    public static CanvasElement add(Canvas canvas, BlockKind kind, String name) {
        CanvasElement element = kind.createElement();
        element.setName(name);
        element.setId(Ids.propose(element, Ids.in(canvas)));
        kind.in(canvas).getItems().add(element);
        return element;
    }

    /** A new link of the one legal kind between the two; its kind stays unspecified where no link is legal. */
    public static Link link(CanvasElement source, CanvasElement target) {
        return link(LegalLinks.kindBetween(BlockKind.of(source), BlockKind.of(target)), source, target);
    }

    /** A new link in the canvas of its source, legal or not, with a readable id. */
    public static Link link(LinkKind kind, CanvasElement source, CanvasElement target) {
        Canvas canvas = Blocks.canvasOf(source);
        Link link = CanvasFactory.eINSTANCE.createLink();
        Set<String> taken = Ids.in(canvas);
        // On the canvas first: who records the changes there, to undo them, then sees that it is joined to its ends.
        canvas.getLinks().add(link);
        link.setKind(kind);
        link.setSource(source);
        link.setTarget(target);
        link.setId(Ids.propose(link, taken));
        return link;
    }

    /** Whether the canvas has room for another scenario. */
    public static boolean takesScenario(Canvas canvas) {
        return canvas.getScenarios().size() < MOST_SCENARIOS;
    }

    /** What the scenarios of its canvas assume of an element. */
    public static List<Assumption> assumptionsAbout(CanvasElement element) {
        Canvas canvas = Blocks.canvasOf(element);
        return canvas == null ? List.of() : canvas.getScenarios().stream()
                .flatMap(scenario -> scenario.getAssumptions().stream())
                .filter(assumption -> assumption.getAbout() == element).toList();
    }

    /** The first stream or cost of which a scenario assumes nothing yet; {@code null} when there is none. */
    public static CanvasElement firstWithoutAssumption(Scenario scenario) {
        return elements((Canvas) scenario.eContainer()).stream().filter(element -> element instanceof Valued
                && scenario.getAssumptions().stream().noneMatch(assumption -> assumption.getAbout() == element))
                .findFirst().orElse(null);
    }

    /** All elements of the nine blocks, block by block. */
    public static List<CanvasElement> elements(Canvas canvas) {
        List<CanvasElement> elements = new ArrayList<>();
        for (BlockKind kind : BlockKind.values()) {
            elements.addAll(items(canvas, kind));
        }
        return elements;
    }

    /** The elements of one block; none while the canvas lacks the block. */
    public static List<CanvasElement> items(Canvas canvas, BlockKind kind) {
        Block block = kind.in(canvas);
        return block == null ? Collections.emptyList() : kind.items(block);
    }
}
