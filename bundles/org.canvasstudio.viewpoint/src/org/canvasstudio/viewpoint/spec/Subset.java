package org.canvasstudio.viewpoint.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The part of Sirius's specification format that is understood: types, and for each its attributes, references and
 * children. It is written in the file {@code subset.txt} beside this class. Whatever is not in it is refused when a
 * specification is read.
 */
public final class Subset {

    /** What a feature holds. */
    public enum Kind {
        /** A text that is taken as it is. */
        TEXT,
        /** A text for users that may be the key of a translation, {@code %key}. */
        LABEL,
        /** An expression, or a text that is its own value. */
        EXPRESSION,
        /** The name of a class or feature of the model. */
        NAME,
        /** A whole number. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** One of some values. */
        ONE,
        /** Any of some values. */
        MANY,
        /** The path of an image. */
        IMAGE,
        /** The name of a Java class. */
        CLASS,
        /** A reference to one element of the file. */
        REFERENCE,
        /** References to elements of the file. */
        REFERENCES,
        /** Elements that are contained, whose type is known when it is not written. */
        PART,
        /** Elements that are contained, whose type must be written. */
        ONEOF,
        /** A reference to something outside of the file, without effect here. */
        OUTSIDE;

        /** Whether elements are contained. */
        public boolean isContainment() {
            return this == PART || this == ONEOF;
        }
    }

    /**
     * A feature of a type.
     *
     * @param name         as in the file
     * @param kind         what it holds
     * @param values       the possible values, or the possible types
     * @param defaultValue what holds when it is not written; {@code null} for nothing
     * @param isRequired   whether it must be written
     */
    public record Feature(String name, Kind kind, List<String> values, String defaultValue, boolean isRequired) {
    }

    /**
     * A type.
     *
     * @param packageName one of {@link #namespaces}
     * @param name        as in the file
     * @param features    by name
     */
    public record Type(String packageName, String name, Map<String, Feature> features) {
    }

    private static final String VIEWPOINT = "http://www.eclipse.org/sirius/description/";
    private static final String DIAGRAM = "http://www.eclipse.org/sirius/diagram/description/";

    private static final Map<String, String> NAMESPACES = Map.of(
            "description", VIEWPOINT + "1.1.0",
            "description.tool", VIEWPOINT + "tool/1.1.0",
            "description.validation", VIEWPOINT + "validation/1.1.0",
            "diagram", DIAGRAM + "1.1.0",
            "diagram.style", DIAGRAM + "style/1.1.0",
            "diagram.tool", DIAGRAM + "tool/1.1.0",
            "table", "http://www.eclipse.org/sirius/table/description/1.1.0");

    private static final Map<String, Type> TYPES = read();

    private Subset() {
    }

    /** All types, by name. */
    public static Map<String, Type> types() {
        return TYPES;
    }

    /** The namespaces of the packages, by the name of the package. */
    public static Map<String, String> namespaces() {
        return NAMESPACES;
    }

    /** The type with the name in the namespace; {@code null} when it is outside the subset. */
    static Type type(String namespace, String name) {
        Type type = TYPES.get(name);
        return type != null && NAMESPACES.get(type.packageName()).equals(namespace) ? type : null;
    }

    private static Map<String, Type> read() {
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, Map<String, Feature>> groups = new LinkedHashMap<>();
        Map<String, Feature> features = Map.of();
        for (String line : lines()) {
            List<String> words = List.of(line.trim().split("\\s+"));
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                Feature feature = feature(words);
                features.put(feature.name(), feature);
                continue;
            }
            features = new LinkedHashMap<>();
            boolean isGroup = words.get(0).startsWith("@");
            for (String group : words.subList(isGroup ? 1 : 2, words.size())) {
                features.putAll(groups.get(group));
            }
            if (isGroup) {
                groups.put(words.get(0), features);
            } else {
                types.put(words.get(1), new Type(words.get(0), words.get(1), features));
            }
        }
        return Collections.unmodifiableMap(types);
    }

    private static Feature feature(List<String> words) {
        List<String> rest = new ArrayList<>(words.subList(3, words.size()));
        boolean isRequired = rest.remove("!");
        int equals = rest.indexOf("=");
        String defaultValue = equals < 0 ? null : rest.get(equals + 1);
        List<String> values = List.copyOf(equals < 0 ? rest : rest.subList(0, equals));
        return new Feature(words.get(0), Kind.valueOf(words.get(2).toUpperCase(Locale.ROOT)), values, defaultValue,
                isRequired);
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Subset.class.getResourceAsStream("subset.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
