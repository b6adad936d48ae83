/** Draws pictures on the screen: a pen over draw2d's graphics, with fonts and images that are sharp at every zoom. */
package org.canvasstudio.ui.diagram.paint;
