package org.canvasstudio.ui.findings;

import java.util.function.Function;

/** The columns of the Findings view. */
enum FindingColumn {

    DESCRIPTION(Messages.FindingColumn_description, 45, FindingItem::message),
    RULE(Messages.FindingColumn_rule, 8, item -> item.rule() == null ? "" : item.rule()),
    SEVERITY(Messages.FindingColumn_severity, 8, item -> Severities.name(item.severity())),
    CLIENT(Messages.FindingColumn_client, 15, FindingItem::client),
    CANVAS(Messages.FindingColumn_canvas, 15, FindingItem::canvas),
    ELEMENT(Messages.FindingColumn_element, 15, FindingItem::place);

    private final String title;
    private final int weight;
    private final Function<FindingItem, String> text;

    FindingColumn(String title, int weight, Function<FindingItem, String> text) {
        this.title = title;
        this.weight = weight;
        this.text = text;
    }

    String title() {
        return title;
    }

    int weight() {
        return weight;
    }

    String text(FindingItem item) {
        return text.apply(item);
    }
}
