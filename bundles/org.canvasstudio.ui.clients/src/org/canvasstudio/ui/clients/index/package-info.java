/** The index of the workspace: what its clients and canvases hold, without loading them. */
package org.canvasstudio.ui.clients.index;
