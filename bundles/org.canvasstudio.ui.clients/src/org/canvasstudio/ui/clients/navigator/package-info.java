/** The Clients view: clients, their canvases, blocks and elements, and what can be done with them. */
package org.canvasstudio.ui.clients.navigator;
