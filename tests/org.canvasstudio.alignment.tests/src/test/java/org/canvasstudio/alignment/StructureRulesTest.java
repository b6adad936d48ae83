package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Reach;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure rules beyond their two canvases. */
class StructureRulesTest {

    private final Canvas canvas = Drawing.linkedAndUnspecified(CanvasKind.ORGANISATION);

    @Test
    void namesAreComparedAsAReaderDoes() {
        assertEquals(Names.key("Web shop"), Names.key("  WEB\u00a0\t shop "));
        assertEquals(Names.key("ＡＢＣ カフェ"), Names.key("abc ｶﾌｪ"));
        assertEquals(Names.key("Cafe\u0301s"), Names.key("Cafés"));
        assertEquals("", Names.key(null));
        assertFalse(Names.key("Web shop").equals(Names.key("Webshop")));
    }

    /** White space of any kind, and characters that only direct or join others. */
    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "\u00a0", "\u3000", "\u200b", "\u200f\u200e", "\ufeff\n" })
    void aNameThatShowsNothingIsNone(String name) {
        channel(0).setName(name);
        assertEquals("A note in Channels has no name (id ch-web-shop).", Drawing.findings(canvas, "STR-01").get(0).message());
        channel(0).setId(null);
        assertEquals("A note in Channels has no name.", Drawing.findings(canvas, "STR-01").get(0).message());
    }

    @ParameterizedTest
    @ValueSource(strings = { "مقاهي صغيرة", "בתי קפה", "咖啡馆", "می\u200cخواهم", "☕", "👩\u200d🌾", "{0} 'n' {x}" })
    void aNameOfAnyScriptIsAName(String name) {
        CanvasElement channel = Canvases.add(canvas, BlockKind.CHANNELS, name);
        assertEquals(List.of(), Drawing.findings(canvas, "STR-01"));
        assertEquals("“" + name + "” in Channels is linked to no other block.",
                Drawing.findings(canvas, "CMP-02").get(0).message());
        assertEquals(List.of(channel), Drawing.findings(canvas, "CMP-02").get(0).elements());
    }

    @Test
    void aNameOfSeveralLinesStandsOnOne() {
        Canvases.add(canvas, BlockKind.CHANNELS, "Stall\n  at the\u2028market\n");
        assertEquals("“Stall at the market” in Channels is linked to no other block.",
                Drawing.findings(canvas, "CMP-02").get(0).message());
    }

    /** Each later one is reported with the first; a nameless one and one of another block are not. */
    @Test
    void aNameThatStandsThreeTimesIsReportedTwice() {
        CanvasElement first = channel(0);
        CanvasElement second = Canvases.add(canvas, BlockKind.CHANNELS, "WEB SHOP");
        CanvasElement third = Canvases.add(canvas, BlockKind.CHANNELS, " Web  shop");
        Canvases.add(canvas, BlockKind.CHANNELS, " ");
        Canvases.add(canvas, BlockKind.CHANNELS, " ");
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Web shop");
        List<Finding> findings = Drawing.findings(canvas, "STR-02");
        assertEquals(List.of(List.of(second, first), List.of(third, first)), findings.stream().map(Finding::elements).toList());
    }

    @Test
    void mergingKeepsLinksPartsAndReferences() {
        Channel first = channel(0);
        first.setReach(Reach.WIDE);
        first.getPhases().add(ChannelPhase.AWARENESS);
        Channel second = Drawing.add(canvas, BlockKind.CHANNELS, "Web shop");
        second.setReach(Reach.NARROW);
        second.setDescription("Opened in spring");
        second.getPhases().addAll(List.of(ChannelPhase.AWARENESS, ChannelPhase.DELIVERY));
        second.getHypotheses().add(CanvasFactory.eINSTANCE.createHypothesis());
        CustomerSegment hotels = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        Link same = Canvases.link(second, canvas.getCustomerSegments().getElements().get(0));
        Link other = Canvases.link(second, hotels);
        Action action = CanvasFactory.eINSTANCE.createAction();
        action.getElements().add(second);
        canvas.getActions().add(action);

        Drawing.findings(canvas, "STR-02").get(0).fixes().get(0).apply(null);

        assertEquals(List.of(first), canvas.getChannels().getElements());
        assertEquals(Reach.WIDE, first.getReach());
        assertEquals("Opened in spring", first.getDescription());
        assertEquals(List.of(ChannelPhase.AWARENESS, ChannelPhase.DELIVERY), first.getPhases());
        assertEquals(1, first.getHypotheses().size());
        assertEquals(List.of(first), action.getElements());
        assertSame(first, other.getSource());
        assertNull(same.eContainer(), "the first has this link already");
        assertEquals(List.of(), Drawing.findings(canvas, "STR-05"));
    }

    @Test
    void mergingSegmentsKeepsTheirNeedsAndDropsTheLinkBetweenThem() {
        CustomerSegment first = canvas.getCustomerSegments().getElements().get(0);
        CustomerSegment second = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, first.getName());
        Need need = CanvasFactory.eINSTANCE.createNeed();
        second.getNeeds().add(need);
        canvas.getValuePropositions().getElements().get(0).getAddresses().add(need);
        Canvases.link(LinkKind.SUBSIDISES, first, second);
        Drawing.findings(canvas, "STR-02").get(0).fixes().get(0).apply(null);
        assertEquals(List.of(need), first.getNeeds());
        assertEquals(List.of(need), canvas.getValuePropositions().getElements().get(0).getAddresses());
        assertTrue(canvas.getLinks().stream().noneMatch(link -> link.getKind() == LinkKind.SUBSIDISES));
    }

    @Test
    void aLinkThatPointsTheWrongWayIsTurned() {
        Link link = link(LinkKind.REACHES);
        CanvasElement channel = link.getSource();
        CanvasElement segment = link.getTarget();
        link.setSource(segment);
        link.setTarget(channel);
        Finding finding = Drawing.findings(canvas, "STR-03").get(0);
        assertEquals("“Small cafés” – reaches – “Web shop”: this link points the wrong way.", finding.message());
        assertEquals("Turn the link round: “Web shop” reaches “Small cafés”", finding.fixes().get(0).title());
        finding.fixes().get(0).apply(null);
        assertSame(channel, link.getSource());
        assertSame(segment, link.getTarget());
        assertEquals(List.of("BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    @Test
    void aLinkThatSaysNothingCanBeToldWhatToSay() {
        link(LinkKind.CARRIES).setKind(LinkKind.UNSPECIFIED);
        Finding finding = Drawing.findings(canvas, "STR-03").get(0);
        assertEquals("The link from “Web shop” to “Fresh beans” does not say what it means.", finding.message());
        assertEquals("Let the link say “carries”", finding.fixes().get(0).title());
        finding.fixes().get(0).apply(null);
        assertEquals(List.of("BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    /** Between two blocks that no link joins there is only one thing to do. */
    @Test
    void aLinkThatCannotBeCanOnlyBeRemoved() {
        Link link = Canvases.link(canvas.getKeyPartners().getElements().get(0), canvas.getCustomerSegments().getElements().get(0));
        Finding finding = Drawing.findings(canvas, "STR-03").get(0);
        assertEquals(1, finding.fixes().size());
        finding.fixes().get(0).apply(null);
        assertFalse(canvas.getLinks().contains(link));
        assertEquals(List.of(), Drawing.findings(canvas, "STR-03"));
    }

    /** Stating what another link states already would only draw it twice. */
    @Test
    void aLinkThatWouldRepeatAnotherGoes() {
        Link link = link(LinkKind.CARRIES);
        Canvases.link(LinkKind.UNSPECIFIED, link.getSource(), link.getTarget());
        Drawing.findings(canvas, "STR-03").get(0).fixes().get(0).apply(null);
        assertEquals(List.of("BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    @Test
    void anElementOfAnotherFileIsNamedByItsPlace() throws IOException {
        Canvas elsewhere = Drawing.read("STR-04", "breaks");
        assertEquals("“Beans roasted the day before” – needs – “mill.canvas#kr-roaster”: "
                + "this link leaves the canvas (elsewhere: “mill.canvas#kr-roaster”).",
                Drawing.findings(elsewhere, "STR-04").get(0).message());
    }

    @Test
    void aLinkWithALooseEndIsOneFinding() {
        link(LinkKind.SERVES).setTarget(null);
        link(LinkKind.PAYS).setSource(null);
        assertEquals(List.of("“Fresh beans” – serves – (no end): this link has lost an end.",
                "(no end) – pays – “Weekly subscription”: this link has lost an end."),
                Drawing.findings(canvas, "STR-04").stream().map(Finding::message).toList());
        assertEquals(List.of(), Drawing.findings(canvas, "STR-03"));
        assertEquals(List.of(), Drawing.findings(canvas, "STR-05"));
    }

    @Test
    void whatIsFoundAtALinkThatCannotBeDrawnIsShownWhereItEndsHere() {
        Link serves = link(LinkKind.SERVES);
        Link pays = link(LinkKind.PAYS);
        Link carries = link(LinkKind.CARRIES);
        List<CanvasElement> ends = List.of(serves.getSource(), pays.getTarget());
        serves.setTarget(null);
        pays.setSource(null);
        carries.setSource(null);
        carries.setTarget(null);
        Link unspecified = Canvases.link(LinkKind.UNSPECIFIED, channel(0), ends.get(0));
        assertEquals(List.of(ends.get(0), ends.get(1), canvas), Stream.of(serves, pays, carries)
                .map(lost -> place("STR-04", lost)).toList());
        assertEquals(channel(0), place("STR-03", unspecified));
        Link illegal = Canvases.link(LinkKind.SERVES, channel(0), channel(0));
        assertEquals(illegal, place("STR-05", illegal));
    }

    private EObject place(String rule, Link link) {
        return Drawing.findings(canvas, rule).stream().filter(finding -> finding.elements().get(0) == link).findFirst()
                .orElseThrow().place();
    }

    /** What kind of link it is and whether it is drawn twice does not matter before it is on one canvas. */
    @Test
    void aLinkToAnotherCanvasIsOneFinding() {
        Canvas other = Drawing.linkedAndUnspecified(CanvasKind.ORGANISATION);
        for (int i = 0; i < 2; i++) {
            Canvases.link(LinkKind.PAYS, channel(0), other.getCustomerSegments().getElements().get(0));
        }
        assertEquals(List.of("STR-04", "STR-04", "BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    @Test
    void aLinkFromAnElementToItselfIsOneFinding() {
        Link illegal = Canvases.link(LinkKind.SERVES, channel(0), channel(0));
        CanvasElement segment = canvas.getCustomerSegments().getElements().get(0);
        Link legal = Canvases.link(LinkKind.SUBSIDISES, segment, segment);
        assertEquals(List.of("STR-05", "STR-05", "BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
        assertEquals(List.of(List.of(illegal), List.of(legal)),
                Drawing.findings(canvas, "STR-05").stream().map(Finding::elements).toList());
        assertEquals("“Web shop” is linked to itself.", Drawing.findings(canvas, "STR-05").get(0).message());
    }

    @Test
    void anIllegalLinkThatIsDrawnTwiceIsIllegalOnce() {
        for (int i = 0; i < 2; i++) {
            Canvases.link(LinkKind.SERVES, channel(0), canvas.getKeyPartners().getElements().get(0));
        }
        assertEquals(List.of("STR-03", "STR-05", "BEG-01"), Drawing.ids(Drawing.ENGINE.check(canvas)));
    }

    /** A canvas is crowded for itself only when it stays so after its crowded blocks are cleared. */
    @Test
    void crowdedBlocksComeBeforeACrowdedCanvas() {
        fill(BlockKind.CHANNELS, 49);
        assertEquals(List.of("Channels holds 49 notes; a reader takes in about 8."), crowded());
        fill(BlockKind.CHANNELS, 8);
        for (BlockKind kind : List.of(BlockKind.KEY_PARTNERS, BlockKind.KEY_RESOURCES, BlockKind.KEY_ACTIVITIES,
                BlockKind.CUSTOMER_RELATIONSHIPS, BlockKind.COSTS)) {
            fill(kind, 8);
        }
        assertEquals(List.of("The canvas holds 51 notes; a reader takes in about 50."), crowded());
    }

    /** The workbench offers so many scenarios; a file may hold more. */
    @Test
    void moreThanThreeScenariosAreTooMany() {
        for (int i = 0; i < Canvases.MOST_SCENARIOS; i++) {
            canvas.getScenarios().add(CanvasFactory.eINSTANCE.createScenario());
        }
        assertEquals(List.of(), crowded());
        canvas.getScenarios().add(CanvasFactory.eINSTANCE.createScenario());
        assertEquals(List.of("The canvas has 4 scenarios; a reader weighs about 3 against each other."), crowded());
    }

    private List<String> crowded() {
        return Drawing.findings(canvas, "STR-06").stream().map(Finding::message).toList();
    }

    private void fill(BlockKind kind, int size) {
        List<CanvasElement> items = Canvases.items(canvas, kind);
        while (items.size() > size) {
            items.remove(items.size() - 1);
        }
        while (items.size() < size) {
            Canvases.add(canvas, kind, "Note " + items.size());
        }
    }

    @Test
    void idsOfAllObjectsDiffer() {
        CustomerSegment segment = canvas.getCustomerSegments().getElements().get(0);
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("Fresh beans every week");
        need.setId(segment.getId());
        segment.getNeeds().add(need);
        channel(0).setId(segment.getId());
        canvas.setId("l-1");
        canvas.getLinks().get(0).setId("l-1");
        List<Finding> findings = Drawing.findings(canvas, "STR-07");
        assertEquals(List.of(List.of(need, segment), List.of(channel(0), segment), List.of(canvas.getLinks().get(0), canvas)),
                findings.stream().map(Finding::elements).toList());
        assertEquals("“Fresh beans every week” has the id “cs-small-cafes”, which belongs to “Small cafés” already.",
                findings.get(0).message());
        findings.forEach(finding -> finding.fixes().get(0).apply(null));
        assertEquals(List.of(), Drawing.findings(canvas, "STR-07"));
        assertEquals("cs-small-cafes", segment.getId());
        assertEquals("ch-web-shop", channel(0).getId());
    }

    @Test
    void idsOfAllThatAClientHoldsDiffer() {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setId("client-roastery");
        Contact owner = contact(client, "Owner");
        Contact roaster = contact(client, "Roaster");
        Finding finding = onlyFinding(client);
        assertEquals(List.of(roaster, owner), finding.elements());
        assertEquals("“Roaster” has the id “contact-1”, which belongs to “Owner” already.", finding.message());
        finding.obviousFix().orElseThrow().apply(null);
        assertEquals("contact-roaster", roaster.getId());
        assertEquals(List.of(), findings(client));
    }

    private static Contact contact(Client client, String name) {
        Contact contact = CanvasFactory.eINSTANCE.createContact();
        contact.setName(name);
        contact.setId("contact-1");
        client.getContacts().add(contact);
        return contact;
    }

    private static Finding onlyFinding(Client client) {
        assertEquals(1, findings(client).size());
        return findings(client).get(0);
    }

    private static List<Finding> findings(Client client) {
        return Drawing.ENGINE.check(client).stream().filter(finding -> finding.rule().id().equals("STR-07")).toList();
    }

    /** A new id for either would be a guess at which of the two is meant. */
    @Test
    void anIdThatSomethingRefersToIsADecision() {
        Client client = CanvasFactory.eINSTANCE.createClient();
        Contact owner = contact(client, "Owner");
        Contact roaster = contact(client, "Roaster");
        for (Contact meant : List.of(owner, roaster)) {
            client.setDecisionMaker(meant);
            assertTrue(onlyFinding(client).obviousFix().isEmpty());
            assertEquals(1, onlyFinding(client).fixes().size());
        }
        Link link = canvas.getLinks().get(0);
        canvas.getLinks().get(1).setId(link.getId());
        assertTrue(Drawing.findings(canvas, "STR-07").get(0).obviousFix().isPresent(), "nothing in a file refers to a link");
        channel(0).setId(canvas.getCustomerSegments().getElements().get(0).getId());
        assertTrue(Drawing.findings(canvas, "STR-07").get(0).obviousFix().isEmpty(), "links lead to both");
    }

    private Channel channel(int index) {
        return canvas.getChannels().getElements().get(index);
    }

    private Link link(LinkKind kind) {
        return canvas.getLinks().stream().filter(link -> link.getKind() == kind).findFirst().orElseThrow();
    }
}
