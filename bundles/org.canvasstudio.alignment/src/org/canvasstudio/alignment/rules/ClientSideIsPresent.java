package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;

@RuleInfo(id = "CMP-04", family = Family.COMPLETENESS, severity = Severity.ADVICE, requires = { "CMP-01", "CMP-03", "ALN-01", "ALN-02" },
        source = "L")
public class ClientSideIsPresent extends SideIsPresent {

    public ClientSideIsPresent() {
        super(List.of(BlockKind.CUSTOMER_SEGMENTS, BlockKind.CHANNELS, BlockKind.VALUE_PROPOSITIONS));
    }
}
