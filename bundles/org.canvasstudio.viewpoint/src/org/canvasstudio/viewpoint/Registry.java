package org.canvasstudio.viewpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.Specification;
import org.eclipse.emf.ecore.EObject;

/** What a specification needs that is not in its file: services, layouts, external actions and icons of elements. */
public final class Registry {

    private final Specification specification;
    private final Services services;
    private final Interpreter interpreter;
    private final DomainClasses domainClasses;
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, ExternalAction> actions = new HashMap<>();
    private Function<EObject, String> icons = element -> "";
    private Function<EObject, Object> beyond = root -> new Object();

    /**
     * Makes one object of each class of services that the specification names.
     *
     * @param loader loads the classes
     * @throws IllegalArgumentException naming the class that cannot be used
     */
    public Registry(Specification specification, ClassLoader loader) {
        this.specification = specification;
        services = new Services();
        domainClasses = new DomainClasses();
        for (String name : specification.serviceClasses()) {
            try {
                services.add(Class.forName(name, true, loader).getConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        Messages.text("registry.class", specification.root().place(), name), e);
            }
        }
        interpreter = new Interpreter(services);
    }

    private Registry(Registry other) {
        specification = other.specification;
        services = other.services;
        domainClasses = other.domainClasses;
        layouts.putAll(other.layouts);
        actions.putAll(other.actions);
        icons = other.icons;
        beyond = other.beyond;
        interpreter = new Interpreter(services);
    }

    /** A registry of the same that throws problems until somebody wants to be told; what the two have found is shared. */
    public Registry copy() {
        return new Registry(this);
    }

    /** Takes a layout up under its id. */
    public Registry layout(Layout layout) {
        layouts.put(layout.id(), layout);
        return this;
    }

    /** Takes an external action up under its id. */
    public Registry action(ExternalAction action) {
        actions.put(action.id(), action);
        return this;
    }

    /** Sets what gives the path of an element's icon, where a style shows one and names none; empty for no icon. */
    public Registry icons(Function<EObject, String> function) {
        icons = function;
        return this;
    }

    /**
     * Sets what stands for all that badges depend on beside the model around their element, for the element that a diagram
     * is of: while it stays the same object, a change has only the badges around it evaluated again.
     */
    public Registry beyondModel(Function<EObject, Object> function) {
        beyond = function;
        return this;
    }

    /** Sets who is told of expressions that cannot be evaluated; without that they are thrown. */
    public Registry problems(Consumer<ExpressionException> consumer) {
        interpreter.setProblems(consumer);
        return this;
    }

    /** Sets who is told of each expression when it is evaluated, by what is opened from now on. */
    public Registry evaluations(Consumer<Expression> consumer) {
        interpreter.setEvaluations(consumer);
        return this;
    }

    /** The specification. */
    public Specification specification() {
        return specification;
    }

    /** Evaluates expressions of the specification. */
    public Interpreter interpreter() {
        return interpreter;
    }

    /** Whether an element is of a class that the specification names. */
    public boolean isInstance(EObject element, String domainClass) {
        return domainClasses.isInstance(element, domainClass);
    }

    Layout layout(String id) {
        return layouts.get(id);
    }

    ExternalAction action(String id) {
        return actions.get(id);
    }

    Object beyondModel(EObject root) {
        return beyond.apply(root);
    }

    String icon(EObject element) {
        return icons.apply(element);
    }
}
