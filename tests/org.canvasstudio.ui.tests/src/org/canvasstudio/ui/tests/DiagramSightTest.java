package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.diagram.parts.PictureTool;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.picture.Box;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.Tool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.Test;

/** What one sees of a diagram and how large, and what one does there with the mouse. */
class DiagramSightTest extends DiagramFixture {

    private void mouse(int type, Point at, int modifiers) {
        mouse(view().canvas(), type, at, modifiers);
    }

    private static void mouse(Control control, int type, Point at, int modifiers) {
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.count = 1;
        event.x = at.x;
        event.y = at.y;
        event.stateMask = modifiers;
        control.notifyListeners(type, event);
        Workbench.settle();
    }

    private static Rectangle bounds(NodePart part) {
        Rectangle bounds = part.getFigure().getBounds().getCopy();
        part.getFigure().translateToAbsolute(bounds);
        return bounds;
    }

    @Test
    void theCommandsChangeTheSize() {
        run("org.canvasstudio.ui.diagram.zoomOriginal");
        assertEquals(1, view().zoom().getZoom());
        run("org.canvasstudio.ui.diagram.zoomIn");
        assertEquals(1.25, view().zoom().getZoom());
        run("org.canvasstudio.ui.diagram.zoomOut");
        run("org.canvasstudio.ui.diagram.zoomOut");
        assertEquals(0.9, view().zoom().getZoom());
        view().zoom().setZoom(4);
        run("org.canvasstudio.ui.diagram.fit");
        Box extent = view().diagram().picture().extent();
        double zoom = view().zoom().getZoom();
        org.eclipse.swt.graphics.Rectangle area = view().canvas().getClientArea();
        assertTrue(extent.width() * zoom <= area.width && extent.height() * zoom <= area.height, "all of it at " + zoom);
        assertTrue(extent.width() * zoom > area.width - 10 || extent.height() * zoom > area.height - 10 || zoom == 1,
                "as large as it can be at " + zoom);
    }

    @Test
    void theWheelChangesTheSizeWithCtrlOnly() {
        Point middle = bounds(block(BlockKind.VALUE_PROPOSITIONS)).getCenter();
        double before = view().zoom().getZoom();
        mouse(SWT.MouseVerticalWheel, middle, SWT.MOD1);
        double larger = view().zoom().getZoom();
        assertTrue(larger > before, before + " and " + larger);
        mouse(SWT.MouseVerticalWheel, middle, SWT.NONE);
        assertEquals(larger, view().zoom().getZoom());
    }

    @Test
    void whatIsLookedForStandsOutAndIsSelectedWithEnter() {
        Text field = Widgets.all(page.getManagedForm().getForm(), Text.class).stream()
                .filter(text -> "Find notes".equals(text.getMessage())).findFirst().orElseThrow();
        CanvasElement mill = note("Mill");
        CanvasElement beans = note("Fresh beans");
        run("org.canvasstudio.ui.diagram.find");
        assertTrue(field.isFocusControl());
        field.setText("mil");
        assertTrue(view().stage().standsOut(node(mill)));
        assertFalse(view().stage().standsOut(node(beans)));
        field.notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(List.of(mill), view().selectedObjects());
        view().viewer().deselectAll();
        Event escape = new Event();
        escape.detail = SWT.TRAVERSE_ESCAPE;
        field.notifyListeners(SWT.Traverse, escape);
        assertEquals("", field.getText());
        assertTrue(view().stage().standsOut(node(beans)));
    }

    @Test
    void layersAreSwitchedInTheMenu() {
        for (LayerState layer : view().diagram().layers()) {
            choose("Layers | " + layer.label());
            assertNotEquals(layer.isActive(), isActive(layer), layer.label());
            choose("Layers | " + layer.label());
            assertEquals(layer.isActive(), isActive(layer), layer.label());
        }
    }

    private boolean isActive(LayerState layer) {
        return view().diagram().layers().stream().filter(each -> each.name().equals(layer.name())).findFirst().orElseThrow()
                .isActive();
    }

    @Test
    void aFrameSelectsTheNotesInIt() {
        CanvasElement mill = note("Mill");
        Rectangle note = bounds(part(mill));
        Rectangle frame = note.getExpanded(3, 3);
        assertTrue(bounds(block(BlockKind.KEY_PARTNERS)).contains(frame));
        mouse(SWT.MouseMove, frame.getTopLeft(), SWT.NONE);
        mouse(SWT.MouseDown, frame.getTopLeft(), SWT.NONE);
        mouse(SWT.MouseMove, note.getCenter(), SWT.BUTTON1);
        mouse(SWT.MouseMove, frame.getBottomRight(), SWT.BUTTON1);
        mouse(SWT.MouseUp, frame.getBottomRight(), SWT.BUTTON1);
        assertEquals(List.of(mill), view().selectedObjects());
        mouse(SWT.MouseDown, frame.getTopLeft(), SWT.NONE);
        mouse(SWT.MouseUp, frame.getTopLeft(), SWT.BUTTON1);
        assertEquals(List.of(mill.eContainer()), view().selectedObjects());
    }

    /** Where a figure ends, no more of its node is painted. */
    @Test
    void badgesStayWholeWhenTheBlockAroundThemIsSelected() throws Exception {
        CanvasElement mill = note("Mill");
        Workbench.waitUntil("something is found", () -> !node(mill).badges().isEmpty());
        NodePart partners = block(BlockKind.KEY_PARTNERS);
        assertEquals(List.of(), partners.node().badges());
        Rectangle before = part(mill).getFigure().getBounds().getCopy();
        for (Box badge : Painter.badgeBoxes(node(mill)).values()) {
            assertTrue(before.contains(new Rectangle(badge.x(), badge.y(), badge.width(), badge.height())), badge + " in " + before);
        }
        view().viewer().select(partners);
        assertEquals(before, part(mill).getFigure().getBounds());
        view().viewer().deselectAll();
        assertEquals(before, part(mill).getFigure().getBounds());
    }

    @Test
    void aDoubleClickOnABadgeOffersWhatCanBeDone() throws Exception {
        CanvasElement mill = note("Mill");
        Workbench.waitUntil("something is found", () -> node(mill).badges().stream().anyMatch(badge -> badge.name().equals("Finding")));
        Box box = Painter.badgeBoxes(node(mill)).entrySet().stream().filter(each -> each.getKey().name().equals("Finding"))
                .findFirst().orElseThrow().getValue();
        Point badge = new Point(box.centre().x(), box.centre().y());
        part(mill).getFigure().translateToAbsolute(badge);
        String found = editor.document().findings().of(mill).get(0).message();
        Dialogs.Answer answer = Dialogs.press("Cancel", shell -> assertTrue(
                Widgets.all(shell, org.eclipse.swt.widgets.Label.class).stream().anyMatch(label -> label.getText().contains(found))));
        mouse(SWT.MouseMove, badge, SWT.NONE);
        mouse(SWT.MouseDown, badge, SWT.NONE);
        mouse(SWT.MouseUp, badge, SWT.BUTTON1);
        mouse(SWT.MouseDown, badge, SWT.NONE);
        mouse(SWT.MouseDoubleClick, badge, SWT.BUTTON1);
        mouse(SWT.MouseUp, badge, SWT.BUTTON1);
        assertTrue(answer.isGiven());
        assertEquals(List.of(mill), view().selectedObjects());
        assertFalse(editor.isDirty());
    }

    @Test
    void aToolThatIsClickedWhereItCanDoNothingStaysInHand() {
        NodePart segments = block(BlockKind.CUSTOMER_SEGMENTS);
        Tool tool = PictureTool.of(tool(Diagram.Tool.Kind.NODE, segments, null));
        view().tools().setActiveTool(tool);
        int before = notes().size();
        click(head(block(BlockKind.VALUE_PROPOSITIONS)));
        assertEquals(before, notes().size());
        assertEquals(tool, view().tools().getActiveTool());
        click(head(segments));
        assertEquals(before + 1, notes().size());
        assertNotEquals(tool, view().tools().getActiveTool());
    }

    private void click(Point at) {
        mouse(SWT.MouseMove, at, SWT.NONE);
        mouse(SWT.MouseDown, at, SWT.NONE);
        mouse(SWT.MouseUp, at, SWT.BUTTON1);
        Workbench.settle();
    }

    /** A place in a block that is above its notes. */
    private Point head(NodePart block) {
        Rectangle bounds = block.getFigure().getBounds().getCopy();
        block.getFigure().translateToAbsolute(bounds);
        return bounds.getTop().getTranslated(0, 14);
    }

    @Test
    void theOutlineHasThePictureInSmallAndGoesToItsPlaces() throws Exception {
        Workbench.page().showView("org.eclipse.ui.views.ContentOutline");
        Workbench.page().activate(editor);
        Workbench.settle();
        Composite outline = (Composite) editor.getAdapter(IContentOutlinePage.class).getControl();
        Canvas small = Widgets.all(outline, Canvas.class).stream().filter(each -> each.getToolTipText() != null).findFirst().orElseThrow();
        view().zoom().setZoom(2);
        view().viewer().flush();
        small.redraw();
        small.update();
        Workbench.settle();
        org.eclipse.swt.graphics.Rectangle area = small.getClientArea();
        mouse(small, SWT.MouseDown, new Point(0, 0), SWT.NONE);
        assertEquals(new Point(0, 0), view().canvas().getViewport().getViewLocation());
        mouse(small, SWT.MouseMove, new Point(area.width, area.height), SWT.BUTTON1);
        Point corner = view().canvas().getViewport().getViewLocation();
        assertTrue(corner.x > 0 && corner.y > 0, corner.toString());
        mouse(small, SWT.MouseMove, new Point(0, 0), SWT.NONE);
        assertEquals(corner, view().canvas().getViewport().getViewLocation());
    }

    @Test
    void thePaletteHasTheGroundOfWhatIsAroundIt() {
        Color dark = new Color(0x2F, 0x31, 0x34);
        page.palette().getParent().setBackground(dark);
        page.palette().notifyListeners(SWT.Paint, new Event());
        assertEquals(dark, page.palette().getBackground());
    }
}
