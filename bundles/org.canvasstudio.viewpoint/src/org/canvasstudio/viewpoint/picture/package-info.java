/** A diagram as it is to be drawn, without a display. */
package org.canvasstudio.viewpoint.picture;
