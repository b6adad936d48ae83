package org.canvasstudio.interchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assumptions;

/** Canvases to try the formats on. */
final class Samples {

    /** The four canvases of the field; a folder beside the project that is not everywhere. */
    static final Path FIELD = Path.of(System.getProperty("canvasstudio.root"), "..", "shared", "inputs", "bmml");

    private static final String[] TEXTS = { "Tea", "12", "", "yes", "null", "Price: high", "a #b", "# a", "- a", "a:", " a ", "'a'", "\"a\"", "a\\b",
            "café", "чай", "茶 🍵", "one\ntwo", "one\n\n  two\n", "\n", "one\r\ntwo", "a\tb", "x\u0085y\u2028z\uFEFF", "[a, b]", "{a: b}", "&a", "*a", "!a",
            "|", ">", "%a", "@a", "`a`", "2026-01-01", "0x1F", "1e3", ".inf", "~", "a: |", "? a", "\u007f", "true", "a".repeat(300), "\u00a0a\u00a0" };

    private Samples() {
    }

    static Stream<Path> own() {
        return Stream.of(Path.of("bmml/full.bmml"), Path.of("bmml/comments.bmml"));
    }

    static Stream<Path> field() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FIELD), "The canvases of the field are not there: " + FIELD);
        try (Stream<Path> files = Files.list(FIELD)) {
            return files.filter(file -> file.toString().endsWith(".bmml")).sorted().toList().stream();
        }
    }

    static Stream<Path> ownAndField() throws IOException {
        return Files.isDirectory(FIELD) ? Stream.concat(own(), field()) : own();
    }

    /** A canvas in which each feature of each class holds something. */
    static Canvas rich() {
        Canvas canvas = Canvases.create(CanvasKind.PERSONAL, "Rich");
        fill(canvas);
        for (BlockKind kind : BlockKind.values()) {
            fill(kind.in(canvas));
            for (int i = 0; i < 2; i++) {
                CanvasElement element = kind.createElement();
                fill(element);
                element.setName("name of " + element.eClass().getName() + ' ' + i);
                element.setId(kind.idPrefix() + '-' + i);
                element.getTags().addAll(canvas.getTags());
                kind.in(canvas).getItems().add(element);
            }
        }
        CustomerSegment segment = canvas.getCustomerSegments().getElements().get(0);
        ValueProposition proposition = canvas.getValuePropositions().getElements().get(0);
        proposition.getAddresses().addAll(segment.getNeeds());
        proposition.getFeatures().get(0).getAddresses().addAll(segment.getNeeds());
        canvas.getLinks().clear();
        for (CanvasElement source : Canvases.elements(canvas)) {
            for (CanvasElement target : Canvases.elements(canvas)) {
                LinkKind kind = org.canvasstudio.model.LegalLinks.kindBetween(BlockKind.of(source), BlockKind.of(target));
                if (kind != LinkKind.UNSPECIFIED && source != target) {
                    Canvases.link(kind, source, target).setNote("note on " + source.getId() + ' ' + target.getId());
                }
            }
        }
        canvas.getActions().get(0).getElements().add(segment);
        canvas.getSuppressions().get(0).getElements().add(proposition);
        Ids.assignMissing(canvas);
        return canvas;
    }

    /** Gives each attribute a value of its own and each containment list one filled object. */
    private static void fill(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isDerived() || feature.isTransient() || !feature.isChangeable()) {
                continue;
            }
            if (feature instanceof EAttribute) {
                Object value = distinct((EAttribute) feature);
                object.eSet(feature, feature.isMany() ? List.of(value) : value);
            } else if (((EReference) feature).isContainment() && feature.isMany() && feature != org.canvasstudio.model.canvas.CanvasPackage.Literals.CANVAS__LINKS
                    && !((EReference) feature).getEReferenceType().getName().matches("CustomerSegment|ValueProposition|Channel|CustomerRelationship|RevenueStream|Key.*|Cost")) {
                EObject child = EcoreUtil.create(((EReference) feature).getEReferenceType());
                fill(child);
                list(object, feature).add(child);
            }
        }
    }

    private static int counter;

    /** A value that is not the default and, where the type allows, occurs nowhere else. */
    static Object distinct(EAttribute attribute) {
        EDataType type = attribute.getEAttributeType();
        counter++;
        if (type instanceof EEnum) {
            return ((EEnum) type).getELiterals().get(1).getInstance();
        }
        switch (type.getName()) {
        case "Amount":
            return new BigDecimal("1234." + counter);
        case "CurrencyCode":
            return "XTS";
        case "Day":
            return LocalDate.of(2001, 1, 1).plusDays(counter);
        case "Colour":
            return String.format("#%06x", counter);
        case "Count":
            return 1_000_000L + counter;
        default:
            return attribute.isID() ? "id-" + counter : "value " + counter + " of " + attribute.getName();
        }
    }

    @SuppressWarnings("unchecked")
    static EList<Object> list(EObject object, EStructuralFeature feature) {
        return (EList<Object>) object.eGet(feature);
    }

    /** A canvas of random shape with texts and ids that formats stumble over. */
    static Canvas random(long seed) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(random.nextInt(5) == 0 ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION, text(random));
        scatter(canvas, random);
        for (int i = random.nextInt(3); i > 0; i--) {
            Tag tag = CanvasFactory.eINSTANCE.createTag();
            scatter(tag, random);
            canvas.getTags().add(tag);
        }
        List<CanvasElement> elements = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (BlockKind kind : BlockKind.values()) {
            scatter(kind.in(canvas), random);
            for (int i = random.nextInt(4); i > 0; i--) {
                CanvasElement element = kind.createElement();
                scatter(element, random);
                element.setId(id(kind.idPrefix(), random));
                kind.in(canvas).getItems().add(element);
                elements.add(element);
                if (element instanceof CustomerSegment) {
                    for (int n = random.nextInt(4); n > 0; n--) {
                        Need need = CanvasFactory.eINSTANCE.createNeed();
                        scatter(need, random);
                        need.setId(id(Ids.prefix(need), random));
                        ((CustomerSegment) element).getNeeds().add(need);
                        needs.add(need);
                    }
                }
            }
        }
        for (ValueProposition proposition : canvas.getValuePropositions().getElements()) {
            for (int n = random.nextInt(4); n > 0; n--) {
                Feature feature = CanvasFactory.eINSTANCE.createFeature();
                scatter(feature, random);
                feature.setId(id(Ids.prefix(feature), random));
                proposition.getFeatures().add(feature);
                needs.stream().filter(need -> random.nextInt(3) == 0).forEach(feature.getAddresses()::add);
            }
        }
        for (int i = random.nextInt(30); i > 0 && !elements.isEmpty(); i--) {
            CanvasElement source = elements.get(random.nextInt(elements.size()));
            CanvasElement target = elements.get(random.nextInt(elements.size()));
            Link link = random.nextInt(4) == 0 ? Canvases.link(LinkKind.get(random.nextInt(15)), source, target) : Canvases.link(source, target);
            if (random.nextInt(3) == 0) {
                link.setId(id("fit", random));
            }
            if (random.nextInt(3) == 0) {
                link.setFit("fit-" + random.nextInt(3));
            }
            if (random.nextInt(5) == 0) {
                link.setNote(text(random));
            }
            if (random.nextInt(20) == 0) {
                link.setTarget(null);
            }
        }
        return canvas;
    }

    private static void scatter(EObject object, Random random) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isDerived() && random.nextInt(3) == 0) {
                Object value = attribute.getEAttributeType().getInstanceClass() == String.class && attribute.getEAttributeType().getName().equals("EString")
                        ? text(random) : distinct(attribute);
                if (attribute.getEAttributeType() instanceof EEnum) {
                    EEnum literals = (EEnum) attribute.getEAttributeType();
                    value = literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
                }
                object.eSet(attribute, attribute.isMany() ? List.of(value) : value);
            }
        }
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private static String id(String prefix, Random random) {
        switch (random.nextInt(8)) {
        case 0:
            return null;
        case 1:
            return prefix + "-Чай " + random.nextInt(3);
        case 2:
            return prefix + '-' + random.nextInt(3);
        default:
            return prefix + "-x" + random.nextInt(1000);
        }
    }
}
