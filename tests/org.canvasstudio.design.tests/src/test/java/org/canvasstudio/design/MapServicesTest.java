package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class MapServicesTest {

    private final MapServices services = new MapServices();
    private final Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Cafés"));
    private final CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Guests");
    private final ValueProposition proposition =
            (ValueProposition) Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Quiet");
    private final CanvasElement activity = Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Hosting");

    @Test
    void columnsHoldTheNotesOfTheBlocks() {
        assertEquals(List.of(segment), services.segments(canvas));
        assertEquals(List.of(proposition), services.propositions(canvas));
        assertEquals(List.of(activity), services.activities(canvas));
        assertTrue(services.partners(canvas).isEmpty() && services.resources(canvas).isEmpty());
        assertTrue(services.streams(canvas).isEmpty() && services.costs(canvas).isEmpty());
        canvas.setCosts(null);
        assertTrue(services.costs(canvas).isEmpty());
        assertEquals("Cafés: alignment", services.mapTitle(canvas));
        assertEquals("Cafés: money", services.moneyTitle(canvas));
    }

    @Test
    void newNotesComeToTheirBlocks() {
        assertEquals("New value proposition", services.newProposition(canvas).getName());
        assertEquals("New customer segment", services.newSegment(canvas).getName());
        assertEquals("New key activity", services.newActivity(canvas).getName());
    }

    @Test
    void causesAreWhatCausesACost() {
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
        assertTrue(services.causesOfCosts(canvas).isEmpty());
        Canvases.link(activity, cost);
        assertEquals(List.of(activity), services.causesOfCosts(canvas));
    }

    @Test
    void needsAreAddressedByAPropositionOrItsFeature() {
        Need need = CanvasFactory.eINSTANCE.createNeed();
        segment.getNeeds().add(need);
        assertTrue(services.canAddress(proposition) && services.canAddress(proposition, need));
        assertFalse(services.canAddress(segment) || services.canAddress(segment, need) || services.canAddress(proposition, segment));
        assertNotNull(services.canAddressReason(segment));
        assertTrue(services.addressedNeeds(proposition).isEmpty());
        proposition.getFeatures().add(CanvasFactory.eINSTANCE.createFeature());
        proposition.getFeatures().get(0).getAddresses().add(need);
        assertEquals(Set.of(need), services.addressedNeeds(proposition));
        proposition.getAddresses().add(need);
        assertNotNull(services.canAddressReason(proposition, need));
        assertTrue(services.canHoldNeed(segment));
        assertFalse(services.canHoldNeed(proposition));
        assertNull(services.canHoldNeedReason(segment));
    }

    @Test
    void whatLinksImplyIsShown() {
        CanvasElement channel = Canvases.add(canvas, BlockKind.CHANNELS, "Window");
        Canvases.link(channel, proposition);
        Canvases.link(channel, segment);
        assertEquals(Set.of(segment), services.impliedSegments(proposition));
        Link serves = Canvases.link(proposition, segment);
        assertTrue(services.impliedSegments(proposition).isEmpty());
        EcoreUtil.delete(serves);
        assertEquals(1, services.impliedSegments(proposition).size());
        assertTrue(services.impliedSegments(CanvasFactory.eINSTANCE.createValueProposition()).isEmpty());
        assertTrue(services.addressedNeeds(CanvasFactory.eINSTANCE.createValueProposition()).isEmpty());
    }

    @Test
    void gapsAreDrawnAsDashedRedEdgesToGhosts() {
        Canvas example = Examples.read("repair-cafes", "as-is");
        assertEquals(1, services.unservedSegments(example).size());
        assertEquals(1, services.unsubsidisedSegments(example).size());
        CustomerSegment unserved = (CustomerSegment) services.unservedSegments(example).get(0);
        CustomerSegment unpaid = (CustomerSegment) services.unsubsidisedSegments(example).get(0);
        try (Diagram diagram = CanvasDesign.open(example, "AlignmentMap")) {
            Picture picture = diagram.picture();
            assertEquals("Which proposition is for this segment?", picture.node("MissingProposition@" + unserved.getId()).label());
            assertEquals("Who pays for this segment?", picture.node("MissingPayer@" + unpaid.getId()).label());
            assertEquals(List.of("NoPayer", "NoProposition"), gaps(picture));
            Canvases.link(Canvases.add(example, BlockKind.VALUE_PROPOSITIONS, "Lessons"), unserved);
            diagram.refresh();
            assertEquals(List.of("NoPayer"), gaps(picture));
        }
        assertEquals("What joins the sides of this market?", services.missingProposition(CanvasFactory.eINSTANCE.createCustomerSegment()));
        assertEquals("Who pays for this segment?", services.missingPayer(segment));
    }

    @Test
    void whereNobodyPaysAPayerIsMissingForEachSegment() {
        CustomerSegment other = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Neighbours");
        segment.setPayer(Payer.FREE);
        other.setPayer(Payer.FREE);
        assertEquals(List.of(segment, other), services.unsubsidisedSegments(canvas));
        other.setPayer(Payer.PAYS);
        assertFalse(services.unsubsidisedSegments(canvas).contains(other));
    }

    @Test
    void aPropositionForNobodyHasAGhost() {
        Canvases.link(activity, proposition);
        Canvases.link(Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Cake"), segment);
        assertEquals(List.of(proposition), services.propositionsForNobody(canvas));
        try (Diagram diagram = CanvasDesign.open(canvas, "AlignmentMap")) {
            assertEquals("Which segment is this proposition for?",
                    diagram.picture().node("MissingSegment@" + proposition.getId()).label());
            assertEquals(List.of("NoSegment"), gaps(diagram.picture()));
        }
        assertEquals("Which segment is this proposition for?", services.missingSegment(proposition));
    }

    @Test
    void whatFollowsFromOthersIsNotDeleted() {
        assertFalse(services.canDeleteGhost(segment) || services.canDeleteConclusion(segment));
        assertNotNull(services.canDeleteGhostReason(segment));
        assertNotNull(services.canDeleteConclusionReason(segment));
    }

    private static List<String> gaps(Picture picture) {
        return picture.edges().stream().filter(MapServicesTest::isDashedAndRed).map(PictureEdge::mapping).sorted().toList();
    }

    private static boolean isDashedAndRed(PictureEdge edge) {
        return edge.style().dash() == Dash.DASH && edge.style().colour() == 0xC62828;
    }

    @Test
    void cellsShowLinksAndAreCleared() {
        Link link = Canvases.link(proposition, segment);
        assertEquals("\u25CF", services.cellMark(link));
        assertTrue(services.isCleared(link, " ") && services.isCleared(link, null));
        assertFalse(services.isCleared(link, "x"));
    }

    /**
     * Each finding on an element is told by exactly one rule of the specification, and each fix takes it away. All fixes are
     * tried in {@link ValidationTest}.
     */
    @Test
    void validationRulesTellEachFindingOnceAndMendIt() throws ReflectiveOperationException {
        RuleServices rules = new RuleServices();
        List<String> own = Arrays.stream(RuleServices.class.getMethods()).map(Method::getName)
                .filter(name -> name.startsWith("keeps")).map(name -> name.substring(5)).sorted().toList();
        for (Path file : Examples.files()) {
            Canvas example = Examples.read(file);
            for (Finding finding : AlignmentEngine.preset().check(example)) {
                EObject element = finding.elements().get(0);
                if (finding.suppression().isPresent()) {
                    continue;
                }
                int told = count(rules.errorText(element), finding) + count(rules.warningText(element), finding)
                        + count(rules.adviceText(element), finding);
                for (String rule : own) {
                    String text = (String) RuleServices.class.getMethod("text" + rule, EObject.class).invoke(rules, element);
                    assertEquals(text.isEmpty(), RuleServices.class.getMethod("keeps" + rule, EObject.class).invoke(rules, element));
                    told += count(text, finding);
                    if (count(text, finding) == 1) {
                        Canvas other = Examples.read(file);
                        EObject same = other.eResource().getEObject(element.eResource().getURIFragment(element));
                        RuleServices.class.getMethod("mend" + rule, EObject.class).invoke(rules, same);
                        assertEquals(0, count((String) RuleServices.class.getMethod("text" + rule, EObject.class)
                                .invoke(rules, same), finding), file + " " + finding);
                    }
                }
                assertEquals(1, told, finding.toString());
                assertEquals(rules.errorText(element).isEmpty(), rules.hasNoError(element));
                assertEquals(rules.warningText(element).isEmpty(), rules.hasNoWarning(element));
                assertEquals(rules.adviceText(element).isEmpty(), rules.hasNoAdvice(element));
            }
        }
        assertTrue(rules.hasNoAdvice(CanvasFactory.eINSTANCE.createChannel()));
    }

    private static int count(String text, Finding finding) {
        return (int) text.lines().filter(finding.message()::equals).count();
    }

    @Test
    void aLinkThatThePictureOfTheMoneyDoesNotBeginSaysWhereItIsMade() {
        try (Diagram money = CanvasDesign.open(canvas, "Money")) {
            Diagram.Tool causes = money.tools().stream().flatMap(group -> group.tools().stream())
                    .filter(tool -> tool.name().equals("NewCauses")).findFirst().orElseThrow();
            String why = money.refusal(causes, money.picture().showing(segment).get(0), null).orElseThrow();
            assertEquals(new LinkServices().canCauseReason(segment)
                    + " This diagram shows nothing at which such a link begins; make it in \u201cCanvas\u201d.", why);
            CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
            Canvases.link(activity, cost);
            money.refresh();
            assertTrue(money.refusal(causes, money.picture().showing(activity).get(0), null).isEmpty());
            assertEquals(new LinkServices().canCauseReason(segment),
                    money.refusal(causes, money.picture().showing(segment).get(0), null).orElseThrow());
        }
    }
}
