package org.canvasstudio.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.canvasstudio.interchange.BmmlSchema.Part;
import org.canvasstudio.interchange.BmmlSchema.Relation;
import org.canvasstudio.interchange.BmmlSchema.Section;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.Values;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.FeatureKind;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.NeedKind;
import org.canvasstudio.model.canvas.Portfolio;
import org.canvasstudio.model.canvas.Stage;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.yaml.YamlNode;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * Reads a BMML file into a canvas, strictly: what the schema does not know is refused, with its place. Ids are kept.
 * Comments become notes of what they stand above. An id that stands twice is no error here, because a rule reports it;
 * references go to the first of the two.
 */
final class BmmlReader {

    /** As many links as a file may stand for: a fit of 10,000 propositions and segments would be 100 million. */
    static final int MOST_LINKS = 200_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** An element and what is written about it, for the second pass: references may lead forwards. */
    private record Read(Section section, CanvasElement element, Map<String, YamlNode> entries) {
    }

    private final YamlNode root;
    private final ConversionReport report;
    private final Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, null);
    private final BmmlNotes notes;
    private final List<Read> elements = new ArrayList<>();
    private final Map<String, CanvasElement> elementsById = new HashMap<>();
    private final Map<String, List<Need>> needsById = new HashMap<>();
    private final Map<String, List<Feature>> featuresById = new HashMap<>();
    private final Map<Feature, Set<Need>> addressed = new HashMap<>();
    private final Map<CanvasElement, Map<CanvasElement, String>> firstFits = new HashMap<>();
    private final FreeIds linkIds = new FreeIds();

    BmmlReader(YamlNode root, ConversionReport report) {
        this.root = root;
        this.report = report;
        this.notes = new BmmlNotes(report);
    }

    /** @throws CanvasFileException for the first thing in the file that is not BMML 2.0 */
    Canvas read() throws CanvasFileException {
        List<String> keys = new ArrayList<>(List.of("version", BmmlSchema.META, BmmlSchema.FITS));
        BmmlSchema.SECTIONS.forEach(section -> keys.add(section.key()));
        Map<String, YamlNode> top = entries(root, keys, List.of("version", BmmlSchema.META));
        YamlNode version = top.get("version");
        if (!version.written().equals(BmmlSchema.VERSION)) {
            throw version.error(Messages.text("bmml.version", version.written()));
        }
        Map<String, List<String>> comments = root.commentsByKey();
        notes.add(canvas, comments.get("version"));
        notes.add(canvas, comments.get(BmmlSchema.META));
        readMeta(top.get(BmmlSchema.META));
        for (Section section : BmmlSchema.SECTIONS) {
            if (top.containsKey(section.key())) {
                notes.add(section.block().in(canvas), comments.get(section.key()));
                readSection(section, top.get(section.key()));
            }
        }
        List<YamlNode> fits = top.containsKey(BmmlSchema.FITS) ? top.get(BmmlSchema.FITS).list() : List.of();
        takeIds(fits);
        for (Read read : elements) {
            readRelations(read);
        }
        notes.add(canvas, comments.get(BmmlSchema.FITS));
        for (YamlNode fit : fits) {
            readFit(fit);
        }
        notes.add(canvas, root.comments());
        notes.keep();
        return canvas;
    }

    // --- what the schema says of every map and text ---

    private static Map<String, YamlNode> entries(YamlNode node, Collection<String> known, Collection<String> required)
            throws CanvasFileException {
        Map<String, YamlNode> entries = node.map();
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw node.key(key).error(Messages.text("bmml.unknownKey", key, String.join(", ", known)));
            }
        }
        for (String key : required) {
            if (!entries.containsKey(key)) {
                throw node.error(Messages.text("bmml.missingKey", key));
            }
        }
        return entries;
    }

    /** A text that can be written as XML too. */
    private static String text(YamlNode node) throws CanvasFileException {
        String text = node.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (control || half || point == 0xFFFE || point == 0xFFFF) {
                throw node.error(Messages.text("bmml.control", String.format("U+%04X", point)));
            }
        }
        return text;
    }

    private static String id(String prefix, YamlNode node) throws CanvasFileException {
        String id = node.text();
        if (!BmmlSchema.isId(prefix, id)) {
            throw node.error(Messages.text("bmml.id", id, prefix + '-'));
        }
        return id;
    }

    // --- meta ---

    private void readMeta(YamlNode meta) throws CanvasFileException {
        Map<String, YamlNode> entries = entries(meta,
                List.of("name", "tagline", "created", "updated", "portfolio", "stage", "derived_from"),
                List.of("name", "portfolio", "stage"));
        canvas.setName(text(entries.get("name")));
        if (entries.containsKey("tagline")) {
            canvas.setTagline(text(entries.get("tagline")));
        }
        if (entries.containsKey("created")) {
            canvas.setCreated(day(entries.get("created")));
        }
        if (entries.containsKey("updated")) {
            canvas.setUpdated(day(entries.get("updated")));
        }
        if (entries.containsKey("derived_from")) {
            canvas.setReinvents(text(entries.get("derived_from")));
        }
        canvas.setPortfolio(literal(entries.get("portfolio"), List.of(Portfolio.EXPLORE, Portfolio.EXPLOIT), "bmml.portfolio"));
        List<Stage> stages = BmmlSchema.stages(canvas.getPortfolio());
        canvas.setStage(literal(entries.get("stage"), stages, "bmml.stage", canvas.getPortfolio().getLiteral()));
        notes.addAll(canvas, meta);
    }

    private static LocalDate day(YamlNode node) throws CanvasFileException {
        String written = node.text();
        try {
            if (DAY.matcher(written).matches()) {
                return Values.day(written);
            }
        } catch (IllegalArgumentException e) {
            // Said below, with the place.
        }
        throw node.error(Messages.text("bmml.day", written));
    }

    private static <T extends Enumerator> T literal(YamlNode node, List<T> allowed, String problem, Object... arguments)
            throws CanvasFileException {
        String written = node.text();
        for (T each : allowed) {
            if (each.getLiteral().equals(written)) {
                return each;
            }
        }
        List<Object> all = new ArrayList<>(List.of(written, String.join(", ", allowed.stream().map(Enumerator::getLiteral).toList())));
        all.addAll(List.of(arguments));
        throw node.error(Messages.text(problem, all.toArray()));
    }

    // --- elements ---

    private void readSection(Section section, YamlNode list) throws CanvasFileException {
        List<String> keys = new ArrayList<>(List.of("id", "name"));
        if (section.described()) {
            keys.add("description");
        }
        section.parts().forEach(part -> keys.add(part.key()));
        keys.addAll(section.prepositions());
        List<CanvasElement> block = section.block().in(canvas).getItems();
        for (YamlNode item : list.list()) {
            Map<String, YamlNode> entries = entries(item, keys, List.of("id", "name"));
            CanvasElement element = section.block().createElement();
            element.setId(id(section.block().idPrefix(), entries.get("id")));
            element.setName(text(entries.get("name")));
            if (entries.containsKey("description")) {
                element.setDescription(text(entries.get("description")));
            }
            block.add(element);
            elementsById.putIfAbsent(element.getId(), element);
            elements.add(new Read(section, element, entries));
            notes.add(element, item.comments());
            notes.addAll(element, item, section.parts().stream().map(Part::key).toList());
            for (Part part : section.parts()) {
                if (entries.containsKey(part.key())) {
                    readPart(part, element, entries.get(part.key()));
                }
            }
        }
    }

    private void readPart(Part part, CanvasElement element, YamlNode list) throws CanvasFileException {
        for (YamlNode item : list.list()) {
            Map<String, YamlNode> entries = entries(item, List.of("id", part.textKey()), List.of("id", part.textKey()));
            String id = id(part.prefix(), entries.get("id"));
            String name = text(entries.get(part.textKey()));
            Identified read;
            if (element instanceof CustomerSegment) {
                Need need = CanvasFactory.eINSTANCE.createNeed();
                need.setKind((NeedKind) part.kind());
                need.setName(name);
                ((CustomerSegment) element).getNeeds().add(need);
                needsById.computeIfAbsent(id, key -> new ArrayList<>(1)).add(need);
                read = need;
            } else {
                Feature feature = CanvasFactory.eINSTANCE.createFeature();
                feature.setKind((FeatureKind) part.kind());
                feature.setName(name);
                ((ValueProposition) element).getFeatures().add(feature);
                featuresById.computeIfAbsent(id, key -> new ArrayList<>(1)).add(feature);
                read = feature;
            }
            read.setId(id);
            notes.add(read, item.comments());
            notes.addAll(read, item);
        }
    }

    // --- links ---

    /** Links get ids of their own, which must not be those of elements or fits. */
    private void takeIds(List<YamlNode> fits) throws CanvasFileException {
        Ids.in(canvas).forEach(linkIds::take);
        for (YamlNode fit : fits) {
            YamlNode id = fit.map().get("id");
            if (id != null && id.isScalar()) {
                linkIds.take(id.written());
            }
        }
    }

    private void readRelations(Read read) throws CanvasFileException {
        for (String preposition : read.section().prepositions()) {
            YamlNode node = read.entries().get(preposition);
            if (node == null) {
                continue;
            }
            List<Relation> relations = read.section().relations().stream()
                    .filter(relation -> relation.preposition().equals(preposition)).toList();
            Map<String, YamlNode> lists = entries(node,
                    relations.stream().map(relation -> BmmlSchema.section(relation.other()).key()).toList(), List.of());
            for (Relation relation : relations) {
                for (CanvasElement other : references(lists, relation.other(), read.element().getId())) {
                    Link link = relation.outgoing() ? link(relation.kind(), read.element(), other, node)
                            : link(relation.kind(), other, read.element(), node);
                    link.setId(linkIds.takeOrNumber(Ids.propose(link, Set.of())));
                }
            }
        }
    }

    /** The elements that a list refers to, each once. */
    private Set<CanvasElement> references(Map<String, YamlNode> lists, BlockKind block, String place) throws CanvasFileException {
        Set<CanvasElement> references = new LinkedHashSet<>();
        YamlNode list = lists.get(BmmlSchema.section(block).key());
        if (list != null) {
            for (YamlNode item : list.list()) {
                CanvasElement element = elementsById.get(id(block.idPrefix(), item));
                if (element == null) {
                    throw item.error(Messages.text("bmml.unknownId", item.text(), BmmlSchema.section(block).key()));
                }
                if (!references.add(element)) {
                    report.add(place, Messages.text("bmml.listedTwice", item.text()));
                }
            }
        }
        return references;
    }

    private Link link(LinkKind kind, CanvasElement source, CanvasElement target, YamlNode place) throws CanvasFileException {
        if (canvas.getLinks().size() == MOST_LINKS) {
            throw place.error(Messages.text("bmml.tooManyLinks", MOST_LINKS));
        }
        Link link = CanvasFactory.eINSTANCE.createLink();
        link.setKind(kind);
        link.setSource(source);
        link.setTarget(target);
        canvas.getLinks().add(link);
        return link;
    }

    // --- fits ---

    private void readFit(YamlNode fit) throws CanvasFileException {
        Map<String, YamlNode> entries = entries(fit, List.of("id", "for", "mappings"), List.of("id", "for"));
        String id = id(BmmlSchema.FIT_PREFIX, entries.get("id"));
        String vps = BmmlSchema.section(BlockKind.VALUE_PROPOSITIONS).key();
        String css = BmmlSchema.section(BlockKind.CUSTOMER_SEGMENTS).key();
        Map<String, YamlNode> lists = entries(entries.get("for"), List.of(vps, css), List.of(vps, css));
        Set<CanvasElement> propositions = atLeastOne(references(lists, BlockKind.VALUE_PROPOSITIONS, id), lists.get(vps));
        Set<CanvasElement> segments = atLeastOne(references(lists, BlockKind.CUSTOMER_SEGMENTS, id), lists.get(css));
        boolean onePair = propositions.size() == 1 && segments.size() == 1;
        Link first = null;
        for (CanvasElement proposition : propositions) {
            for (CanvasElement segment : segments) {
                Link link = link(LinkKind.SERVES, proposition, segment, fit);
                link.setId(onePair ? id : linkIds.takeOrNumber(Ids.propose(link, Set.of())));
                link.setFit(onePair ? null : id);
                first = first == null ? link : first;
                firstFits.computeIfAbsent(proposition, key -> new HashMap<>()).putIfAbsent(segment, id);
            }
        }
        notes.add(first, fit.comments());
        notes.addAll(first, fit);
        if (entries.containsKey("mappings")) {
            for (YamlNode mapping : entries.get("mappings").list()) {
                readMapping(id, mapping, propositions, segments);
            }
        }
    }

    private static Set<CanvasElement> atLeastOne(Set<CanvasElement> references, YamlNode list) throws CanvasFileException {
        if (references.isEmpty()) {
            throw list.error(Messages.text("bmml.emptyFit"));
        }
        return references;
    }

    private void readMapping(String fit, YamlNode mapping, Set<CanvasElement> propositions, Set<CanvasElement> segments)
            throws CanvasFileException {
        List<YamlNode> ends = mapping.list();
        if (ends.size() != 2) {
            throw mapping.error(Messages.text("bmml.mappingSize", ends.size()));
        }
        String from = ends.get(0).text();
        String to = ends.get(1).text();
        boolean relief = BmmlSchema.isId("pr", from) && BmmlSchema.isId("pain", to);
        boolean benefit = BmmlSchema.isId("gc", from) && BmmlSchema.isId("gain", to);
        if (!relief && !benefit) {
            throw mapping.error(Messages.text("bmml.mappingKinds", from, to));
        }
        Feature feature = listed(known(featuresById, ends.get(0), "pain_relievers, gain_creators"), propositions, ends.get(0),
                "bmml.foreignFeature", fit);
        Need need = listed(known(needsById, ends.get(1), "pains, gains"), segments, ends.get(1), "bmml.foreignNeed", fit);
        if (addressed.computeIfAbsent(feature, key -> new HashSet<>()).add(need)) {
            // The list would look through itself for the need at every addition.
            ((InternalEList<Need>) feature.getAddresses()).addUnique(need);
            String first = firstFits.get(feature.eContainer()).get(need.eContainer());
            if (!first.equals(fit)) {
                report.add(from, Messages.text("bmml.mappingMoves", to, fit, first));
            }
        } else {
            report.add(from, Messages.text("bmml.mappingTwice", to, fit));
        }
    }

    private static <T> List<T> known(Map<String, List<T>> byId, YamlNode node, String where) throws CanvasFileException {
        List<T> found = byId.get(node.text());
        if (found == null) {
            throw node.error(Messages.text("bmml.unknownId", node.text(), where));
        }
        return found;
    }

    /** The first that belongs to one of the elements that the fit names. */
    private static <T extends Identified> T listed(List<T> all, Set<CanvasElement> owners, YamlNode node, String problem, String fit)
            throws CanvasFileException {
        for (T each : all) {
            if (owners.contains(each.eContainer())) {
                return each;
            }
        }
        throw node.error(Messages.text(problem, node.text(), fit));
    }
}
