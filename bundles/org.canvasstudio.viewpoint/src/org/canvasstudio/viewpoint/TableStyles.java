package org.canvasstudio.viewpoint;

import java.util.Map;

import org.canvasstudio.viewpoint.spec.SpecElement;
import org.eclipse.emf.ecore.EObject;

/** Evaluates the styles of tables: of the first mapping that has one, under a condition that holds or without. */
final class TableStyles {

    private final Interpreter interpreter;
    private final Styles styles;

    TableStyles(Registry registry) {
        interpreter = registry.interpreter();
        styles = new Styles(registry);
    }

    /** @param mappings those whose styles count, the first one most */
    Table.Style of(EObject element, Map<String, ?> variables, SpecElement... mappings) {
        SpecElement foreground = find("foregroundConditionalStyle", "defaultForeground", element, variables, mappings);
        SpecElement background = find("backgroundConditionalStyle", "defaultBackground", element, variables, mappings);
        return new Table.Style(
                foreground == null ? 0x000000 : styles.colour(foreground, "foreGroundColor", element, variables),
                foreground == null ? 12 : foreground.number("labelSize"),
                foreground != null && foreground.texts("labelFormat").contains("bold"),
                foreground != null && foreground.texts("labelFormat").contains("italic"),
                background == null ? Table.WHITE : styles.colour(background, "backgroundColor", element, variables));
    }

    private SpecElement find(String conditional, String otherwise, EObject element, Map<String, ?> variables,
            SpecElement... mappings) {
        for (SpecElement mapping : mappings) {
            for (SpecElement each : mapping.children(conditional)) {
                if (interpreter.isTrue(each.expression("predicateExpression"), element, variables)) {
                    return each.child("style");
                }
            }
            if (mapping.child(otherwise) != null) {
                return mapping.child(otherwise);
            }
        }
        return null;
    }
}
