package org.canvasstudio.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Identified;

/**
 * Ten rules of the catalogue that do not silence each other, so that other engines, which have nothing of the kind, find
 * the same: {@link TenValidators} for EMF's Diagnostician, {@link TenConstraints} for Epsilon.
 */
final class TenRules {

    static final List<String> IDS = List.of("ALN-01", "ALN-06", "ALN-07", "ALN-09", "CUS-04", "CUS-05", "CUS-07", "CUS-09",
            "VAL-02", "VAL-03");

    private TenRules() {
    }

    /** Our engine with these rules alone. */
    static AlignmentEngine engine() {
        RuleCatalogue installed = RuleCatalogue.installed();
        return new AlignmentEngine(new RuleCatalogue(IDS.stream().map(id -> installed.rule(id).orElseThrow()).toList()),
                Settings.preset(), Locale.ENGLISH);
    }

    /**
     * Something that is found, in a form that is the same for all engines.
     *
     * @param main   the id of the main element
     * @param others the ids of the other elements, sorted
     */
    record Found(String rule, Severity severity, String main, List<String> others) {

        static Found of(String rule, Severity severity, List<?> elements) {
            List<String> ids = elements.stream().map(element -> ((Identified) element).getId()).toList();
            return new Found(rule, severity, ids.get(0), ids.subList(1, ids.size()).stream().sorted().toList());
        }

        /** As an engine tells it that has errors and warnings only, and one element for each. */
        Found inShort() {
            return new Found(rule, severity == Severity.ERROR ? Severity.ERROR : Severity.WARNING, main, List.of());
        }
    }

    /** In an order that is the same for all engines. */
    static List<Found> sorted(Stream<Found> found) {
        return found.sorted(Comparator.comparing(Found::rule).thenComparing(Found::main)).toList();
    }

    static List<Found> found(AlignmentEngine engine, Canvas canvas) {
        return sorted(engine.check(canvas).stream()
                .map(finding -> Found.of(finding.rule().id(), finding.severity(), finding.elements())));
    }
}
