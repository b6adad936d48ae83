package org.canvasstudio.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.ecore.EObject;

/**
 * What the validation rules in {@code canvas.odesign} ask: one for each alignment rule that the studio can mend without
 * asking back, and one for each severity for all other findings.
 */
public class RuleServices {

    private static final Set<String> MENDED = Set.of("ALN-01", "ALN-03", "ALN-05", "ALN-07", "ALN-11", "CHN-04", "CHN-08",
            "CUS-02", "CUS-04", "CUS-05", "CUS-08", "CUS-10", "PER-07", "REV-02", "REV-03", "STR-01", "STR-02", "STR-03",
            "STR-04", "STR-05", "STR-07");

    /** Whether no error is reported on the element, but for those that have an audit of their own. */
    public boolean hasNoError(EObject element) {
        return others(element, Severity.ERROR).isEmpty();
    }

    /** What the errors on the element are. */
    public String errorText(EObject element) {
        return text(others(element, Severity.ERROR));
    }

    /** Whether no warning is reported on the element, but for those that have an audit of their own. */
    public boolean hasNoWarning(EObject element) {
        return others(element, Severity.WARNING).isEmpty();
    }

    /** What the warnings on the element are. */
    public String warningText(EObject element) {
        return text(others(element, Severity.WARNING));
    }

    /** Whether no advice is given on the element, but for what has an audit of its own. */
    public boolean hasNoAdvice(EObject element) {
        return others(element, Severity.ADVICE).isEmpty();
    }

    /** What the advice on the element is. */
    public String adviceText(EObject element) {
        return text(others(element, Severity.ADVICE));
    }

    private static List<Finding> others(EObject element, Severity severity) {
        return findings(element).filter(finding -> finding.severity() == severity && !isMended(finding)).toList();
    }

    private static boolean isMended(Finding finding) {
        return MENDED.contains(finding.rule().id()) && fixes(finding).findAny().isPresent();
    }

    private static Stream<Fix> fixes(Finding finding) {
        return finding.fixes().stream().filter(fix -> fix.choices().isEmpty());
    }

    private static Stream<Finding> findings(EObject element) {
        Canvas canvas = Blocks.canvasOf(element);
        return canvas == null ? Stream.empty() : CanvasFindings.of(canvas).at(element).stream();
    }

    private static List<Finding> of(EObject element, String rule) {
        return findings(element).filter(finding -> finding.rule().id().equals(rule) && isMended(finding)).toList();
    }

    private static String text(List<Finding> findings) {
        return findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    /** The rules are run again: what was found may have been found in a copy of the canvas, or before it changed. */
    private static void mend(EObject element, String rule) {
        AlignmentEngine.preset().check(Blocks.canvasOf(element)).stream()
                .filter(finding -> finding.rule().id().equals(rule) && finding.place() == element)
                .flatMap(RuleServices::fixes).findFirst().ifPresent(fix -> fix.apply(null));
    }

    /** Whether ALN-01 has nothing to report on the element. */
    public boolean keepsAln01(EObject element) {
        return of(element, "ALN-01").isEmpty();
    }

    /** What ALN-01 reports on the element. */
    public String textAln01(EObject element) {
        return text(of(element, "ALN-01"));
    }

    /** Puts right what ALN-01 reports on the element. */
    public void mendAln01(EObject element) {
        mend(element, "ALN-01");
    }

    /** Whether ALN-03 has nothing to report on the element. */
    public boolean keepsAln03(EObject element) {
        return of(element, "ALN-03").isEmpty();
    }

    /** What ALN-03 reports on the element. */
    public String textAln03(EObject element) {
        return text(of(element, "ALN-03"));
    }

    /** Puts right what ALN-03 reports on the element. */
    public void mendAln03(EObject element) {
        mend(element, "ALN-03");
    }

    /** Whether ALN-05 has nothing to report on the element. */
    public boolean keepsAln05(EObject element) {
        return of(element, "ALN-05").isEmpty();
    }

    /** What ALN-05 reports on the element. */
    public String textAln05(EObject element) {
        return text(of(element, "ALN-05"));
    }

    /** Puts right what ALN-05 reports on the element. */
    public void mendAln05(EObject element) {
        mend(element, "ALN-05");
    }

    /** Whether ALN-07 has nothing to report on the element. */
    public boolean keepsAln07(EObject element) {
        return of(element, "ALN-07").isEmpty();
    }

    /** What ALN-07 reports on the element. */
    public String textAln07(EObject element) {
        return text(of(element, "ALN-07"));
    }

    /** Puts right what ALN-07 reports on the element. */
    public void mendAln07(EObject element) {
        mend(element, "ALN-07");
    }

    /** Whether ALN-11 has nothing to report on the element. */
    public boolean keepsAln11(EObject element) {
        return of(element, "ALN-11").isEmpty();
    }

    /** What ALN-11 reports on the element. */
    public String textAln11(EObject element) {
        return text(of(element, "ALN-11"));
    }

    /** Puts right what ALN-11 reports on the element. */
    public void mendAln11(EObject element) {
        mend(element, "ALN-11");
    }

    /** Whether CHN-04 has nothing to report on the element. */
    public boolean keepsChn04(EObject element) {
        return of(element, "CHN-04").isEmpty();
    }

    /** What CHN-04 reports on the element. */
    public String textChn04(EObject element) {
        return text(of(element, "CHN-04"));
    }

    /** Puts right what CHN-04 reports on the element. */
    public void mendChn04(EObject element) {
        mend(element, "CHN-04");
    }

    /** Whether CHN-08 has nothing to report on the element. */
    public boolean keepsChn08(EObject element) {
        return of(element, "CHN-08").isEmpty();
    }

    /** What CHN-08 reports on the element. */
    public String textChn08(EObject element) {
        return text(of(element, "CHN-08"));
    }

    /** Puts right what CHN-08 reports on the element. */
    public void mendChn08(EObject element) {
        mend(element, "CHN-08");
    }

    /** Whether CUS-02 has nothing to report on the element. */
    public boolean keepsCus02(EObject element) {
        return of(element, "CUS-02").isEmpty();
    }

    /** What CUS-02 reports on the element. */
    public String textCus02(EObject element) {
        return text(of(element, "CUS-02"));
    }

    /** Puts right what CUS-02 reports on the element. */
    public void mendCus02(EObject element) {
        mend(element, "CUS-02");
    }

    /** Whether CUS-04 has nothing to report on the element. */
    public boolean keepsCus04(EObject element) {
        return of(element, "CUS-04").isEmpty();
    }

    /** What CUS-04 reports on the element. */
    public String textCus04(EObject element) {
        return text(of(element, "CUS-04"));
    }

    /** Puts right what CUS-04 reports on the element. */
    public void mendCus04(EObject element) {
        mend(element, "CUS-04");
    }

    /** Whether CUS-05 has nothing to report on the element. */
    public boolean keepsCus05(EObject element) {
        return of(element, "CUS-05").isEmpty();
    }

    /** What CUS-05 reports on the element. */
    public String textCus05(EObject element) {
        return text(of(element, "CUS-05"));
    }

    /** Puts right what CUS-05 reports on the element. */
    public void mendCus05(EObject element) {
        mend(element, "CUS-05");
    }

    /** Whether CUS-08 has nothing to report on the element. */
    public boolean keepsCus08(EObject element) {
        return of(element, "CUS-08").isEmpty();
    }

    /** What CUS-08 reports on the element. */
    public String textCus08(EObject element) {
        return text(of(element, "CUS-08"));
    }

    /** Puts right what CUS-08 reports on the element. */
    public void mendCus08(EObject element) {
        mend(element, "CUS-08");
    }

    /** Whether CUS-10 has nothing to report on the element. */
    public boolean keepsCus10(EObject element) {
        return of(element, "CUS-10").isEmpty();
    }

    /** What CUS-10 reports on the element. */
    public String textCus10(EObject element) {
        return text(of(element, "CUS-10"));
    }

    /** Puts right what CUS-10 reports on the element. */
    public void mendCus10(EObject element) {
        mend(element, "CUS-10");
    }

    /** Whether PER-07 has nothing to report on the element. */
    public boolean keepsPer07(EObject element) {
        return of(element, "PER-07").isEmpty();
    }

    /** What PER-07 reports on the element. */
    public String textPer07(EObject element) {
        return text(of(element, "PER-07"));
    }

    /** Puts right what PER-07 reports on the element. */
    public void mendPer07(EObject element) {
        mend(element, "PER-07");
    }

    /** Whether REV-02 has nothing to report on the element. */
    public boolean keepsRev02(EObject element) {
        return of(element, "REV-02").isEmpty();
    }

    /** What REV-02 reports on the element. */
    public String textRev02(EObject element) {
        return text(of(element, "REV-02"));
    }

    /** Puts right what REV-02 reports on the element. */
    public void mendRev02(EObject element) {
        mend(element, "REV-02");
    }

    /** Whether REV-03 has nothing to report on the element. */
    public boolean keepsRev03(EObject element) {
        return of(element, "REV-03").isEmpty();
    }

    /** What REV-03 reports on the element. */
    public String textRev03(EObject element) {
        return text(of(element, "REV-03"));
    }

    /** Puts right what REV-03 reports on the element. */
    public void mendRev03(EObject element) {
        mend(element, "REV-03");
    }

    /** Whether STR-01 has nothing to report on the element. */
    public boolean keepsStr01(EObject element) {
        return of(element, "STR-01").isEmpty();
    }

    /** What STR-01 reports on the element. */
    public String textStr01(EObject element) {
        return text(of(element, "STR-01"));
    }

    /** Puts right what STR-01 reports on the element. */
    public void mendStr01(EObject element) {
        mend(element, "STR-01");
    }

    /** Whether STR-02 has nothing to report on the element. */
    public boolean keepsStr02(EObject element) {
        return of(element, "STR-02").isEmpty();
    }

    /** What STR-02 reports on the element. */
    public String textStr02(EObject element) {
        return text(of(element, "STR-02"));
    }

    /** Puts right what STR-02 reports on the element. */
    public void mendStr02(EObject element) {
        mend(element, "STR-02");
    }

    /** Whether STR-03 has nothing to report on the element. */
    public boolean keepsStr03(EObject element) {
        return of(element, "STR-03").isEmpty();
    }

    /** What STR-03 reports on the element. */
    public String textStr03(EObject element) {
        return text(of(element, "STR-03"));
    }

    /** Puts right what STR-03 reports on the element. */
    public void mendStr03(EObject element) {
        mend(element, "STR-03");
    }

    /** Whether STR-04 has nothing to report on the element. */
    public boolean keepsStr04(EObject element) {
        return of(element, "STR-04").isEmpty();
    }

    /** What STR-04 reports on the element. */
    public String textStr04(EObject element) {
        return text(of(element, "STR-04"));
    }

    /** Puts right what STR-04 reports on the element. */
    public void mendStr04(EObject element) {
        mend(element, "STR-04");
    }

    /** Whether STR-05 has nothing to report on the element. */
    public boolean keepsStr05(EObject element) {
        return of(element, "STR-05").isEmpty();
    }

    /** What STR-05 reports on the element. */
    public String textStr05(EObject element) {
        return text(of(element, "STR-05"));
    }

    /** Puts right what STR-05 reports on the element. */
    public void mendStr05(EObject element) {
        mend(element, "STR-05");
    }

    /** Whether STR-07 has nothing to report on the element. */
    public boolean keepsStr07(EObject element) {
        return of(element, "STR-07").isEmpty();
    }

    /** What STR-07 reports on the element. */
    public String textStr07(EObject element) {
        return text(of(element, "STR-07"));
    }

    /** Puts right what STR-07 reports on the element. */
    public void mendStr07(EObject element) {
        mend(element, "STR-07");
    }
}
