package org.canvasstudio.viewpoint;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** What an ExternalJavaAction of a specification does. It may change the model; that is part of one command. */
public interface ExternalAction {

    /** The id by which the specification names it. */
    String id();

    /** Why it cannot be done; empty when it can. */
    default Optional<String> refusal(Collection<? extends EObject> elements, Map<String, Object> parameters) {
        return Optional.empty();
    }

    /** What a user should agree to before; empty for nothing. */
    default Optional<String> warning(Collection<? extends EObject> elements, Map<String, Object> parameters) {
        return Optional.empty();
    }

    /**
     * Does it.
     *
     * @param elements   what it is done to
     * @param parameters the values of the parameters in the specification, by their names
     */
    void execute(Collection<? extends EObject> elements, Map<String, Object> parameters);
}
