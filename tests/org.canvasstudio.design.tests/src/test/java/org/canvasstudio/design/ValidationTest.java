package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Problem;
import org.canvasstudio.viewpoint.spec.ValidationRule;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The validation rules of the specification on the canvases that break the alignment rules: each finding is told where its
 * element is shown, and the fix takes it away.
 */
class ValidationTest {

    private final List<ValidationRule> rules = CanvasDesign.registry().specification().representations().get(0).rules();

    static Stream<String> rulesOfACanvas() {
        return RuleCatalogue.installed().rules().stream().map(Rule::id).filter(rule -> Files.exists(BrokenRules.file(rule)));
    }

    @ParameterizedTest
    @MethodSource("rulesOfACanvas")
    void theFindingIsToldWhereItIsShownAndTheFixEndsIt(String rule) throws IOException {
        Canvas canvas = Examples.read(BrokenRules.file(rule));
        Examples.domain(canvas);
        Finding finding = AlignmentEngine.preset().check(canvas).get(0);
        boolean isMended = finding.fixes().stream().anyMatch(fix -> fix.choices().isEmpty());
        boolean isShown = false;
        for (String name : Examples.diagrams()) {
            try (Diagram diagram = Examples.withAllLayers(canvas, name)) {
                boolean isHere = finding.place() == canvas || !diagram.picture().showing(finding.place()).isEmpty();
                List<Problem> problems = diagram.problems();
                assertEquals(isHere ? List.of(finding.message()) : List.of(), problems.stream().map(Problem::message).toList());
                if (isHere) {
                    isShown = true;
                    Problem problem = problems.get(0);
                    assertEquals(finding.place(), problem.element());
                    assertEquals(level(finding.severity()), problem.level());
                    assertEquals(isMended ? rule : others(finding.severity()), problem.rule());
                    assertEquals(isMended ? 1 : 0, problem.fixes().size());
                    mend(diagram, problem);
                }
            }
        }
        assertTrue(isShown);
    }

    @Test
    void aLinkFromANoteToItselfIsToldOnce() throws IOException {
        Canvas canvas = BrokenRules.canvas("STR-04");
        Examples.domain(canvas);
        CanvasElement beans = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
        Link link = CanvasFactory.eINSTANCE.createLink();
        link.setId("loop");
        link.setKind(LinkKind.UNSPECIFIED);
        link.setSource(beans);
        link.setTarget(beans);
        canvas.getLinks().add(link);
        List<String> expected = AlignmentEngine.preset().check(canvas).stream().filter(each -> each.place() == beans)
                .map(Finding::message).toList();
        assertTrue(expected.size() > 1 && Set.copyOf(expected).size() == expected.size(), expected.toString());
        try (Diagram diagram = Examples.withAllLayers(canvas, "Canvas")) {
            assertEquals(expected, diagram.problems().stream().filter(each -> each.element() == beans).map(Problem::message).toList());
        }
    }

    /** Every fix of the specification, with those that the engine offers only where more is missing than the rule asks for. */
    @Test
    void eachFixEndsItsFinding() throws IOException {
        for (ValidationRule rule : rules) {
            if (!rule.fixes().isEmpty()) {
                mend(BrokenRules.canvas(rule.name()), rule.name());
            }
        }
    }

    private void mend(Canvas canvas, String rule) throws IOException {
        Examples.domain(canvas);
        try (Diagram diagram = Examples.withAllLayers(canvas, "Canvas")) {
            Problem problem = diagram.problems().stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow();
            assertEquals(1, problem.fixes().size());
            mend(diagram, problem);
        }
    }

    /** Applies the fixes of a problem one after the other, and takes each back. */
    private void mend(Diagram diagram, Problem problem) throws IOException {
        Canvas canvas = (Canvas) diagram.picture().root();
        String before = CanvasServicesTest.text(canvas);
        CommandStack stack = AdapterFactoryEditingDomain.getEditingDomainFor(canvas).getCommandStack();
        for (Problem.Fix fix : problem.fixes()) {
            ValidationRule rule = rules.stream().filter(each -> each.name().equals(problem.rule())).findFirst().orElseThrow();
            assertEquals(rule.fixes().get(0).name(), fix.name());
            stack.execute(fix.command());
            assertFalse(diagram.problems().stream().anyMatch(each -> each.rule().equals(problem.rule())), problem.rule());
            assertEquals(List.of(), ids(canvas, problem.rule()));
            stack.undo();
            assertEquals(before, CanvasServicesTest.text(canvas), problem.rule());
        }
    }

    private static List<String> ids(Canvas canvas, String rule) {
        return AlignmentEngine.preset().check(canvas).stream().map(finding -> finding.rule().id()).filter(rule::equals).toList();
    }

    private static ValidationRule.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> ValidationRule.Level.ERROR;
            case WARNING -> ValidationRule.Level.WARNING;
            case ADVICE -> ValidationRule.Level.INFO;
        };
    }

    /** The rule that tells all that has no fix of its own. */
    private static String others(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case ADVICE -> "Advice";
        };
    }
}
