package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

/**
 * What follows from a canvas and more than one rule asks for. Only legal links between elements of the canvas count; the
 * others are for the structure rules.
 */
public final class Facts {

    private final Canvas canvas;
    private final Map<Class<?>, List<? extends CanvasElement>> byType = new HashMap<>();
    private final Map<BlockKind, Set<String>> names = new EnumMap<>(BlockKind.class);
    private final Map<Topic, Boolean> begun = new EnumMap<>(Topic.class);
    private Map<ValueProposition, Set<CustomerSegment>> stated;
    private Map<ValueProposition, Set<CustomerSegment>> implied;
    private Map<CustomerSegment, Set<ValueProposition>> serving;
    private List<CustomerSegment> unserved;
    private List<ValueProposition> serveNobody;
    private List<CustomerSegment> payers;
    private final Map<Scenario, Contributions> contributions = new HashMap<>();

    Facts(Canvas canvas) {
        this.canvas = canvas;
    }

    /** What follows from a canvas as it is now; later changes do not show. */
    public static Facts of(Canvas canvas) {
        return new Facts(canvas);
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

    /** The elements of a class for which a condition holds, in the order of the canvas. */
    public <T extends CanvasElement> List<T> elements(Class<T> type, Predicate<? super T> condition) {
        return elements(type).stream().filter(condition).toList();
    }

    /** The elements of a block, or of several, block by block. */
    public List<CanvasElement> items(BlockKind... kinds) {
        return kinds.length == 1 ? Canvases.items(canvas, kinds[0])
                : Arrays.stream(kinds).flatMap(kind -> Canvases.items(canvas, kind).stream()).toList();
    }

    /** Whether the canvas has the block, and nothing in it has the name. */
    public boolean isFree(BlockKind kind, String name) {
        return kind.in(canvas) != null && !names.computeIfAbsent(kind, each -> items(each).stream()
                .map(element -> Names.key(element.getName())).collect(Collectors.toSet())).contains(Names.key(name));
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

    /** Whether an element, or a part of one, is on this canvas; nothing is not. */
    public boolean isHere(EObject object) {
        return Blocks.canvasOf(object) == canvas;
    }

    /** Whether a legal link joins the element to another block. */
    public boolean isLinked(CanvasElement element) {
        return Stream.concat(element.getOutgoing().stream(), element.getIncoming().stream())
                .anyMatch(link -> link.getKind() != LinkKind.SUBSIDISES && counts(link));
    }

    /** The elements of a class that no legal link joins to another block. */
    public <T extends CanvasElement> List<T> unlinked(Class<T> type) {
        return elements(type, element -> !isLinked(element));
    }

    /** Where the legal links of a kind lead that begin at the element; a link that is drawn twice leads there once. */
    public <T extends CanvasElement> List<T> targets(CanvasElement source, LinkKind kind, Class<T> type) {
        Set<T> found = new LinkedHashSet<>();
        for (Link link : source.getOutgoing()) {
            if (link.getKind() == kind && type.isInstance(link.getTarget()) && counts(link)) {
                found.add(type.cast(link.getTarget()));
            }
        }
        return List.copyOf(found);
    }

    /** Where the legal links of a kind come from that end at the element; a link that is drawn twice comes once. */
    public <T extends CanvasElement> List<T> sources(CanvasElement target, LinkKind kind, Class<T> type) {
        Set<T> found = new LinkedHashSet<>();
        for (Link link : target.getIncoming()) {
            if (link.getKind() == kind && type.isInstance(link.getSource()) && counts(link)) {
                found.add(type.cast(link.getSource()));
            }
        }
        return List.copyOf(found);
    }

    /** Whether a legal link of a kind begins at the element. */
    public boolean hasTarget(CanvasElement source, LinkKind kind) {
        return source.getOutgoing().stream().anyMatch(link -> link.getKind() == kind && counts(link));
    }

    /** Whether a legal link of a kind ends at the element. */
    public boolean hasSource(CanvasElement target, LinkKind kind) {
        return target.getIncoming().stream().anyMatch(link -> link.getKind() == kind && counts(link));
    }

    /** The segments that a proposition serves by a link that says so. */
    public Set<CustomerSegment> statedServices(ValueProposition proposition) {
        workOutServices();
        return stated.getOrDefault(proposition, Set.of());
    }

    /**
     * The segments that a proposition serves without a link that says so: the segment pays a stream that pays for the
     * proposition, or a channel carries the proposition and reaches the segment. A channel implies nothing between a
     * proposition and a segment that both have their services stated: one web shop carries many propositions to many
     * segments, and not each of them is for each.
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
        workOutServices();
        return serving.getOrDefault(segment, Set.of());
    }

    /** The segments that are linked to something, but that no proposition serves. */
    public List<CustomerSegment> unservedSegments() {
        workOutServices();
        return unserved;
    }

    /** The propositions that are linked to something, but serve no segment. */
    public List<ValueProposition> propositionsServingNobody() {
        workOutServices();
        return serveNobody;
    }

    private void workOutServices() {
        if (stated != null) {
            return;
        }
        stated = new LinkedHashMap<>();
        implied = new LinkedHashMap<>();
        serving = new LinkedHashMap<>();
        Set<CustomerSegment> said = new LinkedHashSet<>();
        Map<Channel, List<CustomerSegment>> reached = new HashMap<>();
        for (ValueProposition proposition : elements(ValueProposition.class)) {
            Set<CustomerSegment> services = new LinkedHashSet<>(targets(proposition, LinkKind.SERVES, CustomerSegment.class));
            stated.put(proposition, services);
            said.addAll(services);
        }
        for (ValueProposition proposition : elements(ValueProposition.class)) {
            Set<CustomerSegment> services = stated.get(proposition);
            Set<CustomerSegment> follows = new LinkedHashSet<>();
            for (RevenueStream stream : sources(proposition, LinkKind.PAYS_FOR, RevenueStream.class)) {
                follows.addAll(sources(stream, LinkKind.PAYS, CustomerSegment.class));
            }
            for (Channel channel : sources(proposition, LinkKind.CARRIES, Channel.class)) {
                for (CustomerSegment segment : reached.computeIfAbsent(channel,
                        key -> targets(key, LinkKind.REACHES, CustomerSegment.class))) {
                    if (services.isEmpty() || !said.contains(segment)) {
                        follows.add(segment);
                    }
                }
            }
            follows.removeAll(services);
            implied.put(proposition, follows);
            for (CustomerSegment segment : servedBy(proposition)) {
                serving.computeIfAbsent(segment, key -> new LinkedHashSet<>()).add(proposition);
            }
        }
        unserved = elements(CustomerSegment.class, segment -> !serving.containsKey(segment) && isLinked(segment));
        serveNobody = elements(ValueProposition.class,
                proposition -> servedBy(proposition).isEmpty() && isLinked(proposition));
    }

    /** Whether two segments or more depend on each other, of which this is one: by a proposition for both, or a subsidy. */
    public boolean dependsOnAnother(CustomerSegment segment) {
        return hasTarget(segment, LinkKind.SUBSIDISES) || hasSource(segment, LinkKind.SUBSIDISES)
                || serving(segment).stream().anyMatch(proposition -> statedServices(proposition).size()
                        + impliedServices(proposition).size() > 1);
    }

    /** The needs that a proposition addresses, itself or by a feature. */
    public Set<Need> addressedNeeds(ValueProposition proposition) {
        Set<Need> needs = new LinkedHashSet<>(proposition.getAddresses());
        for (Feature feature : proposition.getFeatures()) {
            needs.addAll(feature.getAddresses());
        }
        return needs;
    }

    /** Of the needs of a segment that matter most, by the importance that is stated, those that nothing addresses. */
    public List<Need> neglectedNeeds(CustomerSegment segment) {
        Level highest = segment.getNeeds().stream().map(Need::getImportance).max(Level::compareTo).orElse(Level.UNSPECIFIED);
        return highest == Level.UNSPECIFIED ? List.of()
                : segment.getNeeds().stream().filter(need -> need.getImportance() == highest
                        && need.getAddressedBy().stream().noneMatch(this::isHere)).toList();
    }

    /** The propositions that are linked to something, but that no activity produces and that need no resource. */
    public List<ValueProposition> unproducedPropositions() {
        return elements(ValueProposition.class, proposition -> isLinked(proposition)
                && !hasSource(proposition, LinkKind.PRODUCES) && !hasTarget(proposition, LinkKind.NEEDS));
    }

    /** The activities that produce no proposition and operate neither a channel nor a relationship. */
    public List<KeyActivity> purposelessActivities() {
        return elements(KeyActivity.class,
                activity -> !hasTarget(activity, LinkKind.PRODUCES) && !hasTarget(activity, LinkKind.OPERATES));
    }

    /** The resources that neither an activity nor a proposition needs. */
    public List<KeyResource> unneededResources() {
        return elements(KeyResource.class, resource -> !hasSource(resource, LinkKind.NEEDS));
    }

    /** The relationships that are kept with a segment. */
    public List<CustomerRelationship> relationshipsOf(CustomerSegment segment) {
        return sources(segment, LinkKind.BINDS, CustomerRelationship.class);
    }

    /** The streams that a segment pays. */
    public List<RevenueStream> streamsOf(CustomerSegment segment) {
        return targets(segment, LinkKind.PAYS, RevenueStream.class);
    }

    /** Whether a segment pays: it is marked so, or it pays a stream. */
    public boolean pays(CustomerSegment segment) {
        return segment.getPayer() == Payer.PAYS || !streamsOf(segment).isEmpty();
    }

    /** The segments that pay. */
    public List<CustomerSegment> payers() {
        if (payers == null) {
            payers = elements(CustomerSegment.class, this::pays);
        }
        return payers;
    }

    /** Whether a segment is known not to pay: it is marked as free, and no stream says otherwise. */
    public boolean isFree(CustomerSegment segment) {
        return segment.getPayer() == Payer.FREE && streamsOf(segment).isEmpty();
    }

    /** The scenarios of the canvas. */
    public List<Scenario> scenarios() {
        return canvas.getScenarios();
    }

    /** What the segments contribute, by the likely values of a scenario, or of the canvas itself: {@code null}. */
    public Contributions contributions(Scenario scenario) {
        Contributions known = contributions.get(scenario);
        if (known == null) {
            known = Contributions.of(this, scenario, Outlook.LIKELY);
            contributions.put(scenario, known);
        }
        return known;
    }

    /** Whether the canvas has begun to state a topic. */
    public boolean isBegun(Topic topic) {
        return begun.computeIfAbsent(topic, key -> key.isBegun(this));
    }
}
