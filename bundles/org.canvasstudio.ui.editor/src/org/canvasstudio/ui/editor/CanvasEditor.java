package org.canvasstudio.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.LiveFindings;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/** The editor of a canvas or a client. Its pages share one model and one command stack. */
public class CanvasEditor extends MultiPageEditorPart implements IEditingDomainProvider, IGotoMarker {

    /** The id of the editor of canvases. */
    public static final String CANVAS_ID = "org.canvasstudio.ui.editor.canvas";

    private final CanvasDocument.Listener documentListener = new DocumentListener();
    private final LiveFindings.Listener findingsListener = this::findingsChanged;
    private final List<ModelPropertyPage> propertyPages = new ArrayList<>();
    private CanvasDocument document;
    private LiveFindings findings;
    private CanvasActions actions;
    private FileWatch watch;
    private Composite page;
    private ModelTree tree;
    private ProblemPage problem;
    private ModelOutlinePage outline;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        document = CanvasDocuments.acquire(file(input));
        document.addListener(documentListener);
        findings = document.findings();
        findings.addListener(findingsListener);
        actions = new CanvasActions(this);
        setPartName(input.getName());
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
        throw new PartInitException(NLS.bind(Messages.CanvasEditor_notAFile, input.getName()));
    }

    // --- pages ---

    @Override
    protected void createPages() {
        page = new Composite(getContainer(), SWT.NONE);
        page.setLayout(new StackLayout());
        tree = new ModelTree(page, document, findings);
        problem = new ProblemPage(page);
        setPageText(addPage(page), Messages.CanvasEditor_structure);
        if (getPageCount() == 1) {
            // One tab says nothing.
            ((CTabFolder) getContainer()).setTabHeight(0);
        }
        actions.setTree(tree);
        fillContextMenu(tree, null);
        getSite().setSelectionProvider(tree.viewer());
        tree.viewer().addSelectionChangedListener(event -> {
            actions.update();
            if (outline != null && outline.getControl() != null) {
                outline.follow(event.getSelection());
            }
        });
        show();
    }

    /** Shows what has been read: the tree, or why there is none. */
    private void show() {
        StackLayout layout = (StackLayout) page.getLayout();
        if (document.problem() == null) {
            layout.topControl = tree.control();
            tree.show();
        } else {
            problem.show(document.problem());
            layout.topControl = problem.control();
            tree.viewer().setSelection(StructuredSelection.EMPTY);
        }
        page.layout();
        if (outline != null && outline.getControl() != null) {
            outline.show();
        }
        if (document.root() != null) {
            select(document.root());
        }
        actions.update();
        firePropertyChange(PROP_DIRTY);
    }

    /** Gives a tree the context menu; a page of a view names its site, so that others can add to the menu. */
    void fillContextMenu(ModelTree target, IPageSite pageSite) {
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(actions::fill);
        Menu menu = manager.createContextMenu(target.viewer().getControl());
        target.viewer().getControl().setMenu(menu);
        if (pageSite == null) {
            // Without the entries that are for the file: they would read as if they were about the element.
            getEditorSite().registerContextMenu(manager, target.viewer(), false);
        } else {
            pageSite.registerContextMenu("org.canvasstudio.ui.editor.outline", manager, target.viewer());
        }
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
        if (document.problem() == null) {
            tree.viewer().getControl().setFocus();
        } else {
            problem.control().setFocus();
        }
    }

    // --- the model ---

    CanvasDocument document() {
        return document;
    }

    LiveFindings findings() {
        return findings;
    }

    @Override
    public EditingDomain getEditingDomain() {
        return document.domain();
    }

    /** The canvas or the client that is edited; {@code null} when the file could not be read. */
    public EObject getModel() {
        return document.root();
    }

    /** What the rules say about an object as it is now, a moment after the last change. */
    public List<Finding> getFindings(EObject object) {
        return findings.of(object);
    }

    /** Why the file cannot be read, as the user sees it; {@code null} when it can. */
    public String getProblem() {
        return document.problem() == null ? null : problem.message();
    }

    private void modelChanged() {
        if (page == null) {
            return;
        }
        Command command = document.commands().getMostRecentCommand();
        tree.showChildren();
        if (outline != null && outline.getControl() != null) {
            outline.showChildren();
        }
        actions.update();
        propertyPages.forEach(ModelPropertyPage::refresh);
        if (command != null) {
            command.getAffectedObjects().stream().filter(EObject.class::isInstance).map(EObject.class::cast)
                    .filter(object -> object.eResource() == document.resource()).findFirst().ifPresent(this::reveal);
        }
        firePropertyChange(PROP_DIRTY);
    }

    /** Shows where an undone or repeated change took place, unless that is in sight already. */
    private void reveal(EObject object) {
        tree.viewer().reveal(object);
    }

    private void findingsChanged(Collection<EObject> changed) {
        tree.refreshLabels(changed);
        if (outline != null && outline.getControl() != null) {
            outline.refreshLabels(changed);
        }
    }

    // --- selection ---

    /** The selected objects. */
    IStructuredSelection selection() {
        return tree == null ? StructuredSelection.EMPTY : tree.viewer().getStructuredSelection();
    }

    void setSelection(ISelection selection) {
        tree.viewer().setSelection(selection, true);
    }

    /** Selects an object in the tree. */
    public void select(EObject object) {
        tree.select(object);
    }

    @Override
    public void gotoMarker(IMarker marker) {
        if (document.root() != null) {
            select(FindingMarkers.find(marker, document.root()));
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
            ModelPropertyPage properties = new ModelPropertyPage(this);
            propertyPages.add(properties);
            return type.cast(properties);
        }
        return super.getAdapter(type);
    }

    void outlineClosed() {
        outline = null;
    }

    void propertiesClosed(ModelPropertyPage properties) {
        propertyPages.remove(properties);
    }

    // --- the file ---

    @Override
    public boolean isDirty() {
        return document.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (document.isChangedOutside() && !ask(Messages.CanvasEditor_overwrite, Messages.CanvasEditor_overwriteButton)) {
            monitor.setCanceled(true);
            return;
        }
        if (!isWritable()) {
            monitor.setCanceled(true);
            return;
        }
        try {
            document.save();
        } catch (IOException e) {
            monitor.setCanceled(true);
            failed(e);
        }
    }

    /** Asks the user, or the version control, about a write-protected file. */
    private boolean isWritable() {
        if (!(getEditorInput() instanceof IFileEditorInput)) {
            return true;
        }
        IFile[] files = {((IFileEditorInput) getEditorInput()).getFile()};
        return files[0].getWorkspace().validateEdit(files, getSite().getShell()).isOK();
    }

    /** Goes back to what the file says. */
    void revert() {
        if (isDirty()) {
            read();
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return document.problem() == null;
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
        MessageDialog.openError(getSite().getShell(), Messages.CanvasEditor_notSaved, cause.getMessage());
    }

    /** Reads the file again and forgets what is not saved. */
    private void read() {
        document.load();
    }

    private boolean isClosed() {
        return page == null || page.isDisposed();
    }

    private boolean ask(String question, String yes) {
        String text = NLS.bind(question, getEditorInput().getName());
        // What loses nothing is the default.
        return MessageDialog.open(MessageDialog.QUESTION, getSite().getShell(), Messages.CanvasEditor_changedTitle, text,
                SWT.SHEET, Messages.CanvasEditor_keepButton, yes) == 1;
    }

    private void watch() {
        if (watch != null) {
            watch.stop();
            watch = null;
        }
        if (getEditorInput() instanceof IFileEditorInput) {
            watch = new FileWatch(((IFileEditorInput) getEditorInput()).getFile(), getSite().getShell().getDisplay(),
                    new FileListener());
            watch.start();
        }
    }

    private void moved(IFile to) {
        document.moved(to.getLocation().toPath());
        show(to);
    }

    /** The document is of this file now. */
    private void show(IFile file) {
        setInput(new FileEditorInput(file));
        setPartName(file.getName());
        watch();
    }

    private final class DocumentListener implements CanvasDocument.Listener {

        @Override
        public void changed() {
            modelChanged();
        }

        @Override
        public void loaded() {
            if (!isClosed()) {
                show();
            }
        }

        @Override
        public void saved() {
            firePropertyChange(PROP_DIRTY);
        }
    }

    private final class FileListener implements FileWatch.Listener {

        /** Whether a question is open: what happens meanwhile is seen to when it has been answered. */
        private boolean asking;

        @Override
        public void changed() {
            if (isClosed() || asking || !document.isChangedOutside()) {
                return;
            }
            if (!isDirty() || asks(Messages.CanvasEditor_reload, Messages.CanvasEditor_reloadButton)) {
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
            asking = true;
            try {
                return ask(question, yes);
            } finally {
                asking = false;
            }
        }

        @Override
        public void moved(IFile to) {
            if (!isClosed()) {
                CanvasEditor.this.moved(to);
            }
        }

        @Override
        public void gone() {
            if (isClosed() || asking || document.isThere()) {
                return;
            }
            // What is not saved is nowhere else any more.
            if (!isDirty() || asks(Messages.CanvasEditor_gone, Messages.CanvasEditor_goneButton)) {
                getSite().getPage().closeEditor(CanvasEditor.this, false);
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
