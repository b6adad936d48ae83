package org.canvasstudio.viewpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.EdgeMapping;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.NodeMapping;
import org.canvasstudio.viewpoint.spec.ToolDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;

/** Tools that make edges and let them begin or end elsewhere. */
final class EdgeTools {

    private final Diagram diagram;
    private final Registry registry;
    private final Picture picture;
    private final DiagramToolRunner runner;
    private final PictureUpdater updater;

    EdgeTools(Diagram diagram, Registry registry, DiagramToolRunner runner, PictureUpdater updater) {
        this.diagram = diagram;
        this.registry = registry;
        this.runner = runner;
        this.updater = updater;
        picture = diagram.picture();
    }

    Optional<String> refusal(ToolDescription tool, PictureElement from, PictureElement to) {
        if (!(from instanceof PictureNode source)) {
            return ToolRunner.refused("tool.source");
        }
        Map<String, Object> variables = Variables.of("diagram", picture, "container", picture.root(), "preSource",
                source.element(), "preSourceView", source);
        Expression start = tool.element().expression("connectionStartPrecondition");
        if (!canBegin(tool, updater.mapping(source))) {
            return to == null ? Optional.of(notFromHere(tool, start, source.element(), variables))
                    : ToolRunner.refused("tool.source");
        }
        Optional<String> refusal = runner.refusal(tool, start, source.element(), variables);
        if (refusal.isPresent() || to == null) {
            return refusal;
        }
        if (!(to instanceof PictureNode target) || !canJoin(tool, updater.mapping(source), updater.mapping(target))) {
            return ToolRunner.refused("tool.end");
        }
        return runner.refusal(tool, tool.precondition(), source.element(), Variables.with(
                Variables.with(variables, "preTarget", target.element()), "preTargetView", target));
    }

    /** Says why no edge of the tool begins at what shows an element, and where there is a place for such edges if not here. */
    private String notFromHere(ToolDescription tool, Expression start, EObject element, Map<String, Object> variables) {
        // The tool may know nothing of elements like this one.
        boolean isKnown = start != null && start.kind() == Expression.Kind.SERVICE
                && runner.interpreter().hasService(start, start.name(), element, variables);
        String why = (isKnown ? runner.refusal(tool, start, element, variables) : Optional.<String>empty())
                .orElseGet(() -> Messages.text("tool.source"));
        Optional<LayerState> layer = diagram.layers().stream().filter(each -> !each.isActive() && canBegin(tool, each)).findFirst();
        if (layer.isPresent()) {
            return why + ' ' + Messages.text("tool.otherLayer", layer.get().label());
        }
        if (picture.nodes().stream().anyMatch(node -> canBegin(tool, updater.mapping(node)))) {
            return why;
        }
        return registry.specification().representations().stream().filter(other -> other != diagram.description())
                .filter(DiagramDescription.class::isInstance).map(DiagramDescription.class::cast)
                .filter(other -> has(other, tool)).findFirst()
                .map(other -> why + ' ' + Messages.text("tool.otherDiagram", other.label())).orElse(why);
    }

    private boolean canBegin(ToolDescription tool, LayerState state) {
        return diagram.description().layers().stream().filter(layer -> layer.name().equals(state.name()))
                .flatMap(layer -> layer.nodeMappings().stream()).anyMatch(mapping -> canBegin(tool, mapping));
    }

    private static boolean has(DiagramDescription other, ToolDescription tool) {
        return other.layers().stream().flatMap(layer -> layer.toolSections().stream()).flatMap(section -> section.tools().stream())
                .anyMatch(each -> each.type().equals(tool.type()) && each.name().equals(tool.name()));
    }

    private static boolean canBegin(ToolDescription tool, NodeMapping source) {
        return tool.extraMappings("extraSourceMappings").contains(source)
                || tool.edgeMappings().stream().anyMatch(edge -> edge.sources().contains(source));
    }

    private static boolean canJoin(ToolDescription tool, NodeMapping source, NodeMapping target) {
        List<NodeMapping> moreSources = tool.extraMappings("extraSourceMappings");
        List<NodeMapping> moreTargets = tool.extraMappings("extraTargetMappings");
        return tool.edgeMappings().stream()
                .anyMatch(edge -> (edge.sources().contains(source) || moreSources.contains(source))
                        && (edge.targets().contains(target) || moreTargets.contains(target)));
    }

    /** Makes an edge; when its layer is off, it is switched on, so that the edge is seen. */
    Command create(ToolDescription tool, PictureNode source, PictureNode target) {
        Map<String, Object> variables = Variables.of("diagram", picture, tool.variable("sourceVariable", "source"),
                source.element(), tool.variable("targetVariable", "target"), target.element(),
                tool.variable("sourceViewVariable", "sourceView"), source, tool.variable("targetViewVariable", "targetView"),
                target);
        Set<EObject> before = new HashSet<>();
        return runner.command(tool.label(), () -> {
            updater.hiddenLinks(source).forEach(edge -> before.add(edge.element()));
            runner.execute(tool, source.element(), variables);
        }, List.of()).then(() -> showNew(source, before));
    }

    private void showNew(PictureNode source, Set<EObject> before) {
        for (PictureEdge edge : updater.hiddenLinks(source)) {
            if (before.contains(edge.element())) {
                continue;
            }
            for (Layer layer : diagram.description().layers()) {
                if (layer.edgeMappings().contains(updater.mapping(edge))) {
                    diagram.show(layer.name(), true);
                }
            }
        }
    }

    private Optional<ToolDescription> reconnection(PictureEdge edge, boolean isSource) {
        String kind = isSource ? "RECONNECT_SOURCE" : "RECONNECT_TARGET";
        return ((EdgeMapping) updater.mapping(edge)).reconnections().stream().filter(tool -> {
            String wanted = tool.element().text("reconnectionKind");
            return "RECONNECT_BOTH".equals(wanted) || kind.equals(wanted);
        }).findFirst();
    }

    Optional<String> refusal(PictureEdge edge, boolean isSource, PictureNode node) {
        Optional<ToolDescription> tool = reconnection(edge, isSource);
        EdgeMapping mapping = (EdgeMapping) updater.mapping(edge);
        if (tool.isEmpty() || !(isSource ? mapping.sources() : mapping.targets()).contains(updater.mapping(node))) {
            return ToolRunner.refused("tool.reconnect");
        }
        return runner.refusal(tool.get(), tool.get().precondition(), edge.element(),
                variables(tool.get(), edge, isSource, node));
    }

    Command reconnect(PictureEdge edge, boolean isSource, PictureNode node) {
        ToolDescription tool = reconnection(edge, isSource).orElseThrow();
        return runner.command(tool, edge.element(), variables(tool, edge, isSource, node), null);
    }

    private Map<String, Object> variables(ToolDescription tool, PictureEdge edge, boolean isSource, PictureNode node) {
        PictureNode former = isSource ? edge.source() : edge.target();
        PictureNode other = isSource ? edge.target() : edge.source();
        return Variables.of("diagram", picture, tool.variable("source", "source"), former.element(),
                tool.variable("target", "target"), node.element(), tool.variable("sourceView", "sourceView"), former,
                tool.variable("targetView", "targetView"), node, tool.variable("element", "element"), edge.element(),
                tool.variable("edgeView", "edgeView"), edge, "otherEnd", other);
    }
}
