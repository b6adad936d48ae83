package org.canvasstudio.ui.clients.navigator;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;
import org.eclipse.ui.part.IShowInSource;
import org.eclipse.ui.part.ShowInContext;

/** The clients of the workspace with their canvases, and a way to begin while there are none. */
public class ClientsView extends CommonNavigator {

    /** The id of the view. */
    public static final String ID = "org.canvasstudio.ui.clients.view";

    /** Long enough for the next key, short enough to feel immediate; in milliseconds. */
    private static final int TYPING = 200;

    /** With more clients than this, what was found stays closed: the user opens what matters. */
    private static final int FEW = 50;

    private final NameFilter filter = new NameFilter();
    private final IResourceChangeListener projectListener = this::resourcesChanged;
    private final WorkspaceIndex.Listener indexListener = change -> PlatformUI.getWorkbench().getDisplay()
            .asyncExec(this::filterAgain);
    private final ISelectionListener selectionListener = this::selectionChanged;
    private final Runnable applyFilter = this::applyFilter;
    private Composite frame;
    private Composite main;
    private EmptyHint hint;
    private Text filterText;
    private List<Object> awaited = List.of();

    @Override
    public void createPartControl(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(new StackLayout());
        main = new Composite(frame, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(main);
        filterText = new Text(main, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filterText.setMessage(Messages.ClientsView_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filterText);
        Composite tree = new Composite(main, SWT.NONE);
        tree.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        super.createPartControl(tree);
        hint = new EmptyHint(frame, getSite().getWorkbenchWindow());

        getCommonViewer().addFilter(filter);
        ViewerToolTips.show(getCommonViewer());
        filterText.addModifyListener(event -> filterText.getDisplay().timerExec(TYPING, applyFilter));
        filterText.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                getCommonViewer().getControl().setFocus();
            } else if (event.keyCode == SWT.ESC) {
                filterText.setText("");
            }
        }));
        ResourcesPlugin.getWorkspace().addResourceChangeListener(projectListener, IResourceChangeEvent.POST_CHANGE);
        Portfolio.index().addListener(indexListener);
        getSite().getPage().addPostSelectionListener(selectionListener);
        showTreeOrHint();
    }

    @Override
    protected Object getInitialInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    protected CommonViewer createCommonViewerObject(Composite parent) {
        CommonViewer viewer = new CommonViewer(getViewSite().getId(), parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL) {
            @Override
            protected void internalRefresh(Object element, boolean updateLabels) {
                super.internalRefresh(element, updateLabels);
                revealAwaited();
            }

            /** One order for all there is: the navigator's own looks for it anew with each comparison. */
            @Override
            public void setComparator(ViewerComparator comparator) {
                super.setComparator(new ClientsSorter());
            }

            /** Choosing among the filters of the navigator replaces all there are. */
            @Override
            public void setFilters(ViewerFilter... filters) {
                List<ViewerFilter> all = new ArrayList<>(List.of(filters));
                all.add(filter);
                super.setFilters(all.toArray(ViewerFilter[]::new));
            }
        };
        viewer.setUseHashlookup(true);
        return viewer;
    }

    @Override
    protected CommonViewer createCommonViewer(Composite parent) {
        CommonViewer viewer = super.createCommonViewer(parent);
        viewer.setLabelProvider(new PlainLabels(viewer.getNavigatorContentService().createCommonLabelProvider()));
        return viewer;
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        if (event.getDelta().getAffectedChildren(IResourceDelta.ADDED | IResourceDelta.REMOVED).length > 0) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::showTreeOrHint);
        }
    }

    private void showTreeOrHint() {
        if (frame.isDisposed()) {
            return;
        }
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        Composite shown = root.getProjects().length == 0 ? hint.control() : main;
        StackLayout layout = (StackLayout) frame.getLayout();
        if (layout.topControl != shown) {
            layout.topControl = shown;
            frame.layout();
        }
    }

    private void applyFilter() {
        if (filterText.isDisposed()) {
            return;
        }
        String words = filterText.getText().strip();
        filter.setPattern(words.isEmpty() ? null : words);
        CommonViewer viewer = getCommonViewer();
        viewer.getControl().setRedraw(false);
        try {
            viewer.refresh(false);
            if (!words.isEmpty() && viewer.getTree().getItemCount() <= FEW) {
                viewer.expandToLevel(2);
            }
        } finally {
            viewer.getControl().setRedraw(true);
        }
    }

    /** What has the words in its name may be known only now, and be hidden with all that is above it. */
    private void filterAgain() {
        if (!filterText.isDisposed() && !filterText.getText().isBlank()) {
            filterText.getDisplay().timerExec(TYPING, applyFilter);
        }
    }

    /** Shows what has the words in its name only; everything when there are none. */
    public void filter(String words) {
        filterText.setText(words);
        filterText.getDisplay().timerExec(-1, applyFilter);
        applyFilter();
    }

    /** Follows the selection in an editor while the view is linked with the editors. */
    private void selectionChanged(IWorkbenchPart part, ISelection selection) {
        Object node = isLinkingEnabled() && part instanceof IEditorPart ? ClientsLinkHelper.node(selection) : null;
        if (node != null && !new StructuredSelection(node).equals(getCommonViewer().getSelection())) {
            selectReveal(new StructuredSelection(node));
        }
    }

    /** Selects files or nodes; those that are not there yet, as soon as they have come. */
    static void reveal(List<Object> objects) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        IViewPart view = page == null ? null : page.findView(ID);
        if (view instanceof ClientsView && !objects.isEmpty()) {
            ((ClientsView) view).awaited = objects;
            ((ClientsView) view).revealAwaited();
        }
    }

    private void revealAwaited() {
        if (awaited.isEmpty() || getCommonViewer() == null) {
            return;
        }
        List<Object> wanted = awaited;
        awaited = List.of();
        getCommonViewer().setSelection(new StructuredSelection(wanted), true);
        if (getCommonViewer().getStructuredSelection().size() < wanted.size()) {
            awaited = wanted;
        }
    }

    @Override
    public boolean show(ShowInContext context) {
        List<Object> objects = new ArrayList<>();
        if (context.getSelection() instanceof IStructuredSelection) {
            for (Object each : (IStructuredSelection) context.getSelection()) {
                Object object = each instanceof EObject ? Known.node((EObject) each) : each;
                if (!(object instanceof CanvasNode)) {
                    object = Adapters.adapt(object, IResource.class);
                }
                if (object != null) {
                    objects.add(object);
                }
            }
        }
        IResource input = objects.isEmpty() ? Adapters.adapt(context.getInput(), IResource.class) : null;
        if (input != null) {
            objects.add(input);
        }
        reveal(objects);
        return !objects.isEmpty();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IShowInSource.class) {
            IShowInSource source = () -> new ShowInContext(null, getCommonViewer().getSelection());
            return type.cast(source);
        }
        return super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) frame.getLayout()).topControl == main) {
            super.setFocus();
        } else {
            hint.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(projectListener);
        Portfolio.index().removeListener(indexListener);
        getSite().getPage().removePostSelectionListener(selectionListener);
        super.dispose();
    }
}
