package org.canvasstudio.alignment;

import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

/** One place where a canvas breaks a rule. */
public final class Finding {

    private final Rule rule;
    private final Severity severity;
    private final List<EObject> elements;
    private final String message;
    private final String why;
    private final String remedy;
    private final List<Fix> fixes;
    private final SuppressedFinding suppression;

    Finding(Rule rule, Severity severity, List<EObject> elements, String message, String why, String remedy,
            List<Fix> fixes, SuppressedFinding suppression) {
        this.rule = rule;
        this.severity = severity;
        this.elements = List.copyOf(elements);
        this.message = message;
        this.why = why;
        this.remedy = remedy;
        this.fixes = List.copyOf(fixes);
        this.suppression = suppression;
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

    /** What is wrong here, with the names. */
    public String message() {
        return message;
    }

    /** Why it matters. */
    public String why() {
        return why;
    }

    /** How to put it right. */
    public String remedy() {
        return remedy;
    }

    /** What the studio can do about it; often empty. */
    public List<Fix> fixes() {
        return fixes;
    }

    /** The one fix that anyone would apply, see {@link Fix#isObvious()}; empty when none or more than one is obvious. */
    public Optional<Fix> obviousFix() {
        List<Fix> obvious = fixes.stream().filter(Fix::isObvious).toList();
        return obvious.size() == 1 ? Optional.of(obvious.get(0)) : Optional.empty();
    }

    /** The consultant's decision to set this finding aside, when there is one. */
    public Optional<SuppressedFinding> suppression() {
        return Optional.ofNullable(suppression);
    }

    @Override
    public String toString() {
        return rule.id() + ' ' + severity.key() + ": " + message;
    }
}
