package org.canvasstudio.ui.clients.portfolio;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.canvasstudio.ui.clients.index.IndexChange;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.canvasstudio.ui.clients.portfolio.PortfolioRows.Shown;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * All clients and canvases of the workspace in one table, from the index. Rows are made, filtered and sorted in a job:
 * thousands of them do not keep the window waiting.
 */
public final class PortfolioView extends ViewPart {

    /** The id of the view. */
    public static final String ID = "org.canvasstudio.ui.clients.portfolio";

    /** The view of the findings, which comes with another plug-in; without it their markers are in the Problems view. */
    private static final String FINDINGS = "org.canvasstudio.ui.findings.view";

    private static final String FILTER = "filter";
    private static final String SHOWN = "shown";
    private static final String SORTED = "sorted";
    private static final String DESCENDING = "descending";

    private final Job job = Job.createSystem(Messages.PortfolioView_job, (ICoreRunnable) monitor -> makeRows());
    private final IPropertyChangeListener themeListener = event -> redraw();
    private final WorkspaceIndex.Listener indexListener = new WorkspaceIndex.Listener() {

        @Override
        public void indexChanged(IndexChange change) {
            job.schedule();
        }

        @Override
        public void workChanged() {
            job.schedule();
        }
    };
    private volatile PortfolioRows wanted = new PortfolioRows(Shown.ALL, "", PortfolioColumn.CLIENT, false);
    private IMemento memento;
    private Display display;
    private Text filter;
    private Label status;
    private PortfolioTable table;

    @Override
    public void init(IViewSite site, IMemento kept) throws PartInitException {
        super.init(site, kept);
        memento = kept;
        if (kept != null) {
            wanted = new PortfolioRows(constant(Shown.class, kept.getString(SHOWN), Shown.ALL),
                    kept.getString(FILTER) == null ? "" : kept.getString(FILTER),
                    constant(PortfolioColumn.class, kept.getString(SORTED), PortfolioColumn.CLIENT),
                    Boolean.TRUE.equals(kept.getBoolean(DESCENDING)));
        }
    }

    /** What a memento says, unless another version of the studio wrote it. */
    private static <T extends Enum<T>> T constant(Class<T> type, String name, T otherwise) {
        return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst().orElse(otherwise);
    }

    @Override
    public void saveState(IMemento kept) {
        kept.putString(FILTER, wanted.filter());
        kept.putString(SHOWN, wanted.shown().name());
        kept.putString(SORTED, wanted.sorted().name());
        kept.putBoolean(DESCENDING, wanted.descending());
        table.save(kept);
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.PortfolioView_filter);
        filter.setText(wanted.filter());
        filter.addModifyListener(event -> want(
                new PortfolioRows(wanted.shown(), filter.getText(), wanted.sorted(), wanted.descending())));
        filter.addListener(SWT.DefaultSelection, event -> table.viewer().getTable().setFocus());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.viewer().getTable().setFocus();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        status = new Label(parent, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(status);
        table = new PortfolioTable(parent, memento, this::sort);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(100, 100).applyTo(table.viewer().getTable());
        table.showSorting(wanted.sorted(), wanted.descending());
        table.viewer().addOpenListener(event -> open());
        getSite().setSelectionProvider(table.viewer());
        createActions();
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(themeListener);
        Portfolio.index().addListener(indexListener);
        job.schedule();
    }

    private void createActions() {
        Table control = table.viewer().getTable();
        Action open = action(Messages.PortfolioView_open, this::open);
        Action findings = action(Messages.PortfolioView_showFindings, this::showFindings);
        Action copy = action(Messages.PortfolioView_copy, this::copy);
        copy.setActionDefinitionId(ActionFactory.COPY.getCommandId());
        Action selectAll = action(Messages.PortfolioView_selectAll, control::selectAll);
        selectAll.setActionDefinitionId(ActionFactory.SELECT_ALL.getCommandId());
        Action refresh = action(Messages.PortfolioView_refresh, Portfolio.index()::update);
        refresh.setActionDefinitionId(ActionFactory.REFRESH.getCommandId());

        IActionBars bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
        // In the field, copying and selecting are about its text.
        control.addListener(SWT.FocusIn, event -> handle(copy, selectAll));
        control.addListener(SWT.FocusOut, event -> handle(null, null));

        IMenuManager menu = bars.getMenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            manager.add(choice(Messages.PortfolioView_all, () -> wanted.shown() == Shown.ALL, () -> show(Shown.ALL)));
            manager.add(choice(Messages.PortfolioView_clients, () -> wanted.shown() == Shown.CLIENTS,
                    () -> show(Shown.CLIENTS)));
            manager.add(choice(Messages.PortfolioView_canvases, () -> wanted.shown() == Shown.CANVASES,
                    () -> show(Shown.CANVASES)));
            manager.add(new Separator());
            MenuManager by = new MenuManager(Messages.PortfolioView_sortBy);
            for (PortfolioColumn column : PortfolioColumn.values()) {
                by.add(choice(column.title(), () -> wanted.sorted() == column, () -> sort(column)));
            }
            manager.add(by);
            manager.add(new Separator());
            manager.add(refresh);
        });

        MenuManager context = new MenuManager();
        context.setRemoveAllWhenShown(true);
        context.addMenuListener(manager -> {
            boolean selected = !table.selection().isEmpty();
            for (Action each : List.of(open, findings, copy)) {
                each.setEnabled(selected);
            }
            manager.add(open);
            manager.add(findings);
            manager.add(new Separator());
            manager.add(copy);
            manager.add(selectAll);
            manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        });
        control.setMenu(context.createContextMenu(control));
        getSite().registerContextMenu(context, table.viewer());
    }

    private void handle(Action copy, Action selectAll) {
        IActionBars bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), selectAll);
        bars.updateActionBars();
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private static Action choice(String text, BooleanSupplier isChosen, Runnable choose) {
        Action action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    choose.run();
                }
            }
        };
        action.setChecked(isChosen.getAsBoolean());
        return action;
    }

    private void show(Shown shown) {
        want(new PortfolioRows(shown, wanted.filter(), wanted.sorted(), wanted.descending()));
    }

    /** The same column again turns the order round. */
    private void sort(PortfolioColumn column) {
        boolean descending = wanted.sorted() == column ? !wanted.descending() : column.isGreatestFirst();
        want(new PortfolioRows(wanted.shown(), wanted.filter(), column, descending));
        table.showSorting(column, descending);
    }

    private void want(PortfolioRows rows) {
        wanted = rows;
        job.schedule();
    }

    private void redraw() {
        table.viewer().getTable().redraw();
    }

    private void makeRows() {
        PortfolioRows made = wanted;
        WorkspaceIndex index = Portfolio.index();
        List<PortfolioRow> rows = made.of(index.entries());
        display.asyncExec(() -> {
            // Another wish has another run of the job.
            if (!status.isDisposed() && made == wanted) {
                table.show(rows);
                showStatus(index);
            }
        });
    }

    private void showStatus(WorkspaceIndex index) {
        int canvases = index.canvases(ResourcesPlugin.getWorkspace().getRoot()).size();
        String text;
        if (index.isWorking()) {
            text = NLS.bind(Messages.PortfolioView_working, table.size());
        } else if (!index.isUpToDate()) {
            text = NLS.bind(Messages.PortfolioView_incomplete, table.size());
        } else if (index.entries().isEmpty()) {
            text = Messages.PortfolioView_empty;
        } else {
            text = NLS.bind(Messages.PortfolioView_rows, table.size(), canvases);
        }
        status.setText(text);
        status.getParent().layout(true);
    }

    private void open() {
        for (PortfolioRow row : table.selection()) {
            IFile file = row.file();
            if (file != null) {
                try {
                    IDE.openEditor(getSite().getPage(), file);
                } catch (PartInitException e) {
                    StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
                }
            }
        }
    }

    private void showFindings() {
        try {
            boolean isThere = PlatformUI.getWorkbench().getViewRegistry().find(FINDINGS) != null;
            getSite().getPage().showView(isThere ? FINDINGS : IPageLayout.ID_PROBLEM_VIEW);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {table.text(table.selection())}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    @Override
    public void setFocus() {
        (table.size() == 0 ? filter : table.viewer().getTable()).setFocus();
    }

    @Override
    public void dispose() {
        Portfolio.index().removeListener(indexListener);
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(themeListener);
        job.cancel();
        super.dispose();
    }
}
