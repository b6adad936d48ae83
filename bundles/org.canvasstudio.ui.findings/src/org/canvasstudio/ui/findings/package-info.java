/** Findings in the workbench: views, quick fixes, preferences. */
package org.canvasstudio.ui.findings;
