package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Executes the operations of tools on the model, each on an element: the context, which ChangeContext, CreateInstance and
 * For change for what is inside of them.
 */
final class Operations {

    private static final String INSIDE = "subModelOperations";

    private final Registry registry;
    private final Interpreter interpreter;

    Operations(Registry registry) {
        this.registry = registry;
        interpreter = registry.interpreter().strict();
    }

    /** Executes operations one after the other. */
    void execute(List<SpecElement> operations, Object context, Map<String, Object> variables) {
        operations.forEach(operation -> execute(operation, context, variables));
    }

    private void execute(SpecElement operation, Object context, Map<String, Object> variables) {
        List<SpecElement> inside = operation.children(INSIDE);
        switch (operation.type()) {
            case "ChangeContext" -> {
                Object next = evaluate(operation, "browseExpression", context, variables);
                if (next != null) {
                    execute(inside, next, variables);
                }
            }
            case "CreateInstance" -> create(operation, element(operation, context), variables);
            case "SetValue" -> {
                set(operation, element(operation, context), evaluate(operation, "valueExpression", context, variables));
                execute(inside, context, variables);
            }
            case "Unset" -> {
                unset(operation, element(operation, context), variables);
                execute(inside, context, variables);
            }
            case "MoveElement" -> {
                EObject container = element(operation, evaluate(operation, "newContainerExpression", context, variables));
                add(operation, container, feature(operation, container, "featureName"), element(operation, context));
                execute(inside, context, variables);
            }
            case "RemoveElement" -> {
                EcoreUtil.delete(element(operation, context), true);
                execute(inside, context, variables);
            }
            case "If", "Case" -> {
                if (isTrue(operation, context, variables)) {
                    execute(inside, context, variables);
                }
            }
            case "Switch" -> execute(branch(operation, context, variables), context, variables);
            case "For" -> {
                for (Object each : values(operation, context, variables)) {
                    boolean isContext = each instanceof EObject || each instanceof PictureElement;
                    execute(inside, isContext ? each : context,
                            Variables.with(variables, operation.text("iteratorName"), each));
                }
            }
            case "Let" -> execute(inside, context, let(operation, context, variables));
            case "ExternalJavaAction" -> {
                action(operation).execute(selected(context, variables), parameters(operation, context, variables));
                execute(inside, context, variables);
            }
            default -> throw new IllegalStateException(operation.toString());
        }
    }

    /**
     * What external actions among the operations say before anything is done: why they refuse, or what a user should agree
     * to. What is inside of operations that make new elements is left out.
     */
    Optional<String> ask(List<SpecElement> operations, Object context, Map<String, Object> variables, boolean isWarning) {
        Set<String> answers = new LinkedHashSet<>();
        operations.forEach(operation -> ask(operation, context, variables, isWarning, answers));
        return answers.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", answers));
    }

    private void ask(SpecElement operation, Object context, Map<String, Object> variables, boolean isWarning,
            Set<String> answers) {
        if (!containsAction(operation)) {
            return;
        }
        List<SpecElement> inside = operation.children(INSIDE);
        switch (operation.type()) {
            case "ChangeContext" -> ask(inside, evaluate(operation, "browseExpression", context, variables), variables,
                    isWarning).ifPresent(answers::add);
            case "If", "Case" -> {
                if (isTrue(operation, context, variables)) {
                    ask(inside, context, variables, isWarning).ifPresent(answers::add);
                }
            }
            case "Switch" -> ask(branch(operation, context, variables), context, variables, isWarning).ifPresent(answers::add);
            case "For" -> values(operation, context, variables).forEach(each -> ask(inside, each,
                    Variables.with(variables, operation.text("iteratorName"), each), isWarning).ifPresent(answers::add));
            case "Let" -> ask(inside, context, let(operation, context, variables), isWarning).ifPresent(answers::add);
            case "ExternalJavaAction" -> {
                ExternalAction action = action(operation);
                Map<String, Object> parameters = parameters(operation, context, variables);
                Collection<EObject> elements = selected(context, variables);
                (isWarning ? action.warning(elements, parameters) : action.refusal(elements, parameters))
                        .ifPresent(answers::add);
            }
            default -> {
                // Nothing can be asked before it has been done.
            }
        }
    }

    /** Whether the operations only hand what variables hold to external actions, which take many elements as well as one. */
    static boolean takeMany(List<SpecElement> operations) {
        return !operations.isEmpty() && operations.stream().allMatch(each -> switch (each.type()) {
            case "ChangeContext" -> isVariable(each, "browseExpression") && takeMany(each.children(INSIDE));
            case "ExternalJavaAction" -> each.children(INSIDE).isEmpty()
                    && each.children("parameters").stream().allMatch(parameter -> isVariable(parameter, "value"));
            default -> false;
        });
    }

    private static boolean isVariable(SpecElement element, String attribute) {
        return element.expression(attribute).kind() == Expression.Kind.VARIABLE;
    }

    private static boolean containsAction(SpecElement operation) {
        return "ExternalJavaAction".equals(operation.type())
                || operation.children().stream().anyMatch(Operations::containsAction);
    }

    private void create(SpecElement operation, EObject context, Map<String, Object> variables) {
        EStructuralFeature feature = feature(operation, context, "referenceName");
        EObject made = EcoreUtil.create(type(operation, context.eClass().getEPackage()));
        add(operation, context, feature, made);
        execute(operation.children(INSIDE), made, Variables.with(variables, operation.text("variableName"), made));
    }

    private static EClass type(SpecElement operation, EPackage model) {
        String name = operation.text("typeName");
        for (EClassifier each : model.getEClassifiers()) {
            if (each instanceof EClass type && DomainClasses.isNamed(type, name)) {
                return type;
            }
        }
        throw problem(operation, "operation.type", name);
    }

    private static void add(SpecElement operation, EObject container, EStructuralFeature feature, Object value) {
        if (feature.isMany()) {
            many(container, feature).add(value);
        } else if (container.eGet(feature) == null) {
            container.eSet(feature, value);
        } else {
            throw problem(operation, "operation.full", feature.getName());
        }
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> many(EObject element, EStructuralFeature feature) {
        return (Collection<Object>) element.eGet(feature);
    }

    private static void set(SpecElement operation, EObject element, Object value) {
        EStructuralFeature feature = feature(operation, element, "featureName");
        if (feature.isMany()) {
            Interpreter.many(value).forEach(each -> many(element, feature).add(each));
        } else if (value instanceof String text && feature.getEType() instanceof EDataType type) {
            element.eSet(feature, EcoreUtil.createFromString(type, text));
        } else {
            element.eSet(feature, value);
        }
    }

    private void unset(SpecElement operation, EObject element, Map<String, Object> variables) {
        EStructuralFeature feature = feature(operation, element, "featureName");
        Expression values = operation.expression("elementExpression");
        if (values == null) {
            element.eUnset(feature);
            return;
        }
        for (Object each : new ArrayList<>(Interpreter.many(interpreter.evaluate(values, element, variables)))) {
            if (feature.isMany()) {
                many(element, feature).remove(each);
            } else if (element.eGet(feature) == each) {
                element.eUnset(feature);
            }
        }
    }

    private List<SpecElement> branch(SpecElement operation, Object context, Map<String, Object> variables) {
        for (SpecElement each : operation.children("cases")) {
            if (isTrue(each, context, variables)) {
                return each.children(INSIDE);
            }
        }
        SpecElement otherwise = operation.child("default");
        return otherwise == null ? List.of() : otherwise.children(INSIDE);
    }

    private boolean isTrue(SpecElement operation, Object context, Map<String, Object> variables) {
        return interpreter.isTrue(operation.expression("conditionExpression"), context, variables);
    }

    private List<Object> values(SpecElement operation, Object context, Map<String, Object> variables) {
        return new ArrayList<>(Interpreter.many(evaluate(operation, "expression", context, variables)));
    }

    private Map<String, Object> let(SpecElement operation, Object context, Map<String, Object> variables) {
        return Variables.with(variables, operation.text("variableName"),
                evaluate(operation, "valueExpression", context, variables));
    }

    private Object evaluate(SpecElement operation, String attribute, Object context, Map<String, Object> variables) {
        return interpreter.evaluate(operation.expression(attribute), context, variables);
    }

    private ExternalAction action(SpecElement operation) {
        ExternalAction action = registry.action(operation.text("id"));
        if (action == null) {
            throw problem(operation, "operation.action", operation.text("id"));
        }
        return action;
    }

    private Map<String, Object> parameters(SpecElement operation, Object context, Map<String, Object> variables) {
        Map<String, Object> parameters = new HashMap<>();
        operation.children("parameters").forEach(
                each -> parameters.put(each.name(), evaluate(each, "value", context, variables)));
        return parameters;
    }

    private static Collection<EObject> selected(Object context, Map<String, Object> variables) {
        Collection<EObject> selected = new ArrayList<>();
        for (Object each : Interpreter.many(variables.getOrDefault("views", context))) {
            if (each instanceof PictureElement shown) {
                selected.add(shown.element());
            } else if (each instanceof EObject element) {
                selected.add(element);
            }
        }
        return selected;
    }

    private static EObject element(SpecElement operation, Object context) {
        if (context instanceof EObject element) {
            return element;
        }
        throw problem(operation, "operation.element", Interpreter.describe(context));
    }

    private static EStructuralFeature feature(SpecElement operation, EObject element, String attribute) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(operation.text(attribute));
        if (feature == null) {
            throw problem(operation, "expression.feature", element.eClass().getName(), operation.text(attribute));
        }
        return feature;
    }

    private static ExpressionException problem(SpecElement operation, String key, Object... arguments) {
        return new ExpressionException(operation + ": " + Messages.text(key, arguments), null);
    }
}
