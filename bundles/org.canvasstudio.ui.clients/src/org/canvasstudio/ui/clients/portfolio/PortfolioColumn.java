package org.canvasstudio.ui.clients.portfolio;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.FindingCounts;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;

/** The columns of the portfolio: what they say, and how they sort. */
enum PortfolioColumn {

    CLIENT(Messages.PortfolioColumn_client, 24, PortfolioRow::client),
    CANVAS(Messages.PortfolioColumn_canvas, 28, PortfolioColumn::canvas),
    KIND(Messages.PortfolioColumn_kind, 13, PortfolioColumn::kind),
    CLIENT_TYPE(Messages.PortfolioColumn_clientType, 26, row -> IndexLabels.literal(row.clientType())),
    STATE(Messages.PortfolioColumn_state, 11, row -> row.entry() instanceof CanvasEntry canvas
            ? IndexLabels.literal(canvas.state()) : ""),
    COMPLETENESS(Messages.PortfolioColumn_completeness, 18, PortfolioColumn::completeness,
            Comparator.comparingDouble(PortfolioRow::completeness)),
    FINDINGS(Messages.PortfolioColumn_findings, 20, PortfolioColumn::findings,
            Comparator.comparing(PortfolioRow::findings, Comparator.comparingInt(FindingCounts::errors)
                    .thenComparingInt(FindingCounts::warnings).thenComparingInt(FindingCounts::advice))
                    .thenComparing(PortfolioRow::isUnreadable)),
    QUESTIONS(Messages.PortfolioColumn_questions, 16, row -> row.canvases().isEmpty() ? ""
            : NumberFormat.getIntegerInstance().format(row.openQuestions()),
            Comparator.comparingInt(PortfolioRow::openQuestions)),
    LAST_CHANGE(Messages.PortfolioColumn_lastChange, 20, PortfolioColumn::lastChange,
            Comparator.comparingLong(PortfolioRow::lastChange));

    private final String title;
    private final int characters;
    private final Function<PortfolioRow, String> text;
    private final Comparator<PortfolioRow> order;

    PortfolioColumn(String title, int characters, Function<PortfolioRow, String> text) {
        this(title, characters, text, Comparator.comparing(text, Collator.getInstance()));
    }

    PortfolioColumn(String title, int characters, Function<PortfolioRow, String> text, Comparator<PortfolioRow> order) {
        this.title = title;
        this.characters = characters;
        this.text = text;
        this.order = order;
    }

    String title() {
        return title;
    }

    /** How many characters wide it is at first. */
    int characters() {
        return characters;
    }

    int alignment() {
        return this == QUESTIONS ? SWT.RIGHT : SWT.LEFT;
    }

    /** What the cell says; what is drawn there, in words. */
    String text(PortfolioRow row) {
        return text.apply(row);
    }

    /** The least first. */
    Comparator<PortfolioRow> order() {
        return order;
    }

    /** Whether the first click shows the greatest first: what needs work is at the top then. */
    boolean isGreatestFirst() {
        return this == FINDINGS || this == QUESTIONS || this == LAST_CHANGE;
    }

    private static String canvas(PortfolioRow row) {
        if (!row.isClient()) {
            return row.entry().name();
        }
        return switch (row.canvases().size()) {
        case 0 -> Messages.PortfolioColumn_noCanvas;
        case 1 -> Messages.PortfolioColumn_oneCanvas;
        default -> NLS.bind(Messages.PortfolioColumn_canvases, row.canvases().size());
        };
    }

    private static String kind(PortfolioRow row) {
        if (row.isUnreadable()) {
            return Messages.PortfolioColumn_unreadable;
        }
        return row.isClient() ? Messages.PortfolioColumn_client : IndexLabels.literal(row.kind());
    }

    private static String completeness(PortfolioRow row) {
        return row.canvases().isEmpty() ? "" : Stream.of(BlockKind.values())
                .map(block -> block.key() + ' ' + NLS.bind(Messages.PortfolioColumn_percent, row.completeness(block)))
                .collect(Collectors.joining(", "));
    }

    private static String findings(PortfolioRow row) {
        if (row.isUnreadable()) {
            return Messages.PortfolioColumn_unreadable;
        }
        FindingCounts findings = row.findings();
        return row.canvases().isEmpty() ? "" : NLS.bind(Messages.PortfolioColumn_findingCounts,
                new Object[] {findings.errors(), findings.warnings(), findings.advice()});
    }

    private static String lastChange(PortfolioRow row) {
        long time = row.lastChange();
        return time == 0 ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(Instant.ofEpochSecond(0, time).atZone(ZoneId.systemDefault()));
    }
}
