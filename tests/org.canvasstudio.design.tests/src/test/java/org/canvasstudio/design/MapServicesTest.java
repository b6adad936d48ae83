package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
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

    private static Diagram.Tool tool(Diagram diagram, String name) {
        return diagram.tools().stream().flatMap(group -> group.tools().stream()).filter(tool -> tool.name().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void aLinkThatADiagramDoesNotBeginSaysWhereItIsMade() {
        try (Diagram map = CanvasDesign.open(canvas, "AlignmentMap")) {
            String why = map.refusal(tool(map, "NewSupplies"), map.picture().showing(segment).get(0), null).orElseThrow();
            assertEquals(new LinkServices().canSupplyReason(segment)
                    + " This diagram shows nothing at which such a link begins; make it in \u201cCanvas\u201d.", why);
            Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Bakery");
            map.refresh();
            assertEquals(new LinkServices().canSupplyReason(segment),
                    map.refusal(tool(map, "NewSupplies"), map.picture().showing(segment).get(0), null).orElseThrow());
        }
    }

    @Test
    void whatCausesNoCostYetIsALayerAtWhichACauseCanBegin() {
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
        CanvasElement partner = Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Bakery");
        assertEquals(List.of(activity, partner), services.withoutCosts(canvas));
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram money = CanvasDesign.open(canvas, "Money")) {
            Diagram.Tool causes = tool(money, "NewCauses");
            assertTrue(money.picture().showing(activity).isEmpty(), "the picture is not crowded");
            assertEquals(new LinkServices().canCauseReason(segment) + " Switch the layer \u201cWhat causes no cost yet\u201d on"
                    + " to see where else such links may begin.",
                    money.refusal(causes, money.picture().showing(segment).get(0), null).orElseThrow());
            Box before = ((PictureNode) money.picture().showing(cost).get(0)).box();
            money.show("WithoutCosts", true);
            assertEquals(before, ((PictureNode) money.picture().showing(cost).get(0)).box(), "nothing moves");
            PictureNode possible = (PictureNode) money.picture().showing(activity).get(0);
            PictureNode rent = (PictureNode) money.picture().showing(cost).get(0);
            assertEquals(Dash.DASH, possible.style().dash());
            assertTrue(rent.box().right() < possible.box().x(), "beside the costs");
            assertEquals(Optional.empty(), money.refusal(causes, possible, rent));
            assertEquals(new LinkServices().canCauseReason(segment),
                    money.refusal(causes, money.picture().showing(segment).get(0), null).orElseThrow());

            domain.getCommandStack().execute(money.use(domain, causes, possible, rent, null));
            assertEquals(List.of("Cause"), money.picture().showing(activity).stream().map(PictureElement::mapping).toList());
            assertEquals(List.of("Causes"), money.picture().edges().stream().map(PictureElement::mapping).toList());
            domain.getCommandStack().undo();
            assertEquals(List.of("PossibleCause"),
                    money.picture().showing(activity).stream().map(PictureElement::mapping).toList());
        }
    }

    /** A need of the segment, and a proposition with a feature; both address it. */
    private Need addressed() {
        Need need = need("Sit alone");
        proposition.getFeatures().add(CanvasFactory.eINSTANCE.createFeature());
        proposition.getFeatures().get(0).getAddresses().add(need);
        proposition.getAddresses().add(need);
        return need;
    }

    private Need need(String name) {
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setId("job-" + segment.getNeeds().size());
        need.setName(name);
        segment.getNeeds().add(need);
        return need;
    }

    private static PictureEdge line(Diagram map) {
        return map.picture().edges().stream().filter(edge -> edge.mapping().equals("Addresses")).findFirst().orElseThrow();
    }

    @Test
    void theLineToANeedIsDeletedWithAllThatSaysSo() throws IOException {
        addressed();
        EditingDomain domain = Examples.domain(canvas);
        String before = CanvasServicesTest.text(canvas);
        try (Diagram map = CanvasDesign.open(canvas, "AlignmentMap")) {
            assertEquals(Optional.empty(), map.deleteRefusal(List.of(line(map))));
            domain.getCommandStack().execute(map.delete(domain, List.of(line(map))));
            assertTrue(services.addressedNeeds(proposition).isEmpty());
            assertTrue(map.picture().edges().stream().noneMatch(edge -> edge.mapping().equals("Addresses")));
            domain.getCommandStack().undo();
            assertEquals(before, CanvasServicesTest.text(canvas));
            assertNotNull(line(map));
        }
    }

    /** Leads the line's beginning or end elsewhere, looks at the model, and takes it back. */
    private void reconnect(Diagram map, EditingDomain domain, boolean source, EObject impossible, EObject other, Runnable look)
            throws IOException {
        String before = CanvasServicesTest.text(canvas);
        PictureNode there = node(map, other);
        assertTrue(map.refusal(line(map), source, node(map, impossible)).isPresent());
        assertEquals(Optional.empty(), map.refusal(line(map), source, end(map, source)));
        assertEquals(Optional.empty(), map.refusal(line(map), source, there));
        domain.getCommandStack().execute(map.reconnect(domain, line(map), source, there));
        look.run();
        assertEquals(there, end(map, source));
        domain.getCommandStack().undo();
        assertEquals(before, CanvasServicesTest.text(canvas));
    }

    private static PictureNode end(Diagram map, boolean source) {
        return source ? line(map).source() : line(map).target();
    }

    private static PictureNode node(Diagram map, EObject shown) {
        return (PictureNode) map.picture().showing(shown).get(0);
    }

    @Test
    void theLineToANeedMayBeginAtAnotherProposition() throws IOException {
        Need need = addressed();
        ValueProposition other = (ValueProposition) Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Cake");
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram map = CanvasDesign.open(canvas, "AlignmentMap")) {
            reconnect(map, domain, true, activity, other, () -> assertEquals(List.of(List.of(), List.of(need)),
                    List.of(List.copyOf(services.addressedNeeds(proposition)), other.getAddresses())));
            other.getAddresses().add(need);
            map.refresh();
            assertEquals(Optional.of(services.canAddressReason(other, need)), map.refusal(line(map), true, node(map, other)));
        }
    }

    @Test
    void theLineToANeedMayEndAtAnotherNeed() throws IOException {
        Need need = addressed();
        Need other = need("Stay dry");
        EditingDomain domain = Examples.domain(canvas);
        try (Diagram map = CanvasDesign.open(canvas, "AlignmentMap")) {
            reconnect(map, domain, false, segment, other, () -> assertEquals(List.of(List.of(other), List.of(other)),
                    List.of(proposition.getAddresses(), proposition.getFeatures().get(0).getAddresses()),
                    "whatever of it addressed the need"));
            proposition.getAddresses().add(other);
            map.refresh();
            assertNotNull(services.canTurnToReason(proposition, need, other));
        }
    }

    /** Neither a ghost nor a line of the map stands for a note, although elements of the model are behind them. */
    @Test
    void tagsAreGivenToNotesOnly() {
        addressed();
        canvas.getTags().add(CanvasFactory.eINSTANCE.createTag());
        Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Cake");
        try (Diagram map = CanvasDesign.open(canvas, "AlignmentMap")) {
            Diagram.Tool give = tool(map, "SetTag");
            String why = Messages.text("tag.onlyNotes");
            for (PictureElement each : map.picture().nodes()) {
                boolean isNote = !each.mapping().startsWith("Missing") && !each.mapping().equals("Need");
                assertEquals(isNote ? Optional.empty() : Optional.of(why), map.refusal(give, each, null), each.key());
            }
            assertTrue(map.picture().nodes().stream().anyMatch(each -> each.mapping().equals("MissingSegment")));
            assertEquals(Optional.of(why), map.refusal(give, line(map), null));
            assertEquals(Optional.of(why), map.refusal(give, null, null), "the ground");
            assertEquals(Optional.of(why), map.refusal(tool(map, "UnsetTag"), line(map), null));
        }
    }
}
