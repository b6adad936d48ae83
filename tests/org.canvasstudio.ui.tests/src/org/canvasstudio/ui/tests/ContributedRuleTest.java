package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasKind;
import org.junit.jupiter.api.Test;

/** Inside OSGi a plug-in adds rules through the extension point. */
class ContributedRuleTest {

    @Test
    void theCatalogueHoldsOwnAndContributedRules() {
        RuleCatalogue catalogue = RuleCatalogue.installed();
        assertTrue(catalogue.rule("TST-01").isPresent());
        assertTrue(catalogue.rule("ALN-01").isPresent());
    }

    @Test
    void aContributedRuleFindsInItsOwnWords() {
        List<Finding> findings = AlignmentEngine.preset().check(Canvases.create(CanvasKind.ORGANISATION, ContributedRule.REPORTED_NAME));
        assertEquals(List.of("“A canvas for the contributed rule” has the name that this test gives."),
                findings.stream().map(Finding::message).toList());
    }
}
