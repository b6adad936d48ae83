package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Balance;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasKind;

@RuleInfo(id = "PER-08", family = Family.PERSONAL_CANVAS, severity = Severity.WARNING, kinds = CanvasKind.PERSONAL,
        source = "[003]")
public class CustomerIsWorthIt extends Rule {

    @Override
    public void check(Inspection inspection) {
        for (Balance balance : Balance.inMoney(inspection.facts())) {
            if (balance.isLoss()) {
                inspection.report(balance.segment())
                        .with(balance.segment(), balance.costs(), balance.gives(), balance.currency());
            }
        }
        for (Balance balance : Balance.inSoftValues(inspection.facts())) {
            if (balance.isLoss()) {
                inspection.report(balance.segment()).variant("soft")
                        .with(balance.segment(), balance.costs(), balance.gives());
            }
        }
    }
}
