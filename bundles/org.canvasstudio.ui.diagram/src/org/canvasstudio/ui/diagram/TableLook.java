package org.canvasstudio.ui.diagram;

import java.util.List;

import org.canvasstudio.viewpoint.Table.Header;
import org.canvasstudio.viewpoint.Table.Style;
import org.canvasstudio.viewpoint.draw.Theme;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** How the widget of a table looks: as the specification says, in the colours of the workbench's theme. */
final class TableLook {

    private static final int BYTE = 8;
    private static final int MASK = 0xFF;

    private final Table widget;
    private final LocalResourceManager fonts;
    private Theme theme;

    TableLook(Table widget, LocalResourceManager fonts) {
        this.widget = widget;
        this.fonts = fonts;
        theme = DiagramView.themeOf(widget);
    }

    /**
     * Takes the theme of the workbench.
     *
     * @return whether it is another one than before
     */
    boolean followTheme() {
        Theme before = theme;
        theme = DiagramView.themeOf(widget);
        return theme != before;
    }

    /** Gives a cell its style. */
    void show(TableItem item, int column, Style style) {
        int ground = style.hasGround() ? theme.surface(style.background(), 1) : number(widget.getBackground());
        item.setBackground(column, style.hasGround() ? colour(ground) : null);
        item.setForeground(column, colour(theme.text(style.foreground(), ground)));
        item.setFont(column, font(style));
    }

    /** Gives the heads of the columns their style. The widget has one for all of them: that is shown when they agree. */
    void showHeads(List<Header> columns) {
        List<Style> styles = columns.stream().map(Header::style).distinct().toList();
        if (styles.size() == 1) {
            Style style = styles.get(0);
            if (style.hasGround()) {
                widget.setHeaderBackground(colour(theme.surface(style.background(), 1)));
            }
            widget.setHeaderForeground(colour(theme.text(style.foreground(), number(widget.getHeaderBackground()))));
        }
    }

    private Font font(Style style) {
        int wanted = (style.isBold() ? SWT.BOLD : SWT.NORMAL) | (style.isItalic() ? SWT.ITALIC : SWT.NORMAL);
        return wanted == SWT.NORMAL ? null : fonts.get(FontDescriptor.createFrom(widget.getFont()).setStyle(wanted));
    }

    private static Color colour(int rgb) {
        return new Color(rgb >> 2 * BYTE & MASK, rgb >> BYTE & MASK, rgb & MASK);
    }

    private static int number(Color colour) {
        RGB rgb = colour.getRGB();
        return rgb.red << 2 * BYTE | rgb.green << BYTE | rgb.blue;
    }
}
