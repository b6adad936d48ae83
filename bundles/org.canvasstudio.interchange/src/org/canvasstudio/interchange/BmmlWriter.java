package org.canvasstudio.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.interchange.BmmlFits.Fit;
import org.canvasstudio.interchange.BmmlSchema.Part;
import org.canvasstudio.interchange.BmmlSchema.Relation;
import org.canvasstudio.interchange.BmmlSchema.Section;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.Values;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Portfolio;
import org.canvasstudio.model.canvas.Stage;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Writes a canvas as BMML 2.0. What BMML has no place for stands as a comment above what it belongs to, so that a
 * reader sees it, and is listed in the report; reading the file again makes the comments notes. Which features those
 * are is not listed anywhere: each feature that an object has and that is not written is one of them.
 */
final class BmmlWriter {

    private static final int LAST_YEAR = 9999;

    private final Canvas canvas;
    private final ConversionReport report;
    private final BmmlIds ids;
    private final BmmlFits fits;
    private final Outline outline;
    private final YamlText yaml = new YamlText();
    private final Map<CanvasElement, Map<Relation, Set<CanvasElement>>> relations = new HashMap<>();
    private final Map<EObject, List<Link>> linksAbove = new HashMap<>();

    BmmlWriter(Canvas canvas, ConversionReport report) {
        this.canvas = canvas;
        this.report = report;
        this.ids = new BmmlIds(canvas);
        this.outline = new Outline(ids::name);
        List<Link> serves = new ArrayList<>();
        for (Link link : canvas.getLinks()) {
            boolean inside = ids.isWritten(link.getSource()) && ids.isWritten(link.getTarget());
            if (inside && isServes(link)) {
                serves.add(link);
            } else {
                place(link, inside);
            }
        }
        this.fits = new BmmlFits(serves, ids);
    }

    String write() {
        Portfolio portfolio = portfolio();
        Stage stage = stage(portfolio);
        writeComments(0, canvas, canvasComments(portfolio, stage));
        yaml.entry(0, "version", BmmlSchema.VERSION);
        yaml.blankLine();
        yaml.key(0, BmmlSchema.META);
        yaml.entry(2, "name", text(canvas, canvas.getName()));
        writeOptional(2, "tagline", canvas.getTagline());
        writeOptional(2, "created", Values.text(isWritten(canvas, CanvasPackage.Literals.CANVAS__CREATED) ? canvas.getCreated() : null));
        writeOptional(2, "updated", Values.text(isWritten(canvas, CanvasPackage.Literals.CANVAS__UPDATED) ? canvas.getUpdated() : null));
        yaml.entry(2, "portfolio", portfolio.getLiteral());
        yaml.entry(2, "stage", stage.getLiteral());
        writeOptional(2, "derived_from", canvas.getReinvents());
        Map<Feature, List<Need>> unmapped = mapNeeds();
        for (Section section : BmmlSchema.SECTIONS) {
            writeSection(section, unmapped);
            if (section.block() == BlockKind.VALUE_PROPOSITIONS) {
                writeFits();
            }
        }
        return yaml.toString();
    }

    // --- links ---

    private static boolean isServes(Link link) {
        return link.getKind() == LinkKind.SERVES && link.getSource() instanceof ValueProposition
                && link.getTarget() instanceof CustomerSegment;
    }

    /** Finds the list that a link is written in; a link without one is a comment above its source. */
    private void place(Link link, boolean inside) {
        Relation relation = inside ? relation(link) : null;
        CanvasElement owner = relation == null || relation.outgoing() ? link.getSource() : link.getTarget();
        boolean written = relation != null && relations.computeIfAbsent(owner, key -> new HashMap<>())
                .computeIfAbsent(relation, key -> new LinkedHashSet<>()).add(relation.outgoing() ? link.getTarget() : link.getSource());
        if (!written || !linkRest(link).isEmpty()) {
            EObject above = ids.isWritten(owner) ? owner : ids.isWritten(link.getTarget()) ? link.getTarget() : canvas;
            linksAbove.computeIfAbsent(above, key -> new ArrayList<>()).add(link);
        }
    }

    private static Relation relation(Link link) {
        BlockKind from = BlockKind.of(link.getSource());
        BlockKind to = BlockKind.of(link.getTarget());
        for (BlockKind owner : List.of(from, to)) {
            for (Relation relation : BmmlSchema.section(owner).relations()) {
                boolean meant = relation.outgoing() ? owner == from && relation.other() == to : owner == to && relation.other() == from;
                if (meant && relation.kind() == link.getKind()) {
                    return relation;
                }
            }
        }
        return null;
    }

    /** What a link says beyond its kind, its ends and the id that these give. */
    private List<EStructuralFeature> linkRest(Link link) {
        return stated(link).stream().filter(feature -> feature != CanvasPackage.Literals.LINK__KIND
                && feature != CanvasPackage.Literals.LINK__SOURCE && feature != CanvasPackage.Literals.LINK__TARGET
                && (feature != CanvasPackage.Literals.IDENTIFIED__ID || !BmmlIds.isDerived(link))).toList();
    }

    private static List<EStructuralFeature> stated(EObject object) {
        return object.eClass().getEAllStructuralFeatures().stream().filter(feature -> Outline.isStated(object, feature)).toList();
    }

    private List<String> linkLines(EObject above, Link link) {
        List<String> lines = new ArrayList<>();
        String kind = link.getKind() == LinkKind.UNSPECIFIED ? "link" : link.getKind().getLiteral();
        String ends = above == link.getSource() ? ids.name(link.getTarget()) : ids.name(link.getSource()) + " -> " + ids.name(link.getTarget());
        lines.add(kind + ": " + ends);
        for (EStructuralFeature feature : linkRest(link)) {
            outline.lines(feature, Outline.values(link, feature)).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    // --- meta ---

    private Portfolio portfolio() {
        if (canvas.getPortfolio() != Portfolio.UNSPECIFIED) {
            return canvas.getPortfolio();
        }
        boolean exploits = canvas.getStage() != Stage.UNSPECIFIED
                && !BmmlSchema.stages(Portfolio.EXPLORE).contains(canvas.getStage());
        return exploits ? Portfolio.EXPLOIT : Portfolio.EXPLORE;
    }

    private Stage stage(Portfolio portfolio) {
        List<Stage> stages = BmmlSchema.stages(portfolio);
        return stages.contains(canvas.getStage()) ? canvas.getStage() : stages.get(0);
    }

    private List<String> canvasComments(Portfolio portfolio, Stage stage) {
        List<String> lines = new ArrayList<>();
        if (canvas.getKind() == CanvasKind.PERSONAL) {
            report.add(canvas.getId(), Messages.text("bmml.personal"));
        } else if (canvas.getKind() == CanvasKind.UNSPECIFIED) {
            report.add(canvas.getId(), Messages.text("bmml.kind"));
        }
        if (canvas.getPortfolio() != portfolio) {
            lines.add("portfolio: " + canvas.getPortfolio().getLiteral());
            report.add(canvas.getId(), Messages.text("bmml.portfolioWritten", portfolio.getLiteral()));
        }
        if (canvas.getStage() != stage) {
            lines.add("stage: " + canvas.getStage().getLiteral());
            report.add(canvas.getId(), Messages.text(canvas.getStage() == Stage.UNSPECIFIED ? "bmml.stageWritten" : "bmml.stageForeign",
                    stage.getLiteral(), canvas.getStage().getLiteral(), portfolio.getLiteral()));
        }
        return lines;
    }

    private void writeOptional(int indent, String key, String value) {
        if (value != null) {
            yaml.entry(indent, key, value);
        }
    }

    /** A text that the schema demands. */
    private String text(Identified object, String text) {
        if (text == null) {
            report.add(ids.name(object), Messages.text("bmml.nameEmpty"));
        }
        return text == null ? "" : text;
    }

    // --- sections ---

    private void writeSection(Section section, Map<Feature, List<Need>> unmapped) {
        Block block = section.block().in(canvas);
        List<CanvasElement> elements = Canvases.items(canvas, section.block());
        List<String> comments = block == null ? List.of() : comments(block, section.block().key(), List.of());
        if (elements.isEmpty() && comments.isEmpty()) {
            return;
        }
        yaml.blankLine();
        yaml.comment(0, comments);
        if (elements.isEmpty()) {
            yaml.emptyList(0, section.key());
            return;
        }
        yaml.key(0, section.key());
        for (CanvasElement element : elements) {
            writeComments(2, element, List.of());
            yaml.item(2, "id", ids.of(element));
            yaml.entry(4, "name", text(element, element.getName()));
            if (section.described()) {
                writeOptional(4, "description", element.getDescription());
            }
            for (Part part : section.parts()) {
                writePart(part, element, unmapped);
            }
            writeRelations(section, element);
        }
    }

    private void writePart(Part part, CanvasElement element, Map<Feature, List<Need>> unmapped) {
        boolean begun = false;
        for (EObject object : element.eContents()) {
            boolean need = object instanceof Need && ((Need) object).getKind() == part.kind();
            if (need || object instanceof Feature && ((Feature) object).getKind() == part.kind()) {
                if (!begun) {
                    yaml.key(4, part.key());
                    begun = true;
                }
                String name = need ? ((Need) object).getName() : ((Feature) object).getName();
                List<String> lines = new ArrayList<>();
                if (unmapped.containsKey(object)) {
                    lines = outline.lines(CanvasPackage.Literals.OFFER__ADDRESSES, unmapped.get(object));
                    report.add(ids.of(object), Messages.text("bmml.unmapped", String.join(" ", lines)));
                }
                writeComments(6, (Identified) object, lines);
                yaml.item(6, "id", ids.of(object));
                yaml.entry(8, part.textKey(), text((Identified) object, name));
            }
        }
    }

    private void writeRelations(Section section, CanvasElement element) {
        Map<Relation, Set<CanvasElement>> lists = relations.getOrDefault(element, Map.of());
        for (String preposition : section.prepositions()) {
            List<Relation> filled = section.relations().stream()
                    .filter(relation -> relation.preposition().equals(preposition) && lists.containsKey(relation)).toList();
            if (!filled.isEmpty()) {
                yaml.key(4, preposition);
                for (Relation relation : filled) {
                    yaml.ids(6, BmmlSchema.section(relation.other()).key(), lists.get(relation).stream().map(ids::of).toList());
                }
            }
        }
    }

    // --- fits ---

    /** Enters what the features address into the fits; returns what no fit has a place for. */
    private Map<Feature, List<Need>> mapNeeds() {
        Map<Feature, List<Need>> unmapped = new LinkedHashMap<>();
        for (CanvasElement element : Canvases.items(canvas, BlockKind.VALUE_PROPOSITIONS)) {
            for (Feature feature : ((ValueProposition) element).getFeatures()) {
                for (Need need : feature.getAddresses()) {
                    if (!fits.map(feature, need, ids)) {
                        unmapped.computeIfAbsent(feature, key -> new ArrayList<>()).add(need);
                    }
                }
            }
        }
        return unmapped;
    }

    private void writeFits() {
        if (fits.fits().isEmpty()) {
            return;
        }
        yaml.blankLine();
        yaml.key(0, BmmlSchema.FITS);
        for (Fit fit : fits.fits()) {
            yaml.comment(2, fitComments(fit));
            yaml.item(2, "id", fit.id());
            yaml.key(4, "for");
            yaml.ids(6, BmmlSchema.section(BlockKind.VALUE_PROPOSITIONS).key(), fit.propositions(ids));
            yaml.ids(6, BmmlSchema.section(BlockKind.CUSTOMER_SEGMENTS).key(), fit.segments(ids));
            if (!fit.mappings().isEmpty()) {
                yaml.key(4, "mappings");
                fit.mappings().forEach(mapping -> yaml.item(6, mapping));
            }
        }
    }

    private List<String> fitComments(Fit fit) {
        List<String> lines = new ArrayList<>();
        Link first = fit.links().get(0);
        if (first.getNote() != null) {
            lines.addAll(Outline.split(first.getNote()));
            report.add(ids.name(first), Messages.text("bmml.noteKept", first.getNote()));
        }
        for (Link link : fit.links()) {
            boolean onePair = fit.links().size() == 1;
            if (onePair && link.getId() != null && !link.getId().equals(fit.id())) {
                report.add(link.getId(), Messages.text("bmml.fitId", fit.id()));
            }
            List<String> rest = new ArrayList<>();
            for (EStructuralFeature feature : linkRest(link)) {
                boolean said = feature == CanvasPackage.Literals.LINK__FIT && fit.id().equals(link.getFit())
                        || feature == CanvasPackage.Literals.LINK__NOTE && link == first
                        || feature == CanvasPackage.Literals.IDENTIFIED__ID && onePair && fit.id().equals(link.getId());
                if (!said) {
                    rest.addAll(outline.lines(feature, Outline.values(link, feature)));
                }
            }
            if (!rest.isEmpty()) {
                lines.add("serves: " + ids.name(link.getSource()) + " -> " + ids.name(link.getTarget()));
                rest.forEach(line -> lines.add("  " + line));
                report.add(ids.name(link), Messages.text("bmml.noPlace", String.join(" ", rest)));
            }
        }
        return lines;
    }

    // --- what has no place ---

    private void writeComments(int indent, Identified object, List<String> more) {
        yaml.comment(indent, comments(object, ids.name(object), more));
    }

    /** The notes of an object, what it holds that is not written, and the links that are comments above it. */
    private List<String> comments(EObject object, String place, List<String> more) {
        List<String> lines = new ArrayList<>();
        EStructuralFeature notes = BmmlNotes.notesOf(object);
        if (object.eIsSet(notes)) {
            lines.addAll(Outline.split((String) object.eGet(notes)));
            report.add(place, Messages.text("bmml.noteKept", object.eGet(notes)));
        }
        for (EStructuralFeature feature : stated(object)) {
            List<?> rest = Outline.values(object, feature).stream()
                    .filter(value -> feature != notes && !isWritten(object, feature, value)).collect(Collectors.toList());
            if (!rest.isEmpty()) {
                List<String> unwritten = outline.lines(feature, rest);
                lines.addAll(unwritten);
                report.add(place, Messages.text(feature == CanvasPackage.Literals.IDENTIFIED__ID && object != canvas ? "bmml.idChanged"
                        : "bmml.noPlace", String.join(" ", unwritten)));
            }
        }
        if (ids.isChanged(object) && ((Identified) object).getId() == null) {
            report.add(place, Messages.text("id.given"));
        }
        lines.addAll(more);
        for (Link link : linksAbove.getOrDefault(object, List.of())) {
            List<String> linkLines = linkLines(object, link);
            lines.addAll(linkLines);
            report.add(place, Messages.text("bmml.noPlace", String.join(" ", linkLines)));
        }
        return lines;
    }

    private boolean isWritten(EObject object, EStructuralFeature feature) {
        return Outline.values(object, feature).stream().allMatch(value -> isWritten(object, feature, value));
    }

    /** Whether a value of a feature has a place of its own in the file. */
    private boolean isWritten(EObject object, EStructuralFeature feature, Object value) {
        if (object instanceof Canvas) {
            return isWrittenOfCanvas(feature, value);
        }
        if (object instanceof Block) {
            return feature == BlockKind.of((Block) object).elements();
        }
        if (feature == CanvasPackage.Literals.IDENTIFIED__ID) {
            return !ids.isChanged(object);
        }
        if (object instanceof CanvasElement) {
            boolean described = BmmlSchema.section(BlockKind.of((CanvasElement) object)).described();
            return feature == CanvasPackage.Literals.CANVAS_ELEMENT__NAME
                    || feature == CanvasPackage.Literals.CANVAS_ELEMENT__DESCRIPTION && described
                    || (feature == CanvasPackage.Literals.CUSTOMER_SEGMENT__NEEDS
                            || feature == CanvasPackage.Literals.VALUE_PROPOSITION__FEATURES) && ids.isWritten((EObject) value);
        }
        return feature == CanvasPackage.Literals.NEED__NAME || feature == CanvasPackage.Literals.NEED__KIND
                || feature == CanvasPackage.Literals.FEATURE__NAME || feature == CanvasPackage.Literals.FEATURE__KIND
                // What no fit has a place for is said apart, because it depends on the need.
                || object instanceof Feature && feature == CanvasPackage.Literals.OFFER__ADDRESSES;
    }

    private boolean isWrittenOfCanvas(EStructuralFeature feature, Object value) {
        if (feature == CanvasPackage.Literals.CANVAS__CREATED || feature == CanvasPackage.Literals.CANVAS__UPDATED) {
            int year = ((LocalDate) value).getYear();
            return year >= 0 && year <= LAST_YEAR;
        }
        // An id like this is what a canvas gets by itself when it is saved.
        return feature == CanvasPackage.Literals.IDENTIFIED__ID && value.equals(Ids.propose(canvas, Set.of()))
                || feature == CanvasPackage.Literals.CANVAS__KIND && value == CanvasKind.ORGANISATION
                || feature == CanvasPackage.Literals.CANVAS__NAME || feature == CanvasPackage.Literals.CANVAS__TAGLINE
                || feature == CanvasPackage.Literals.CANVAS__REINVENTS || feature == CanvasPackage.Literals.CANVAS__PORTFOLIO
                || feature == CanvasPackage.Literals.CANVAS__STAGE || feature == CanvasPackage.Literals.CANVAS__LINKS
                || value instanceof Block;
    }
}
