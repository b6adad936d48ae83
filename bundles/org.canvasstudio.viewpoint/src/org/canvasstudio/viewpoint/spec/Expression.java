package org.canvasstudio.viewpoint.spec;

import java.util.List;
import java.util.stream.Stream;

/**
 * An expression of a specification: {@code feature:name}, {@code var:name}, {@code service:name},
 * {@code service:name(var1,var2)}, {@code service:receiver.name}, or a text that is its own value.
 *
 * @param kind      which of them
 * @param name      of the feature, variable or service; the text itself for a text
 * @param receiver  the variable whose value the service is called on; empty for the element that the expression is of
 * @param arguments the variables that a service is given
 * @param source    where it stands in the specification
 * @param attribute the attribute of the source that it is the value of
 */
public record Expression(Kind kind, String name, String receiver, List<String> arguments, SpecElement source,
        String attribute) {

    /** The kinds of expressions. */
    public enum Kind {
        /** The value of a feature. */
        FEATURE,
        /** The value of a variable. */
        VARIABLE,
        /** What a method of the services gives. */
        SERVICE,
        /** A text that is its own value. */
        TEXT
    }

    private static final String FEATURE = "feature:";
    private static final String VARIABLE = "var:";
    private static final String SERVICE = "service:";
    private static final String NAME = "\\w+";
    private static final String CALL = "(\\w+\\.)?\\w+(\\([\\w\\s,]*\\))?";

    /** Whether a text begins as an expression of a language that is understood. */
    static boolean isUnderstood(String text) {
        return Stream.of(FEATURE, VARIABLE, SERVICE).anyMatch(text.trim()::startsWith);
    }

    /** Reads an expression; {@code null} when it is of a language that is not understood, or not well-formed. */
    static Expression of(String text, SpecElement source, String attribute) {
        String trimmed = text.trim();
        if (trimmed.startsWith(FEATURE)) {
            return simple(Kind.FEATURE, trimmed.substring(FEATURE.length()).trim(), source, attribute);
        }
        if (trimmed.startsWith(VARIABLE)) {
            return simple(Kind.VARIABLE, trimmed.substring(VARIABLE.length()).trim(), source, attribute);
        }
        if (trimmed.startsWith(SERVICE)) {
            return call(trimmed.substring(SERVICE.length()).trim(), source, attribute);
        }
        if (trimmed.startsWith("[") || trimmed.matches("(?s)[a-z]\\w*:\\S.*")) {
            return null;
        }
        return new Expression(Kind.TEXT, text, "", List.of(), source, attribute);
    }

    private static Expression simple(Kind kind, String name, SpecElement source, String attribute) {
        return name.matches(NAME) ? new Expression(kind, name, "", List.of(), source, attribute) : null;
    }

    private static Expression call(String text, SpecElement source, String attribute) {
        if (!text.matches(CALL)) {
            return null;
        }
        int open = text.indexOf('(');
        String path = open < 0 ? text : text.substring(0, open);
        String inside = open < 0 ? "" : text.substring(open + 1, text.length() - 1).trim();
        int dot = path.indexOf('.');
        List<String> arguments = inside.isEmpty() ? List.of() : List.of(inside.split("\\s*,\\s*"));
        return new Expression(Kind.SERVICE, path.substring(dot + 1), dot < 0 ? "" : path.substring(0, dot), arguments, source,
                attribute);
    }

    /** The same call of another service. */
    public Expression withService(String service) {
        return new Expression(Kind.SERVICE, service, receiver, arguments, source, attribute);
    }

    /** The expression as it stands in the specification, and where. */
    @Override
    public String toString() {
        return source.describe() + ", " + attribute + " = \"" + source.text(attribute) + "\"";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
