package org.canvasstudio.alignment.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Grouping;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Tag;

@RuleInfo(id = "ALN-10", family = Family.CUSTOMERS_AND_VALUE, severity = Severity.WARNING,
        requires = { "CMP-01", "CMP-03", "CMP-04", "CMP-05", "ALN-01", "ALN-02", "CUS-02", "CUS-10" }, source = "L")
public class SideIsComplete extends ElementRule<CanvasElement> {

    /** Where a tag stands for a side of the business: the blocks that customers take part in. */
    private static final Set<BlockKind> CUSTOMER_BLOCKS = EnumSet.of(BlockKind.CUSTOMER_SEGMENTS,
            BlockKind.VALUE_PROPOSITIONS, BlockKind.REVENUE_STREAMS, BlockKind.CHANNELS, BlockKind.CUSTOMER_RELATIONSHIPS);

    /** What every side has. */
    private static final Set<BlockKind> NECESSARY = EnumSet.of(BlockKind.CUSTOMER_SEGMENTS, BlockKind.VALUE_PROPOSITIONS,
            BlockKind.REVENUE_STREAMS);

    private static final Grouping<CanvasElement, Tag> BY_TAG = Grouping.byEach(CanvasElement.class,
            (facts, element) -> CUSTOMER_BLOCKS.contains(BlockKind.of(element)) ? Set.copyOf(element.getTags()) : Set.of());

    public SideIsComplete() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        if (!CUSTOMER_BLOCKS.contains(BlockKind.of(element))) {
            return;
        }
        for (Tag tag : element.getTags()) {
            if (inspection.facts().isFirst(BY_TAG, tag, element)) {
                check(tag, inspection.facts().group(BY_TAG, tag), inspection);
            }
        }
    }

    private static void check(Tag tag, List<CanvasElement> elements, Inspection inspection) {
        Facts facts = inspection.facts();
        Set<BlockKind> missing = EnumSet.copyOf(NECESSARY);
        Set<BlockKind> present = EnumSet.noneOf(BlockKind.class);
        for (CanvasElement element : elements) {
            present.add(BlockKind.of(element));
            if (element instanceof CustomerSegment && facts.hasSource(element, LinkKind.SUBSIDISES)) {
                missing.remove(BlockKind.REVENUE_STREAMS);
            }
        }
        missing.removeAll(present);
        if (present.size() < 2 || missing.isEmpty()) {
            return;
        }
        inspection.report(elements).with(tag, missing).lacking(missing.toArray(BlockKind[]::new))
                .offer(fixes -> {
                    BlockKind block = missing.iterator().next();
                    if (missing.size() == 1 && !facts.isEmpty(block)) {
                        fixes.add(Fixes.choosing(inspection.fixTitle("tag", tag, block), facts.items(block),
                                element -> ((CanvasElement) element).getTags().add(tag)));
                    }
                });
    }
}
