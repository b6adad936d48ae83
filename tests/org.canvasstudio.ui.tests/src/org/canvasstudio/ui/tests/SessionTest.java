package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.ui.clients.wizards.NewClientWizard;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.ui.exchange.ExportWizard;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A consultant's first hour, from the new client to the exported canvas, through the wizards, fields and commands of the
 * window. Pictures of the steps are left in {@code target/session}.
 */
class SessionTest {

    private static final Path PICTURES = Path.of("target", "session");

    private int pictures;

    @AfterEach
    void clean() throws Exception {
        Workbench.page().closeAllEditors(false);
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    @Test
    void fromTheNewClientToTheExportedCanvas() throws Exception {
        CanvasEditor editor = newClientWithACanvas();
        CanvasDocument document = editor.document();
        Canvas canvas = (Canvas) document.root();
        IFile file = document.workspaceFile();

        addNote(editor, BlockKind.CUSTOMER_SEGMENTS, "Cafés of the town");
        addNote(editor, BlockKind.VALUE_PROPOSITIONS, "Fresh beans each Monday");
        addNote(editor, BlockKind.KEY_ACTIVITIES, "Roasting");
        addNote(editor, BlockKind.CHANNELS, "Delivery by bicycle");
        CanvasElement segment = Canvases.items(canvas, BlockKind.CUSTOMER_SEGMENTS).get(0);
        CanvasElement channel = Canvases.items(canvas, BlockKind.CHANNELS).get(0);
        picture("notes");

        addLink(editor, channel, segment);
        assertEquals(LinkKind.REACHES, canvas.getLinks().get(0).getKind());
        picture("link");

        save();
        assertFalse(editor.isDirty());
        Workbench.waitUntil("the rules have run", () -> ClientProject.finding(file, "ALN-01", segment.getId()) != null);
        IMarker finding = ClientProject.finding(file, "ALN-01", segment.getId());
        IDE.gotoMarker(editor, finding);
        picture("finding");

        mend(finding);
        assertTrue(canvas.getLinks().stream().anyMatch(link -> link.getKind() == LinkKind.SERVES));
        Workbench.waitUntil("the finding has gone", () -> document.findings().of(segment).stream()
                .noneMatch(each -> each.rule().id().equals("ALN-01")));
        picture("mended");
        command(IWorkbenchCommandConstants.EDIT_UNDO);
        assertFalse(canvas.getLinks().stream().anyMatch(link -> link.getKind() == LinkKind.SERVES));
        assertFalse(editor.isDirty(), "undone to what was saved");
        command(IWorkbenchCommandConstants.EDIT_REDO);
        save();

        Workbench.page().closeAllEditors(false);
        CanvasEditor reopened = (CanvasEditor) Workbench.open(file);
        Canvas again = (Canvas) reopened.document().root();
        assertEquals(List.of("Cafés of the town"), names(again, BlockKind.CUSTOMER_SEGMENTS));
        assertTrue(again.getLinks().stream().anyMatch(link -> link.getKind() == LinkKind.SERVES));
        reopened.setActivePage(ElementsPage.ID);
        picture("reopened");
        export(file);
    }

    private CanvasEditor newClientWithACanvas() throws Exception {
        NewClientWizard wizard = new NewClientWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        WizardDialog dialog = new WizardDialog(Workbench.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        IWizardPage page = wizard.getStartingPage();
        Widgets.all((Composite) page.getControl(), Text.class).get(0).setText("Roastery at the Bridge");
        picture("client", dialog.getShell());
        dialog.showPage(page.getNextPage());
        picture("canvas", dialog.getShell());
        assertTrue(wizard.performFinish());
        dialog.close();
        CanvasEditor editor = (CanvasEditor) Workbench.page().getActiveEditor();
        Workbench.waitUntil("the canvas is read", () -> !editor.document().isLoading());
        Workbench.settle();
        assertEquals(ElementsPage.ID, editor.setActivePage(ElementsPage.ID).getId());
        return editor;
    }

    private static void addNote(CanvasEditor editor, BlockKind block, String name) {
        Text field = editor.capture().text();
        field.setText(block.key() + ": " + name);
        field.notifyListeners(SWT.DefaultSelection, new Event());
        Workbench.settle();
        assertEquals(List.of(name), names((Canvas) editor.document().root(), block));
    }

    private static void addLink(CanvasEditor editor, CanvasElement source, CanvasElement target) {
        editor.select(source);
        Workbench.settle();
        ElementsPage page = (ElementsPage) editor.setActivePage(ElementsPage.ID);
        Dialogs.Answer answer = Dialogs.pick(target.getName() + " \u2013 Reaches", "OK");
        Widgets.press(Widgets.button(page.details(), "Add Link\u2026"));
        assertTrue(answer.isGiven());
        Workbench.settle();
    }

    private static void mend(IMarker finding) {
        Dialogs.Answer answer = Dialogs.press("OK");
        IDE.getMarkerHelpRegistry().getResolutions(finding)[0].run(finding);
        assertTrue(answer.isGiven(), "asks which proposition serves the segment");
        Workbench.settle();
    }

    private void export(IFile file) throws Exception {
        Path folder = Files.createTempDirectory("export");
        Exchange<ExportWizard> wizard = new Exchange<>(new ExportWizard(), file);
        Combo format = Widgets.combo(wizard.control(), "Format:");
        Widgets.choose(format, Arrays.stream(format.getItems()).filter(item -> item.startsWith("XMI")).findFirst().orElseThrow());
        Widgets.combo(wizard.control(), "To folder:").setText(folder.toString());
        picture("export", wizard.control().getShell());
        wizard.finish();
        assertEquals(List.of("Today.xmi", "canvas.ecore"), Exchange.files(folder));
        Canvas exported = (Canvas) CanvasFiles.read(folder.resolve("Today.xmi"));
        assertEquals(List.of("Fresh beans each Monday"), names(exported, BlockKind.VALUE_PROPOSITIONS));
        wizard.close();
        Exchange.delete(folder);
    }

    private static void save() throws Exception {
        command(IWorkbenchCommandConstants.FILE_SAVE);
        Workbench.settle();
    }

    private static void command(String id) throws Exception {
        Workbench.page().activate(Workbench.page().getActiveEditor());
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        Workbench.settle();
    }

    private static List<String> names(Canvas canvas, BlockKind block) {
        return Canvases.items(canvas, block).stream().map(CanvasElement::getName).toList();
    }

    private void picture(String step) throws Exception {
        picture(step, Workbench.page().getWorkbenchWindow().getShell());
    }

    /** Keeps what the window shows. */
    private void picture(String step, Shell shell) throws Exception {
        // Away from what would show a tooltip.
        shell.getDisplay().setCursorLocation(0, 0);
        boolean[] painted = new boolean[1];
        Listener listener = event -> painted[0] |= ((Control) event.widget).getShell() == shell;
        shell.getDisplay().addFilter(SWT.Paint, listener);
        shell.moveAbove(null);
        shell.redraw(0, 0, shell.getBounds().width, shell.getBounds().height, true);
        Workbench.waitUntil("the window is painted", () -> painted[0]);
        shell.getDisplay().removeFilter(SWT.Paint, listener);
        Workbench.settle();
        Rectangle area = shell.getBounds();
        Image image = new Image(shell.getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        shell.print(gc);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        Files.createDirectories(PICTURES);
        loader.save(PICTURES.resolve("%02d-%s.png".formatted(++pictures, step)).toString(), SWT.IMAGE_PNG);
    }
}
