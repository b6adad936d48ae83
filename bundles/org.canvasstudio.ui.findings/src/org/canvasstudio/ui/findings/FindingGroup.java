package org.canvasstudio.ui.findings;

import java.util.List;

/** Findings that have something in common, as the Findings view groups them. */
record FindingGroup(String title, List<FindingItem> items) {
}
