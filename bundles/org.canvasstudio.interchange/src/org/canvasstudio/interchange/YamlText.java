package org.canvasstudio.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds a YAML text in block style, line by line. Equal calls give equal bytes. */
final class YamlText {

    /** Begins with a letter, so that it is no number, date or sign of YAML; ends with no space and no colon. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}([^\\p{C}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}:])?");

    /** What readers of one version of YAML or another take for truth values, numbers or nothing. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
            "infinity");

    private final StringBuilder text = new StringBuilder();

    void blankLine() {
        text.append('\n');
    }

    /** Lines of comment; a line keeps its indentation, but nothing at its end. */
    void comment(int indent, List<String> lines) {
        for (String line : lines) {
            StringBuilder escaped = new StringBuilder(" ");
            line.codePoints().forEach(point -> {
                if (isPrintable(point) || point == '\t') {
                    escaped.appendCodePoint(point);
                } else {
                    escaped.append(String.format("\\u%04X", point));
                }
            });
            indent(indent).append('#').append(escaped.toString().stripTrailing()).append('\n');
        }
    }

    /** A key whose value is nested below it. */
    void key(int indent, String key) {
        indent(indent).append(key).append(":\n");
    }

    void emptyList(int indent, String key) {
        indent(indent).append(key).append(": []\n");
    }

    void entry(int indent, String key, String value) {
        indent(indent).append(key).append(": ");
        scalar(indent, value);
    }

    /** The first entry of a map that is an item of a list; the other entries are indented by two more. */
    void item(int indent, String key, String value) {
        indent(indent).append("- ").append(key).append(": ");
        scalar(indent + 2, value);
    }

    /** A list of ids in one line. */
    void ids(int indent, String key, List<String> ids) {
        indent(indent).append(key).append(": [").append(String.join(", ", ids)).append("]\n");
    }

    /** A list of ids in one line, as an item of a list. */
    void item(int indent, List<String> ids) {
        indent(indent).append("- [").append(String.join(", ", ids)).append("]\n");
    }

    private StringBuilder indent(int indent) {
        return text.append(" ".repeat(indent));
    }

    private void scalar(int indent, String value) {
        if (PLAIN.matcher(value).matches() && !value.contains(": ") && !value.contains(" #")
                && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            text.append(value).append('\n');
        } else if (isBlockText(value)) {
            text.append(value.endsWith("\n") ? "|\n" : "|-\n");
            value.lines().forEach(line -> {
                if (!line.isEmpty()) {
                    indent(indent + 2).append(line);
                }
                text.append('\n');
            });
        } else {
            quote(value);
        }
    }

    /** Whether the text has several lines that can stand as they are. */
    private static boolean isBlockText(String value) {
        String lines = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        return lines.indexOf('\n') > 0 && lines.charAt(0) != ' ' && !lines.endsWith("\n")
                && lines.lines().allMatch(line -> line.equals(line.stripTrailing()))
                && lines.codePoints().allMatch(point -> point == '\n' || isPrintable(point));
    }

    private void quote(String value) {
        text.append('"');
        value.codePoints().forEach(point -> {
            switch (point) {
            case '"':
                text.append("\\\"");
                break;
            case '\\':
                text.append("\\\\");
                break;
            case '\n':
                text.append("\\n");
                break;
            case '\r':
                text.append("\\r");
                break;
            case '\t':
                text.append("\\t");
                break;
            default:
                if (isPrintable(point)) {
                    text.appendCodePoint(point);
                } else {
                    text.append(String.format("\\u%04X", point));
                }
            }
        });
        text.append("\"\n");
    }

    /** Whether a character may stand in a line as it is: no control, no line end of any kind, no mark of byte order. */
    private static boolean isPrintable(int point) {
        return point >= ' ' && point < 0x7F || point >= 0xA0 && point < Character.MIN_SURROGATE && point != 0x2028 && point != 0x2029
                || point > Character.MAX_SURROGATE && point <= 0xFFFD && point != 0xFEFF || point >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
