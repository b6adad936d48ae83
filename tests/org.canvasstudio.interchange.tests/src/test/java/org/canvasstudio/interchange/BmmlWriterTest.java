package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Portfolio;
import org.canvasstudio.model.canvas.Stage;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

class BmmlWriterTest {

    private static final Path SCHEMA = Samples.FIELD.resolve("bmclang-v2.schema.json");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everythingSurvivesTheRoundTrip() throws IOException {
        return Samples.ownAndField().map(file -> dynamicTest(file.getFileName().toString(), () -> survives(file)));
    }

    @TestFactory
    Stream<DynamicTest> theCanvasesOfTheFieldSurviveTheRoundTrip() throws IOException {
        return Samples.field().map(file -> dynamicTest(file.getFileName().toString(), () -> survives(file)));
    }

    private void survives(Path file) throws IOException {
        Canvas first = (Canvas) Interchange.read(file);
        String facts = facts(first);
        Path canvasFile = folder.resolve("round.canvas");
        Interchange.write(first, canvasFile, WriteOptions.standard(), new ConversionReport());
        Canvas stored = (Canvas) Interchange.read(canvasFile);
        assertEquals(facts, facts(stored));
        String text = write(stored);
        Canvas again = read(text);
        assertEquals(facts, facts(again));
        assertEquals(text, write(again));
        CanvasFiles.write(again, canvasFile);
        assertEquals(text, write((Canvas) CanvasFiles.read(canvasFile)));
        assertEquals(List.of(), schemaErrors(text));
    }

    /** What must not change: elements, needs, features, links and fits with their ids and texts, and the notes. */
    private static String facts(Canvas canvas) {
        List<String> facts = new ArrayList<>();
        facts.add(String.join("|", canvas.getName(), canvas.getTagline(), canvas.getReinvents(), canvas.getPortfolio() + " " + canvas.getStage(),
                canvas.getCreated() + " " + canvas.getUpdated(), canvas.getNotes()));
        for (CanvasElement element : Canvases.elements(canvas)) {
            facts.add(element.getId() + '|' + element.getName() + '|' + element.getDescription() + '|' + element.getNotes());
            for (EObject part : element.eContents()) {
                facts.add("  " + part.eClass().getName() + part.eClass().getEAllAttributes().stream().map(each -> "|" + part.eGet(each)).collect(Collectors.joining()));
                if (part instanceof Feature) {
                    facts.add("    " + ((Feature) part).getAddresses().stream().map(Need::getId).sorted().toList());
                }
            }
        }
        canvas.getLinks().stream().map(link -> link.getId() + '|' + link.getKind() + '|' + link.getSource().getId() + '|' + link.getTarget().getId()
                + '|' + link.getFit() + '|' + link.getNote()).sorted().forEach(facts::add);
        return String.join("\n", facts);
    }

    @Test
    void randomCanvases() throws IOException {
        int runs = Boolean.getBoolean("canvasstudio.long") ? 5_000 : 200;
        for (int seed = 0; seed < runs; seed++) {
            Canvas canvas = Samples.random(seed);
            String before = CanvasTexts.xmi(canvas);
            String text = write(canvas);
            assertEquals(before, CanvasTexts.xmi(canvas), "writing changes nothing");
            int theSeed = seed;
            assertEquals(List.of(), schemaErrors(text), () -> "seed " + theSeed + '\n' + text);
            Canvas again = read(text);
            assertEquals(shape(canvas), shape(again), () -> "seed " + theSeed + '\n' + text);
            String second = write(again);
            assertEquals(text, second, "seed " + seed);
            assertEquals(second, write((Canvas) reload(again)), "seed " + seed);
        }
    }

    private EObject reload(Canvas canvas) throws IOException {
        Path file = folder.resolve("reload.canvas");
        CanvasFiles.write(canvas, file);
        return CanvasFiles.read(file);
    }

    /** Names by block, and links by the places of their ends, of all that BMML has a place for. */
    private static String shape(Canvas canvas) {
        List<String> shape = new ArrayList<>();
        for (BlockKind kind : BlockKind.values()) {
            for (CanvasElement element : Canvases.items(canvas, kind)) {
                shape.add(kind + " " + (element.getName() == null ? "" : element.getName()));
                element.eContents().stream().filter(each -> each instanceof Need || each instanceof Feature)
                        .filter(each -> !each.eGet(each.eClass().getEStructuralFeature("kind")).toString().equals("unspecified"))
                        .map(each -> each.eGet(each.eClass().getEStructuralFeature("kind")) + " " + java.util.Objects.requireNonNullElse(each.eGet(each.eClass().getEStructuralFeature("name")), ""))
                        .sorted().forEach(shape::add);
            }
        }
        Set<String> links = new TreeSet<>();
        for (Link link : canvas.getLinks()) {
            if (link.getTarget() != null && List.of("serves VP CS", "carries CH VP", "reaches CH CS", "binds CR CS", "pays CS RS", "paysFor RS VP",
                    "needs VP KR", "produces KA VP", "supplies KP KR", "performs KP KA", "causes KR CO", "causes KA CO")
                    .contains(link.getKind() + " " + BlockKind.of(link.getSource()).key() + ' ' + BlockKind.of(link.getTarget()).key())) {
                links.add(link.getKind() + " " + place(link.getSource()) + ' ' + place(link.getTarget()));
            }
        }
        return String.join("\n", shape) + '\n' + String.join("\n", links);
    }

    private static String place(CanvasElement element) {
        return BlockKind.of(element).key() + ((List<?>) element.eContainer().eGet(element.eContainingFeature())).indexOf(element);
    }

    /** Every feature of every class is found in the text or the report, whatever the metamodel gains. */
    @Test
    void nothingIsDroppedInSilence() throws IOException {
        Canvas canvas = Samples.rich();
        ConversionReport report = new ConversionReport();
        String text = new BmmlWriter(canvas, report).write();
        String said = text + report.entries();
        int checked = 0;
        for (var all = EcoreUtil.getAllContents(canvas, true); all.hasNext();) {
            EObject object = (EObject) all.next();
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                // The ends and notes of links are checked below; the kind of a need or a feature is the list that it stands in.
                if (object instanceof Link || attribute.getName().equals("kind")) {
                    continue;
                }
                assertTrue(object.eIsSet(attribute), () -> object + " " + attribute.getName());
                for (Object value : Outline.values(object, attribute)) {
                    String written = EcoreUtil.convertToString(attribute.getEAttributeType(), value);
                    assertTrue(said.contains(written), () -> object.eClass().getName() + '.' + attribute.getName() + ": " + written);
                    if (!(attribute.getEAttributeType() instanceof org.eclipse.emf.ecore.EEnum)) {
                        checked++;
                    } else {
                        assertTrue(text.contains(attribute.getName() + ": " + written), () -> object.eClass().getName() + '.' + attribute.getName());
                    }
                }
            }
        }
        assertTrue(checked > 200, "values checked: " + checked);
        for (Link link : canvas.getLinks()) {
            assertTrue(text.contains(link.getNote()), link.getNote());
        }
        assertTrue(text.contains("tags: " + canvas.getTags().get(0).getId()));
        assertEquals(List.of(), schemaErrors(text));
        assertEquals(text, write(read(text)));
    }

    /** Each feature of each class alone: one that is set leaves a trace that is not there when it is not set. */
    @Test
    void eachFeatureLeavesATrace() throws IOException {
        for (BlockKind kind : BlockKind.values()) {
            for (EAttribute attribute : kind.elementClass().getEAllAttributes()) {
                if (attribute.isID()) {
                    continue;
                }
                Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
                CanvasElement element = Canvases.add(canvas, kind, "n");
                String without = write(canvas);
                Object value = Samples.distinct(attribute);
                element.eSet(attribute, attribute.isMany() ? List.of(value) : value);
                assertTrue(!write(canvas).equals(without), kind + "." + attribute.getName());
            }
        }
        for (EStructuralFeature attribute : canvasAttributes()) {
            Canvas canvas = Canvases.create(CanvasKind.UNSPECIFIED, null);
            String without = write(canvas);
            canvas.eSet(attribute, Samples.distinct((EAttribute) attribute));
            assertTrue(!write(canvas).equals(without) || attribute.getName().equals("kind"), attribute.getName());
        }
    }

    private static List<EAttribute> canvasAttributes() {
        return org.canvasstudio.model.canvas.CanvasPackage.Literals.CANVAS.getEAllAttributes();
    }

    @Test
    void whatBmmlDemandsAndTheCanvasDoesNotState() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.PERSONAL, null);
        canvas.setStage(Stage.UNSPECIFIED);
        ConversionReport report = new ConversionReport();
        String text = new BmmlWriter(canvas, report).write();
        assertEquals("""
                # kind: personal
                # portfolio: unspecified
                # stage: unspecified
                version: "2.0"

                meta:
                  name: ""
                  portfolio: explore
                  stage: ideation
                """, text);
        assertEquals(5, report.entries().size(), () -> report.entries().toString());
        canvas.setPortfolio(Portfolio.EXPLOIT);
        assertTrue(write(canvas).contains("stage: improve"));
        canvas.setStage(Stage.DISCOVERY);
        assertTrue(write(canvas).startsWith("# kind: personal\n# stage: discovery\n"), write(canvas));
        canvas.setPortfolio(Portfolio.UNSPECIFIED);
        canvas.setStage(Stage.GROW);
        assertTrue(write(canvas).contains("portfolio: exploit\n  stage: grow"), write(canvas));
    }

    @Test
    void idsThatBmmlDoesNotKnow() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        for (String id : List.of("cs-Кафе", "cs-1", "cs-a", "cs-a", "x")) {
            CanvasElement element = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Кафе");
            element.setId(id);
        }
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Box");
        Canvases.items(canvas, BlockKind.CUSTOMER_SEGMENTS).forEach(segment -> Canvases.link(proposition, segment));
        Canvas again = read(write(canvas));
        assertEquals(List.of("cs-2", "cs-1", "cs-a", "cs-3", "cs-4"),
                again.getCustomerSegments().getElements().stream().map(CanvasElement::getId).toList());
        assertEquals("id: cs-Кафе", again.getCustomerSegments().getElements().get(0).getNotes());
        assertEquals(List.of("cs-2", "cs-1", "cs-a", "cs-3", "cs-4"), again.getLinks().stream().map(link -> link.getTarget().getId()).toList());
    }

    @Test
    void linksWithoutAPlaceAreComments() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        CanvasElement paying = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Paying");
        CanvasElement free = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Free");
        Canvases.link(paying, free).setNote("since 2020");
        Canvases.link(LinkKind.SERVES, free, paying);
        String text = write(canvas);
        assertTrue(text.contains("  # subsidises: cs-free\n  #   note: since 2020\n  - id: cs-paying\n"), text);
        assertTrue(text.contains("  # serves: cs-paying\n  - id: cs-free\n"), text);
    }

    @Test
    void aFitThatLostALinkFallsApart() throws IOException {
        Canvas canvas = (Canvas) Interchange.read(Path.of("bmml/full.bmml"));
        canvas.getLinks().removeIf(link -> link.getId().equals("vp-club-serves-cs-homes"));
        String text = write(canvas);
        assertTrue(text.contains("- id: fit-everything\n    for:\n      value_propositions: [vp-box]\n      customer_segments: [cs-cafes, cs-homes]\n"), text);
        assertTrue(text.contains("- id: fit-everything-2\n    for:\n      value_propositions: [vp-club]\n      customer_segments: [cs-cafes]\n"), text);
        assertTrue(text.contains("- [pr-club-price, pain-price]"), text);
    }

    @Test
    void aNeedThatNoFitCoversIsAComment() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "s");
        ValueProposition proposition = (ValueProposition) Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "v");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setId("pain-a");
        need.setName("a");
        need.setKind(org.canvasstudio.model.canvas.NeedKind.PAIN);
        segment.getNeeds().add(need);
        Feature feature = CanvasFactory.eINSTANCE.createFeature();
        feature.setId("pr-a");
        feature.setName("a");
        feature.setKind(org.canvasstudio.model.canvas.FeatureKind.RELIEF);
        feature.getAddresses().add(need);
        proposition.getFeatures().add(feature);
        assertTrue(write(canvas).contains("      # addresses: pain-a\n      - id: pr-a\n"), write(canvas));
        Canvases.link(proposition, segment);
        assertTrue(write(canvas).contains("      - [pr-a, pain-a]\n") && !write(canvas).contains("addresses"), write(canvas));
    }

    @Test
    void aClientIsNoCanvas() {
        assertThrows(CanvasFileException.class, () -> Interchange.write(CanvasFactory.eINSTANCE.createClient(), folder.resolve("a.bmml"),
                WriteOptions.standard(), new ConversionReport()));
    }

    @Test
    void largeCanvasesAreWritten() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        for (int i = 0; i < 10_000; i++) {
            for (BlockKind kind : List.of(BlockKind.CHANNELS, BlockKind.CUSTOMER_SEGMENTS)) {
                CanvasElement element = kind.createElement();
                element.setName("Чай");
                kind.in(canvas).getItems().add(element);
            }
        }
        assertTrue(write(canvas).contains("cs-10000"));
    }

    private String write(Canvas canvas) throws IOException {
        Path file = folder.resolve("written.bmml");
        Interchange.write(canvas, file, WriteOptions.standard(), new ConversionReport());
        return Files.readString(file);
    }

    private Canvas read(String text) throws IOException {
        return (Canvas) Interchange.read(Files.writeString(folder.resolve("read.bmml"), text));
    }

    /** What the schema of the field finds wrong; nothing where the schema is not there. */
    private static List<String> schemaErrors(String text) throws IOException {
        if (!Files.exists(SCHEMA)) {
            return List.of();
        }
        LoadSettings settings = LoadSettings.builder().setBufferSize(text.length() + 2).build();
        JsonNode json = new ObjectMapper().valueToTree(new Load(settings).loadFromString(text));
        return schema().validate(json).stream().map(Object::toString).toList();
    }

    private static JsonSchema schema;

    private static JsonSchema schema() throws IOException {
        if (schema == null) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(SCHEMA));
        }
        return schema;
    }
}
