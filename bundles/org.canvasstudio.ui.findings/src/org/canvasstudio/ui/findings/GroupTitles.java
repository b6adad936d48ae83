package org.canvasstudio.ui.findings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Draws the title of a group across all columns, as a group has nothing in the others. */
final class GroupTitles implements Listener {

    static void drawIn(Tree tree) {
        GroupTitles titles = new GroupTitles();
        tree.addListener(SWT.EraseItem, titles);
        tree.addListener(SWT.PaintItem, titles);
    }

    @Override
    public void handleEvent(Event event) {
        TreeItem item = (TreeItem) event.item;
        if (!(item.getData() instanceof FindingGroup)) {
            return;
        }
        if (event.type == SWT.EraseItem) {
            event.detail &= ~SWT.FOREGROUND;
        } else {
            // Every cell shows its piece of the one line, which begins in the first.
            Image image = item.getImage();
            Rectangle place = item.getImageBounds(0);
            if (image != null && event.index == 0) {
                event.gc.drawImage(image, place.x, place.y + (place.height - image.getBounds().height) / 2);
            }
            Rectangle text = item.getTextBounds(0);
            event.gc.drawText(item.getText(), text.x,
                    text.y + (text.height - event.gc.textExtent(item.getText()).y) / 2, true);
        }
    }
}
