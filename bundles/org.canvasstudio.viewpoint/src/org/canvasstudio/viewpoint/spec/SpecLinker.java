package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.viewpoint.spec.Subset.Feature;
import org.canvasstudio.viewpoint.spec.Subset.Kind;

/** Checks the values of all elements, translates their labels, reads their expressions and finds what they refer to. */
final class SpecLinker {

    private final SpecElement root;
    private final UnaryOperator<String> texts;

    SpecLinker(SpecElement root, UnaryOperator<String> texts) {
        this.root = root;
        this.texts = texts;
    }

    void link() throws CanvasFileException {
        link(root);
    }

    private void link(SpecElement element) throws CanvasFileException {
        for (Feature feature : element.definition().features().values()) {
            check(element, feature);
        }
        for (SpecElement child : element.children()) {
            link(child);
        }
    }

    private void check(SpecElement element, Feature feature) throws CanvasFileException {
        String name = feature.name();
        boolean isThere = feature.kind().isContainment() ? !element.children(name).isEmpty() : element.has(name);
        if (feature.isRequired() && !isThere) {
            throw element.error("spec.required", name);
        }
        switch (feature.kind()) {
            case PART, ONEOF -> checkNames(element.children(name));
            case REFERENCE, REFERENCES -> resolve(element, feature);
            case EXPRESSION -> compile(element, name);
            case NUMBER -> check(element, feature, "-?\\d{1,6}", "spec.number");
            case FLAG -> check(element, feature, "true|false", "spec.flag");
            case LABEL -> translate(element, name);
            case ONE, MANY -> {
                for (String value : element.texts(name)) {
                    if (!feature.values().contains(value)) {
                        throw element.error("spec.value", name, value, String.join(", ", feature.values()));
                    }
                }
            }
            default -> {
                // Names of classes and features are checked when there is a model, paths of images when they are drawn.
            }
        }
    }

    private void check(SpecElement element, Feature feature, String pattern, String problem) throws CanvasFileException {
        for (String value : element.texts(feature.name())) {
            if (!value.matches(pattern)) {
                throw element.error(problem, feature.name(), value);
            }
        }
    }

    private void checkNames(List<SpecElement> siblings) throws CanvasFileException {
        Set<String> names = new HashSet<>();
        for (SpecElement each : siblings) {
            if (!each.name().isEmpty() && !names.add(each.name())) {
                throw each.error("spec.twice");
            }
        }
    }

    private void translate(SpecElement element, String attribute) throws CanvasFileException {
        String written = element.text(attribute);
        if (written.startsWith("%")) {
            String text = texts.apply(written.substring(1));
            if (text == null) {
                throw element.error("spec.text", written);
            }
            element.written().put(attribute, List.of(text));
        }
    }

    private void compile(SpecElement element, String attribute) throws CanvasFileException {
        String text = element.text(attribute);
        if (text.isBlank()) {
            return;
        }
        Expression expression = Expression.of(text, element, attribute);
        if (expression == null) {
            throw element.error(Expression.isUnderstood(text) ? "spec.expressionForm" : "spec.expression", attribute, text);
        }
        element.setExpression(expression);
    }

    private void resolve(SpecElement element, Feature feature) throws CanvasFileException {
        List<SpecElement> targets = new ArrayList<>();
        String defaultColour = feature.defaultValue();
        if (!element.has(feature.name())) {
            if (defaultColour != null) {
                targets.add(SystemColours.element(defaultColour));
            }
        } else {
            for (String written : element.texts(feature.name())) {
                for (String path : written.trim().split("\\s+(?=#?/)")) {
                    targets.add(target(element, feature, path));
                }
            }
        }
        if (feature.kind() == Kind.REFERENCE && targets.size() > 1) {
            throw element.error("spec.single", feature.name());
        }
        element.setReferences(feature.name(), List.copyOf(targets));
    }

    private SpecElement target(SpecElement element, Feature feature, String path) throws CanvasFileException {
        SpecElement target;
        if (path.startsWith(SystemColours.PREFIX)) {
            String colour = path.substring(SystemColours.PREFIX.length()).replaceAll("'?]?$", "");
            target = SystemColours.element(colour);
            if (target == null) {
                throw element.error("spec.colour", feature.name(), colour);
            }
        } else {
            target = SpecPath.find(root, path);
            if (target == null) {
                throw element.error("spec.reference", feature.name(), path);
            }
        }
        if (!feature.values().contains(target.type())) {
            throw element.error("spec.referenceType", feature.name(), target.describe(), String.join(", ", feature.values()));
        }
        return target;
    }
}
