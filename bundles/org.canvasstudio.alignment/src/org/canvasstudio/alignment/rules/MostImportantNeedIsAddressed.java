package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-04", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = { "STR-01",
        "ALN-01", "ALN-03" }, source = "[002], [003]")
public class MostImportantNeedIsAddressed extends ElementRule<CustomerSegment> {

    public MostImportantNeedIsAddressed() {
        super(CustomerSegment.class);
    }

    @Override
    protected void check(CustomerSegment segment, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.ADDRESSED_NEEDS)) {
            return;
        }
        List<Need> neglected = facts.neglectedNeeds(segment);
        if (neglected.isEmpty()) {
            return;
        }
        List<ValueProposition> serving = List.copyOf(facts.serving(segment));
        // A proposition that serves the segment and addresses nothing yet may well be for this need.
        inspection.report(segment).with(segment, neglected).mayFollowFrom(serving)
                .offer(fixes -> {
                    if (!serving.isEmpty()) {
                        fixes.add(Fixes.choosing(inspection.fixTitle("address", neglected), serving,
                                proposition -> ((ValueProposition) proposition).getAddresses().addAll(neglected)));
                    }
                });
    }
}
