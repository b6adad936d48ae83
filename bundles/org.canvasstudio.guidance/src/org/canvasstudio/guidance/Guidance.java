package org.canvasstudio.guidance;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.ChecklistItem;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.YesNo;

/**
 * What a consultant asks about each block and does in each engagement, and how far that is done. A canvas keeps answers,
 * and a client its checklist, by the keys of the catalogue; keys that the catalogue does not know are left alone and do
 * not count.
 */
public final class Guidance {

    private Guidance() {
    }

    /** Every question, block by block, in the order in which they are asked. */
    public static List<Question> questions() {
        return Catalogue.QUESTIONS;
    }

    /** The questions about a block of such canvases; one of no stated kind is asked as an organisation. */
    public static List<Question> questions(BlockKind block, CanvasKind kind) {
        return Catalogue.QUESTIONS.stream().filter(question -> question.block() == block && question.isFor(kind)).toList();
    }

    /** The question with the key; {@code null} when the catalogue has none. */
    public static Question question(String key) {
        return Catalogue.QUESTIONS.stream().filter(question -> question.key().equals(key)).findFirst().orElse(null);
    }

    /** What the canvas keeps as the answer; {@code null} when nothing has been written yet. */
    public static Answer answer(Canvas canvas, Question question) {
        Block block = question.block().in(canvas);
        return block == null ? null : block.getAnswers().stream()
                .filter(answer -> question.key().equals(answer.getQuestion())).findFirst().orElse(null);
    }

    /** Whether the answer is marked as answered. A text alone is a draft. */
    public static boolean isAnswered(Canvas canvas, Question question) {
        Answer answer = answer(canvas, question);
        return answer != null && answer.getAnswered() == YesNo.YES;
    }

    /** The questions about the canvas that are not answered yet. */
    public static List<Question> openQuestions(Canvas canvas) {
        return Stream.of(BlockKind.values()).flatMap(block -> openQuestions(canvas, block).stream()).toList();
    }

    /** The questions about one block of the canvas that are not answered yet. */
    public static List<Question> openQuestions(Canvas canvas, BlockKind block) {
        return questions(block, canvas.getKind()).stream().filter(question -> !isAnswered(canvas, question)).toList();
    }

    /** How many questions about the block are answered. */
    public static Progress progress(Canvas canvas, BlockKind block) {
        int total = questions(block, canvas.getKind()).size();
        return new Progress(total - openQuestions(canvas, block).size(), total);
    }

    /** How many questions about the canvas are answered. */
    public static Progress progress(Canvas canvas) {
        return Stream.of(BlockKind.values()).map(block -> progress(canvas, block)).reduce(new Progress(0, 0), Progress::plus);
    }

    /** What to do in an engagement with such a client; nothing while the type is unspecified. */
    public static List<ChecklistEntry> checklist(ClientType type) {
        return type == ClientType.UNSPECIFIED ? List.of() : entries(type);
    }

    /** What to do when the client is an owner or director, whatever the type. */
    public static List<ChecklistEntry> ownersChecklist() {
        return entries(ClientType.UNSPECIFIED);
    }

    /** The entry with the key; {@code null} when the catalogue has none. */
    public static ChecklistEntry checklistEntry(String key) {
        return Catalogue.CHECKLISTS.stream().filter(entry -> entry.key().equals(key)).findFirst().orElse(null);
    }

    private static List<ChecklistEntry> entries(ClientType type) {
        return Catalogue.CHECKLISTS.stream().filter(entry -> entry.type() == type).toList();
    }

    /** What the client keeps for an entry; {@code null} when nothing has been written yet. */
    public static ChecklistItem item(Client client, ChecklistEntry entry) {
        return client.getChecklist().stream().filter(item -> entry.key().equals(item.getItem())).findFirst().orElse(null);
    }

    public static boolean isDone(Client client, ChecklistEntry entry) {
        ChecklistItem item = item(client, entry);
        return item != null && item.getDone() == YesNo.YES;
    }

    /** How many of the entries are done with the client. */
    public static Progress progress(Client client, Collection<ChecklistEntry> entries) {
        return new Progress((int) entries.stream().filter(entry -> isDone(client, entry)).count(), entries.size());
    }

    /** The type of client in a few words. */
    public static String title(ClientType type, Locale locale) {
        return Texts.text(locale, "type." + type.getLiteral());
    }

    /** What the type of client means for the engagement, in a short paragraph. */
    public static String meaning(ClientType type, Locale locale) {
        return Texts.text(locale, "type." + type.getLiteral() + ".meaning");
    }
}
