package org.canvasstudio.model;

import java.nio.charset.StandardCharsets;

/**
 * The names of elements and attributes that have been met in files, so that each is made once, with its hash code. There are
 * few in files that are right; of others some are forgotten. May be used by several threads at a time.
 */
final class PlainNames {

    private static final int PLACES = 1 << 10;

    /** A name is in the place that follows from its letters, or nowhere. A thread that sees an old one makes its own. */
    private static final String[] NAMES = new String[PLACES];

    private PlainNames() {
    }

    /** The name that stands in ASCII letters between two places. */
    static String of(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 10) & PLACES - 1;
        String known = NAMES[place];
        if (known != null && is(known, bytes, start, end)) {
            return known;
        }
        String name = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        NAMES[place] = name;
        return name;
    }

    private static boolean is(String name, byte[] bytes, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (name.charAt(i - start) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
