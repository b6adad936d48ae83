package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.diagram.parts.EdgePart;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.diagram.parts.PictureTool;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.LayoutFile;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.draw2d.text.FlowPage;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** The page of the editor that shows the canvas as a picture in which one works. */
class DiagramPageTest extends DiagramFixture {

    @Test
    void theCanvasIsShownFirstWithAllItsNotes() {
        assertTrue(editor.getActivePageInstance() instanceof DiagramPage);
        assertEquals(9, view().diagram().picture().top().size());
        assertFalse(notes().isEmpty());
        for (CanvasElement note : notes()) {
            Box box = node(note).box();
            Rectangle bounds = part(note).getFigure().getBounds();
            assertTrue(bounds.contains(box.x(), box.y()) && bounds.contains(box.right() - 1, box.bottom() - 1), note.getName());
        }
    }

    @Test
    void aToolMakesANoteWhichIsEditedAtOnce() throws Exception {
        NodePart segments = block(BlockKind.CUSTOMER_SEGMENTS);
        CreateRequest request = new CreateRequest();
        request.setFactory(PictureTool.factory(tool(Tool.Kind.NODE, segments, null)));
        request.setLocation(middle(segments));
        int before = notes().size();
        execute(segments.getCommand(request));
        assertEquals(before + 1, notes().size());
        Text field = (Text) view().canvas().getChildren()[0];
        field.setText("Night owls");
        press(field, SWT.CR);
        Workbench.waitUntil("the name is taken over", () -> notes().stream().anyMatch(note -> "Night owls".equals(note.getName())));
        assertUndone();
    }

    @Test
    void aNoteIsDeletedWithItsLinks() throws Exception {
        Link link = canvas().getLinks().get(0);
        EObject source = link.getSource();
        execute(part(source).getCommand(new Request(RequestConstants.REQ_DELETE)));
        assertNull(source.eResource());
        assertFalse(canvas().getLinks().contains(link));
        assertUndone();
    }

    @Test
    void aLinkIsMadeAndSeenWhenItsLayerIsOn() throws Exception {
        Link link = canvas().getLinks().get(0);
        NodePart from = part(link.getSource());
        NodePart to = part(link.getTarget());
        execute(from.getCommand(new Request(RequestConstants.REQ_DELETE)));
        undoAll();
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        Workbench.settle();
        PictureElement edge = view().diagram().picture().showing(link).get(0);
        EdgePart part = (EdgePart) view().part(edge);
        execute(part.getCommand(new Request(RequestConstants.REQ_DELETE)));
        assertNull(link.eResource());
        int before = canvas().getLinks().size();
        CreateConnectionRequest request = new CreateConnectionRequest();
        request.setFactory(PictureTool.factory(tool(Tool.Kind.EDGE, from, to)));
        request.setType(RequestConstants.REQ_CONNECTION_START);
        assertNotNull(from.getCommand(request));
        request.setSourceEditPart(from);
        request.setTargetEditPart(to);
        request.setType(RequestConstants.REQ_CONNECTION_END);
        execute(to.getCommand(request));
        assertEquals(before + 1, canvas().getLinks().size());
        assertUndone();
    }

    @Test
    void anIllegalLinkIsRefusedWithTheReason() {
        Link link = canvas().getLinks().get(0);
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        Workbench.settle();
        EdgePart edge = (EdgePart) view().part(view().diagram().picture().showing(link).get(0));
        NodePart wrong = part(link.getSource());
        ReconnectRequest request = new ReconnectRequest(RequestConstants.REQ_RECONNECT_TARGET);
        request.setConnectionEditPart(edge);
        request.setTargetEditPart(wrong);
        request.setLocation(middle(wrong));
        assertNull(wrong.getCommand(request));
        wrong.showTargetFeedback(request);
        assertFalse(view().refusal().isBlank());
        org.eclipse.swt.graphics.Rectangle area = view().canvas().getClientArea();
        request.setLocation(new Point(area.width - 2, area.height - 2));
        wrong.showTargetFeedback(request);
        Rectangle said = saidBesideThePointer();
        assertTrue(said.right() <= area.width && said.bottom() <= area.height, said + " is cut off by " + area);
        wrong.eraseTargetFeedback(request);
        assertNull(view().refusal());
    }

    @Test
    void aLineFollowsThePointerWhileAnEndIsDragged() {
        Link link = canvas().getLinks().get(0);
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        Workbench.settle();
        EdgePart edge = (EdgePart) view().part(view().diagram().picture().showing(link).get(0));
        IFigure layer = LayerManager.Helper.find(edge).getLayer(LayerConstants.FEEDBACK_LAYER);
        List<?> before = List.copyOf(layer.getChildren());
        ReconnectRequest request = new ReconnectRequest(RequestConstants.REQ_RECONNECT_TARGET);
        request.setConnectionEditPart(edge);
        for (Point place : List.of(new Point(40, 50), new Point(160, 90))) {
            request.setLocation(place);
            edge.showSourceFeedback(request);
            List<Object> shown = new ArrayList<>(layer.getChildren());
            shown.removeAll(before);
            PolylineConnection line = (PolylineConnection) shown.get(0);
            line.validate();
            assertEquals(1, shown.size());
            Point end = line.getEnd().getCopy();
            line.translateToAbsolute(end);
            assertEquals(place, end);
        }
        edge.eraseSourceFeedback(request);
        assertEquals(before, List.copyOf(layer.getChildren()));
        assertEquals(view().part(edge.edge().target()), edge.getTarget());
    }

    private Rectangle saidBesideThePointer() {
        IFigure layer = LayerManager.Helper.find(view().viewer().getContents()).getLayer(LayerConstants.FEEDBACK_LAYER);
        List<?> all = layer.getChildren();
        IFigure said = (IFigure) all.stream().filter(FlowPage.class::isInstance).findFirst().orElseThrow();
        Rectangle bounds = said.getBounds().getCopy();
        said.translateToAbsolute(bounds);
        return bounds;
    }

    @Test
    void aNoteThatIsDraggedIntoAnotherBlockIsConverted() throws Exception {
        CanvasElement note = canvas().getLinks().get(0).getTarget();
        BlockKind other = BlockKind.COSTS;
        NodePart costs = block(other);
        ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_ADD);
        request.setEditParts(new ArrayList<>(List.of(part(note))));
        request.setLocation(middle(costs));
        Command command = costs.getCommand(request);
        Dialogs.press("Move");
        execute(command);
        CanvasElement moved = other.in(canvas()).getItems().stream().filter(each -> note.getName().equals(each.getName()))
                .findFirst().orElseThrow();
        assertTrue(view().selectedObjects().contains(moved));
        assertUndone();
    }

    @Test
    void cellsAreKeptBesideTheCanvasAndGoAlongWithIt() throws Exception {
        CanvasElement note = notes().get(0);
        NodePart container = (NodePart) part(note).getParent();
        Cell from = view().diagram().cellOf(node(note)).orElseThrow();
        ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_MOVE);
        request.setEditParts(new ArrayList<>(List.of(part(note))));
        double zoom = view().zoom().getZoom();
        request.setMoveDelta(new Point(0, (int) (2 * 90 * zoom)));
        request.setLocation(middle(part(note)));
        execute(container.getCommand(request));
        Cell to = view().diagram().cellOf(node(note)).orElseThrow();
        assertFalse(from.equals(to));
        assertTrue(editor.isDirty());
        editor.doSave(new NullProgressMonitor());
        assertArrayEquals(first, Files.readAllBytes(path(client.file())));
        Path layout = LayoutFile.of(path(client.file()));
        assertTrue(Files.exists(layout));
        editor.document().commands().undo();
        assertEquals(from, view().diagram().cellOf(node(note)).orElseThrow());
        Workbench.page().closeAllEditors(false);
        open();
        assertEquals(to, view().diagram().cellOf(node(notes().get(0))).orElseThrow());
        Workbench.page().closeAllEditors(false);
        IFile renamed = client.file().getParent().getFile(IPath.fromOSString("renamed.canvas"));
        client.file().move(renamed.getFullPath(), IResource.FORCE, null);
        Workbench.waitUntil("the layout has followed", () -> Files.exists(LayoutFile.of(path(renamed))) && !Files.exists(layout));
        renamed.move(client.file().getFullPath(), IResource.FORCE, null);
        Workbench.waitUntil("the layout has come back", () -> Files.exists(layout));
        client.file().delete(true, null);
        Workbench.waitUntil("the layout has gone", () -> !Files.exists(layout));
    }

    @Test
    void layersComeAndGo() {
        int before = view().diagram().picture().edges().size();
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        assertTrue(view().diagram().picture().edges().size() > before);
        view().diagram().picture().edges().forEach(edge -> assertNotNull(view().part(edge)));
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), false));
        assertEquals(0, view().diagram().picture().edges().size());
    }

    @Test
    void theLinksOfASelectedNoteStandOut() {
        Link link = canvas().getLinks().get(0);
        view().select(List.of(link.getSource()));
        assertTrue(view().stage().standsOut(node(link.getTarget())));
        assertTrue(notes().stream().map(this::node).anyMatch(node -> !view().stage().standsOut(node)));
        view().viewer().deselectAll();
        assertTrue(notes().stream().map(this::node).allMatch(view().stage()::standsOut));
    }

    @Test
    void theSelectionIsTheEditorsAndFollowsIt() {
        CanvasElement note = notes().get(0);
        editor.select(note);
        assertTrue(editor.getActivePageInstance() == page);
        assertEquals(List.of(note), view().selectedObjects());
        assertEquals(note, ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection())
                .getFirstElement());
    }

    @Test
    void theWholePictureIsSeenOrItsOriginalSize() {
        view().zoom().setZoom(2);
        assertEquals(2, view().zoom().getZoom());
        view().fit();
        assertTrue(view().zoom().getZoom() <= 1);
    }

    @Test
    void aLayoutFileThatCannotBeReadIsToldAndLeftAlone() throws Exception {
        assertEquals("", page.problem());
        Workbench.page().closeAllEditors(false);
        Path layout = LayoutFile.of(path(client.file()));
        Files.writeString(layout, "Canvas:\n  note: [1, two]\n");
        open();
        assertTrue(page.problem().contains(layout.getFileName().toString()) && page.problem().contains("2"), page.problem());
        view().viewer().select(part(notes().get(0)));
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1 | SWT.MOD2);
        Workbench.settle();
        editor.doSave(new NullProgressMonitor());
        assertEquals("Canvas:\n  note: [1, two]\n", Files.readString(layout));
        Files.delete(layout);
        Widgets.press(Widgets.button(page.getManagedForm().getForm(), "Read Again"));
        assertEquals("", page.problem());
    }

    @Test
    void theKeysGoFromNoteToNoteAndMoveNotes() {
        CanvasElement note = notes().get(0);
        view().select(List.of(note));
        Cell from = view().diagram().cellOf(node(note)).orElseThrow();
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1 | SWT.MOD2);
        assertEquals(new Cell(from.column(), from.row() + 1), view().diagram().cellOf(node(note)).orElseThrow());
        undoAll();
        assertEquals(from, view().diagram().cellOf(node(note)).orElseThrow());
        view().select(List.of(note));
        press(view().canvas(), SWT.ESC, 0);
        assertEquals(List.of(note.eContainer()), view().selectedObjects());
        press(view().canvas(), SWT.HOME, 0);
        assertEquals(node(note).parent().children().get(0).element(), view().selectedObjects().get(0));
        press(view().canvas(), SWT.ARROW_LEFT, 0);
        assertFalse(view().selectedObjects().contains(note));
        int before = notes().size();
        press(view().canvas(), SWT.INSERT, 0);
        assertEquals(before + 1, notes().size());
    }

    @Test
    void notesAreFilteredByTheStateOfTheirHypotheses() {
        CanvasElement mill = notes().stream().filter(note -> "Mill".equals(note.getName())).findFirst().orElseThrow();
        assertTrue(view().stage().standsOut(node(mill)));

        DiagramView.Filter refuted = new DiagramView.Filter(Set.of("state:refuted"), true);
        view().filter(refuted);

        assertFalse(view().stage().standsOut(node(mill)));
        assertTrue(view().stage().isHidden(node(mill)));
        assertTrue(view().stage().standsOut(node(BlockKind.KEY_PARTNERS.in(canvas()))));

        view().filter(new DiagramView.Filter(Set.of("state:none"), true));
        assertFalse(view().stage().isHidden(node(mill)));
    }

    @Test
    void thePresentationIsEndedWithEscape() {
        List<Shell> before = List.of(view().canvas().getDisplay().getShells());
        run("org.canvasstudio.ui.diagram.present");
        Shell shown = Arrays.stream(view().canvas().getDisplay().getShells())
                .filter(shell -> !before.contains(shell) && shell.isVisible()).findFirst().orElseThrow();
        assertEquals(shown.getMonitor().getBounds(), shown.getBounds());
        FigureCanvas canvas = Widgets.all(shown, FigureCanvas.class).get(0);
        org.eclipse.swt.graphics.Rectangle place = canvas.getBounds();
        assertEquals(shown.getClientArea().width - place.x - place.width, place.x, 1, "in the middle");
        assertEquals(shown.getClientArea().height - place.y - place.height, place.y, 1, "in the middle");
        assertEquals(view().diagram().picture().extent().width() * ((DiagramView) shown.getData()).zoom().getZoom(), place.width, 3);
        shown.forceActive();
        canvas.forceFocus();
        press(canvas, SWT.ESC, 0);
        assertTrue(shown.isDisposed());
    }
}
