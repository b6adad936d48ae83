package org.canvasstudio.ui.editor.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One line of pasted or typed text that is to become a note.
 *
 * @param name        what the note is called, on one line and never empty
 * @param description what followed a tab, one line for each further column; {@code null} when nothing did
 */
public record NoteLine(String name, String description) {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    /** A sign that is also written in words needs white space after it; the private ones are bullets of symbol fonts. */
    private static final Pattern BULLET = Pattern.compile("(?:[-*+\u2013\u2014\u00b7][\\s\\p{Z}]+|o\t"
            + "|[\u2022\u2023\u2043\u2219\u25a0\u25a1\u25aa\u25ab\u25b8\u25ba\u25c6\u25c7\u25cb\u25cf\u25e6\u2610\u2611\u2612\u2713\u2714"
            + "\u30fb\u203b\uf0a7\uf0b7\uf0d8\uf0fc][\\s\\p{Z}]*)(?:\\[[ xX]\\]\\s+)?");
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:[0-9]{1,3}[.)]|[a-zA-Z]\\))[\\s\\p{Z}]+"
            + "|\uff08?[0-9\uff10-\uff19]{1,3}[\uff0e\uff09\u3001][\\s\\p{Z}]*|[\u2460-\u2473][\\s\\p{Z}]*");
    /** What XML cannot hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}&&[^\t\r\n\u000b\f]]|[\\ufffe\\uffff\\ufeff]|\\p{Cs}");

    /** The lines of a text that say something, without the bullets or numbers of a list. */
    public static List<NoteLine> of(String text) {
        List<String> lines = LINE_END.splitAsStream(writable(text))
                .map(NoteLine::withoutBullet).filter(line -> !line.isEmpty()).toList();
        // A single number may be part of a name; two are a list.
        boolean numbered = lines.stream().filter(line -> NUMBER.matcher(line).lookingAt()).count() > 1;
        List<NoteLine> notes = new ArrayList<>();
        for (String line : lines) {
            Matcher number = NUMBER.matcher(line);
            NoteLine note = columns(numbered && number.lookingAt() ? line.substring(number.end()) : line);
            if (!note.name().isEmpty()) {
                notes.add(note);
            }
        }
        return notes;
    }

    /** The text without what a file cannot hold. */
    static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }

    private static String withoutBullet(String line) {
        String stripped = strip(line);
        Matcher bullet = BULLET.matcher(stripped);
        return bullet.lookingAt() ? strip(stripped.substring(bullet.end())) : stripped;
    }

    private static NoteLine columns(String line) {
        List<String> cells = Stream.of(line.split("\t")).map(NoteLine::strip).filter(cell -> !cell.isEmpty()).toList();
        if (cells.isEmpty()) {
            return new NoteLine("", null);
        }
        return new NoteLine(cells.get(0), cells.size() == 1 ? null : String.join("\n", cells.subList(1, cells.size())));
    }

    /** Without white space at the ends, be it of the kind that does not break. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || " \t\n\u000b\f\r".indexOf(c) >= 0;
    }
}
