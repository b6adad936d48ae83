package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;

/** Notes that are dragged into a block of another kind, and back by undo. */
class ConversionTest {

    @Test
    void undoGivesEachNoteOfTheExamplesItsPartsAndTheirIdsBack() throws IOException {
        int converted = 0;
        for (Path file : Examples.files()) {
            Canvas canvas = Examples.read(file);
            EditingDomain domain = Examples.domain(canvas);
            String before = CanvasServicesTest.text(canvas);
            try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
                for (CanvasElement element : Canvases.elements(canvas)) {
                    BlockKind other = BlockKind.values()[(BlockKind.of(element).ordinal() + 1) % BlockKind.values().length];
                    drop(diagram, domain, element, other);
                    String after = CanvasServicesTest.text(canvas);
                    assertNotEquals(before, after, element.getId());
                    domain.getCommandStack().undo();
                    assertEquals(before, CanvasServicesTest.text(canvas), file + " " + element.getId() + " from " + other);
                    domain.getCommandStack().redo();
                    assertEquals(after, CanvasServicesTest.text(canvas), file + " " + element.getId() + " to " + other);
                    domain.getCommandStack().undo();
                    converted++;
                }
            }
        }
        assertTrue(converted > 100, converted + " notes");
    }

    @Test
    void aPropositionThatWasConvertedGetsItsNeedBackAlthoughTheSegmentWasDeletedMeanwhile() throws IOException {
        Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Roastery"));
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        ValueProposition proposition = (ValueProposition) Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("Good coffee");
        segment.getNeeds().add(need);
        proposition.getAddresses().add(need);
        EditingDomain domain = Examples.domain(canvas);
        String before = CanvasServicesTest.text(canvas);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            drop(diagram, domain, proposition, BlockKind.KEY_ACTIVITIES);
            assertEquals(List.of(), need.getAddressedBy());
            domain.getCommandStack().execute(diagram.delete(domain, List.of(node(diagram, segment))));
            domain.getCommandStack().undo();
            domain.getCommandStack().undo();
        }
        assertEquals(before, CanvasServicesTest.text(canvas));
    }

    @Test
    void aNoteStaysWhereItIsDroppedAndItsFormerCellGoesWithTheFormerNote() throws IOException {
        Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Roastery"));
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Caf\u00e9s");
        CanvasElement activity = Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Roast");
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas"); Diagram other = CanvasDesign.open(canvas, "AlignmentMap")) {
            String former = node(diagram, segment).key();
            diagram.move(Map.of(node(diagram, segment), new Cell(0, 3), node(diagram, activity), new Cell(0, 2)));
            other.move(Map.of(node(other, segment), new Cell(0, 5)));
            Map<String, Cell> before = Map.copyOf(diagram.cells());
            Map<String, Cell> beforeThere = Map.copyOf(other.cells());

            domain.getCommandStack().execute(diagram.drop(domain, List.of(segment), node(diagram, BlockKind.KEY_ACTIVITIES.in(canvas)),
                    List.of(new Cell(1, 2))));

            CanvasElement converted = BlockKind.KEY_ACTIVITIES.in(canvas).getItems().get(1);
            assertEquals(new Cell(1, 2), diagram.cellOf(node(diagram, converted)).orElseThrow());
            assertEquals(new Cell(0, 2), diagram.cellOf(node(diagram, activity)).orElseThrow());
            Map<String, Cell> after = Map.copyOf(diagram.cells());
            assertEquals(Set.of(node(diagram, converted).key(), node(diagram, activity).key()), after.keySet());
            assertEquals(Map.of(), other.cells());

            domain.getCommandStack().undo();
            assertEquals(before, diagram.cells());
            assertEquals(beforeThere, other.cells());
            assertEquals(new Cell(0, 3), diagram.cellOf(node(diagram, segment)).orElseThrow());
            domain.getCommandStack().redo();
            assertEquals(after, diagram.cells());
            domain.getCommandStack().undo();

            // The place is taken: the nearest free one is.
            domain.getCommandStack().execute(diagram.drop(domain, List.of(segment), node(diagram, BlockKind.KEY_ACTIVITIES.in(canvas)),
                    List.of(new Cell(0, 2))));
            converted = BlockKind.KEY_ACTIVITIES.in(canvas).getItems().get(1);
            assertEquals(new Cell(0, 3), diagram.cellOf(node(diagram, converted)).orElseThrow());
            assertEquals(new Cell(0, 2), diagram.cellOf(node(diagram, activity)).orElseThrow());
            assertFalse(diagram.cells().containsKey(former));
        }
    }

    @Test
    void theCellOfADeletedNoteComesBackWithItButIsNotForAnotherOneWithItsId() throws IOException {
        Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Roastery"));
        CanvasElement mill = Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Mill");
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram diagram = CanvasDesign.open(canvas, "Canvas")) {
            diagram.move(Map.of(node(diagram, mill), new Cell(1, 2)));
            String id = mill.getId();
            // As on another page of the editor.
            domain.getCommandStack().execute(DeleteCommand.create(domain, mill));
            assertEquals(Map.of(), diagram.cells());
            domain.getCommandStack().undo();
            assertEquals(new Cell(1, 2), diagram.cellOf(node(diagram, mill)).orElseThrow());
            domain.getCommandStack().redo();
            CanvasElement other = CanvasFactory.eINSTANCE.createKeyPartner();
            other.setId(id);
            other.setName("Another mill");
            domain.getCommandStack().execute(AddCommand.create(domain, BlockKind.KEY_PARTNERS.in(canvas), null, other));
            assertEquals(id, other.getId());
            assertEquals(new Cell(0, 0), diagram.cellOf(node(diagram, other)).orElseThrow());
        }
    }

    private static void drop(Diagram diagram, EditingDomain domain, EObject element, BlockKind block) {
        Canvas canvas = (Canvas) diagram.picture().root();
        PictureNode target = node(diagram, block.in(canvas));
        domain.getCommandStack().execute(diagram.drop(domain, List.of(element), target, List.of(new Cell(0, 0))));
    }

    private static PictureNode node(Diagram diagram, EObject element) {
        return diagram.picture().nodes().stream().filter(node -> node.element() == element).findFirst().orElseThrow();
    }
}
