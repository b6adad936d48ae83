package org.canvasstudio.alignment;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/**
 * A way to put a finding right: an operation on the model. It does not record undo; an editor runs it inside a command
 * that does.
 */
public interface Fix {

    /** What the fix does, in the words of a menu item, in the language of the inspection. */
    String title();

    /** What the user may choose from, for example the propositions to link to; empty when there is nothing to choose. */
    default List<? extends EObject> choices() {
        return List.of();
    }

    /**
     * Whether anyone would do this: it takes nothing away that is stated, it adds nothing that the canvas does not imply or
     * ask for, and there is nothing to choose from. {@code validate --fix} applies such fixes without asking, see
     * {@link Fixes#obvious}.
     */
    default boolean isObvious() {
        return false;
    }

    /**
     * Changes the model.
     *
     * @param choice one of {@link #choices()}; {@code null} when there are none
     * @throws IllegalArgumentException when a choice is needed and the one given is not among them
     */
    void apply(EObject choice);
}
