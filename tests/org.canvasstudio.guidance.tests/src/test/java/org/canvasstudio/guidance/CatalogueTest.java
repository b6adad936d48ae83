package org.canvasstudio.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.ChecklistItem;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

/** The catalogue is whole, and knows every key that is in use. */
class CatalogueTest {

    private static final List<CanvasKind> KINDS = List.of(CanvasKind.ORGANISATION, CanvasKind.PERSONAL);

    @Test
    void everyBlockHasQuestionsForBothKinds() {
        for (BlockKind block : BlockKind.values()) {
            for (CanvasKind kind : KINDS) {
                List<Question> questions = Guidance.questions(block, kind);
                assertTrue(questions.size() >= 3, block + " " + kind);
                assertTrue(questions.stream().anyMatch(Question::givesNotes), "nothing fills " + block + " " + kind);
                assertTrue(questions.stream().allMatch(question -> question.block() == block));
            }
            assertEquals(Guidance.questions(block, CanvasKind.ORGANISATION), Guidance.questions(block, CanvasKind.UNSPECIFIED));
        }
    }

    @Test
    void keysAreUniqueAndBeginWithTheirBlockOrType() {
        Set<String> keys = new HashSet<>();
        for (Question question : Guidance.questions()) {
            assertTrue(keys.add(question.key()), question.key());
            assertTrue(question.key().matches(question.block().key().toLowerCase(Locale.ROOT) + "\\.[a-z]+(-[a-z]+)*"), question.key());
            assertEquals(question, Guidance.question(question.key()));
        }
        for (ChecklistEntry entry : Catalogue.CHECKLISTS) {
            assertTrue(keys.add(entry.key()), entry.key());
            assertEquals(entry, Guidance.checklistEntry(entry.key()));
        }
    }

    @Test
    void everythingNamesItsArticles() {
        Guidance.questions().forEach(question -> assertSources(question.key(), question.sources()));
        Catalogue.CHECKLISTS.forEach(entry -> assertSources(entry.key(), entry.sources()));
    }

    private static void assertSources(String key, List<String> sources) {
        assertFalse(sources.isEmpty(), key);
        sources.forEach(source -> assertTrue(source.matches("\\[00[0-4]\\]"), key + " " + source));
    }

    @Test
    void everyTextIsThereAndLegible() {
        Set<String> texts = new HashSet<>();
        for (CanvasKind kind : KINDS) {
            for (Question question : Guidance.questions()) {
                String text = question.text(kind, Locale.ENGLISH);
                assertTrue(text.endsWith("?"), question.key() + ": " + text);
                assertLegible(question.key(), text);
                assertLegible(question.key(), question.hint(kind, Locale.ENGLISH));
            }
            for (BlockKind block : BlockKind.values()) {
                for (Question question : Guidance.questions(block, kind)) {
                    assertTrue(texts.add(kind + question.text(kind, Locale.ENGLISH)), "asked twice: " + question.key());
                }
            }
        }
        for (ChecklistEntry entry : Catalogue.CHECKLISTS) {
            assertLegible(entry.key(), entry.text(Locale.ENGLISH));
            assertLegible(entry.key(), entry.reason(Locale.ENGLISH));
        }
        for (ClientType type : ClientType.values()) {
            assertLegible(type.getLiteral(), Guidance.title(type, Locale.ENGLISH));
            assertTrue(Guidance.meaning(type, Locale.ENGLISH).length() > 60, type.getLiteral());
        }
    }

    private static void assertLegible(String key, String text) {
        assertTrue(text.matches("\\p{Lu}.{5,180}"), key + ": " + text);
        assertEquals(text.strip(), text, key);
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> expected = new HashSet<>();
        for (Question question : Guidance.questions()) {
            expected.addAll(List.of(question.key(), question.key() + ".hint"));
        }
        Catalogue.CHECKLISTS.forEach(entry -> expected.addAll(List.of(entry.key(), entry.key() + ".hint")));
        Stream.of(ClientType.values()).forEach(type -> expected.addAll(List.of("type." + type.getLiteral(), "type." + type.getLiteral() + ".meaning")));
        Set<String> keys = new TreeSet<>(Texts.bundle(Locale.ENGLISH).keySet());
        keys.removeIf(key -> expected.contains(key.replaceFirst("\\.personal$", "")));
        assertEquals(Set.of(), keys);
    }

    @Test
    void aPersonIsAskedAsAPerson() {
        Question question = Guidance.question("cs.who-pays");
        assertNotEquals(question.text(CanvasKind.ORGANISATION, Locale.ENGLISH), question.text(CanvasKind.PERSONAL, Locale.ENGLISH));
        assertEquals(question.text(CanvasKind.ORGANISATION, Locale.ENGLISH), question.text(CanvasKind.UNSPECIFIED, Locale.ENGLISH));
        assertFalse(Guidance.question("cs.whom-you-report-to").isFor(CanvasKind.ORGANISATION));
    }

    @Test
    void aLanguageWithoutTranslationGetsEnglishWhateverTheDefaultIs() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPANESE);
        try {
            assertTrue(Guidance.question("cs.who-pays").text(CanvasKind.PERSONAL, Locale.KOREAN).endsWith("?"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void linksAreLegalAtTheBlock() {
        for (Question question : Guidance.questions()) {
            Set<LinkKind> legal = new HashSet<>();
            question.legalLinks().forEach(each -> legal.add(each.kind()));
            assertEquals(question.links(), legal, question.key());
        }
    }

    @Test
    void statementsHoldForElementsOfTheBlock() {
        for (Question question : Guidance.questions()) {
            if (question.statement() != null) {
                CanvasElement element = question.block().createElement();
                assertTrue(question.statement().isOpen(element), question.key());
            }
        }
    }

    @Test
    void everyClientTypeHasAChecklist() {
        for (ClientType type : ClientType.values()) {
            assertEquals(type == ClientType.UNSPECIFIED, Guidance.checklist(type).isEmpty(), type.getLiteral());
        }
        assertTrue(Guidance.ownersChecklist().stream().allMatch(entry -> entry.key().startsWith("owners.")));
        assertFalse(Guidance.ownersChecklist().isEmpty());
    }

    @Test
    void everyKeyOfTheExamplesAndTemplatesIsKnownAndAskedOfSuchCanvases() throws Exception {
        Path examples = Path.of(System.getProperty("canvasstudio.root"), "bundles/org.canvasstudio.examples");
        List<Path> files;
        try (Stream<Path> all = Files.walk(examples)) {
            files = all.filter(file -> file.toString().endsWith(".canvas") || file.toString().endsWith(".client")).toList();
        }
        int answers = 0;
        for (Path file : files) {
            EObject root = CanvasFiles.read(file);
            if (root instanceof Canvas canvas) {
                answers += assertKnown(file, canvas);
            } else {
                for (ChecklistItem item : ((Client) root).getChecklist()) {
                    assertNotNull(Guidance.checklistEntry(item.getItem()), file + " " + item.getItem());
                }
            }
        }
        assertTrue(answers > 20, "only " + answers + " answers were looked at");
    }

    private static int assertKnown(Path file, Canvas canvas) {
        int answers = 0;
        for (BlockKind block : BlockKind.values()) {
            for (Answer answer : block.in(canvas).getAnswers()) {
                Question question = Guidance.question(answer.getQuestion());
                assertNotNull(question, file + " " + answer.getQuestion());
                assertEquals(block, question.block(), file + " " + answer.getQuestion());
                assertTrue(question.isFor(canvas.getKind()), file + " " + answer.getQuestion());
                answers++;
            }
        }
        return answers;
    }
}
