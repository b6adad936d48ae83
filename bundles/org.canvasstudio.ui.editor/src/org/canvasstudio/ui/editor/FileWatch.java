package org.canvasstudio.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;

/** Tells an editor, on the user interface's thread, what happens to its file in the workspace. */
final class FileWatch implements IResourceChangeListener {

    /** What an editor wants to know. */
    interface Listener {

        /** The file's content may have changed. */
        void changed();

        /** The file has another name or folder now. */
        void moved(IFile to);

        /** The file has gone, or its project was closed. */
        void gone();
    }

    private final IFile file;
    private final Display display;
    private final Listener listener;

    FileWatch(IFile file, Display display, Listener listener) {
        this.file = file;
        this.display = display;
        this.listener = listener;
    }

    void start() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        IResourceDelta delta = event.getDelta().findMember(file.getFullPath());
        if (delta == null) {
            return;
        }
        if (delta.getKind() == IResourceDelta.REMOVED) {
            if ((delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
                IFile target = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
                tell(() -> listener.moved(target));
            } else {
                tell(listener::gone);
            }
        } else if ((delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0
                || delta.getKind() == IResourceDelta.ADDED) {
            tell(listener::changed);
        }
    }

    private void tell(Runnable what) {
        if (!display.isDisposed()) {
            display.asyncExec(what);
        }
    }
}
