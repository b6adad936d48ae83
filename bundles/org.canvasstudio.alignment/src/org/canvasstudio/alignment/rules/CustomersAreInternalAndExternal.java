package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Position;

@RuleInfo(id = "PER-03", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[000], [002], [003]")
public class CustomersAreInternalAndExternal extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (!inspection.facts().isBegun(Topic.POSITIONS)) {
            return;
        }
        Set<Position> missing = EnumSet.of(Position.INTERNAL, Position.EXTERNAL);
        List<CustomerSegment> open = new ArrayList<>();
        for (CustomerSegment customer : inspection.facts().elements(CustomerSegment.class)) {
            missing.remove(customer.getPosition());
            if (customer.getPosition() == Position.UNSPECIFIED) {
                open.add(customer);
            }
        }
        for (Position position : missing) {
            Report report = inspection.report(inspection.facts().block(BlockKind.CUSTOMER_SEGMENTS)).with(position);
            if (!open.isEmpty()) {
                report.fix(Fixes.choosing(inspection.fixTitle("mark", position), open,
                        customer -> ((CustomerSegment) customer).setPosition(position)));
            }
        }
    }
}
