package org.canvasstudio.ui.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.UnhurriedRefresh;
import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.LiveFindings;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;

/**
 * What the rules found in all clients: in saved files by their markers, in documents that are open as they are edited.
 * The findings are grouped, filtered, explained, mended and set aside here.
 */
public class FindingsView extends ViewPart {

    /** The id of the view. */
    public static final String ID = "org.canvasstudio.ui.findings.view";

    private static final String GROUPING = "grouping";
    private static final String SET_ASIDE = "setAside";
    private static final String HIDDEN = "hidden";

    /** More rows than a screen shows, few enough to make at once. */
    private static final int ROWS = 500;

    /** Long enough to let a burst of changes pass, short enough to feel immediate; in milliseconds. */
    private static final long DELAY = 200;

    private final IResourceChangeListener resources = this::resourcesChanged;
    private final LiveFindings.Listener live = changed -> refreshSoon();
    private final IPartListener parts = new EditorParts(this::refreshLater);
    private final Set<CanvasDocument> followed = new HashSet<>();
    private final Set<Severity> hidden = EnumSet.noneOf(Severity.class);
    private final UnhurriedRefresh refresh = new UnhurriedRefresh(Display.getCurrent(), this::refresh);
    private final Job job = Job.createSystem(Messages.FindingsView_job, this::collect);
    private List<FindingItem> saved = List.of();
    private Grouping grouping = Grouping.RULE;
    private boolean showSetAside;
    private FilteredTree tree;
    private TreeViewer viewer;
    private FindingColumns columns;
    private IMemento memento;

    @Override
    public void init(IViewSite site, IMemento state) throws PartInitException {
        super.init(site, state);
        memento = state;
        if (memento != null) {
            for (Grouping each : Grouping.values()) {
                grouping = each.name().equals(memento.getString(GROUPING)) ? each : grouping;
            }
            for (Severity each : Severity.values()) {
                if (Boolean.TRUE.equals(memento.getBoolean(HIDDEN + each.key()))) {
                    hidden.add(each);
                }
            }
            showSetAside = Boolean.TRUE.equals(memento.getBoolean(SET_ASIDE));
        }
    }

    @Override
    public void saveState(IMemento state) {
        state.putString(GROUPING, grouping.name());
        state.putBoolean(SET_ASIDE, showSetAside);
        columns.save(state);
        hidden.forEach(severity -> state.putBoolean(HIDDEN + severity.key(), true));
    }

    @Override
    public void createPartControl(Composite parent) {
        TreeColumnLayout layout = new TreeColumnLayout();
        tree = new FilteredTree(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL, new FindingFilter(), true, true) {
            @Override
            protected Composite createTreeControl(Composite owner, int style) {
                // The layout of the columns belongs to the composite that holds nothing but the tree.
                super.createTreeControl(owner, style);
                treeComposite.setLayout(layout);
                return treeComposite;
            }
        };
        viewer = tree.getViewer();
        viewer.setUseHashlookup(true);
        viewer.setDisplayIncrementally(ROWS);
        viewer.getTree().setHeaderVisible(true);
        viewer.setContentProvider(new FindingContent());
        columns = new FindingColumns(viewer, layout, memento);
        GroupTitles.drawIn(viewer.getTree());
        ViewerToolTips.show(viewer);
        viewer.addDoubleClickListener(event -> open());
        getSite().setSelectionProvider(viewer);
        createActions();
        ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
        getSite().getPage().addPartListener(parts);
        job.schedule();
    }

    private void createActions() {
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        MenuManager groups = new MenuManager(Messages.FindingsView_groupBy);
        for (Grouping each : Grouping.values()) {
            Action action = new Action(each.title(), IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        groupBy(each);
                    }
                }
            };
            action.setChecked(each == grouping);
            groups.add(action);
        }
        menu.add(groups);
        menu.add(new Separator());
        for (Severity severity : Severity.values()) {
            menu.add(toggle(NLS.bind(Messages.FindingsView_show, Severities.plural(severity)), !hidden.contains(severity),
                    shown -> {
                        if (shown) {
                            hidden.remove(severity);
                        } else {
                            hidden.add(severity);
                        }
                    }));
        }
        menu.add(toggle(Messages.FindingsView_showSetAside, showSetAside, this::showSetAside));

        MenuManager popup = new MenuManager();
        popup.setRemoveAllWhenShown(true);
        popup.addMenuListener(this::fill);
        viewer.getTree().setMenu(popup.createContextMenu(viewer.getTree()));

        Action copy = new Action() {
            @Override
            public void run() {
                copy();
            }
        };
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new Action() {
            @Override
            public void run() {
                viewer.getTree().selectAll();
                viewer.setSelection(viewer.getSelection());
            }
        });
        new UndoRedoActionGroup(getSite(), WorkspaceUndoUtil.getWorkspaceUndoContext(), true)
                .fillActionBars(getViewSite().getActionBars());
        getSite().getService(IHandlerService.class).activateHandler(MendHandler.COMMAND, new MendHandler());
    }

    private Action toggle(String text, boolean checked, Consumer<Boolean> change) {
        Action action = new Action(text, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                change.accept(isChecked());
                refresh();
            }
        };
        action.setChecked(checked);
        return action;
    }

    private void fill(IMenuManager menu) {
        List<FindingItem> items = selection();
        if (!items.isEmpty()) {
            Action open = new Action(Messages.FindingsView_goTo) {
                @Override
                public void run() {
                    open();
                }
            };
            menu.add(open);
            menu.add(new Separator());
            FindingActions.fill(menu, items, getSite().getShell());
        }
    }

    private void open() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (first instanceof FindingItem) {
            FindingPlace.open((FindingItem) first, getSite().getPage());
        } else if (first != null) {
            viewer.setExpandedState(first, !viewer.getExpandedState(first));
        }
    }

    private void copy() {
        String text = selection().stream().map(item -> List.of(FindingColumn.values()).stream()
                .map(column -> column.text(item)).collect(Collectors.joining("\t"))).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(viewer.getTree().getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private List<FindingItem> selection() {
        return FindingItems.of(viewer.getStructuredSelection());
    }

    /** Groups the findings. */
    void groupBy(Grouping by) {
        grouping = by;
        refresh();
    }

    /** Whether findings that were set aside are shown, greyed. They are known of canvases that are open. */
    void showSetAside(boolean shown) {
        showSetAside = shown;
        refresh();
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        if (event.findMarkerDeltas(FindingMarkers.TYPE, true).length > 0) {
            job.schedule(DELAY);
        }
    }

    private IStatus collect(IProgressMonitor monitor) {
        List<FindingItem> items = new ArrayList<>();
        try {
            for (IMarker marker : ResourcesPlugin.getWorkspace().getRoot().findMarkers(FindingMarkers.TYPE, true,
                    IResource.DEPTH_INFINITE)) {
                FindingItem.of(marker).ifPresent(items::add);
            }
        } catch (CoreException e) {
            return e.getStatus();
        }
        getSite().getShell().getDisplay().asyncExec(() -> {
            saved = items;
            refresh.request();
        });
        return Status.OK_STATUS;
    }

    private void refreshSoon() {
        refresh.request();
    }

    private void refreshLater() {
        getSite().getShell().getDisplay().asyncExec(this::refresh);
    }

    private void refresh() {
        if (tree.isDisposed()) {
            return;
        }
        follow();
        List<FindingItem> items = items();
        Object[] expanded = viewer.getVisibleExpandedElements();
        Set<String> open = new HashSet<>();
        for (Object each : expanded) {
            open.add(each instanceof FindingGroup ? ((FindingGroup) each).title() : "");
        }
        List<FindingItem> selected = FindingItems.of(viewer.getStructuredSelection());
        viewer.getTree().setRedraw(false);
        try {
            List<FindingGroup> groups = grouping.groups(items);
            boolean first = viewer.getInput() == null;
            viewer.setInput(grouping == Grouping.NONE ? items : groups);
            for (FindingGroup group : groups) {
                if (open.contains(group.title()) || first && groups.size() == 1) {
                    viewer.setExpandedState(group, true);
                }
            }
            viewer.setSelection(new StructuredSelection(
                    items.stream().filter(item -> selected.stream().anyMatch(item::isSame)).toList()));
        } finally {
            viewer.getTree().setRedraw(true);
        }
        setContentDescription(Messages.bind(Messages.FindingsView_summary, new Object[] {count(items, Severity.ERROR),
            count(items, Severity.WARNING), count(items, Severity.ADVICE)}));
    }

    private static long count(List<FindingItem> items, Severity severity) {
        return items.stream().filter(item -> item.severity() == severity && !item.isSetAside()).count();
    }

    /** What is shown: of an open document what the rules say now, of any other file what its markers say. */
    private List<FindingItem> items() {
        Set<Path> open = new HashSet<>();
        List<FindingItem> items = new ArrayList<>();
        for (CanvasDocument document : followed) {
            if (document.root() != null) {
                open.add(document.file());
                items.addAll(FindingItem.all(document));
            }
        }
        saved.stream().filter(item -> !open.contains(item.file())).forEach(items::add);
        items.removeIf(item -> hidden.contains(item.severity()) || item.isSetAside() && !showSetAside);
        items.sort(Comparator.comparing(FindingItem::severity));
        return items;
    }

    private void follow() {
        Set<CanvasDocument> open = new HashSet<>(CanvasDocuments.open());
        open.stream().filter(followed::add).forEach(document -> document.findings().addListener(live));
        followed.removeIf(document -> {
            if (open.contains(document)) {
                return false;
            }
            document.findings().removeListener(live);
            return true;
        });
    }

    @Override
    public void setFocus() {
        viewer.getTree().setFocus();
    }

    @Override
    public void dispose() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
        followed.forEach(document -> document.findings().removeListener(live));
        getSite().getPage().removePartListener(parts);
        job.cancel();
        refresh.stop();
        super.dispose();
    }
}
