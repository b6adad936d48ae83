package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.canvasstudio.model.CanvasFileException;

/** An element of a specification as it stands in the file, with its line. It has been checked against the {@link Subset}. */
public final class SpecElement {

    private final String file;
    private final int line;
    private final SpecElement parent;
    private final String containingFeature;
    private final Subset.Type type;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<SpecElement>> children = new LinkedHashMap<>();
    private final Map<String, List<SpecElement>> references = new HashMap<>();
    private final Map<String, Expression> expressions = new HashMap<>();
    private Object view;

    SpecElement(String file, int line, SpecElement parent, String containingFeature, Subset.Type type) {
        this.file = file;
        this.line = line;
        this.parent = parent;
        this.containingFeature = containingFeature;
        this.type = type;
    }

    /** The name of the type, as in the file and in {@link Subset}. */
    public String type() {
        return type.name();
    }

    /** The line where it begins, counted from 1. */
    public int line() {
        return line;
    }

    /** What it stands in; {@code null} for the root. */
    public SpecElement parent() {
        return parent;
    }

    /** The feature of the parent in which it stands. */
    public String containingFeature() {
        return containingFeature;
    }

    Subset.Type definition() {
        return type;
    }

    Map<String, List<String>> written() {
        return values;
    }

    void addValue(String feature, String value) {
        values.computeIfAbsent(feature, key -> new ArrayList<>()).add(value);
    }

    void addChild(SpecElement child) {
        children.computeIfAbsent(child.containingFeature, key -> new ArrayList<>()).add(child);
    }

    void setReferences(String feature, List<SpecElement> targets) {
        references.put(feature, targets);
    }

    void setExpression(Expression expression) {
        expressions.put(expression.attribute(), expression);
    }

    /** The name; empty when it has none. */
    public String name() {
        return type.features().containsKey("name") ? text("name") : "";
    }

    /** What is contained in a feature, in the order of the file. */
    public List<SpecElement> children(String feature) {
        return children.getOrDefault(feature, List.of());
    }

    /** All that is contained, feature by feature. */
    public List<SpecElement> children() {
        return children.values().stream().flatMap(List::stream).toList();
    }

    /** What is contained in a feature; {@code null} for nothing. */
    public SpecElement child(String feature) {
        List<SpecElement> all = children(feature);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Whether an attribute is written and not empty. */
    public boolean has(String attribute) {
        return values.containsKey(attribute) && !values.get(attribute).get(0).isBlank();
    }

    /** The text of an attribute, its default when it is not written, or empty. */
    public String text(String attribute) {
        if (has(attribute)) {
            return values.get(attribute).get(0);
        }
        Subset.Feature feature = type.features().get(attribute);
        return feature == null || feature.defaultValue() == null || values.containsKey(attribute) ? "" : feature.defaultValue();
    }

    /** All values of an attribute that may have many. */
    public List<String> texts(String attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The whole number in an attribute. */
    public int number(String attribute) {
        String text = text(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** The truth value in an attribute. */
    public boolean flag(String attribute) {
        return Boolean.parseBoolean(text(attribute));
    }

    /** The expression in an attribute, or its default; {@code null} when there is none. */
    public Expression expression(String attribute) {
        return expressions.get(attribute);
    }

    /** The elements that a feature refers to. */
    public List<SpecElement> references(String feature) {
        return references.getOrDefault(feature, List.of());
    }

    /** The element that a feature refers to; {@code null} for none. */
    public SpecElement reference(String feature) {
        List<SpecElement> all = references(feature);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The object that stands for this element, made at the first call; one and the same for all threads. */
    @SuppressWarnings("unchecked")
    public synchronized <T> T as(Function<SpecElement, T> maker) {
        if (view == null) {
            view = maker.apply(this);
        }
        return (T) view;
    }

    /** Type and name, for messages. */
    public String describe() {
        SpecElement named = this;
        while (named.name().isEmpty() && named.parent != null) {
            named = named.parent;
        }
        String place = named == this || named.name().isEmpty() ? "" : " / " + named.type() + " \"" + named.name() + "\"";
        return type() + (name().isEmpty() ? "" : " \"" + name() + "\"") + place;
    }

    /** Where it stands: file and line. */
    public String place() {
        return file + ":" + line;
    }

    /** An error at this place; the first argument of the message is {@link #describe}. */
    CanvasFileException error(String key, Object... arguments) {
        return error(line, key, arguments);
    }

    /** An error in another line of this element. */
    CanvasFileException error(int place, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = describe();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CanvasFileException(file, place, 0, Messages.text(key, all), null);
    }

    @Override
    public String toString() {
        return place() + " " + describe();
    }
}
