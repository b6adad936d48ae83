package org.canvasstudio.alignment;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Surroundings.Statement;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CanvasState;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What the canvases of a client state about their segments, each value where it is stated first in the order of the paths.
 * It grows with the names of segments, not with the canvases. May be used by several threads at a time.
 *
 * <p>Canvases of different kinds look at the same people from different sides, and are kept apart. A to-be canvas or an
 * alternative may differ from what is: it states nothing here.
 */
public final class FirstStatements {

    /** How much a segment matters is for each business model to say. */
    private static final Set<EStructuralFeature> OF_THE_MODEL = Set.of(CanvasPackage.Literals.CUSTOMER_SEGMENT__IMPORTANCE);

    /** The order in which folders are walked: by the names on the way, one after the other. */
    public static final Comparator<Path> ORDER = FirstStatements::compare;

    private record Segment(CanvasKind kind, String name) {
    }

    private record First(Path file, Statement statement) {
    }

    private final Map<Segment, Map<EStructuralFeature, First>> segments = new HashMap<>();

    /** Whether a canvas in a state takes part: it says what is the case. */
    public static boolean takesPart(CanvasState state) {
        return state == CanvasState.AS_IS || state == CanvasState.UNSPECIFIED;
    }

    /** @param file the path of the canvas */
    public synchronized void add(Path file, CanvasDigest canvas) {
        if (!takesPart(canvas.state())) {
            return;
        }
        for (CanvasDigest.Element element : canvas.elements().values()) {
            if (element.block() == BlockKind.CUSTOMER_SEGMENTS && !Names.isBlank(element.name())) {
                Map<EStructuralFeature, First> firsts = segments
                        .computeIfAbsent(new Segment(canvas.kind(), Names.key(element.name())), key -> new LinkedHashMap<>());
                element.states().forEach((feature, value) -> {
                    if (isCompared(feature)) {
                        firsts.merge(feature, new First(file, new Statement(canvas.name(), value)),
                                (one, other) -> ORDER.compare(other.file(), one.file()) < 0 ? other : one);
                    }
                });
            }
        }
    }

    private static boolean isCompared(EStructuralFeature feature) {
        return feature instanceof EAttribute && feature.getEContainingClass() == CanvasPackage.Literals.CUSTOMER_SEGMENT
                && !OF_THE_MODEL.contains(feature);
    }

    /**
     * What the canvases before a file state about a segment, as {@link Surroundings#statedBefore} says.
     *
     * @param kind the kind of the canvas that asks
     */
    public synchronized Map<EStructuralFeature, Statement> before(Path file, CanvasKind kind, String segment) {
        Map<EStructuralFeature, Statement> statements = new LinkedHashMap<>();
        segments.getOrDefault(new Segment(kind, Names.key(segment)), Map.of()).forEach((feature, first) -> {
            if (ORDER.compare(first.file(), file) < 0) {
                statements.put(feature, first.statement());
            }
        });
        return statements;
    }

    private static int compare(Path one, Path other) {
        Iterator<Path> names = one.iterator();
        Iterator<Path> others = other.iterator();
        while (names.hasNext() && others.hasNext()) {
            int order = names.next().toString().compareTo(others.next().toString());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(names.hasNext(), others.hasNext());
    }
}
