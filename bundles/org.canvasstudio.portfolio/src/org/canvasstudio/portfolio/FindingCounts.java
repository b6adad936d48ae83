package org.canvasstudio.portfolio;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;

/**
 * How many findings there are; those that were set aside count apart only.
 *
 * @param byRule   how many by the id of the rule, rules without findings left out
 * @param setAside how many the consultant has set aside
 */
public record FindingCounts(int errors, int warnings, int advice, Map<String, Integer> byRule, int setAside) {

    /** Nothing was found. */
    public static final FindingCounts NONE = new FindingCounts(0, 0, 0, Map.of(), 0);

    public FindingCounts {
        byRule = Map.copyOf(byRule);
    }

    /** Counts findings. */
    public static FindingCounts of(Collection<Finding> findings) {
        int[] bySeverity = new int[Severity.values().length];
        Map<String, Integer> byRule = new TreeMap<>();
        int setAside = 0;
        for (Finding finding : findings) {
            if (finding.suppression().isPresent()) {
                setAside++;
            } else {
                bySeverity[finding.severity().ordinal()]++;
                byRule.merge(finding.rule().id(), 1, Integer::sum);
            }
        }
        return new FindingCounts(bySeverity[Severity.ERROR.ordinal()], bySeverity[Severity.WARNING.ordinal()],
                bySeverity[Severity.ADVICE.ordinal()], byRule, setAside);
    }

    /** How many findings of the severity there are. */
    public int of(Severity severity) {
        return switch (severity) {
        case ERROR -> errors;
        case WARNING -> warnings;
        case ADVICE -> advice;
        };
    }

    /** The heaviest severity that was found; {@code null} when nothing was. */
    public Severity heaviest() {
        for (Severity severity : Severity.values()) {
            if (of(severity) > 0) {
                return severity;
            }
        }
        return null;
    }

    /** These and the others together. */
    public FindingCounts plus(FindingCounts other) {
        Map<String, Integer> sum = new TreeMap<>(byRule);
        other.byRule.forEach((rule, count) -> sum.merge(rule, count, Integer::sum));
        return new FindingCounts(errors + other.errors, warnings + other.warnings, advice + other.advice, sum,
                setAside + other.setAside);
    }
}
