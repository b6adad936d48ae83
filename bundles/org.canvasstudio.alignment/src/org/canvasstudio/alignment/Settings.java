package org.canvasstudio.alignment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.yaml.YamlFile;
import org.canvasstudio.yaml.YamlNode;

/**
 * What a user may change about the rules: a rule's severity, whether it runs, and its thresholds. Settings are read
 * from a YAML file:
 *
 * <pre>
 * rules:
 *   STR-06:
 *     severity: warning
 *     elements-per-block: 10
 *   ALN-11: off
 * </pre>
 */
public final class Settings {

    private static final Settings PRESET = new Settings(Map.of());

    private record Entry(boolean off, Severity severity, Map<String, Double> thresholds) {
    }

    private final Map<String, Entry> entries;

    private Settings(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The settings of a user who has changed nothing. */
    public static Settings preset() {
        return PRESET;
    }

    /**
     * Reads a settings file.
     *
     * @param catalogue the rules that may be named
     * @throws CanvasFileException with line and column when the file names an unknown rule or threshold, or an illegal
     *                             value
     */
    public static Settings read(Path file, RuleCatalogue catalogue) throws CanvasFileException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> top : YamlFile.read(file).map().entrySet()) {
            if (!top.getKey().equals("rules")) {
                throw top.getValue().error(Texts.text(Locale.getDefault(), "settings.unknownKey", top.getKey(), "rules"));
            }
            if (top.getValue().isNull()) {
                continue;
            }
            for (Map.Entry<String, YamlNode> each : top.getValue().map().entrySet()) {
                Rule rule = catalogue.rule(each.getKey()).orElse(null);
                if (rule == null) {
                    throw each.getValue().error(Texts.text(Locale.getDefault(), "settings.unknownRule", each.getKey()));
                }
                entries.put(rule.id(), entry(rule, each.getValue()));
            }
        }
        return new Settings(Map.copyOf(entries));
    }

    private static Entry entry(Rule rule, YamlNode node) throws CanvasFileException {
        if (node.isScalar()) {
            Optional<Severity> severity = severity(node);
            return new Entry(severity.isEmpty(), severity.orElse(null), Map.of());
        }
        boolean off = false;
        Severity severity = null;
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> setting : node.map().entrySet()) {
            if (setting.getKey().equals("severity")) {
                Optional<Severity> stated = severity(setting.getValue());
                off = stated.isEmpty();
                severity = stated.orElse(null);
            } else {
                thresholds.put(setting.getKey(), threshold(rule, setting.getKey(), setting.getValue()));
            }
        }
        return new Entry(off, severity, Map.copyOf(thresholds));
    }

    /** The severity that is written; empty for {@code off}. */
    private static Optional<Severity> severity(YamlNode node) throws CanvasFileException {
        String word = node.written();
        // "off" is a truth value in old YAML; writers that quote it, or write false for it, mean the same.
        if (word.equals("off") || word.equals("false")) {
            return Optional.empty();
        }
        for (Severity severity : Severity.values()) {
            if (severity.key().equals(word)) {
                return Optional.of(severity);
            }
        }
        throw node.error(Texts.text(Locale.getDefault(), "settings.severity", word));
    }

    private static double threshold(Rule rule, String name, YamlNode node) throws CanvasFileException {
        for (Threshold threshold : rule.thresholds()) {
            if (threshold.name().equals(name)) {
                try {
                    double value = Double.parseDouble(node.written());
                    if (value >= threshold.least() && value <= threshold.most()) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    // Said below, with the range.
                }
                throw node.error(Texts.text(Locale.getDefault(), "settings.threshold", node.written(), name,
                        threshold.least(), threshold.most()));
            }
        }
        throw node.error(Texts.text(Locale.getDefault(), "settings.unknownThreshold", name, rule.id(),
                rule.thresholds().isEmpty() ? "severity"
                        : "severity, " + String.join(", ", rule.thresholds().stream().map(Threshold::name).toList())));
    }

    /** Whether the rule does not run. */
    public boolean isOff(Rule rule) {
        Entry entry = entries.get(rule.id());
        return entry != null && entry.off();
    }

    /** The severity of the rule's findings. */
    public Severity severity(Rule rule) {
        Entry entry = entries.get(rule.id());
        return entry == null || entry.severity() == null ? rule.severity() : entry.severity();
    }

    /**
     * The value of a threshold.
     *
     * @throws IllegalArgumentException when the rule declares no such threshold
     */
    public double threshold(Rule rule, String name) {
        Entry entry = entries.get(rule.id());
        if (entry != null && entry.thresholds().containsKey(name)) {
            return entry.thresholds().get(name);
        }
        return rule.thresholds().stream().filter(threshold -> threshold.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + ' ' + name)).preset();
    }
}
