package org.canvasstudio.alignment.rules;

import java.util.Collection;

import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;

/** Makes the actions that fixes add. */
final class ActionFixes {

    private ActionFixes() {
    }

    /**
     * Adds an open action to a canvas.
     *
     * @param former the ids of elements of the reinvented canvas that it is about
     */
    static void add(Canvas canvas, String name, Collection<? extends CanvasElement> elements, Collection<String> former) {
        Action action = CanvasFactory.eINSTANCE.createAction();
        action.setName(name);
        action.setState(ActionState.OPEN);
        action.getElements().addAll(elements);
        action.getFormerElements().addAll(former);
        action.setId(Ids.propose(action, Ids.in(canvas)));
        canvas.getActions().add(action);
    }
}
