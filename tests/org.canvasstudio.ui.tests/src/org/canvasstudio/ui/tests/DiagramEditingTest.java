package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.canvasstudio.design.CanvasFilters;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.ui.clients.navigator.ElementNode;
import org.canvasstudio.ui.diagram.DiagramEditor;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.diagram.RepresentationInput;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.LayoutFile;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.text.TextFlow;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.Test;

/** What one does in a diagram with keys and menus, from one canvas to the other, and what one sees of it. */
class DiagramEditingTest extends DiagramFixture {

    private CanvasElement add(BlockKind kind, String name) {
        CanvasElement made = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), kind, name);
        editor.document().execute("Add", AddCommand.create(editor.document().domain(), kind.in(canvas()), null, made));
        Workbench.settle();
        return note(name);
    }

    private static void run(CanvasEditor editor, ActionFactory factory) {
        Workbench.page().activate(editor);
        Workbench.settle();
        ((IEditorSite) editor.getSite()).getActionBars().getGlobalActionHandler(factory.getId()).run();
        Workbench.settle();
    }

    private void select(EObject... elements) {
        view().select(List.of(elements));
        Workbench.settle();
    }

    /** The entries of the context menu of what is selected, with those of its menus after a bar. */
    @Test
    void enterEditsTheTextOfANoteAndDelDeletesItAndBothAreUndone() throws Exception {
        CanvasElement mill = note("Mill");
        select(mill);
        press(view().canvas(), SWT.CR, 0);
        Text field = (Text) view().canvas().getChildren()[0];
        assertEquals("Mill", field.getText());
        assertEquals("Mill", field.getSelectionText());
        field.setText("Old mill");
        press(field, SWT.CR);
        Workbench.waitUntil("the name is taken over", () -> "Old mill".equals(mill.getName()));
        assertEquals(List.of(mill), view().selectedObjects());
        press(view().canvas(), 'W', 0);
        field = (Text) view().canvas().getChildren()[0];
        assertEquals("W", field.getText(), "a letter begins a new text");
        press(field, SWT.ESC);
        Workbench.waitUntil("the field has gone", () -> view().canvas().getChildren().length == 0);
        assertEquals("Old mill", mill.getName());
        run(editor, ActionFactory.DELETE);
        assertFalse(notes().contains(mill));
        run(editor, ActionFactory.UNDO);
        assertTrue(notes().contains(mill));
        run(editor, ActionFactory.UNDO);
        assertEquals("Mill", mill.getName());
        assertUndone();
    }

    /** The engine of themes is in no package that tests may know. */
    @Test
    void theFieldOverANoteKeepsTheColoursOfTheNoteInTheDarkTheme() throws Exception {
        Class<?> type = Platform.getBundle("org.eclipse.e4.ui.css.swt.theme").loadClass("org.eclipse.e4.ui.css.swt.theme.IThemeEngine");
        Object engine = PlatformUI.getWorkbench().getService(type);
        Method setTheme = type.getMethod("setTheme", String.class, boolean.class);
        Object before = type.getMethod("getActiveTheme").invoke(engine);
        String light = before == null ? "org.eclipse.e4.ui.css.theme.e4_default"
                : (String) before.getClass().getMethod("getId").invoke(before);
        CanvasElement mill = note("Mill");
        int inLight = view().stage().painter().surface(node(mill));
        setTheme.invoke(engine, "org.eclipse.e4.ui.css.theme.e4_dark", false);
        try {
            Workbench.waitUntil("the diagram is dark", () -> view().stage().painter().surface(node(mill)) != inLight);
            select(mill);
            press(view().canvas(), SWT.CR, 0);
            Workbench.settle();
            Text field = (Text) view().canvas().getChildren()[0];
            int surface = view().stage().painter().surface(node(mill));
            assertEquals(new RGB(surface >> 16, surface >> 8 & 0xFF, surface & 0xFF), field.getBackground().getRGB());
            press(field, SWT.ESC);
            Workbench.waitUntil("the field has gone", () -> view().canvas().getChildren().length == 0);
        } finally {
            setTheme.invoke(engine, light, false);
            Workbench.settle();
        }
    }

    @Test
    void aLineBreakInANameIsASpaceAndTypingGoesOn() throws Exception {
        CanvasElement mill = note("Mill");
        select(mill);
        press(view().canvas(), SWT.CR, 0);
        Text field = (Text) view().canvas().getChildren()[0];
        field.setText("Old");
        field.setSelection(field.getText().length());
        press(field, SWT.CR, SWT.SHIFT);
        assertFalse(field.isDisposed());
        field.insert("\n");
        field.insert("mill");
        press(field, SWT.CR);
        Workbench.waitUntil("the name is taken over", () -> "Old mill".equals(mill.getName()));
        assertUndone();
    }

    @Test
    void aTextThatIsTheSameAfterEditingIsNoStep() throws Exception {
        select(note("Mill"));
        press(view().canvas(), SWT.CR, 0);
        Text field = (Text) view().canvas().getChildren()[0];
        field.setText("Mill ");
        press(field, SWT.CR);
        Workbench.waitUntil("the field has gone", () -> view().canvas().getChildren().length == 0);
        assertFalse(editor.isDirty());
        assertFalse(editor.document().commands().canUndo());
    }

    @Test
    void severalNotesAreCopiedToAnotherCanvasWithTheLinksBetweenThem() throws Exception {
        IFile file = client.file("Second.canvas", ClientProject.content(client.file()));
        CanvasEditor other = (CanvasEditor) Workbench.open(file);
        Canvas there = (Canvas) other.getModel();
        int notes = Canvases.elements(there).size();
        int links = there.getLinks().size();
        Workbench.page().activate(editor);
        select(note("Fresh beans"), note("Caf\u00e9s"), note("Mill"));
        run(editor, ActionFactory.COPY);

        DiagramView target = ((DiagramPage) other.getActivePageInstance()).view();
        target.viewer().deselectAll();
        run(other, ActionFactory.PASTE);

        assertEquals(notes + 3, Canvases.elements(there).size());
        assertEquals(links + 1, there.getLinks().size());
        Link copied = there.getLinks().get(links);
        assertEquals(List.of("Fresh beans", "Caf\u00e9s"), List.of(copied.getSource().getName(), copied.getTarget().getName()));
        assertFalse(target.diagram().picture().showing(copied.getSource()).isEmpty());
        run(other, ActionFactory.UNDO);
        assertFalse(other.isDirty());
        assertFalse(editor.isDirty());
    }

    @Test
    void aNoteOfTheClientsViewIsCopiedToWhereItIsDropped() throws Exception {
        IFile file = client.file("Second.canvas", ClientProject.content(client.file()));
        NodePart block = block(BlockKind.CUSTOMER_SEGMENTS);
        Cell wanted = new Cell(0, 2);
        Box box = view().diagram().boxAt(block.node(), wanted).orElseThrow();
        Point place = new Point(box.centre().x(), box.centre().y());
        block.getFigure().translateToAbsolute(place);

        assertTrue(Drop.on(view().canvas(), new ElementNode(file, BlockKind.CUSTOMER_SEGMENTS, ClientProject.SEGMENT),
                view().canvas().toDisplay(place.x, place.y)));
        Workbench.settle();

        List<CanvasElement> segments = List.copyOf(BlockKind.CUSTOMER_SEGMENTS.in(canvas()).getItems());
        assertEquals(2, segments.size());
        assertEquals(wanted, view().diagram().cellOf(node(segments.get(1))).orElseThrow());
        assertEquals(List.of(segments.get(1)), view().selectedObjects());
        assertUndone();
    }

    /** Another canvas, with two segments of which one pays for the other, which has a need. */
    private IFile other() throws Exception {
        Canvas other = Canvases.create(CanvasKind.ORGANISATION, "Other");
        CustomerSegment offices = (CustomerSegment) Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Offices");
        offices.setId("cs-offices");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("No queue");
        offices.getNeeds().add(need);
        CanvasElement schools = Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Schools");
        schools.setId("cs-schools");
        Canvases.link(offices, schools);
        IFile file = client.file("Other.canvas", "");
        CanvasFiles.write(other, path(file));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        return file;
    }

    private boolean drop(Object dragged, BlockKind kind) throws Exception {
        Point place = middle(block(kind));
        boolean taken = Drop.on(view().canvas(), dragged, view().canvas().toDisplay(place.x, place.y));
        Workbench.settle();
        return taken;
    }

    @Test
    void oneIsAskedBeforeANoteOfAnotherCanvasLosesItsParts() throws Exception {
        ElementNode offices = new ElementNode(other(), BlockKind.CUSTOMER_SEGMENTS, "cs-offices");
        Dialogs.Answer no = Dialogs.press("Cancel", shell -> assertTrue(Widgets.all(shell, Label.class).stream()
                .anyMatch(label -> label.getText().contains("No queue"))));
        drop(offices, BlockKind.CHANNELS);
        assertTrue(no.isGiven());
        assertFalse(editor.isDirty());
        Dialogs.Answer yes = Dialogs.press("Copy");
        assertTrue(drop(offices, BlockKind.CHANNELS));
        assertTrue(yes.isGiven());
        assertEquals(List.of("Offices"), BlockKind.CHANNELS.in(canvas()).getItems().stream().map(CanvasElement::getName).toList());
        assertUndone();
    }

    @Test
    void notesOfThisAndOfAnotherCanvasAreDroppedTogetherAndWithTheLinksBetweenThem() throws Exception {
        IFile file = other();
        int links = canvas().getLinks().size();
        assertTrue(drop(List.of(note("Mill"), new ElementNode(file, BlockKind.CUSTOMER_SEGMENTS, "cs-offices"),
                new ElementNode(file, BlockKind.CUSTOMER_SEGMENTS, "cs-schools")), BlockKind.CUSTOMER_SEGMENTS));
        assertEquals(Set.of("Caf\u00e9s", "Mill", "Offices", "Schools"), Set.copyOf(
                BlockKind.CUSTOMER_SEGMENTS.in(canvas()).getItems().stream().map(CanvasElement::getName).toList()));
        assertEquals(List.of(), BlockKind.KEY_PARTNERS.in(canvas()).getItems());
        assertEquals(Set.of(note("Mill"), note("Offices"), note("Schools")), Set.copyOf(view().selectedObjects()));
        assertEquals(links + 1, canvas().getLinks().size());
        assertEquals(List.of(note("Offices"), note("Schools")),
                List.of(canvas().getLinks().get(links).getSource(), canvas().getLinks().get(links).getTarget()));
        assertUndone();
    }

    @Test
    void aTagIsMadeForTheSelectedNotesInOneStep() throws Exception {
        CanvasElement sack = add(BlockKind.KEY_PARTNERS, "Sack maker");
        select(note("Mill"), sack);
        List<Boolean> enabled = new ArrayList<>();
        Dialogs.Answer answer = Dialogs.press("OK", shell -> {
            enabled.add(Dialogs.isEnabled(shell, "OK"));
            Widgets.all(shell, Text.class).stream().filter(Text::getEditable).forEach(field -> field.setText("Local"));
        });
        choose("Tags | New Tag\u2026");
        assertTrue(answer.isGiven());
        assertEquals(List.of(false), enabled, "there was no name yet");
        Tag tag = canvas().getTags().get(0);
        assertEquals("Local", tag.getName());
        assertEquals(List.of(List.of(tag), List.of(tag)), List.of(note("Mill").getTags(), sack.getTags()));
        assertEquals(Integer.parseInt(tag.getColour().substring(1), 16), node(sack).style().fill());
        editor.document().commands().undo();
        Workbench.settle();
        assertEquals(List.of(), canvas().getTags());
        assertEquals(List.of(), note("Mill").getTags());
        assertUndone();
    }

    @Test
    void whatTheFilterHidesIsNotInTheImageThatIsCopied() throws Exception {
        view().filter(DiagramView.Filter.NONE);
        assertTrue(colours("Mill") > 2);
        view().filter(new DiagramView.Filter(Set.of("state:refuted"), true));
        assertEquals(1, colours("Mill"));
        view().filter(new DiagramView.Filter(Set.of("state:refuted"), false));
        assertTrue(colours("Mill") > 2);
    }

    /** How many colours there are in the copied image where a note is. */
    private long colours(String name) {
        run("org.canvasstudio.ui.diagram.copyImage");
        Clipboard clipboard = new Clipboard(view().canvas().getDisplay());
        try {
            ImageData image = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
            Box extent = view().diagram().picture().extent();
            Box box = node(note(name)).box();
            double scale = (double) image.width / extent.width();
            return IntStream.range((int) ((box.y() - extent.y()) * scale), (int) ((box.bottom() - extent.y()) * scale)).boxed()
                    .flatMapToInt(y -> IntStream.range((int) ((box.x() - extent.x()) * scale), (int) ((box.right() - extent.x()) * scale))
                            .map(x -> image.getPixel(x, y))).distinct().count();
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void aLinkIsMadeInTheDialogOfLinkWith() throws Exception {
        CanvasElement roast = add(BlockKind.KEY_ACTIVITIES, "Roast");
        int links = canvas().getLinks().size();
        select(roast);
        Dialogs.Answer answer = Dialogs.pick(row -> row.contains("Fresh beans"), "OK");
        run("org.canvasstudio.ui.diagram.link");
        assertTrue(answer.isGiven());
        assertEquals(links + 1, canvas().getLinks().size());
        Link made = canvas().getLinks().get(links);
        assertEquals(List.of(roast, note("Fresh beans")), List.of(made.getSource(), made.getTarget()));
        assertUndone();
    }

    @Test
    void aNoteIsMovedToAnotherBlockAndALinkToAnotherNoteInTheMenu() throws Exception {
        select(note("Mill"));
        choose("Move To | Key Activities");
        CanvasElement moved = note("Mill");
        assertEquals(BlockKind.KEY_ACTIVITIES.in(canvas()), moved.eContainer());
        assertEquals(List.of(moved), view().selectedObjects());
        CanvasElement hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        Link link = canvas().getLinks().get(0);
        select(link);
        Dialogs.Answer answer = Dialogs.pick(row -> row.startsWith("Hotels"), "OK");
        choose("End at Another Note\u2026");
        assertTrue(answer.isGiven());
        assertEquals(hotels, link.getTarget());
        assertUndone();
    }

    @Test
    void allToolsAreInTheMenusOfWhatIsSelected() {
        add(BlockKind.KEY_ACTIVITIES, "Roast");
        Set<String> tools = new TreeSet<>();
        view().diagram().tools().forEach(group -> group.tools().stream().filter(tool -> tool.kind() != Tool.Kind.EDGE)
                .forEach(tool -> tools.add(tool.label())));
        assertTrue(tools.size() > 2, tools.toString());
        Set<String> offered = new TreeSet<>();
        for (PictureNode node : view().diagram().picture().nodes()) {
            view().viewer().select((EditPart) view().part(node));
            Workbench.settle();
            menu().keySet().forEach(entry -> offered.add(entry.replaceFirst(".* \\| ", "")));
        }
        tools.removeAll(offered);
        // A tag can be chosen only where there is one.
        tools.removeIf(tool -> tool.toLowerCase(Locale.ROOT).contains("tag"));
        assertEquals(Set.of(), tools);
    }

    @Test
    void oneGoesAlongTheLinksOfANoteWithTheKeys() {
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        select(note("Fresh beans"));
        press(view().canvas(), '/', 0);
        assertEquals(List.of(canvas().getLinks().get(0)), view().selectedObjects());
        press(view().canvas(), SWT.ARROW_RIGHT, 0);
        assertEquals(List.of(note("Caf\u00e9s")), view().selectedObjects());
        press(view().canvas(), '\\', 0);
        assertEquals(List.of(canvas().getLinks().get(0)), view().selectedObjects());
    }

    @Test
    void aNoteWhoseLinksAreInLayersThatAreOffSaysSo() {
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), false));
        select(note("Fresh beans"));
        press(view().canvas(), '/', 0);
        assertEquals(List.of(note("Fresh beans")), view().selectedObjects());
        List<String> said = Widgets.all(view().canvas().getShell(), CLabel.class).stream().map(CLabel::getText).toList();
        assertTrue(said.stream().anyMatch(text -> text.contains("are off")), said.toString());
    }

    @Test
    void theContextMenuIsAboutWhatItIsOpenedOn() {
        CanvasElement mill = note("Mill");
        EObject block = block(BlockKind.KEY_PARTNERS).node().element();
        select(mill);
        openMenu(besides(mill));
        assertEquals(List.of(block), view().selectedObjects());
        select(block, mill);
        openMenu(besides(mill));
        assertEquals(List.of(block, mill), view().selectedObjects(), "what is opened on one of several is about all of them");
        select(mill);
        openMenu(besides(block));
        assertEquals(List.of(), view().selectedObjects());
    }

    /** A point a little above and to the left of what shows an element. */
    private Point besides(EObject element) {
        Point place = part(element).getFigure().getBounds().getTopLeft().getTranslated(-6, -6);
        part(element).getFigure().translateToAbsolute(place);
        return place;
    }

    /** Presses and releases the button for the context menu. */
    private void openMenu(Point place) {
        Event event = new Event();
        event.x = place.x;
        event.y = place.y;
        event.button = 3;
        view().canvas().notifyListeners(SWT.MouseDown, event);
        event.stateMask = SWT.BUTTON3;
        view().canvas().notifyListeners(SWT.MouseUp, event);
        Workbench.settle();
    }

    @Test
    void aNoteChangesPlacesWithTheOneBesideItAndStaysWhereItIsLetGo() throws Exception {
        CanvasElement sack = add(BlockKind.KEY_PARTNERS, "Sack maker");
        CanvasElement mill = note("Mill");
        Cell first = view().diagram().cellOf(node(mill)).orElseThrow();
        Cell second = view().diagram().cellOf(node(sack)).orElseThrow();
        select(mill);
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1 | SWT.MOD2);
        assertEquals(List.of(second, first), List.of(view().diagram().cellOf(node(mill)).orElseThrow(),
                view().diagram().cellOf(node(sack)).orElseThrow()));
        assertEquals(List.of(mill), view().selectedObjects());
        assertUndone();
    }

    @Test
    void thePaletteIsAsWideAsItsToolsInAnEmptyCanvas() throws Exception {
        IFile file = client.file("Empty.canvas", "");
        CanvasFiles.write(Canvases.create(CanvasKind.ORGANISATION, "Empty"), path(file));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        CanvasEditor empty = (CanvasEditor) Workbench.open(file);
        Tree tools = (Tree) ((DiagramPage) empty.getActivePageInstance()).palette();
        GC gc = new GC(tools);
        Workbench.waitUntil("the palette has its width", () -> Arrays.stream(tools.getItems())
                .flatMap(group -> Arrays.stream(group.getItems()))
                .allMatch(tool -> tool.getTextBounds(0).x + gc.textExtent(tool.getText()).x <= tools.getSize().x));
        gc.dispose();
    }

    @Test
    void notesThatAreNotNeighboursAreSelectedTogetherWithTheKeys() {
        CanvasElement mill = note("Mill");
        CanvasElement sack = add(BlockKind.KEY_PARTNERS, "Sack maker");
        CanvasElement bank = add(BlockKind.KEY_PARTNERS, "Bank");
        select(mill);
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1);
        assertEquals(List.of(mill), view().selectedObjects());
        assertEquals(part(sack), view().viewer().getFocusEditPart());
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1);
        press(view().canvas(), ' ', SWT.MOD1);
        assertEquals(List.of(mill, bank), view().selectedObjects());
        press(view().canvas(), SWT.ARROW_UP, SWT.MOD2);
        assertEquals(Set.of(mill, sack, bank), Set.copyOf(view().selectedObjects()));
        press(view().canvas(), SWT.ARROW_UP, SWT.MOD1);
        press(view().canvas(), ' ', SWT.MOD1);
        assertEquals(Set.of(sack, bank), Set.copyOf(view().selectedObjects()));
        assertTrue(part(mill).hasFocus());
        press(view().canvas(), ' ', 0);
        assertEquals(List.of(mill), view().selectedObjects());
        press(view().canvas(), SWT.END, SWT.MOD2);
        assertEquals(Set.of(mill, sack, bank), Set.copyOf(view().selectedObjects()));
        press(view().canvas(), SWT.ARROW_DOWN, SWT.MOD1 | SWT.MOD2);
        assertEquals(List.of(1, 2, 3), List.of(row(mill), row(sack), row(bank)));
        press(view().canvas(), SWT.ARROW_UP, SWT.MOD1 | SWT.MOD2);
        press(view().canvas(), SWT.ARROW_UP, SWT.MOD1 | SWT.MOD2);
        assertEquals(List.of(0, 1, 2), List.of(row(mill), row(sack), row(bank)), "at the edge all of them stay");
    }

    private int row(CanvasElement note) {
        return view().diagram().cellOf(node(note)).orElseThrow().row();
    }

    /** Drags notes as with the mouse, the first of them by its middle, to the middle of a cell. */
    private void drag(String type, NodePart block, Cell cell, CanvasElement... dragged) {
        Box box = view().diagram().boxAt(block.node(), cell).orElseThrow();
        Point to = new Point(box.centre().x(), box.centre().y());
        block.getFigure().translateToAbsolute(to);
        ChangeBoundsRequest request = new ChangeBoundsRequest(type);
        request.setEditParts(new ArrayList<>(Arrays.stream(dragged).map(this::part).toList()));
        request.setMoveDelta(new Point(to.x - middle(part(dragged[0])).x, to.y - middle(part(dragged[0])).y));
        request.setLocation(to);
        block.showTargetFeedback(request);
        execute(block.getCommand(request));
        block.eraseTargetFeedback(request);
    }

    private Cell cell(String name) {
        return view().diagram().cellOf(node(note(name))).orElseThrow();
    }

    @Test
    void notesThatAreDraggedTogetherKeepTheirPlacesToEachOther() throws Exception {
        CanvasElement sack = add(BlockKind.KEY_PARTNERS, "Sack maker");
        CanvasElement bank = add(BlockKind.KEY_PARTNERS, "Bank");
        NodePart partners = block(BlockKind.KEY_PARTNERS);
        drag(RequestConstants.REQ_MOVE, partners, new Cell(1, 3), bank);
        drag(RequestConstants.REQ_MOVE, partners, new Cell(2, 1), sack, bank);
        assertEquals(List.of(new Cell(2, 1), new Cell(3, 3)), List.of(cell("Sack maker"), cell("Bank")));
        NodePart activities = block(BlockKind.KEY_ACTIVITIES);
        drag(RequestConstants.REQ_ADD, activities, new Cell(0, 0), note("Bank"), note("Sack maker"));
        assertEquals(BlockKind.KEY_ACTIVITIES.in(canvas()), note("Bank").eContainer());
        assertEquals(List.of(new Cell(0, 0), new Cell(1, 2)), List.of(cell("Sack maker"), cell("Bank")),
                "inside of the block, where the cell of the one that is held would leave no room");
        drag(RequestConstants.REQ_CLONE, activities, new Cell(0, 2), note("Sack maker"), note("Bank"));
        assertEquals(Set.of(new Cell(0, 0), new Cell(1, 2), new Cell(0, 2), new Cell(1, 4)), cells(BlockKind.KEY_ACTIVITIES));
        editor.document().commands().undo();
        editor.document().commands().undo();
        assertEquals(List.of(new Cell(2, 1), new Cell(3, 3)), List.of(cell("Sack maker"), cell("Bank")));
        editor.document().commands().undo();
        assertEquals(List.of(new Cell(0, 1), new Cell(1, 3)), List.of(cell("Sack maker"), cell("Bank")));
        assertUndone();
    }

    private Set<Cell> cells(BlockKind kind) {
        return Set.copyOf(block(kind).node().children().stream().map(node -> view().diagram().cellOf(node).orElseThrow()).toList());
    }

    @Test
    void notesOfTheAlignmentMapAreDraggedWithinTheirColumn() throws Exception {
        RepresentationInput input = new RepresentationInput(client.file(), "AlignmentMap");
        DiagramEditor map = (DiagramEditor) Workbench.page().openEditor(input, "org.canvasstudio.ui.diagram.diagram", true,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        Workbench.settle();
        DiagramView shown = ((DiagramPage) map.getActivePageInstance()).view();
        PictureNode segment = shown.diagram().picture().top().stream()
                .filter(node -> node.element() == note("Caf\u00e9s") && node.mapping().equals("Segment")).findFirst().orElseThrow();
        Cell from = shown.diagram().cellOf(segment).orElseThrow();
        int x = segment.box().x();
        ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_MOVE);
        request.setEditParts(new ArrayList<>(List.of(shown.part(segment))));
        request.setMoveDelta(new Point(40, (int) (3 * 90 * shown.zoom().getZoom())));
        request.setLocation(new Point(5, 5));
        Command command = shown.viewer().getContents().getCommand(request);
        shown.tools().getCommandStack().execute(command);
        Workbench.settle();
        assertEquals(new Cell(0, from.row() + 3), shown.diagram().cellOf(segment).orElseThrow());
        assertEquals(x, segment.box().x());
        map.doSave(new NullProgressMonitor());
        assertTrue(Files.readString(LayoutFile.of(path(client.file()))).contains("\"AlignmentMap\""));
    }

    @Test
    void whatIsKnownOfANoteIsInItsTooltipAndWhatAToolDoesInThatOfThePalette() throws Exception {
        CanvasElement mill = note("Mill");
        editor.document().execute("Describe", SetCommand.create(editor.document().domain(), mill,
                mill.eClass().getEStructuralFeature("description"), "Grinds at night"));
        Workbench.settle();
        IFigure tip = part(mill).getFigure().getToolTip();
        String text = ((TextFlow) tip.getChildren().get(0)).getText();
        assertTrue(text.startsWith("Mill\n") && text.contains("Key Partners") && text.contains("Grinds at night"), text);
        Dimension narrow = tip.getPreferredSize().getCopy();
        editor.document().execute("Describe", SetCommand.create(editor.document().domain(), mill,
                mill.eClass().getEStructuralFeature("description"), "Grinds at night ".repeat(20)));
        Workbench.settle();
        Dimension wide = part(mill).getFigure().getToolTip().getPreferredSize();
        assertTrue(wide.width < 2 * narrow.width && wide.height > narrow.height, narrow + " " + wide);

        Tool tool = view().diagram().tools().stream().flatMap(group -> group.tools().stream())
                .filter(each -> each.kind() == Tool.Kind.NODE).findFirst().orElseThrow();
        Tree tools = (Tree) page.palette();
        TreeItem item = Arrays.stream(tools.getItems()).flatMap(group -> Arrays.stream(group.getItems()))
                .filter(each -> each.getText().equals(tool.label())).findFirst().orElseThrow();
        tools.showItem(item);
        Rectangle row = item.getBounds();
        Event event = new Event();
        event.x = row.x + 2;
        event.y = row.y + row.height / 2;
        tools.notifyListeners(SWT.MouseHover, event);
        Workbench.waitUntil("the tooltip is shown", () -> Arrays.stream(tools.getDisplay().getShells())
                .filter(Shell::isVisible).anyMatch(shell -> tells(shell, "Click where the note is to be")));
        tools.notifyListeners(SWT.MouseExit, event);
    }

    private static boolean tells(Shell shell, String text) {
        return Widgets.all(shell, Control.class).stream().anyMatch(control -> control instanceof Label label
                && label.getText().contains(text) || control instanceof CLabel wide && wide.getText().contains(text));
    }

    @Test
    void theFilterIsRememberedAndHoldsInThePresentation() throws Exception {
        CanvasFilters.Group states = CanvasFilters.of(canvas()).get(0);
        CanvasFilters.Choice refuted = states.choices().stream().filter(each -> each.key().equals("state:refuted")).findFirst()
                .orElseThrow();
        choose("Filter | " + states.label() + ": " + refuted.label());
        choose("Filter | Hide the Others");
        assertTrue(view().stage().isHidden(node(note("Mill"))));
        view().diagram().layers().forEach(layer -> view().diagram().show(layer.name(), true));
        List<?> layers = view().diagram().layers();

        DiagramView presented = present();
        assertEquals(layers, presented.diagram().layers());
        PictureElement shown = presented.diagram().picture().showing(note("Mill")).get(0);
        assertTrue(presented.stage().isHidden(shown));
        press(presented.canvas(), SWT.F11, 0);

        Workbench.page().closeAllEditors(false);
        open();
        assertEquals(Set.of("state:refuted"), view().filter().choices());
        assertTrue(view().stage().isHidden(node(note("Mill"))));
        choose("Filter | Show All Notes");
        choose("Filter | Hide the Others");
        Workbench.page().closeAllEditors(false);
        open();
        assertEquals(DiagramView.Filter.NONE, view().filter());
        assertFalse(view().stage().isHidden(node(note("Mill"))));
    }

    private DiagramView present() {
        List<Shell> before = List.of(view().canvas().getDisplay().getShells());
        run("org.canvasstudio.ui.diagram.present");
        Shell shell = Arrays.stream(view().canvas().getDisplay().getShells())
                .filter(each -> !before.contains(each) && each.isVisible()).findFirst().orElseThrow();
        DiagramView presented = (DiagramView) shell.getData();
        shell.forceActive();
        presented.canvas().forceFocus();
        return presented;
    }

    @Test
    void thePictureKeepsItsFitUntilOneWorksInIt() throws Exception {
        double zoom = view().zoom().getZoom();
        assertTrue(view().diagram().picture().extent().width() * zoom <= view().canvas().getSize().x + 1, "cut off at " + zoom);
        Shell window = view().canvas().getShell();
        org.eclipse.swt.graphics.Point size = window.getSize();
        try {
            // No more than that: where too little would be left, it would be shown at a legible size instead.
            window.setSize(size.x - 60, size.y);
            Workbench.waitUntil("it fits into a smaller window", () -> view().zoom().getZoom() < zoom);
            Workbench.settle();
            double smaller = view().zoom().getZoom();
            window.setSize(size.x - 30, size.y);
            Workbench.waitUntil("it fits into a larger window", () -> view().zoom().getZoom() > smaller);
            Workbench.settle();
            assertEquals(new Point(0, 0), view().canvas().getViewport().getViewLocation(), "its top is still seen");
            press(view().canvas(), SWT.ARROW_DOWN, 0);
            double used = view().zoom().getZoom();
            int width = view().canvas().getSize().x;
            window.setSize(size.x - 60, size.y);
            Workbench.waitUntil("the window is smaller", () -> view().canvas().getSize().x < width);
            Workbench.settle();
            assertEquals(used, view().zoom().getZoom());
        } finally {
            window.setSize(size);
            Workbench.settle();
        }
    }
}
