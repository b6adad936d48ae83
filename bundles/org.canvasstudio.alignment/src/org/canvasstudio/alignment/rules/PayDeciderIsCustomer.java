package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.PersonalRole;

@RuleInfo(id = "PER-02", family = Family.PERSONAL_CANVAS, severity = Severity.WARNING, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[000], [003]")
public class PayDeciderIsCustomer extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (!inspection.facts().isBegun(Topic.ROLES)) {
            return;
        }
        List<CustomerSegment> open = new ArrayList<>();
        for (CustomerSegment customer : inspection.facts().elements(CustomerSegment.class)) {
            PersonalRole role = customer.getPersonalRole();
            if (role == PersonalRole.PAY_DECIDER || role == PersonalRole.BOSS) {
                return;
            }
            if (role == PersonalRole.UNSPECIFIED) {
                open.add(customer);
            }
        }
        inspection.report(inspection.facts().block(BlockKind.CUSTOMER_SEGMENTS)).offer(fixes -> {
            if (!open.isEmpty()) {
                fixes.add(Fixes.choosing(inspection.fixTitle("mark"), open,
                        customer -> ((CustomerSegment) customer).setPersonalRole(PersonalRole.PAY_DECIDER)));
            }
        });
    }
}
