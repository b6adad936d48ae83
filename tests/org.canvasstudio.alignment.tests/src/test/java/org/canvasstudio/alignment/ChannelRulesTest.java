package org.canvasstudio.alignment;

import static org.canvasstudio.alignment.Drawing.findings;
import static org.canvasstudio.alignment.Drawing.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Medium;
import org.canvasstudio.model.canvas.Ownership;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.Presence;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pairs of canvases do not show of the rules about channels. */
class ChannelRulesTest {

    private Canvas canvas;
    private Channel shop;
    private Channel van;
    private ValueProposition beans;
    private CustomerSegment cafes;

    @BeforeEach
    void read() throws IOException {
        canvas = (Canvas) CanvasFiles.read(Path.of("rules", "organisation.canvas"));
        shop = canvas.getChannels().getElements().get(0);
        van = canvas.getChannels().getElements().get(1);
        beans = canvas.getValuePropositions().getElements().get(0);
        cafes = canvas.getCustomerSegments().getElements().get(0);
    }

    // --- the first ends ---

    @Test
    void aChannelWhoseOnlyLinkIsMissingSpeaksForTheSegmentAndForThePhases() {
        unlink(shop, cafes);
        assertEquals(List.of("CHN-01"), channelIds());
        unlink(van, cafes);
        assertEquals(List.of("CHN-01", "CHN-01"), channelIds());
        assertEquals(List.of(), findings(canvas, "CUS-05"));
        Finding finding = findings(canvas, "CHN-01").get(0);
        assertEquals(List.of(cafes), finding.fixes().get(0).choices());
    }

    @Test
    void aChannelIsOfferedOnlyWhomItsMediumAndWhatItCarriesSuit() {
        business("Readers", "Stories about origins");
        Channel fair = add(BlockKind.CHANNELS, "Stall at trade fairs");
        fair.setMedium(Medium.PERSONAL);
        Canvases.link(fair, beans);
        assertEquals(List.of(cafes), findings(canvas, "CHN-01").get(0).fixes().get(0).choices());
        remove(LinkKind.REACHES);
        cafes.getPreferredMedia().add(Medium.INTERNET);
        assertEquals(List.of(), findings(canvas, "CHN-01").stream().filter(finding -> finding.elements().contains(fair))
                .findFirst().orElseThrow().fixes());
    }

    // --- phases ---

    @Test
    void segmentsThatTheSameChannelsReachAreOneFinding() {
        CustomerSegment schools = add(BlockKind.CUSTOMER_SEGMENTS, "Schools for baristas");
        link(beans, schools);
        link(shop, schools);
        link(van, schools);
        Channel letter = add(BlockKind.CHANNELS, "Letter after the sale");
        letter.getPhases().add(ChannelPhase.AFTER_SALES);
        CustomerSegment hotels = add(BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        link(beans, hotels);
        for (Channel channel : canvas.getChannels().getElements()) {
            link(channel, hotels);
        }
        van.getPhases().remove(ChannelPhase.AFTER_SALES);
        List<Finding> found = findings(canvas, "CHN-02");
        assertEquals(1, found.size(), found::toString);
        assertEquals(List.of(cafes, schools), found.get(0).elements());
        assertEquals("No channel that reaches “Small cafés”, “Schools for baristas” is said to cover: after sales.",
                found.get(0).message());
    }

    @Test
    void aPhaseThatNoChannelCoversIsOneFinding() {
        van.getPhases().remove(ChannelPhase.AFTER_SALES);
        business("Readers", "Stories about origins");
        List<Finding> found = findings(canvas, "CHN-02");
        assertEquals(1, found.size(), found::toString);
        assertEquals(List.of(canvas.getChannels()), found.get(0).elements());
        shop.getPhases().remove(ChannelPhase.PURCHASE);
        // Selling is the graver matter, and comes first.
        assertEquals(List.of("CHN-05"), channelIds());
        assertEquals("No channel of this canvas is said to be for: purchase.", findings(canvas, "CHN-05").get(0).message());
    }

    @Test
    void whatKeepsAPropositionFromBeingSoldKeepsPhasesFromItsSegment() {
        shop.getPhases().remove(ChannelPhase.PURCHASE);
        Channel fair = add(BlockKind.CHANNELS, "Stall at trade fairs");
        fair.getPhases().add(ChannelPhase.PURCHASE);
        CustomerSegment readers = business("Readers", "Stories about origins");
        link(fair, readers);
        link(fair, canvas.getValuePropositions().getElements().get(1));
        assertEquals(List.of("CHN-05"), channelIds());
        assertEquals(List.of(beans), findings(canvas, "CHN-05").get(0).elements());
    }

    @Test
    void aPropositionThatNoChannelCarriesIsNotSold() {
        ValueProposition course = add(BlockKind.VALUE_PROPOSITIONS, "A calm first day behind the bar");
        link(course, cafes);
        link(canvas.getRevenueStreams().getElements().get(0), course);
        link(canvas.getKeyActivities().getElements().get(0), course);
        assertEquals(List.of("CHN-05"), channelIds());
        assertEquals("No channel carries “A calm first day behind the bar”, so nothing is there for: awareness, purchase.",
                findings(canvas, "CHN-05").get(0).message());
        assertEquals(List.of(shop), findings(canvas, "CHN-05").get(0).fixes().get(0).choices());
    }

    @Test
    void untilAPhaseIsStatedNothingIsSaid() {
        canvas.getChannels().getElements().forEach(channel -> channel.getPhases().clear());
        assertEquals(List.of(), channelIds());
    }

    // --- streams ---

    @Test
    void aPropositionIsPaidByAStreamForItOrByASubsidy() {
        ValueProposition course = add(BlockKind.VALUE_PROPOSITIONS, "A calm first day behind the bar");
        link(course, cafes);
        link(shop, course);
        link(canvas.getKeyActivities().getElements().get(0), course);
        assertEquals(List.of("CHN-05"), channelIds());
        assertEquals("No stream pays for “A calm first day behind the bar”.", findings(canvas, "CHN-05").get(0).message());
        findings(canvas, "CHN-05").get(0).fixes().get(0).apply(canvas.getRevenueStreams().getElements().get(0));
        assertEquals(List.of(), channelIds());
        CustomerSegment trainees = add(BlockKind.CUSTOMER_SEGMENTS, "Trainees");
        trainees.setPayer(Payer.FREE);
        ValueProposition taster = add(BlockKind.VALUE_PROPOSITIONS, "A taste of the trade");
        link(taster, trainees);
        link(shop, taster);
        link(shop, trainees);
        link(van, trainees);
        link(canvas.getKeyActivities().getElements().get(0), taster);
        link(canvas.getCustomerRelationships().getElements().get(0), trainees);
        assertEquals(1, findings(canvas, "CUS-02").size());
        assertEquals(List.of(), channelIds());
        link(cafes, trainees);
        assertEquals(List.of(), findings(canvas, "CUS-02"));
        assertEquals(List.of(), channelIds());
    }

    // --- partners, places, pairs, media ---

    @Test
    void thePartnerThatContributesNothingSpeaksForTheChannelThatNobodyRuns() {
        van.setOwnership(Ownership.PARTNER);
        CanvasElement courier = add(BlockKind.KEY_PARTNERS, "Courier");
        link(courier, canvas.getCosts().getElements().get(0));
        assertEquals(List.of("ALN-09"), ids(Drawing.ENGINE.check(canvas)));
        assertEquals(List.of(van), findings(canvas, "ALN-09").get(0).fixes().get(0).choices());
        shop.setOwnership(Ownership.PARTNER);
        assertEquals(List.of("ALN-09", "CHN-04", "CHN-04"), ids(Drawing.ENGINE.check(canvas)));
    }

    @Test
    void whatIsOpenAboutAChannelMayBeWhatTheActivityAsksFor() {
        KeyActivity roasting = canvas.getKeyActivities().getElements().get(0);
        roasting.setPresence(Presence.OFFLINE);
        assertEquals(List.of("CHN-06"), channelIds());
        van.getPhases().clear();
        assertEquals(List.of(), findings(canvas, "CHN-06"));
        van.getPhases().add(ChannelPhase.DELIVERY);
        assertEquals(1, findings(canvas, "CHN-06").size());
        shop.setPresence(Presence.UNSPECIFIED);
        assertEquals(List.of(), findings(canvas, "CHN-06"));
    }

    @Test
    void aChannelImpliesTheServiceOnceAndIsThenNotDoubted() {
        CustomerSegment readers = business("Readers", "Stories about origins");
        Channel fair = add(BlockKind.CHANNELS, "Stall at trade fairs");
        link(fair, beans);
        link(fair, readers);
        assertEquals(List.of("CHN-07"), channelIds());
        remove(LinkKind.SERVES);
        remove(LinkKind.PAYS_FOR);
        assertEquals(List.of(), findings(canvas, "CHN-07"));
        assertEquals(1, findings(canvas, "ALN-11").size());
    }

    @Test
    void aMediumThatIsOpenMayBeTheOneThatIsPreferred() {
        cafes.getPreferredMedia().add(Medium.SHOP);
        assertEquals(List.of("CHN-08"), channelIds());
        van.setMedium(Medium.UNSPECIFIED);
        assertEquals(List.of(), channelIds());
    }

    // --- drawing ---

    /** A segment with its own proposition and stream that shares the channels of the cafés. */
    private CustomerSegment business(String segment, String proposition) {
        CustomerSegment served = add(BlockKind.CUSTOMER_SEGMENTS, segment);
        ValueProposition value = add(BlockKind.VALUE_PROPOSITIONS, proposition);
        CanvasElement stream = add(BlockKind.REVENUE_STREAMS, "Payment: " + segment);
        link(value, served);
        link(served, stream);
        link(stream, value);
        link(canvas.getKeyActivities().getElements().get(0), value);
        link(canvas.getCustomerRelationships().getElements().get(0), served);
        for (Channel channel : List.of(shop, van)) {
            link(channel, value);
            link(channel, served);
        }
        return served;
    }

    private <T extends CanvasElement> T add(BlockKind kind, String name) {
        return Drawing.add(canvas, kind, name);
    }

    private static void link(CanvasElement source, CanvasElement target) {
        Canvases.link(source, target);
    }

    private void unlink(CanvasElement source, CanvasElement target) {
        canvas.getLinks().stream().filter(link -> link.getSource() == source && link.getTarget() == target).toList()
                .forEach(EcoreUtil::delete);
    }

    private void remove(LinkKind kind) {
        for (Link link : List.copyOf(canvas.getLinks())) {
            if (link.getKind() == kind) {
                EcoreUtil.delete(link);
            }
        }
    }

    private List<String> channelIds() {
        return ids(Drawing.ENGINE.check(canvas)).stream().filter(id -> id.startsWith("CHN")).toList();
    }
}
