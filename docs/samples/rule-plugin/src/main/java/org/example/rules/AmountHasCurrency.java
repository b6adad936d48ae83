package org.example.rules;

import java.util.List;
import java.util.Objects;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.RevenueStream;

/** A rule of one's own: the amount of a revenue stream names its currency. */
@RuleInfo(id = "EX-01", family = Family.MONEY, severity = Severity.WARNING, requires = "STR-01", source = "our own")
public class AmountHasCurrency extends ElementRule<RevenueStream> {

    public AmountHasCurrency() {
        super(RevenueStream.class);
    }

    @Override
    protected void check(RevenueStream stream, Inspection inspection) {
        if (stream.getAmount() == null || stream.getCurrency() != null) {
            return;
        }
        Report report = inspection.report(stream).with(stream);
        List<String> others = inspection.facts().elements(RevenueStream.class).stream().map(RevenueStream::getCurrency)
                .filter(Objects::nonNull).distinct().toList();
        if (others.size() == 1) {
            report.fix(Fixes.obvious(Fixes.set(inspection.fixTitle("set", others.get(0)), stream,
                    CanvasPackage.Literals.VALUED__CURRENCY, others.get(0))));
        }
    }
}
