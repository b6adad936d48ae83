/** The Portfolio view: all clients and canvases of the workspace in one table. */
package org.canvasstudio.ui.clients.portfolio;
