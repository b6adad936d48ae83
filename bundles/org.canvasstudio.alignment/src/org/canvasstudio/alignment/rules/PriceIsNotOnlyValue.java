package org.canvasstudio.alignment.rules;

import java.util.EnumSet;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.ValueKind;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "VAL-02", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ADVICE, source = "[003]")
public class PriceIsNotOnlyValue extends ElementRule<ValueProposition> {

    public PriceIsNotOnlyValue() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Set<ValueKind> stated = EnumSet.noneOf(ValueKind.class);
        stated.addAll(proposition.getValueKinds());
        stated.remove(ValueKind.UNSPECIFIED);
        if (stated.equals(EnumSet.of(ValueKind.PRICE))) {
            inspection.report(proposition).with(proposition);
        }
    }
}
