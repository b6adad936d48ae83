package org.canvasstudio.alignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.ecore.EObject;

/**
 * Tells the findings of one file apart, in the same way in every run. A fingerprint is made from the rule and the id of the
 * element that the finding is about (the key of a block, the ends and the kind of a link), as when a finding is set aside.
 * So it stays when elements are renamed, when lines move in the file, when the file moves, and in every language; it names
 * no file. When a rule has several findings about one element, they are counted.
 */
public final class Fingerprints {

    private static final int BYTES = 16;

    private Fingerprints() {
    }

    /**
     * The fingerprints of all findings of one file, in their order; no two are equal.
     *
     * @return 32 hexadecimal digits for each
     */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String place = finding.rule().id() + '\n' + place(finding.elements().get(0));
            int number = seen.merge(place, 1, Integer::sum);
            fingerprints.add(digest(place + '\n' + number));
        }
        return fingerprints;
    }

    private static String place(EObject object) {
        if (object == null) {
            return "";
        }
        if (object instanceof Block) {
            return BlockKind.of((Block) object).key();
        }
        if (object instanceof Canvas || object instanceof Client) {
            return object.eClass().getName();
        }
        if (object instanceof Link) {
            Link link = (Link) object;
            return link.getKind().getLiteral() + ' ' + end(link.getSource()) + ' ' + end(link.getTarget());
        }
        if (object instanceof Identified && ((Identified) object).getId() != null) {
            return object.eClass().getName() + ' ' + ((Identified) object).getId();
        }
        // What has no id is known by where it is.
        EObject container = object.eContainer();
        if (container == null) {
            return object.eClass().getName();
        }
        Object siblings = container.eGet(object.eContainingFeature());
        int index = siblings instanceof List ? ((List<?>) siblings).indexOf(object) : 0;
        return place(container) + '/' + object.eContainingFeature().getName() + ' ' + index;
    }

    private static String end(CanvasElement element) {
        return element == null || element.getId() == null ? "?" : element.getId();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
