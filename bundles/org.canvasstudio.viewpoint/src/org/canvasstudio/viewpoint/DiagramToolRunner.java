package org.canvasstudio.viewpoint;

import java.util.List;
import java.util.Map;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.spec.ToolDescription;
import org.eclipse.emf.common.notify.Notifier;

/** Makes commands of the tools of a diagram. */
final class DiagramToolRunner extends ToolRunner {

    private final Diagram diagram;
    private final Notifier model;

    DiagramToolRunner(Diagram diagram, Registry registry, Notifier model) {
        super(registry);
        this.diagram = diagram;
        this.model = model;
    }

    ToolCommand command(ToolDescription tool, Object context, Map<String, Object> variables, Cell cell) {
        return command(tool.label(), () -> execute(tool, context, variables), cell == null ? List.of() : List.of(cell));
    }

    ToolCommand command(String label, Runnable body, List<Cell> cells) {
        return new ToolCommand(diagram, model, label, body, cells);
    }
}
