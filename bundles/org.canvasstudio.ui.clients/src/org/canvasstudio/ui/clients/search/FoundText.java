package org.canvasstudio.ui.clients.search;

import org.eclipse.search.ui.text.Match;

/** A text at a place that a search has found. */
final class FoundText extends Match {

    /** How many characters of a long text stand before and after what was found. */
    private static final int AROUND = 40;

    private final String id;
    private final String feature;
    private final String text;

    /**
     * @param id      the id of the object that has the text: the element, or something in it
     * @param feature what the text is to the element, in the user's language; empty for its name
     * @param start   where in the text it was found
     */
    FoundText(Found place, String id, String feature, String text, int start, int length) {
        super(place, start, length);
        this.id = id;
        this.feature = feature;
        this.text = text;
    }

    Found place() {
        return (Found) getElement();
    }

    String id() {
        return id;
    }

    String feature() {
        return feature;
    }

    boolean isName() {
        return feature.isEmpty();
    }

    /** The part of the text around what was found, on one line. */
    String excerpt() {
        int from = Math.max(0, getOffset() - AROUND);
        int to = Math.min(text.length(), getOffset() + getLength() + AROUND);
        String part = text.substring(from, to).strip().replaceAll("\\s+", " ");
        return (from > 0 ? "\u2026" : "") + part + (to < text.length() ? "\u2026" : "");
    }
}
