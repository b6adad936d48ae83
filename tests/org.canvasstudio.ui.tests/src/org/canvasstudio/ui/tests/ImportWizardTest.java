package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.exchange.FileReport;
import org.canvasstudio.ui.exchange.ImportOperation;
import org.canvasstudio.ui.exchange.ImportPage;
import org.canvasstudio.ui.exchange.ImportWizard;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** File &gt; Import, through its page. */
class ImportWizardTest {

    private static final String KEEP_BOTH = "Keep both: the imported file gets another name";
    private static final String REPLACE = "Replace it: its former content stays in the local history";
    private static final String SKIP = "Skip the file";

    @RegisterExtension
    final TestClients clients = new TestClients();

    private Path sources;
    private ClientProject client;
    private IProject project;
    private Exchange<ImportWizard> wizard;

    @BeforeEach
    void makeClient() throws Exception {
        sources = Files.createTempDirectory("import");
        client = clients.add("Importer");
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("Importer");
    }

    @AfterEach
    void clean() throws Exception {
        if (wizard != null) {
            wizard.close();
        }
        Exchange.delete(sources);
    }

    private ImportPage open(Object... selected) {
        wizard = new Exchange<>(new ImportWizard(), selected);
        return (ImportPage) wizard.page();
    }

    /** A canvas in BMML with a comment, which a canvas keeps as a note. */
    private Path bmml(String name, String segment) throws IOException {
        return Files.writeString(sources.resolve(name), String.join("\n", "version: \"2.0\"", "meta:", "  name: Tea",
                "  portfolio: explore", "  stage: ideation", "customer_segments:", "  # asked in March",
                "  - id: cs-one", "    name: " + segment, ""));
    }

    private String segment(String file) throws IOException {
        Canvas canvas = (Canvas) CanvasFiles.read(project.getLocation().toPath().resolve(file));
        return BlockKind.CUSTOMER_SEGMENTS.in(canvas).getItems().get(0).getName();
    }

    /** The files of the client, but for those of the platform. */
    private List<String> canvases() throws IOException {
        return Exchange.files(project.getLocation().toPath()).stream()
                .filter(file -> !file.equals(".project") && !file.startsWith(".settings/")).toList();
    }

    @Test
    void wizardIsInTheImportMenu() {
        assertNotNull(PlatformUI.getWorkbench().getImportWizardRegistry()
                .findWizard("org.canvasstudio.ui.exchange.importCanvases").getImageDescriptor());
    }

    @Test
    void fileBecomesACanvasOfTheSelectedClientAndIsOpened() throws Exception {
        new ClientProject("Another");
        ImportPage page = open(project);
        assertFalse(wizard.canFinish(), "there is no file yet");
        page.add(List.of(bmml("tea.bmml", "Drinkers")));
        assertEquals("Importer", Widgets.all(wizard.control(), Combo.class).get(0).getText());
        Table table = Widgets.all(wizard.control(), Table.class).get(0);
        assertEquals("tea.bmml", table.getItem(0).getText(0));
        assertEquals("BMML", table.getItem(0).getText(1));
        assertEquals("tea.canvas", table.getItem(0).getText(2));
        assertEquals("", table.getItem(0).getText(3));
        String report = wizard.finish();
        assertTrue(report.contains("tea.bmml was written to"), report);
        assertTrue(report.contains("cs-one: ") && report.contains("asked in March"), report);
        assertEquals("Drinkers", segment("tea.canvas"));
        assertTrue(project.getFile("tea.canvas").exists(), "the workspace has seen it");
        assertEquals("tea.canvas", Workbench.page().getActiveEditor().getEditorInput().getName());
    }

    @Test
    void reportCanBeCopiedAsText() throws Exception {
        open(project).add(List.of(bmml("tea.bmml", "Drinkers")));
        String copied = wizard.finishAndCopy();
        assertTrue(copied.contains("tea.bmml was written to"), copied);
        assertTrue(copied.contains("    cs-one: ") && copied.contains("asked in March"), copied);
    }

    @Test
    void brokenFileIsNamedAndTheOthersAreImported() throws Exception {
        Path broken = Files.writeString(sources.resolve("a broken.bmml"), "version: \"2.0\"\nmeta: [\n");
        Path missing = bmml("gone.bmml", "Nobody");
        ImportPage page = open(project);
        page.add(List.of(broken, missing, bmml("tea.bmml", "Drinkers")));
        Files.delete(missing);
        String report = wizard.finish();
        assertTrue(report.contains(broken + ":"), report);
        assertTrue(report.contains(missing + ":"), report);
        assertEquals(List.of("tea.canvas"), canvases());
    }

    @Test
    void folderGivesWhatCanBeReadAndOtherFilesAreRefused() throws Exception {
        Files.createDirectories(sources.resolve("below"));
        bmml("below/one.bmml", "One");
        Path text = Files.writeString(sources.resolve("notes.txt"), "notes");
        ImportPage page = open(project);
        page.add(List.of(text));
        assertNull(page.getErrorMessage(), "would hide the message");
        assertTrue(page.getMessage().contains("notes.txt"), page.getMessage());
        assertFalse(wizard.canFinish());
        page.add(List.of(sources));
        assertNull(page.getErrorMessage());
        Table table = Widgets.all(wizard.control(), Table.class).get(0);
        assertEquals(1, table.getItemCount());
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        Widgets.press(Widgets.button(wizard.control(), "Remove"));
        assertEquals(0, table.getItemCount());
        assertFalse(wizard.canFinish());
    }

    @Test
    void existingFileIsKeptBesideTheNewOne() throws Exception {
        IFile old = client.file("tea.canvas", "old");
        open(project).add(List.of(bmml("tea.bmml", "Drinkers")));
        assertEquals("exists", Widgets.all(wizard.control(), Table.class).get(0).getItem(0).getText(3));
        wizard.choose(KEEP_BOTH);
        wizard.finish();
        assertEquals("old", ClientProject.content(old));
        assertEquals("Drinkers", segment("tea (2).canvas"));
    }

    @Test
    void existingFileIsReplacedAndStaysInTheHistory() throws Exception {
        IFile old = client.file("tea.canvas", "old");
        open(project).add(List.of(bmml("tea.bmml", "Drinkers")));
        wizard.choose(REPLACE);
        wizard.finish();
        assertEquals("Drinkers", segment("tea.canvas"));
        assertEquals("old", new String(old.getHistory(null)[0].getContents().readAllBytes()));
        assertEquals(List.of("tea.canvas"), canvases());
    }

    @Test
    void existingFileIsSkipped() throws Exception {
        IFile old = client.file("tea.canvas", "old");
        open(project).add(List.of(bmml("tea.bmml", "Drinkers"), bmml("milk.bmml", "Cats")));
        wizard.choose(SKIP);
        String report = wizard.finish();
        assertTrue(report.contains("exists with other content and was kept"), report);
        assertEquals("old", ClientProject.content(old));
        assertEquals(List.of("milk.canvas", "tea.canvas"), canvases());
    }

    @Test
    void twoFilesOfOneNameBothGetIn() throws Exception {
        Files.createDirectories(sources.resolve("below"));
        open(project).add(List.of(bmml("tea.bmml", "Drinkers"), bmml("below/tea.bmml", "Others")));
        wizard.choose(REPLACE);
        wizard.finish();
        assertEquals("Drinkers", segment("tea.canvas"));
        assertEquals("Others", segment("tea (2).canvas"));
    }

    @Test
    void aClientHasOneFileWithItsData() throws Exception {
        Client other = CanvasFactory.eINSTANCE.createClient();
        other.setName("Other");
        Path imported = sources.resolve("Other.client");
        CanvasFiles.write(other, imported);
        IFile own = client.file("Importer.client", "own");
        for (String choice : List.of(KEEP_BOTH, SKIP)) {
            open(project).add(List.of(imported));
            assertEquals("exists", Widgets.all(wizard.control(), Table.class).get(0).getItem(0).getText(3));
            wizard.choose(choice);
            String report = wizard.finish();
            assertTrue(report.contains("a client has one such file"), report);
            assertEquals(List.of("Importer.client"), canvases());
            assertEquals("own", ClientProject.content(own));
        }
        open(project).add(List.of(imported));
        wizard.choose(REPLACE);
        wizard.finish();
        assertEquals(List.of("Importer.client"), canvases());
        assertEquals("Other", ((Client) CanvasFiles.read(own.getLocation().toPath())).getName());
        assertEquals("own", new String(own.getHistory(null)[0].getContents().readAllBytes()));
    }

    @Test
    void ofTwoClientFilesTheFirstIsImported() throws Exception {
        for (String name : List.of("One", "Two")) {
            Client made = CanvasFactory.eINSTANCE.createClient();
            made.setName(name);
            CanvasFiles.write(made, sources.resolve(name + ".client"));
        }
        open(project).add(List.of(sources.resolve("One.client"), sources.resolve("Two.client")));
        wizard.choose(REPLACE);
        String report = wizard.finish();
        assertTrue(report.contains("Two.client: the client has its data in"), report);
        assertEquals(List.of("One.client"), canvases());
    }

    @Test
    void cancellingLeavesWholeFilesOnly() throws Exception {
        List<Path> files = List.of(bmml("one.bmml", "One"), bmml("two.bmml", "Two"), bmml("three.bmml", "Three"));
        NullProgressMonitor before = new NullProgressMonitor();
        before.setCanceled(true);
        ImportOperation nothing = new ImportOperation(files, project.getLocation().toPath(), ImportOperation.Existing.SKIP);
        nothing.run(before);
        assertFalse(nothing.isComplete());
        assertEquals(List.of(), canvases());

        ImportOperation one = new ImportOperation(files, project.getLocation().toPath(), ImportOperation.Existing.SKIP);
        one.run(new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                setCanceled(true);
            }
        });
        assertFalse(one.isComplete());
        assertEquals(List.of(FileReport.Outcome.WRITTEN), one.reports().stream().map(FileReport::outcome).toList());
        assertEquals(List.of("one.canvas"), canvases());
        assertEquals("One", segment("one.canvas"));
    }

    @Test
    void canvasesOfTheFieldAreImported() throws Exception {
        Path field = Path.of(System.getProperty("canvasstudio.root"), "..", "shared", "inputs", "bmml").normalize();
        assumeTrue(Files.isDirectory(field), () -> "not here: " + field);
        open(project).add(List.of(field));
        String report = wizard.finish();
        try (Stream<Path> files = Files.list(field)) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bmml"))
                    .map(name -> name.replace(".bmml", ".canvas")).sorted().toList(), canvases(), report);
        }
        for (String canvas : canvases()) {
            assertFalse(((Canvas) CanvasFiles.read(project.getLocation().toPath().resolve(canvas))).getName().isEmpty());
        }
    }

    @Test
    void withoutAClientThereIsNoImport() throws Exception {
        client.delete();
        ImportPage page = open();
        assertFalse(wizard.canFinish());
        assertNotNull(page.getErrorMessage(), "says what to do first");
    }

    @Test
    void everyMnemonicIsThereOnce() {
        open(project);
        List<Character> mnemonics = wizard.mnemonics();
        assertEquals(mnemonics.size(), new HashSet<>(mnemonics).size(), mnemonics::toString);
        assertTrue(mnemonics.stream().noneMatch(List.of('n', 'b', 'f', 'c')::contains), mnemonics::toString);
        assertTrue(Widgets.all(wizard.control(), Button.class).stream().allMatch(button -> button.getText().contains("&")));
    }
}
