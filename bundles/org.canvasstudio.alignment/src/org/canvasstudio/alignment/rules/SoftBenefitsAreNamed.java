package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Amounts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.RevenueStream;

@RuleInfo(id = "PER-05", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[003]")
public class SoftBenefitsAreNamed extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (inspection.facts().isBegun(Topic.PERSONAL_REVENUES)
                && inspection.facts().elements(RevenueStream.class).stream().noneMatch(Amounts::isSoft)) {
            Report report = inspection.report(inspection.facts().block(BlockKind.REVENUE_STREAMS))
                    .with(BlockKind.REVENUE_STREAMS);
            List<RevenueStream> open = inspection.facts().elements(RevenueStream.class,
                    stream -> stream.getPersonalRevenue() == PersonalRevenue.UNSPECIFIED && stream.getAmount() == null
                            && stream.getPrice() == null);
            if (!open.isEmpty()) {
                report.fix(Fixes.choosing(inspection.fixTitle("mark"), open,
                        stream -> ((RevenueStream) stream).setPersonalRevenue(PersonalRevenue.SOFT_BENEFIT)));
            }
        }
    }
}
