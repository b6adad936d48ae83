package org.canvasstudio.viewpoint.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.CanvasFileException;

/** Conditions of the subset that concern several features at once. */
final class SpecChecks {

    private static final Set<String> MAPPINGS = Set.of("NodeMapping", "ContainerMapping", "EdgeMapping");

    private SpecChecks() {
    }

    static void check(SpecElement element) throws CanvasFileException {
        switch (element.type()) {
            case "DiagramDescription" -> checkNames(element, new HashSet<>());
            case "FlatContainerStyleDescription" -> {
                SpecElement background = element.reference("backgroundColor");
                SpecElement foreground = element.reference("foregroundColor");
                if (!background.name().equals(foreground.name())) {
                    throw element.error("spec.gradient");
                }
            }
            case "EdgeMapping" -> checkEdge(element);
            case "IntersectionMapping" -> {
                for (String feature : List.of("domainClass", "semanticCandidatesExpression", "lineFinderExpression")) {
                    if (element.flag("useDomainClass") && !element.has(feature)) {
                        throw element.error("spec.required", feature);
                    }
                }
            }
            default -> {
                // Nothing beyond the table.
            }
        }
        for (SpecElement child : element.children()) {
            check(child);
        }
    }

    private static void checkNames(SpecElement element, Set<String> names) throws CanvasFileException {
        if (MAPPINGS.contains(element.type()) && !names.add(element.name())) {
            throw element.error("spec.mappings");
        }
        for (SpecElement child : element.children()) {
            checkNames(child, names);
        }
    }

    private static void checkEdge(SpecElement edge) throws CanvasFileException {
        List<String> ofElement = List.of("domainClass", "semanticCandidatesExpression", "sourceFinderExpression");
        boolean hasElement = edge.flag("useDomainElement");
        for (String feature : ofElement) {
            if (hasElement && !edge.has(feature)) {
                throw edge.error("spec.domainElement");
            }
            if (!hasElement && edge.has(feature)) {
                throw edge.error("spec.relation", feature);
            }
        }
    }
}
