package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.canvasstudio.examples.ExampleWorkspace;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.navigator.BlockNode;
import org.canvasstudio.ui.clients.navigator.ClientsView;
import org.canvasstudio.ui.clients.navigator.ElementNode;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.part.ShowInContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Clients view: what it shows without reading canvases, and what can be done in it. */
class ClientsViewTest {

    private static final String DOT_FILES = "org.eclipse.ui.navigator.resources.filters.startsWithDot";

    private ClientProject client;
    private IFile file;
    private IFile second;
    private ClientsView view;
    private TreeViewer tree;

    @BeforeEach
    void openView() throws Exception {
        client = new ClientProject("Client");
        file = client.canvas();
        second = client.file("Second.canvas", ClientProject.content(file).replace("Roastery", "Bakery"));
        client.file("Offer.txt", "An offer");
        view = (ClientsView) Workbench.page().showView(ClientsView.ID);
        tree = view.getCommonViewer();
        indexed();
        tree.expandToLevel(file.getProject(), 1);
    }

    @AfterEach
    void removeClient() throws Exception {
        view.setLinkingEnabled(false);
        view.filter("");
        filter(DOT_FILES);
        Workbench.page().closeAllEditors(false);
        Workbench.settle();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    private void indexed() throws Exception {
        Workbench.waitUntil("the index is up to date", () -> Portfolio.index().isUpToDate()
                && Portfolio.index().canvas(file) != null && Portfolio.index().canvas(second) != null);
        Workbench.settle();
    }

    private static List<String> texts(TreeItem item) {
        return Arrays.stream(item.getItems()).map(TreeItem::getText).toList();
    }

    private TreeItem item(Object object) {
        tree.expandToLevel(object, 0);
        return (TreeItem) tree.testFindItem(object);
    }

    /** Opens no branch: that would keep the events busy that are waited for. */
    private boolean isShownAs(String name) {
        return ((TreeItem) tree.testFindItem(segment(file))).getText().equals(name);
    }

    private List<String> children(Object object) {
        tree.expandToLevel(object, 1);
        return texts(item(object));
    }

    private static ElementNode segment(IFile file) {
        return new ElementNode(file, BlockKind.CUSTOMER_SEGMENTS, ClientProject.SEGMENT);
    }

    private static BlockNode block(IFile file, BlockKind kind) {
        return new BlockNode(file, kind);
    }

    private void select(Object... objects) {
        tree.setSelection(new StructuredSelection(objects), true);
        Workbench.settle();
        assertEquals(Set.of(objects), Set.copyOf(tree.getStructuredSelection().toList()));
    }

    private void run(ActionFactory factory) {
        action(factory.getId()).run();
    }

    private IAction action(String id) {
        Workbench.page().activate(view);
        Workbench.settle();
        return view.getViewSite().getActionBars().getGlobalActionHandler(id);
    }

    private CanvasEditor open(IFile which) throws Exception {
        CanvasEditor editor = (CanvasEditor) IDE.openEditor(Workbench.page(), which);
        Workbench.waitUntil("the canvas is read", () -> editor.getModel() != null);
        Workbench.settle();
        return editor;
    }

    private static String bytes(IFile which) throws Exception {
        return Files.readString(which.getLocation().toPath());
    }

    @Test
    void openingBranchesReadsNoCanvas() throws Exception {
        assertEquals("Client (2)", item(file.getProject()).getText());
        assertEquals(List.of("Bakery (2)", "Roastery (2)", "Offer.txt"), children(file.getProject()));
        assertEquals(List.of("Key Partners (0)", "Key Activities (0)", "Key Resources (0)", "Value Propositions (1)",
                "Customer Relationships (0)", "Channels (0)", "Customer Segments (1)", "Costs (0)", "Revenue Streams (0)"),
                children(file));
        assertEquals(List.of("Cafés"), children(block(file, BlockKind.CUSTOMER_SEGMENTS)));
        assertEquals(List.of(), List.copyOf(CanvasDocuments.open()));
    }

    @Test
    void whatIsNotSavedYetIsShown() throws Exception {
        children(file);
        children(block(file, BlockKind.CUSTOMER_SEGMENTS));
        CanvasEditor editor = open(file);
        EObject segment = editor.getModel().eResource().getEObject(ClientProject.SEGMENT);
        editor.getEditingDomain().getCommandStack().execute(SetCommand.create(editor.getEditingDomain(), segment,
                CanvasPackage.Literals.CANVAS_ELEMENT__NAME, "Hotels"));
        Workbench.settle();
        assertEquals("Hotels", item(segment(file)).getText());
        assertEquals(segment, segment(file).getAdapter(EObject.class));
        Workbench.page().closeEditor(editor, false);
        Workbench.waitUntil("the view shows the file again", () -> isShownAs("Cafés"));
    }

    @Test
    void anElementOpensInTheEditor() throws Exception {
        select(segment(file));
        action(ICommonActionConstants.OPEN).run();
        IEditorPart editor = Workbench.page().getActiveEditor();
        assertInstanceOf(CanvasEditor.class, editor);
        Workbench.waitUntil("the element is selected", () -> {
            Object first = ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
            return first instanceof CanvasElement && ClientProject.SEGMENT.equals(((CanvasElement) first).getId());
        });
    }

    @Test
    void renamingAClosedCanvasIsUndoneToTheByte() throws Exception {
        String before = bytes(file);
        select(segment(file));
        Dialogs.Answer named = Dialogs.write("Hotels", "Cafés", "OK");
        run(ActionFactory.RENAME);
        assertTrue(named.isGiven());
        assertTrue(bytes(file).contains("name=\"Hotels\""));
        assertEquals(List.of(), List.copyOf(CanvasDocuments.open()));
        Workbench.waitUntil("the view shows it", () -> isShownAs("Hotels"));

        run(ActionFactory.UNDO);
        assertEquals(before, bytes(file));
        run(ActionFactory.REDO);
        assertTrue(bytes(file).contains("name=\"Hotels\""));
    }

    @Test
    void aLaterChangeIsNotUndoneAway() throws Exception {
        select(segment(file));
        Dialogs.write("Hotels", "Cafés", "OK");
        run(ActionFactory.RENAME);
        String changed = bytes(file).replace("Hotels", "Inns");
        Files.writeString(file.getLocation().toPath(), changed);
        Dialogs.Answer told = Dialogs.press("OK");
        run(ActionFactory.UNDO);
        Workbench.waitUntil("the user is told", told::isGiven);
        assertEquals(changed, bytes(file));
    }

    @Test
    void deletingInAnOpenCanvasIsOneStepOfItsHistory() throws Exception {
        CanvasEditor editor = open(file);
        select(segment(file));
        run(ActionFactory.DELETE);
        assertTrue(editor.isDirty());
        assertTrue(((Canvas) editor.getModel()).getCustomerSegments().getElements().isEmpty());
        assertTrue(((Canvas) editor.getModel()).getLinks().isEmpty());
        editor.getEditingDomain().getCommandStack().undo();
        assertFalse(editor.isDirty());
        assertEquals("Cafés", item(segment(file)).getText());

        select(segment(file));
        run(ActionFactory.DELETE);
        run(ActionFactory.UNDO);
        assertFalse(editor.isDirty());
    }

    @Test
    void elementsAreCopiedFromOneCanvasToAnother() throws Exception {
        String before = bytes(second);
        select(segment(file), new ElementNode(file, BlockKind.VALUE_PROPOSITIONS, "vp-fresh-beans"));
        run(ActionFactory.COPY);
        select(second);
        run(ActionFactory.PASTE);
        assertTrue(bytes(second).contains("cs-cafes-2"), bytes(second));
        assertTrue(bytes(second).contains("source=\"vp-fresh-beans-2\""), bytes(second));
        Workbench.waitUntil("the copies are selected", () -> tree.getStructuredSelection().toList()
                .contains(new ElementNode(second, BlockKind.CUSTOMER_SEGMENTS, "cs-cafes-2")));
        run(ActionFactory.UNDO);
        assertEquals(before, bytes(second));
    }

    @Test
    void anElementIsDraggedToAnotherCanvasWithoutItsLinks() throws Exception {
        String here = bytes(file);
        String there = bytes(second);
        children(second);
        Dialogs.Answer asked = Dialogs.press("Move");
        assertTrue(Drop.on(tree, segment(file), block(second, BlockKind.KEY_PARTNERS), 0.5));
        assertTrue(asked.isGiven());
        assertFalse(bytes(file).contains("Cafés"));
        assertTrue(bytes(second).contains("id=\"kp-cafes\""));
        run(ActionFactory.UNDO);
        assertEquals(here, bytes(file));
        assertEquals(there, bytes(second));
    }

    @Test
    void whoCallsAMoveOffLosesNothing() throws Exception {
        String here = bytes(file);
        children(file);
        Dialogs.Answer asked = Dialogs.press("Cancel");
        Drop.on(tree, segment(file), block(file, BlockKind.COSTS), 0.5);
        assertTrue(asked.isGiven());
        assertEquals(here, bytes(file));
    }

    @Test
    void anElementIsConvertedInAnOpenCanvas() throws Exception {
        CanvasEditor editor = open(file);
        children(file);
        Dialogs.Answer asked = Dialogs.press("Move");
        assertTrue(Drop.on(tree, segment(file), block(file, BlockKind.COSTS), 0.5));
        assertTrue(asked.isGiven());
        Canvas canvas = (Canvas) editor.getModel();
        assertEquals("cost-cafes", canvas.getCosts().getElements().get(0).getId());
        Workbench.settle();
        assertEquals(List.of(new ElementNode(file, BlockKind.COSTS, "cost-cafes")), tree.getStructuredSelection().toList());
        run(ActionFactory.UNDO);
        assertFalse(editor.isDirty());
        assertEquals(1, canvas.getLinks().size());
    }

    @Test
    void aCanvasIsRenamedWithItsFile() throws Exception {
        select(file);
        Dialogs.Answer named = Dialogs.press("OK", shell -> {
            List<Text> fields = Widgets.all(shell, Text.class);
            assertEquals(fields.get(0).getText(), fields.get(0).getSelectionText(), "what is typed takes the place of the name");
            fields.stream().filter(field -> field.getText().equals("Roastery.canvas")).forEach(field -> field.setText("Coffee.canvas"));
        });
        run(ActionFactory.RENAME);
        assertTrue(named.isGiven());
        IFile renamed = file.getParent().getFile(IPath.fromOSString("Coffee.canvas"));
        Workbench.waitUntil("the file has its new name", renamed::exists);
        Workbench.settle();
        run(ActionFactory.UNDO);
        Workbench.waitUntil("the file has its old name", file::exists);
    }

    @Test
    void canvasesAreCopiedToAnotherClient() throws Exception {
        ClientProject other = new ClientProject("Other");
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Other");
        Workbench.settle();
        select(file);
        run(ActionFactory.COPY);
        select(project);
        run(ActionFactory.PASTE);
        Workbench.waitUntil("the copy is there", () -> project.getFile(file.getName()).exists());
        assertEquals(bytes(file), bytes(project.getFile(file.getName())));
        other.delete();
    }

    @Test
    void theViewFollowsTheEditorAndTheEditorTheView() throws Exception {
        view.setLinkingEnabled(true);
        CanvasEditor editor = open(file);
        open(second);
        Workbench.page().activate(editor);
        editor.select(editor.getModel().eResource().getEObject(ClientProject.SEGMENT));
        Workbench.waitUntil("the element is selected in the view",
                () -> tree.getStructuredSelection().toList().equals(List.of(segment(file))));
        Workbench.page().activate(view);
        Workbench.waitUntil("the other editor is on top", () -> {
            // The view may still be following the editor.
            if (!tree.getStructuredSelection().toList().equals(List.of(second))) {
                tree.setSelection(new StructuredSelection(second));
            }
            return Workbench.page().getActiveEditor().getEditorInput().getName().equals("Second.canvas");
        });
    }

    @Test
    void otherViewsShowTheirSelectionHere() throws Exception {
        CanvasEditor editor = open(file);
        EObject segment = editor.getModel().eResource().getEObject(ClientProject.SEGMENT);
        assertTrue(view.show(new ShowInContext(null, new StructuredSelection(segment))));
        assertEquals(List.of(segment(file)), tree.getStructuredSelection().toList());
        assertTrue(view.show(new ShowInContext(second, null)));
        assertEquals(List.of(second), tree.getStructuredSelection().toList());
    }

    @Test
    void filtersHideWhatTheySay() {
        children(file);
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.emptyBlocks", "org.canvasstudio.ui.clients.filters.files");
        assertEquals(List.of("Value Propositions (1)", "Customer Segments (1)"), children(file));
        assertEquals(List.of("Bakery (2)", "Roastery (2)"), children(file.getProject()));
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.blocks");
        assertEquals(List.of(), children(file));
        filter(DOT_FILES);
        assertEquals(9, children(file).size());
    }

    private void filter(String... ids) {
        view.getNavigatorContentService().getFilterService().activateFilterIdsAndUpdateViewer(ids);
    }

    @Test
    void wordsFindElementsWithoutReadingCanvases() throws Exception {
        view.filter("bakery");
        assertEquals(List.of("Bakery (2)"), children(file.getProject()));
        assertEquals(9, children(second).size());
        view.filter("cafés");
        assertEquals(List.of("Customer Segments (1)"), children(file));
        view.filter("");
        assertEquals(3, children(file.getProject()).size());
        assertEquals(List.of(), List.copyOf(CanvasDocuments.open()));
    }

    @Test
    void wordsFindWhatBecomesKnownLater() throws Exception {
        view.filter("winery");
        assertEquals(null, tree.testFindItem(file.getProject()));
        IFile third = client.file("Third.canvas", ClientProject.content(file).replace("Roastery", "Winery"));
        Workbench.waitUntil("the canvas is found", () -> tree.testFindItem(third) != null);
    }

    @Test
    void clientsAndCanvasesAreHiddenByTypeAndState() throws Exception {
        IFile planned = client.file("Planned.canvas", ClientProject.content(file).replace("name=\"Roastery\"",
                "name=\"Planned\" state=\"toBe\""));
        client.file("Client.client", """
                <?xml version="1.0" encoding="UTF-8"?>
                <canvas:Client xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:canvas="http://www.canvasstudio.org/canvas/1" id="client" name="Coffee &amp; Co" type="executes"/>
                """);
        Workbench.waitUntil("the new files are known", () -> Portfolio.index().canvas(planned) != null
                && Portfolio.index().client(file.getProject()) != null && Portfolio.index().isUpToDate());
        Workbench.waitUntil("they are shown", () -> tree.testFindItem(planned) != null
                && ((TreeItem) tree.testFindItem(file.getProject())).getText().equals("Coffee & Co (3)"));
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.state.toBe");
        assertNull(tree.testFindItem(planned));
        assertNotNull(tree.testFindItem(file));
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.state.asIs");
        assertNotNull(tree.testFindItem(planned));
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.type.executes");
        assertNull(tree.testFindItem(file.getProject()));
        filter(DOT_FILES, "org.canvasstudio.ui.clients.filters.type.leavesItToExperts");
        assertNotNull(tree.testFindItem(file.getProject()));
    }

    @Test
    void aCanvasIsDraggedToAnotherClient() throws Exception {
        new ClientProject("Other");
        IProject other = ResourcesPlugin.getWorkspace().getRoot().getProject("Other");
        Workbench.waitUntil("the other client is shown", () -> tree.testFindItem(other) != null);
        String content = bytes(file);
        assertTrue(Drop.on(tree, file, other, 0.5));
        Workbench.waitUntil("the canvas is there", () -> other.getFile(file.getName()).exists() && !file.exists());
        assertEquals(content, bytes(other.getFile(file.getName())));
        Workbench.settle();
        run(ActionFactory.UNDO);
        Workbench.waitUntil("the canvas is back", () -> file.exists() && !other.getFile(file.getName()).exists());
    }

    @Test
    void aClientIsRenamedWithItsFolder() throws Exception {
        IProject before = file.getProject();
        IProject after = ResourcesPlugin.getWorkspace().getRoot().getProject("Roasters");
        select(before);
        Dialogs.Answer named = Dialogs.write("Roasters", "Client", "OK");
        run(ActionFactory.RENAME);
        assertTrue(named.isGiven());
        Workbench.waitUntil("the client has its new name", () -> after.exists() && !before.exists());
        assertTrue(after.getFile(file.getName()).exists());
        Workbench.waitUntil("the client is selected", () -> tree.getStructuredSelection().toList().equals(List.of(after)));
        run(ActionFactory.UNDO);
        Workbench.waitUntil("the client has its old name", () -> before.exists() && !after.exists());
    }

    @Test
    void aClientIsCopied() throws Exception {
        IProject copy = ResourcesPlugin.getWorkspace().getRoot().getProject("Second client");
        select(file.getProject());
        run(ActionFactory.COPY);
        Dialogs.Answer named = Dialogs.press("Copy", shell -> Widgets.all(shell, Text.class).get(0).setText(copy.getName()));
        run(ActionFactory.PASTE);
        assertTrue(named.isGiven());
        Workbench.waitUntil("the copy is there", () -> copy.getFile(file.getName()).exists());
        assertEquals(bytes(file), bytes(copy.getFile(file.getName())));
        assertTrue(copy.hasNature(ClientNature.ID));
    }

    @Test
    void aClientIsDeletedAndTheHintSaysHowToBegin() throws Exception {
        select(file.getProject());
        Dialogs.Answer asked = Dialogs.press("OK", shell -> Widgets.all(shell, Button.class).stream()
                .filter(button -> (button.getStyle() & SWT.CHECK) != 0 && button.isVisible())
                .forEach(button -> button.setSelection(true)));
        run(ActionFactory.DELETE);
        Workbench.waitUntil("the client has gone", () -> asked.isGiven() && !file.getProject().exists());
        Workbench.waitUntil("the hint is shown", () -> links().size() == 2);

        Dialogs.Answer wizard = Dialogs.press("Cancel", shell -> assertEquals("New Client", shell.getText()));
        links().get(0).notifyListeners(SWT.Selection, new Event());
        assertTrue(wizard.isGiven());

        links().get(1).notifyListeners(SWT.Selection, new Event());
        Workbench.waitUntil("the examples are clients", () -> Arrays.stream(ResourcesPlugin.getWorkspace().getRoot()
                .getProjects()).filter(IProject::isOpen).map(IProject::getName).toList()
                .containsAll(ExampleWorkspace.clients()));
        Workbench.waitUntil("the clients are shown", () -> links().isEmpty());
    }

    /** The links of the hint, while it is shown. */
    private List<Link> links() {
        return Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Link.class).stream().filter(Link::isVisible)
                .toList();
    }
}
