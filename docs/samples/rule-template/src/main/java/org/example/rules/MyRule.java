package org.example.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.KeyPartner;

/** Change: the name of the class, what stands in RuleInfo, the class of the elements, and what is looked at. */
@RuleInfo(id = "MY-01", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, requires = "STR-01", source = "our own")
public class MyRule extends ElementRule<KeyPartner> {

    public MyRule() {
        super(KeyPartner.class);
    }

    @Override
    protected void check(KeyPartner partner, Inspection inspection) {
        if (partner.getName() != null && partner.getName().endsWith("?")) {
            inspection.report(partner).with(partner);
        }
    }
}
