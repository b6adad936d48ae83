package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.CanvasTransfer;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Elements go from one editor to another by the system's clipboard. */
class ClipboardTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private CanvasEditor editor;
    private CanvasEditor other;

    @BeforeEach
    void openTwoCanvases() throws Exception {
        client = clients.add("Client");
        IFile file = client.canvas();
        other = open(client.file("Second.canvas", ClientProject.content(file)));
        editor = open(file);
    }

    private static CanvasEditor open(IFile file) throws Exception {
        CanvasEditor opened = (CanvasEditor) IDE.openEditor(Workbench.page(), file);
        Workbench.settle();
        return opened;
    }

    private static void run(CanvasEditor editor, ActionFactory factory) {
        Workbench.page().activate(editor);
        ((IEditorSite) editor.getSite()).getActionBars().getGlobalActionHandler(factory.getId()).run();
    }

    private static EObject segment(CanvasEditor editor) {
        return editor.getModel().eResource().getEObject(ClientProject.SEGMENT);
    }

    private static List<String> names(List<? extends CanvasElement> elements) {
        return elements.stream().map(CanvasElement::getName).toList();
    }

    @Test
    void whatIsCutHereIsPastedThereAndBothCanBeTakenBack() {
        Canvas here = (Canvas) editor.getModel();
        Canvas there = (Canvas) other.getModel();
        editor.select(segment(editor));
        run(editor, ActionFactory.CUT);
        assertTrue(here.getCustomerSegments().getElements().isEmpty());

        other.select(there.getCustomerSegments());
        run(other, ActionFactory.PASTE);
        assertEquals(List.of("Cafés", "Cafés"), names(there.getCustomerSegments().getElements()));
        run(other, ActionFactory.UNDO);
        assertEquals(List.of("Cafés"), names(there.getCustomerSegments().getElements()));
        assertFalse(other.isDirty());
        run(editor, ActionFactory.UNDO);
        assertEquals(List.of("Cafés"), names(here.getCustomerSegments().getElements()));
        assertFalse(editor.isDirty());
    }

    @Test
    void otherProgramsGetTheNames() {
        editor.select(segment(editor));
        run(editor, ActionFactory.COPY);
        assertFalse(editor.isDirty());
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        assertEquals("Cafés", clipboard.getContents(TextTransfer.getInstance(), DND.CLIPBOARD));
        clipboard.setContents(new Object[] {"Hotels"}, new Transfer[] {TextTransfer.getInstance()}, DND.CLIPBOARD);
        clipboard.dispose();
        assertNull(CanvasTransfer.contents());
    }
}
