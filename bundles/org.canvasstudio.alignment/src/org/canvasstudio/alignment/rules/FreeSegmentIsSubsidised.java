package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.MarketType;
import org.canvasstudio.model.canvas.Payer;

@RuleInfo(id = "CUS-02", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.ERROR,
        kinds = CanvasKind.ORGANISATION, requires = { "STR-01", "CMP-02", "CUS-01" }, source = "[000], [003]")
public class FreeSegmentIsSubsidised extends ElementRule<CustomerSegment> {

    public FreeSegmentIsSubsidised() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isFree(segment)) {
            return;
        }
        List<CustomerSegment> subsidisers = facts.sources(segment, LinkKind.SUBSIDISES, CustomerSegment.class);
        // A segment of which it is not known whether it pays may do so: CUS-10 asks.
        if (!subsidisers.stream().allMatch(facts::isFree)) {
            return;
        }
        List<CustomerSegment> elements = new ArrayList<>(List.of(segment));
        elements.addAll(subsidisers);
        Report report = inspection.report(elements).with(segment, subsidisers);
        if (!subsidisers.isEmpty()) {
            report.variant("free");
        }
        report.offer(fixes -> {
            if (!facts.payers().isEmpty()) {
                fixes.add(Fixes.linkFrom(inspection.fixTitle("subsidise", segment), facts.payers(), segment));
            }
            // In a multi-sided market the subsidy is also what the sides have to do with each other.
            if (segment.getMarketType() != MarketType.MULTI_SIDED || facts.dependsOnAnother(segment)) {
                fixes.add(Fixes.set(inspection.fixTitle("pay", segment), segment,
                        CanvasPackage.Literals.CUSTOMER_SEGMENT__PAYER, Payer.PAYS));
            }
        });
    }
}
