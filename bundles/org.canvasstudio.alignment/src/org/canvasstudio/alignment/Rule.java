package org.canvasstudio.alignment;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.canvas.CanvasKind;

/**
 * One rule of the catalogue: a small class with a {@link RuleInfo} and a public constructor without parameters, and
 * beside it a properties file of the same name with the keys {@code title}, {@code message}, {@code why},
 * {@code remedy} and {@code example} (and {@code message.x} for variants, {@code fix.x} for its fixes).
 *
 * <p>A rule has no state: one instance checks many canvases, in several threads at a time.
 */
public abstract class Rule {

    private final RuleInfo info;
    private final String id;
    private final List<String> requires;
    private final List<CanvasKind> kinds;

    protected Rule() {
        info = getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
        }
        // Asked for again and again, and annotations answer slowly.
        id = info.id();
        requires = List.of(info.requires());
        kinds = List.of(info.kinds());
    }

    /** Looks at the canvas and reports what breaks the rule. */
    public abstract void check(Inspection inspection);

    public final String id() {
        return id;
    }

    public final Family family() {
        return info.family();
    }

    /** The severity unless the settings say otherwise. */
    public final Severity severity() {
        return info.severity();
    }

    /** The ids of the rules that silence this one, see {@link RuleInfo#requires()}. */
    public final List<String> requires() {
        return requires;
    }

    /** Where the rule comes from. */
    public final String source() {
        return info.source();
    }

    /** The kinds of canvas that the rule holds for; all when empty. */
    public final List<CanvasKind> kinds() {
        return kinds;
    }

    /** Whether the rule holds for a kind of canvas; a rule for one kind does not hold for an unspecified one. */
    public final boolean holdsFor(CanvasKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether the rule looks at the files of clients, alone or beside canvases. */
    public boolean holdsForClients() {
        return false;
    }

    /** The numbers that settings may change. */
    public List<Threshold> thresholds() {
        return List.of();
    }

    /** What the rule says, in one line. */
    public final String title(Locale locale) {
        return text(locale, "title");
    }

    /** Why it matters. */
    public final String why(Locale locale) {
        return text(locale, "why");
    }

    /** How a finding is put right. */
    public final String remedy(Locale locale) {
        return text(locale, "remedy");
    }

    /** A business in which the rule finds something, invented, and what would put it right. */
    public final String example(Locale locale) {
        return text(locale, "example");
    }

    final String text(Locale locale, String key, Object... arguments) {
        return Texts.text(getClass(), locale, key, arguments);
    }

    /** Whether the rule promises what {@link Incremental} says, itself or with its package. */
    final boolean isIncremental() {
        return getClass().isAnnotationPresent(Incremental.class)
                || getClass().getPackage() != null && getClass().getPackage().isAnnotationPresent(Incremental.class);
    }
}
