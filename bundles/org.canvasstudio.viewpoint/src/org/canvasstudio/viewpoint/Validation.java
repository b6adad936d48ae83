package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.canvasstudio.viewpoint.spec.ValidationRule;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;

/** Checks elements with the validation rules of a specification. */
final class Validation {

    private final Registry registry;
    private final RepresentationDescription description;
    private final Notifier model;
    private final Operations operations;

    Validation(Registry registry, RepresentationDescription description, Notifier model) {
        this.registry = registry;
        this.description = description;
        this.model = model;
        operations = new Operations(registry);
    }

    List<Problem> of(Collection<EObject> elements) {
        List<Problem> problems = new ArrayList<>();
        for (ValidationRule rule : description.rules()) {
            for (EObject element : elements) {
                if (registry.isInstance(element, rule.targetClass()) && rule.audits().stream()
                        .anyMatch(audit -> !registry.interpreter().isTrue(audit, element, Map.of()))) {
                    problems.add(new Problem(rule.name(), rule.level(),
                            registry.interpreter().text(rule.message(), element, Map.of()), element,
                            rule.fixes().stream().map(fix -> fix(fix, element)).toList()));
                }
            }
        }
        return problems;
    }

    private Problem.Fix fix(SpecElement fix, EObject element) {
        List<SpecElement> steps = fix.child("initialOperation").children("firstModelOperations");
        Command command = new RecordedCommand(model, fix.name(), () -> operations.execute(steps, element, Map.of()));
        return new Problem.Fix(fix.name(), command);
    }
}
