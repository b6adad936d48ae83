/** The questions of the nine blocks and the checklists of an engagement. */
package org.canvasstudio.guidance;
