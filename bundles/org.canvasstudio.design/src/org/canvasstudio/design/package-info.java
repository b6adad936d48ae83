/** The graphical editors of canvases, defined once. */
package org.canvasstudio.design;
