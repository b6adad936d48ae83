package org.canvasstudio.portfolio;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Progress;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * How complete a block is, in percent: the mean of four shares.
 *
 * <ol>
 * <li>Drawn: 1 when the block has elements, 0 when it has none; then 2 and 3 are 0 too.
 * <li>Described: of the things that a consultant states first about an element of this block, the share that is stated,
 * over all its elements. Which they are depends on the kind of canvas; a canvas of no stated kind is taken for an
 * organisation's. What is "unspecified" or empty is not stated.
 * <li>Linked: the share of its elements that a link joins to another block.
 * <li>Answered: the share of its questions that are marked as answered; left out of the mean where none are asked.
 * </ol>
 */
public final class Completeness {

    /** What is stated first: each entry names a feature, or several of which one is enough. */
    private static final Map<BlockKind, List<List<String>>> ORGANISATION = new EnumMap<>(Map.of(
            BlockKind.CUSTOMER_SEGMENTS, of("marketType", "payer", "importance", "needs"),
            BlockKind.VALUE_PROPOSITIONS, of("valueKinds", "features|addresses"),
            BlockKind.CHANNELS, of("phases", "directness|ownership", "medium|presence", "reach"),
            BlockKind.CUSTOMER_RELATIONSHIPS, of("category", "purposes", "duration"),
            BlockKind.REVENUE_STREAMS, of("rhythm", "type", "pricing|priceMethod", "amount"),
            BlockKind.KEY_RESOURCES, of("type"),
            BlockKind.KEY_ACTIVITIES, of("type", "presence"),
            BlockKind.KEY_PARTNERS, of("type", "motive"),
            BlockKind.COSTS, of("behaviour", "nature", "amount|softValue")));

    private static final Map<BlockKind, List<List<String>>> PERSONAL = new EnumMap<>(Map.of(
            BlockKind.CUSTOMER_SEGMENTS, of("position|personalRole", "importance", "needs"),
            BlockKind.VALUE_PROPOSITIONS, of("valueKinds", "features|addresses"),
            BlockKind.CHANNELS, of("phases", "medium|presence", "reach"),
            BlockKind.CUSTOMER_RELATIONSHIPS, of("category|mode", "duration"),
            BlockKind.REVENUE_STREAMS, of("personalRevenue", "amount|softValue|benefitInKind|softBenefit"),
            BlockKind.KEY_RESOURCES, of("personalResource"),
            BlockKind.KEY_ACTIVITIES, of("presence", "fitsPerson"),
            BlockKind.KEY_PARTNERS, of("motive"),
            BlockKind.COSTS, of("nature", "amount|softValue|softCost")));

    private Completeness() {
    }

    private static List<List<String>> of(String... features) {
        return List.of(features).stream().map(feature -> List.of(feature.split("\\|"))).toList();
    }

    /** The completeness of a block of a canvas, from 0 to 100; 0 when the canvas lacks the block. */
    public static int of(Canvas canvas, BlockKind kind) {
        return of(canvas, kind, Guidance.progress(canvas, kind));
    }

    static int of(Canvas canvas, BlockKind kind, Progress questions) {
        List<CanvasElement> elements = Canvases.items(canvas, kind);
        double sum = 0;
        if (!elements.isEmpty()) {
            List<List<String>> first = (canvas.getKind() == CanvasKind.PERSONAL ? PERSONAL : ORGANISATION).get(kind);
            sum = 1 + elements.stream().mapToDouble(element -> described(element, first)).average().orElse(0)
                    + elements.stream().filter(Completeness::isLinked).count() / (double) elements.size();
        }
        if (questions.total() == 0) {
            return percent(sum / 3);
        }
        return percent((sum + questions.done() / (double) questions.total()) / 4);
    }

    /** Rounded, but 100 only when nothing is missing. */
    private static int percent(double share) {
        return share >= 1 ? 100 : Math.min(99, (int) Math.round(share * 100));
    }

    private static double described(CanvasElement element, List<List<String>> first) {
        return first.stream().filter(features -> features.stream().anyMatch(feature -> isStated(element, feature))).count()
                / (double) first.size();
    }

    private static boolean isStated(CanvasElement element, String name) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
        Object value = element.eGet(feature);
        if (value instanceof List) {
            return !((List<?>) value).isEmpty();
        }
        return value instanceof Enumerator ? ((Enumerator) value).getValue() != 0 : value != null;
    }

    private static boolean isLinked(CanvasElement element) {
        return element.getOutgoing().stream().map(Link::getTarget).anyMatch(end -> isElsewhere(end, element))
                || element.getIncoming().stream().map(Link::getSource).anyMatch(end -> isElsewhere(end, element));
    }

    private static boolean isElsewhere(CanvasElement end, CanvasElement element) {
        return end != null && end.eClass() != element.eClass();
    }
}
