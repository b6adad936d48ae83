package org.canvasstudio.ui.diagram;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.canvasstudio.ui.diagram.parts.NodeTip;
import org.eclipse.draw2d.CompoundBorder;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** Says beside the pointer why something cannot be dropped or linked there, and in the status line, too. */
final class Refusal {

    private static final int ASIDE = 18;

    private final Supplier<IFigure> layer;
    private final Consumer<String> status;
    private IFigure label;
    private String text;

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
        if (location == null || why.isBlank()) {
            hideLabel();
            return;
        }
        if (!why.equals(text)) {
            hideLabel();
            text = why;
            label = label(why);
            layer.get().add(label);
        }
        label.setBounds(place(location));
    }

    /** In lines that are not too long. */
    private static IFigure label(String why) {
        Display display = Display.getCurrent();
        IFigure label = NodeTip.figure(why);
        label.setOpaque(true);
        label.setForegroundColor(display.getSystemColor(SWT.COLOR_INFO_FOREGROUND));
        label.setBackgroundColor(display.getSystemColor(SWT.COLOR_INFO_BACKGROUND));
        label.setBorder(new CompoundBorder(new LineBorder(display.getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW)),
                label.getBorder()));
        return label;
    }

    /** Where all of it is seen: to the right of the pointer as far as there is room, and below it or else above. */
    private Rectangle place(Point pointer) {
        Rectangle place = new Rectangle(pointer.getTranslated(ASIDE, ASIDE), label.getPreferredSize());
        Rectangle seen = seen();
        if (place.bottom() > seen.bottom()) {
            place.y = pointer.y - ASIDE - place.height;
        }
        place.x = Math.max(seen.x, Math.min(place.x, seen.right() - place.width));
        label.translateToRelative(place);
        return place;
    }

    /** What the window shows of the layer. */
    private Rectangle seen() {
        IFigure port = label;
        while (!(port instanceof Viewport)) {
            port = port.getParent();
        }
        Rectangle seen = port.getBounds().getCopy();
        port.translateToAbsolute(seen);
        return seen;
    }

    /** What it says; {@code null} when it says nothing. */
    String text() {
        return text;
    }

    void hide() {
        status.accept(null);
        hideLabel();
    }

    private void hideLabel() {
        if (label != null) {
            label.getParent().remove(label);
            label = null;
            text = null;
        }
    }
}
