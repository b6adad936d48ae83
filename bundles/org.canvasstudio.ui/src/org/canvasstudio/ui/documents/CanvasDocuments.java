package org.canvasstudio.ui.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * The documents that somebody works on: one for each file, so that all editors, pages and views share its model, its
 * history of commands and its findings. Who acquires a document releases it. Used on the user interface's thread only.
 */
public final class CanvasDocuments {

    private static final Map<Path, Use> USES = new HashMap<>();
    private static final IResourceChangeListener FILES = CanvasDocuments::filesChanged;
    private static final ListenerList<Consumer<CanvasDocument>> LISTENERS = new ListenerList<>();

    private static final class Use {
        private final CanvasDocument document;
        private int count;

        private Use(CanvasDocument document) {
            this.document = document;
        }
    }

    private CanvasDocuments() {
    }

    /** @param listener is told of each document that somebody begins to work on */
    public static void addListener(Consumer<CanvasDocument> listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Consumer<CanvasDocument> listener) {
        LISTENERS.remove(listener);
    }

    /**
     * The document of the file: the one that is open, or else one that is read now. It has a model or a problem, at the
     * cost of keeping the user waiting for a large file.
     */
    public static CanvasDocument acquire(Path file) {
        Use use = USES.get(key(file));
        CanvasDocument document = use == null ? new CanvasDocument(file, Display.getCurrent()) : use.document;
        if (use == null || document.isLoading()) {
            document.load();
        }
        return use(document);
    }

    /** The document of the file: the one that is open, or else one that is being read in the background. */
    public static CanvasDocument acquireInBackground(Path file) {
        Use use = USES.get(key(file));
        if (use != null) {
            return use(use.document);
        }
        CanvasDocument document = new CanvasDocument(file, Display.getCurrent());
        document.loadInBackground();
        return use(document);
    }

    private static CanvasDocument use(CanvasDocument document) {
        if (USES.isEmpty()) {
            ResourcesPlugin.getWorkspace().addResourceChangeListener(FILES, IResourceChangeEvent.POST_CHANGE);
        }
        Use use = USES.get(key(document.file()));
        if (use == null) {
            use = new Use(document);
            USES.put(key(document.file()), use);
            LISTENERS.forEach(listener -> listener.accept(document));
        }
        use.count++;
        return document;
    }

    /** Ends one use of the document; after the last one it is forgotten, with all that is not saved. */
    public static void release(CanvasDocument document) {
        Use use = USES.get(key(document.file()));
        if (use != null && use.document == document && --use.count == 0) {
            USES.remove(key(document.file()));
            document.dispose();
            if (USES.isEmpty()) {
                ResourcesPlugin.getWorkspace().removeResourceChangeListener(FILES);
            }
        }
    }

    /**
     * Lets the documents without unsaved changes follow their files, whoever has changed them. Where there are such
     * changes, an editor asks; and {@link CanvasDocument#save()} writes over nothing unasked.
     */
    private static void filesChanged(IResourceChangeEvent event) {
        List<Path> changed = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                if ((delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0
                        && delta.getResource().getType() == IResource.FILE && delta.getResource().getLocation() != null) {
                    changed.add(delta.getResource().getLocation().toPath());
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(CanvasDocuments.class).log(e.getStatus());
        }
        if (!changed.isEmpty() && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> changed.forEach(CanvasDocuments::follow));
        }
    }

    private static void follow(Path file) {
        CanvasDocument document = find(file);
        if (document != null && !document.isDirty() && document.isChangedOutside()) {
            document.loadInBackground();
        }
    }

    /** The document of the file if somebody works on it; {@code null} otherwise. */
    public static CanvasDocument find(Path file) {
        Use use = USES.get(key(file));
        return use == null ? null : use.document;
    }

    /** The document that an object of a model is in; {@code null} for one that nobody works on. */
    public static CanvasDocument of(EObject object) {
        return open().stream().filter(document -> document.resource() == object.eResource()).findFirst().orElse(null);
    }

    /** All documents that somebody works on. */
    public static Collection<CanvasDocument> open() {
        return USES.values().stream().map(use -> use.document).toList();
    }

    static void moved(CanvasDocument document, Path from, Path to) {
        Use use = USES.get(key(from));
        if (use != null && use.document == document) {
            USES.remove(key(from));
            USES.put(key(to), use);
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
