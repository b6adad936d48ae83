package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Duration;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.MarketType;
import org.canvasstudio.model.canvas.Medium;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RelationshipCategory;
import org.canvasstudio.model.canvas.RelationshipPurpose;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The interplay of the rules: whatever is missing, one rule says so. */
class OneCauseOneFindingTest {

    /** A name for a new element of each block, in the order of the blocks; no two are alike. */
    private static final List<String> NAMES = List.of("Hotels", "Calm mornings", "Trade fairs", "Letters", "Tips",
            "Warehouse", "Accounting", "Savings bank", "Rent");

    private final AlignmentEngine engine = new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> anElementThatIsLinkedToNothingIsOneFinding() {
        return blocks(kind -> {
            Canvas canvas = wellLinked();
            CanvasElement element = addTo(canvas, kind);
            assertEquals(List.of(element), mainElements(canvas), () -> engine.check(canvas).toString());
        });
    }

    @Test
    void elementsThatAreLinkedToNothingAreOneFindingEach() throws IOException {
        Canvas canvas = wellLinked();
        Set<EObject> elements = new HashSet<>();
        for (BlockKind kind : BlockKind.values()) {
            elements.add(addTo(canvas, kind));
        }
        List<Finding> findings = engine.check(canvas);
        assertEquals(elements.size(), findings.size(), findings::toString);
        assertEquals(elements, new HashSet<>(mainElements(canvas)));
        assertEquals(List.of("ALN-01", "ALN-02"), ids(canvas).subList(0, 2));
    }

    @TestFactory
    Stream<DynamicTest> anElementWithoutANameIsOneFinding() {
        return blocks(kind -> {
            Canvas canvas = wellLinked();
            addTo(canvas, kind).setName(kind.defaultName(Locale.ENGLISH));
            assertEquals(List.of("STR-01"), ids(canvas));
        });
    }

    @TestFactory
    Stream<DynamicTest> anEmptyBlockIsOneFinding() {
        return blocks(kind -> {
            Canvas canvas = wellLinked();
            for (CanvasElement element : List.copyOf(Canvases.items(canvas, kind))) {
                Fixes.remove("", element).apply(null);
            }
            assertEquals(List.of(kind.in(canvas)), mainElements(canvas), () -> engine.check(canvas).toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> aMissingLinkIsAtMostOneFinding() throws IOException {
        Canvas links = wellLinked();
        return IntStream.range(0, links.getLinks().size()).mapToObj(at -> dynamicTest(links.getLinks().get(at).getId(), () -> {
            Canvas canvas = wellLinked();
            EcoreUtil.delete(canvas.getLinks().get(at));
            List<Finding> findings = engine.check(canvas);
            assertTrue(findings.size() <= 1, findings::toString);
        }));
    }

    @Test
    void aServiceThatIsOnlyImpliedIsEnoughButAdvisedToBeStated() throws IOException {
        Canvas canvas = wellLinked();
        remove(canvas, LinkKind.SERVES);
        List<Finding> findings = engine.check(canvas);
        assertEquals(List.of("ALN-11"), ids(canvas));
        assertEquals(List.of(element(canvas, "vp-fresh"), element(canvas, "cs-cafes")), findings.get(0).elements());
        findings.get(0).fixes().get(0).apply(null);
        assertEquals(List.of(), engine.check(canvas));
    }

    @Test
    void aCanvasThatStatesNoServiceIsAdvisedOnce() throws IOException {
        Canvas canvas = twoSides();
        remove(canvas, LinkKind.SERVES);
        List<Finding> findings = engine.check(canvas);
        assertEquals(List.of("ALN-11"), ids(canvas));
        assertEquals(canvas, findings.get(0).elements().get(0));
        findings.get(0).fixes().get(0).apply(null);
        assertEquals(List.of(), engine.check(canvas));
    }

    @Test
    void aChannelForAllDoesNotImplyThatEverythingIsForEverybody() throws IOException {
        assertEquals(List.of(), engine.check(twoSides()));
    }

    /** Segment and proposition have other links; the one link between them is missing. */
    @Test
    void theErrorOfTheSegmentSpeaksForTheProposition() throws IOException {
        Canvas canvas = wellLinked();
        remove(canvas, LinkKind.SERVES);
        remove(canvas, LinkKind.CARRIES);
        remove(canvas, LinkKind.PAYS_FOR);
        assertEquals(List.of("ALN-01"), ids(canvas).stream().filter(id -> id.startsWith("ALN")).toList());
    }

    @Test
    void morePropositionsThanSegmentsToServeSpeakForThemselves() throws IOException {
        Canvas canvas = wellLinked();
        CanvasElement proposition = addTo(canvas, BlockKind.VALUE_PROPOSITIONS);
        Canvases.link(element(canvas, "ka-roasting"), proposition);
        assertEquals(List.of("ALN-02"), ids(canvas));
        CanvasElement segment = addTo(canvas, BlockKind.CUSTOMER_SEGMENTS);
        ((CustomerSegment) segment).setPayer(Payer.PAYS);
        Canvases.link(element(canvas, "cr-tasting"), segment);
        assertEquals(List.of("ALN-01"), ids(canvas).stream().filter(id -> id.startsWith("ALN")).toList());
        assertEquals(List.of(proposition), engine.check(canvas).get(0).fixes().get(0).choices());
    }

    @Test
    void whenNobodyPaysTheFreeSegmentsAreNotOneFindingEach() throws IOException {
        Canvas canvas = wellLinked();
        remove(canvas, LinkKind.PAYS);
        ((CustomerSegment) element(canvas, "cs-cafes")).setPayer(Payer.FREE);
        CustomerSegment schools = served(canvas, "Schools for baristas");
        schools.setPayer(Payer.FREE);
        assertEquals(List.of("CUS-01"), ids(canvas).stream().filter(id -> id.startsWith("CUS")).toList());
        Finding finding = engine.check(canvas).stream().filter(each -> each.rule().id().equals("CUS-01")).findFirst().get();
        finding.fixes().get(0).apply(schools);
        assertEquals(List.of(), ids(canvas).stream().filter(id -> id.startsWith("CUS")).toList());
    }

    @Test
    void aSubsidyMayComeFromASegmentOfWhichItIsNotKnownWhetherItPays() throws IOException {
        Canvas canvas = wellLinked();
        CustomerSegment schools = served(canvas, "Schools for baristas");
        schools.setPayer(Payer.FREE);
        assertEquals(List.of("CUS-02"), ids(canvas));
        CustomerSegment patrons = served(canvas, "Patrons");
        Canvases.link(patrons, schools);
        assertEquals(List.of("CUS-10"), ids(canvas));
        patrons.setPayer(Payer.FREE);
        Canvases.link(element(canvas, "cs-cafes"), patrons);
        assertEquals(List.of("CUS-02"), ids(canvas));
    }

    /** The missing subsidy is also what joins the sides of the market. */
    @Test
    void aFreeSideOfAMarketIsOneFinding() throws IOException {
        Canvas canvas = twoSides();
        CustomerSegment readers = (CustomerSegment) element(canvas, "cs-readers");
        readers.setMarketType(MarketType.MULTI_SIDED);
        assertEquals(List.of("CUS-03"), ids(canvas));
        readers.setPayer(Payer.FREE);
        Fixes.remove("", element(canvas, "rs-magazine")).apply(null);
        assertEquals(List.of("CUS-02"), ids(canvas).stream().filter(id -> id.startsWith("CUS")).toList());
        assertEquals(1, engine.check(canvas).get(0).fixes().size());
    }

    @Test
    void aNeedThatNothingAddressesIsMissedOnce() throws IOException {
        Canvas canvas = twoSides();
        CustomerSegment cafes = (CustomerSegment) element(canvas, "cs-cafes");
        Canvases.link(element(canvas, "vp-magazine"), cafes);
        // It may be for a need of the readers, which are not stated.
        assertEquals(List.of(), engine.check(canvas));
        CustomerSegment readers = (CustomerSegment) element(canvas, "cs-readers");
        readers.getNeeds().add(need("Know what is in the cup", Level.UNSPECIFIED));
        assertEquals(List.of("ALN-03"), ids(canvas));
        cafes.getNeeds().add(need("Throw no beans away", Level.VERY_HIGH));
        assertEquals(List.of("ALN-03"), ids(canvas));
        engine.check(canvas).get(0).fixes().get(0).apply(null);
        assertEquals(List.of(), engine.check(canvas));
    }

    @Test
    void aRelationshipThatSuitsNeitherWayIsOneFinding() throws IOException {
        Canvas canvas = wellLinked();
        CustomerSegment cafes = (CustomerSegment) element(canvas, "cs-cafes");
        cafes.setNeedsAssistance(YesNo.YES);
        cafes.getPreferredRelationships().add(RelationshipCategory.COMMUNITY);
        ((CustomerRelationship) element(canvas, "cr-tasting")).setCategory(RelationshipCategory.SELF_SERVICE);
        assertEquals(List.of("CUS-07"), ids(canvas));
        ((CustomerRelationship) element(canvas, "cr-tasting")).setCategory(RelationshipCategory.UNSPECIFIED);
        assertEquals(List.of(), engine.check(canvas));
    }

    /** That it is drawn twice is a finding of its own; what else is said of the element names it once. */
    @Test
    void aLinkThatIsDrawnTwiceCountsOnce() throws IOException {
        Canvas canvas = wellLinked();
        CustomerSegment cafes = (CustomerSegment) element(canvas, "cs-cafes");
        CustomerRelationship tasting = (CustomerRelationship) element(canvas, "cr-tasting");
        tasting.setDuration(Duration.ONE_OFF);
        Canvases.link(tasting, cafes);
        assertEquals(List.of("STR-05", "CUS-09"), ids(canvas));
        assertEquals(List.of(cafes, tasting), engine.check(canvas).get(1).elements());
    }

    @Test
    void aListThatHoldsOnlyWhatIsUnspecifiedHasNotBegun() throws IOException {
        Canvas canvas = wellLinked();
        CustomerRelationship tasting = (CustomerRelationship) element(canvas, "cr-tasting");
        tasting.getPurposes().clear();
        tasting.getPurposes().add(RelationshipPurpose.UNSPECIFIED);
        for (Channel channel : canvas.getChannels().getElements()) {
            channel.getPhases().clear();
            channel.getPhases().add(ChannelPhase.UNSPECIFIED);
        }
        assertEquals(List.of("BEG-01"), ids(canvas));
        assertEquals("This canvas has not begun to state: the phases of the channels, the purposes of the relationships.",
                engine.check(canvas).get(0).message());
    }

    @Test
    void aPreferenceThatIsUnspecifiedLeavesAllChannelsToChooseFrom() throws IOException {
        Canvas canvas = wellLinked();
        CustomerSegment cafes = (CustomerSegment) element(canvas, "cs-cafes");
        remove(canvas, LinkKind.REACHES);
        served(canvas, "Schools for baristas").setPayer(Payer.PAYS);
        cafes.getPreferredMedia().add(Medium.UNSPECIFIED);
        assertEquals(canvas.getChannels().getElements(), engine.check(canvas).stream()
                .filter(finding -> finding.rule().id().equals("CUS-05")).findFirst().get().fixes().get(0).choices());
    }

    private static Need need(String name, Level importance) {
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName(name);
        need.setImportance(importance);
        return need;
    }

    /** A second business beside the roastery that shares its channels: readers pay for a magazine. */
    private static Canvas twoSides() throws IOException {
        Canvas canvas = wellLinked();
        CanvasElement readers = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Readers");
        readers.setId("cs-readers");
        CanvasElement magazine = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Stories about origins");
        magazine.setId("vp-magazine");
        CanvasElement sales = Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Sold copies");
        sales.setId("rs-magazine");
        Canvases.link(magazine, readers);
        Canvases.link(readers, sales);
        Canvases.link(sales, magazine);
        Canvases.link(element(canvas, "ka-roasting"), magazine);
        Canvases.link(element(canvas, "cr-tasting"), readers);
        for (String channel : List.of("ch-shop", "ch-van")) {
            Canvases.link(element(canvas, channel), magazine);
            Canvases.link(element(canvas, channel), readers);
        }
        return canvas;
    }

    /** A segment that lacks nothing but somebody who pays. */
    private static CustomerSegment served(Canvas canvas, String name) {
        CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, name);
        Canvases.link(element(canvas, "vp-fresh"), segment);
        Canvases.link(element(canvas, "ch-shop"), segment);
        Canvases.link(element(canvas, "ch-van"), segment);
        Canvases.link(element(canvas, "cr-tasting"), segment);
        return (CustomerSegment) segment;
    }

    /** The roastery with so many links and elements that a whole block may go, and each element keeps a link. */
    private static Canvas wellLinked() throws IOException {
        Canvas canvas = (Canvas) CanvasFiles.read(Path.of("rules", "organisation.canvas"));
        // What a segment pays and costs is not the matter here.
        Cost cost = canvas.getCosts().getElements().get(0);
        cost.setAmount(null);
        cost.setSoftValue(Level.LOW);
        CanvasElement roasting = element(canvas, "ka-roasting");
        CanvasElement profiles = Canvases.add(canvas, BlockKind.KEY_RESOURCES, "Roasting profiles");
        CanvasElement courier = Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Courier at weekends");
        Canvases.link(roasting, profiles);
        Canvases.link(roasting, element(canvas, "cr-tasting"));
        Canvases.link(profiles, element(canvas, "cost-production"));
        Canvases.link(element(canvas, "kp-importer"), element(canvas, "kr-roaster"));
        Canvases.link(courier, profiles);
        Canvases.link(courier, element(canvas, "ch-van"));
        return canvas;
    }

    private static CanvasElement addTo(Canvas canvas, BlockKind kind) {
        return Canvases.add(canvas, kind, NAMES.get(kind.ordinal()));
    }

    private static void remove(Canvas canvas, LinkKind kind) {
        for (Link link : List.copyOf(canvas.getLinks())) {
            if (link.getKind() == kind) {
                EcoreUtil.delete(link);
            }
        }
    }

    private static CanvasElement element(Canvas canvas, String id) {
        return Canvases.elements(canvas).stream().filter(element -> id.equals(element.getId())).findFirst().orElseThrow();
    }

    private List<EObject> mainElements(Canvas canvas) {
        return engine.check(canvas).stream().map(finding -> finding.elements().get(0)).toList();
    }

    private List<String> ids(Canvas canvas) {
        return engine.check(canvas).stream().map(finding -> finding.rule().id()).toList();
    }

    private interface Check {
        void of(BlockKind kind) throws IOException;
    }

    private static Stream<DynamicTest> blocks(Check check) {
        return Arrays.stream(BlockKind.values()).map(kind -> dynamicTest(kind.key(), () -> check.of(kind)));
    }
}
