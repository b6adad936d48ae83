package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.alignment.Surroundings.Reinvented;
import org.canvasstudio.alignment.Surroundings.Reinvented.Outcome;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasState;

/** The canvas that a to-be canvas reinvents, and its elements by what they may be recognised by. Used on one thread. */
final class FormerCanvas {

    /** Where nothing is reinvented, or it is not there. */
    private static final FormerCanvas NONE = new FormerCanvas(null, "");

    private final CanvasDigest digest;
    private final String name;
    // Put together when somebody asks: on most canvases all elements have the ids that they had.
    private Map<BlockKind, List<CanvasDigest.Element>> byBlock;
    private Map<String, List<CanvasDigest.Element>> byFormerId;
    private Map<String, List<CanvasDigest.Element>> byName;

    private FormerCanvas(CanvasDigest digest, String name) {
        this.digest = digest;
        this.name = name;
    }

    static FormerCanvas of(Facts facts) {
        Canvas canvas = facts.rest();
        Surroundings surroundings = facts.surroundings().orElse(null);
        String path = canvas.getReinvents();
        if (surroundings == null || canvas.getState() != CanvasState.TO_BE || Names.isBlank(path)) {
            return NONE;
        }
        Reinvented reinvented = surroundings.reinvented(path);
        return reinvented.outcome() != Outcome.FOUND ? NONE
                : new FormerCanvas(reinvented.canvas(), Objects.requireNonNullElse(reinvented.canvas().name(), path));
    }

    /** Whether nothing is reinvented, or it is not there. */
    boolean isNone() {
        return digest == null;
    }

    /** What messages call it. */
    String name() {
        return name;
    }

    /** The element that has an id; {@code null} when none has. */
    CanvasDigest.Element element(String id) {
        return isNone() ? null : digest.elements().get(id);
    }

    List<CanvasDigest.Element> in(BlockKind block) {
        if (byBlock == null) {
            byBlock = sorted(element -> List.of(element.block()));
        }
        return byBlock.getOrDefault(block, List.of());
    }

    /** The links that begin at an element. */
    List<CanvasDigest.Joint> jointsFrom(String id) {
        return isNone() ? List.of() : digest.jointsFrom(id);
    }

    /** The elements that had an id before they had the one that they have. */
    List<CanvasDigest.Element> remembering(String formerId) {
        if (byFormerId == null) {
            byFormerId = sorted(CanvasDigest.Element::formerIds);
        }
        return byFormerId.getOrDefault(formerId, List.of());
    }

    /** The elements that a reader takes for the same by their names, see {@link Names#key}. */
    List<CanvasDigest.Element> named(String nameKey) {
        if (byName == null) {
            byName = sorted(element -> List.of(Names.key(element.name())));
        }
        return byName.getOrDefault(nameKey, List.of());
    }

    private <K> Map<K, List<CanvasDigest.Element>> sorted(Function<CanvasDigest.Element, List<K>> keys) {
        Map<K, List<CanvasDigest.Element>> sorted = new HashMap<>();
        if (!isNone()) {
            for (CanvasDigest.Element element : digest.elements().values()) {
                for (K key : keys.apply(element)) {
                    sorted.computeIfAbsent(key, each -> new ArrayList<>(1)).add(element);
                }
            }
        }
        return sorted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormerCanvas && ((FormerCanvas) other).digest == digest && ((FormerCanvas) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(digest, name);
    }
}
