package org.canvasstudio.ui.clients.search;

import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.ui.documents.ElementPlaces;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;

/** The tree of what a search has found; opening an element leads to it in its editor. */
public final class CanvasSearchPage extends AbstractTextSearchViewPage {

    /** Up to so many matches all are seen at once. */
    private static final int EXPANDED = 50;

    private FoundTree tree;

    public CanvasSearchPage() {
        super(FLAG_LAYOUT_TREE);
    }

    @Override
    public StructuredViewer getViewer() {
        return super.getViewer();
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        tree = new FoundTree();
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(tree);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new FoundLabels(this)));
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int category(Object element) {
                // The blocks keep their order, after what belongs to the canvas as a whole.
                String type = ((Found) element).type();
                return Stream.of(BlockKind.values()).filter(block -> block.blockClass().getName().equals(type))
                        .mapToInt(block -> block.ordinal() + 1).findFirst().orElse(0);
            }
        });
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new IllegalStateException("a tree only");
    }

    @Override
    protected void elementsChanged(Object[] objects) {
        tree.update((CanvasSearchResult) getInput());
        getViewer().refresh();
        if (getInput().getMatchCount() <= EXPANDED) {
            ((TreeViewer) getViewer()).expandAll();
        }
    }

    @Override
    protected void clear() {
        if (getInput() != null) {
            tree.update((CanvasSearchResult) getInput());
        }
        getViewer().refresh();
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
        FoundText found = (FoundText) match;
        if (found.place().file() != null) {
            ElementPlaces.open(getSite().getPage(), found.place().file().getLocation().toPath(),
                    root -> root.eResource().getEObject(found.id()));
        }
    }
}
