package org.canvasstudio.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an entry says of its file. */
class EntryReaderTest {

    private final EntryReader reader = new EntryReader(AlignmentEngine.preset());

    @TempDir
    private Path folder;

    private CanvasEntry entry(Canvas canvas) throws IOException {
        Path file = folder.resolve("plan.canvas");
        CanvasFiles.write(canvas, file);
        return (CanvasEntry) reader.read("/client/plan.canvas", file);
    }

    @Test
    void theExamplesAreReadInAllTheirScripts() throws IOException {
        PortfolioIndex index = Samples.index();
        for (Path file : Samples.files()) {
            EObject root = CanvasFiles.read(file);
            IndexEntry entry = index.find(Samples.path(file));
            assertEquals(root.eGet(root.eClass().getEStructuralFeature("name")), entry.name());
            if (root instanceof Canvas canvas) {
                CanvasEntry read = assertInstanceOf(CanvasEntry.class, entry);
                assertEquals(Canvases.elements(canvas).stream().map(CanvasElement::getName).toList(),
                        read.elements().stream().map(ElementEntry::name).toList());
                assertEquals(canvas.getLinks().size(), read.links());
                assertEquals(FindingCounts.of(AlignmentEngine.preset().check(canvas)), read.findings());
                assertEquals(Guidance.openQuestions(canvas).size(), read.openQuestions());
            } else {
                assertInstanceOf(ClientEntry.class, entry);
            }
        }
    }

    @Test
    void aCanvasIsKnownWithWhatItSays() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.PERSONAL, "Nurse");
        canvas.setState(CanvasState.TO_BE);
        canvas.setReinvents("as-is.canvas");
        canvas.setAuthor("Office");
        canvas.setDone(YesNo.YES);
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName("night");
        canvas.getTags().add(tag);
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Patients");
        segment.getTags().add(tag);
        segment.setDescription("at home");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("sleep");
        segment.getNeeds().add(need);
        Canvases.link(Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Calm nights"), segment);
        Answer answer = CanvasFactory.eINSTANCE.createAnswer();
        answer.setQuestion(Guidance.questions(BlockKind.CUSTOMER_SEGMENTS, CanvasKind.PERSONAL).get(0).key());
        answer.setText("all of them");
        answer.setAnswered(YesNo.YES);
        canvas.getCustomerSegments().getAnswers().add(answer);

        CanvasEntry entry = entry(canvas);

        assertEquals("Nurse", entry.name());
        assertEquals(CanvasKind.PERSONAL, entry.kind());
        assertEquals(CanvasState.TO_BE, entry.state());
        assertEquals("as-is.canvas", entry.reinvents());
        assertEquals("Office", entry.author());
        assertTrue(entry.done());
        assertEquals(List.of("night"), entry.tags());
        assertEquals(1, entry.links());
        ElementEntry patients = entry.elements(BlockKind.CUSTOMER_SEGMENTS).get(0);
        assertEquals("Patients", patients.name());
        assertEquals(List.of("night"), patients.tags());
        assertEquals(1, patients.links());
        assertEquals(List.of(new IndexedText(patients.id(), "CS", "CustomerSegment", "description", "at home"),
                new IndexedText(need.getId(), "CS", "Need", "name", "sleep")), patients.texts());
        assertTrue(entry.texts().contains(new IndexedText(canvas.getId(), "CS", "Answer", "text", "all of them")));
        BlockEntry block = entry.block(BlockKind.CUSTOMER_SEGMENTS);
        assertEquals(block.questions() - 1, block.openQuestions());
    }

    @Test
    void aClientIsKnownWithWhatItSays() throws IOException {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName("Bakery");
        client.setType(ClientType.EXECUTES);
        Contact contact = CanvasFactory.eINSTANCE.createContact();
        contact.setName("Ada");
        client.getContacts().add(contact);
        client.setDecisionMaker(contact);
        Path file = folder.resolve("bakery.client");
        CanvasFiles.write(client, file);

        ClientEntry entry = (ClientEntry) reader.read("/bakery/bakery.client", file);

        assertEquals("Bakery", entry.name());
        assertEquals(ClientType.EXECUTES, entry.type());
        assertEquals("Ada", entry.decisionMaker());
        assertEquals(1, entry.contacts());
        assertEquals(Guidance.checklist(ClientType.EXECUTES).size(), entry.toDo());
        assertEquals(0, entry.done());
    }

    @Test
    void findingsCountAtTheirElementsAndAboveUnlessSetAside() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Plan");
        CanvasElement nobody = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        CanvasEntry entry = entry(canvas);
        assertEquals(Severity.ERROR, entry.elements().get(0).heaviest());
        assertEquals(Severity.ERROR, entry.block(BlockKind.VALUE_PROPOSITIONS).heaviest());
        assertNull(entry.block(BlockKind.COSTS).heaviest());
        assertEquals(1, entry.findings().byRule().get("ALN-02"));

        SuppressedFinding suppressed = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppressed.setRule("ALN-02");
        suppressed.setReason("Sold next year");
        suppressed.getElements().add(nobody);
        canvas.getSuppressions().add(suppressed);
        CanvasEntry without = entry(canvas);
        assertFalse(without.findings().byRule().containsKey("ALN-02"));
        assertEquals(entry.findings().errors() - 1, without.findings().errors());
        assertEquals(1, without.findings().setAside());
    }

    @Test
    void aFileThatCannotBeReadHasAnEntryWithItsProblem() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.canvas"), "<?xml version=\"1.0\"?>\n<a>\n");
        UnreadableEntry entry = assertInstanceOf(UnreadableEntry.class, reader.read("/c/broken.canvas", broken));
        assertEquals(2, entry.line());
        assertEquals("broken.canvas", entry.name());
        assertFalse(entry.problem().isBlank());
        Path newer = Files.writeString(folder.resolve("newer.canvas"),
                "<c:Canvas xmlns:c=\"http://www.canvasstudio.org/canvas/99\"/>");
        assertInstanceOf(UnreadableEntry.class, reader.read("/c/newer.canvas", newer));
        assertInstanceOf(UnreadableEntry.class, reader.read("/c/none.canvas", folder.resolve("none.canvas")));
        assertInstanceOf(UnreadableEntry.class, reader.read("/c/folder.canvas", folder));
        assertInstanceOf(UnreadableEntry.class, reader.read("/c/empty.canvas", Files.createFile(folder.resolve("empty.canvas"))));
    }

    @Test
    void aFileIsReadAgainWhenItHasChangedOnly() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Plan");
        PortfolioIndex index = new PortfolioIndex();
        CanvasEntry entry = entry(canvas);
        Path file = folder.resolve("plan.canvas");
        assertTrue(index.put(entry));
        assertFalse(index.put(reader.read(entry.path(), file)), "the same again is no change");
        assertTrue(index.isFresh(entry.path(), FileStamp.of(file), reader.rules()));

        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5));
        assertFalse(index.isFresh(entry.path(), FileStamp.of(file), reader.rules()));
        index.put(reader.read(entry.path(), file));
        assertTrue(index.isFresh(entry.path(), FileStamp.of(file), reader.rules()));

        FileTime same = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file) + "\n");
        Files.setLastModifiedTime(file, same);
        assertFalse(index.isFresh(entry.path(), FileStamp.of(file), reader.rules()));
        Files.delete(file);
        assertFalse(index.isFresh(entry.path(), FileStamp.of(file), reader.rules()));
    }

    @Test
    void otherSettingsMakeAnEntryStale() throws IOException {
        for (String changed : List.of("rules:\n  STR-01: off\n", "rules:\n  STR-01: advice\n",
                "rules:\n  STR-06:\n    elements-per-block: 3\n")) {
            RuleCatalogue rules = RuleCatalogue.installed();
            Settings settings = Settings.read(Files.writeString(folder.resolve("settings.yaml"), changed), rules);
            EntryReader other = new EntryReader(new AlignmentEngine(rules, settings, Locale.ENGLISH));
            assertNotEquals(reader.rules(), other.rules(), changed);
            CanvasEntry entry = entry(Canvases.create(CanvasKind.ORGANISATION, "Plan"));
            PortfolioIndex index = new PortfolioIndex();
            index.put(entry);
            assertTrue(index.isFresh(entry.path(), entry.stamp(), reader.rules()));
            assertFalse(index.isFresh(entry.path(), entry.stamp(), other.rules()));
        }
    }

    @Test
    void theLanguageDoesNotMakeAnEntryStale() {
        EntryReader french = new EntryReader(new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.FRENCH));
        assertEquals(reader.rules(), french.rules());
    }

    @Test
    void foldersAreToldApart() {
        PortfolioIndex index = new PortfolioIndex();
        for (String path : List.of("/a/x.canvas", "/a b/x.canvas", "/a/sub/y.canvas", "/a.b/x.canvas", "/ab/x.canvas")) {
            index.put(new UnreadableEntry(path, FileStamp.NONE, 0, "none"));
        }
        assertEquals(List.of("/a/sub/y.canvas", "/a/x.canvas"), index.entries("/a").stream().map(IndexEntry::path).toList());
        assertEquals(5, index.entries("").size());
    }

    @Test
    void countsAddUp() {
        FindingCounts one = new FindingCounts(1, 2, 3, Map.of("A", 1, "B", 5), 1);
        FindingCounts other = new FindingCounts(4, 0, 0, Map.of("B", 4), 0);
        assertEquals(new FindingCounts(5, 2, 3, Map.of("A", 1, "B", 9), 1), one.plus(other));
        assertNull(FindingCounts.NONE.heaviest());
        assertEquals(Severity.WARNING, new FindingCounts(0, 1, 1, Map.of(), 0).heaviest());
    }
}
