/**
 * The questions of the nine blocks, and the checklists of an engagement. {@link org.canvasstudio.guidance.Guidance} is
 * the way in. The keys are stable, because files hold them; the wording is translatable data.
 */
package org.canvasstudio.guidance;
