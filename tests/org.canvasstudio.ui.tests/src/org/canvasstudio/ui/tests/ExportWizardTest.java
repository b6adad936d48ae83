package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.interchange.Formats;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.exchange.ExportOperation;
import org.canvasstudio.ui.exchange.ExportWizard;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** File &gt; Export, through its page. */
class ExportWizardTest {

    private static final String BMML = "BMML (.bmml), canvases as text that people and other tools read";
    private static final String XMI = "XMI (.xmi), canvases and clients with their metamodel for modelling tools";
    private static final String SVG = "SVG (.svg), pictures of canvases that stay sharp and can be edited";
    private static final String OVERWRITE = "Overwrite existing files";
    private static final String BY_PATH = "Refer to elements by their paths, for readers that do not know ids";

    @RegisterExtension
    final TestClients clients = new TestClients();

    private Path folder;
    private ClientProject client;
    private IFile canvas;
    private Exchange<ExportWizard> wizard;

    @BeforeEach
    void makeCanvas() throws Exception {
        folder = Files.createTempDirectory("export");
        client = clients.add("Exporter");
        canvas = client.canvas();
    }

    @AfterEach
    void clean() throws Exception {
        if (wizard != null) {
            wizard.close();
        }
        Exchange.delete(folder);
    }

    private void open(Object... selected) {
        wizard = new Exchange<>(new ExportWizard(), selected);
    }

    private void enter(String format, boolean byPath, boolean overwrite) {
        Widgets.choose(combo("Format:"), format);
        combo("To folder:").setText(folder.toString());
        set(BY_PATH, byPath);
        set(OVERWRITE, overwrite);
    }

    private Combo combo(String label) {
        return Widgets.combo(wizard.control(), label);
    }

    private void set(String check, boolean selected) {
        Button button = Widgets.button(wizard.control(), check);
        if (button.getSelection() != selected) {
            Widgets.press(button);
        }
    }

    private IFile copy(String name) throws Exception {
        canvas.copy(canvas.getProject().getFile(name).getFullPath(), true, null);
        return canvas.getProject().getFile(name);
    }

    @Test
    void wizardIsInTheExportMenu() {
        assertNotNull(PlatformUI.getWorkbench().getExportWizardRegistry()
                .findWizard("org.canvasstudio.ui.exchange.exportCanvases").getImageDescriptor());
    }

    @Test
    void selectedCanvasesAreExportedToBmmlWithAReport() throws Exception {
        copy("Unwanted.canvas");
        open(canvas, copy("Next.canvas"));
        Tree tree = Widgets.all(wizard.control(), Tree.class).get(0);
        assertTrue(tree.getItem(0).getGrayed(), "two of three are checked");
        enter(BMML, false, false);
        String report = wizard.finish();
        assertEquals(List.of("Next.bmml", "Roastery.bmml"), Exchange.files(folder));
        assertTrue(Files.readString(folder.resolve("Next.bmml")).contains("Cafés"));
        assertTrue(report.contains("Next.canvas was written to " + folder.resolve("Next.bmml")), report);
        assertTrue(report.contains("  ") && report.contains("no portfolio is stated"), report);
    }

    @Test
    void clientsAndCanvasesAreExportedToXmiByIdOrByPath() throws Exception {
        Client data = CanvasFactory.eINSTANCE.createClient();
        data.setName("Exporter");
        Path made = Files.createTempFile("test", ".client");
        CanvasFiles.write(data, made);
        client.file("Roastery.client", Files.readString(made));
        Files.delete(made);
        open(canvas.getProject());
        enter(XMI, false, false);
        wizard.finish();
        assertEquals(List.of("Roastery.client.xmi", "Roastery.xmi", "canvas.ecore"), Exchange.files(folder));
        String byId = Files.readString(folder.resolve("Roastery.xmi"));
        assertTrue(byId.contains("=\"" + ClientProject.SEGMENT + "\""), byId);
        assertEquals("Roastery", ((Canvas) CanvasFiles.read(folder.resolve("Roastery.xmi"))).getName());

        open(canvas);
        assertEquals(folder.toString(), combo("To folder:").getText(), "is remembered");
        enter(XMI, true, true);
        wizard.finish();
        assertTrue(Files.readString(folder.resolve("Roastery.xmi")).contains("\"//@"));
    }

    @Test
    void canvasesAreExportedAsPicturesOfARepresentation() throws Exception {
        open(canvas);
        enter(XMI, false, false);
        assertFalse(combo("Showing:").isEnabled());
        enter(SVG, false, false);
        Widgets.choose(combo("Showing:"), "Alignment map");
        wizard.finish();
        assertEquals(List.of("Roastery.svg"), Exchange.files(folder));
        assertTrue(Files.readString(folder.resolve("Roastery.svg")).contains("<svg"));
    }

    @Test
    void aPictureShowsWhatTheRulesOfTheClientSay() throws Exception {
        String unlinked = Files.readString(canvas.getLocation().toPath()).replaceAll("<links [^>]*/>", "");
        canvas.setContents(new ByteArrayInputStream(unlinked.getBytes(StandardCharsets.UTF_8)), true, false, null);
        client.file("canvas-studio.yaml", "rules:\n  ALN-01: off\n");
        open(canvas);
        enter(SVG, false, false);
        Widgets.choose(combo("Showing:"), "Alignment map");
        wizard.finish();
        String map = Files.readString(folder.resolve("Roastery.svg"));
        assertTrue(map.contains("MissingSegment"), map);
        assertFalse(map.contains("MissingProposition"), map);
    }

    @Test
    void formatWithoutAPlaceForClientsSaysSo() throws Exception {
        client.file("Exporter.client", "not even read as one");
        Client data = CanvasFactory.eINSTANCE.createClient();
        data.setName("Exporter");
        CanvasFiles.write(data, canvas.getProject().getFile("Exporter.client").getLocation().toPath());
        open(canvas.getProject());
        enter(BMML, false, false);
        String report = wizard.finish();
        assertTrue(report.contains("Exporter.client was left out"), report);
        assertEquals(List.of("Roastery.bmml"), Exchange.files(folder));
    }

    @Test
    void canvasesOfSeveralClientsGetAFolderEach() throws Exception {
        ClientProject other = new ClientProject("Other");
        other.canvas();
        open();
        assertFalse(wizard.canFinish());
        enter(BMML, false, false);
        assertFalse(wizard.canFinish(), "nothing is checked");
        Widgets.press(Widgets.button(wizard.control(), "Select All"));
        assertTrue(wizard.canFinish());
        wizard.finish();
        assertEquals(List.of("Exporter/Roastery.bmml", "Other/Roastery.bmml"), Exchange.files(folder));
    }

    @Test
    void existingFilesAreKeptUntilOverwritingIsWanted() throws Exception {
        Path existing = Files.writeString(folder.resolve("Roastery.bmml"), "mine");
        open(canvas);
        enter(BMML, false, false);
        String report = wizard.finish();
        assertTrue(report.contains(existing + " exists with other content and was kept"), report);
        assertEquals("mine", Files.readString(existing));
        open(canvas);
        enter(BMML, false, true);
        wizard.finish();
        assertTrue(Files.readString(existing, StandardCharsets.UTF_8).contains("Cafés"));
        open(canvas);
        enter(BMML, false, false);
        report = wizard.finish();
        assertTrue(report.contains("has this content already"), report);
    }

    @Test
    void brokenCanvasIsNamedAndTheOthersAreExported() throws Exception {
        IFile broken = client.file("Broken.canvas", "<canvas");
        open(canvas.getProject());
        enter(BMML, false, false);
        String report = wizard.finish();
        assertTrue(report.contains(broken.getLocation().toPath() + ":"), report);
        assertEquals(List.of("Roastery.bmml"), Exchange.files(folder));
    }

    @Test
    void unsavedChangesAreSavedFirstWhenTheUserWants() throws Exception {
        DocumentEditor editor = Workbench.open(canvas);
        Canvas model = (Canvas) editor.document().root();
        editor.document().domain().getCommandStack().execute(SetCommand.create(editor.document().domain(), model,
                CanvasPackage.Literals.CANVAS__NAME, "Renamed just now"));
        assertTrue(editor.isDirty());
        open(canvas);
        enter(BMML, false, false);
        Dialogs.Answer saved = Dialogs.press("Save");
        wizard.finish();
        assertTrue(saved.isGiven());
        assertTrue(Files.readString(folder.resolve("Roastery.bmml")).contains("Renamed just now"));
    }

    @Test
    void cancellingLeavesWholeFilesOnly() throws Exception {
        Map<Path, Path> targets = new LinkedHashMap<>();
        targets.put(canvas.getLocation().toPath(), folder.resolve("one.xmi"));
        targets.put(copy("Next.canvas").getLocation().toPath(), folder.resolve("two.xmi"));
        ExportOperation operation = new ExportOperation(targets, Formats.installed().byId("xmi").orElseThrow(),
                WriteOptions.standard(), false);
        operation.run(new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                setCanceled(true);
            }
        });
        assertFalse(operation.isComplete());
        assertEquals(List.of("canvas.ecore", "one.xmi"), Exchange.files(folder));
    }

    @Test
    void folderMustBeOne() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        open(canvas);
        enter(BMML, false, false);
        assertTrue(wizard.canFinish());
        combo("To folder:").setText(file.toString());
        assertFalse(wizard.canFinish());
        assertTrue(wizard.page().getErrorMessage().contains(file.toString()));
        combo("To folder:").setText("relative");
        assertFalse(wizard.canFinish());
        combo("To folder:").setText(folder.resolve("new").toString());
        assertTrue(wizard.canFinish());
    }

    @Test
    void treeShowsClientsWithTheirFiles() throws Exception {
        open(canvas);
        TreeItem project = Widgets.all(wizard.control(), Tree.class).get(0).getItem(0);
        assertEquals("Exporter", project.getText());
        assertEquals("Roastery.canvas", project.getItem(0).getText());
        assertTrue(project.getItem(0).getChecked());
    }

    @Test
    void everyMnemonicIsThereOnce() {
        open(canvas);
        List<Character> mnemonics = wizard.mnemonics();
        assertEquals(mnemonics.size(), new HashSet<>(mnemonics).size(), mnemonics::toString);
        assertTrue(mnemonics.stream().noneMatch(List.of('n', 'b', 'f', 'c')::contains), mnemonics::toString);
    }
}
