/** Pictures as files: SVG, PNG and PDF. */
package org.canvasstudio.images;
