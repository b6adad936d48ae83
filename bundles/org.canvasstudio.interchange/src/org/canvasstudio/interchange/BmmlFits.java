package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.FeatureKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.NeedKind;

/** The fits that the links of kind serves amount to. */
final class BmmlFits {

    /** One fit: all its propositions are for all its segments. */
    static final class Fit {

        private final List<Link> links = new ArrayList<>();
        private final Set<CanvasElement> propositions = new LinkedHashSet<>();
        private final Set<CanvasElement> segments = new LinkedHashSet<>();
        private final List<List<String>> mappings = new ArrayList<>();
        private final String wish;
        private String id;

        /** @param wish the id that it has in the canvas; {@code null} when it has none */
        private Fit(String wish) {
            this.wish = wish;
        }

        private void add(Link link) {
            links.add(link);
            propositions.add(link.getSource());
            segments.add(link.getTarget());
        }

        /** Whether there is a link for every pair; no pair is added twice. */
        private boolean isFull() {
            return (long) propositions.size() * segments.size() == links.size();
        }

        String id() {
            return id;
        }

        List<Link> links() {
            return links;
        }

        List<String> propositions(BmmlIds ids) {
            return propositions.stream().map(ids::of).toList();
        }

        List<String> segments(BmmlIds ids) {
            return segments.stream().map(ids::of).toList();
        }

        List<List<String>> mappings() {
            return mappings;
        }
    }

    private final List<Fit> fits = new ArrayList<>();
    private final Map<CanvasElement, Map<CanvasElement, Fit>> firstByPair = new HashMap<>();

    /** @param serves the links of kind serves whose ends are written, in their order */
    BmmlFits(List<Link> serves, BmmlIds ids) {
        Map<String, Fit> named = new LinkedHashMap<>();
        Map<String, Set<List<CanvasElement>>> pairs = new HashMap<>();
        List<Fit> found = new ArrayList<>();
        for (Link link : serves) {
            String name = link.getFit();
            boolean joins = name != null && pairs.computeIfAbsent(name, key -> new LinkedHashSet<>())
                    .add(List.of(link.getSource(), link.getTarget()));
            Fit fit = joins ? named.get(name) : null;
            if (fit == null) {
                fit = new Fit(joins ? name : link.getId());
                found.add(fit);
                if (joins) {
                    named.put(name, fit);
                }
            }
            fit.add(link);
        }
        for (Fit fit : found) {
            if (fit.isFull()) {
                fits.add(fit);
            } else {
                split(fit);
            }
        }
        giveIds(ids);
        for (Fit fit : fits) {
            for (Link link : fit.links()) {
                firstByPair.computeIfAbsent(link.getSource(), key -> new HashMap<>()).putIfAbsent(link.getTarget(), fit);
            }
        }
    }

    /** Links were added to a fit or taken from it: it falls apart into one fit for each proposition. */
    private void split(Fit fit) {
        Map<CanvasElement, Fit> parts = new LinkedHashMap<>();
        for (Link link : fit.links()) {
            parts.computeIfAbsent(link.getSource(), key -> new Fit(fit.wish)).add(link);
        }
        fits.addAll(parts.values());
    }

    private void giveIds(BmmlIds ids) {
        FreeIds free = new FreeIds();
        for (Fit fit : fits) {
            if (BmmlSchema.isId(BmmlSchema.FIT_PREFIX, fit.wish) && free.take(fit.wish)) {
                fit.id = fit.wish;
            }
        }
        for (Fit fit : fits) {
            if (fit.id == null && BmmlSchema.isId(BmmlSchema.FIT_PREFIX, fit.wish)) {
                fit.id = free.takeOrNumber(fit.wish);
            } else if (fit.id == null) {
                Link first = fit.links().get(0);
                fit.id = free.takeOrNumber(BmmlSchema.FIT_PREFIX + '-' + ids.of(first.getSource()) + '-' + ids.of(first.getTarget()));
            }
        }
    }

    List<Fit> fits() {
        return fits;
    }

    /**
     * Writes into the first fit that covers the pair that a feature addresses a need.
     *
     * @return whether a fit has a place for it: only reliefs and pains, and benefits and gains, can be mapped
     */
    boolean map(Feature feature, Need need, BmmlIds ids) {
        boolean mappable = feature.getKind() == FeatureKind.RELIEF && need.getKind() == NeedKind.PAIN
                || feature.getKind() == FeatureKind.BENEFIT && need.getKind() == NeedKind.GAIN;
        Fit fit = mappable && ids.isWritten(need)
                ? firstByPair.getOrDefault(feature.eContainer(), Map.of()).get(need.eContainer())
                : null;
        if (fit != null) {
            fit.mappings().add(List.of(ids.of(feature), ids.of(need)));
        }
        return fit != null;
    }
}
