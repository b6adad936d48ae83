package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramElementMapping;
import org.canvasstudio.viewpoint.spec.EdgeMapping;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.NodeMapping;
import org.canvasstudio.viewpoint.spec.ToolDescription;
import org.canvasstudio.viewpoint.spec.ToolSection;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;

/** The tools of palettes and menus, direct editing and deleting; what concerns two ends or a drop stands elsewhere. */
final class DiagramTools {

    private final Diagram diagram;
    private final Registry registry;
    private final Picture picture;
    private final PictureUpdater updater;
    private final DiagramToolRunner runner;
    private final EdgeTools edges;
    private final DropTools drops;

    DiagramTools(Diagram diagram, Registry registry, PictureUpdater updater, Notifier model) {
        this.diagram = diagram;
        this.registry = registry;
        this.updater = updater;
        picture = diagram.picture();
        runner = new DiagramToolRunner(diagram, registry, model);
        edges = new EdgeTools(diagram, registry, runner, updater);
        drops = new DropTools(diagram, registry, runner, updater);
    }

    EdgeTools edges() {
        return edges;
    }

    DropTools drops() {
        return drops;
    }

    List<Diagram.ToolGroup> palette() {
        Map<String, List<Diagram.Tool>> groups = new LinkedHashMap<>();
        for (ToolSection section : sections()) {
            for (ToolDescription tool : section.tools()) {
                Diagram.Tool.Kind kind = kind(tool);
                if (kind != null && kind != Diagram.Tool.Kind.MENU) {
                    groups.computeIfAbsent(section.label(), label -> new ArrayList<>()).add(tool(tool, kind));
                }
            }
        }
        return groups.entrySet().stream().map(group -> new Diagram.ToolGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    List<Diagram.ToolGroup> menus() {
        List<Diagram.ToolGroup> menus = new ArrayList<>();
        List<Diagram.Tool> single = new ArrayList<>();
        for (ToolSection section : sections()) {
            for (ToolDescription tool : section.tools()) {
                if ("PopupMenu".equals(tool.type())) {
                    menus.add(new Diagram.ToolGroup(tool.label(),
                            tool.entries().stream().map(entry -> tool(entry, Diagram.Tool.Kind.MENU)).toList()));
                } else if (kind(tool) == Diagram.Tool.Kind.MENU) {
                    single.add(tool(tool, Diagram.Tool.Kind.MENU));
                }
            }
        }
        if (!single.isEmpty()) {
            menus.add(new Diagram.ToolGroup("", List.copyOf(single)));
        }
        return menus;
    }

    private List<ToolSection> sections() {
        return updater.activeLayers().stream().flatMap(layer -> layer.toolSections().stream()).toList();
    }

    private static Diagram.Tool.Kind kind(ToolDescription tool) {
        return switch (tool.type()) {
            case "NodeCreationDescription", "ContainerCreationDescription" -> Diagram.Tool.Kind.NODE;
            case "EdgeCreationDescription" -> Diagram.Tool.Kind.EDGE;
            case "ToolDescription" -> Diagram.Tool.Kind.ACTION;
            case "SelectionWizardDescription" -> Diagram.Tool.Kind.CHOICE;
            case "OperationAction", "ExternalJavaAction" -> Diagram.Tool.Kind.MENU;
            default -> null;
        };
    }

    private static Diagram.Tool tool(ToolDescription tool, Diagram.Tool.Kind kind) {
        return new Diagram.Tool(tool.name(), tool.label(), tool.tooltip(), tool.icon(), kind);
    }

    private ToolDescription description(Diagram.Tool tool) {
        for (Layer layer : diagram.description().layers()) {
            for (ToolSection section : layer.toolSections()) {
                for (ToolDescription each : section.tools()) {
                    for (ToolDescription entry : each.entries()) {
                        if (tool.kind() == Diagram.Tool.Kind.MENU && entry.name().equals(tool.name())) {
                            return entry;
                        }
                    }
                    if (tool.kind() == kind(each) && each.name().equals(tool.name())) {
                        return each;
                    }
                }
            }
        }
        throw new IllegalArgumentException(tool.name());
    }

    Optional<String> refusal(Diagram.Tool tool, PictureElement from, PictureElement to) {
        ToolDescription description = description(tool);
        return switch (tool.kind()) {
            case NODE -> {
                Optional<Object> place = place(description, from);
                yield place.isEmpty() ? ToolRunner.refused("tool.target")
                        : runner.refusal(description, description.precondition(), element(node(place)),
                                nodeVariables(description, node(place)));
            }
            case EDGE -> edges.refusal(description, from, to);
            case ACTION, CHOICE, MENU -> runner.refusal(description, description.precondition(), element(from),
                    actionVariables(description, from));
        };
    }

    Command use(Diagram.Tool tool, PictureElement from, PictureElement to, Cell cell) {
        ToolDescription description = description(tool);
        return switch (tool.kind()) {
            case NODE -> {
                PictureNode container = node(place(description, from));
                List<NodeMapping> made = description.nodeMappings();
                yield runner.command(description, element(container), nodeVariables(description, container), cell)
                        .onlyFor(node -> made.contains(updater.mapping(node)));
            }
            case EDGE -> edges.create(description, (PictureNode) from, (PictureNode) to);
            case ACTION, CHOICE -> runner.command(description, element(from), actionVariables(description, from), cell);
            case MENU -> use(tool, from == null ? List.of() : List.of(from));
        };
    }

    private static PictureNode node(Optional<Object> place) {
        return place.orElse(null) instanceof PictureNode node ? node : null;
    }

    /** Where a tool makes a node: in the node here or around, or on the ground of the picture; empty for nowhere. */
    private Optional<Object> place(ToolDescription tool, PictureElement from) {
        List<NodeMapping> made = tool.nodeMappings();
        List<NodeMapping> extra = tool.extraMappings("extraMappings");
        if (from instanceof PictureEdge) {
            return Optional.empty();
        }
        for (PictureNode node = (PictureNode) from; node != null; node = node.parent()) {
            NodeMapping mapping = updater.mapping(node);
            if (extra.contains(mapping) || mapping.contents().stream().anyMatch(made::contains)) {
                return Optional.of(node);
            }
        }
        boolean isOnGround = from == null && diagram.description().layers().stream()
                .anyMatch(layer -> layer.nodeMappings().stream().anyMatch(made::contains));
        return isOnGround ? Optional.of(picture) : Optional.empty();
    }

    boolean makes(EObject element, PictureNode container) {
        List<NodeMapping> shown = container == null
                ? diagram.description().layers().stream().flatMap(layer -> layer.nodeMappings().stream()).toList()
                : updater.mapping(container).contents();
        return sections().stream().flatMap(section -> section.tools().stream())
                .filter(tool -> kind(tool) == Diagram.Tool.Kind.NODE).flatMap(tool -> tool.nodeMappings().stream())
                .anyMatch(made -> shown.contains(made) && registry.isInstance(element, made.domainClass()));
    }

    private EObject element(PictureElement shown) {
        return shown == null ? picture.root() : shown.element();
    }

    private Map<String, Object> nodeVariables(ToolDescription tool, PictureNode container) {
        return Variables.of("diagram", picture, tool.variable("variable", "container"), element(container),
                tool.variable("viewVariable", "containerView"), container == null ? picture : container);
    }

    private Map<String, Object> actionVariables(ToolDescription tool, PictureElement from) {
        Object view = from == null ? picture : from;
        return switch (tool.type()) {
            case "SelectionWizardDescription" -> Variables.of("diagram", picture, tool.variable("container", "container"),
                    element(from), tool.variable("containerView", "containerView"), view);
            case "OperationAction" -> Variables.of("diagram", picture, tool.variable("view", "views"), List.of(view));
            default -> Variables.of("diagram", picture, tool.variable("element", "element"), element(from),
                    tool.variable("elementView", "elementView"), view);
        };
    }

    List<EObject> choices(Diagram.Tool tool, PictureElement from) {
        ToolDescription description = description(tool);
        Expression candidates = description.element().expression("candidatesExpression");
        return List.copyOf(runner.interpreter().elements(candidates, element(from), actionVariables(description, from)));
    }

    Command use(Diagram.Tool tool, PictureElement from, EObject choice) {
        ToolDescription description = description(tool);
        Map<String, Object> variables = Variables.with(actionVariables(description, from),
                description.variable("element", "element"), choice);
        return runner.command(description, element(from), variables, null);
    }

    Optional<String> refusal(Diagram.Tool action, Collection<? extends PictureElement> elements) {
        return elements.isEmpty() ? refusal(action, null, null)
                : elements.stream().map(each -> refusal(action, each, null)).flatMap(Optional::stream).findFirst();
    }

    Optional<String> warning(Diagram.Tool action, Collection<? extends PictureElement> elements) {
        ToolDescription description = description(action);
        return runner.ask(description, first(elements), viewVariables(description, elements), true);
    }

    Command use(Diagram.Tool action, Collection<? extends PictureElement> elements) {
        ToolDescription description = description(action);
        return runner.command(description, first(elements), viewVariables(description, elements), null);
    }

    private EObject first(Collection<? extends PictureElement> elements) {
        return elements.isEmpty() ? picture.root() : elements.iterator().next().element();
    }

    private Map<String, Object> viewVariables(ToolDescription tool, Collection<? extends PictureElement> elements) {
        Collection<?> views = elements.isEmpty() ? List.of(picture) : List.copyOf(elements);
        return Variables.of("diagram", picture, tool.variable("view", "views"), views);
    }

    Command open(PictureElement element) {
        ToolDescription tool = updater.mapping(element).doubleClick();
        if (tool == null) {
            return null;
        }
        Map<String, Object> variables = actionVariables(tool, element);
        boolean isRefused = runner.refusal(tool, tool.precondition(), element.element(), variables).isPresent();
        return isRefused ? null : runner.command(tool, element.element(), variables, null);
    }

    Optional<String> editableLabel(PictureElement element) {
        ToolDescription tool = updater.mapping(element).directEdit();
        Map<String, Object> variables = Variables.of("diagram", picture, "view", element);
        if (tool == null || runner.refusal(tool, tool.precondition(), element.element(), variables).isPresent()) {
            return Optional.empty();
        }
        Expression input = tool.element().expression("inputLabelExpression");
        return Optional.of(input == null ? element.label() : runner.interpreter().text(input, element.element(), variables));
    }

    Command edit(PictureElement element, String text) {
        ToolDescription tool = updater.mapping(element).directEdit();
        Map<String, Object> variables = Variables.of("diagram", picture, "view", element, "0", text, "arg0", text);
        return runner.command(tool, element.element(), variables, null);
    }

    Optional<String> deleteRefusal(Collection<? extends PictureElement> elements) {
        Set<String> reasons = new LinkedHashSet<>();
        for (PictureElement each : elements) {
            Optional<String> reason = deleteRefusal(each);
            if (reason.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(reason.get());
        }
        return reasons.isEmpty() ? ToolRunner.refused("tool.fixed") : Optional.of(String.join("\n", reasons));
    }

    private Optional<String> deleteRefusal(PictureElement element) {
        ToolDescription tool = updater.mapping(element).deletion();
        return tool == null ? ToolRunner.refused("tool.fixed")
                : runner.refusal(tool, tool.precondition(), element.element(), deleteVariables(tool, element));
    }

    private Map<String, Object> deleteVariables(ToolDescription tool, PictureElement element) {
        Object container = element instanceof PictureNode node && node.parent() != null ? node.parent() : picture;
        return Variables.of("diagram", picture, tool.variable("element", "element"), element.element(),
                tool.variable("elementView", "elementView"), element, tool.variable("containerView", "containerView"),
                container);
    }

    Command delete(Collection<? extends PictureElement> elements) {
        List<PictureElement> deletable = new ArrayList<>();
        elements.stream().filter(each -> deleteRefusal(each).isEmpty()).forEach(deletable::add);
        if (deletable.isEmpty()) {
            return null;
        }
        // Edges of relations have the element of their source, which may be deleted, too, but not twice.
        Set<List<Object>> done = new HashSet<>();
        ToolDescription first = updater.mapping(deletable.get(0)).deletion();
        return runner.command(first.label(), () -> {
            for (PictureElement each : deletable) {
                DiagramElementMapping mapping = updater.mapping(each);
                ToolDescription tool = mapping.deletion();
                boolean isGone = each.element() != picture.root() && each.element().eContainer() == null;
                if (!isGone && done.add(List.of(each.element(), mapping, isRelation(mapping) ? each : mapping))) {
                    runner.execute(tool, each.element(), deleteVariables(tool, each));
                }
            }
        }, List.of());
    }

    private static boolean isRelation(DiagramElementMapping mapping) {
        return mapping instanceof EdgeMapping edge && !edge.hasElement();
    }
}
