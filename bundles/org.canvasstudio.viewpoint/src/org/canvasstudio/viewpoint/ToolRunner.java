package org.canvasstudio.viewpoint;

import java.util.Map;
import java.util.Optional;

import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.ToolDescription;

/** Asks whether tools may be used and why not, and executes their operations. */
class ToolRunner {

    /** What follows the name of a service that is a precondition, in the name of the one that says why it is false. */
    private static final String REASON = "Reason";

    private final Interpreter interpreter;
    private final Operations operations;

    ToolRunner(Registry registry) {
        interpreter = registry.interpreter();
        operations = new Operations(registry);
    }

    final Interpreter interpreter() {
        return interpreter;
    }

    static Optional<String> refused(String key) {
        return Optional.of(Messages.text(key));
    }

    /** Why the precondition or an external action of a tool does not allow it; empty when they do. */
    final Optional<String> refusal(ToolDescription tool, Expression precondition, Object context, Map<String, Object> variables) {
        if (interpreter.isTrue(precondition, context, variables)) {
            return precondition == tool.precondition() ? ask(tool, context, variables, false) : Optional.empty();
        }
        if (precondition.kind() == Expression.Kind.SERVICE) {
            String reason = precondition.name() + REASON;
            if (interpreter.hasService(precondition, reason, context, variables)) {
                String text = interpreter.text(precondition.withService(reason), context, variables);
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return refused("tool.refused");
    }

    /** What the external actions of a tool say before anything is done: why they refuse, or what to agree to. */
    final Optional<String> ask(ToolDescription tool, Object context, Map<String, Object> variables, boolean isWarning) {
        return operations.ask(tool.operations(), context, variables, isWarning);
    }

    final void execute(ToolDescription tool, Object context, Map<String, Object> variables) {
        operations.execute(tool.operations(), context, variables);
    }
}
