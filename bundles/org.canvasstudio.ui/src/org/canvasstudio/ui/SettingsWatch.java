package org.canvasstudio.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Notices changes of settings files: those of clients as resources, those above the clients whenever a window becomes
 * active, and when {@link #look()} is called. Then the clients for which other settings hold are checked again, and the
 * canvases that are open too.
 */
public final class SettingsWatch extends WorkspaceJob implements IStartup {

    private static volatile SettingsWatch instance;

    private List<String> problems = List.of();

    /** Made by the workbench when it starts. */
    public SettingsWatch() {
        super(Messages.SettingsWatch_job);
        setSystem(true);
        setRule(ResourcesPlugin.getWorkspace().getRoot());
        instance = this;
    }

    /** Looks for changed settings in the background, now. */
    public static void look() {
        if (instance != null) {
            instance.schedule();
        }
    }

    @Override
    public void earlyStartup() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this::resourcesChanged, IResourceChangeEvent.POST_CHANGE);
        Display display = PlatformUI.getWorkbench().getDisplay();
        Engines.addListener(() -> display.asyncExec(
                () -> CanvasDocuments.open().forEach(document -> document.findings().update())));
        display.asyncExec(() -> PlatformUI.getWorkbench().addWindowListener(new IWindowListener() {
            @Override
            public void windowActivated(IWorkbenchWindow window) {
                schedule();
            }

            @Override
            public void windowDeactivated(IWorkbenchWindow window) {
                // Nothing can have changed yet.
            }

            @Override
            public void windowOpened(IWorkbenchWindow window) {
                // It becomes active.
            }

            @Override
            public void windowClosed(IWorkbenchWindow window) {
                // Nothing to do.
            }
        }));
        schedule();
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        List<IResource> changed = new ArrayList<>();
        try {
            event.getDelta().accept(delta -> {
                boolean content = delta.getKind() != IResourceDelta.CHANGED
                        || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
                if (content && SettingsFiles.NAME.equals(delta.getResource().getName())) {
                    changed.add(delta.getResource());
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(SettingsWatch.class).log(e.getStatus());
        }
        if (!changed.isEmpty()) {
            Engines.settingsChanged();
            schedule();
        }
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        markUnusable(root);
        List<IProject> others = new ArrayList<>();
        for (IProject project : root.getProjects()) {
            if (AlignmentBuilder.isForOtherSettings(project)) {
                others.add(project);
            }
        }
        SubMonitor progress = SubMonitor.convert(monitor, others.size());
        for (IProject project : others) {
            project.build(IncrementalProjectBuilder.FULL_BUILD, AlignmentBuilder.ID, null, progress.split(1));
        }
        if (!others.isEmpty()) {
            Engines.settingsChanged();
        }
        return Status.OK_STATUS;
    }

    /** The files above the clients are no resources: the workspace itself bears their problems. */
    private void markUnusable(IWorkspaceRoot root) throws CoreException {
        List<CanvasFileException> found = new ArrayList<>();
        for (Path file : SettingsFiles.above(root.getLocation().toPath())) {
            try {
                Engines.files().read(file);
            } catch (CanvasFileException e) {
                found.add(e);
            }
        }
        List<String> messages = found.stream().map(CanvasFileException::getMessage).toList();
        if (!messages.equals(problems)) {
            problems = messages;
            FindingMarkers.unusableSettings(root, found);
        }
    }
}
