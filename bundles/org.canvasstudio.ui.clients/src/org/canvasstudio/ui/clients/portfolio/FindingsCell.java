package org.canvasstudio.ui.clients.portfolio;

import java.text.NumberFormat;
import java.util.Map;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.portfolio.FindingCounts;
import org.canvasstudio.portfolio.UnreadableEntry;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** Draws how many errors, warnings and pieces of advice there are: icons with numbers, one below the other. */
final class FindingsCell extends DrawnCell {

    /** How many digits have a place of their own. */
    private static final int DIGITS = 3;

    FindingsCell() {
        super(PortfolioColumn.FINDINGS);
    }

    @Override
    void paint(Event event, PortfolioRow row, Rectangle cell) {
        GC gc = event.gc;
        Point unit = gc.textExtent("0");
        int left = cell.x + unit.x / 2;
        if (row.isUnreadable()) {
            left += drawIcon(gc, Severity.ERROR, left, cell) + unit.x / 2;
            gc.drawText(words(row), left, cell.y + (cell.height - unit.y) / 2, true);
            return;
        }
        for (Severity severity : Severity.values()) {
            int count = row.findings().of(severity);
            int width = IndexLabels.image(severity).getBounds().width + unit.x / 2;
            if (count > 0) {
                drawIcon(gc, severity, left, cell);
                gc.drawText(NumberFormat.getIntegerInstance().format(count), left + width,
                        cell.y + (cell.height - unit.y) / 2, true);
            }
            left += width + (DIGITS + 1) * unit.x;
        }
    }

    private static int drawIcon(GC gc, Severity severity, int left, Rectangle cell) {
        Image image = IndexLabels.image(severity);
        gc.drawImage(image, left, cell.y + (cell.height - image.getBounds().height) / 2);
        return image.getBounds().width;
    }

    @Override
    public String getToolTipText(Object element) {
        PortfolioRow row = (PortfolioRow) element;
        if (row.entry() instanceof UnreadableEntry unreadable) {
            return unreadable.line() > 0 ? NLS.bind(Messages.FindingsCell_problemAt, unreadable.problem(), unreadable.line())
                    : unreadable.problem();
        }
        if (row.canvases().isEmpty()) {
            return null;
        }
        FindingCounts findings = row.findings();
        StringBuilder text = new StringBuilder(words(row));
        if (findings.setAside() > 0) {
            text.append('\n').append(NLS.bind(Messages.FindingsCell_setAside, findings.setAside()));
        }
        findings.byRule().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(rule -> text.append('\n').append(NLS.bind(Messages.FindingsCell_rule, rule.getKey(), rule.getValue())));
        return text.toString();
    }
}
