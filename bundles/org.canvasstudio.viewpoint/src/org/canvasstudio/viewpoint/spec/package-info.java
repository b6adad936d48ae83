/** A viewpoint specification as it is read from its file. */
package org.canvasstudio.viewpoint.spec;
