package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor of canvases in a workbench, and the findings of the builder. */
class CanvasEditorTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private IFile file;

    @BeforeEach
    void makeClient() throws Exception {
        client = clients.add("Client");
        file = client.canvas();
    }

    private CanvasEditor open(IFile which) throws Exception {
        return (CanvasEditor) Workbench.open(which);
    }

    private static CanvasElement segment(CanvasEditor editor) {
        return (CanvasElement) editor.getModel().eResource().getEObject(ClientProject.SEGMENT);
    }

    private static void execute(CanvasEditor editor, Command command) {
        assertTrue(command.canExecute());
        editor.getEditingDomain().getCommandStack().execute(command);
    }

    private static void rename(CanvasEditor editor, String name) {
        execute(editor, SetCommand.create(editor.getEditingDomain(), segment(editor),
                CanvasPackage.Literals.CANVAS_ELEMENT__NAME, name));
    }

    private static TreeViewer tree(CanvasEditor editor) {
        return Workbench.tree(editor);
    }

    private static Object selected(CanvasEditor editor) {
        return ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
    }

    @Test
    void theTreeShowsTheCanvasWithItsBlocksAndElements() throws Exception {
        CanvasEditor editor = open(file);
        TreeItem canvas = tree(editor).getTree().getItem(0);
        assertEquals("Roastery", canvas.getText());
        List<String> below = Arrays.stream(canvas.getItems()).map(TreeItem::getText).toList();
        assertTrue(below.contains("Customer Segments"), below.toString());
        assertTrue(below.contains("Serves: Fresh beans → Cafés"), below.toString());
        assertNotNull(canvas.getImage());
        assertFalse(editor.isDirty());
    }

    @Test
    void aChangeMakesTheEditorDirtyAndUndoMakesItClean() throws Exception {
        CanvasEditor editor = open(file);
        rename(editor, "Hotels");
        assertTrue(editor.isDirty());
        assertTrue(texts(tree(editor).getTree().getItem(0)).contains("Serves: Fresh beans → Hotels"));
        editor.getEditingDomain().getCommandStack().undo();
        assertFalse(editor.isDirty());
        assertEquals("Cafés", segment(editor).getName());
    }

    private static List<String> texts(TreeItem item) {
        return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
    }

    @Test
    void thePropertiesViewChangesWhatIsSelected() throws Exception {
        PropertySheet view = (PropertySheet) Workbench.page().showView("org.eclipse.ui.views.PropertySheet");
        CanvasEditor editor = open(file);
        Workbench.page().activate(editor);
        editor.select(segment(editor));
        Workbench.settle();
        assertTrue(view.getCurrentPage() instanceof IPropertySheetPage);
        Text name = Widgets.text(view.getCurrentPage().getControl(), "Name:");
        assertEquals("Cafés", name.getText());

        rename(editor, "Hotels");
        assertEquals("Hotels", name.getText());
        Widgets.type(name, "Inns");
        assertEquals("Inns", segment(editor).getName());
        editor.getEditingDomain().getCommandStack().undo();
        assertEquals("Hotels", segment(editor).getName());
        assertEquals("Hotels", name.getText());
    }

    @Test
    void savingANewNameChangesOneLine() throws Exception {
        List<String> before = ClientProject.content(file).lines().toList();
        CanvasEditor editor = open(file);
        rename(editor, "Hotels");
        editor.doSave(new NullProgressMonitor());
        assertFalse(editor.isDirty());
        List<String> after = ClientProject.content(file).lines().toList();
        assertEquals(before.size(), after.size());
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        assertEquals(1, changed);
    }

    @Test
    void theBuilderMarksWhatBreaksARuleAndForgetsWhatIsMended() throws Exception {
        CanvasEditor editor = open(file);
        execute(editor, DeleteCommand.create(editor.getEditingDomain(),
                List.of(editor.getModel().eResource().getEObject(ClientProject.SERVES))));
        editor.doSave(new NullProgressMonitor());
        Workbench.waitUntil("a marker for the segment that nothing serves",
                () -> ClientProject.finding(file, "ALN-01", ClientProject.SEGMENT) != null);
        IMarker marker = ClientProject.finding(file, "ALN-01", ClientProject.SEGMENT);
        assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
        assertEquals("Cafés", marker.getAttribute(IMarker.LOCATION, null));

        editor.select(editor.getModel());
        IDE.openEditor(Workbench.page(), marker);
        assertEquals(segment(editor), selected(editor));

        editor.getEditingDomain().getCommandStack().undo();
        editor.doSave(new NullProgressMonitor());
        Workbench.waitUntil("the marker has gone",
                () -> ClientProject.finding(file, "ALN-01", ClientProject.SEGMENT) == null);
    }

    @Test
    void theFindingsFollowTheChangesBeforeTheyAreSaved() throws Exception {
        CanvasEditor editor = open(file);
        execute(editor, DeleteCommand.create(editor.getEditingDomain(),
                List.of(editor.getModel().eResource().getEObject(ClientProject.SERVES))));
        Workbench.waitUntil("a finding at the segment", () -> hasFinding(editor, "ALN-01"));
        editor.getEditingDomain().getCommandStack().undo();
        Workbench.waitUntil("no such finding any more", () -> !hasFinding(editor, "ALN-01"));
        assertFalse(editor.isDirty());
    }

    private static boolean hasFinding(CanvasEditor editor, String rule) {
        return editor.document().findings().of(segment(editor)).stream().anyMatch(finding -> finding.rule().id().equals(rule));
    }

    @Test
    void aCleanEditorFollowsTheFile() throws Exception {
        CanvasEditor editor = open(file);
        Files.writeString(file.getLocation().toPath(), ClientProject.content(file).replace("Cafés", "Restaurants"));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        Workbench.waitUntil("the editor shows the new name", () -> editor.getModel() != null && segment(editor).getName().equals("Restaurants"));
        assertFalse(editor.isDirty());
        assertTrue(texts(tree(editor).getTree().getItem(0)).contains("Serves: Fresh beans → Restaurants"));
    }

    @Test
    void anUnreadableFileIsExplainedAndMarkedAtItsLine() throws Exception {
        IFile damaged = client.file("Damaged.canvas", "<?xml version=\"1.0\"?>\n<canvas:Canvas\n");
        CanvasEditor editor = open(damaged);
        assertNull(editor.getModel());
        assertTrue(editor.getProblem().contains("damaged"), editor.getProblem());
        assertFalse(editor.isDirty());
        Workbench.waitUntil("one marker", () -> ClientProject.findings(damaged).size() == 1);
        IMarker marker = ClientProject.findings(damaged).get(0);
        assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
        assertTrue(marker.getAttribute(IMarker.LINE_NUMBER, 0) > 1);

        Files.writeString(damaged.getLocation().toPath(), ClientProject.content(file));
        damaged.refreshLocal(IResource.DEPTH_ZERO, null);
        Workbench.waitUntil("the mended file is shown", () -> editor.getModel() instanceof Canvas);
        assertNull(editor.getProblem());
    }

    @Test
    void deletingTheFileClosesTheEditorAndRenamingItDoesNot() throws Exception {
        CanvasEditor editor = open(file);
        rename(editor, "Hotels");
        file.move(IPath.fromOSString("Renamed.canvas"), true, null);
        Workbench.waitUntil("the editor has the new name", () -> editor.getTitleToolTip().endsWith("Renamed.canvas"));
        assertTrue(editor.isDirty());
        editor.doSave(new NullProgressMonitor());
        IFile renamed = file.getParent().getFile(IPath.fromOSString("Renamed.canvas"));
        assertTrue(ClientProject.content(renamed).contains("Hotels"));
        renamed.delete(true, null);
        Workbench.waitUntil("the editor is closed", () -> Workbench.page().getEditorReferences().length == 0);
    }
}
