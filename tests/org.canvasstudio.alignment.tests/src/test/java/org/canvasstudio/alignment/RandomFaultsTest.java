package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Ownership;
import org.canvasstudio.model.canvas.Payer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/**
 * Random canvases in which nothing is amiss, but for advice on what they could state next: one fault is made in each, and
 * there is one finding at most.
 */
class RandomFaultsTest {

    private static final int CANVASES = Boolean.getBoolean("canvasstudio.long") ? 2000 : 60;

    private static final String[] WHO = { "Cafés", "Hotels", "Schools", "Bakers" };
    private static final String[] VALUE = { "Beans roasted yesterday", "Calm mornings", "A trade to learn", "Nothing thrown away" };
    private static final String[] WAY = { "Web shop", "Van", "Fair", "Letter" };
    private static final String[] DOING = { "Roasting", "Teaching", "Driving", "Sorting" };

    @Test
    void aMissingLinkIsOneFindingAtMost() {
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < CANVASES; seed++) {
            int links = clean(seed).getLinks().size();
            for (int turn = 0; turn < 4; turn++) {
                Canvas canvas = clean(seed);
                Link link = canvas.getLinks().get(new Random(seed * 31L + turn).nextInt(links));
                String what = link.getSource().getName() + ' ' + link.getKind() + ' ' + link.getTarget().getName();
                EcoreUtil.delete(link);
                check(seed + ": " + what, canvas, faults);
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void anElementThatIsTakenAwayIsOneFindingForEachThatNeedsItAtMost() {
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < CANVASES; seed++) {
            Canvas canvas = clean(seed);
            List<CanvasElement> elements = Canvases.elements(canvas);
            CanvasElement element = elements.get(new Random(seed).nextInt(elements.size()));
            String name = element.getName();
            Fixes.remove("", element).apply(null);
            List<Finding> findings = warnings(canvas);
            long places = findings.stream().map(finding -> finding.elements().get(0)).distinct().count();
            if (places < findings.size()) {
                faults.add(seed + ": " + name + " " + findings);
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void anElementThatIsLinkedToNothingIsOneFinding() {
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < CANVASES; seed++) {
            BlockKind kind = BlockKind.values()[seed % BlockKind.values().length];
            Canvas canvas = clean(seed);
            Canvases.add(canvas, kind, "Something else");
            check(seed + ": " + kind, canvas, faults);
        }
        assertEquals("", String.join("\n", faults));
    }

    private static void check(String fault, Canvas canvas, List<String> faults) {
        List<Finding> findings = warnings(canvas);
        if (findings.size() > 1) {
            faults.add(fault + " " + findings);
        }
    }

    private static List<Finding> warnings(Canvas canvas) {
        return Drawing.ENGINE.check(canvas).stream().filter(finding -> !finding.rule().id().equals("BEG-01")).toList();
    }

    /** One to four businesses that share some of their channels, activities and relationships. */
    private static Canvas clean(long seed) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Random");
        int businesses = 1 + random.nextInt(WHO.length);
        List<Channel> channels = new ArrayList<>();
        for (int at = 0; at < 1 + random.nextInt(WAY.length); at++) {
            Channel channel = Drawing.add(canvas, BlockKind.CHANNELS, WAY[at]);
            channels.add(channel);
            // The first covers everything, so that no phase is missing whatever the others cover.
            for (ChannelPhase phase : ChannelPhase.values()) {
                if (phase != ChannelPhase.UNSPECIFIED && (at == 0 || random.nextBoolean())) {
                    channel.getPhases().add(phase);
                }
            }
        }
        CanvasElement relationship = Drawing.add(canvas, BlockKind.CUSTOMER_RELATIONSHIPS, "Yearly tasting");
        CanvasElement resource = Drawing.add(canvas, BlockKind.KEY_RESOURCES, "Drum roaster");
        CanvasElement partner = Drawing.add(canvas, BlockKind.KEY_PARTNERS, "Importer");
        CanvasElement cost = Drawing.add(canvas, BlockKind.COSTS, "Wages");
        link(partner, resource);
        link(resource, cost);
        if (random.nextBoolean()) {
            channels.get(0).setOwnership(Ownership.PARTNER);
            link(partner, channels.get(0));
        }
        for (int at = 0; at < businesses; at++) {
            CustomerSegment segment = Drawing.add(canvas, BlockKind.CUSTOMER_SEGMENTS, WHO[at]);
            segment.setPayer(random.nextBoolean() ? Payer.PAYS : Payer.UNSPECIFIED);
            CanvasElement value = Drawing.add(canvas, BlockKind.VALUE_PROPOSITIONS, VALUE[at]);
            CanvasElement stream = Drawing.add(canvas, BlockKind.REVENUE_STREAMS, "Payment: " + WHO[at]);
            CanvasElement activity = Drawing.add(canvas, BlockKind.KEY_ACTIVITIES, DOING[at]);
            link(value, segment);
            link(segment, stream);
            link(stream, value);
            link(activity, value);
            link(activity, resource);
            link(activity, cost);
            link(relationship, segment);
            for (Channel channel : channels) {
                if (channel == channels.get(0) || at == 0 || random.nextBoolean()) {
                    link(channel, value);
                    link(channel, segment);
                }
            }
            if (random.nextInt(3) == 0) {
                link(activity, relationship);
            }
        }
        assertTrue(warnings(canvas).isEmpty(), () -> seed + ": " + new TreeSet<>(warnings(canvas).stream().map(Finding::toString).toList()));
        return canvas;
    }

    private static void link(CanvasElement source, CanvasElement target) {
        Canvases.link(source, target);
    }
}
