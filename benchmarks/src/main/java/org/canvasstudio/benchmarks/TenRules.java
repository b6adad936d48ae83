package org.canvasstudio.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
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

    /** What is found, in a form that is the same for all engines: rule and id of the main element. */
    static List<String> found(AlignmentEngine engine, Canvas canvas) {
        List<String> found = new ArrayList<>();
        for (Finding finding : engine.check(canvas)) {
            found.add(finding.rule().id() + ' ' + ((Identified) finding.elements().get(0)).getId());
        }
        found.sort(null);
        return found;
    }
}
