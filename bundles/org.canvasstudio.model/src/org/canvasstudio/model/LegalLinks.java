package org.canvasstudio.model;

import static org.canvasstudio.model.BlockKind.CHANNELS;
import static org.canvasstudio.model.BlockKind.COSTS;
import static org.canvasstudio.model.BlockKind.CUSTOMER_RELATIONSHIPS;
import static org.canvasstudio.model.BlockKind.CUSTOMER_SEGMENTS;
import static org.canvasstudio.model.BlockKind.KEY_ACTIVITIES;
import static org.canvasstudio.model.BlockKind.KEY_PARTNERS;
import static org.canvasstudio.model.BlockKind.KEY_RESOURCES;
import static org.canvasstudio.model.BlockKind.REVENUE_STREAMS;
import static org.canvasstudio.model.BlockKind.VALUE_PROPOSITIONS;

import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.canvas.LinkKind;

/**
 * The legality table: which kind of link may join which blocks. It is the only place that says so. Between two blocks
 * there is at most one legal kind, so that drawing a link is enough to know what it means.
 */
public final class LegalLinks {

    /** A kind of link with the blocks of its source and target. */
    public record Legal(LinkKind kind, BlockKind from, BlockKind to) {
    }

    private static final List<Legal> TABLE = List.of(
            new Legal(LinkKind.SERVES, VALUE_PROPOSITIONS, CUSTOMER_SEGMENTS),
            new Legal(LinkKind.CARRIES, CHANNELS, VALUE_PROPOSITIONS),
            new Legal(LinkKind.REACHES, CHANNELS, CUSTOMER_SEGMENTS),
            new Legal(LinkKind.BINDS, CUSTOMER_RELATIONSHIPS, CUSTOMER_SEGMENTS),
            new Legal(LinkKind.PAYS, CUSTOMER_SEGMENTS, REVENUE_STREAMS),
            new Legal(LinkKind.PAYS_FOR, REVENUE_STREAMS, VALUE_PROPOSITIONS),
            new Legal(LinkKind.SUBSIDISES, CUSTOMER_SEGMENTS, CUSTOMER_SEGMENTS),
            new Legal(LinkKind.PRODUCES, KEY_ACTIVITIES, VALUE_PROPOSITIONS),
            new Legal(LinkKind.OPERATES, KEY_ACTIVITIES, CHANNELS),
            new Legal(LinkKind.OPERATES, KEY_ACTIVITIES, CUSTOMER_RELATIONSHIPS),
            new Legal(LinkKind.NEEDS, KEY_ACTIVITIES, KEY_RESOURCES),
            new Legal(LinkKind.NEEDS, VALUE_PROPOSITIONS, KEY_RESOURCES),
            new Legal(LinkKind.SUPPLIES, KEY_PARTNERS, KEY_RESOURCES),
            new Legal(LinkKind.PERFORMS, KEY_PARTNERS, KEY_ACTIVITIES),
            new Legal(LinkKind.RUNS, KEY_PARTNERS, CHANNELS),
            new Legal(LinkKind.CAUSES, KEY_ACTIVITIES, COSTS),
            new Legal(LinkKind.CAUSES, KEY_RESOURCES, COSTS),
            new Legal(LinkKind.CAUSES, KEY_PARTNERS, COSTS),
            new Legal(LinkKind.CAUSES, CHANNELS, COSTS),
            new Legal(LinkKind.CAUSES, CUSTOMER_RELATIONSHIPS, COSTS));

    /** The kinds by the blocks of source and target. */
    private static final LinkKind[][] KINDS = new LinkKind[BlockKind.values().length][BlockKind.values().length];

    static {
        for (LinkKind[] row : KINDS) {
            Arrays.fill(row, LinkKind.UNSPECIFIED);
        }
        TABLE.forEach(legal -> KINDS[legal.from().ordinal()][legal.to().ordinal()] = legal.kind());
    }

    private LegalLinks() {
    }

    /** The whole table. */
    public static List<Legal> table() {
        return TABLE;
    }

    /** Whether a link of the kind may lead from one block to the other. */
    public static boolean isLegal(LinkKind kind, BlockKind from, BlockKind to) {
        return kind != LinkKind.UNSPECIFIED && kindBetween(from, to) == kind;
    }

    /** The one kind of link that may lead from one block to the other; unspecified when none may. */
    public static LinkKind kindBetween(BlockKind from, BlockKind to) {
        return from == null || to == null ? LinkKind.UNSPECIFIED : KINDS[from.ordinal()][to.ordinal()];
    }
}
