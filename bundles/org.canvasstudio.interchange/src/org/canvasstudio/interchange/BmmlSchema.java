package org.canvasstudio.interchange;

import java.util.List;
import java.util.regex.Pattern;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.FeatureKind;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.NeedKind;
import org.canvasstudio.model.canvas.Portfolio;
import org.canvasstudio.model.canvas.Stage;
import org.eclipse.emf.common.util.Enumerator;

/** What BMML 2.0 has, in the order of its schema, and what of a canvas it stands for. */
final class BmmlSchema {

    static final String VERSION = "2.0";

    /** The keys of the whole file that are no sections. */
    static final String META = "meta";
    static final String FITS = "fits";

    /** What the ids of fits begin with. */
    static final String FIT_PREFIX = "fit";

    private static final Pattern ID_REST = Pattern.compile("-[a-z0-9-]+");

    /**
     * A list inside an element: the needs of a segment, or the features of a proposition.
     *
     * @param key     its key, for example {@code jobs}
     * @param prefix  what the ids of its items begin with, without the hyphen
     * @param textKey the key of an item's text
     * @param kind    the kind of need or feature that the items are
     */
    record Part(String key, String prefix, String textKey, Enumerator kind) {
    }

    /**
     * A list of references to elements of one section, which stands for links of one kind.
     *
     * @param preposition {@code for} or {@code from}
     * @param other       the section that is referred to
     * @param kind        the kind of the links
     * @param outgoing    whether the links lead from the element that has the list, or to it
     */
    record Relation(String preposition, BlockKind other, LinkKind kind, boolean outgoing) {
    }

    /**
     * A section of the file, which is a block of the canvas.
     *
     * @param described whether its elements have descriptions
     */
    record Section(String key, BlockKind block, boolean described, List<Part> parts, List<Relation> relations) {

        /** The prepositions that its relations use. */
        List<String> prepositions() {
            return relations.stream().map(Relation::preposition).distinct().toList();
        }
    }

    private static final List<Part> NEEDS = List.of(
            new Part("jobs", "job", "description", NeedKind.JOB),
            new Part("pains", "pain", "description", NeedKind.PAIN),
            new Part("gains", "gain", "description", NeedKind.GAIN));

    private static final List<Part> FEATURES = List.of(
            new Part("products_services", "ps", "name", FeatureKind.PRODUCT_OR_SERVICE),
            new Part("pain_relievers", "pr", "name", FeatureKind.RELIEF),
            new Part("gain_creators", "gc", "name", FeatureKind.BENEFIT));

    static final List<Section> SECTIONS = List.of(
            new Section("customer_segments", BlockKind.CUSTOMER_SEGMENTS, true, NEEDS, List.of()),
            new Section("value_propositions", BlockKind.VALUE_PROPOSITIONS, true, FEATURES, List.of()),
            new Section("channels", BlockKind.CHANNELS, false, List.of(), List.of(
                    new Relation("for", BlockKind.VALUE_PROPOSITIONS, LinkKind.CARRIES, true),
                    new Relation("for", BlockKind.CUSTOMER_SEGMENTS, LinkKind.REACHES, true))),
            new Section("customer_relationships", BlockKind.CUSTOMER_RELATIONSHIPS, false, List.of(), List.of(
                    new Relation("for", BlockKind.CUSTOMER_SEGMENTS, LinkKind.BINDS, true))),
            new Section("revenue_streams", BlockKind.REVENUE_STREAMS, false, List.of(), List.of(
                    new Relation("from", BlockKind.CUSTOMER_SEGMENTS, LinkKind.PAYS, false),
                    new Relation("for", BlockKind.VALUE_PROPOSITIONS, LinkKind.PAYS_FOR, true))),
            new Section("key_resources", BlockKind.KEY_RESOURCES, false, List.of(), List.of(
                    new Relation("for", BlockKind.VALUE_PROPOSITIONS, LinkKind.NEEDS, false))),
            new Section("key_activities", BlockKind.KEY_ACTIVITIES, false, List.of(), List.of(
                    new Relation("for", BlockKind.VALUE_PROPOSITIONS, LinkKind.PRODUCES, true))),
            new Section("key_partnerships", BlockKind.KEY_PARTNERS, false, List.of(), List.of(
                    new Relation("for", BlockKind.KEY_RESOURCES, LinkKind.SUPPLIES, true),
                    new Relation("for", BlockKind.KEY_ACTIVITIES, LinkKind.PERFORMS, true))),
            new Section("costs", BlockKind.COSTS, false, List.of(), List.of(
                    new Relation("for", BlockKind.KEY_RESOURCES, LinkKind.CAUSES, false),
                    new Relation("for", BlockKind.KEY_ACTIVITIES, LinkKind.CAUSES, false))));

    private static final List<Stage> EXPLORE = List.of(Stage.IDEATION, Stage.DISCOVERY, Stage.VALIDATION,
            Stage.ACCELERATION, Stage.TRANSFER);
    private static final List<Stage> EXPLOIT = List.of(Stage.IMPROVE, Stage.GROW, Stage.SUSTAIN, Stage.RETIRE,
            Stage.TRANSFER);

    private BmmlSchema() {
    }

    static Section section(BlockKind block) {
        return SECTIONS.stream().filter(section -> section.block() == block).findFirst().orElseThrow();
    }

    /** The stages of a portfolio, explore or exploit, the first one first. */
    static List<Stage> stages(Portfolio portfolio) {
        return portfolio == Portfolio.EXPLOIT ? EXPLOIT : EXPLORE;
    }

    /** Whether an id is one that the schema accepts: the prefix, a hyphen, and small letters, digits and hyphens. */
    static boolean isId(String prefix, String id) {
        return id != null && id.startsWith(prefix) && ID_REST.matcher(id).region(prefix.length(), id.length()).matches();
    }
}
