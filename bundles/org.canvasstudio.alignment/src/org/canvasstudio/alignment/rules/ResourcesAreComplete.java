package org.canvasstudio.alignment.rules;

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
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.PersonalResource;

@RuleInfo(id = "PER-01", family = Family.PERSONAL_CANVAS, severity = Severity.WARNING, kinds = CanvasKind.PERSONAL,
        requires = "CMP-01", source = "[003]")
public class ResourcesAreComplete extends Rule {

    @Override
    public void check(Inspection inspection) {
        if (!inspection.facts().isBegun(Topic.PERSONAL_RESOURCES)) {
            return;
        }
        Set<PersonalResource> missing = EnumSet.complementOf(EnumSet.of(PersonalResource.UNSPECIFIED));
        for (KeyResource resource : inspection.facts().elements(KeyResource.class)) {
            missing.remove(resource.getPersonalResource());
        }
        if (!missing.isEmpty()) {
            Report report = inspection.report(inspection.facts().block(BlockKind.KEY_RESOURCES))
                    .with(BlockKind.KEY_RESOURCES, missing);
            List<KeyResource> open = inspection.facts().elements(KeyResource.class,
                    resource -> resource.getPersonalResource() == PersonalResource.UNSPECIFIED);
            if (missing.size() == 1 && !open.isEmpty()) {
                PersonalResource kind = missing.iterator().next();
                report.fix(Fixes.choosing(inspection.fixTitle("mark", kind), open,
                        resource -> ((KeyResource) resource).setPersonalResource(kind)));
            }
        }
    }
}
