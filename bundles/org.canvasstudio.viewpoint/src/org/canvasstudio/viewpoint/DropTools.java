package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.ToolDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What happens when elements are dropped on or pasted into a container or the ground of a diagram. */
final class DropTools {

    /**
     * An element that is dropped, with what the specification has for it.
     *
     * @param view      what shows it in the diagram; {@code null} for elements from elsewhere
     * @param isAtHome  whether it is in the container already
     * @param tool      what drops it; {@code null} for none
     * @param variables of the tool
     */
    private record Drop(EObject element, PictureNode view, boolean isAtHome, ToolDescription tool,
            Map<String, Object> variables) {
    }

    private final Diagram diagram;
    private final Registry registry;
    private final DiagramToolRunner runner;
    private final PictureUpdater updater;
    private final Picture picture;

    DropTools(Diagram diagram, Registry registry, DiagramToolRunner runner, PictureUpdater updater) {
        this.diagram = diagram;
        this.registry = registry;
        this.runner = runner;
        this.updater = updater;
        picture = diagram.picture();
    }

    /** The tools by which something is dropped there. */
    List<ToolDescription> tools(PictureNode container) {
        return container == null ? diagram.description().drops() : updater.mapping(container).drops();
    }

    private Drop drop(EObject element, PictureNode container) {
        PictureNode view = null;
        for (PictureElement each : picture.showing(element)) {
            if (each instanceof PictureNode node && (view == null || node.parent() == container)) {
                view = node;
            }
        }
        boolean isAtHome = view != null && view.parent() == container;
        Drop best = new Drop(element, view, isAtHome, null, Map.of());
        for (ToolDescription tool : tools(container)) {
            if (!isFor(tool, element, view)) {
                continue;
            }
            Drop drop = new Drop(element, view, isAtHome, tool, variables(tool, element, view, container));
            if (best.tool() == null) {
                best = drop;
            }
            if (runner.interpreter().isTrue(tool.precondition(), element, drop.variables())) {
                return drop;
            }
        }
        return best;
    }

    private boolean isFor(ToolDescription tool, EObject element, PictureNode view) {
        String source = tool.element().text("dragSource");
        boolean isSource = "BOTH".equals(source) || source.equals(view == null ? "PROJECT_EXPLORER" : "DIAGRAM");
        return isSource && (view == null
                ? tool.nodeMappings().stream().anyMatch(each -> registry.isInstance(element, each.domainClass()))
                : tool.nodeMappings().contains(updater.mapping(view)));
    }

    private Map<String, Object> variables(ToolDescription tool, EObject element, PictureNode view, PictureNode container) {
        EObject formerContainer = view == null || view.parent() == null ? element.eContainer() : view.parent().element();
        EObject newContainer = container == null ? picture.root() : container.element();
        return Variables.of("diagram", picture, tool.variable("element", "element"), element,
                tool.variable("oldContainer", "oldSemanticContainer"), formerContainer,
                tool.variable("newContainer", "newSemanticContainer"), newContainer,
                tool.variable("newViewContainer", "newContainerView"), container == null ? picture : container);
    }

    Optional<String> refusal(Collection<? extends EObject> dropped, PictureNode container) {
        if (dropped.isEmpty()) {
            return ToolRunner.refused("tool.drop");
        }
        for (EObject element : dropped) {
            Drop drop = drop(element, container);
            if (drop.isAtHome()) {
                continue;
            }
            Optional<String> refusal = drop.tool() == null ? ToolRunner.refused("tool.drop")
                    : runner.refusal(drop.tool(), drop.tool().precondition(), element, drop.variables());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    Optional<String> warning(Collection<? extends EObject> dropped, PictureNode container) {
        Set<String> warnings = new LinkedHashSet<>();
        for (EObject element : dropped) {
            Drop drop = drop(element, container);
            if (!drop.isAtHome() && drop.tool() != null) {
                runner.ask(drop.tool(), element, drop.variables(), true).ifPresent(warnings::add);
            }
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", warnings));
    }

    Command drop(Collection<? extends EObject> dropped, PictureNode container, List<Cell> cells) {
        List<Drop> coming = new ArrayList<>();
        List<Cell> comingCells = new ArrayList<>();
        Map<PictureNode, Cell> moving = new LinkedHashMap<>();
        int index = 0;
        for (EObject element : dropped) {
            Drop drop = drop(element, container);
            Optional<Cell> cell = ToolCommand.cell(cells, index++);
            if (drop.isAtHome()) {
                cell.ifPresent(wanted -> moving.put(drop.view(), wanted));
            } else if (drop.tool() != null) {
                coming.add(drop);
                cell.ifPresent(comingCells::add);
            }
        }
        String label = coming.isEmpty() ? Messages.text("tool.move") : coming.get(0).tool().label();
        return runner.command(label, () -> execute(coming), comingCells).moving(moving);
    }

    /** One after the other; but those from elsewhere together where the tool takes many, which may be joined by links. */
    private void execute(List<Drop> coming) {
        Map<ToolDescription, List<EObject>> together = new LinkedHashMap<>();
        Map<ToolDescription, Map<String, Object>> variables = new HashMap<>();
        for (Drop drop : coming) {
            if (drop.view() == null && Operations.takeMany(drop.tool().operations())) {
                together.computeIfAbsent(drop.tool(), tool -> new ArrayList<>()).add(drop.element());
                variables.put(drop.tool(), drop.variables());
            } else {
                runner.execute(drop.tool(), drop.element(), drop.variables());
            }
        }
        together.forEach((tool, elements) -> runner.execute(tool, elements,
                Variables.with(variables.get(tool), tool.variable("element", "element"), elements)));
    }

    private List<ToolDescription> pastes(PictureNode container) {
        return container == null ? diagram.description().pastes() : updater.mapping(container).pastes();
    }

    private Map<String, Object> variables(ToolDescription tool, EObject copied, PictureNode container) {
        EObject element = container == null ? picture.root() : container.element();
        return Variables.of("diagram", picture, tool.variable("container", "container"), element,
                tool.variable("containerView", "containerView"), container == null ? picture : container,
                tool.variable("copiedElement", "copiedElement"), copied);
    }

    Optional<String> pasteRefusal(Collection<? extends EObject> copied, PictureNode container) {
        List<ToolDescription> tools = pastes(container);
        if (tools.isEmpty() || copied.isEmpty()) {
            return ToolRunner.refused("tool.paste");
        }
        ToolDescription tool = tools.get(0);
        return copied.stream()
                .map(each -> runner.refusal(tool, tool.precondition(), each, variables(tool, each, container)))
                .flatMap(Optional::stream).findFirst();
    }

    Command paste(Collection<? extends EObject> copied, PictureNode container, List<Cell> cells) {
        ToolDescription tool = pastes(container).get(0);
        return runner.command(tool.label(), () -> {
            for (EObject copy : EcoreUtil.copyAll(copied)) {
                runner.execute(tool, copy, variables(tool, copy, container));
            }
        }, cells);
    }
}
