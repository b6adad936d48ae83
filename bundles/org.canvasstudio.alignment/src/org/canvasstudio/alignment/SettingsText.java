package org.canvasstudio.alignment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.yaml.YamlFile;
import org.canvasstudio.yaml.YamlNode;

/**
 * The text of a settings file, changed in place: comments, order and spelling of what stays are the user's. One value is
 * changed at a time, and the text read again, so that every place is that of the text as it is.
 */
final class SettingsText {

    private static final String RULES = "rules";
    private static final String SEVERITY = "severity";

    private final String file;
    private final RuleCatalogue catalogue;
    private String text;

    /** @param text the content of the file; empty for one that is to be made */
    SettingsText(String file, String text, RuleCatalogue catalogue) {
        this.file = file;
        this.catalogue = catalogue;
        this.text = text.isEmpty() ? RULES + ":\n" : text;
    }

    /**
     * The text that says what is wanted.
     *
     * @throws CanvasFileException when the text is no settings file, or is written in a way that cannot be changed in place
     */
    String changedTo(Settings wanted) throws CanvasFileException {
        change(null, wanted.ofAll());
        for (CanvasKind kind : Settings.KINDS) {
            change(kind, wanted.of(kind));
        }
        if (!settings().equals(wanted)) {
            throw new CanvasFileException(file, 0, 0, Texts.text(Locale.getDefault(), "settings.unchangeable"), null);
        }
        return text;
    }

    /** @param kind the kind of canvas of which something is wanted; {@code null} for all */
    private void change(CanvasKind kind, Settings wanted) throws CanvasFileException {
        Settings now = settings();
        Settings stated = kind == null ? now.ofAll() : now.of(kind);
        for (Rule rule : catalogue.byFamily()) {
            String severity = severity(rule, wanted);
            if (!Objects.equals(severity, severity(rule, stated))) {
                set(kind, rule.id(), SEVERITY, severity);
            }
            for (Threshold threshold : rule.thresholds()) {
                String value = threshold(rule, threshold, wanted);
                if (!Objects.equals(value, threshold(rule, threshold, stated))) {
                    set(kind, rule.id(), threshold.name(), value);
                }
            }
        }
    }

    private static String severity(Rule rule, Settings settings) {
        if (!settings.statesSeverity(rule)) {
            return null;
        }
        return settings.isOff(rule) ? Settings.OFF : settings.severity(rule).key();
    }

    private static String threshold(Rule rule, Threshold threshold, Settings settings) {
        return settings.statesThreshold(rule, threshold.name()) ? number(settings.threshold(rule, threshold.name())) : null;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private YamlNode root() throws CanvasFileException {
        return YamlFile.read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Settings settings() throws CanvasFileException {
        return Settings.read(root(), catalogue);
    }

    /** @param value the new value; {@code null} to take the setting away */
    private void set(CanvasKind kind, String rule, String key, String value) throws CanvasFileException {
        YamlNode owner = owner(kind);
        YamlNode rules = owner.map().get(RULES);
        YamlNode entry = rules == null || rules.isNull() ? null : rules.map().get(rule);
        if (value == null) {
            if (entry.isMap() && entry.map().size() > 1) {
                remove(entry, key);
            } else {
                remove(rules, rule);
            }
        } else if (entry == null) {
            add(owner, rules, rule, key, value);
        } else if (entry.isScalar() && key.equals(SEVERITY)) {
            replace(entry.start(), entry.end(), value);
        } else if (entry.isScalar()) {
            replace(entry.start(), entry.end(), "{severity: " + entry.written() + ", " + key + ": " + value + "}");
        } else if (entry.map().containsKey(key)) {
            replace(entry.map().get(key).start(), entry.map().get(key).end(), value);
        } else {
            append(entry, key + ": " + value);
        }
    }

    /** The map that has the rules of a kind of canvas, which is made when it is not there. */
    private YamlNode owner(CanvasKind kind) throws CanvasFileException {
        YamlNode root = root();
        if (kind == null) {
            return root;
        }
        YamlNode owner = root.map().get(kind.getLiteral());
        if (owner == null) {
            append(root, kind.getLiteral() + (root.isFlow() ? ": {" + RULES + ": {}}" : ":\n  " + RULES + ":"));
        } else if (owner.isNull() && root.isFlow()) {
            replace(root.key(kind.getLiteral()).end(), owner.end(), ": {" + RULES + ": {}}");
        } else if (owner.isNull()) {
            insertLine(root.key(kind.getLiteral()).end(), 2, RULES + ":");
        } else {
            return owner;
        }
        return root().map().get(kind.getLiteral());
    }

    private void add(YamlNode owner, YamlNode rules, String rule, String key, String value) throws CanvasFileException {
        boolean severity = key.equals(SEVERITY);
        String inOneLine = rule + ": " + (severity ? value : "{" + key + ": " + value + "}");
        if (rules == null) {
            append(owner, owner.isFlow() ? RULES + ": {" + inOneLine + '}'
                    : RULES + ":\n" + " ".repeat(indent(owner) + 2) + inOneLine);
        } else if (rules.isNull()) {
            int indent = indent(owner) + 2;
            insertLine(owner.key(RULES).end(), indent, severity ? inOneLine
                    : rule + ":\n" + " ".repeat(indent + 2) + key + ": " + value);
        } else if (severity || rules.isFlow()) {
            append(rules, inOneLine);
        } else {
            append(rules, rule + ":\n" + " ".repeat(indent(rules) + 2) + key + ": " + value);
        }
    }

    private static int indent(YamlNode map) throws CanvasFileException {
        return keys(map).get(0).column() - 1;
    }

    /** Adds an entry at the end of a map. */
    private void append(YamlNode map, String entry) throws CanvasFileException {
        List<YamlNode> keys = keys(map);
        if (map.isFlow()) {
            int end = keys.isEmpty() ? map.start() + 1 : lastValue(map).end();
            replace(end, end, (keys.isEmpty() ? "" : ", ") + entry);
        } else {
            insertLine(map.end(), indent(map), entry);
        }
    }

    private static YamlNode lastValue(YamlNode map) throws CanvasFileException {
        List<YamlNode> values = new ArrayList<>(map.map().values());
        return values.get(values.size() - 1);
    }

    private static List<YamlNode> keys(YamlNode map) throws CanvasFileException {
        List<YamlNode> keys = new ArrayList<>();
        for (String name : map.map().keySet()) {
            keys.add(map.key(name));
        }
        return keys;
    }

    /** Inserts lines below the one in which a place is. */
    private void insertLine(int place, int indent, String line) {
        int end = text.indexOf('\n', index(place));
        String indented = " ".repeat(indent) + line;
        text = end < 0 ? text + '\n' + indented + '\n' : text.substring(0, end + 1) + indented + '\n' + text.substring(end + 1);
    }

    /** Takes an entry out of a map; the comments in it and beside it stay. */
    private void remove(YamlNode map, String name) throws CanvasFileException {
        YamlNode value = map.map().get(name);
        int from = index(map.key(name).start());
        int to = index(value.end());
        if (map.isFlow()) {
            removeBetweenCommas(from, to);
            return;
        }
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = text.indexOf('\n', to);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
        String indent = text.substring(lineStart, from);
        StringBuilder left = new StringBuilder();
        for (String line : text.substring(from, lineEnd).split("\n")) {
            int comment = line.startsWith("#") ? 0 : line.indexOf(" #") + 1;
            if (comment > 0 || line.startsWith("#")) {
                left.append(indent).append(line.substring(comment).stripTrailing()).append('\n');
            }
        }
        text = text.substring(0, lineStart) + left + text.substring(lineEnd);
    }

    private void removeBetweenCommas(int from, int to) {
        int begin = from;
        int end = to;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == ',') {
            end++;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        } else {
            end = to;
            int before = begin;
            while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
                before--;
            }
            begin = before > 0 && text.charAt(before - 1) == ',' ? before - 1 : begin;
        }
        text = text.substring(0, begin) + text.substring(end);
    }

    private void replace(int from, int to, String by) {
        text = text.substring(0, index(from)) + by + text.substring(index(to));
    }

    /** The reader counts code points. */
    private int index(int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }
}
