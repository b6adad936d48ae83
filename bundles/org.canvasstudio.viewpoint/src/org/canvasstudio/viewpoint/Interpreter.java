package org.canvasstudio.viewpoint;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.spec.Expression;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Evaluates expressions: the value of a feature, the value of a variable, what a service gives, or the text as it stands.
 * A problem names the expression, its place and the element; it is thrown, or told to whoever wants to know, and then the
 * expression has no value.
 */
public final class Interpreter {

    /** The variable for the element that an expression is of. */
    static final String SELF = "self";

    private final Services services;
    private Consumer<ExpressionException> problems = problem -> {
        throw problem;
    };
    private Consumer<Expression> evaluations = expression -> {
    };

    Interpreter(Services services) {
        this.services = services;
    }

    void setProblems(Consumer<ExpressionException> consumer) {
        problems = consumer;
    }

    void setEvaluations(Consumer<Expression> consumer) {
        evaluations = consumer;
    }

    /** An interpreter of the same expressions that throws problems always. */
    Interpreter strict() {
        Interpreter strict = new Interpreter(services);
        strict.evaluations = evaluations;
        return strict;
    }

    /** The value; {@code null} for an expression that is {@code null}. */
    public Object evaluate(Expression expression, Object self, Map<String, ?> variables) {
        if (expression == null) {
            return null;
        }
        evaluations.accept(expression);
        try {
            return switch (expression.kind()) {
                case FEATURE -> feature(expression, self);
                case VARIABLE -> variable(expression, self, variables, expression.name());
                case SERVICE -> service(expression, self, variables);
                case TEXT -> expression.name();
            };
        } catch (ExpressionException e) {
            problems.accept(e);
            return null;
        }
    }

    /** The value as a text, empty when there is none. */
    public String text(Expression expression, Object self, Map<String, ?> variables) {
        Object value = evaluate(expression, self, variables);
        if (value instanceof Collection<?> many) {
            return many.stream().filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }

    /** The value as a condition; one that is not written is true. */
    public boolean isTrue(Expression expression, Object self, Map<String, ?> variables) {
        if (expression == null) {
            return true;
        }
        Object value = evaluate(expression, self, variables);
        if (value instanceof Boolean || "true".equals(value) || "false".equals(value)) {
            return Boolean.parseBoolean(value.toString());
        }
        if (value != null) {
            problems.accept(problem(expression, self, "expression.boolean", describe(value)));
        }
        return false;
    }

    /** The value as a whole number; 0 when there is none. */
    public int number(Expression expression, Object self, Map<String, ?> variables) {
        Object value = evaluate(expression, self, variables);
        if (value instanceof Number number) {
            return number.intValue();
        }
        if (value instanceof String text) {
            try {
                return Integer.parseInt(text.trim());
            } catch (NumberFormatException e) {
                // Told below.
            }
        }
        if (value != null) {
            problems.accept(problem(expression, self, "expression.number", describe(value)));
        }
        return 0;
    }

    /** The value as elements of the model, each once; none when there is none. */
    public Collection<EObject> elements(Expression expression, Object self, Map<String, ?> variables) {
        Object value = evaluate(expression, self, variables);
        if (value instanceof EObject element) {
            return List.of(element);
        }
        Collection<EObject> elements = new LinkedHashSet<>();
        for (Object each : many(value)) {
            if (each instanceof EObject element) {
                elements.add(element);
            } else if (each instanceof PictureElement shown) {
                elements.add(shown.element());
            } else if (each != null) {
                problems.accept(problem(expression, self, "expression.element", describe(each)));
            }
        }
        return elements;
    }

    /** The value as many values. */
    static Collection<?> many(Object value) {
        if (value instanceof Collection<?> all) {
            return all;
        }
        if (value instanceof Object[] all) {
            return Arrays.asList(all);
        }
        return value == null ? List.of() : List.of(value);
    }

    /** Whether the value may change with anything in the model. */
    boolean isOfWholeModel(Expression expression) {
        return expression != null && expression.kind() == Expression.Kind.SERVICE
                && services.isOfWholeModel(expression.name());
    }

    /** Whether a service with the name takes what the expression gives to its own. */
    boolean hasService(Expression expression, String name, Object self, Map<String, ?> variables) {
        return services.exists(name, expression.arguments().size() + 1)
                && services.takes(name, arguments(expression, self, variables));
    }

    private Object feature(Expression expression, Object self) {
        if (self instanceof PictureElement shown && "target".equals(expression.name())) {
            return shown.element();
        }
        if (self instanceof Picture picture && "target".equals(expression.name())) {
            return picture.root();
        }
        if (!(self instanceof EObject element)) {
            throw problem(expression, self, "expression.feature", describe(self), expression.name());
        }
        switch (expression.name()) {
            case "eContainer":
                return element.eContainer();
            case "eContents":
                return element.eContents();
            case "eAllContents":
                List<EObject> all = new ArrayList<>();
                for (TreeIterator<EObject> i = element.eAllContents(); i.hasNext();) {
                    all.add(i.next());
                }
                return all;
            case "eClass":
                return element.eClass();
            case "eCrossReferences":
                return element.eCrossReferences();
            default:
                EStructuralFeature feature = element.eClass().getEStructuralFeature(expression.name());
                if (feature == null) {
                    throw problem(expression, self, "expression.feature", element.eClass().getName(), expression.name());
                }
                return element.eGet(feature);
        }
    }

    private Object variable(Expression expression, Object self, Map<String, ?> variables, String name) {
        if (SELF.equals(name)) {
            return self;
        }
        if (!variables.containsKey(name)) {
            throw problem(expression, self, "expression.variable", name);
        }
        return variables.get(name);
    }

    private Object[] arguments(Expression expression, Object self, Map<String, ?> variables) {
        Object[] arguments = new Object[expression.arguments().size() + 1];
        arguments[0] = expression.receiver().isEmpty() ? self : variable(expression, self, variables, expression.receiver());
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = variable(expression, self, variables, expression.arguments().get(i - 1));
        }
        return arguments;
    }

    private Object service(Expression expression, Object self, Map<String, ?> variables) {
        Object[] arguments = arguments(expression, self, variables);
        if (!(arguments[0] instanceof EObject)) {
            throw problem(expression, self, "expression.receiver", describe(arguments[0]));
        }
        try {
            return services.call(expression.name(), arguments);
        } catch (NoSuchMethodException e) {
            String types = Arrays.stream(arguments).map(Interpreter::describe).collect(Collectors.joining(", "));
            throw problem(expression, self, "expression.service", expression.name(), types);
        } catch (InvocationTargetException e) {
            throw new ExpressionException(problem(expression, self, "expression.failed", e.getCause()).getMessage(),
                    e.getCause());
        }
    }

    private static ExpressionException problem(Expression expression, Object self, String key, Object... arguments) {
        return new ExpressionException(expression.source().place() + ": " + Messages.text("expression.problem", expression,
                describe(self), Messages.text(key, arguments)), null);
    }

    static String describe(Object value) {
        if (value instanceof EObject element) {
            String id = EcoreUtil.getID(element);
            return element.eClass().getName() + (id == null ? "" : " " + id);
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " \"" + value + "\"";
    }
}
