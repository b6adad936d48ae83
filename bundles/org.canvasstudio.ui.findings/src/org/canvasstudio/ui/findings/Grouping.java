package org.canvasstudio.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.canvasstudio.ui.Engines;

/** What findings can be grouped by. */
enum Grouping {

    RULE(Messages.Grouping_rule, item -> item.rule() == null ? Messages.Grouping_noRule : item.rule() + "  "
            + Engines.catalogue().rule(item.rule()).map(rule -> rule.title(Locale.getDefault())).orElse("")),
    CLIENT(Messages.Grouping_client, FindingItem::client),
    CANVAS(Messages.Grouping_canvas, item -> item.client().isEmpty() ? item.canvas() : item.client() + " / " + item.canvas()),
    SEVERITY(Messages.Grouping_severity, item -> Severities.plural(item.severity())),
    NONE(Messages.Grouping_none, item -> "");

    private final String title;
    private final Function<FindingItem, String> key;

    Grouping(String title, Function<FindingItem, String> key) {
        this.title = title;
        this.key = key;
    }

    String title() {
        return title;
    }

    /** The groups in the order of their titles, severities the heaviest first; each with its findings in their order. */
    List<FindingGroup> groups(List<FindingItem> items) {
        Map<String, List<FindingItem>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        items.forEach(item -> groups.computeIfAbsent(key.apply(item), title -> new ArrayList<>()).add(item));
        List<FindingGroup> found = new ArrayList<>();
        groups.forEach((title, members) -> found.add(new FindingGroup(title, members)));
        if (this == SEVERITY) {
            found.sort((one, other) -> one.items().get(0).severity().compareTo(other.items().get(0).severity()));
        }
        return found;
    }
}
