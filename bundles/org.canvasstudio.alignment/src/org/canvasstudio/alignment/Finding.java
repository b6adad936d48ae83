package org.canvasstudio.alignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** One place where a canvas breaks a rule. */
public final class Finding {

    /** Nothing is moved where all are of one rank. */
    static final Comparator<Finding> BY_RANK = Comparator.comparingInt(finding -> finding.rank);

    private final Rule rule;
    private final Severity severity;
    private final Locale locale;
    private final List<EObject> elements;
    private final String messageKey;
    private final Object[] arguments;
    private Supplier<List<Fix>> fixes;
    private final SuppressedFinding suppression;
    private final boolean lacksReason;
    private final int rank;
    private String message;

    /** @param suppression {@code null} when there is none; one without a reason does not count, and the message says so */
    Finding(Report report, Severity severity, Locale locale, SuppressedFinding suppression) {
        this.rule = report.rule();
        this.severity = severity;
        this.locale = locale;
        this.elements = report.elements();
        this.messageKey = report.messageKey();
        this.rank = report.rank();
        this.arguments = report.arguments();
        this.fixes = report::fixes;
        this.lacksReason = suppression != null && !hasReason(suppression);
        this.suppression = lacksReason ? null : suppression;
    }

    /** @param other what is the same finding but for the fixes */
    Finding(Finding other, List<Fix> fixes) {
        this.rule = other.rule;
        this.severity = other.severity;
        this.locale = other.locale;
        this.elements = other.elements;
        this.messageKey = other.messageKey;
        this.rank = other.rank;
        this.arguments = other.arguments;
        this.fixes = () -> fixes;
        this.suppression = other.suppression;
        this.lacksReason = other.lacksReason;
    }

    /** Whether a suppression says why: only then does it count. */
    static boolean hasReason(SuppressedFinding suppression) {
        return suppression.getReason() != null && !suppression.getReason().isBlank();
    }

    public Rule rule() {
        return rule;
    }

    /** The severity after the settings. */
    public Severity severity() {
        return severity;
    }

    /** What the finding is about, the main thing first: elements, links, a block or the canvas. Never empty. */
    public List<EObject> elements() {
        return elements;
    }

    /**
     * Where a picture of the canvas can show the finding: at the main thing that it is about. There is no line for a link
     * that lacks an end here, or whose kind is not stated: what is found there is shown at the end that it has, where it
     * begins if it has both, or else at the canvas.
     */
    public EObject place() {
        EObject main = elements.get(0);
        Canvas canvas = Blocks.canvasOf(main);
        if (!(main instanceof Link) || canvas == null) {
            return main;
        }
        Link link = (Link) main;
        boolean begins = EcoreUtil.isAncestor(canvas, link.getSource());
        boolean ends = EcoreUtil.isAncestor(canvas, link.getTarget());
        return begins && ends && link.getKind() != LinkKind.UNSPECIFIED ? link : begins ? link.getSource() : ends ? link.getTarget() : canvas;
    }

    /** What is wrong here, with the names; and that it counts all the same, where it was set aside without a reason. */
    public String message() {
        // Put together when it is read: of many findings only the number is wanted.
        if (message == null) {
            String text = rule.text(locale, messageKey, arguments);
            message = lacksReason ? Texts.text(locale, "finding.lacksReason", text) : text;
        }
        return message;
    }

    /** Why it matters. */
    public String why() {
        return rule.why(locale);
    }

    /** How to put it right. */
    public String remedy() {
        return rule.remedy(locale);
    }

    /**
     * What the studio can do about it; often empty. It is worked out when it is asked for, on the canvas that was checked:
     * once the canvas has been changed, the rules have to be run again first. A finding of a {@link LiveCheck} is asked on
     * the thread that uses the check.
     */
    public List<Fix> fixes() {
        return fixes.get();
    }

    /** The one fix that anyone would apply, see {@link Fix#isObvious()}; empty when none or more than one is obvious. */
    public Optional<Fix> obviousFix() {
        List<Fix> obvious = fixes().stream().filter(Fix::isObvious).toList();
        return obvious.size() == 1 ? Optional.of(obvious.get(0)) : Optional.empty();
    }

    /** The consultant's decision to set this finding aside, when there is one that gives a reason. */
    public Optional<SuppressedFinding> suppression() {
        return Optional.ofNullable(suppression);
    }

    /** Whether another finding says the same of the same objects; its fixes may be others. */
    public boolean saysTheSame(Finding other) {
        return rule == other.rule && severity == other.severity && rank == other.rank && suppression == other.suppression
                && lacksReason == other.lacksReason
                && messageKey.equals(other.messageKey) && elements.equals(other.elements)
                && Arrays.equals(arguments, other.arguments);
    }

    /** Takes over the fixes of a finding that says the same. */
    void takeFixes(Finding other) {
        fixes = other.fixes;
    }

    @Override
    public String toString() {
        return rule.id() + ' ' + severity.key() + ": " + message();
    }
}
