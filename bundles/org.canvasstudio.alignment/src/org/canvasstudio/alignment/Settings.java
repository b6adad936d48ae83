package org.canvasstudio.alignment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.CanvasKind;
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
 * personal:
 *   rules:
 *     STR-06:
 *       elements-per-block: 6
 * </pre>
 *
 * What is said of the canvases of one kind goes before what is said of all. Other methods than {@link #in}, {@link #of} and
 * {@link #with} ask, and change, what is said of all.
 */
public final class Settings {

    /** The word for a rule that does not run. */
    static final String OFF = "off";

    private static final Settings PRESET = new Settings(Map.of());

    /**
     * What is said about one rule.
     *
     * @param stated   whether a severity, or off, is said
     * @param severity the severity; {@code null} when none is said, or the rule is off
     */
    private record Entry(boolean stated, Severity severity, Map<String, Double> thresholds) {

        private static final Entry SILENT = new Entry(false, null, Map.of());

        private boolean isSilent() {
            return !stated && thresholds.isEmpty();
        }

        private Entry over(Entry base) {
            Map<String, Double> all = new TreeMap<>(base.thresholds);
            all.putAll(thresholds);
            return new Entry(stated || base.stated, stated ? severity : base.severity, all);
        }
    }

    private static final String RULES = "rules";

    /** The kinds of canvas that a file may have settings for. */
    public static final List<CanvasKind> KINDS = List.of(CanvasKind.ORGANISATION, CanvasKind.PERSONAL);

    private final Map<String, Entry> entries;
    private final Map<CanvasKind, Settings> ofKinds = new EnumMap<>(CanvasKind.class);
    private final Map<CanvasKind, Settings> inKinds = new EnumMap<>(CanvasKind.class);

    private Settings(Map<String, Entry> entries) {
        this(entries, Map.of());
    }

    /** @param ofKinds what is said of canvases of a kind only */
    private Settings(Map<String, Entry> entries, Map<CanvasKind, Settings> ofKinds) {
        Map<String, Entry> spoken = new TreeMap<>(entries);
        spoken.values().removeIf(Entry::isSilent);
        this.entries = spoken;
        ofKinds.forEach((kind, settings) -> {
            if (!settings.entries.isEmpty()) {
                this.ofKinds.put(kind, settings);
                inKinds.put(kind, new Settings(merged(settings.entries, spoken)));
            }
        });
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
        return read(YamlFile.read(file), catalogue);
    }

    static Settings read(YamlNode file, RuleCatalogue catalogue) throws CanvasFileException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<CanvasKind, Settings> ofKinds = new EnumMap<>(CanvasKind.class);
        for (Map.Entry<String, YamlNode> top : file.map().entrySet()) {
            CanvasKind kind = CanvasKind.get(top.getKey());
            if (top.getKey().equals(RULES)) {
                entries.putAll(entries(top.getValue(), null, catalogue));
            } else if (kind != null && KINDS.contains(kind)) {
                ofKinds.put(kind, new Settings(entries(kind, top.getValue(), catalogue)));
            } else {
                throw top.getValue().error(Texts.text(Locale.getDefault(), "settings.unknownKey", top.getKey(),
                        String.join(", ", RULES, KINDS.get(0).getLiteral(), KINDS.get(1).getLiteral())));
            }
        }
        return new Settings(entries, ofKinds);
    }

    private static Map<String, Entry> entries(CanvasKind kind, YamlNode node, RuleCatalogue catalogue) throws CanvasFileException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!node.isNull()) {
            for (Map.Entry<String, YamlNode> top : node.map().entrySet()) {
                if (!top.getKey().equals(RULES)) {
                    throw top.getValue().error(Texts.text(Locale.getDefault(), "settings.unknownKey", top.getKey(), RULES));
                }
                entries.putAll(entries(top.getValue(), kind, catalogue));
            }
        }
        return entries;
    }

    /** @param kind the kind of canvas that the rules are named for; {@code null} for all */
    private static Map<String, Entry> entries(YamlNode node, CanvasKind kind, RuleCatalogue catalogue) throws CanvasFileException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!node.isNull()) {
            for (Map.Entry<String, YamlNode> each : node.map().entrySet()) {
                Rule rule = catalogue.rule(each.getKey()).orElse(null);
                if (rule == null) {
                    throw each.getValue().error(Texts.text(Locale.getDefault(), "settings.unknownRule", each.getKey()));
                }
                if (kind != null && !isFor(rule, kind)) {
                    throw each.getValue().error(Texts.text(Locale.getDefault(), "settings.otherKind", rule.id()));
                }
                entries.put(rule.id(), entry(rule, each.getValue()));
            }
        }
        return entries;
    }

    /** Whether something may be said of a rule for canvases of one kind only: whether it looks at such canvases. */
    public static boolean isFor(Rule rule, CanvasKind kind) {
        return !(rule instanceof ClientRule) && rule.holdsFor(kind);
    }

    private static Entry entry(Rule rule, YamlNode node) throws CanvasFileException {
        if (node.isScalar()) {
            Optional<Severity> severity = severity(node);
            return new Entry(true, severity.orElse(null), Map.of());
        }
        boolean stated = false;
        Severity severity = null;
        Map<String, Double> thresholds = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> setting : node.map().entrySet()) {
            if (setting.getKey().equals("severity")) {
                stated = true;
                severity = severity(setting.getValue()).orElse(null);
            } else {
                thresholds.put(setting.getKey(), threshold(rule, setting.getKey(), setting.getValue()));
            }
        }
        return new Entry(stated, severity, new TreeMap<>(thresholds));
    }

    /** The severity that is written; empty for {@code off}. */
    private static Optional<Severity> severity(YamlNode node) throws CanvasFileException {
        String word = node.written();
        // "off" is a truth value in old YAML; writers that quote it, or write false for it, mean the same.
        if (word.equals(OFF) || word.equals("false")) {
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
                    if (threshold.allows(value)) {
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

    /** What holds for canvases of a kind: what is said of them, and else what is said of all. */
    public Settings in(CanvasKind kind) {
        return inKinds.getOrDefault(kind, this);
    }

    private Entry entry(Rule rule) {
        return entries.getOrDefault(rule.id(), Entry.SILENT);
    }

    /** Whether the rule does not run. */
    public boolean isOff(Rule rule) {
        return entry(rule).stated() && entry(rule).severity() == null;
    }

    /** The severity of the rule's findings. */
    public Severity severity(Rule rule) {
        return entry(rule).severity() == null ? rule.severity() : entry(rule).severity();
    }

    /**
     * The value of a threshold.
     *
     * @throws IllegalArgumentException when the rule declares no such threshold
     */
    public double threshold(Rule rule, String name) {
        Double value = entry(rule).thresholds().get(name);
        return value == null ? declared(rule, name).preset() : value;
    }

    private static Threshold declared(Rule rule, String name) {
        for (Threshold threshold : rule.thresholds()) {
            if (threshold.name().equals(name)) {
                return threshold;
            }
        }
        throw new IllegalArgumentException(rule.id() + ' ' + name);
    }

    /** Whether these settings say which severity the rule has, or that it is off. */
    public boolean statesSeverity(Rule rule) {
        return entry(rule).stated();
    }

    /** Whether these settings say what a threshold is. */
    public boolean statesThreshold(Rule rule, String name) {
        return entry(rule).thresholds().containsKey(name);
    }

    /**
     * These settings where they say something, and others where they do not. What these say of all canvases goes before what
     * the others say of those of a kind.
     */
    public Settings over(Settings base) {
        Map<CanvasKind, Settings> kinds = new EnumMap<>(CanvasKind.class);
        for (CanvasKind kind : KINDS) {
            Settings here = of(kind);
            Settings there = base.ofKinds.get(kind);
            kinds.put(kind, there == null ? here : new Settings(merged(here.entries, merged(entries, there.entries))));
        }
        return new Settings(merged(entries, base.entries), kinds);
    }

    private static Map<String, Entry> merged(Map<String, Entry> above, Map<String, Entry> below) {
        Map<String, Entry> all = new TreeMap<>(below);
        above.forEach((id, entry) -> all.merge(id, entry, (under, over) -> over.over(under)));
        return all;
    }

    /** What is said of the canvases of all kinds, without what is said of those of one kind only. */
    public Settings ofAll() {
        return new Settings(entries);
    }

    /** What is said of the canvases of a kind only. */
    public Settings of(CanvasKind kind) {
        return ofKinds.getOrDefault(kind, PRESET);
    }

    /** These settings, but with something else said of the canvases of a kind only. */
    public Settings with(CanvasKind kind, Settings ofKind) {
        Map<CanvasKind, Settings> kinds = new EnumMap<>(CanvasKind.class);
        kinds.putAll(ofKinds);
        kinds.put(kind, ofKind.ofAll());
        return new Settings(entries, kinds);
    }

    /** These settings with another severity for a rule, which then runs. */
    public Settings withSeverity(Rule rule, Severity severity) {
        return with(rule, new Entry(true, Objects.requireNonNull(severity), entry(rule).thresholds()));
    }

    /** These settings with a rule that does not run. */
    public Settings withOff(Rule rule) {
        return with(rule, new Entry(true, null, entry(rule).thresholds()));
    }

    /** These settings without what they say about the severity of a rule. */
    public Settings withoutSeverity(Rule rule) {
        return with(rule, new Entry(false, null, entry(rule).thresholds()));
    }

    /**
     * These settings with another value for a threshold.
     *
     * @throws IllegalArgumentException when the rule declares no such threshold, or the value is out of its range
     */
    public Settings withThreshold(Rule rule, String name, double value) {
        Threshold threshold = declared(rule, name);
        if (!threshold.allows(value)) {
            throw new IllegalArgumentException(rule.id() + ' ' + name + ' ' + value);
        }
        Map<String, Double> thresholds = new TreeMap<>(entry(rule).thresholds());
        thresholds.put(name, value);
        return with(rule, new Entry(entry(rule).stated(), entry(rule).severity(), thresholds));
    }

    /** These settings without what they say about a threshold. */
    public Settings withoutThreshold(Rule rule, String name) {
        Map<String, Double> thresholds = new TreeMap<>(entry(rule).thresholds());
        thresholds.remove(name);
        return with(rule, new Entry(entry(rule).stated(), entry(rule).severity(), thresholds));
    }

    private Settings with(Rule rule, Entry entry) {
        Map<String, Entry> changed = new TreeMap<>(entries);
        changed.put(rule.id(), entry);
        return new Settings(changed, ofKinds);
    }

    /** A short text that is the same for equal settings, also in another run of the program, and another for others. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings && entries.equals(((Settings) other).entries)
                && ofKinds.equals(((Settings) other).ofKinds);
    }

    @Override
    public int hashCode() {
        return 31 * entries.hashCode() + ofKinds.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        entries.forEach((id, entry) -> text.append(id).append(entry.stated()
                ? '=' + (entry.severity() == null ? OFF : entry.severity().key()) : "").append(entry.thresholds()).append(';'));
        ofKinds.forEach((kind, settings) -> text.append(kind).append(": ").append(settings));
        return text.toString();
    }
}
