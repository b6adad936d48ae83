package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Edits a canvas at random, in every way that an editor, a fix or an undo can. */
final class RandomEdits {

    private static final String[] NAMES = { "Bakeries", "bakeries", "Fresh bread", "Bake fresh bread", "baking of fresh bread",
            "Van", "New customer segment", "", "  ", "Quality", "A name that is a good deal longer than names should ever be at all", "焼きたて" };
    private static final Set<EAttribute> OF_IDS = Set.of(CanvasPackage.Literals.CANVAS_ELEMENT__FORMER_IDS,
            CanvasPackage.Literals.ACTION__FORMER_ELEMENTS);
    private static final String[] AMOUNTS = { "0", "100", "100.00", "200.50", "0.333", "400" };

    private final Canvas canvas;
    private final Random random;
    private final int mostElements;
    private final List<CanvasElement> removed = new ArrayList<>();
    /** Those that elements had, or have. */
    private final List<String> ids = new ArrayList<>();

    /** @param mostElements how many elements there may be before more of them go than come */
    RandomEdits(Canvas canvas, Random random, int mostElements) {
        this.canvas = canvas;
        this.random = random;
        this.mostElements = mostElements;
    }

    /** Does one thing and says what. */
    String next() {
        int dice = random.nextInt(100);
        List<CanvasElement> elements = Canvases.elements(canvas);
        CanvasElement one = any(elements);
        if (one == null || dice < 6 && elements.size() < mostElements) {
            return add();
        }
        if (dice < 12) {
            one.setName(name());
            return "rename " + one.getId();
        }
        if (dice < 40) {
            EObject part = part(one);
            return attribute(part);
        }
        if (dice < 55) {
            CanvasElement other = any(elements);
            Link link = random.nextInt(4) == 0 ? Canvases.link(any(LinkKind.values()), one, other) : Canvases.link(one, other);
            return "link " + link.getId();
        }
        if (dice < 63) {
            Link link = any(canvas.getLinks());
            if (link != null) {
                return changeLink(link, one);
            }
        }
        if (dice < 68) {
            return remove(one);
        }
        if (dice < 72) {
            return comeBack();
        }
        if (dice < 74) {
            return become(one);
        }
        if (dice < 76) {
            EList<CanvasElement> items = BlockKind.of(one).in(canvas).getItems();
            items.move(random.nextInt(items.size()), one);
            return "move " + one.getId();
        }
        if (dice < 82) {
            return parts(one);
        }
        if (dice < 87) {
            return address();
        }
        if (dice < 91) {
            return suppress(one);
        }
        if (dice < 95) {
            return onCanvas(one);
        }
        if (dice < 98) {
            return undo();
        }
        if (dice < 99) {
            Identified other = (Identified) part(any(elements));
            other.setId(one.getId());
            return "same id " + one.getId();
        }
        return random.nextInt(8) == 0 ? whole() : attribute(canvas);
    }

    private String add() {
        BlockKind kind = any(BlockKind.values());
        CanvasElement element = kind.createElement();
        element.setName(random.nextBoolean() ? name() : "Note " + random.nextInt(1000));
        element.setId(kind.idPrefix() + '-' + random.nextInt(1_000_000));
        ids.add(element.getId());
        EList<CanvasElement> items = kind.in(canvas).getItems();
        items.add(random.nextInt(items.size() + 1), element);
        return "add " + element.getId();
    }

    private String changeLink(Link link, CanvasElement end) {
        switch (random.nextInt(7)) {
        case 0:
            link.setKind(any(LinkKind.values()));
            break;
        case 1:
            link.setSource(random.nextInt(4) == 0 ? null : end);
            break;
        case 2:
            link.setTarget(random.nextInt(4) == 0 ? null : end);
            break;
        case 3:
            canvas.getLinks().move(random.nextInt(canvas.getLinks().size()), link);
            break;
        case 4:
            // Off the canvas, but still at its ends.
            canvas.getLinks().remove(link);
            return "take link away " + link.getId();
        default:
            EcoreUtil.delete(link);
        }
        return "change link " + link.getId();
    }

    private String remove(CanvasElement element) {
        switch (random.nextInt(3)) {
        case 0:
            // As a careless program does it: the links stay.
            BlockKind.of(element).in(canvas).getItems().remove(element);
            removed.add(element);
            return "take away " + element.getId();
        case 1:
            Fixes.remove("", element).apply(null);
            return "delete " + element.getId();
        default:
            CanvasElement other = any(BlockKind.of(element).in(canvas).getItems());
            if (other != element) {
                Fixes.merge("", other, element).apply(null);
            }
            return "merge " + element.getId();
        }
    }

    private String comeBack() {
        if (removed.isEmpty()) {
            return add();
        }
        CanvasElement element = removed.get(random.nextInt(removed.size()));
        if (element.eContainer() != null || random.nextInt(3) == 0) {
            element.setName(name());
            return "rename what was taken away " + element.getId();
        }
        removed.remove(element);
        EList<CanvasElement> items = BlockKind.of(element).in(canvas).getItems();
        items.add(random.nextInt(items.size() + 1), element);
        return "come back " + element.getId();
    }

    /** Another one that remembers the ids of this one, mostly in another block: as a note that is moved there. */
    private String become(CanvasElement element) {
        BlockKind kind = any(BlockKind.values());
        CanvasElement other = kind.createElement();
        other.setName(random.nextBoolean() ? element.getName() : name());
        other.setId(kind.idPrefix() + '-' + random.nextInt(1_000_000));
        ids.add(other.getId());
        other.getFormerIds().addAll(element.getFormerIds());
        other.getFormerIds().add(element.getId());
        kind.in(canvas).getItems().add(other);
        if (random.nextInt(4) > 0) {
            Fixes.remove("", element).apply(null);
        }
        return element.getId() + " becomes " + other.getId();
    }

    private String parts(CanvasElement element) {
        List<EReference> containments = element.eClass().getEAllContainments();
        EReference containment = containments.get(random.nextInt(containments.size()));
        EObject part = CanvasFactory.eINSTANCE.create(containment.getEReferenceType());
        if (part instanceof Identified) {
            ((Identified) part).setId(part.eClass().getName() + random.nextInt(1_000_000));
        }
        attribute(part);
        if (!containment.isMany()) {
            element.eSet(containment, random.nextInt(3) == 0 ? null : part);
        } else {
            @SuppressWarnings("unchecked")
            EList<EObject> list = (EList<EObject>) element.eGet(containment);
            if (list.isEmpty() || random.nextInt(3) > 0) {
                list.add(part);
            } else {
                list.remove(random.nextInt(list.size()));
            }
        }
        return "part " + containment.getName() + " of " + element.getId();
    }

    private String address() {
        CustomerSegment segment = any(canvas.getCustomerSegments().getElements());
        ValueProposition proposition = any(canvas.getValuePropositions().getElements());
        Need need = segment == null ? null : any(segment.getNeeds());
        if (need == null || proposition == null) {
            return add();
        }
        if (!proposition.getAddresses().remove(need)) {
            proposition.getAddresses().add(need);
        }
        return "address " + need.getId();
    }

    private String suppress(CanvasElement element) {
        if (!canvas.getSuppressions().isEmpty() && random.nextInt(3) > 0) {
            SuppressedFinding suppression = any(canvas.getSuppressions());
            int what = random.nextInt(3);
            if (what == 0) {
                suppression.setRule(any(Drawing.CATALOGUE.rules().toArray(Rule[]::new)).id());
            } else if (what == 1) {
                suppression.setReason(suppression.getReason() == null ? "Agreed" : null);
            } else {
                canvas.getSuppressions().remove(suppression);
            }
            return "suppression";
        }
        List<Finding> findings = Drawing.ENGINE.check(canvas);
        if (!findings.isEmpty()) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
            suppression.setRule(finding.rule().id());
            suppression.setReason("Agreed");
            if (finding.elements().get(0) instanceof Identified && finding.elements().get(0) != canvas) {
                suppression.getElements().add((Identified) finding.elements().get(0));
            }
            canvas.getSuppressions().add(suppression);
        }
        return "suppress";
    }

    private String onCanvas(CanvasElement element) {
        EReference list = any(CanvasPackage.Literals.CANVAS__TAGS, CanvasPackage.Literals.CANVAS__ACTIONS,
                CanvasPackage.Literals.CANVAS__SCENARIOS);
        @SuppressWarnings("unchecked")
        EList<EObject> objects = (EList<EObject>) canvas.eGet(list);
        if (list == CanvasPackage.Literals.CANVAS__TAGS && !objects.isEmpty() && random.nextBoolean()) {
            element.getTags().clear();
            element.getTags().add(canvas.getTags().get(random.nextInt(objects.size())));
        } else if (objects.size() < 4) {
            EObject object = CanvasFactory.eINSTANCE.create(list.getEReferenceType());
            attribute(object);
            objects.add(object);
        } else if (list == CanvasPackage.Literals.CANVAS__SCENARIOS && element instanceof Valued && random.nextBoolean()) {
            Assumption assumption = CanvasFactory.eINSTANCE.createAssumption();
            assumption.setAbout(element);
            attribute(assumption);
            canvas.getScenarios().get(0).getAssumptions().add(assumption);
        } else if (list == CanvasPackage.Literals.CANVAS__ACTIONS && random.nextBoolean()) {
            Action action = any(canvas.getActions());
            if (!action.getElements().remove(element)) {
                action.getElements().add(element);
            }
        } else if (random.nextBoolean()) {
            attribute(objects.get(random.nextInt(objects.size())));
        } else {
            EcoreUtil.delete(objects.get(random.nextInt(objects.size())), true);
        }
        return list.getName();
    }

    /** What some edits have changed is brought back at once. */
    private String undo() {
        ChangeRecorder recorder = new ChangeRecorder(canvas);
        StringBuilder edits = new StringBuilder("undo");
        for (int i = random.nextInt(4); i >= 0; i--) {
            int dice = random.nextInt(3);
            List<CanvasElement> elements = Canvases.elements(canvas);
            CanvasElement one = any(elements);
            if (one == null || dice == 0) {
                edits.append(", ").append(add());
            } else if (dice == 1) {
                edits.append(", ").append(attribute(one));
            } else {
                Fixes.remove("", one).apply(null);
            }
        }
        recorder.endRecording().apply();
        recorder.dispose();
        return edits.toString();
    }

    private String whole() {
        if (random.nextBoolean()) {
            canvas.setKind(any(CanvasKind.values()));
        } else {
            BlockKind kind = any(BlockKind.values());
            canvas.eSet(kind.feature(), null);
            canvas.eSet(kind.feature(), kind.createBlock());
        }
        return "whole canvas";
    }

    /** Changes any attribute of an object, but not its id. */
    private String attribute(EObject object) {
        return change(object, any(attributes(object).toArray(EAttribute[]::new)));
    }

    /** What may be changed of an object: not its id. */
    static List<EAttribute> attributes(EObject object) {
        return object.eClass().getEAllAttributes().stream()
                .filter(each -> each.isChangeable() && !each.isID() && each != CanvasPackage.Literals.CANVAS__KIND).toList();
    }

    /** Gives an attribute of an object another value, perhaps, and says what. */
    String change(EObject object, EAttribute attribute) {
        Object value = OF_IDS.contains(attribute) && !ids.isEmpty() ? any(ids) : value(attribute);
        if (attribute.isMany()) {
            @SuppressWarnings("unchecked")
            EList<Object> list = (EList<Object>) object.eGet(attribute);
            if (value == null || !list.remove(value)) {
                if (value != null) {
                    list.add(value);
                }
            }
        } else if (value == null) {
            object.eUnset(attribute);
        } else {
            object.eSet(attribute, value);
        }
        return attribute.getName() + " of " + EcoreUtil.getID(object);
    }

    private Object value(EStructuralFeature attribute) {
        EDataType type = (EDataType) attribute.getEType();
        if (type instanceof EEnum) {
            EEnum literals = (EEnum) type;
            return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
        }
        switch (type.getName()) {
        case "EString":
            return name();
        case "Amount":
            return random.nextInt(4) == 0 ? null : EcoreUtil.createFromString(type, any(AMOUNTS));
        case "CurrencyCode":
            return random.nextInt(4) == 0 ? null : EcoreUtil.createFromString(type, random.nextBoolean() ? "EUR" : "USD");
        case "Count":
            return EcoreUtil.createFromString(type, String.valueOf(random.nextInt(10)));
        case "Day":
            return EcoreUtil.createFromString(type, "2026-01-1" + random.nextInt(10));
        default:
            return null;
        }
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    /** The element itself, or something in it. */
    private EObject part(CanvasElement element) {
        List<EObject> parts = new ArrayList<>(List.of(element));
        for (EObject part : element.eContents()) {
            if (part instanceof Identified) {
                parts.add(part);
            }
        }
        return parts.get(random.nextInt(parts.size()));
    }

    private <T> T any(List<? extends T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
