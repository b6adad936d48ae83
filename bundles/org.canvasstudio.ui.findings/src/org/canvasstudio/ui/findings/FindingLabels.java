package org.canvasstudio.ui.findings;

import java.util.Locale;

import org.canvasstudio.ui.Engines;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/** The texts of one column; the tooltip says why the rule matters and what to do. */
final class FindingLabels extends ColumnLabelProvider {

    private final FindingColumn column;

    FindingLabels(FindingColumn column) {
        this.column = column;
    }

    @Override
    public String getText(Object element) {
        if (element instanceof FindingItem) {
            return column.text((FindingItem) element);
        }
        FindingGroup group = (FindingGroup) element;
        return column == FindingColumn.DESCRIPTION ? NLS.bind(Messages.FindingLabels_group, group.title(), group.items().size())
                : "";
    }

    @Override
    public Image getImage(Object element) {
        if (column != FindingColumn.DESCRIPTION) {
            return null;
        }
        // The findings of a group are in the order of their weight.
        return Severities.image(element instanceof FindingItem ? ((FindingItem) element).severity()
                : ((FindingGroup) element).items().get(0).severity());
    }

    @Override
    public Color getForeground(Object element) {
        boolean aside = element instanceof FindingItem && ((FindingItem) element).isSetAside();
        return aside ? JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR) : null;
    }

    @Override
    public String getToolTipText(Object element) {
        if (!(element instanceof FindingItem)) {
            return null;
        }
        FindingItem item = (FindingItem) element;
        String text = Engines.catalogue().rule(String.valueOf(item.rule())).map(rule -> item.message() + "\n\n"
                + rule.why(Locale.getDefault()) + "\n\n" + rule.remedy(Locale.getDefault())).orElse(item.message());
        return item.isSetAside() ? text + "\n\n" + NLS.bind(Messages.FindingLabels_setAside, item.reason()) : text;
    }
}
