package org.canvasstudio.ui;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.CopyResourcesOperation;

/**
 * The layout of a canvas is a file beside it with the same name, see docs/viewpoint.md. It goes along when the canvas is
 * renamed, moved, copied or deleted, by whatever view or wizard.
 */
public final class LayoutFiles implements IResourceChangeListener, IOperationHistoryListener, IStartup {

    private static final String CANVAS = "canvas";
    private static final String LAYOUT = "layout";

    private final Map<CopyResourcesOperation, IResource[]> originals = new ConcurrentHashMap<>();

    @Override
    public void earlyStartup() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().addOperationHistoryListener(this);
    }

    /** The workspace does not say of what a file is a copy; the operation that makes it knows. */
    @Override
    public void historyNotification(OperationHistoryEvent event) {
        if (!(event.getOperation() instanceof CopyResourcesOperation copy)) {
            return;
        }
        switch (event.getEventType()) {
            case OperationHistoryEvent.ABOUT_TO_EXECUTE, OperationHistoryEvent.ABOUT_TO_REDO ->
                originals.put(copy, resources(copy));
            case OperationHistoryEvent.DONE, OperationHistoryEvent.REDONE -> {
                IResource[] before = originals.remove(copy);
                if (before != null) {
                    copy(before, resources(copy));
                }
            }
            case OperationHistoryEvent.OPERATION_NOT_OK -> originals.remove(copy);
            default -> {
                // Undo deletes the copies, and their layouts follow.
            }
        }
    }

    private static IResource[] resources(CopyResourcesOperation copy) {
        return Arrays.stream(copy.getAffectedObjects()).map(IResource.class::cast).toArray(IResource[]::new);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Map<IFile, IPath> gone = new LinkedHashMap<>();
        try {
            event.getDelta().accept(delta -> {
                if (delta.getResource() instanceof IFile file && CANVAS.equals(file.getFileExtension())
                        && delta.getKind() == IResourceDelta.REMOVED) {
                    IFile layout = layout(file);
                    if (layout.exists()) {
                        gone.put(layout, (delta.getFlags() & IResourceDelta.MOVED_TO) == 0 ? null
                                : delta.getMovedToPath().removeFileExtension().addFileExtension(LAYOUT));
                    }
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(LayoutFiles.class).log(e.getStatus());
        }
        if (!gone.isEmpty()) {
            follow(gone);
        }
    }

    /** Whether this is the layout of a canvas that is there. */
    public static boolean isLayout(Object resource) {
        return resource instanceof IFile file && LAYOUT.equals(file.getFileExtension()) && file.getParent().exists(
                IPath.fromOSString(file.getName()).removeFileExtension().addFileExtension(CANVAS));
    }

    /**
     * Copies the layouts of canvases that have been copied.
     *
     * @param copies in the order of the originals
     */
    public static void copy(IResource[] originals, IResource[] copies) {
        for (int i = 0; i < Math.min(originals.length, copies.length); i++) {
            if (originals[i] instanceof IFile from && copies[i] instanceof IFile to && CANVAS.equals(from.getFileExtension())
                    && layout(from).exists() && !layout(to).exists()) {
                try {
                    layout(from).copy(layout(to).getFullPath(), true, null);
                } catch (CoreException e) {
                    ILog.of(LayoutFiles.class).log(e.getStatus());
                }
            }
        }
    }

    private static IFile layout(IFile canvas) {
        return canvas.getParent().getFile(IPath.fromOSString(canvas.getName()).removeFileExtension()
                .addFileExtension(LAYOUT));
    }

    private static void follow(Map<IFile, IPath> gone) {
        WorkspaceJob job = new WorkspaceJob(Messages.LayoutFiles_job) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                for (Map.Entry<IFile, IPath> each : gone.entrySet()) {
                    IFile layout = each.getKey();
                    if (!layout.exists()) {
                        continue;
                    }
                    if (each.getValue() == null) {
                        layout.delete(IResource.FORCE | IResource.KEEP_HISTORY, monitor);
                    } else if (!layout.getWorkspace().getRoot().getFile(each.getValue()).exists()) {
                        layout.move(each.getValue(), IResource.FORCE | IResource.KEEP_HISTORY, monitor);
                    }
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.setSystem(true);
        job.schedule();
    }
}
