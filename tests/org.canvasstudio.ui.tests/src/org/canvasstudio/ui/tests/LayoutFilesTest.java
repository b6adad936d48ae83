package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.undo.CopyResourcesOperation;
import org.eclipse.ui.ide.undo.DeleteResourcesOperation;
import org.eclipse.ui.ide.undo.MoveResourcesOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The places of the notes go along with their canvas. */
class LayoutFilesTest {

    private static final String LAYOUT = "\"Canvas\":\n  \"Note@x\": [1, 2]\n";

    @RegisterExtension
    final TestClients clients = new TestClients();

    private IFile canvas;
    private IFile layout;
    private ClientsView view;

    @BeforeEach
    void makeCanvas() throws Exception {
        ClientProject client = clients.add("Client");
        canvas = client.canvas();
        layout = client.file("Roastery.layout", LAYOUT);
        view = (ClientsView) Workbench.page().showView(ClientsView.ID);
        Workbench.waitUntil("the index is up to date",
                () -> Portfolio.index().isUpToDate() && Portfolio.index().canvas(canvas) != null);
        Workbench.settle();
    }

    private void run(Object selected, ActionFactory factory) {
        view.getCommonViewer().setSelection(new StructuredSelection(selected), true);
        Workbench.page().activate(view);
        Workbench.settle();
        view.getViewSite().getActionBars().getGlobalActionHandler(factory.getId()).run();
    }

    private static IFile beside(IFile canvas) {
        return canvas.getParent().getFile(IPath.fromOSString(canvas.getName()).removeFileExtension().addFileExtension("layout"));
    }

    private static void assertFollows(IFile followed) throws Exception {
        Workbench.waitUntil("the layout is at " + followed, beside(followed)::exists);
        assertArrayEquals(LAYOUT.getBytes(), Files.readAllBytes(beside(followed).getLocation().toPath()));
    }

    @Test
    void itIsRenamedAndDeletedInTheClientsView() throws Exception {
        Dialogs.Answer named = Dialogs.write("Coffee.canvas", "Roastery.canvas", "OK");
        run(canvas, ActionFactory.RENAME);
        IFile renamed = canvas.getParent().getFile(IPath.fromOSString("Coffee.canvas"));
        Workbench.waitUntil("the canvas has its new name", () -> named.isGiven() && renamed.exists());
        assertFollows(renamed);
        Workbench.waitUntil("the old layout has gone", () -> !layout.exists());

        Dialogs.Answer asked = Dialogs.press("OK");
        run(renamed, ActionFactory.DELETE);
        Workbench.waitUntil("the canvas has gone", () -> asked.isGiven() && !renamed.exists());
        Workbench.waitUntil("its layout has gone", () -> !beside(renamed).exists());
    }

    @Test
    void itIsCopiedInTheClientsView() throws Exception {
        IFolder folder = canvas.getProject().getFolder("Drafts");
        folder.create(true, true, null);
        run(canvas, ActionFactory.COPY);
        run(folder, ActionFactory.PASTE);
        IFile copy = folder.getFile(canvas.getName());
        Workbench.waitUntil("the canvas has been copied", copy::exists);
        assertFollows(copy);
        assertTrue(layout.exists());
    }

    private static void execute(IUndoableOperation operation) throws ExecutionException {
        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        IUndoContext context = PlatformUI.getWorkbench().getOperationSupport().getUndoContext();
        operation.addContext(context);
        assertTrue(history.execute(operation, new NullProgressMonitor(), null).isOK());
    }

    @Test
    void itIsMovedCopiedAndDeletedByTheOperationsOfThePlatformAndTheirUndo() throws Exception {
        IFolder folder = canvas.getProject().getFolder("Drafts");
        folder.create(true, true, null);
        IFile moved = folder.getFile(canvas.getName());
        execute(new MoveResourcesOperation(new IResource[] {canvas}, folder.getFullPath(), "Move"));
        assertFollows(moved);
        Workbench.waitUntil("it is no longer where it was", () -> !layout.exists());

        CopyResourcesOperation copying = new CopyResourcesOperation(new IResource[] {moved},
                new IPath[] {canvas.getFullPath()}, "Copy");
        execute(copying);
        assertFollows(canvas);
        assertTrue(beside(moved).exists());
        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        history.undoOperation(copying, new NullProgressMonitor(), null);
        Workbench.waitUntil("the copy of the layout has gone", () -> !layout.exists() && !canvas.exists());
        history.redoOperation(copying, new NullProgressMonitor(), null);
        assertFollows(canvas);

        execute(new DeleteResourcesOperation(new IResource[] {moved}, "Delete", false));
        Workbench.waitUntil("the layout has gone, too", () -> !beside(moved).exists());
        assertEquals(List.of(), List.of(folder.members()));
    }
}
