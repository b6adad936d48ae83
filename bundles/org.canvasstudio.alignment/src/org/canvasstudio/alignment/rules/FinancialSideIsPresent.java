package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;

@RuleInfo(id = "CMP-05", family = Family.COMPLETENESS, severity = Severity.ADVICE,
        requires = { "CMP-01", "CMP-03", "CMP-04", "CUS-01" }, source = "L")
public class FinancialSideIsPresent extends SideIsPresent {

    public FinancialSideIsPresent() {
        super(List.of(BlockKind.REVENUE_STREAMS, BlockKind.COSTS),
                BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.VALUE_PROPOSITIONS,
                BlockKind.CUSTOMER_SEGMENTS, BlockKind.CHANNELS);
    }
}
