package org.canvasstudio.ui.tests;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;

/** A rule that another plug-in adds; it reports a canvas of one certain name only. */
@RuleInfo(id = "TST-01", family = Family.WORDING, severity = Severity.ADVICE, source = "own")
public class ContributedRule extends Rule {

    static final String REPORTED_NAME = "A canvas for the contributed rule";

    @Override
    public void check(Inspection inspection) {
        if (REPORTED_NAME.equals(inspection.canvas().getName())) {
            inspection.report(inspection.canvas()).with(inspection.canvas());
        }
    }
}
