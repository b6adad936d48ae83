package org.canvasstudio.ui.clients.navigator;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.ui.UnhurriedRefresh;
import org.canvasstudio.ui.clients.index.IndexChange;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.canvasstudio.ui.LayoutFiles;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.LiveFindings;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.model.WorkbenchContentProvider;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonContentProvider;

/**
 * Gives the Clients view its content. Opening a branch reads no file: the blocks and elements come from the index, and
 * of a canvas that somebody works on from its document, as it is at the moment.
 */
public class ClientsContent extends WorkbenchContentProvider implements ICommonContentProvider {

    /** More files than this are shown again all at once. */
    private static final int MANY = 20;

    private final Consumer<CanvasDocument> documentOpened = this::follow;
    private final WorkspaceIndex.Listener indexListener = this::indexChanged;
    private final List<Followed> followed = new ArrayList<>();
    private final Set<IPath> changed = new HashSet<>();
    private StructuredViewer viewer;
    private Display display;
    private UnhurriedRefresh refresh;

    /** A document that somebody works on, with the file that it had last. */
    private final class Followed implements CanvasDocument.Listener, LiveFindings.Listener {

        private final CanvasDocument document;
        private IFile file;

        Followed(CanvasDocument document) {
            this.document = document;
            file = document.workspaceFile();
            document.addListener(this);
            document.findings().addListener(this);
        }

        @Override
        public void changed() {
            refresh(file);
        }

        @Override
        public void loaded() {
            refresh(file);
        }

        @Override
        public void saved() {
            refresh(file);
            file = document.workspaceFile();
            refresh(file);
        }

        @Override
        public void closed() {
            stop();
            followed.remove(this);
            // Only now is the document forgotten: what is shown comes from the index again.
            display.asyncExec(() -> refresh(file));
        }

        @Override
        public void findingsChanged(Collection<EObject> changed) {
            if (file != null && isShown()) {
                Set<Object> nodes = new HashSet<>();
                changed.stream().map(Known::node).filter(node -> node != null).forEach(nodes::add);
                nodes.add(file);
                nodes.add(file.getProject());
                viewer.update(nodes.toArray(), null);
            }
        }

        void stop() {
            document.removeListener(this);
            document.findings().removeListener(this);
        }
    }

    @Override
    public void init(ICommonContentExtensionSite site) {
        display = Display.getCurrent();
        refresh = new UnhurriedRefresh(display, this::showChanged);
        CanvasDocuments.open().forEach(this::follow);
        CanvasDocuments.addListener(documentOpened);
        Portfolio.index().addListener(indexListener);
    }

    @Override
    public void dispose() {
        CanvasDocuments.removeListener(documentOpened);
        Portfolio.index().removeListener(indexListener);
        followed.forEach(Followed::stop);
        refresh.stop();
        super.dispose();
    }

    @Override
    public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
        viewer = (StructuredViewer) newViewer;
        super.inputChanged(newViewer, oldInput, newInput);
    }

    private boolean isShown() {
        return viewer != null && !viewer.getControl().isDisposed();
    }

    private void follow(CanvasDocument document) {
        followed.add(new Followed(document));
    }

    private void indexChanged(IndexChange change) {
        display.asyncExec(() -> {
            changed.addAll(change.changed());
            changed.addAll(change.removed());
            refresh.request();
        });
    }

    private void showChanged() {
        Set<IPath> paths = Set.copyOf(changed);
        changed.clear();
        if (!isShown()) {
            return;
        }
        if (paths.size() > MANY || paths.stream().anyMatch(path -> "client".equals(path.getFileExtension()))) {
            // The name of a client says where it stands among the others.
            viewer.refresh();
        } else {
            paths.stream().map(path -> ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0))).distinct()
                    .forEach(viewer::refresh);
        }
    }

    private void refresh(IFile file) {
        if (file != null && isShown()) {
            viewer.refresh(file);
            viewer.update(file.getProject(), null);
        }
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (parent instanceof IFile) {
            return Known.isCanvasFile(parent) && Known.isCanvas((IFile) parent) ? BlockNode.of((IFile) parent).toArray()
                    : new Object[0];
        }
        if (parent instanceof BlockNode) {
            return Known.elements((BlockNode) parent).toArray();
        }
        return parent instanceof ElementNode ? new Object[0] : Arrays.stream(super.getChildren(parent))
                .filter(child -> !LayoutFiles.isLayout(child)).toArray();
    }

    @Override
    public boolean hasChildren(Object object) {
        if (object instanceof IFile) {
            return Known.isCanvasFile(object) && Known.isCanvas((IFile) object);
        }
        if (object instanceof BlockNode) {
            return Known.count(object) > 0;
        }
        return !(object instanceof ElementNode) && super.hasChildren(object);
    }

    @Override
    public Object getParent(Object object) {
        if (object instanceof ElementNode) {
            return ((ElementNode) object).parent();
        }
        return object instanceof BlockNode ? ((BlockNode) object).file() : super.getParent(object);
    }

    @Override
    public void restoreState(IMemento memento) {
        // Nothing is kept.
    }

    @Override
    public void saveState(IMemento memento) {
        // Nothing is kept.
    }
}
