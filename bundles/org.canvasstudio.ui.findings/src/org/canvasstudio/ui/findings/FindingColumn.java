package org.canvasstudio.ui.findings;

import java.util.function.Function;

/** The columns of the Findings view. */
enum FindingColumn {

    DESCRIPTION(Messages.FindingColumn_description, 45, 25, FindingItem::message),
    RULE(Messages.FindingColumn_rule, 8, 8, item -> item.rule() == null ? "" : item.rule()),
    SEVERITY(Messages.FindingColumn_severity, 8, 11, item -> Severities.name(item.severity())),
    CLIENT(Messages.FindingColumn_client, 15, 10, FindingItem::client),
    CANVAS(Messages.FindingColumn_canvas, 15, 10, FindingItem::canvas),
    ELEMENT(Messages.FindingColumn_element, 15, 10, FindingItem::place);

    private final String title;
    private final int weight;
    private final int characters;
    private final Function<FindingItem, String> text;

    FindingColumn(String title, int weight, int characters, Function<FindingItem, String> text) {
        this.title = title;
        this.weight = weight;
        this.characters = characters;
        this.text = text;
    }

    String title() {
        return title;
    }

    /** Its part of the width of all columns. */
    int weight() {
        return weight;
    }

    /** How many characters it has room for at least. */
    int characters() {
        return characters;
    }

    String text(FindingItem item) {
        return text.apply(item);
    }
}
