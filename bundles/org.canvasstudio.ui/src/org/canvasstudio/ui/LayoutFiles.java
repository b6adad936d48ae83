package org.canvasstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

/**
 * The layout of a canvas is a file beside it with the same name, see docs/viewpoint.md. It goes along when the canvas is
 * renamed, moved, copied or deleted, by whatever view, wizard or other program.
 */
public final class LayoutFiles implements IResourceChangeListener, IStartup {

    private static final String CANVAS = "canvas";
    private static final String LAYOUT = "layout";

    @Override
    public void earlyStartup() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Map<IFile, IPath> gone = new LinkedHashMap<>();
        List<IFile> come = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                if (isCanvas(delta.getResource())) {
                    IFile file = (IFile) delta.getResource();
                    if (delta.getKind() == IResourceDelta.REMOVED && layout(file).exists()) {
                        gone.put(layout(file), (delta.getFlags() & IResourceDelta.MOVED_TO) == 0 ? null
                                : delta.getMovedToPath().removeFileExtension().addFileExtension(LAYOUT));
                    } else if (delta.getKind() == IResourceDelta.ADDED && (delta.getFlags() & IResourceDelta.MOVED_FROM) == 0) {
                        come.add(file);
                    }
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(LayoutFiles.class).log(e.getStatus());
        }
        if (!gone.isEmpty() || !come.isEmpty()) {
            follow(gone, come);
        }
    }

    /** Whether this is the layout of a canvas that is there. */
    public static boolean isLayout(Object resource) {
        return resource instanceof IFile file && LAYOUT.equals(file.getFileExtension()) && beside(file, CANVAS).exists();
    }

    private static boolean isCanvas(IResource resource) {
        return resource instanceof IFile && CANVAS.equals(resource.getFileExtension());
    }

    private static IFile layout(IFile canvas) {
        return beside(canvas, LAYOUT);
    }

    private static IFile beside(IFile file, String extension) {
        return file.getParent().getFile(IPath.fromOSString(file.getName()).removeFileExtension().addFileExtension(extension));
    }

    private static void follow(Map<IFile, IPath> gone, List<IFile> come) {
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
                come.removeIf(canvas -> !canvas.exists() || layout(canvas).exists());
                if (!come.isEmpty()) {
                    copyLayouts(come, monitor);
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.setSystem(true);
        job.schedule();
    }

    /** The workspace does not say of what a file is a copy: it is of one with the same bytes. */
    private static void copyLayouts(List<IFile> come, IProgressMonitor monitor) throws CoreException {
        Map<Long, List<IFile>> arranged = new HashMap<>();
        ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
            if (proxy.getType() == IResource.FILE && proxy.getName().endsWith('.' + LAYOUT) && isLayout(proxy.requestResource())) {
                IFile canvas = beside((IFile) proxy.requestResource(), CANVAS);
                arranged.computeIfAbsent(size(canvas), size -> new ArrayList<>()).add(canvas);
            }
            return true;
        }, IResource.NONE);
        for (IFile canvas : come) {
            for (IFile original : arranged.getOrDefault(size(canvas), List.of())) {
                if (isCopy(canvas, original)) {
                    layout(original).copy(layout(canvas).getFullPath(), true, monitor);
                    break;
                }
            }
        }
    }

    /** How long a file is; 0 when that cannot be told. */
    private static long size(IFile file) {
        return file.getLocation() == null ? 0 : file.getLocation().toFile().length();
    }

    private static boolean isCopy(IFile canvas, IFile original) {
        try {
            return canvas.getLocation() != null && original.getLocation() != null
                    && Files.mismatch(canvas.getLocation().toPath(), original.getLocation().toPath()) == -1;
        } catch (IOException e) {
            // What cannot be read now has no layout taken from it; the canvas itself says so when it is opened.
            return false;
        }
    }
}
