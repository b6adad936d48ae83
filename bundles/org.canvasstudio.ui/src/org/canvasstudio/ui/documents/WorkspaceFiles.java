package org.canvasstudio.ui.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.canvasstudio.model.AtomicFiles;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.osgi.util.NLS;

/**
 * Writes files so that a reader sees the old content or the new, as {@link AtomicFiles} does. Of a file in the workspace
 * the former content is kept in the local history, and the workspace sees at once what was written.
 */
public final class WorkspaceFiles {

    private WorkspaceFiles() {
    }

    /** The file in the workspace; {@code null} when it lies outside, or its project is closed. */
    public static IFile find(Path file) {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        IPath location = IPath.fromPath(file.toAbsolutePath());
        IPath path = location.makeRelativeTo(root.getLocation());
        // Most files lie below the workspace: the other way looks through the locations of all projects, maybe thousands.
        IFile found = root.getLocation().isPrefixOf(location) && path.segmentCount() > 1 ? root.getFile(path) : null;
        if (found == null || !location.equals(found.getLocation())) {
            IFile[] files = root.findFilesForLocationURI(file.toAbsolutePath().toUri());
            found = files.length == 0 ? null : files[0];
        }
        return found == null || !found.getProject().isAccessible() ? null : found;
    }

    /**
     * Writes a file; when that fails, it is as it was.
     *
     * @throws IOException when the content cannot be made or the file cannot be written
     */
    public static void write(Path file, AtomicFiles.Content content) throws IOException {
        IFile inWorkspace = find(file);
        if (inWorkspace == null) {
            AtomicFiles.write(file, content);
            return;
        }
        try {
            // One operation: the listeners and builders of the workspace see one change.
            inWorkspace.getWorkspace().run(monitor -> {
                keep(inWorkspace);
                try {
                    AtomicFiles.write(file, content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    refresh(inWorkspace);
                }
            }, inWorkspace.getProject(), IWorkspace.AVOID_UPDATE, null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Adds the content of the file to its local history. The platform keeps a file's content when it is about to change
     * the file itself: it is made to append nothing, which leaves every byte in place. Without the history the work in
     * hand is saved all the same.
     */
    private static void keep(IFile file) {
        try {
            file.refreshLocal(IResource.DEPTH_ZERO, null);
            if (file.exists()) {
                file.appendContents(InputStream.nullInputStream(), IResource.FORCE | IResource.KEEP_HISTORY, null);
            }
        } catch (CoreException e) {
            ILog.of(WorkspaceFiles.class).error(NLS.bind(Messages.WorkspaceFiles_noHistory, file.getFullPath()), e);
        }
    }

    /** Lets the workspace see the file, and the folders above it that are as new. */
    private static void refresh(IFile file) throws CoreException {
        IResource first = file;
        for (IContainer folder = file.getParent(); !folder.exists(); folder = folder.getParent()) {
            first = folder;
        }
        first.refreshLocal(first == file ? IResource.DEPTH_ZERO : IResource.DEPTH_INFINITE, null);
    }
}
