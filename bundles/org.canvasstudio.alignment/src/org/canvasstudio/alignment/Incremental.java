package org.canvasstudio.alignment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises of a rule, or of all rules in a package, that they read of a canvas only
 * <ul>
 * <li>the element or link that they are given: its attributes and its parts,</li>
 * <li>what {@link Inspection} and {@link Facts} return, and the attributes and parts of the objects that those return,</li>
 * <li>anything else only after they have asked for {@link Inspection#canvas()}.</li>
 * </ul>
 * Of an element they read the name by {@link Facts#name}, the links by what {@link Facts} return, and the description by
 * {@link Facts#states}; its notes and its colour are not among the attributes that they read without asking for the canvas.
 *
 * <p>While a canvas is edited, such a rule is run again only where something has changed that it has read. A rule that
 * promises nothing is run again after each change.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.PACKAGE })
public @interface Incremental {
}
