package org.canvasstudio.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;

/** Deleting, moving, converting and pasting leave a canvas that can be saved, and can be undone. */
class ModelCommandsTest {

    private final ResourceSet resources = CanvasFiles.newResourceSet();
    private final EditingDomain domain = new AdapterFactoryEditingDomain(new ModelAdapterFactory(), new BasicCommandStack(),
            resources);
    private final Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
    private final CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
    private final CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
    private final Link link = Canvases.link(proposition, segment);

    ModelCommandsTest() {
        CanvasResource resource = new CanvasResource(URI.createFileURI("/nowhere/Roastery.canvas"));
        resources.getResources().add(resource);
        resource.getContents().add(canvas);
    }

    private void run(Command command) {
        assertTrue(command.canExecute());
        domain.getCommandStack().execute(command);
    }

    @Test
    void theLinksGoWithAnElementAndComeBackWithIt() {
        run(ModelCommands.delete(domain, List.of(segment)));
        assertTrue(canvas.getCustomerSegments().getElements().isEmpty());
        assertTrue(canvas.getLinks().isEmpty());
        assertTrue(proposition.getOutgoing().isEmpty());

        domain.getCommandStack().undo();
        assertSame(segment, canvas.getCustomerSegments().getElements().get(0));
        assertSame(link, canvas.getLinks().get(0));
        assertSame(segment, link.getTarget());
    }

    @Test
    void blocksAndTheCanvasStay() {
        assertFalse(ModelCommands.delete(domain, List.of(canvas.getCosts())).canExecute());
        assertFalse(ModelCommands.delete(domain, List.of(canvas)).canExecute());
        assertFalse(ModelCommands.delete(domain, List.of(segment, canvas.getCosts())).canExecute());
    }

    private String file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Resource resource : resources.getResources()) {
            resource.save(out, null);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs the command, takes it back and repeats it: the file is as it was before, and as it was after. */
    private void runAndTakeBack(Command command) throws IOException {
        String before = file();
        run(command);
        String after = file();
        domain.getCommandStack().undo();
        assertEquals(before, file());
        domain.getCommandStack().redo();
        assertEquals(after, file());
    }

    @Test
    void whatWasCutCanBePasted() throws IOException {
        Clip clip = Clip.of(List.of(segment));
        run(ModelCommands.delete(domain, List.of(segment)));
        assertTrue(canvas.getLinks().isEmpty());
        runAndTakeBack(ModelCommands.paste(domain, clip, canvas.getCustomerSegments()));
        assertEquals("Cafés", canvas.getCustomerSegments().getElements().get(0).getName());
        assertEquals(segment.getId(), canvas.getCustomerSegments().getElements().get(0).getId());
    }

    @Test
    void aCopyHasAnIdOfItsOwnAndNoLinks() throws IOException {
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment)), canvas.getCustomerSegments()));
        assertEquals(2, canvas.getCustomerSegments().getElements().size());
        CanvasElement copy = canvas.getCustomerSegments().getElements().get(1);
        assertNotEquals(segment.getId(), copy.getId());
        assertTrue(copy.getIncoming().isEmpty());
        assertEquals(1, segment.getIncoming().size());
    }

    @Test
    void linksComeAlongWithBothTheirEnds() throws IOException {
        Canvas other = canvas("Bakery");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment, proposition)), other));
        CanvasElement here = other.getCustomerSegments().getElements().get(0);
        assertEquals(LinkKind.SERVES, here.getIncoming().get(0).getKind());
        assertSame(other.getValuePropositions().getElements().get(0), here.getIncoming().get(0).getSource());
        assertEquals(1, other.getLinks().size());
        assertEquals(1, canvas.getLinks().size());
    }

    @Test
    void tagsAreFoundByTheirNamesOrMade() throws IOException {
        segment.getTags().add(tag(canvas, "Town", "#112233"));
        segment.getTags().add(tag(canvas, "Country", "#445566"));
        Canvas other = canvas("Bakery");
        Tag town = tag(other, "Town", "#ffffff");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment)), other));
        CanvasElement here = other.getCustomerSegments().getElements().get(0);
        assertSame(town, here.getTags().get(0));
        assertEquals("#445566", here.getTags().get(1).getColour());
        assertEquals(2, other.getTags().size());
    }

    @Test
    void aNeedIsAddressedHereToo() throws IOException {
        Need need = need("Fast service");
        ((ValueProposition) proposition).getAddresses().add(need);
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(proposition)), canvas));
        ValueProposition copy = canvas.getValuePropositions().getElements().get(1);
        assertEquals(List.of(need), copy.getAddresses());

        Canvas other = canvas("Bakery");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(proposition)), other));
        assertTrue(other.getValuePropositions().getElements().get(0).getAddresses().isEmpty());

        Canvas third = canvas("Kiosk");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(proposition, segment)), third));
        assertEquals(third.getCustomerSegments().getElements().get(0).getNeeds(),
                third.getValuePropositions().getElements().get(0).getAddresses());
    }

    @Test
    void aPartGoesBesideItsLikes() throws IOException {
        Need need = need("Fast service");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(need)), need));
        assertEquals(2, ((CustomerSegment) segment).getNeeds().size());
        assertFalse(ModelCommands.paste(domain, Clip.of(List.of(need)), canvas.getCosts()).canExecute());
    }

    @Test
    void aPieceOutlivesTheClipboard() {
        segment.getTags().add(tag(canvas, "Town", "#112233"));
        need("Fast service");
        Clip clip = Clip.parse(Clip.of(List.of(segment, proposition)).text());
        assertEquals("Cafés\nFresh beans", clip.names());
        Canvas other = canvas("Bakery");
        run(ModelCommands.paste(domain, clip, other));
        CustomerSegment here = other.getCustomerSegments().getElements().get(0);
        assertEquals("Fast service", here.getNeeds().get(0).getName());
        assertEquals("Town", here.getTags().get(0).getName());
        assertEquals(1, here.getIncoming().size());
        run(ModelCommands.paste(domain, clip, other));
        assertEquals(2, other.getCustomerSegments().getElements().size());
        assertEquals(1, other.getTags().size());
        assertEquals(2, other.getLinks().size());
    }

    @Test
    void piecesOfTwoCanvasesWithTheSameIdsStayApart() {
        Canvas other = canvas("Bakery");
        CanvasElement its = Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        Canvases.link(Canvases.add(other, BlockKind.VALUE_PROPOSITIONS, "Bread"), its);
        assertEquals(segment.getId(), its.getId());
        Clip clip = Clip.parse(Clip.of(List.of(segment, proposition, its)).text());
        Canvas third = canvas("Kiosk");
        run(ModelCommands.paste(domain, clip, third));
        assertEquals(2, third.getCustomerSegments().getElements().size());
        assertEquals(1, third.getCustomerSegments().getElements().get(0).getIncoming().size());
        assertTrue(third.getCustomerSegments().getElements().get(1).getIncoming().isEmpty());
    }

    @Test
    void whatIsNoPieceIsNotTaken() {
        assertTrue(Clip.of(List.of(canvas, canvas.getCosts(), link)).isEmpty());
        for (String text : new String[] {"", "Cafés", "1\nCafés", "-1\n" + Clip.of(List.of(segment)).text().substring(2),
                "7\n" + Clip.of(List.of(segment)).text().substring(2), "1\n<a:Canvas xmlns:a=\"http://127.0.0.1/a\"/>",
                "1\n<!DOCTYPE a><a/>"}) {
            assertNull(Clip.parse(text), text);
        }
    }

    @Test
    void aLinkIsTakenWithItsEndsOnly() {
        String text = Clip.of(List.of(segment, proposition)).text();
        assertTrue(text.startsWith("2\n"));
        assertNotNull(Clip.parse(text));
        for (int count : new int[] {0, 1, 3}) {
            String other = count + text.substring(1);
            assertNull(Clip.parse(other), other);
        }
    }

    @Test
    void whatStandsInAnotherFileIsNotTaken() {
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName("Core");
        canvas.getTags().add(tag);
        segment.getTags().add(tag);
        String text = Clip.of(List.of(segment)).text();
        assertNotNull(Clip.parse(text));
        for (String elsewhere : new String[] {text.replaceFirst(" name=\"" + segment.getName(), " href=\"http://127.0.0.1/x#y\"$0"),
                text.replaceFirst(" tags=\"[^\"]*\"", " tags=\"http://127.0.0.1/x#y\"")}) {
            assertNotEquals(text, elsewhere);
            assertNull(Clip.parse(elsewhere), elsewhere);
        }
    }

    @Test
    void anElementIsMovedWithinItsBlock() throws IOException {
        CanvasElement second = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        CanvasElement third = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Homes");
        runAndTakeBack(ModelCommands.move(domain, canvas.getCustomerSegments(), 0, List.of(third)));
        assertEquals(List.of(third, segment, second), canvas.getCustomerSegments().getElements());
        runAndTakeBack(ModelCommands.move(domain, canvas.getCustomerSegments(), 2, List.of(third)));
        assertEquals(List.of(segment, third, second), canvas.getCustomerSegments().getElements());
        runAndTakeBack(ModelCommands.move(domain, canvas.getCustomerSegments(), -1, List.of(segment, third)));
        assertEquals(List.of(second, segment, third), canvas.getCustomerSegments().getElements());
        assertEquals(1, canvas.getLinks().size());
    }

    @Test
    void anElementOfAnotherBlockIsConverted() throws IOException {
        segment.setDescription("They buy in the morning");
        segment.setNotes("Ask again");
        segment.getTags().add(tag(canvas, "Town", "#112233"));
        Hypothesis hypothesis = CanvasFactory.eINSTANCE.createHypothesis();
        hypothesis.setStatement("They like fresh beans");
        segment.getHypotheses().add(hypothesis);
        Need need = need("Fast service");
        ((ValueProposition) proposition).getAddresses().add(need);
        CanvasElement other = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
        Action action = CanvasFactory.eINSTANCE.createAction();
        action.getElements().add(segment);
        canvas.getActions().add(action);

        assertEquals(List.of(link), Conversion.linksLost(List.of(segment), BlockKind.CHANNELS));
        assertEquals(List.of(need), Conversion.partsLost(List.of(segment), BlockKind.CHANNELS));
        runAndTakeBack(ModelCommands.move(domain, canvas.getChannels(), 0, List.of(segment)));

        Channel channel = canvas.getChannels().getElements().get(0);
        assertEquals("ch-cafes", channel.getId());
        assertEquals("Cafés", channel.getName());
        assertEquals("They buy in the morning", channel.getDescription());
        assertEquals("Ask again", channel.getNotes());
        assertEquals(canvas.getTags(), channel.getTags());
        assertEquals("They like fresh beans", channel.getHypotheses().get(0).getStatement());
        assertEquals(List.of(other), canvas.getCustomerSegments().getElements());
        assertTrue(canvas.getLinks().isEmpty());
        assertTrue(((ValueProposition) proposition).getAddresses().isEmpty());
        assertEquals(List.of(channel), action.getElements());

        // What causes costs may be a channel or a partner.
        Link causes = Canvases.link(channel, cost);
        assertEquals(List.of(), Conversion.linksLost(List.of(channel), BlockKind.KEY_PARTNERS));
        runAndTakeBack(ModelCommands.move(domain, canvas.getKeyPartners(), -1, List.of(channel)));
        assertEquals(List.of(causes), canvas.getLinks());
        assertSame(canvas.getKeyPartners().getElements().get(0), causes.getSource());
    }

    private CanvasElement moved(BlockKind to, CanvasElement element) throws IOException {
        runAndTakeBack(ModelCommands.move(domain, to.in(canvas), 0, List.of(element)));
        return to.in(canvas).getItems().get(0);
    }

    @Test
    void idsOfFormerTimesAreRemembered() throws IOException {
        CanvasElement channel = moved(BlockKind.CHANNELS, segment);
        assertEquals(List.of("cs-cafes"), channel.getFormerIds());
        assertEquals(List.of(), segment.getFormerIds());
        channel.setName("Coffee bars");
        CanvasElement partner = moved(BlockKind.KEY_PARTNERS, channel);
        assertEquals("kp-coffee-bars", partner.getId());
        assertEquals(List.of("cs-cafes", "ch-cafes"), partner.getFormerIds());
        assertSame(partner, moved(BlockKind.KEY_PARTNERS, partner));
        assertEquals(List.of("cs-cafes", "ch-cafes"), partner.getFormerIds());
    }

    @Test
    void whatComesBackHasItsIdAgainUnlessItHasAnotherNameNow() throws IOException {
        CanvasElement again = moved(BlockKind.CUSTOMER_SEGMENTS, moved(BlockKind.CHANNELS, segment));
        assertEquals("cs-cafes", again.getId());
        assertEquals(List.of("ch-cafes"), again.getFormerIds());
        CanvasElement channel = moved(BlockKind.CHANNELS, again);
        assertEquals("ch-cafes", channel.getId());
        assertEquals(List.of("cs-cafes"), channel.getFormerIds());
        channel.setName("Hotels");
        again = moved(BlockKind.CUSTOMER_SEGMENTS, channel);
        assertEquals("cs-hotels", again.getId());
        assertEquals(List.of("cs-cafes", "ch-cafes"), again.getFormerIds());
    }

    @Test
    void aCopyIsNotWhatItsOriginalWas() throws IOException {
        CanvasElement channel = moved(BlockKind.CHANNELS, segment);
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(channel)), canvas.getChannels()));
        assertEquals(List.of(), canvas.getChannels().getElements().get(1).getFormerIds());
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(channel)), canvas.getKeyPartners(), -1));
        assertEquals("kp-cafes", canvas.getKeyPartners().getElements().get(0).getId());
        assertEquals(List.of(), canvas.getKeyPartners().getElements().get(0).getFormerIds());
    }

    @Test
    void whatWasCutRemembersWhatItWas() throws IOException {
        CanvasElement channel = moved(BlockKind.CHANNELS, segment);
        Clip clip = Clip.parse(Clip.of(List.of(channel)).text());
        run(ModelCommands.delete(domain, List.of(channel)));
        runAndTakeBack(ModelCommands.paste(domain, clip, canvas.getKeyPartners(), -1));
        assertEquals(List.of("cs-cafes", "ch-cafes"), canvas.getKeyPartners().getElements().get(0).getFormerIds());

        // Where another one has such an id, it cannot be meant.
        Canvas other = canvas("Bakery");
        Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
        runAndTakeBack(ModelCommands.paste(domain, clip, other));
        assertEquals("ch-cafes", other.getChannels().getElements().get(0).getId());
        assertEquals(List.of(), other.getChannels().getElements().get(0).getFormerIds());
    }

    @Test
    void whatRefersToAnElementFollowsIt() throws IOException {
        RevenueStream stream = (RevenueStream) Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Rent");
        SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppression.getElements().add(stream);
        canvas.getSuppressions().add(suppression);
        Action action = CanvasFactory.eINSTANCE.createAction();
        action.getElements().add(stream);
        canvas.getActions().add(action);
        CanvasElement cost = moved(BlockKind.COSTS, stream);
        assertEquals(List.of(cost), suppression.getElements());
        assertEquals(List.of(cost), action.getElements());
    }

    @Test
    void theAmountGoesFromAStreamToACost() throws IOException {
        RevenueStream stream = (RevenueStream) Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Rent");
        stream.setAmount(new BigDecimal("12.50"));
        runAndTakeBack(ModelCommands.move(domain, canvas.getCosts(), -1, List.of(stream)));
        assertEquals(new BigDecimal("12.50"), canvas.getCosts().getElements().get(0).getAmount());
    }

    @Test
    void aLinkThatIsIllegalAlreadyStaysForTheRulesToReport() {
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
        Link illegal = Canvases.link(LinkKind.SERVES, cost, segment);
        assertEquals(List.of(), Conversion.linksLost(List.of(cost), BlockKind.CHANNELS));
        run(ModelCommands.move(domain, canvas.getChannels(), -1, List.of(cost)));
        assertTrue(canvas.getLinks().contains(illegal));
    }

    @Test
    void piecesAreConvertedInTheBlockWhereTheyArePut() throws IOException {
        Canvas other = canvas("Bakery");
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment)), other.getKeyPartners()));
        assertEquals("kp-cafes", other.getKeyPartners().getElements().get(0).getId());
        // Several kinds go to their own blocks, unless the block is named.
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment, proposition)), other.getKeyPartners()));
        assertEquals(1, other.getCustomerSegments().getElements().size());
        runAndTakeBack(ModelCommands.paste(domain, Clip.of(List.of(segment, proposition)), other.getKeyPartners(), 0));
        assertEquals(List.of("Cafés", "Fresh beans", "Cafés"),
                other.getKeyPartners().getElements().stream().map(CanvasElement::getName).toList());
    }

    private Canvas canvas(String name) {
        Canvas other = Canvases.create(CanvasKind.ORGANISATION, name);
        CanvasResource resource = new CanvasResource(URI.createFileURI("/nowhere/" + name + ".canvas"));
        resources.getResources().add(resource);
        resource.getContents().add(other);
        return other;
    }

    private static Tag tag(Canvas canvas, String name, String colour) {
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName(name);
        tag.setColour(colour);
        canvas.getTags().add(tag);
        return tag;
    }

    private Need need(String name) {
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName(name);
        ((CustomerSegment) segment).getNeeds().add(need);
        return need;
    }
}
