package org.canvasstudio.ui.diagram;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.draw2d.CompoundBorder;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** Says beside the pointer why something cannot be dropped or linked there, and in the status line, too. */
final class Refusal {

    private static final int ASIDE = 18;
    private static final int MARGIN = 4;

    private final Supplier<IFigure> layer;
    private final Consumer<String> status;
    private Label label;

    /**
     * @param layer  is not zoomed
     * @param status shows a text in the status line; {@code null} takes it back
     */
    Refusal(Supplier<IFigure> layer, Consumer<String> status) {
        this.layer = layer;
        this.status = status;
    }

    /** @param location of the pointer; {@code null} when it is not known */
    void show(String why, Point location) {
        status.accept(why);
        if (location == null) {
            hideLabel();
            return;
        }
        if (label == null) {
            label = new Label();
            label.setOpaque(true);
            Display display = Display.getCurrent();
            label.setFont(JFaceResources.getDialogFont());
            label.setForegroundColor(display.getSystemColor(SWT.COLOR_INFO_FOREGROUND));
            label.setBackgroundColor(display.getSystemColor(SWT.COLOR_INFO_BACKGROUND));
            label.setBorder(new CompoundBorder(new LineBorder(display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW)),
                    new MarginBorder(MARGIN, 2 * MARGIN, MARGIN, 2 * MARGIN)));
            layer.get().add(label);
        }
        label.setText(why);
        Dimension size = label.getPreferredSize();
        Point place = location.getCopy();
        label.translateToRelative(place);
        label.setBounds(new Rectangle(place.x + ASIDE, place.y + ASIDE, size.width, size.height));
    }

    /** What it says; {@code null} when it says nothing. */
    String text() {
        return label == null ? null : label.getText();
    }

    void hide() {
        status.accept(null);
        hideLabel();
    }

    private void hideLabel() {
        if (label != null) {
            label.getParent().remove(label);
            label = null;
        }
    }
}
