package org.canvasstudio.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.FileSurroundings;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.FirstStatements;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.documents.CanvasDocuments;
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
import org.eclipse.ui.PlatformUI;

/**
 * Checks the files of a client that have changed, and those whose findings follow from what has changed in others, and keeps
 * their problem markers.
 */
public class AlignmentBuilder extends IncrementalProjectBuilder {

    /** The id of the builder. */
    public static final String ID = ClientFolder.BUILDER;

    /** The fingerprint of the settings that a client was last checked with. */
    private static final QualifiedName SETTINGS = new QualifiedName("org.canvasstudio.ui", "settings");

    /** What the rules have asked about other files, by the file that they were checking. */
    private final Map<IFile, AskedSurroundings> asked = new HashMap<>();

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        // What was found with other settings is out of date in every file.
        IResourceDelta delta = kind == FULL_BUILD || isForOtherSettings(getProject()) || hasChangedSettings(getDelta(getProject()))
                ? null : getDelta(getProject());
        ClientDigests client = ClientSurroundings.of(getProject());
        List<IFile> files = delta == null ? files(getProject()) : new ArrayList<>(touched(delta, client));
        files.sort(Comparator.comparing(file -> file.getProjectRelativePath().toPath(), FirstStatements.ORDER));
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.AlignmentBuilder_checking, getProject().getName()),
                files.size());
        String settings = Engines.of(getProject()).settings().fingerprint();
        FileSurroundings.Neighbours neighbours = client.neighbours();
        for (IFile file : files) {
            if (progress.isCanceled()) {
                // What was skipped is in no delta of the next build: let that one check everything.
                forgetLastBuiltState();
                throw new OperationCanceledException();
            }
            progress.subTask(file.getProjectRelativePath().toString());
            check(file, client, neighbours);
            progress.worked(1);
        }
        getProject().setPersistentProperty(SETTINGS, settings);
        updateOpenDocuments(files);
        return null;
    }

    /** What the rules have seen of other files may have changed for those that are open. */
    private void updateOpenDocuments(List<IFile> checked) {
        Path folder = getProject().getLocation().toPath();
        if (!checked.isEmpty() && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> CanvasDocuments.open().stream()
                    .filter(document -> document.file().startsWith(folder)).forEach(document -> document.findings().update()));
        }
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

    private void check(IFile file, ClientDigests client, FileSurroundings.Neighbours neighbours) throws CoreException {
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
            checkModel(file, path, client, neighbours);
        } catch (CanvasFileException e) {
            FindingMarkers.unreadable(file, e);
        }
    }

    private void checkModel(IFile file, Path path, ClientDigests client, FileSurroundings.Neighbours neighbours)
            throws CoreException, CanvasFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            throw CanvasFiles.unreadable(path, e);
        }
        try {
            EObject root = CanvasFiles.read(path);
            AlignmentEngine engine = Engines.of(file);
            AskedSurroundings surroundings = new AskedSurroundings(path,
                    new FileSurroundings(path, getProject().getLocation().toPath(), neighbours));
            if (root instanceof Canvas canvas) {
                client.accept(path, canvas);
            }
            List<Finding> findings = new FileRules.Place(engine, surroundings).check(root);
            asked.put(file, surroundings);
            CheckedFiles.checked(file, attributes, root, engine, findings);
            FindingMarkers.replace(file, findings);
        } catch (CanvasFileException e) {
            CheckedFiles.unreadable(file, attributes, e);
            throw e;
        }
    }

    /**
     * The files that have changed, and those about which a rule has asked for what has changed. A file of which it is not
     * known what was asked is among them.
     */
    private Set<IFile> touched(IResourceDelta root, ClientDigests client) throws CoreException {
        Set<IFile> touched = new LinkedHashSet<>();
        Set<Path> canvases = new HashSet<>();
        Set<String> segments = new HashSet<>();
        boolean[] clientChanged = {false};
        root.accept(delta -> {
            boolean content = delta.getKind() != IResourceDelta.CHANGED
                    || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
            if (content && isOurs(delta.getResource())) {
                IFile file = (IFile) delta.getResource();
                Path path = getProject().getLocation().toPath().resolve(file.getProjectRelativePath().toString());
                if (delta.getKind() != IResourceDelta.REMOVED) {
                    touched.add(file);
                }
                if ("client".equals(file.getFileExtension())) {
                    clientChanged[0] = true;
                } else {
                    canvases.add(path);
                    segments.addAll(changedSegments(path, client));
                }
            }
            return true;
        });
        if (!canvases.isEmpty() || clientChanged[0]) {
            for (IFile file : files(getProject())) {
                AskedSurroundings last = asked.get(file);
                if (last == null ? !SettingsFiles.NAME.equals(file.getName()) : clientChanged[0] && last.askedForClient()
                        || last.askedForAny(segments) || canvases.stream().anyMatch(last::askedFor)) {
                    touched.add(file);
                }
            }
        }
        asked.keySet().removeIf(file -> !file.exists());
        return touched;
    }

    /** The names of the segments that a canvas has, or had. */
    private static Set<String> changedSegments(Path canvas, ClientDigests client) {
        Set<String> segments = new HashSet<>(client.segments(canvas).orElse(Set.of()));
        try {
            client.canvas(canvas);
            segments.addAll(client.segments(canvas).orElse(Set.of()));
        } catch (CanvasFileException e) {
            // It has gone, or says nothing that can be read.
            client.forget(canvas);
        }
        return segments;
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

    private static boolean isOurs(IResource resource) {
        return resource.getType() == IResource.FILE
                && ("canvas".equals(resource.getFileExtension()) || "client".equals(resource.getFileExtension())
                        || SettingsFiles.NAME.equals(resource.getName()));
    }
}
