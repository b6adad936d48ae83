package org.canvasstudio.ui.clients.portfolio;

import org.eclipse.jface.viewers.OwnerDrawLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** A cell of the portfolio that draws what another says in words. It still has the words, for assistive technology. */
abstract class DrawnCell extends OwnerDrawLabelProvider {

    private final PortfolioColumn column;

    DrawnCell(PortfolioColumn column) {
        this.column = column;
    }

    @Override
    public final void update(ViewerCell cell) {
        cell.setText(words((PortfolioRow) cell.getElement()));
        super.update(cell);
    }

    final String words(PortfolioRow row) {
        return column.text(row);
    }

    @Override
    protected final void erase(Event event, Object element) {
        event.detail &= ~SWT.FOREGROUND;
    }

    @Override
    protected final void measure(Event event, Object element) {
        // The column's width is the user's, the row's height the font's.
        event.width = 0;
    }

    @Override
    protected final void paint(Event event, Object element) {
        // The event knows the place of the text only.
        paint(event, (PortfolioRow) element, ((TableItem) event.item).getBounds(event.index));
    }

    /** @param cell the whole cell */
    abstract void paint(Event event, PortfolioRow row, Rectangle cell);
}
