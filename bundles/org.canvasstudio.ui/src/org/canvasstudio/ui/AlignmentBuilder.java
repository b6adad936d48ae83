package org.canvasstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** Checks the files of a client that have changed, and keeps their problem markers. */
public class AlignmentBuilder extends IncrementalProjectBuilder {

    /** The id of the builder. */
    public static final String ID = ClientFolder.BUILDER;

    /** The fingerprint of the settings that a client was last checked with. */
    private static final QualifiedName SETTINGS = new QualifiedName("org.canvasstudio.ui", "settings");

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        // What was found with other settings is out of date in every file.
        IResourceDelta delta = kind == FULL_BUILD || isForOtherSettings(getProject()) || hasChangedSettings(getDelta(getProject()))
                ? null : getDelta(getProject());
        List<IFile> files = delta == null ? files(getProject()) : changedFiles(delta);
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.AlignmentBuilder_checking, getProject().getName()),
                files.size());
        String settings = Engines.of(getProject()).settings().fingerprint();
        for (IFile file : files) {
            if (progress.isCanceled()) {
                // What was skipped is in no delta of the next build: let that one check everything.
                forgetLastBuiltState();
                throw new OperationCanceledException();
            }
            progress.subTask(file.getProjectRelativePath().toString());
            check(file);
            progress.worked(1);
        }
        getProject().setPersistentProperty(SETTINGS, settings);
        return null;
    }

    /** Whether a client was last checked with other settings than those that hold now. */
    static boolean isForOtherSettings(IProject project) throws CoreException {
        return project.isAccessible() && project.hasNature(ClientNature.ID) && !Engines.of(project).settings().fingerprint()
                .equals(project.getPersistentProperty(SETTINGS));
    }

    private static boolean hasChangedSettings(IResourceDelta root) throws CoreException {
        boolean[] changed = {false};
        if (root != null) {
            root.accept(delta -> {
                changed[0] |= SettingsFiles.NAME.equals(delta.getResource().getName());
                return !changed[0];
            });
        }
        return changed[0];
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        FindingMarkers.clear(getProject());
    }

    private static void check(IFile file) throws CoreException {
        if (file.getLocation() == null) {
            return;
        }
        Path path = file.getLocation().toPath();
        try {
            if (file.getName().equals(SettingsFiles.NAME)) {
                Engines.files().read(path);
                FindingMarkers.replace(file, List.of());
                return;
            }
            checkModel(file, path);
        } catch (CanvasFileException e) {
            FindingMarkers.unreadable(file, e);
        }
    }

    private static void checkModel(IFile file, Path path) throws CoreException, CanvasFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw CanvasFiles.unreadable(path, e);
        }
        try {
            EObject root = CanvasFiles.read(path);
            AlignmentEngine engine = Engines.of(file);
            List<Finding> findings = root instanceof Canvas ? engine.check((Canvas) root) : List.of();
            CheckedFiles.checked(file, attributes, root, engine, findings);
            FindingMarkers.replace(file, findings);
        } catch (CanvasFileException e) {
            CheckedFiles.unreadable(file, attributes, e);
            throw e;
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
                && ("canvas".equals(resource.getFileExtension()) || "client".equals(resource.getFileExtension())
                        || SettingsFiles.NAME.equals(resource.getName()));
    }
}
