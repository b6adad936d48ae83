package org.canvasstudio.cli;

import java.util.Map;
import java.util.TreeMap;

/** What was found in the files of one client, in numbers. */
final class ClientResults {

    private final String name;
    private final Totals totals = new Totals();
    private final Map<String, Integer> byRule = new TreeMap<>();
    private int appeared;
    private int unchanged;
    private int mended;

    ClientResults(String name) {
        this.name = name;
    }

    void add(FileResults file) {
        totals.add(file);
        for (Result result : file.results()) {
            if (result.counts()) {
                byRule.merge(result.finding().rule().id(), 1, Integer::sum);
                appeared += result.trend() == Standing.NEW ? 1 : 0;
                unchanged += result.trend() == Standing.KNOWN ? 1 : 0;
            }
        }
    }

    void addUnreadable() {
        totals.addUnreadable();
    }

    void addMended() {
        mended++;
    }

    String name() {
        return name;
    }

    Totals totals() {
        return totals;
    }

    /** How many findings each rule has, by the ids of the rules. */
    Map<String, Integer> byRule() {
        return byRule;
    }

    /** Findings that the previous report did not have. */
    int appeared() {
        return appeared;
    }

    /** Findings that the previous report had, too. */
    int unchanged() {
        return unchanged;
    }

    /** Findings of the previous report that there are no more. */
    int mended() {
        return mended;
    }
}
