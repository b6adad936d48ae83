package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Names;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;

/** What rules ask of actions. */
final class Actions {

    private Actions() {
    }

    /** Whether an action answers for what it is about: one that was dropped does so only when it says why. */
    static boolean answers(Action action) {
        return action.getState() != ActionState.DROPPED || !Names.isBlank(action.getReason());
    }
}
