/** Where the nodes of a picture are, and which way its edges go. */
package org.canvasstudio.viewpoint.layout;
