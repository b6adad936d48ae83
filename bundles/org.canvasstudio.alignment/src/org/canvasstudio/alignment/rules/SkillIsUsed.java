package org.canvasstudio.alignment.rules;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Topic;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.PersonalResource;

@RuleInfo(id = "PER-06", family = Family.PERSONAL_CANVAS, severity = Severity.ADVICE, kinds = CanvasKind.PERSONAL,
        requires = "ALN-08", source = "[003]")
public class SkillIsUsed extends ElementRule<KeyResource> {

    public SkillIsUsed() {
        super(KeyResource.class);
    }

    @Override
    protected void check(KeyResource resource, Inspection inspection) {
        if (resource.getPersonalResource() == PersonalResource.SKILLS
                && inspection.facts().isBegun(Topic.ACTIVITY_RESOURCES)
                && inspection.facts().sources(resource, LinkKind.NEEDS, KeyActivity.class).isEmpty()) {
            inspection.report(resource).with(resource).offer(fixes -> fixes.add(Fixes.linkFrom(
                    inspection.fixTitle("use", resource), inspection.facts().elements(KeyActivity.class), resource)));
        }
    }
}
