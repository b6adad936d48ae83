package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.HypothesisState;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.edit.ModelCommands;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;

class CanvasServicesTest {

    private final CanvasServices services = new CanvasServices();
    private final Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Cafés"));
    private final CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Guests");
    private final CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Quiet");
    private final Cost cost = (Cost) Canvases.add(canvas, BlockKind.COSTS, "Rent");

    @Test
    void titlesFollowTheKindOfCanvas() {
        assertEquals("Cafés", services.canvasTitle(canvas));
        assertEquals("Customer Segments", services.blockTitle(canvas.getCustomerSegments()));
        canvas.setKind(CanvasKind.PERSONAL);
        assertEquals("Whom You Help", services.blockTitle(canvas.getCustomerSegments()));
        canvas.setName(null);
        assertEquals("", services.canvasTitle(canvas));
        assertEquals("Channels", services.blockTitle(CanvasFactory.eINSTANCE.createChannels()));
    }

    @Test
    void newNotesAreOfTheBlocksKind() {
        CanvasElement channel = services.newNote(canvas.getChannels());
        assertEquals("New channel", channel.getName());
        assertSame(canvas.getChannels(), channel.eContainer());
        assertEquals("ch-new-channel", channel.getId());
        assertEquals("New need", services.newName(CanvasFactory.eINSTANCE.createNeed()));
    }

    @Test
    void aTypedNameIsOnOneLine() {
        assertEquals("Two words", services.cleanName(segment, "  Two\n\t words "));
        assertEquals("", services.cleanName(segment, null));
    }

    @Test
    void tooltipsTellWhatTheNoteDoesNotShow() {
        segment.setDescription("They stay long.");
        tag("Evening", "#102030", segment);
        assertEquals("Guests\nCustomer Segments\nThey stay long.\nEvening", services.tooltip(segment));
        assertEquals("Costs", services.tooltip(canvas.getCosts()));
        Link link = services.link(proposition, segment);
        link.setNote("since May");
        assertTrue(services.tooltip(link).endsWith("Quiet \u2192 Guests\nsince May"), services.tooltip(link));
        assertEquals("since May", services.linkLabel(link));
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("Peace");
        need.setDescription("no music");
        assertEquals("Peace\nno music", services.tooltip(need));
        assertEquals("", services.tooltip(canvas));
    }

    private Tag tag(String name, String colour, CanvasElement element) {
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName(name);
        tag.setColour(colour);
        canvas.getTags().add(tag);
        if (element != null) {
            element.getTags().add(tag);
        }
        return tag;
    }

    @Test
    void colourIsTheNotesOwnOrThatOfItsFirstTag() {
        assertEquals(List.of(0xFF, 0xFD, 0xF3), List.of(services.noteRed(segment), services.noteGreen(segment), services.noteBlue(segment)));
        tag("without colour", null, segment);
        tag("dark", "#102030", segment);
        tag("light", "#f0f0f0", segment);
        assertEquals(List.of(0x10, 0x20, 0x30), List.of(services.noteRed(segment), services.noteGreen(segment), services.noteBlue(segment)));
        assertEquals(List.of(255, 255, 255), List.of(services.textRed(segment), services.textGreen(segment), services.textBlue(segment)));
        segment.setColour("#ffe599");
        assertEquals(List.of(0xff, 0xe5, 0x99), List.of(services.noteRed(segment), services.noteGreen(segment), services.noteBlue(segment)));
        assertEquals(List.of(216, 194, 130), List.of(services.borderRed(segment), services.borderGreen(segment), services.borderBlue(segment)));
        assertEquals(List.of(0x1F, 0x29, 0x33), List.of(services.textRed(segment), services.textGreen(segment), services.textBlue(segment)));
    }

    @Test
    void amountsAreShownAsStated() {
        assertFalse(services.hasAmount(cost));
        assertEquals("Rent", services.labelWithAmount(cost));
        cost.setSoftValue(Level.HIGH);
        assertEquals("Rent\n4 of 5", services.labelWithAmount(cost));
        cost.setAmount(new BigDecimal("1200.50"));
        assertEquals("1,200.5", services.amountText(cost));
        cost.setCurrency("EUR");
        cost.setPeriod(Period.MONTH);
        assertEquals("1,200.5 EUR/month", services.amountText(cost));
        assertTrue(services.hasAmount(cost));
        assertFalse(services.hasAmount(segment));
        for (Period period : Period.values()) {
            cost.setPeriod(period);
            assertTrue(services.amountText(cost).startsWith("1,200.5 EUR"), period.toString());
        }
    }

    @Test
    void theMostUrgentHypothesisGivesTheBadge() {
        assertFalse(services.hasHypothesisState(segment));
        hypothesis(HypothesisState.UNSPECIFIED, "open");
        assertFalse(services.hasHypothesisState(segment));
        hypothesis(HypothesisState.CONFIRMED, "They come");
        assertTrue(services.hypothesisImage(segment).endsWith("hypothesis-confirmed.svg"));
        hypothesis(HypothesisState.REFUTED, "They pay");
        assertTrue(services.hasHypothesisState(segment));
        assertTrue(services.hypothesisImage(segment).endsWith("hypothesis-refuted.svg"));
        assertTrue(services.hypothesisText(segment).matches("Confirmed: They come\nRefuted: They pay"));
        Stream.of(HypothesisState.values()).filter(state -> state != HypothesisState.UNSPECIFIED)
                .forEach(state -> assertNotNull(CanvasDesign.image("/org.canvasstudio.design/icons/hypothesis-" + state.getLiteral() + ".svg")));
    }

    private void hypothesis(HypothesisState state, String statement) {
        Hypothesis hypothesis = CanvasFactory.eINSTANCE.createHypothesis();
        hypothesis.setState(state);
        hypothesis.setStatement(statement);
        segment.getHypotheses().add(hypothesis);
    }

    @Test
    void findingsFollowTheCanvas() {
        assertFalse(services.hasFinding(canvas.getCosts()));
        assertTrue(services.hasFinding(cost));
        String before = services.findingText(cost);
        cost.setName("");
        assertTrue(services.findingImage(cost).endsWith("error.svg"), services.findingImage(cost));
        assertFalse(services.findingText(cost).equals(before));
        cost.setName("Rent");
        assertFalse(services.findingImage(cost).endsWith("error.svg"));
        assertEquals(before, services.findingText(cost));
        assertFalse(services.hasFinding(CanvasFactory.eINSTANCE.createChannel()));
    }

    @Test
    void findingsThatWereHandedOverAreKept() {
        CanvasFindings.of(canvas).supply(element -> List.of());
        assertFalse(services.hasFinding(segment));
        segment.setName("");
        assertFalse(services.hasFinding(segment));
        assertSame(CanvasFindings.of(canvas), CanvasFindings.of(canvas));
    }

    @Test
    void linksThatAreLegalAndNewMayBeMade() {
        assertTrue(services.canLink(proposition));
        assertFalse(services.canLink(cost));
        assertEquals("No link begins at Costs.", services.canLinkReason(cost));
        assertTrue(services.canLink(proposition, segment));
        assertFalse(services.canLink(segment, proposition));
        assertEquals("No link leads from Customer Segments to Value Propositions.", services.canLinkReason(segment, proposition));
        assertEquals("A note cannot be linked to itself.", services.canLinkReason(segment, segment));
        Link link = services.link(proposition, segment);
        assertEquals(LinkKind.SERVES, link.getKind());
        assertFalse(services.canLink(proposition, segment));
        assertNotNull(services.canLinkReason(proposition, segment));
    }

    @Test
    void linksAreReconnectedWhereTheirKindIsLegal() {
        CanvasElement other = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Others");
        CanvasElement better = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Better");
        Link link = services.link(proposition, segment);
        assertTrue(services.canEndAt(link, other));
        assertTrue(services.canEndAt(link, segment));
        assertTrue(services.canBeginAt(link, better));
        assertFalse(services.canBeginAt(link, segment));
        assertEquals("\u201cServes\u201d leads from Value Propositions to Customer Segments.", services.canEndAtReason(link, cost));
        assertNull(services.canBeginAtReason(link, proposition));
        // Sirius asks about what is under the mouse, before it looks whether that is an end at all.
        assertFalse(services.canBeginAt(link, segment.eContainer()));
        assertFalse(services.canEndAt(link, segment.eContainer()));
        services.link(proposition, other);
        assertFalse(services.canEndAt(link, other));
    }

    @Test
    void deletingIsTheSameAsTheStudiosCommand() throws IOException {
        for (Path file : Examples.files()) {
            for (CanvasElement element : Canvases.elements(Examples.read(file))) {
                Canvas one = Examples.read(file);
                Canvas two = Examples.read(file);
                EditingDomain domain = Examples.domain(one);
                domain.getCommandStack().execute(ModelCommands.delete(domain, List.of(one.eResource().getEObject(element.getId()))));
                services.delete(Examples.get(two, element.getId(), CanvasElement.class));
                assertEquals(text(one), text(two), file + " " + element.getId());
            }
        }
    }

    static String text(Canvas canvas) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        canvas.eResource().save(bytes, null);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linksAndNeedsAreDeletedToo() {
        Link link = services.link(proposition, segment);
        services.delete(link);
        assertTrue(canvas.getLinks().isEmpty() && segment.getIncoming().isEmpty());
        assertFalse(services.canDeleteBlock(canvas.getCosts()));
        assertNotNull(services.canDeleteBlockReason(canvas.getCosts()));
    }

    @Test
    void tagsAreGivenAndTakenAway() {
        assertFalse(services.canSetTag(segment));
        assertFalse(services.canUnsetTag(segment));
        Tag tag = tag("Evening", "#102030", null);
        assertEquals(List.of(tag), services.tagsToSet(segment));
        assertTrue(services.canSetTag(segment));
        segment.getTags().add(tag);
        assertFalse(services.canSetTag(segment));
        assertNotNull(services.canSetTagReason(segment));
        assertEquals(List.of(tag), services.tagsToUnset(segment));
        assertTrue(services.canUnsetTag(segment));
        assertNull(services.canUnsetTagReason(segment));
        assertFalse(services.canSetTag(canvas.getCosts()) || services.canUnsetTag(canvas.getCosts()));
    }

    @Test
    void notesAreMovedInTheirCanvasAndBroughtFromOthers() {
        Canvas other = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Other"));
        assertTrue(services.canMoveHere(canvas.getCosts(), segment));
        assertFalse(services.canMoveHere(other.getCosts(), segment));
        assertNotNull(services.canMoveHereReason(other.getCosts(), segment));
        assertTrue(services.canBringHere(other.getCosts(), segment));
        assertFalse(services.canBringHere(other.getCosts(), canvas));
        assertNotNull(services.canBringHereReason(other.getCosts(), canvas));
        assertTrue(services.canPaste(other.getCosts(), segment));
        assertNotNull(services.canPasteReason(segment, segment));
        services.paste(other.getCosts(), segment);
        assertEquals("Guests", other.getCosts().getElements().get(0).getName());
        assertEquals("cost-guests", other.getCosts().getElements().get(0).getId());
        CustomerSegment copy = CanvasFactory.eINSTANCE.createCustomerSegment();
        copy.setName("Loose");
        services.paste(other.getCustomerSegments(), copy);
        assertEquals("Loose", other.getCustomerSegments().getElements().get(0).getName());
    }

    @Test
    void actionsMoveBringAndWarn() {
        Link serves = services.link(proposition, segment);
        ((CustomerSegment) segment).getNeeds().add(CanvasFactory.eINSTANCE.createNeed());
        ((CustomerSegment) segment).getNeeds().get(0).setName("Peace");
        String warning = CanvasActions.warning(canvas.getChannels(), List.of(segment)).orElseThrow();
        assertTrue(warning.contains("Quiet \u2192 Guests") && warning.contains("Peace"), warning);
        assertTrue(CanvasActions.warning(canvas.getCustomerSegments(), List.of(segment)).isEmpty());
        CanvasActions.convert(canvas.getChannels(), List.of(segment));
        assertEquals("Guests", canvas.getChannels().getElements().get(0).getName());
        assertFalse(canvas.getLinks().contains(serves));
        Canvas other = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Other"));
        CanvasElement there = Canvases.add(other, BlockKind.KEY_PARTNERS, "Baker");
        CanvasActions.bring(canvas.getKeyPartners(), List.of(there, cost));
        assertEquals(List.of("Rent", "Baker"), canvas.getKeyPartners().getElements().stream().map(CanvasElement::getName).toList());
        assertEquals(1, other.getKeyPartners().getElements().size());
    }

    @Test
    void eachKindOfLinkHasItsOwnConditions() throws ReflectiveOperationException {
        LinkServices links = new LinkServices();
        List<String> verbs = List.of("serve", "carry", "reach", "bind", "pay", "payFor", "subsidise", "produce", "operate",
                "need", "supply", "perform", "run", "cause");
        List<LinkKind> kinds = LinkKind.VALUES.subList(1, LinkKind.VALUES.size());
        for (int i = 0; i < verbs.size(); i++) {
            LinkKind kind = kinds.get(i);
            String can = "can" + verbs.get(i).substring(0, 1).toUpperCase() + verbs.get(i).substring(1);
            for (BlockKind from : BlockKind.values()) {
                CanvasElement source = Canvases.add(canvas, from, "From");
                boolean begins = LegalLinks.table().stream().anyMatch(legal -> legal.kind() == kind && legal.from() == from);
                assertEquals(begins, LinkServices.class.getMethod(can, CanvasElement.class).invoke(links, source), can + from);
                assertEquals(begins, null == LinkServices.class.getMethod(can + "Reason", CanvasElement.class).invoke(links, source));
                for (BlockKind to : BlockKind.values()) {
                    CanvasElement target = Canvases.add(canvas, to, "To");
                    boolean legal = LegalLinks.isLegal(kind, from, to);
                    assertEquals(legal, LinkServices.class.getMethod(can, CanvasElement.class, CanvasElement.class)
                            .invoke(links, source, target), can + from + to);
                    if (legal) {
                        services.link(source, target);
                        assertFalse((Boolean) LinkServices.class.getMethod(can, CanvasElement.class, CanvasElement.class)
                                .invoke(links, source, target), "twice");
                    }
                }
            }
            Object found = LinkServices.class.getMethod(kind.getLiteral() + "Links", Canvas.class).invoke(links, canvas);
            assertEquals(canvas.getLinks().stream().filter(link -> link.getKind() == kind).toList(), found);
        }
    }

    @Test
    void eachBlockHoldsItsOwnKindOfNote() throws ReflectiveOperationException {
        BlockServices blocks = new BlockServices();
        for (BlockKind kind : BlockKind.values()) {
            String can = "canHold" + kind.elementClass().getName();
            for (BlockKind other : BlockKind.values()) {
                assertEquals(kind == other, BlockServices.class.getMethod(can, EObject.class)
                        .invoke(blocks, other.in(canvas)), can + other);
            }
            Object reason = BlockServices.class.getMethod(can + "Reason", EObject.class).invoke(blocks, canvas);
            assertEquals("Such notes belong to " + kind.title(CanvasKind.ORGANISATION, Locale.ENGLISH) + ".", reason);
        }
    }

    @Test
    void anAmountIsWorkedOutAndASegmentSaysWhatItContributes() {
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Bars");
        assertEquals("Bars", services.labelWithContribution(segment));
        // Of a cost without an amount the contribution would be open.
        canvas.getCosts().getElements().clear();
        RevenueStream stream = (RevenueStream) Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Bags");
        Canvases.link(segment, stream);
        stream.setCurrency("CHF");
        stream.setPeriod(Period.MONTH);
        stream.setPrice(CanvasFactory.eINSTANCE.createEstimate());
        stream.getPrice().setLikely(new BigDecimal("12.50"));
        stream.setVolume(CanvasFactory.eINSTANCE.createEstimate());
        stream.getVolume().setLow(new BigDecimal("80"));
        stream.getVolume().setLikely(new BigDecimal("100"));
        assertEquals("1,250 CHF/month", services.amountText(stream));
        assertTrue(services.tooltip(stream).contains("100 × 12.5 (1,000 to 1,250)"), services.tooltip(stream));
        assertEquals("Bars\n+15,000 CHF/year", services.labelWithContribution(segment));
        String tooltip = services.tooltipWithContribution(segment);
        assertTrue(tooltip.contains("Pays 15,000, costs 0 CHF/year\nContributes 15,000 CHF/year"), tooltip);
        assertFalse(services.tooltip(segment).contains("15,000"), "only in the picture of the money");
    }
}
