package org.canvasstudio.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Goal;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Canvases with the sizes, links, attributes and scripts of real ones: how many elements stand in which block, which
 * kinds of link there are and which attributes are stated was counted on the example workspace. Most of a canvas is
 * coherent, as on a canvas that somebody has thought about, and about one link in twenty-five is missing. The same seed
 * and size give the same canvas, to the byte.
 */
public final class GeneratedCanvases {

    /** How many elements a canvas has when nobody says how many; it has 50 links then. */
    public static final int ELEMENTS = 40;

    /** Of a hundred elements, how many are in each block, in the order of {@link BlockKind}. */
    private static final int[] SHARES = { 12, 11, 15, 10, 12, 13, 10, 7, 10 };
    private static final double LINKS_PER_ELEMENT = 1.25;
    private static final double FORGOTTEN = 0.04;

    private final Random random;
    private final Words words;
    private final Canvas canvas;
    private final Map<BlockKind, List<CanvasElement>> elements = new EnumMap<>(BlockKind.class);
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> joined = new HashSet<>();

    private GeneratedCanvases(long seed) {
        random = new Random(seed);
        // Neighbouring seeds begin with nearly the same number.
        random.nextLong();
        words = Words.values()[random.nextInt(Words.values().length)];
        canvas = Canvases.create(CanvasKind.ORGANISATION, words.name(BlockKind.KEY_PARTNERS, random));
    }

    /** A canvas of {@value #ELEMENTS} elements and 50 links. */
    public static Canvas canvas(long seed) {
        return canvas(seed, ELEMENTS);
    }

    /** A canvas of so many elements in its blocks, and five links for four elements. */
    public static Canvas canvas(long seed, int elements) {
        GeneratedCanvases generator = new GeneratedCanvases(seed);
        generator.fill(elements);
        return generator.canvas;
    }

    /**
     * What a consultant made of a canvas: all is kept with its ids, and some is renamed, each with an action.
     *
     * @param file how the canvas that it reinvents is called
     * @param seed that of the canvas, for names in its language
     */
    public static Canvas toBe(Canvas asIs, String file, long seed) {
        GeneratedCanvases generator = new GeneratedCanvases(seed);
        Canvas toBe = EcoreUtil.copy(asIs);
        generator.change(toBe, file);
        return toBe;
    }

    /** A client with contacts, goals and stages. */
    public static Client client(long seed) {
        GeneratedCanvases generator = new GeneratedCanvases(seed);
        return generator.newClient();
    }

    /**
     * Fills a folder with client folders of two canvases each, what is and what shall be, and the client's file.
     *
     * @param canvases how many canvases in all
     */
    public static void write(Path folder, int canvases, int elements, long seed) throws IOException {
        for (int i = 0; i < canvases; i += 2) {
            Path client = folder.resolve(String.format(Locale.ROOT, "%03d/client-%06d", i / 200, i / 2));
            Files.createDirectories(client);
            Canvas asIs = canvas(seed + i, elements);
            Canvas toBe = toBe(asIs, "as-is.canvas", seed + i);
            write(client(seed + i), client.resolve("client.client"));
            write(asIs, client.resolve("as-is.canvas"));
            if (i + 1 < canvases) {
                write(toBe, client.resolve("to-be.canvas"));
            }
        }
    }

    /** The bytes of the file that a canvas or a client is saved as. */
    public static byte[] bytes(EObject root) throws IOException {
        CanvasResource resource = new CanvasResource(URI.createURI("generated"));
        resource.getContents().add(root);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        return out.toByteArray();
    }

    // A hundred thousand files need not reach the disk one by one, as those of a user do.
    private static void write(EObject root, Path file) throws IOException {
        Files.write(file, bytes(root));
    }

    private void fill(int count) {
        give(canvas);
        set(canvas, "tagline", words.text(5, random));
        set(canvas, "state", "asIs");
        set(canvas, "version", "1");
        set(canvas, "created", LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200)).toString());
        maybe(canvas, "author", 0.65, "Lead consultant");
        maybe(canvas, "portfolio", 0.45, "explore", "exploit");
        maybe(canvas, "stage", 0.45, "ideation", "discovery", "grow", "sustain");
        List<Tag> tags = tags();
        int[] counts = counts(count);
        for (BlockKind kind : BlockKind.values()) {
            List<CanvasElement> items = new ArrayList<>();
            elements.put(kind, items);
            for (int i = 0; i < counts[kind.ordinal()]; i++) {
                CanvasElement element = kind.createElement();
                element.setName(newName(kind));
                give(element);
                maybe(element, "description", 0.11, words.text(12, random));
                describe(kind, element);
                if (!tags.isEmpty() && (kind == BlockKind.CUSTOMER_SEGMENTS || kind == BlockKind.VALUE_PROPOSITIONS
                        || kind == BlockKind.REVENUE_STREAMS)) {
                    element.getTags().add(tags.get(i % tags.size()));
                }
                kind.in(canvas).getItems().add(element);
                items.add(element);
            }
        }
        address();
        link((int) Math.round(count * LINKS_PER_ELEMENT));
    }

    /** As even as the shares allow, and in all just the number wanted. */
    private static int[] counts(int count) {
        int[] counts = new int[SHARES.length];
        int share = 0;
        int given = 0;
        for (int i = 0; i < SHARES.length; i++) {
            share += SHARES[i];
            counts[i] = (int) Math.round(count * share / 100.0) - given;
            given += counts[i];
        }
        return counts;
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Tag tag = CanvasFactory.eINSTANCE.createTag();
            tag.setName(newName(BlockKind.VALUE_PROPOSITIONS));
            tag.setColour(String.format(Locale.ROOT, "#%06x", random.nextInt(1 << 24)));
            give(tag);
            canvas.getTags().add(tag);
            tags.add(tag);
        }
        return tags;
    }

    private void describe(BlockKind kind, CanvasElement element) {
        switch (kind) {
        case CUSTOMER_SEGMENTS -> {
            maybe(element, "marketType", 0.6, "segmented", "segmented", "niche", "mass");
            maybe(element, "trade", 0.7, "b2b", "b2c");
            set(element, "payer", "pays");
            set(element, "importance", "veryHigh", "high", "medium", "low");
            maybe(element, "size", 0.66, String.valueOf(1 + random.nextInt(5000)));
            maybe(element, "preferredMedia", 0.6, "personal", "internet", "shop");
            need((CustomerSegment) element);
        }
        case VALUE_PROPOSITIONS -> {
            some(element, "valueKinds", 2, "gettingTheJobDone", "accessibility", "convenience", "costReduction", "design");
            offer((ValueProposition) element);
        }
        case CHANNELS -> {
            maybe(element, "directness", 0.7, "direct", "direct", "direct", "indirect");
            maybe(element, "ownership", 0.77, "own", "own", "own", "own", "partner");
            set(element, "medium", "personal", "internet", "physicalDelivery", "shop", "traditionalMedia");
            maybe(element, "reach", 0.6, "wide");
            maybe(element, "presence", 0.8, "offline", "offline", "offline", "online");
            some(element, "phases", 5, "awareness", "evaluation", "purchase", "delivery", "afterSales");
        }
        case CUSTOMER_RELATIONSHIPS -> {
            set(element, "category", "personalAssistance", "dedicatedPersonalAssistance", "community", "selfService");
            set(element, "duration", "lasting", "lasting", "lasting", "oneOff");
            set(element, "mode", "inPerson", "inPerson", "inWriting");
            some(element, "purposes", 2, "acquisition", "retention", "moreSales");
        }
        case REVENUE_STREAMS -> {
            amount(element, 40_000);
            boolean subscribed = random.nextBoolean();
            set(element, "type", subscribed ? "subscription" : "assetSale");
            set(element, "rhythm", subscribed ? "recurring" : "transaction");
            boolean fixed = random.nextInt(3) > 0;
            set(element, "pricing", fixed ? "fixed" : "dynamic");
            set(element, "priceMethod", fixed ? "listPrice" : "negotiation");
        }
        case KEY_RESOURCES -> set(element, "type", "physical", "human", "intellectual", "financial");
        case KEY_ACTIVITIES -> {
            maybe(element, "type", 0.73, "problemSolving", "production");
            maybe(element, "presence", 0.3, "offline");
        }
        case KEY_PARTNERS -> {
            maybe(element, "type", 0.78, "alliance", "supplier");
            maybe(element, "motive", 0.74, "acquire", "optimise", "reduceRisk");
        }
        case COSTS -> {
            amount(element, 20_000);
            set(element, "behaviour", "fixed", "variable");
            set(element, "nature", "money");
        }
        }
        hypothesise(element);
    }

    /** Most state a sum; some say how it comes about. */
    private void amount(CanvasElement element, int about) {
        if (random.nextInt(100) < 84) {
            set(element, "currency", words.currency());
            set(element, "period", "year", "year", "year", "month");
            if (random.nextInt(5) == 0) {
                estimate(element, "volume", 10 + random.nextInt(500));
                estimate(element, "price", 1 + random.nextInt(200));
            } else {
                set(element, "amount", String.valueOf(about / 2 + random.nextInt(about)));
            }
        }
    }

    private void estimate(CanvasElement element, String feature, int likely) {
        EStructuralFeature reference = element.eClass().getEStructuralFeature(feature);
        EObject estimate = CanvasFactory.eINSTANCE.create(CanvasPackage.Literals.ESTIMATE);
        set(estimate, "low", String.valueOf(likely / 2));
        set(estimate, "likely", String.valueOf(likely));
        set(estimate, "high", likely + likely / 2 + ".50");
        element.eSet(reference, estimate);
    }

    private void need(CustomerSegment segment) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Need need = CanvasFactory.eINSTANCE.createNeed();
            set(need, "kind", "job", "pain", "gain");
            set(need, "importance", "veryHigh", "high", "medium");
            need.setName(newName(BlockKind.VALUE_PROPOSITIONS));
            give(need);
            segment.getNeeds().add(need);
        }
    }

    private void offer(ValueProposition proposition) {
        for (int i = random.nextInt(3); i > 0; i--) {
            Feature feature = CanvasFactory.eINSTANCE.createFeature();
            set(feature, "kind", "productOrService", "relief", "benefit");
            feature.setName(newName(BlockKind.VALUE_PROPOSITIONS));
            give(feature);
            proposition.getFeatures().add(feature);
        }
    }

    private void hypothesise(CanvasElement element) {
        if (random.nextInt(20) == 0) {
            EObject hypothesis = CanvasFactory.eINSTANCE.create(CanvasPackage.Literals.HYPOTHESIS);
            set(hypothesis, "statement", words.text(7, random));
            set(hypothesis, "state", "assumed", "tested", "confirmed");
            give((Identified) hypothesis);
            element.getHypotheses().add((Hypothesis) hypothesis);
        }
    }

    /** The features of a proposition, or itself, address the needs of the segment that it is for. */
    private void address() {
        List<CanvasElement> segments = elements.get(BlockKind.CUSTOMER_SEGMENTS);
        List<CanvasElement> propositions = elements.get(BlockKind.VALUE_PROPOSITIONS);
        for (int i = 0; i < segments.size() && !propositions.isEmpty(); i++) {
            ValueProposition proposition = (ValueProposition) propositions.get(i % propositions.size());
            int at = 0;
            for (Need need : ((CustomerSegment) segments.get(i)).getNeeds()) {
                if (at < proposition.getFeatures().size()) {
                    proposition.getFeatures().get(at++).getAddresses().add(need);
                } else {
                    proposition.getAddresses().add(need);
                }
            }
        }
    }

    // --- links ---

    private void link(int wanted) {
        free();
        cover(BlockKind.VALUE_PROPOSITIONS, BlockKind.CUSTOMER_SEGMENTS);
        cover(BlockKind.CHANNELS, BlockKind.VALUE_PROPOSITIONS);
        cover(BlockKind.CHANNELS, BlockKind.CUSTOMER_SEGMENTS);
        cover(BlockKind.CUSTOMER_RELATIONSHIPS, BlockKind.CUSTOMER_SEGMENTS);
        cover(BlockKind.CUSTOMER_SEGMENTS, BlockKind.REVENUE_STREAMS);
        cover(BlockKind.REVENUE_STREAMS, BlockKind.VALUE_PROPOSITIONS);
        cover(BlockKind.KEY_ACTIVITIES, BlockKind.VALUE_PROPOSITIONS);
        cover(BlockKind.KEY_ACTIVITIES, BlockKind.KEY_RESOURCES);
        cover(BlockKind.KEY_ACTIVITIES, BlockKind.COSTS);
        int i = 0;
        for (CanvasElement partner : elements.get(BlockKind.KEY_PARTNERS)) {
            BlockKind to = new BlockKind[] { BlockKind.KEY_ACTIVITIES, BlockKind.CHANNELS, BlockKind.KEY_RESOURCES }[i % 3];
            join(partner, any(elements.get(to)));
            i++;
        }
        // What is missing comes from anywhere; small canvases may have no room for it.
        for (int tries = 20 * wanted; canvas.getLinks().size() < wanted && tries > 0; tries--) {
            LegalLinks.Legal legal = any(LegalLinks.table());
            if (legal.kind() != LinkKind.SUBSIDISES) {
                join(any(elements.get(legal.from())), any(elements.get(legal.to())));
            }
        }
    }

    /** Some segments are free, and another one pays for them. */
    private void free() {
        List<CanvasElement> segments = elements.get(BlockKind.CUSTOMER_SEGMENTS);
        for (int i = 1; i < segments.size(); i++) {
            if (random.nextInt(6) == 0) {
                ((CustomerSegment) segments.get(i)).setPayer(Payer.FREE);
                join(segments.get(0), segments.get(i));
            }
        }
    }

    /** Links so that each element of either block has one: the n-th to the n-th, round and round. */
    private void cover(BlockKind from, BlockKind to) {
        List<CanvasElement> sources = elements.get(from);
        List<CanvasElement> targets = elements.get(to);
        for (int i = 0; i < Math.max(sources.size(), targets.size()) && !sources.isEmpty() && !targets.isEmpty(); i++) {
            CanvasElement source = sources.get(i % sources.size());
            boolean paid = !(source instanceof CustomerSegment) || ((CustomerSegment) source).getPayer() != Payer.FREE;
            if (random.nextDouble() >= FORGOTTEN) {
                join(paid ? source : sources.get(0), targets.get(i % targets.size()));
            }
        }
    }

    private void join(CanvasElement source, CanvasElement target) {
        if (source == null || target == null || !joined.add(source.getId() + ' ' + target.getId())) {
            return;
        }
        Link link = CanvasFactory.eINSTANCE.createLink();
        canvas.getLinks().add(link);
        link.setKind(LegalLinks.kindBetween(BlockKind.of(source), BlockKind.of(target)));
        link.setSource(source);
        link.setTarget(target);
        give(link);
    }

    // --- what shall be ---

    private void change(Canvas toBe, String file) {
        toBe.setName(toBe.getName() + " 2");
        set(toBe, "state", "toBe");
        set(toBe, "reinvents", file);
        ids.addAll(Ids.in(toBe));
        for (CanvasElement element : Canvases.elements(toBe)) {
            if (random.nextInt(15) == 0) {
                element.setName(words.name(BlockKind.of(element), random));
                EObject action = CanvasFactory.eINSTANCE.create(CanvasPackage.Literals.ACTION);
                set(action, "name", words.text(4, random));
                set(action, "owner", "Owner");
                set(action, "due", "2026-11-30");
                set(action, "state", "open", "underWay", "done");
                give((Identified) action);
                action.eSet(CanvasPackage.Literals.ACTION__ELEMENTS, List.of(element));
                toBe.getActions().add((Action) action);
            }
        }
    }

    private Client newClient() {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName(words.name(BlockKind.KEY_PARTNERS, random));
        give(client);
        set(client, "type", "executes", "considersProposals", "worksItOutTogether");
        set(client, "price", "named", "agreed");
        for (int i = 0; i < 2; i++) {
            EObject contact = CanvasFactory.eINSTANCE.create(CanvasPackage.Literals.CONTACT);
            set(contact, "name", words.name(BlockKind.KEY_PARTNERS, random));
            set(contact, "role", "Owner", "Director");
            give((Identified) contact);
            client.getContacts().add((Contact) contact);
        }
        client.setDecisionMaker(client.getContacts().get(0));
        client.setGoBetween(client.getContacts().get(1));
        EObject goal = CanvasFactory.eINSTANCE.create(CanvasPackage.Literals.GOAL);
        set(goal, "text", words.text(6, random));
        give((Identified) goal);
        client.getGoals().add((Goal) goal);
        return client;
    }

    // --- helpers ---

    private void give(Identified object) {
        object.setId(Ids.propose(object, ids));
        ids.add(object.getId());
    }

    private String newName(BlockKind kind) {
        String name = words.name(kind, random);
        return names.add(name) ? name : name + ' ' + (names.size() + 1);
    }

    private <T> T any(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private void maybe(EObject object, String feature, double chance, String... values) {
        if (random.nextDouble() < chance) {
            set(object, feature, values);
        }
    }

    /** Sets one of the values; a feature that holds many gets just this one. */
    private void set(EObject object, String feature, String... values) {
        some(object, feature, 1, values);
    }

    private void some(EObject object, String feature, int atMost, String... values) {
        EStructuralFeature attribute = object.eClass().getEStructuralFeature(feature);
        Set<Object> chosen = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(atMost); i > 0; i--) {
            chosen.add(EcoreUtil.createFromString((EDataType) attribute.getEType(), values[random.nextInt(values.length)]));
        }
        object.eSet(attribute, attribute.isMany() ? new ArrayList<>(chosen) : chosen.iterator().next());
    }
}
