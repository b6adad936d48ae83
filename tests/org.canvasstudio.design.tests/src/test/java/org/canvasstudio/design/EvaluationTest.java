package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.junit.jupiter.api.Test;

/** Each expression of the specification is evaluated on the example canvases, and each tool is used there. */
class EvaluationTest {

    /** What is never done, because it is refused always: these tools are there so that nothing is deleted. */
    private static final List<String> NEVER = List.of(
            "ChangeContext / DeleteElementDescription \"KeepBlock\", browseExpression = \"var:element\"",
            "ChangeContext / DeleteElementDescription \"KeepGhost\", browseExpression = \"var:element\"",
            "ChangeContext / DeleteElementDescription \"KeepEdge\", browseExpression = \"var:element\"");

    @Test
    void eachExpressionIsEvaluatedAndEachToolIsUsed() throws IOException {
        Set<Expression> evaluated = new HashSet<>();
        Registry registry = CanvasDesign.registry().evaluations(evaluated::add);
        List<Path> files = Examples.files();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < files.size(); i++) {
            Canvas other = Examples.read(files.get((i + 1) % files.size()));
            String before = CanvasServicesTest.text(other);
            new EveryTool(registry, files.get(i), other, Examples.LONG ? new HashSet<>() : used).use();
            assertEquals(before, CanvasServicesTest.text(other), "what was dropped and pasted stays where it was");
        }
        tryToDeleteWhatFollows(registry);
        List<String> forgotten = SpecificationTest.expressions(registry.specification())
                .filter(each -> each.kind() != Expression.Kind.TEXT && !evaluated.contains(each) && !isOfFix(each.source()))
                .map(Expression::toString).toList();
        assertEquals(NEVER, forgotten);
    }

    /** No example implies what it does not state. */
    private static void tryToDeleteWhatFollows(Registry registry) {
        DiagramDescription map = (DiagramDescription) registry.specification().representation("AlignmentMap").orElseThrow();
        try (Diagram diagram = Diagram.open(registry, map, BrokenRules.canvas("ALN-11"))) {
            PictureEdge implied = diagram.picture().edges().stream().filter(edge -> edge.mapping().equals("ImpliedService"))
                    .findFirst().orElseThrow();
            assertEquals(Optional.of(Messages.text("delete.conclusion")), diagram.deleteRefusal(List.of(implied)));
        }
    }

    /** Fixes are executed on the canvases that break their rules, see {@link ValidationTest}. */
    private static boolean isOfFix(SpecElement element) {
        return element != null && (element.type().equals("ValidationFix") || isOfFix(element.parent()));
    }
}
