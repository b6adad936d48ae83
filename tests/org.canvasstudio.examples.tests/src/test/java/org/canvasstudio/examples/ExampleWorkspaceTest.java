package org.canvasstudio.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the examples are worth showing for stays true. They are read as a user gets them: from a copy. */
class ExampleWorkspaceTest {

    private static final Path SOURCE = Path.of(System.getProperty("canvasstudio.root"),
            "bundles/org.canvasstudio.examples/workspace");
    private static final Path EXPECTED = Path.of("expected-findings.txt");

    @TempDir
    static Path workspace;

    @BeforeAll
    static void copy() throws IOException {
        assertEquals(ExampleWorkspace.files().size(), ExampleWorkspace.copyTo(workspace));
    }

    // --- the copy ---

    @Test
    void theIndexNamesEveryFileOnce() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> SOURCE.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("index.txt")).sorted().toList();
            assertEquals(found, ExampleWorkspace.files().stream().sorted().toList());
        }
    }

    @Test
    void theCopyIsExactAndNothingElseIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(workspace)) {
            assertEquals(ExampleWorkspace.files().size(), files.filter(Files::isRegularFile).count());
        }
        for (String file : ExampleWorkspace.files()) {
            assertArrayEquals(Files.readAllBytes(SOURCE.resolve(file)), Files.readAllBytes(workspace.resolve(file)), file);
        }
    }

    @Test
    void copyingAgainKeepsWhatIsThereAndBringsWhatIsMissing(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("new").resolve("folder");
        List<String> files = ExampleWorkspace.files();
        Path mine = target.resolve(files.get(1));
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        assertEquals(files.size() - 1, ExampleWorkspace.copyTo(target));
        assertEquals(0, ExampleWorkspace.copyTo(target));
        Files.delete(target.resolve(files.get(2)));
        assertEquals(1, ExampleWorkspace.copyTo(target));
        assertEquals("mine", Files.readString(mine));
    }

    // --- the files ---

    @TestFactory
    Stream<DynamicTest> loadingAndSavingChangesNoByte() {
        return models().map(file -> dynamicTest(file, () -> {
            Path path = workspace.resolve(file);
            byte[] before = Files.readAllBytes(path);
            CanvasFiles.write(CanvasFiles.read(path), path);
            assertArrayEquals(before, Files.readAllBytes(path));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyReferenceIsResolvedAndEveryLinkLegal() {
        return models().map(file -> dynamicTest(file, () -> {
            EObject root = read(file);
            assertTrue(EcoreUtil.UnresolvedProxyCrossReferencer.find(root.eResource()).isEmpty());
            if (root instanceof Canvas) {
                for (Link link : ((Canvas) root).getLinks()) {
                    assertTrue(LegalLinks.isLegal(link.getKind(), BlockKind.of(link.getSource()),
                            BlockKind.of(link.getTarget())), link.getId());
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyCanvasHasNotesInAllNineBlocks() {
        return canvases().map(file -> dynamicTest(file, () -> {
            for (Block block : canvas(file).getBlocks()) {
                assertFalse(block.getItems().isEmpty(), BlockKind.of(block).key());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyClientIsAProjectThatIsChecked() {
        return ExampleWorkspace.clients().stream().map(client -> dynamicTest(client, () -> {
            String project = Files.readString(workspace.resolve(client).resolve(".project"));
            assertTrue(project.contains("\t<name>" + client + "</name>"));
            assertTrue(project.contains("<nature>org.canvasstudio.ui.client</nature>"));
            assertTrue(project.contains("<name>org.canvasstudio.ui.alignment</name>"));
            assertEquals(1, models().filter(file -> file.startsWith(client + '/') && file.endsWith(".client")).count());
            assertTrue(canvases().anyMatch(file -> file.startsWith(client + '/')));
        }));
    }

    // --- the variety ---

    @Test
    void atLeastSixClientsOfAllFourTypes() throws IOException {
        assertTrue(ExampleWorkspace.clients().size() >= 6);
        Set<ClientType> types = EnumSet.of(ClientType.UNSPECIFIED);
        for (String file : models().filter(file -> file.endsWith(".client")).toList()) {
            Client client = (Client) read(file);
            types.add(client.getType());
            assertNotNull(client.getDecisionMaker(), file);
            assertEquals(client.getType() == ClientType.CONSIDERS_PROPOSALS, client.getGoBetween() != null, file);
            for (Contact contact : client.getContacts()) {
                assertEquals(contact.getRole(), contact.getName(), "contacts are known by their role");
            }
        }
        assertEquals(EnumSet.allOf(ClientType.class), types);
    }

    @Test
    void bothKindsAndPairsOfAsIsAndToBeWithActions() throws IOException {
        Set<CanvasKind> kinds = EnumSet.noneOf(CanvasKind.class);
        int pairs = 0;
        for (String file : canvases().toList()) {
            Canvas canvas = canvas(file);
            kinds.add(canvas.getKind());
            assertEquals(canvas.getState() == CanvasState.TO_BE, canvas.getReinvents() != null, file);
            if (canvas.getReinvents() != null) {
                pairs++;
                Canvas reinvented = (Canvas) CanvasFiles.read(workspace.resolve(file).resolveSibling(canvas.getReinvents()));
                assertEquals(CanvasState.AS_IS, reinvented.getState(), file);
                assertEquals(canvas.getKind(), reinvented.getKind(), file);
                checkActions(canvas, reinvented);
            }
        }
        assertEquals(EnumSet.of(CanvasKind.ORGANISATION, CanvasKind.PERSONAL), kinds);
        assertTrue(pairs >= 3);
    }

    private static void checkActions(Canvas canvas, Canvas reinvented) {
        Set<String> former = ids(reinvented);
        former.removeAll(ids(canvas));
        assertFalse(canvas.getActions().isEmpty(), canvas.getId());
        for (Action action : canvas.getActions()) {
            assertTrue(former.containsAll(action.getFormerElements()), action.getId());
            if (action.getState() == ActionState.DROPPED) {
                assertNotNull(action.getReason(), action.getId());
            } else {
                assertNotNull(action.getOwner(), action.getId());
                assertNotNull(action.getDue(), action.getId());
            }
        }
    }

    private static Set<String> ids(Canvas canvas) {
        return canvas.getBlocks().stream().flatMap(block -> block.getItems().stream()).map(Identified::getId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void aSuppressionSaysWhyAndSinceWhen() throws IOException {
        int suppressions = 0;
        for (String file : canvases().toList()) {
            for (SuppressedFinding suppression : canvas(file).getSuppressions()) {
                suppressions++;
                assertFalse(suppression.getReason().isBlank(), file);
                assertNotNull(suppression.getDate(), file);
            }
        }
        assertTrue(suppressions > 0);
    }

    // --- the findings ---

    /**
     * The findings of all examples are in {@code expected-findings.txt}: below each canvas the rules with what they are
     * about. A canvas with nothing below it is clean and stays so.
     */
    @Test
    void theFindingsAreTheExpectedOnes() throws IOException {
        AlignmentEngine engine = new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.ENGLISH);
        List<String> actual = new ArrayList<>();
        for (String file : canvases().toList()) {
            actual.add(file);
            for (Finding finding : engine.check(canvas(file), surroundings(workspace.resolve(file)))) {
                actual.add("  " + describe(finding));
            }
        }
        assertEquals(String.join("\n", Files.readAllLines(EXPECTED)), String.join("\n", actual));
    }

    /** The clients of the examples give no reason for a finding. */
    @Test
    void theClientsAreClean() throws IOException {
        AlignmentEngine engine = new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.ENGLISH);
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(ClientFolder::isClient).toList()) {
                assertEquals(List.of(), engine.check((Client) CanvasFiles.read(file)));
            }
        }
    }

    private static Surroundings surroundings(Path file) {
        Path folder = file.getParent();
        return new ClientDigests(folder, () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(each -> each.toString().endsWith(".canvas")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, CanvasFiles::read).around(file);
    }

    private static String describe(Finding finding) {
        String elements = finding.elements().stream().map(ExampleWorkspaceTest::id).collect(Collectors.joining(" "));
        return finding.rule().id() + ' ' + elements + (finding.suppression().isPresent() ? " (set aside)" : "");
    }

    private static String id(EObject object) {
        return object instanceof Block ? BlockKind.of((Block) object).key() : ((Identified) object).getId();
    }

    // --- reading ---

    private static Stream<String> models() {
        return ExampleWorkspace.files().stream().filter(file -> file.endsWith(".canvas") || file.endsWith(".client"));
    }

    private static Stream<String> canvases() {
        return ExampleWorkspace.files().stream().filter(file -> file.endsWith(".canvas"));
    }

    private static EObject read(String file) throws IOException {
        return CanvasFiles.read(workspace.resolve(file));
    }

    private static Canvas canvas(String file) throws IOException {
        return (Canvas) read(file);
    }
}
