package org.canvasstudio.alignment.rules;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.ValueProposition;

@RuleInfo(id = "ALN-03", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING, requires = { "STR-01",
        "ALN-02" }, source = "[002], [003]")
public class PropositionAddressesNeed extends ElementRule<ValueProposition> {

    public PropositionAddressesNeed() {
        super(ValueProposition.class);
    }

    @Override
    protected void check(ValueProposition proposition, Inspection inspection) {
        Facts facts = inspection.facts();
        if (!facts.isBegun(Topic.ADDRESSED_NEEDS)) {
            return;
        }
        Set<CustomerSegment> served = facts.servedBy(proposition);
        // The proposition may be for a need that a segment has and that nobody has written down.
        if (served.isEmpty() || served.stream().anyMatch(segment -> segment.getNeeds().isEmpty())) {
            return;
        }
        List<Need> needs = served.stream().flatMap(segment -> segment.getNeeds().stream()).toList();
        if (!Collections.disjoint(facts.addressedNeeds(proposition), needs)) {
            return;
        }
        inspection.report(proposition).with(proposition, served)
                .offer(fixes -> offer(fixes, proposition, served, needs, inspection));
    }

    private static void offer(List<? super Fix> fixes, ValueProposition proposition, Set<CustomerSegment> served,
            List<Need> needs, Inspection inspection) {
        Facts facts = inspection.facts();
        List<Need> neglected = served.stream().flatMap(segment -> facts.neglectedNeeds(segment).stream()).toList();
        if (neglected.isEmpty()) {
            fixes.add(Fixes.choosing(inspection.fixTitle("address", proposition), needs,
                    need -> proposition.getAddresses().add((Need) need)));
        } else {
            // These come first: ALN-04 asks for them as soon as this finding is gone.
            fixes.add(Fixes.of(inspection.fixTitle("addressNeglected", proposition, neglected),
                    () -> proposition.getAddresses().addAll(neglected)));
        }
    }
}
