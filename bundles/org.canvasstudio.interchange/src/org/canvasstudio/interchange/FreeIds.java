package org.canvasstudio.interchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ids that are free. It goes on counting where it stopped for the same wish, so that thousands of equal names take no
 * more than thousands of steps.
 */
final class FreeIds {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    /** Takes an id as it is; whether it was free. */
    boolean take(String id) {
        return taken.add(id);
    }

    /** Takes the id that is wished, or, when that is taken, the same with the next free number at its end. */
    String takeOrNumber(String wish) {
        if (taken.add(wish)) {
            return wish;
        }
        String stem = wish.replaceFirst("(?<=.)-\\d{1,6}$", "");
        int number = lastNumbers.getOrDefault(stem, 1);
        String id;
        do {
            number++;
            id = stem + '-' + number;
        } while (!taken.add(id));
        lastNumbers.put(stem, number);
        return id;
    }
}
