package org.canvasstudio.viewpoint;

import java.util.List;

import org.canvasstudio.viewpoint.spec.ValidationRule;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

/**
 * An element for which a validation rule of a specification does not hold.
 *
 * @param rule    the name of the rule
 * @param level   how bad it is
 * @param message for a user
 * @param element the element
 * @param fixes   what mends it
 */
public record Problem(String rule, ValidationRule.Level level, String message, EObject element, List<Fix> fixes) {

    /**
     * What mends a problem.
     *
     * @param name    for a user
     * @param command does it, once
     */
    public record Fix(String name, Command command) {
    }
}
