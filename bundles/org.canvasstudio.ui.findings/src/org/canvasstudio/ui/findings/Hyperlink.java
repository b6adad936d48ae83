package org.canvasstudio.ui.findings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Composite;

/**
 * A link that breaks its lines as the system does. One of the forms breaks at spaces only, which is too late where a script
 * has none; and it reads each line from where its first letter begins.
 * It has the same name, because the style sheets of the platform and ours know links by that.
 */
final class Hyperlink extends org.eclipse.ui.forms.widgets.Hyperlink {

    private final TextLayout layout = new TextLayout(getDisplay());

    Hyperlink(Composite parent, String text) {
        super(parent, SWT.WRAP);
        layout.setOrientation(getOrientation());
        addListener(SWT.Dispose, event -> layout.dispose());
        setText(text);
    }

    /** The text in lines of a width; -1 for one line. */
    private TextLayout lines(int width) {
        layout.setText(getText());
        layout.setFont(getFont());
        layout.setWidth(width < 0 ? -1 : Math.max(1, width));
        TextStyle style = new TextStyle();
        style.underline = isUnderlined();
        layout.setStyle(style, 0, Math.max(0, getText().length() - 1));
        return layout;
    }

    @Override
    protected Point computeTextSize(int widthHint, int heightHint) {
        Rectangle bounds = lines(widthHint).getBounds();
        return new Point(bounds.width, bounds.height);
    }

    @Override
    protected void paintText(GC gc, Rectangle bounds) {
        lines(bounds.width).draw(gc, bounds.x, bounds.y);
    }
}
