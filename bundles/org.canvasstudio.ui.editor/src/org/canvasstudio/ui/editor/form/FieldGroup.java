package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The sections of a form, in their order, and which feature of the metamodel belongs to which. */
public enum FieldGroup {

    /** What every kind of object has. */
    GENERAL,

    /** What is stated of this kind only. */
    KIND,

    /** What it costs or brings in. */
    MONEY,

    /** What is assumed of it, and the evidence. */
    HYPOTHESES,

    /** The links at an element. */
    LINKS,

    /** Free notes, and what identifies the object. */
    NOTES;

    private static final Set<String> COMMON = Set.of("name", "description", "tags", "colour", "tagline", "text", "statement", "kind");
    private static final Set<String> LAST = Set.of("notes", "note", "id");

    /** The group of a feature. */
    public static FieldGroup of(EStructuralFeature feature) {
        if (feature.getEContainingClass() == CanvasPackage.Literals.VALUED) {
            return MONEY;
        }
        if (feature == CanvasPackage.Literals.CANVAS_ELEMENT__HYPOTHESES
                || feature.getEContainingClass() == CanvasPackage.Literals.HYPOTHESIS && feature instanceof EReference) {
            return HYPOTHESES;
        }
        if (LAST.contains(feature.getName())) {
            return NOTES;
        }
        return COMMON.contains(feature.getName()) && !isKind(feature.getEType()) ? GENERAL : KIND;
    }

    /** The kind of a need or feature is stated of it; that of a link or canvas is what it is. */
    private static boolean isKind(EClassifier type) {
        return type == CanvasPackage.Literals.NEED_KIND || type == CanvasPackage.Literals.FEATURE_KIND;
    }

    /**
     * The features of the class in the group that are lists of parts, with a table each. The parts of a canvas and the
     * elements of a block are in the tree.
     */
    static List<EReference> parts(EClass type, FieldGroup group) {
        List<EReference> parts = new ArrayList<>();
        for (EReference reference : type.getEAllContainments()) {
            boolean inTree = CanvasPackage.Literals.CANVAS_ELEMENT.isSuperTypeOf(reference.getEReferenceType())
                    || CanvasPackage.Literals.BLOCK.isSuperTypeOf(reference.getEReferenceType())
                    || CanvasPackage.Literals.CANVAS__LINKS == reference
                    || CanvasPackage.Literals.CANVAS__SUPPRESSIONS == reference
                    || CanvasPackage.Literals.BLOCK__ANSWERS == reference
                    || CanvasPackage.Literals.CLIENT__CHECKLIST == reference;
            if (reference.isMany() && !reference.isDerived() && !inTree && of(reference) == group) {
                parts.add(reference);
            }
        }
        return parts;
    }

    /** Whether an object of the class can have anything in the group. */
    static boolean hasLinks(EClass type) {
        return CanvasElement.class.isAssignableFrom(type.getInstanceClass());
    }
}
