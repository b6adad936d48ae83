package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A canvas that is open on the page with its diagram. */
abstract class DiagramFixture {

    ClientProject client;
    CanvasEditor editor;
    DiagramPage page;
    byte[] first;

    @BeforeEach
    void openCanvas() throws Exception {
        client = new ClientProject("Client");
        client.canvas();
        Path file = path(client.file());
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Mill");
        CanvasFiles.write(canvas, file);
        client.file().refreshLocal(IResource.DEPTH_ZERO, null);
        first = Files.readAllBytes(path(client.file()));
        open();
    }

    void open() throws Exception {
        editor = (CanvasEditor) Workbench.open(client.file());
        Workbench.settle();
        page = (DiagramPage) editor.getActivePageInstance();
    }

    @AfterEach
    void removeClient() throws Exception {
        // A test may have closed the editor.
        hide(page.view() == null || page.view().canvas() == null ? null : page.view().canvas().getMenu());
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        client.delete();
    }

    static Path path(IFile file) {
        return file.getLocation().toPath();
    }

    Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    DiagramView view() {
        return page.view();
    }

    List<CanvasElement> notes() {
        return canvas().getBlocks().stream().flatMap(block -> block.getItems().stream()).toList();
    }

    CanvasElement note(String name) {
        return notes().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    PictureNode node(EObject element) {
        return view().diagram().picture().showing(element).stream().filter(PictureNode.class::isInstance)
                .map(PictureNode.class::cast).findFirst().orElseThrow();
    }

    NodePart part(EObject element) {
        return (NodePart) view().part(node(element));
    }

    NodePart block(BlockKind kind) {
        return part(kind.in(canvas()));
    }

    Tool tool(Tool.Kind kind, EditPart from, EditPart to) {
        return view().diagram().tools().stream().flatMap(group -> group.tools().stream())
                .filter(tool -> tool.kind() == kind && view().diagram().refusal(tool, (PictureElement) from.getModel(),
                        to == null ? null : (PictureElement) to.getModel()).isEmpty()).findFirst().orElseThrow();
    }

    void execute(Command command) {
        assertNotNull(command);
        view().tools().getCommandStack().execute(command);
        Workbench.settle();
    }

    void undoAll() {
        while (editor.document().commands().canUndo()) {
            editor.document().commands().undo();
        }
        Workbench.settle();
    }

    void assertUndone() throws Exception {
        undoAll();
        assertFalse(editor.isDirty());
        editor.document().overwrite();
        assertArrayEquals(first, Files.readAllBytes(path(client.file())));
    }

    Point middle(NodePart part) {
        Rectangle box = part.getFigure().getBounds().getCopy();
        part.getFigure().translateToAbsolute(box);
        return box.getCenter();
    }

    Map<String, MenuItem> menu() {
        Map<String, MenuItem> entries = new LinkedHashMap<>();
        fill(entries, "", view().canvas().getMenu());
        return entries;
    }

    /** Ends what showing a menu has begun: until then the workbench knows what was selected. */
    static void hide(Menu menu) {
        if (menu != null && !menu.isDisposed()) {
            menu.notifyListeners(SWT.Hide, new Event());
            Workbench.settle();
        }
    }

    private static void fill(Map<String, MenuItem> entries, String before, Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            String text = before + item.getText().replaceFirst("\t.*", "").replace("&", "");
            entries.put(text, item);
            if (item.getMenu() != null) {
                fill(entries, text + " | ", item.getMenu());
            }
        }
    }

    /** Chooses an entry of the context menu; " | " stands between that of a menu and those in it. */
    void choose(String text) {
        Map<String, MenuItem> entries = menu();
        assertTrue(entries.containsKey(text), () -> text + " is not in " + entries.keySet());
        MenuItem entry = entries.get(text);
        entry.setSelection((entry.getStyle() & SWT.CHECK) != 0 && !entry.getSelection());
        entry.notifyListeners(SWT.Selection, new Event());
        Workbench.settle();
    }

    static void press(Control control, int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (char) key;
        event.type = SWT.KeyDown;
        control.notifyListeners(SWT.KeyDown, event);
    }

    static void press(Control control, int key, int modifiers) {
        Event event = new Event();
        event.keyCode = key;
        event.character = (key & SWT.KEYCODE_BIT) == 0 ? (char) key : 0;
        event.stateMask = modifiers;
        event.doit = true;
        control.notifyListeners(SWT.KeyDown, event);
        Workbench.settle();
    }

    static void run(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
        Workbench.settle();
    }
}
