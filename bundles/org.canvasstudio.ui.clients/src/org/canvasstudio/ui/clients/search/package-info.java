/** Search in all clients and canvases of the workspace, by name, tag or text, over the index. */
package org.canvasstudio.ui.clients.search;
