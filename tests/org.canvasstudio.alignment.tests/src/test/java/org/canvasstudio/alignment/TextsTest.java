package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Inspection inspection = new Inspection(Canvases.create(CanvasKind.ORGANISATION, "Roastery"), null, Settings.preset(),
            Locale.ENGLISH);

    @Test
    void everyLiteralOfTheMetamodelHasWords() {
        for (EClassifier classifier : CanvasPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EEnum) {
                for (EEnumLiteral literal : ((EEnum) classifier).getELiterals()) {
                    // A missing text throws.
                    Object words = inspection.words(literal.getInstance());
                    assertFalse(String.valueOf(words).isBlank(), classifier.getName() + '.' + literal.getLiteral());
                }
            }
        }
    }

    @Test
    void everyKindOfLinkReadsAsASentence() {
        for (LinkKind kind : LinkKind.values()) {
            Link link = CanvasFactory.eINSTANCE.createLink();
            link.setKind(kind);
            assertEquals("(no end) – " + (kind == LinkKind.UNSPECIFIED ? "link" : inspection.words(kind)) + " – (no end)",
                    inspection.name(link));
        }
    }

    @Test
    void everyFamilyHasATitle() {
        for (Family family : Family.values()) {
            assertFalse(family.title(Locale.ENGLISH).isBlank());
        }
    }

    @Test
    void everyTopicIsNamed() {
        Rule rule = Drawing.CATALOGUE.rule("BEG-01").orElseThrow();
        for (Topic topic : Topic.values()) {
            assertFalse(rule.text(Locale.ENGLISH, "topic." + topic.name().toLowerCase(Locale.ROOT)).isBlank());
        }
    }
}
