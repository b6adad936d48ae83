package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.ValueProposition;

/**
 * What follows from a canvas and more than one rule asks for. Only legal links between elements of the canvas count; the
 * others are for the structure rules.
 */
public final class Facts {

    private final Canvas canvas;
    private final Map<Class<?>, List<? extends CanvasElement>> byType = new HashMap<>();
    private Map<ValueProposition, Set<CustomerSegment>> stated;
    private Map<ValueProposition, Set<CustomerSegment>> implied;

    Facts(Canvas canvas) {
        this.canvas = canvas;
    }

    public Canvas canvas() {
        return canvas;
    }

    /** The elements of a class on the canvas, in the order of the canvas; {@code CanvasElement} for all. */
    @SuppressWarnings("unchecked")
    public <T extends CanvasElement> List<T> elements(Class<T> type) {
        return (List<T>) byType.computeIfAbsent(type, key -> {
            List<T> found = new ArrayList<>();
            for (CanvasElement element : Canvases.elements(canvas)) {
                if (type.isInstance(element)) {
                    found.add(type.cast(element));
                }
            }
            return found;
        });
    }

    /** The elements of a block. */
    public List<CanvasElement> items(BlockKind kind) {
        return Canvases.items(canvas, kind);
    }

    /** Whether a link is one that the rules may build on: its kind is legal and both ends are on this canvas. */
    public boolean counts(Link link) {
        return joinsHere(link) && link.getSource() != link.getTarget()
                && LegalLinks.isLegal(link.getKind(), BlockKind.of(link.getSource()), BlockKind.of(link.getTarget()));
    }

    /** Whether a link has both ends, and both are on this canvas. */
    public boolean joinsHere(Link link) {
        return isHere(link.getSource()) && isHere(link.getTarget());
    }

    /** Whether an element is on this canvas; nothing is not. */
    public boolean isHere(CanvasElement element) {
        return Blocks.canvasOf(element) == canvas;
    }

    /** Where the legal links of a kind lead that begin at the element. */
    public <T extends CanvasElement> List<T> targets(CanvasElement source, LinkKind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Link link : source.getOutgoing()) {
            if (link.getKind() == kind && type.isInstance(link.getTarget()) && counts(link)) {
                found.add(type.cast(link.getTarget()));
            }
        }
        return found;
    }

    /** Where the legal links of a kind come from that end at the element. */
    public <T extends CanvasElement> List<T> sources(CanvasElement target, LinkKind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Link link : target.getIncoming()) {
            if (link.getKind() == kind && type.isInstance(link.getSource()) && counts(link)) {
                found.add(type.cast(link.getSource()));
            }
        }
        return found;
    }

    /** Whether a legal link of a kind begins at the element. */
    public boolean hasTarget(CanvasElement source, LinkKind kind) {
        return !targets(source, kind, CanvasElement.class).isEmpty();
    }

    /** Whether a legal link of a kind ends at the element. */
    public boolean hasSource(CanvasElement target, LinkKind kind) {
        return !sources(target, kind, CanvasElement.class).isEmpty();
    }

    /** The segments that a proposition serves by a link that says so. */
    public Set<CustomerSegment> statedServices(ValueProposition proposition) {
        workOutServices();
        return stated.getOrDefault(proposition, Set.of());
    }

    /**
     * The segments that a proposition serves without a link that says so: the segment pays a stream that pays for the
     * proposition, or a channel carries the proposition and reaches the segment.
     */
    public Set<CustomerSegment> impliedServices(ValueProposition proposition) {
        workOutServices();
        return implied.getOrDefault(proposition, Set.of());
    }

    /** The segments that a proposition serves, stated or implied. */
    public Set<CustomerSegment> servedBy(ValueProposition proposition) {
        Set<CustomerSegment> all = new LinkedHashSet<>(statedServices(proposition));
        all.addAll(impliedServices(proposition));
        return all;
    }

    /** The propositions that serve a segment, stated or implied. */
    public Set<ValueProposition> serving(CustomerSegment segment) {
        Set<ValueProposition> serving = new LinkedHashSet<>();
        for (ValueProposition proposition : elements(ValueProposition.class)) {
            if (statedServices(proposition).contains(segment) || impliedServices(proposition).contains(segment)) {
                serving.add(proposition);
            }
        }
        return serving;
    }

    private void workOutServices() {
        if (stated != null) {
            return;
        }
        stated = new LinkedHashMap<>();
        implied = new LinkedHashMap<>();
        for (ValueProposition proposition : elements(ValueProposition.class)) {
            Set<CustomerSegment> said = new LinkedHashSet<>(targets(proposition, LinkKind.SERVES, CustomerSegment.class));
            Set<CustomerSegment> follows = new LinkedHashSet<>();
            for (RevenueStream stream : sources(proposition, LinkKind.PAYS_FOR, RevenueStream.class)) {
                follows.addAll(sources(stream, LinkKind.PAYS, CustomerSegment.class));
            }
            for (Channel channel : sources(proposition, LinkKind.CARRIES, Channel.class)) {
                follows.addAll(targets(channel, LinkKind.REACHES, CustomerSegment.class));
            }
            follows.removeAll(said);
            stated.put(proposition, said);
            implied.put(proposition, follows);
        }
    }

    /** The streams that a segment pays. */
    public List<RevenueStream> streamsOf(CustomerSegment segment) {
        return targets(segment, LinkKind.PAYS, RevenueStream.class);
    }

    /** Whether a segment pays: it is marked so, or it pays a stream. */
    public boolean pays(CustomerSegment segment) {
        return segment.getPayer() == Payer.PAYS || !streamsOf(segment).isEmpty();
    }

    /** Whether the canvas has begun to state a topic. */
    public boolean isBegun(Topic topic) {
        return topic.isBegun(this);
    }
}
