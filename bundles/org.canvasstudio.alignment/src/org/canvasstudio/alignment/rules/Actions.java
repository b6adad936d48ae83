package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.CanvasElement;

/** What rules ask of actions. Each asks for those about one thing, so that another action does not make it look again. */
final class Actions {

    private static final Grouping<Action, CanvasElement> ANSWERING = Grouping.byEach(Action.class,
            (facts, action) -> answers(action) ? action.getElements().stream().distinct().toList() : List.of());
    private static final Grouping<Action, String> ANSWERING_FORMER = Grouping.byEach(Action.class,
            (facts, action) -> answers(action) ? action.getFormerElements().stream().distinct().toList() : List.of());

    private Actions() {
    }

    /** Whether an action answers for what it is about: one that was dropped does so only when it says why. */
    static boolean answers(Action action) {
        return action.getState() != ActionState.DROPPED || !Names.isBlank(action.getReason());
    }

    /** Whether an action answers for an element. */
    static boolean areAbout(CanvasElement element, Facts facts) {
        return !facts.group(ANSWERING, element).isEmpty();
    }

    /** Whether an action answers for an element of the canvas that is reinvented. */
    static boolean areAboutFormer(String id, Facts facts) {
        return !facts.group(ANSWERING_FORMER, id).isEmpty();
    }
}
