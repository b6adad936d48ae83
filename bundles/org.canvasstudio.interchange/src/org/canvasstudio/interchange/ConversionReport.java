package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one side of a conversion has no place for, and how it was kept, in the order in which it was met. */
public final class ConversionReport {

    /**
     * One thing that could not be carried over as it is.
     *
     * @param place   the id of the element, need, feature, link or canvas that it belongs to; empty for the whole file
     * @param message what it is and how it was kept, in the language of the user
     */
    public record Entry(String place, String message) {

        @Override
        public String toString() {
            return place.isEmpty() ? message : place + ": " + message;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    public void add(String place, String message) {
        entries.add(new Entry(place == null ? "" : place, message));
    }

    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
