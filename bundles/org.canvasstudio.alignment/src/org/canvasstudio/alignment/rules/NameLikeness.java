package org.canvasstudio.alignment.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds names that are alike whatever their case, punctuation and order of words: by the share of pairs of neighbouring
 * characters that they have in common (the coefficient of Sørensen and Dice). It needs no list of words and works in any
 * script.
 */
final class NameLikeness {

    /** How often one name of the index has a pair. */
    private record Occurrence(int name, int times) {
    }

    private final Map<Long, List<Occurrence>> index = new HashMap<>();
    private final int[] sizes;

    /** Prepares to compare with names. */
    NameLikeness(List<String> names) {
        sizes = new int[names.size()];
        for (int at = 0; at < sizes.length; at++) {
            int name = at;
            Map<Long, Integer> pairs = pairs(names.get(at));
            sizes[at] = size(pairs);
            pairs.forEach((pair, times) -> index.computeIfAbsent(pair, key -> new ArrayList<>()).add(new Occurrence(name, times)));
        }
    }

    /** The positions of the names that are like this one at least to a degree from 0 to 1. */
    List<Integer> like(String name, double degree) {
        Map<Long, Integer> pairs = pairs(name);
        int size = size(pairs);
        int[] common = new int[sizes.length];
        pairs.forEach((pair, times) -> {
            for (Occurrence occurrence : index.getOrDefault(pair, List.of())) {
                common[occurrence.name()] += Math.min(times, occurrence.times());
            }
        });
        List<Integer> alike = new ArrayList<>();
        for (int at = 0; at < sizes.length; at++) {
            if (common[at] > 0 && 2.0 * common[at] >= degree * (size + sizes[at])) {
                alike.add(at);
            }
        }
        return alike;
    }

    private static int size(Map<Long, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The pairs of neighbouring letters and digits with their numbers; a single character is a pair with nothing. */
    private static Map<Long, Integer> pairs(String name) {
        int[] characters = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .codePoints().filter(Character::isLetterOrDigit).toArray();
        Map<Long, Integer> pairs = new HashMap<>();
        if (characters.length == 1) {
            pairs.put((long) characters[0], 1);
        }
        for (int at = 1; at < characters.length; at++) {
            pairs.merge((long) characters[at - 1] << Integer.SIZE | characters[at], 1, Integer::sum);
        }
        return pairs;
    }
}
