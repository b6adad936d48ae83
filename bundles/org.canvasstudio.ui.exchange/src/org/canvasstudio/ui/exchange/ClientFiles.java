package org.canvasstudio.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** The files of clients, and what of them is selected. */
final class ClientFiles {

    private ClientFiles() {
    }

    /** The canvases and clients below a project or folder that a program can open by a path. */
    static List<IFile> below(IResource container) {
        List<IFile> files = new ArrayList<>();
        try {
            container.accept(resource -> {
                if (resource instanceof IFile && resource.getLocation() != null
                        && ("canvas".equals(resource.getFileExtension()) || "client".equals(resource.getFileExtension()))) {
                    files.add((IFile) resource);
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(ClientFiles.class).log(e.getStatus());
        }
        return files;
    }

    /** Whether the name is that of a file with the data of a client. */
    static boolean isClient(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".client");
    }

    /** The file in a client's folder with the client's data, whatever its name: there is to be one. */
    static Optional<Path> in(Path folder) {
        String[] names = folder.toFile().list((parent, name) -> isClient(name));
        return Stream.ofNullable(names).flatMap(Stream::of).sorted().findFirst().map(folder::resolve);
    }

    /** The resources that are selected, or else the file of the active editor. */
    static List<IResource> selected(IWorkbench workbench, IStructuredSelection selection) {
        List<IResource> selected = new ArrayList<>();
        for (Object each : selection) {
            IResource resource = Adapters.adapt(each, IResource.class);
            if (resource != null) {
                selected.add(resource);
            }
        }
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        if (selected.isEmpty() && editor != null && editor.getEditorInput() instanceof IFileEditorInput) {
            selected.add(((IFileEditorInput) editor.getEditorInput()).getFile());
        }
        return selected;
    }
}
