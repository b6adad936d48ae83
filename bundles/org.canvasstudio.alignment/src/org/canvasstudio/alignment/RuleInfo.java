package org.canvasstudio.alignment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.canvasstudio.model.canvas.CanvasKind;

/** The entry of a rule in the catalogue. Its texts are in the properties file that bears the name of its class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /** The stable id, for example ALN-01. */
    String id();

    Family family();

    /** The severity unless the settings say otherwise. */
    Severity severity();

    /** The kinds of canvas that the rule holds for; all when empty. */
    CanvasKind[] kinds() default {};

    /**
     * The ids of rules that silence this one: while one of them has a finding (shown, or silenced itself) on an element
     * of this rule's finding, or on a block where something is missing, this finding is not reported. One cause, one
     * finding. An advice never silences an error: where both have one cause, it is the advice that requires the error.
     */
    String[] requires() default {};

    /** Where the rule comes from, as the catalogue names it. */
    String source();
}
