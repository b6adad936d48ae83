package org.canvasstudio.ui.clients.search;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;

/** Names the places of a result, and shows the text that was found there unless it is the name. */
final class FoundLabels extends LabelProvider implements IStyledLabelProvider {

    private final CanvasSearchPage page;

    FoundLabels(CanvasSearchPage page) {
        this.page = page;
    }

    @Override
    public String getText(Object element) {
        return ((Found) element).label();
    }

    @Override
    public Image getImage(Object element) {
        return ((Found) element).image();
    }

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString(getText(element));
        if (page.getInput() == null) {
            return text;
        }
        Match[] matches = page.getInput().getMatches(element);
        for (Match match : matches) {
            FoundText found = (FoundText) match;
            if (!found.isName()) {
                text.append(NLS.bind(Messages.FoundLabels_excerpt, found.feature(), found.excerpt()), StyledString.QUALIFIER_STYLER);
                break;
            }
        }
        if (matches.length > 1) {
            text.append(NLS.bind(Messages.FoundLabels_count, matches.length), StyledString.COUNTER_STYLER);
        }
        return text;
    }
}
