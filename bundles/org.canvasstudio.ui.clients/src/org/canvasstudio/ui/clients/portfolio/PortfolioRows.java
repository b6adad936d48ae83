package org.canvasstudio.ui.clients.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.UnreadableEntry;

/**
 * Makes, filters and sorts the rows of the portfolio. Works in any thread.
 *
 * @param shown      which rows are wanted
 * @param filter     the words that the texts of a row must all contain; capitals and small letters are the same
 * @param sorted     the column to sort by
 * @param descending whether the greatest comes first
 */
record PortfolioRows(Shown shown, String filter, PortfolioColumn sorted, boolean descending) {

    /** Which rows are shown; what cannot be read always is. */
    enum Shown {
        ALL, CLIENTS, CANVASES
    }

    /** All that a project has in the index. */
    private static final class Project {
        private ClientEntry client;
        private final List<CanvasEntry> canvases = new ArrayList<>();
        private final List<UnreadableEntry> unreadable = new ArrayList<>();
    }

    /** The rows of all entries, before any filter. */
    static List<PortfolioRow> all(Collection<IndexEntry> entries) {
        Map<String, Project> projects = new LinkedHashMap<>();
        for (IndexEntry entry : entries) {
            Project project = projects.computeIfAbsent(entry.path().split("/", 3)[1], name -> new Project());
            if (entry instanceof CanvasEntry canvas) {
                project.canvases.add(canvas);
            } else if (entry instanceof UnreadableEntry unreadable) {
                project.unreadable.add(unreadable);
            } else if (project.client == null) {
                project.client = (ClientEntry) entry;
            }
        }
        List<PortfolioRow> rows = new ArrayList<>();
        projects.forEach((name, project) -> {
            String client = project.client == null ? name : project.client.name();
            ClientType type = project.client == null ? ClientType.UNSPECIFIED : project.client.type();
            rows.add(new PortfolioRow(name, client, type, project.client, project.canvases));
            project.canvases.forEach(canvas -> rows.add(new PortfolioRow(name, client, type, canvas, List.of(canvas))));
            project.unreadable.forEach(file -> rows.add(new PortfolioRow(name, client, type, file, List.of())));
        });
        return rows;
    }

    /** The rows that are wanted, in the order that is wanted. */
    List<PortfolioRow> of(Collection<IndexEntry> entries) {
        List<PortfolioRow> rows = new ArrayList<>();
        List<String> words = Arrays.stream(filter.toLowerCase(Locale.getDefault()).split("\\s+"))
                .filter(word -> !word.isEmpty()).toList();
        for (PortfolioRow row : all(entries)) {
            if (isShown(row) && hasAll(row, words)) {
                rows.add(row);
            }
        }
        rows.sort(order());
        return rows;
    }

    private boolean isShown(PortfolioRow row) {
        return switch (shown) {
        case ALL -> true;
        case CLIENTS -> !row.isCanvas();
        case CANVASES -> !row.isClient();
        };
    }

    private static boolean hasAll(PortfolioRow row, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        for (PortfolioColumn column : PortfolioColumn.values()) {
            text.append(column.text(row)).append('\n');
        }
        for (CanvasEntry canvas : row.canvases()) {
            text.append(canvas.author()).append('\n').append(canvas.tags()).append('\n');
        }
        String all = text.toString().toLowerCase(Locale.getDefault());
        return words.stream().allMatch(all::contains);
    }

    private Comparator<PortfolioRow> order() {
        Comparator<PortfolioRow> by = descending ? sorted.order().reversed() : sorted.order();
        // A client stands before its canvases, and these by their names, whichever way the column is sorted.
        return by.thenComparing(PortfolioColumn.CLIENT.order()).thenComparing(PortfolioRow::isClient, Comparator.reverseOrder())
                .thenComparing(PortfolioColumn.CANVAS.order());
    }
}
