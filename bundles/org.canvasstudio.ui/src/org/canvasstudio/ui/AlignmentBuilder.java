package org.canvasstudio.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Checks the files of a client that have changed, and keeps their problem markers. */
public class AlignmentBuilder extends IncrementalProjectBuilder {

    /** The id of the builder. */
    public static final String ID = "org.canvasstudio.ui.alignment";

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        List<IFile> files = delta == null ? files(getProject()) : changedFiles(delta);
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.AlignmentBuilder_checking, getProject().getName()),
                files.size());
        AlignmentEngine engine = Engines.of(getProject());
        for (IFile file : files) {
            if (progress.isCanceled()) {
                // What was skipped is in no delta of the next build: let that one check everything.
                forgetLastBuiltState();
                throw new OperationCanceledException();
            }
            progress.subTask(file.getProjectRelativePath().toString());
            check(file, engine);
            progress.worked(1);
        }
        return null;
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        FindingMarkers.clear(getProject());
    }

    private static void check(IFile file, AlignmentEngine engine) throws CoreException {
        if (file.getLocation() == null) {
            return;
        }
        try {
            EObject root = CanvasFiles.read(Path.of(file.getLocation().toOSString()));
            List<Finding> findings = root instanceof Canvas ? engine.check((Canvas) root) : List.of();
            FindingMarkers.replace(file, findings);
        } catch (CanvasFileException e) {
            FindingMarkers.unreadable(file, e);
        }
    }

    private static List<IFile> files(IResource root) throws CoreException {
        List<IFile> files = new ArrayList<>();
        root.accept(resource -> {
            if (isOurs(resource)) {
                files.add((IFile) resource);
            }
            return !resource.isDerived();
        });
        return files;
    }

    private static List<IFile> changedFiles(IResourceDelta root) throws CoreException {
        List<IFile> files = new ArrayList<>();
        root.accept(delta -> {
            boolean content = delta.getKind() == IResourceDelta.ADDED
                    || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
            if (content && delta.getKind() != IResourceDelta.REMOVED && isOurs(delta.getResource())) {
                files.add((IFile) delta.getResource());
            }
            return true;
        });
        return files;
    }

    private static boolean isOurs(IResource resource) {
        return resource.getType() == IResource.FILE
                && ("canvas".equals(resource.getFileExtension()) || "client".equals(resource.getFileExtension()));
    }
}
