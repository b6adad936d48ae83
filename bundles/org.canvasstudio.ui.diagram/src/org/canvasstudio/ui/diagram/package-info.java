/** The editors of diagrams and tables. */
package org.canvasstudio.ui.diagram;
