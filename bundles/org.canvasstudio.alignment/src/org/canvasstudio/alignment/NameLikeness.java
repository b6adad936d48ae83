package org.canvasstudio.alignment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 *
 * @param <T> what has a name
 */
final class NameLikeness<T> {

    /** So many names are compared one by one: an index would take longer. */
    private static final int FEW = 8;

    /** In the order in which they came. */
    private final Map<T, Named<T>> all = new LinkedHashMap<>();
    /** By each pair that they have; empty while they are few. */
    private final Map<Long, List<Named<T>>> index = new HashMap<>();
    private boolean isIndexed;
    private int searches;

    private static final class Named<T> {

        private final T object;
        private final Pairs name;
        /** The last search in which it was compared. */
        private int search;

        Named(T object, Pairs name) {
            this.object = object;
            this.name = name;
        }
    }

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

    /** From now on it is compared. */
    void add(T object, Pairs name) {
        Named<T> named = new Named<>(object, name);
        all.put(object, named);
        if (isIndexed) {
            index(named);
        }
    }

    private void index(Named<T> named) {
        for (long pair : named.name.sorted()) {
            index.computeIfAbsent(pair, key -> new ArrayList<>()).add(named);
        }
    }

    /** It is not compared any more. */
    void remove(T object) {
        Named<T> named = all.remove(object);
        if (isIndexed) {
            for (long pair : named.name.sorted()) {
                List<Named<T>> having = index.get(pair);
                having.remove(named);
                if (having.isEmpty()) {
                    index.remove(pair);
                }
            }
        }
    }

    /** What has a name like this one at least to a degree from 0 to 1; in no particular order. */
    List<T> like(Pairs name, double degree) {
        List<T> alike = new ArrayList<>();
        if (all.size() <= FEW) {
            all.values().forEach(named -> compare(named, name, degree, alike));
            return alike;
        }
        if (!isIndexed) {
            isIndexed = true;
            all.values().forEach(this::index);
        }
        searches++;
        List<List<Named<T>>> having = new ArrayList<>(name.sorted().length);
        for (long pair : name.sorted()) {
            having.add(index.getOrDefault(pair, List.of()));
        }
        having.sort(Comparator.comparingInt(List::size));
        // A name that is alike has at least so many of the pairs, and so one of the rarest ones.
        int common = Math.max(1, (int) Math.ceil(degree / (2 - degree) * having.size() - 1e-9));
        for (int at = 0; at <= having.size() - common; at++) {
            for (Named<T> named : having.get(at)) {
                if (named.search != searches) {
                    named.search = searches;
                    compare(named, name, degree, alike);
                }
            }
        }
        return alike;
    }

    private void compare(Named<T> named, Pairs name, double degree, List<? super T> alike) {
        if (name.isLike(named.name, degree)) {
            alike.add(named.object);
        }
    }
}
