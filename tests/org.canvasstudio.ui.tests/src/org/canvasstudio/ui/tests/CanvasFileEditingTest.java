package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor and its file: what others do to the file, saving under another name, moving what is in it. */
class CanvasFileEditingTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private IFile file;
    private CanvasEditor editor;

    @BeforeEach
    void openCanvas() throws Exception {
        client = clients.add("Client");
        file = client.canvas();
        editor = open(file);
    }

    private static CanvasEditor open(IFile which) throws Exception {
        return (CanvasEditor) Workbench.open(which);
    }

    private CanvasElement segment() {
        return (CanvasElement) editor.getModel().eResource().getEObject(ClientProject.SEGMENT);
    }

    private void execute(Command command) {
        assertTrue(command.canExecute());
        editor.getEditingDomain().getCommandStack().execute(command);
    }

    private void rename(String name) {
        execute(SetCommand.create(editor.getEditingDomain(), segment(), CanvasPackage.Literals.CANVAS_ELEMENT__NAME, name));
    }

    private TreeViewer tree() {
        return Workbench.tree(editor);
    }

    private List<String> rows() {
        return Arrays.stream(tree().getTree().getItem(0).getItems()).map(TreeItem::getText).toList();
    }

    private IAction action(ActionFactory factory) {
        return ((IEditorSite) editor.getSite()).getActionBars().getGlobalActionHandler(factory.getId());
    }

    private void changeOutside() throws Exception {
        Files.writeString(file.getLocation().toPath(), ClientProject.content(file).replace("Cafés", "Restaurants"));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
    }

    @Test
    void whoKeepsTheChangesCanSaveThem() throws Exception {
        rename("Hotels");
        Dialogs.Answer kept = Dialogs.press("Keep Mine");
        changeOutside();
        Workbench.waitUntil("the question is answered", kept::isGiven);
        Workbench.settle();
        assertEquals("Hotels", segment().getName());
        assertTrue(editor.isDirty());

        editor.doSave(new NullProgressMonitor());
        assertFalse(editor.isDirty());
        assertTrue(ClientProject.content(file).contains("Hotels"));
    }

    @Test
    void whoReadsTheFileAgainLosesTheChanges() throws Exception {
        rename("Hotels");
        Dialogs.Answer read = Dialogs.press("Read Again");
        changeOutside();
        Workbench.waitUntil("the question is answered", read::isGiven);
        Workbench.waitUntil("the file is read", () -> editor.getModel() != null && segment().getName().equals("Restaurants"));
        assertFalse(editor.isDirty());
        assertFalse(editor.getEditingDomain().getCommandStack().canUndo());
    }

    @Test
    void savingOverAChangeOfAnotherProgramIsAsked() throws Exception {
        rename("Hotels");
        // The workspace does not know yet: only the disk does.
        Files.writeString(file.getLocation().toPath(), ClientProject.content(file).replace("Cafés", "Restaurants"));
        Dialogs.Answer kept = Dialogs.press("Keep Mine");
        editor.doSave(new NullProgressMonitor());
        assertTrue(kept.isGiven());
        assertTrue(ClientProject.content(file).contains("Restaurants"));
        assertTrue(editor.isDirty());

        Dialogs.Answer saved = Dialogs.press("Save Over It");
        editor.doSave(new NullProgressMonitor());
        assertTrue(saved.isGiven());
        assertTrue(ClientProject.content(file).contains("Hotels"));
    }

    @Test
    void changesAreNotLostWithAFileThatIsDeleted() throws Exception {
        rename("Hotels");
        Dialogs.Answer kept = Dialogs.press("Keep Mine");
        Files.delete(file.getLocation().toPath());
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        Workbench.waitUntil("the question is answered", kept::isGiven);
        Workbench.settle();
        assertEquals(1, Workbench.page().getEditorReferences().length);
        editor.doSave(new NullProgressMonitor());
        assertTrue(file.exists());
        assertTrue(ClientProject.content(file).contains("Hotels"));
        assertFalse(editor.isDirty());
    }

    @Test
    void changesInADeletedFileCanBeGivenUp() throws Exception {
        rename("Hotels");
        Dialogs.Answer closed = Dialogs.press("Close and Lose Them");
        file.delete(true, null);
        Workbench.waitUntil("the question is answered", closed::isGiven);
        Workbench.waitUntil("the editor is closed", () -> Workbench.page().getEditorReferences().length == 0);
    }

    @Test
    void revertingGoesBackToTheFile() throws Exception {
        assertFalse(action(ActionFactory.REVERT).isEnabled());
        rename("Hotels");
        assertTrue(action(ActionFactory.REVERT).isEnabled());
        action(ActionFactory.REVERT).run();
        Workbench.waitUntil("the file is read", () -> !editor.document().isLoading());
        assertEquals("Cafés", segment().getName());
        assertFalse(editor.isDirty());
        assertFalse(action(ActionFactory.REVERT).isEnabled());
    }

    @Test
    void savingUnderAnotherNameGoesOnWithTheNewFile() throws Exception {
        String before = ClientProject.content(file);
        rename("Hotels");
        Dialogs.Answer named = Dialogs.write("Copy.canvas", "Roastery.canvas", "OK");
        editor.doSaveAs();
        assertTrue(named.isGiven());
        assertTrue(editor.getTitleToolTip().endsWith("Copy.canvas"), editor.getTitleToolTip());
        assertFalse(editor.isDirty());
        assertEquals(before, ClientProject.content(file));
        IFile copy = file.getParent().getFile(IPath.fromOSString("Copy.canvas"));
        assertTrue(ClientProject.content(copy).contains("Hotels"));

        rename("Inns");
        editor.doSave(new NullProgressMonitor());
        assertTrue(ClientProject.content(copy).contains("Inns"));
        assertEquals(before, ClientProject.content(file));
    }

    @Test
    void deletingAnElementTakesItsLinksAndUndoBringsThemBack() {
        List<String> before = rows();
        editor.select(segment());
        action(ActionFactory.DELETE).run();
        assertNull(segment());
        assertFalse(rows().toString().contains("Cafés"), rows().toString());
        action(ActionFactory.UNDO).run();
        assertNotNull(segment());
        assertEquals(before, rows());
        assertFalse(editor.isDirty());
    }

    @Test
    void anElementIsDraggedWithinItsBlockAndToNoOther() throws Exception {
        CanvasElement segment = segment();
        Canvas canvas = (Canvas) editor.getModel();
        Canvas other = Canvases.create(canvas.getKind(), "Other");
        CanvasElement second = Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        execute(AddCommand.create(editor.getEditingDomain(), segment.eContainer(), segment.eContainingFeature(), second));
        assertEquals(List.of(segment, second), canvas.getCustomerSegments().getElements());

        assertTrue(Drop.on(tree(), second, segment, 0));
        assertEquals(List.of(second, segment), canvas.getCustomerSegments().getElements());
        editor.getEditingDomain().getCommandStack().undo();
        assertEquals(List.of(segment, second), canvas.getCustomerSegments().getElements());

        assertFalse(Drop.on(tree(), second, canvas.getChannels(), 0.5));
        assertEquals(List.of(segment, second), canvas.getCustomerSegments().getElements());
    }

    @Test
    void closingEditorsLeavesNothingInTheLog() throws Exception {
        List<IStatus> logged = new ArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status);
        Platform.addLogListener(listener);
        try {
            Workbench.page().showView(IPageLayout.ID_OUTLINE);
            Workbench.page().activate(editor);
            open(client.file("Second.canvas", ClientProject.content(file)));
            open(client.file("Damaged.canvas", "<?xml version=\"1.0\"?>\n<canvas:Canvas\n"));
            Workbench.page().closeAllEditors(false);
            Workbench.settle();
        } finally {
            Platform.removeLogListener(listener);
        }
        assertEquals(List.of(), logged);
    }

    @Test
    void twoEditorsHaveTheirOwnHistories() throws Exception {
        IFile second = client.file("Second.canvas", ClientProject.content(file));
        CanvasEditor other = open(second);
        rename("Hotels");
        assertTrue(editor.isDirty());
        assertFalse(other.isDirty());
        assertFalse(other.getEditingDomain().getCommandStack().canUndo());
        Workbench.page().saveEditor(editor, false);
        assertFalse(ClientProject.content(second).contains("Hotels"));
        assertTrue(ClientProject.content(file).contains("Hotels"));
    }
}
