package org.canvasstudio.model;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;

/** The nine blocks in the order of the catalogue, with the metamodel's classes and features for each. */
public enum BlockKind {

    CUSTOMER_SEGMENTS("CS", "cs", CanvasPackage.Literals.CANVAS__CUSTOMER_SEGMENTS),
    VALUE_PROPOSITIONS("VP", "vp", CanvasPackage.Literals.CANVAS__VALUE_PROPOSITIONS),
    CHANNELS("CH", "ch", CanvasPackage.Literals.CANVAS__CHANNELS),
    CUSTOMER_RELATIONSHIPS("CR", "cr", CanvasPackage.Literals.CANVAS__CUSTOMER_RELATIONSHIPS),
    REVENUE_STREAMS("RS", "rs", CanvasPackage.Literals.CANVAS__REVENUE_STREAMS),
    KEY_RESOURCES("KR", "kr", CanvasPackage.Literals.CANVAS__KEY_RESOURCES),
    KEY_ACTIVITIES("KA", "ka", CanvasPackage.Literals.CANVAS__KEY_ACTIVITIES),
    KEY_PARTNERS("KP", "kp", CanvasPackage.Literals.CANVAS__KEY_PARTNERS),
    COSTS("CO", "cost", CanvasPackage.Literals.CANVAS__COSTS);

    /** The kinds by the classifier ids of the classes of their elements and blocks. */
    private static final BlockKind[] BY_CLASS = new BlockKind[CanvasPackage.eINSTANCE.getEClassifiers().size()];

    static {
        for (BlockKind kind : values()) {
            BY_CLASS[kind.elementClass().getClassifierID()] = kind;
            BY_CLASS[kind.blockClass().getClassifierID()] = kind;
        }
    }

    private final String key;
    private final String idPrefix;
    private final EReference feature;
    private final EReference elements;
    private final EClass blockClass;
    private final EClass elementClass;
    private final int featureId;
    private final int elementsId;

    BlockKind(String key, String idPrefix, EReference feature) {
        this.key = key;
        this.idPrefix = idPrefix;
        this.feature = feature;
        // Asked for again and again, and EMF looks at several things before it answers.
        this.blockClass = feature.getEReferenceType();
        this.elements = (EReference) blockClass.getEStructuralFeature("elements");
        this.elementClass = elements.getEReferenceType();
        this.featureId = feature.getFeatureID();
        this.elementsId = elements.getFeatureID();
    }

    /** The short key that consultants use, for example CS. */
    public String key() {
        return key;
    }

    /** What the ids of its elements begin with, without the hyphen. */
    public String idPrefix() {
        return idPrefix;
    }

    /** The feature of the canvas that holds the block. */
    public EReference feature() {
        return feature;
    }

    /** The feature of the block that holds its elements. */
    public EReference elements() {
        return elements;
    }

    /** The class of the block. */
    public EClass blockClass() {
        return blockClass;
    }

    /** The class of its elements. */
    public EClass elementClass() {
        return elementClass;
    }

    /** The block of this kind in a canvas; {@code null} while the canvas lacks it. */
    public Block in(Canvas canvas) {
        return (Block) ((InternalEObject) canvas).eGet(featureId, false, true);
    }

    /** The elements of a block of this kind, under their common class. */
    @SuppressWarnings("unchecked")
    EList<CanvasElement> items(Block block) {
        return (EList<CanvasElement>) ((InternalEObject) block).eGet(elementsId, false, true);
    }

    /** A new, empty block of this kind. */
    public Block createBlock() {
        return (Block) CanvasFactory.eINSTANCE.create(blockClass());
    }

    /** A new element of this kind, in no block and without an id. */
    public CanvasElement createElement() {
        return (CanvasElement) CanvasFactory.eINSTANCE.create(elementClass());
    }

    /** The block's title for a kind of canvas, in the language given; the personal canvas has titles of its own. */
    public String title(CanvasKind canvasKind, Locale locale) {
        String prefix = canvasKind == CanvasKind.PERSONAL ? "personal." : "block.";
        return Messages.text(locale, prefix + idPrefix);
    }

    /** The name that a new note of this kind gets, in the language given. */
    public String defaultName(Locale locale) {
        return Messages.text(locale, "new." + idPrefix);
    }

    /** Whether a name is the one that new notes get, in any of the languages of the studio. */
    public boolean isDefaultName(String name) {
        String bare = name.strip();
        return bare.length() <= DefaultNames.LONGEST && DefaultNames.OF.get(this).contains(bare.toLowerCase(Locale.ROOT));
    }

    /** The kind of a block. */
    public static BlockKind of(Block block) {
        return ofBlockClass(block.eClass());
    }

    /** The kind of block that an element belongs to by its class, whether it is in one or not. */
    public static BlockKind of(CanvasElement element) {
        return ofElementClass(element.eClass());
    }

    /** The kind whose elements are of the class; {@code null} when it is not an element's class. */
    public static BlockKind ofElementClass(EClass elementClass) {
        BlockKind kind = ofClass(elementClass);
        return kind != null && kind.elementClass == elementClass ? kind : null;
    }

    /** The kind with the key, for example CS; {@code null} when there is none. */
    public static BlockKind ofKey(String key) {
        for (BlockKind kind : values()) {
            if (kind.key.equalsIgnoreCase(key)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind of the block that holds an object, or that it is; {@code null} when it is in none. */
    public static BlockKind around(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Block) {
                return of((Block) at);
            }
        }
        return null;
    }

    private static BlockKind ofBlockClass(EClass blockClass) {
        BlockKind kind = ofClass(blockClass);
        if (kind == null || kind.blockClass != blockClass) {
            throw new IllegalArgumentException(blockClass.getName());
        }
        return kind;
    }

    private static BlockKind ofClass(EClass type) {
        int id = type.getClassifierID();
        return id < 0 || id >= BY_CLASS.length ? null : BY_CLASS[id];
    }

    /** Looked up once, when they are first needed. */
    private static final class DefaultNames {

        private static final Map<BlockKind, Set<String>> OF = new EnumMap<>(BlockKind.class);
        /** How many characters the longest has. */
        private static final int LONGEST;

        static {
            int longest = 0;
            for (BlockKind kind : values()) {
                Set<String> names = new HashSet<>();
                Messages.LOCALES.forEach(locale -> names.add(kind.defaultName(locale).toLowerCase(Locale.ROOT)));
                OF.put(kind, names);
                for (String name : names) {
                    longest = Math.max(longest, name.length());
                }
            }
            LONGEST = longest;
        }
    }
}
