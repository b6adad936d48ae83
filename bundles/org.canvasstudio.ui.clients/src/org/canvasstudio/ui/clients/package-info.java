/** The clients of the workspace: navigator, portfolio, search. */
package org.canvasstudio.ui.clients;
