package org.canvasstudio.alignment.rules;

import java.util.List;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;

@RuleInfo(id = "CMP-03", family = Family.COMPLETENESS, severity = Severity.ADVICE, requires = { "CMP-01", "ALN-01" }, source = "L")
public class ActivitySideIsPresent extends SideIsPresent {

    public ActivitySideIsPresent() {
        super(List.of(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES, BlockKind.VALUE_PROPOSITIONS));
    }
}
