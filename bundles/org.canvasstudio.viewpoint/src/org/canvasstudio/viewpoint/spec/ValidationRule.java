package org.canvasstudio.viewpoint.spec;

import java.util.List;

/** A rule that elements are checked with: every audit must be true. */
public final class ValidationRule extends Part {

    /** How bad it is when a rule does not hold. */
    public enum Level {
        /** Worth knowing. */
        INFO,
        /** Probably wrong. */
        WARNING,
        /** Wrong. */
        ERROR
    }

    private final Level level;
    private final List<Expression> audits;

    ValidationRule(SpecElement element) {
        super(element);
        level = Level.valueOf(element.text("level"));
        audits = element.children("audits").stream().map(audit -> audit.expression("auditExpression")).toList();
    }

    /** How bad it is when the rule does not hold. */
    public Level level() {
        return level;
    }

    /** The class of the elements that are checked. */
    public String targetClass() {
        return element().text("targetClass");
    }

    /** What is said when the rule does not hold. */
    public Expression message() {
        return element().expression("message");
    }

    /** What must be true. */
    public List<Expression> audits() {
        return audits;
    }

    /** What mends it; each with a name and the operations. */
    public List<SpecElement> fixes() {
        return element().children("fixes");
    }
}
