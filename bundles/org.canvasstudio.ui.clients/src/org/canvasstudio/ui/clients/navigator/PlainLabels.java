package org.canvasstudio.ui.clients.navigator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;

/**
 * The labels of the view's content without the workbench's decorations: those come later, in the background, and until
 * then a label that has changed would stay the old one.
 */
final class PlainLabels extends DelegatingStyledCellLabelProvider implements ILabelProvider {

    private final ILabelProvider labels;

    /** @param labels the labels of the content, which are styled ones, too */
    PlainLabels(ILabelProvider labels) {
        super((IStyledLabelProvider) labels);
        this.labels = labels;
    }

    @Override
    public String getText(Object object) {
        return labels.getText(object);
    }

    @Override
    public String getToolTipText(Object object) {
        return labels instanceof IToolTipProvider ? ((IToolTipProvider) labels).getToolTipText(object) : null;
    }
}
