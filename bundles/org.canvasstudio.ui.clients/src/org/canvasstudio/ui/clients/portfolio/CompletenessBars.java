package org.canvasstudio.ui.clients.portfolio;

import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;

/** Draws the completeness of the nine blocks as nine small bars, and says in the tooltip which is which. */
final class CompletenessBars extends DrawnCell {

    /** The colour of the bars in the theme. */
    static final String COLOUR = "org.canvasstudio.ui.clients.completeness";

    private static final int BLOCKS = BlockKind.values().length;
    private static final int TRACK_ALPHA = 60;
    private static final int OPAQUE = 255;

    CompletenessBars() {
        super(PortfolioColumn.COMPLETENESS);
    }

    @Override
    void paint(Event event, PortfolioRow row, Rectangle cell) {
        if (row.canvases().isEmpty()) {
            return;
        }
        GC gc = event.gc;
        Point unit = gc.textExtent("0");
        int gap = Math.max(1, unit.x / 4);
        int width = Math.max(1, Math.min((cell.width - unit.x) / BLOCKS - gap, unit.x + gap));
        int height = Math.max(1, Math.min(cell.height - 2 * gap, unit.y));
        int top = cell.y + (cell.height - height) / 2;
        Color ink = gc.getForeground();
        Color fill = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(COLOUR);
        for (BlockKind block : BlockKind.values()) {
            int left = cell.x + unit.x / 2 + block.ordinal() * (width + gap);
            gc.setAlpha(TRACK_ALPHA);
            gc.setBackground(ink);
            gc.fillRectangle(left, top, width, height);
            int filled = Math.round(height * row.completeness(block) / 100f);
            gc.setAlpha(OPAQUE);
            gc.setBackground((event.detail & SWT.SELECTED) != 0 || fill == null ? ink : fill);
            gc.fillRectangle(left, top + height - filled, width, filled);
        }
    }

    @Override
    public String getToolTipText(Object element) {
        PortfolioRow row = (PortfolioRow) element;
        if (row.canvases().isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        if (row.isClient() && row.canvases().size() > 1) {
            text.append(NLS.bind(Messages.CompletenessBars_mean, row.canvases().size())).append('\n');
        }
        for (BlockKind block : BlockKind.values()) {
            text.append(NLS.bind(Messages.CompletenessBars_block, block.title(row.kind(), Locale.getDefault()),
                    row.completeness(block))).append('\n');
        }
        return text.append(Messages.CompletenessBars_formula).toString();
    }

    @Override
    public Font getToolTipFont(Object element) {
        return JFaceResources.getDialogFont();
    }
}
