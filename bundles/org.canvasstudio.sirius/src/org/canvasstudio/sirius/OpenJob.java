package org.canvasstudio.sirius;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.ui.PlatformUI;

/** Opens the session of a client, makes representations of canvases and shows them in editors. */
final class OpenJob extends Job {

    private final IProject client;
    private final List<IFile> canvases;
    private final String kind;

    /** @param kind the name of the kind of representations; {@code null} for the first one of the specification */
    OpenJob(IProject client, List<IFile> canvases, String kind) {
        super(NLS.bind(Messages.OpenJob_task, client.getName()));
        this.client = client;
        this.canvases = List.copyOf(canvases);
        this.kind = kind;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Session session = ClientSessions.open(client, monitor);
            Optional<RepresentationDescription> wanted = ClientSessions.kinds(session).stream()
                    .filter(each -> kind == null || kind.equals(each.getName())).findFirst();
            List<DRepresentation> shown = new ArrayList<>();
            for (IFile file : canvases) {
                Optional<Canvas> canvas = ClientSessions.canvas(session, file);
                if (canvas.isPresent() && wanted.isPresent()) {
                    shown.add(ClientSessions.representation(session, canvas.get(), wanted.get(), monitor));
                }
            }
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> shown
                    .forEach(each -> DialectUIManager.INSTANCE.openEditor(session, each, new NullProgressMonitor())));
            return Status.OK_STATUS;
        } catch (CoreException e) {
            return e.getStatus();
        }
    }
}
