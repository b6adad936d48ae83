/** The parts of a diagram in GEF: figures of a picture, and what can be done with them. */
package org.canvasstudio.ui.diagram.parts;
