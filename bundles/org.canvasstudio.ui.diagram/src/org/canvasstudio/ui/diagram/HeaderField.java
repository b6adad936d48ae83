package org.canvasstudio.ui.diagram;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** A field over the head of a line or a column of a table, in which its name is edited. Enter ends it, Escape calls it off. */
final class HeaderField {

    private final Table table;
    private final Text field;
    private final String before;
    private final Consumer<String> whenChanged;
    private final Listener moved = event -> close(true);
    private boolean isOpen = true;

    /**
     * Opens the field.
     *
     * @param table       stands in a grid; the field lies above it
     * @param place       in what the table is in
     * @param whenChanged is told the new text when it is another one
     * @param after       follows when the user has ended it
     */
    HeaderField(Table table, Rectangle place, String text, Consumer<String> whenChanged, Runnable after) {
        this.table = table;
        this.before = text;
        this.whenChanged = whenChanged;
        field = new Text(table.getParent(), SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().exclude(true).applyTo(field);
        int height = Math.max(place.height, field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        field.setBounds(place.x, place.y + (place.height - height) / 2, place.width, height);
        field.moveAbove(null);
        field.setText(text);
        field.selectAll();
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                boolean isWanted = event.detail == SWT.TRAVERSE_RETURN;
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                close(isWanted);
                after.run();
            }
        });
        field.addListener(SWT.FocusOut, event -> close(true));
        table.addListener(SWT.Resize, moved);
        table.getVerticalBar().addListener(SWT.Selection, moved);
        table.getHorizontalBar().addListener(SWT.Selection, moved);
        field.setFocus();
    }

    private void close(boolean isWanted) {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        String text = field.getText();
        field.dispose();
        if (!table.isDisposed()) {
            table.removeListener(SWT.Resize, moved);
            table.getVerticalBar().removeListener(SWT.Selection, moved);
            table.getHorizontalBar().removeListener(SWT.Selection, moved);
            if (isWanted && !text.equals(before)) {
                whenChanged.accept(text);
            }
        }
    }
}
