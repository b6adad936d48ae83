package org.canvasstudio.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.FileChangedException;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.ui.editor.properties.ObjectPropertyPage;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** An editor of one document. Its pages share the document's model and its history of commands. */
public abstract class DocumentEditor extends FormEditor implements IEditingDomainProvider, IGotoMarker, ISaveablesSource {

    /** The documents about which a question is open: one answer is enough for all editors of a document. */
    private static final Set<CanvasDocument> ASKED = new HashSet<>();

    private final CanvasDocument.Listener documentListener = new DocumentListener();
    private final FileListener fileListener = new FileListener();
    private final LiveFindings.Listener findingsListener = this::findingsChanged;
    private final EditorSelection selection = new EditorSelection(this);
    private CanvasDocument document;
    private LiveFindings findings;
    private CanvasActions actions;
    private FileWatch watch;
    private EditorArea area;
    private ModelOutlinePage outline;
    /** What is selected in the outline and cannot be selected on the active page; {@code null} while the page says what is. */
    private IStructuredSelection outside;
    /** The marker to go to when the file has been read. */
    private IMarker awaited;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(selection);
        document = CanvasDocuments.acquireInBackground(file(input));
        document.addListener(documentListener);
        findings = document.findings();
        findings.addListener(findingsListener);
        actions = new CanvasActions(this);
        showName();
        watch();
    }

    private static Path file(IEditorInput input) throws PartInitException {
        if (input instanceof IFileEditorInput) {
            IPath location = ((IFileEditorInput) input).getFile().getLocation();
            if (location != null) {
                return location.toPath();
            }
        } else if (input instanceof IURIEditorInput && "file".equals(((IURIEditorInput) input).getURI().getScheme())) {
            return Path.of(((IURIEditorInput) input).getURI());
        }
        throw new PartInitException(NLS.bind(Messages.DocumentEditor_notAFile, input.getName()));
    }

    // --- pages ---

    @Override
    protected Composite createPageContainer(Composite parent) {
        area = new EditorArea(parent, document::loadInBackground);
        FocusedText.watch(area.pages(), actions::update);
        return super.createPageContainer(area.pages());
    }

    @Override
    protected final void addPages() {
        try {
            for (EditorPage page : createEditorPages()) {
                addPage(page);
            }
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
        show();
    }

    /** The pages in the order of their tabs, without widgets yet. */
    protected abstract List<EditorPage> createEditorPages();

    /** The page that can show every object of the model. */
    protected abstract EditorPage treePage();

    /** Whether this editor is for such a model. */
    protected abstract boolean isFor(EObject root);

    /** The active page; {@code null} while there is none. */
    protected final EditorPage activePage() {
        return (EditorPage) getActivePageInstance();
    }

    private List<EditorPage> createdPages() {
        return pages.stream().filter(EditorPage.class::isInstance).map(EditorPage.class::cast).filter(EditorPage::isCreated)
                .toList();
    }

    @Override
    protected void pageChange(int newPageIndex) {
        super.pageChange(newPageIndex);
        selectionChanged(activePage());
    }

    /** Makes the small view of a page that has one; {@code null} when none has. */
    Control createOverview(Composite parent) {
        for (EditorPage page : createdPages()) {
            Control overview = page.createOverview(parent);
            if (overview != null) {
                return overview;
            }
        }
        return null;
    }

    /** Shows what has been read: the pages, or why there is nothing. */
    private void show() {
        showName();
        if (document.isLoading()) {
            area.showReading(getEditorInput().getName());
        } else if (document.problem() != null) {
            area.showProblem(document.problem());
        } else if (!isFor(document.root())) {
            area.showProblem(otherKind());
        } else {
            area.showPages();
            createdPages().forEach(EditorPage::loaded);
        }
        if (outline != null && outline.getControl() != null) {
            outline.show();
        }
        selectionChanged(activePage());
        firePropertyChange(PROP_DIRTY);
    }

    private CanvasFileException otherKind() {
        return new CanvasFileException(document.file().toString(), 0, 0, Messages.DocumentEditor_otherKind, null);
    }

    /** Shows the name of the canvas or client on the tab; many files are called alike. */
    private void showName() {
        EObject root = document.root();
        String name = root == null ? "" : new Adapted(document.adapterFactory()).text(root);
        setPartName(name.isBlank() ? getEditorInput().getName() : name);
    }

    /** Gives the tree of a view the context menu; others can add to it. */
    void fillContextMenu(ModelTree target, IPageSite pageSite) {
        pageSite.registerContextMenu("org.canvasstudio.ui.editor.outline",
                contextMenu(target.viewer().getControl(), actions::fill), target.viewer());
    }

    /**
     * Gives what shows objects on a page the context menu.
     *
     * @param first adds what there is on that page only
     */
    void fillContextMenu(Control control, ISelectionProvider provider, IMenuListener first) {
        MenuManager manager = contextMenu(control, menu -> {
            first.menuAboutToShow(menu);
            actions.fill(menu);
        });
        // Without the entries that are for the file: they would read as if they were about the element.
        getEditorSite().registerContextMenu(manager, provider, false);
    }

    private static MenuManager contextMenu(Control control, IMenuListener entries) {
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(entries);
        Menu menu = manager.createContextMenu(control);
        control.setMenu(menu);
        return manager;
    }

    /** Adds what is done most with the selection to the tools of a tree. */
    void fillToolBar(IToolBarManager tools) {
        actions.fill(tools);
    }

    /** Connects the Edit menu and the keys. */
    void contributeTo(IActionBars bars) {
        actions.contributeTo(bars);
    }

    /** Connects undo and redo only, for a view with a clipboard of its own. */
    void contributeHistoryTo(IActionBars bars) {
        actions.contributeHistoryTo(bars);
    }

    @Override
    public void setFocus() {
        if (!area.setFocus()) {
            super.setFocus();
        }
    }

    // --- the model ---

    /** What is edited. */
    public CanvasDocument document() {
        return document;
    }

    @Override
    public EditingDomain getEditingDomain() {
        return document.domain();
    }

    /** The canvas or the client that is edited; {@code null} when the file could not be read. */
    public EObject getModel() {
        return document.root();
    }

    /** Why the file cannot be read, as the user sees it; {@code null} when it can. */
    public String getProblem() {
        return area.problem();
    }

    private void modelChanged() {
        if (isClosed()) {
            return;
        }
        createdPages().forEach(EditorPage::changed);
        if (outline != null && outline.getControl() != null) {
            outline.showChildren();
        }
        if (outside != null && objects(outside).stream().anyMatch(object -> object.eResource() != document.resource())) {
            selectionChanged(activePage());
        }
        showName();
        actions.update();
        firePropertyChange(PROP_DIRTY);
    }

    private void findingsChanged(Collection<EObject> changed) {
        createdPages().forEach(page -> page.findingsChanged(changed));
        if (outline != null && outline.getControl() != null) {
            outline.refreshLabels(changed);
        }
    }

    // --- selection ---

    /** The selected objects. */
    IStructuredSelection selection() {
        if (outside != null) {
            return outside;
        }
        EditorPage page = activePage();
        return page != null && page.isCreated() && page.selection() instanceof IStructuredSelection selected ? selected
                : StructuredSelection.EMPTY;
    }

    void setSelection(ISelection selected) {
        if (selected instanceof IStructuredSelection && ((IStructuredSelection) selected).getFirstElement() instanceof EObject) {
            select(objects((IStructuredSelection) selected));
        }
    }

    private static List<EObject> objects(IStructuredSelection selection) {
        return selection.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
    }

    /** Shows an object: on the active page when that can, or else on the page with the tree. */
    public void select(EObject object) {
        select(List.of(object));
    }

    private void select(List<EObject> objects) {
        EditorPage active = activePage();
        if (active == null || !active.selectReveal(objects)) {
            if (active == treePage()) {
                active.deselect();
            } else {
                selectInTree(objects.get(0));
            }
        }
        if (outline != null && !objects(selection()).equals(objects)) {
            // What is done next is done with what the outline shows as selected.
            outside = new StructuredSelection(objects);
            tellSelection();
        }
    }

    /** How the selection is deleted in another way than from the model; {@code null} for none. */
    Command deletion(List<EObject> objects) {
        return outside != null || activePage() == null ? null : activePage().deletion(objects);
    }

    /** Whether deleting the selection takes away what a copy of it holds. */
    boolean canCut() {
        return outside != null || activePage() == null || activePage().canCut();
    }

    /** Shows an object on the page with the tree. */
    void selectInTree(EObject object) {
        setActivePage(treePage().getId());
        treePage().selectReveal(object);
    }

    /** A page has another selection now. */
    protected final void selectionChanged(EditorPage page) {
        if (page == null || page != activePage()) {
            return;
        }
        outside = null;
        actions.setTree(page.isCreated() ? page.tree() : null);
        tellSelection();
    }

    private void tellSelection() {
        actions.update();
        selection.changed();
        if (outline != null && outline.getControl() != null) {
            outline.follow(selection());
        }
    }

    @Override
    public void gotoMarker(IMarker marker) {
        if (document.root() != null) {
            select(FindingMarkers.find(marker, document.root()));
        } else if (document.isLoading()) {
            awaited = marker;
        }
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type == IContentOutlinePage.class) {
            if (outline == null) {
                outline = new ModelOutlinePage(this);
            }
            return type.cast(outline);
        }
        if (type == IPropertySheetPage.class) {
            return type.cast(new ObjectPropertyPage(this::contributeHistoryTo));
        }
        return super.getAdapter(type);
    }

    void outlineClosed() {
        outline = null;
        if (outside != null && !isClosed()) {
            selectionChanged(activePage());
        }
    }

    // --- the file ---

    @Override
    public boolean isDirty() {
        return document.isDirty();
    }

    /** Several editors may show one document: it is asked about and saved once. */
    @Override
    public Saveable[] getSaveables() {
        return new Saveable[] {new DocumentSaveable(this)};
    }

    @Override
    public Saveable[] getActiveSaveables() {
        return getSaveables();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        try {
            if (!document.mayBeWritten(getSite().getShell()) || !save()) {
                monitor.setCanceled(true);
            }
        } catch (IOException e) {
            monitor.setCanceled(true);
            failed(e);
        }
    }

    /** @return whether the user wanted it, where another program has changed the file */
    private boolean save() throws IOException {
        try {
            document.save();
        } catch (FileChangedException e) {
            if (!ask(Messages.DocumentEditor_overwrite, Messages.DocumentEditor_overwriteButton)) {
                return false;
            }
            document.overwrite();
        }
        return true;
    }

    /** Goes back to what the file says. */
    void revert() {
        if (isDirty()) {
            read();
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return document.root() != null;
    }

    @Override
    public void doSaveAs() {
        SaveAsDialog dialog = new SaveAsDialog(getSite().getShell());
        if (getEditorInput() instanceof IFileEditorInput) {
            dialog.setOriginalFile(((IFileEditorInput) getEditorInput()).getFile());
        }
        if (dialog.open() != SaveAsDialog.OK || dialog.getResult() == null) {
            return;
        }
        IFile target = ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult());
        try {
            document.saveAs(target.getLocation().toPath());
            show(target);
        } catch (IOException e) {
            failed(e);
        }
    }

    private void failed(IOException cause) {
        MessageDialog.openError(getSite().getShell(), Messages.DocumentEditor_notSaved, cause.getMessage());
    }

    /** Reads the file again and forgets what is not saved. */
    private void read() {
        document.loadInBackground();
    }

    private boolean isClosed() {
        return area == null || area.isDisposed();
    }

    private boolean ask(String question, String yes) {
        String text = NLS.bind(question, getEditorInput().getName());
        // What loses nothing is the default.
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.DocumentEditor_changedTitle, text,
                SWT.SHEET, Messages.DocumentEditor_keepButton, yes) == 1;
    }

    private void watch() {
        if (watch != null) {
            watch.stop();
            watch = null;
        }
        if (getEditorInput() instanceof IFileEditorInput) {
            watch = new FileWatch(((IFileEditorInput) getEditorInput()).getFile(), getSite().getShell().getDisplay(),
                    fileListener);
            watch.start();
        }
    }

    private void moved(IFile to) {
        document.moved(to.getLocation().toPath());
        show(to);
    }

    /** What the editor is opened with for a file. */
    protected IEditorInput inputOf(IFile file) {
        return new FileEditorInput(file);
    }

    /** The document is of this file now. */
    private void show(IFile file) {
        setInput(inputOf(file));
        showName();
        watch();
    }

    private final class DocumentListener implements CanvasDocument.Listener {

        @Override
        public void changed() {
            modelChanged();
        }

        @Override
        public void loading() {
            loaded();
        }

        @Override
        public void loaded() {
            if (!isClosed()) {
                show();
                // The file may have changed while it was read.
                fileListener.changed();
                if (awaited != null && !document.isLoading()) {
                    IMarker marker = awaited;
                    awaited = null;
                    gotoMarker(marker);
                }
            }
        }

        @Override
        public void saved() {
            firePropertyChange(PROP_DIRTY);
        }
    }

    private final class FileListener implements FileWatch.Listener {

        /** Whether a question is open, in this editor or another one: what happens meanwhile is seen to afterwards. */
        private boolean isAsking() {
            return ASKED.contains(document);
        }

        @Override
        public void changed() {
            if (isClosed() || isAsking() || !document.isChangedOutside()) {
                return;
            }
            if (!isDirty() || asks(Messages.DocumentEditor_reload, Messages.DocumentEditor_reloadButton)) {
                if (!isClosed()) {
                    read();
                }
                return;
            }
            try {
                // The user has decided: the same change is not asked about again.
                document.acceptFile();
            } catch (IOException e) {
                failed(e);
            }
        }

        private boolean asks(String question, String yes) {
            ASKED.add(document);
            try {
                return ask(question, yes);
            } finally {
                ASKED.remove(document);
            }
        }

        @Override
        public void moved(IFile to) {
            if (!isClosed()) {
                DocumentEditor.this.moved(to);
            }
        }

        @Override
        public void gone() {
            if (isClosed() || isAsking() || document.isThere()) {
                return;
            }
            // What is not saved is nowhere else any more.
            if (!isDirty() || asks(Messages.DocumentEditor_gone, Messages.DocumentEditor_goneButton)) {
                getSite().getPage().closeEditor(DocumentEditor.this, false);
            }
        }
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.stop();
        }
        if (findings != null) {
            findings.removeListener(findingsListener);
        }
        if (document != null) {
            document.removeListener(documentListener);
            CanvasDocuments.release(document);
        }
        super.dispose();
    }
}
