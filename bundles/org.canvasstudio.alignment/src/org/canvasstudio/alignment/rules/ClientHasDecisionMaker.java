package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ClientRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.Contact;

@RuleInfo(id = "PRT-02", family = Family.EVOLUTION, severity = Severity.ADVICE, source = "[004], [001]")
public class ClientHasDecisionMaker extends ClientRule {

    @Override
    protected void check(Client client, Inspection inspection) {
        boolean typed = client.getType() != ClientType.UNSPECIFIED;
        boolean decided = client.getDecisionMaker() != null;
        if (typed && decided) {
            return;
        }
        Report report = inspection.report(client).with(client)
                .variant(typed ? "decisionMaker" : decided ? "type" : "both");
        if (!decided && !client.getContacts().isEmpty()) {
            report.fix(Fixes.choosing(inspection.fixTitle("decisionMaker"), client.getContacts(),
                    contact -> client.setDecisionMaker((Contact) contact)));
        }
    }
}
