package org.canvasstudio.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * A class of the metamodel as the reader needs it: what EMF would look up for each attribute of each file is looked up
 * once. The metamodel is closed, so the tables are complete.
 */
final class ClassTable {

    private static final Map<String, ClassTable> BY_NAME = new HashMap<>();

    static {
        for (EClassifier classifier : CanvasPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass) {
                BY_NAME.put(classifier.getName(), new ClassTable((EClass) classifier));
            }
        }
        for (ClassTable table : BY_NAME.values()) {
            for (EStructuralFeature feature : table.eClass.getEAllStructuralFeatures()) {
                // Views of other features are not written.
                if (feature.isChangeable()) {
                    table.slots.put(feature.getName(), new Slot(feature, table.eClass.getFeatureID(feature)));
                }
            }
        }
    }

    private final EClass eClass;
    private final boolean identified;
    private final Map<String, Slot> slots = new HashMap<>();

    private ClassTable(EClass eClass) {
        this.eClass = eClass;
        identified = Identified.class.isAssignableFrom(eClass.getInstanceClass());
    }

    /** The class of that name that can have objects; {@code null} when there is none. */
    static ClassTable named(String name) {
        ClassTable table = BY_NAME.get(name);
        return table == null || table.eClass.isAbstract() ? null : table;
    }

    String name() {
        return eClass.getName();
    }

    /** Whether its objects have ids. */
    boolean identified() {
        return identified;
    }

    /** The feature of that name; {@code null} when there is none. */
    Slot slot(String name) {
        return slots.get(name);
    }

    InternalEObject newObject() {
        return (InternalEObject) CanvasFactory.eINSTANCE.create(eClass);
    }

    /** A feature as a class has it. */
    static final class Slot {

        private final EStructuralFeature feature;
        private final boolean many;
        private final boolean data;
        private final boolean containment;
        private final boolean identity;
        private final int id;
        /** The values of an enumeration by their literals; {@code null} for other types. */
        private final Map<String, Object> literals;
        /** The type of its values where they are made from texts; {@code null} for texts themselves and for objects. */
        private final EDataType dataType;
        private final ClassTable type;

        Slot(EStructuralFeature feature, int id) {
            this.feature = feature;
            this.id = id;
            many = feature.isMany();
            data = feature instanceof EAttribute;
            identity = data && ((EAttribute) feature).isID();
            containment = !data && ((EReference) feature).isContainment();
            literals = feature.getEType() instanceof EEnum ? literals((EEnum) feature.getEType()) : null;
            dataType = data && feature.getEType() != EcorePackage.Literals.ESTRING ? (EDataType) feature.getEType() : null;
            type = data ? null : named(feature.getEType().getName());
        }

        private static Map<String, Object> literals(EEnum type) {
            Map<String, Object> literals = new LinkedHashMap<>();
            for (EEnumLiteral literal : type.getELiterals()) {
                literals.put(literal.getLiteral(), literal.getInstance());
            }
            return literals;
        }

        String name() {
            return feature.getName();
        }

        /** Whether it holds values, not objects. */
        boolean isData() {
            return data;
        }

        boolean isMany() {
            return many;
        }

        boolean isContainment() {
            return containment;
        }

        /** Whether its value is the object's id. */
        boolean isIdentity() {
            return identity;
        }

        /** The id of the feature in the class. */
        int id() {
            return id;
        }

        /** The class of the objects that it holds where none is stated; {@code null} when that class is abstract. */
        ClassTable type() {
            return type;
        }

        String typeName() {
            return feature.getEType().getName();
        }

        /**
         * The value that a text stands for.
         *
         * @throws IllegalArgumentException when it stands for none; its message says what would
         */
        Object value(String text) {
            if (literals != null) {
                Object value = literals.get(text);
                if (value == null && text != null) {
                    throw new IllegalArgumentException(Messages.text("value.choice", Values.shown(text),
                            String.join(", ", literals.keySet())));
                }
                return value;
            }
            return dataType == null ? text : CanvasFactory.eINSTANCE.createFromString(dataType, text);
        }
    }
}
