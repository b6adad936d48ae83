package org.canvasstudio.alignment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.CanvasFileException;
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
     * The text that says what is wanted of all canvases. What it says of those of one kind stays.
     *
     * @throws CanvasFileException when the text is no settings file, or is written in a way that cannot be changed in place
     */
    String changedTo(Settings wanted) throws CanvasFileException {
        for (Rule rule : catalogue.byFamily()) {
            Settings now = settings();
            String severity = severity(rule, wanted);
            if (severity == null ? now.statesSeverity(rule) : !severity.equals(severity(rule, now))) {
                set(rule.id(), SEVERITY, severity);
            }
            for (Threshold threshold : rule.thresholds()) {
                String value = threshold(rule, threshold, wanted);
                if (value == null ? now.statesThreshold(rule, threshold.name()) : !value.equals(threshold(rule, threshold, now))) {
                    set(rule.id(), threshold.name(), value);
                }
            }
        }
        Settings reached = settings();
        if (!reached.equals(wanted.withKindsOf(reached))) {
            throw new CanvasFileException(file, 0, 0, Texts.text(Locale.getDefault(), "settings.unchangeable"), null);
        }
        return text;
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
    private void set(String rule, String key, String value) throws CanvasFileException {
        YamlNode root = root();
        YamlNode rules = root.map().get(RULES);
        YamlNode entry = rules == null || rules.isNull() ? null : rules.map().get(rule);
        if (value == null) {
            if (entry.isMap() && entry.map().size() > 1) {
                remove(entry, key);
            } else {
                remove(rules, rule);
            }
        } else if (entry == null) {
            add(root, rules, rule, key, value);
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

    private void add(YamlNode root, YamlNode rules, String rule, String key, String value) throws CanvasFileException {
        boolean severity = key.equals(SEVERITY);
        if (rules == null) {
            append(root, RULES + ":\n  " + rule + ": " + (severity ? value : "{" + key + ": " + value + "}"));
        } else if (rules.isNull()) {
            insertLine(root.key(RULES).end(), 2, rule + ": " + (severity ? value : "\n    " + key + ": " + value));
        } else if (severity || rules.isFlow()) {
            append(rules, rule + ": " + (severity ? value : "{" + key + ": " + value + "}"));
        } else {
            int indent = keys(rules).get(0).column() - 1;
            append(rules, rule + ":\n" + " ".repeat(indent + 2) + key + ": " + value);
        }
    }

    /** Adds an entry at the end of a map. */
    private void append(YamlNode map, String entry) throws CanvasFileException {
        List<YamlNode> keys = keys(map);
        if (map.isFlow()) {
            int end = keys.isEmpty() ? map.start() + 1 : lastValue(map).end();
            replace(end, end, (keys.isEmpty() ? "" : ", ") + entry);
        } else {
            insertLine(map.end(), keys.get(0).column() - 1, entry);
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
