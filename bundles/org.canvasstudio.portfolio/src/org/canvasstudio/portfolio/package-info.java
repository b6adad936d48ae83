/**
 * Many files: what a workspace or a folder holds, without loading its models again.
 *
 * <p>The entries of the index are immutable, and hold texts and numbers only: no object of a model. A text that is not
 * stated is empty, never {@code null}.
 */
package org.canvasstudio.portfolio;
