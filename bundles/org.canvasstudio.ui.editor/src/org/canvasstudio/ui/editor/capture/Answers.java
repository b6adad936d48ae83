package org.canvasstudio.ui.editor.capture;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.YesNo;

/** Writes answers into a canvas. */
public final class Answers {

    private Answers() {
    }

    /**
     * Writes an answer; called by a command that records the change. What would say nothing is not kept.
     *
     * @param text empty for none
     */
    public static void write(Canvas canvas, Question question, String text, boolean answered) {
        Answer answer = Guidance.answer(canvas, question);
        if (answer == null) {
            if (text.isEmpty() && !answered) {
                return;
            }
            answer = CanvasFactory.eINSTANCE.createAnswer();
            answer.setQuestion(question.key());
            question.block().in(canvas).getAnswers().add(answer);
        }
        if (text.isEmpty() && !answered) {
            question.block().in(canvas).getAnswers().remove(answer);
            return;
        }
        answer.setText(text.isEmpty() ? null : NoteLine.writable(text));
        if (answered) {
            answer.setAnswered(YesNo.YES);
        } else if (answer.getAnswered() == YesNo.YES) {
            answer.setAnswered(YesNo.NO);
        }
    }
}
