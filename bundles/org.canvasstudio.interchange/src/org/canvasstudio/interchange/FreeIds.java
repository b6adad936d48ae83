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

    /** Takes the id that is wished, or, when that is taken, the same with a number from 2 on at its end. */
    String takeOrNumber(String wish) {
        return taken.add(wish) ? wish : takeNumber(wish, 2);
    }

    /** Takes an id that is the stem and the next free number. */
    String takeNumber(String stem, int first) {
        int number = Math.max(first, lastNumbers.getOrDefault(stem, 0) + 1);
        while (!taken.add(stem + '-' + number)) {
            number++;
        }
        lastNumbers.put(stem, number);
        return stem + '-' + number;
    }
}
