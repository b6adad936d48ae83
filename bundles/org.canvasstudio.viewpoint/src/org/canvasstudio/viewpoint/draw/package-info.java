/** How a picture is drawn: one painter for the screen and for all formats. */
package org.canvasstudio.viewpoint.draw;
