package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.ClientRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Report;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.EngagementStage;
import org.eclipse.emf.ecore.EObject;

/** What a client of a certain type needs above all; it is known for two of the four types. */
@RuleInfo(id = "PRT-03", family = Family.EVOLUTION, severity = Severity.WARNING, source = "[004]")
public class ClientTypeIsServed extends ClientRule {

    @Override
    protected void check(Client client, Inspection inspection) {
        if (client.getType() == ClientType.CONSIDERS_PROPOSALS && client.getGoBetween() == null) {
            Report report = inspection.report(client).variant("goBetween").with(client);
            List<Contact> others = client.getContacts().stream().filter(contact -> contact != client.getDecisionMaker()).toList();
            if (!others.isEmpty()) {
                report.fix(Fixes.choosing(inspection.fixTitle("goBetween"), others,
                        contact -> client.setGoBetween((Contact) contact)));
            }
        } else if (client.getType() == ClientType.LEAVES_IT_TO_EXPERTS) {
            checkTask(client, inspection);
        }
    }

    private static void checkTask(Client client, Inspection inspection) {
        List<String> missing = new ArrayList<>();
        if (client.getGoals().stream().allMatch(goal -> Names.isBlank(goal.getText()))) {
            missing.add(inspection.text("goals"));
        }
        if (Names.isBlank(client.getTermsOfReference())) {
            missing.add(inspection.text("termsOfReference"));
        }
        if (client.getStages().isEmpty()) {
            missing.add(inspection.text("stages"));
        }
        if (!missing.isEmpty()) {
            inspection.report(client).with(client, missing);
        }
        List<EngagementStage> undated = client.getStages().stream().filter(stage -> stage.getDue() == null).toList();
        if (!undated.isEmpty()) {
            inspection.report(List.<EObject>copyOf(undated)).variant("undated").with(undated);
        }
    }
}
