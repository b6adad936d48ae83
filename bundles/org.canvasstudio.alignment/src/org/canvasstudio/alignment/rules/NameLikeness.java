package org.canvasstudio.alignment.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds names that are alike whatever their case, punctuation and order of words: by the share of pairs of neighbouring
 * characters that they have in common (the coefficient of Sørensen and Dice). It needs no list of words and works in any
 * script.
 *
 * <p>A name is compared only with those that share one of its rarest pairs: names that are alike to a degree have so many
 * pairs in common that a few cannot all be missing.
 */
final class NameLikeness {

    /** So many names are compared one by one: an index would take longer. */
    private static final int FEW = 8;

    private final List<Pairs> names;
    private final Map<Long, List<Integer>> index = new HashMap<>();

    /**
     * The pairs of neighbouring letters and digits of a name; a single character is a pair with nothing.
     *
     * @param sorted each with a number that tells it from the same pair before
     */
    record Pairs(long[] sorted) {

        private static final int BITS_OF_CHARACTER = 21;
        private static final int BITS_OF_NUMBER = 64 - 2 * BITS_OF_CHARACTER;

        /** @param name {@code null} has no pairs */
        static Pairs of(String name) {
            String plain = name == null ? "" : plain(name);
            int[] characters = new int[plain.length()];
            int count = 0;
            for (int at = 0, next; at < plain.length(); at = next) {
                int character = plain.codePointAt(at);
                next = at + Character.charCount(character);
                if (Character.isLetterOrDigit(character)) {
                    characters[count++] = character;
                }
            }
            long[] pairs = new long[count == 1 ? 1 : Math.max(0, count - 1)];
            for (int at = 0; at < pairs.length; at++) {
                long second = count == 1 ? 0 : characters[at + 1];
                pairs[at] = ((long) characters[at] << BITS_OF_CHARACTER | second) << BITS_OF_NUMBER;
            }
            Arrays.sort(pairs);
            for (int at = 1; at < pairs.length; at++) {
                if (pairs[at] >>> BITS_OF_NUMBER == pairs[at - 1] >>> BITS_OF_NUMBER) {
                    pairs[at] = pairs[at - 1] + 1;
                }
            }
            return new Pairs(pairs);
        }

        private static String plain(String name) {
            for (int at = 0; at < name.length(); at++) {
                if (name.charAt(at) > '~') {
                    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                }
            }
            return name.toLowerCase(Locale.ROOT);
        }

        private boolean isLike(Pairs other, double degree) {
            int common = 0;
            int there = 0;
            for (long pair : sorted) {
                while (there < other.sorted.length && other.sorted[there] < pair) {
                    there++;
                }
                if (there < other.sorted.length && other.sorted[there] == pair) {
                    common++;
                    there++;
                }
            }
            return common > 0 && 2.0 * common >= degree * (sorted.length + other.sorted.length);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pairs && Arrays.equals(sorted, ((Pairs) other).sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }

    /** Prepares to compare with names. */
    NameLikeness(List<Pairs> names) {
        this.names = names;
        if (names.size() > FEW) {
            for (int at = 0; at < names.size(); at++) {
                for (long pair : names.get(at).sorted()) {
                    index.computeIfAbsent(pair, key -> new ArrayList<>()).add(at);
                }
            }
        }
    }

    /** The positions of the names that are like this one at least to a degree from 0 to 1. */
    List<Integer> like(Pairs name, double degree) {
        List<Integer> alike = new ArrayList<>();
        if (names.size() <= FEW) {
            for (int at = 0; at < names.size(); at++) {
                if (name.isLike(names.get(at), degree)) {
                    alike.add(at);
                }
            }
            return alike;
        }
        List<List<Integer>> having = new ArrayList<>(name.sorted().length);
        for (long pair : name.sorted()) {
            having.add(index.getOrDefault(pair, List.of()));
        }
        having.sort(Comparator.comparingInt(List::size));
        // A name that is alike has at least so many of the pairs, and so one of the rarest ones.
        int common = Math.max(1, (int) Math.ceil(degree / (2 - degree) * having.size() - 1e-9));
        BitSet candidates = new BitSet(names.size());
        having.subList(0, Math.max(0, having.size() - common + 1)).forEach(some -> some.forEach(candidates::set));
        for (int at = candidates.nextSetBit(0); at >= 0; at = candidates.nextSetBit(at + 1)) {
            if (name.isLike(names.get(at), degree)) {
                alike.add(at);
            }
        }
        return alike;
    }
}
