package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Says in lines of text what an object holds, feature by feature, whatever features its class has. */
final class Outline {

    private final Function<EObject, String> names;

    /** @param names how an object that is referred to is named */
    Outline(Function<EObject, String> names) {
        this.names = names;
    }

    /** Whether a feature holds something that is not derived from other features. */
    static boolean isStated(EObject object, EStructuralFeature feature) {
        return !feature.isDerived() && !feature.isTransient() && !feature.isVolatile() && object.eIsSet(feature);
    }

    /** All values of a feature, as a list. */
    static List<?> values(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        return feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
    }

    /** The lines for some values of a feature: {@code name: value}, or the name and nested lines for contained objects. */
    List<String> lines(EStructuralFeature feature, List<?> values) {
        List<String> lines = new ArrayList<>();
        if (feature instanceof EReference && ((EReference) feature).isContainment()) {
            lines.add(feature.getName() + ":");
            for (Object child : values) {
                List<String> nested = lines((EObject) child);
                lines.add("  - " + nested.get(0));
                nested.stream().skip(1).forEach(line -> lines.add("    " + line));
            }
        } else {
            String all = values.stream().map(value -> feature instanceof EReference ? names.apply((EObject) value)
                    : EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value)).collect(Collectors.joining(", "));
            List<String> split = split(all);
            lines.add(feature.getName() + ": " + split.get(0));
            split.stream().skip(1).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private List<String> lines(EObject object) {
        List<String> lines = new ArrayList<>();
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (isStated(object, feature)) {
                lines.addAll(lines(feature, values(object, feature)));
            }
        }
        return lines.isEmpty() ? List.of(object.eClass().getName()) : lines;
    }

    /** The lines of a text; at least one. */
    static List<String> split(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }
}
