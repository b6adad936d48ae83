package org.canvasstudio.viewpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service whose answer may change with anything in the model, however far from the element. As the label or tooltip
 * of a node at the first level it is asked after each change.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OfWholeModel {
}
