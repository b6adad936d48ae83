package org.canvasstudio.ui.editor.capture;

import java.util.Arrays;
import java.util.List;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Progress;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.documents.CanvasDocument;

/** The questions about a block, one after the other. It starts with the first that is not answered, and can be left. */
final class Interview {

    private final CanvasDocument document;
    private BlockKind block;
    private List<Question> questions;
    private int index;
    private AnswerPlan plan;
    private int newNotes;
    private int newLinks;

    /** @param start the question to begin with; {@code null} for the first that is not answered */
    Interview(CanvasDocument document, BlockKind block, Question start) {
        this.document = document;
        begin(block, start);
    }

    private void begin(BlockKind asked, Question start) {
        block = asked;
        questions = Guidance.questions(asked, canvas().getKind());
        List<Question> open = Guidance.openQuestions(canvas(), asked);
        Question first = start != null || open.isEmpty() ? start : open.get(0);
        index = Math.max(questions.indexOf(first), 0);
        newNotes = 0;
        newLinks = 0;
        readAgain();
    }

    /** The canvas may be another after the file has been read again. */
    Canvas canvas() {
        return (Canvas) document.root();
    }

    BlockKind block() {
        return block;
    }

    int count() {
        return questions.size();
    }

    /** The place of the question, from 1. */
    int position() {
        return index + 1;
    }

    /** Whether the last question has been asked. */
    boolean isOver() {
        return index == questions.size();
    }

    boolean isFirst() {
        return index == 0;
    }

    /** The answer to the current question; {@code null} when it is over. */
    AnswerPlan plan() {
        return plan;
    }

    /** Takes up the current question as the canvas is now. */
    void readAgain() {
        plan = isOver() ? null : new AnswerPlan(canvas(), questions.get(index));
    }

    /** Makes what was planned, and goes on. */
    void answer(boolean answered) {
        keep(answered);
        goOn();
    }

    /** Makes what was planned, unless that changes nothing. */
    void keep(boolean answered) {
        if (plan.changes(answered)) {
            int notes = plan.newNotes();
            int links = plan.newLinks();
            plan.apply(document, answered);
            newNotes += notes;
            newLinks += links;
        }
    }

    /** Goes on without an answer; what has been typed stays as a draft. */
    void skip() {
        plan.keepDraft(document);
        goOn();
    }

    private void goOn() {
        index++;
        readAgain();
    }

    void back() {
        index--;
        readAgain();
    }

    /** How many notes this interview has made in the block's questions. */
    int newNotes() {
        return newNotes;
    }

    int newLinks() {
        return newLinks;
    }

    Progress progress() {
        return Guidance.progress(canvas(), block);
    }

    List<Question> openQuestions() {
        return Guidance.openQuestions(canvas(), block);
    }

    /** The next block, in the order of the canvas and round it, that has open questions; {@code null} when none has. */
    BlockKind nextBlock() {
        List<BlockKind> blocks = Arrays.asList(BlockKind.values());
        for (int i = 1; i < blocks.size(); i++) {
            BlockKind next = blocks.get((blocks.indexOf(block) + i) % blocks.size());
            if (!Guidance.openQuestions(canvas(), next).isEmpty()) {
                return next;
            }
        }
        return null;
    }

    void goOnWith(BlockKind next) {
        begin(next, null);
    }
}
