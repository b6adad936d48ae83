/** The wizards that make clients and canvases. */
package org.canvasstudio.ui.clients.wizards;
