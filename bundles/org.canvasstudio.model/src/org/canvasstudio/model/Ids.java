package org.canvasstudio.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Readable, stable ids: a prefix that tells the kind and a word from the name that the object has when it gets the id,
 * for example {@code cs-small-cafes}. A later renaming does not change the id. Names in scripts other than Latin give
 * numbers: {@code cs-1}.
 */
public final class Ids {

    private static final int LONGEST_WORD = 40;

    private Ids() {
    }

    /** Whether a file can hold an id: lists of references are separated by spaces, and a number sign or slash means a path. */
    public static boolean isLegal(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            // Nearly all are of ASCII, which need not be looked up.
            if (c <= ' ' || c > '~' ? Character.isWhitespace(c) : c == '#' || c == '/') {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /** The ids in use in an object and all that it contains. */
    public static Set<String> in(EObject root) {
        Set<String> ids = new HashSet<>();
        forEach(root, object -> {
            if (object.getId() != null) {
                ids.add(object.getId());
            }
        });
        return ids;
    }

    /** Those whose id another object before them has, in the order of the file, among an object and all that it contains. */
    public static List<Identified> repeated(EObject root) {
        Set<String> ids = new HashSet<>(256);
        List<Identified> repeated = new ArrayList<>();
        forEach(root, object -> {
            if (object.getId() != null && !ids.add(object.getId())) {
                repeated.add(object);
            }
        });
        return repeated;
    }

    /** Gives an id to each object under the root that has none. The root itself stays as it is. */
    public static void assignMissing(EObject root) {
        List<Identified> missing = new ArrayList<>();
        forEach(root, object -> {
            if (object != root && object.getId() == null) {
                missing.add(object);
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        Set<String> taken = in(EcoreUtil.getRootContainer(root));
        Map<String, Integer> numbers = new HashMap<>();
        for (Identified object : missing) {
            object.setId(propose(object, taken, numbers));
            taken.add(object.getId());
        }
    }

    /** Visits all that can have an id, in the order of the file. */
    private static void forEach(EObject root, Consumer<Identified> visitor) {
        if (root instanceof Identified identified) {
            visitor.accept(identified);
        }
        if (root instanceof Canvas canvas) {
            // Every run of the rules comes this way: it is faster than walking over contents unknown to it.
            canvas.getTags().forEach(visitor);
            for (BlockKind kind : BlockKind.values()) {
                Canvases.items(canvas, kind).forEach(element -> forEach(element, visitor));
            }
            canvas.getLinks().forEach(visitor);
            canvas.getActions().forEach(visitor);
            canvas.getScenarios().forEach(visitor);
            return;
        }
        for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext();) {
            if (all.next() instanceof Identified object) {
                visitor.accept(object);
            }
        }
    }

    private static void forEach(CanvasElement element, Consumer<Identified> visitor) {
        visitor.accept(element);
        for (Hypothesis hypothesis : element.getHypotheses()) {
            visitor.accept(hypothesis);
            hypothesis.getEvidence().forEach(visitor);
        }
        if (element instanceof CustomerSegment segment) {
            segment.getNeeds().forEach(visitor);
        } else if (element instanceof ValueProposition proposition) {
            proposition.getFeatures().forEach(visitor);
        }
    }

    /** An id for the object that is not among those taken. The object is not changed. */
    public static String propose(Identified object, Set<String> taken) {
        return propose(object, taken, new HashMap<>());
    }

    /**
     * An id for the object that is not among those taken.
     *
     * @param numbers the last number given for each stem, kept between calls, so that thousands of equal names take no
     *                more than thousands of steps
     */
    static String propose(Identified object, Set<String> taken, Map<String, Integer> numbers) {
        String stem = object instanceof Link ? stem((Link) object) : word(name(object));
        String prefix = prefix(object);
        if (!stem.isEmpty()) {
            String id = object instanceof Link ? stem : prefix + '-' + stem;
            if (!taken.contains(id)) {
                return id;
            }
            prefix = id;
        }
        int number = Math.max(stem.isEmpty() ? 1 : 2, numbers.getOrDefault(prefix, 0) + 1);
        while (taken.contains(prefix + '-' + number)) {
            number++;
        }
        numbers.put(prefix, number);
        return prefix + '-' + number;
    }

    /** What the ids of such objects begin with, without the hyphen. */
    public static String prefix(Identified object) {
        if (object instanceof CanvasElement) {
            return BlockKind.of((CanvasElement) object).idPrefix();
        }
        if (object instanceof Need) {
            switch (((Need) object).getKind()) {
            case JOB:
                return "job";
            case PAIN:
                return "pain";
            case GAIN:
                return "gain";
            default:
                return "need";
            }
        }
        if (object instanceof Feature) {
            switch (((Feature) object).getKind()) {
            case PRODUCT_OR_SERVICE:
                return "ps";
            case RELIEF:
                return "pr";
            case BENEFIT:
                return "gc";
            default:
                return "feature";
            }
        }
        if (object.eClass() == CanvasPackage.Literals.ENGAGEMENT_STAGE) {
            return "stage";
        }
        return object.eClass().getName().toLowerCase(Locale.ROOT);
    }

    private static String stem(Link link) {
        if (link.getSource() == null || link.getTarget() == null || link.getSource().getId() == null
                || link.getTarget().getId() == null) {
            return "";
        }
        String kind = link.getKind() == LinkKind.UNSPECIFIED ? "link" : word(link.getKind().getLiteral());
        return link.getSource().getId() + '-' + kind + '-' + link.getTarget().getId();
    }

    private static String name(Identified object) {
        for (String feature : new String[] { "name", "text", "statement" }) {
            EStructuralFeature name = object.eClass().getEStructuralFeature(feature);
            if (name instanceof EAttribute && object.eGet(name) != null) {
                return (String) object.eGet(name);
            }
        }
        return "";
    }

    /** Lower-case Latin letters and digits with hyphens between the words; empty when the text has none. */
    static String word(String text) {
        String latin = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace("ß", "ss").replace("ł", "l").replace("Ł", "l").replace("ø", "o").replace("Ø", "o")
                .replace("œ", "oe").replace("æ", "ae").replace("đ", "d");
        // paysFor becomes pays-for
        String word = latin.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (word.length() <= LONGEST_WORD) {
            return word;
        }
        int end = word.lastIndexOf('-', LONGEST_WORD);
        return word.substring(0, end > 0 ? end : LONGEST_WORD);
    }
}
