package org.canvasstudio.ui.editor.form;

import java.util.Locale;

import org.canvasstudio.guidance.ChecklistEntry;
import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.ChecklistItem;
import org.canvasstudio.ui.documents.Adapted;

/** What objects are called in an editor: what a file keeps by a key of the guidance is called by its wording. */
public final class Wording {

    private Wording() {
    }

    /** The text of the item provider, or the wording of the key that stands for the object. */
    public static String text(Adapted adapted, Object object) {
        if (object instanceof ChecklistItem item) {
            ChecklistEntry entry = Guidance.checklistEntry(item.getItem());
            return entry == null ? adapted.text(object) : entry.text(Locale.getDefault());
        }
        if (object instanceof Answer answer && (answer.getText() == null || answer.getText().isBlank())) {
            Question question = Guidance.question(answer.getQuestion());
            return question == null ? adapted.text(object) : question.text(kind(answer), Locale.getDefault());
        }
        return adapted.text(object);
    }

    private static CanvasKind kind(Answer answer) {
        Canvas canvas = answer.eContainer() instanceof Block block ? Blocks.canvasOf(block) : null;
        return canvas == null ? CanvasKind.UNSPECIFIED : canvas.getKind();
    }
}
