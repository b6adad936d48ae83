package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.Balance;
import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;

@RuleInfo(id = "PER-08", family = Family.PERSONAL_CANVAS, severity = Severity.WARNING, kinds = CanvasKind.PERSONAL,
        source = "[003]")
public class CustomerIsWorthIt extends ElementRule<CustomerSegment> {

    public CustomerIsWorthIt() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment customer, Inspection inspection) {
        for (Balance loss : Balance.lossesOfMoney(customer, inspection.facts())) {
            inspection.report(customer).with(customer, loss.costs(), loss.gives(), loss.currency());
        }
        Balance.inSoftValues(customer, inspection.facts()).filter(Balance::isLoss).ifPresent(loss -> inspection
                .report(customer).variant("soft").with(customer, loss.costs(), loss.gives()));
    }
}
