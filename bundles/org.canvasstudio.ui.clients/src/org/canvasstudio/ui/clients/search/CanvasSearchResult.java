package org.canvasstudio.ui.clients.search;

import java.util.Arrays;
import java.util.stream.Stream;

import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;

/** What a search has found. */
public final class CanvasSearchResult extends AbstractTextSearchResult {

    private final CanvasQuery query;

    CanvasSearchResult(CanvasQuery query) {
        this.query = query;
    }

    /** The places where something was found. */
    public Stream<Found> places() {
        return Arrays.stream(getElements()).map(Found.class::cast);
    }

    @Override
    public String getLabel() {
        long files = places().map(Found::path).distinct().count();
        String text = query.wish().text();
        if (getMatchCount() == 1) {
            return NLS.bind(Messages.CanvasSearchResult_one, text);
        }
        return NLS.bind(Messages.CanvasSearchResult_many, new Object[] {text, getMatchCount(), files});
    }

    @Override
    public String getTooltip() {
        return getLabel();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return IndexLabels.icon("Canvas");
    }

    @Override
    public ISearchQuery getQuery() {
        return query;
    }

    @Override
    public IEditorMatchAdapter getEditorMatchAdapter() {
        return null;
    }

    @Override
    public IFileMatchAdapter getFileMatchAdapter() {
        return null;
    }
}
