/** Import, export and comparison of canvases in the workbench. */
package org.canvasstudio.ui.exchange;
