package org.canvasstudio.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Contributions;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Outlook;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Scenario;

/**
 * The numbers of a year as reports have them: a table for each currency of the canvas itself, and of each scenario.
 *
 * @param scenario {@code null} for the canvas's own numbers
 * @param rows     the segments, then the whole canvas: each as it is likely, and, where that differs, at its low and its high
 */
record Numbers(Scenario scenario, String currency, List<Row> rows) {

    /** What a segment, or the whole canvas, brings in and costs with an outlook. */
    record Row(Contribution contribution, Outlook outlook) {

        /** The name of the segment; {@code null} for the whole canvas. */
        String segment() {
            return contribution.segment() == null ? null : Elements.name(contribution.segment());
        }

        boolean isTotal() {
            return contribution.segment() == null;
        }
    }

    /** The tables of a canvas; empty when it states no money in a year. */
    static List<Numbers> of(Canvas canvas) {
        Facts facts = Facts.of(canvas);
        List<Numbers> tables = new ArrayList<>(of(facts, null));
        if (!tables.isEmpty()) {
            canvas.getScenarios().forEach(scenario -> tables.addAll(of(facts, scenario)));
        }
        return tables;
    }

    private static List<Numbers> of(Facts facts, Scenario scenario) {
        Map<Outlook, Contributions> numbers = new EnumMap<>(Outlook.class);
        for (Outlook outlook : Outlook.values()) {
            numbers.put(outlook, Contributions.of(facts, scenario, outlook));
        }
        return numbers.get(Outlook.LIKELY).currencies().stream()
                .map(currency -> new Numbers(scenario, currency, rows(numbers, currency))).toList();
    }

    private static List<Row> rows(Map<Outlook, Contributions> numbers, String currency) {
        Map<CustomerSegment, List<Row>> segments = new LinkedHashMap<>();
        List<Row> total = new ArrayList<>();
        for (Outlook outlook : List.of(Outlook.LIKELY, Outlook.LOW, Outlook.HIGH)) {
            Contributions here = numbers.get(outlook);
            for (Contribution each : here.segments(currency)) {
                add(each, outlook, segments.computeIfAbsent(each.segment(), segment -> new ArrayList<>()));
            }
            add(here.total(currency), outlook, total);
        }
        List<Row> rows = new ArrayList<>();
        segments.values().forEach(rows::addAll);
        rows.addAll(total);
        return rows;
    }

    /** @param rows of the same segment; the likely one comes first */
    private static void add(Contribution contribution, Outlook outlook, List<Row> rows) {
        if (rows.isEmpty() || !isSame(contribution, rows.get(0).contribution())) {
            rows.add(new Row(contribution, outlook));
        }
    }

    private static boolean isSame(Contribution one, Contribution other) {
        return one.isOpen() == other.isOpen() && one.revenue().compareTo(other.revenue()) == 0
                && one.variableCosts().compareTo(other.variableCosts()) == 0
                && one.fixedCosts().compareTo(other.fixedCosts()) == 0
                && one.undecidedCosts().compareTo(other.undecidedCosts()) == 0
                && one.breakEven().equals(other.breakEven());
    }
}
