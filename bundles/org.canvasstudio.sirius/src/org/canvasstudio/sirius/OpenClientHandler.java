package org.canvasstudio.sirius;

import org.canvasstudio.design.CanvasDesign;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.sirius.business.api.modelingproject.ModelingProject;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.ui.business.api.session.UserSession;
import org.eclipse.sirius.ui.tools.api.project.ModelingProjectManager;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Makes a client's project a modelling project of Sirius and opens its session: all its canvases, with the viewpoint of
 * business models. Sirius makes the representations that the specification wants made, and shows them in its navigator.
 */
public final class OpenClientHandler extends AbstractHandler {

    private static final String REPRESENTATIONS = ModelingProject.DEFAULT_REPRESENTATIONS_FILE_NAME;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        IProject client = Adapters.adapt(selection.getFirstElement(), IProject.class);
        if (client != null) {
            Job job = Job.create(NLS.bind(Messages.OpenClient_task, client.getName()),
                    (ICoreRunnable) monitor -> open(client, monitor));
            job.setUser(true);
            job.schedule();
        }
        return null;
    }

    /**
     * Opens the session of a client.
     *
     * @throws CoreException when the project or a canvas cannot be read or written
     */
    public static Session open(IProject client, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 4);
        try {
            if (!ModelingProject.hasModelingProjectNature(client)) {
                ModelingProjectManager.INSTANCE.convertToModelingProject(client, progress.split(1));
            }
            if (!client.getFile(REPRESENTATIONS).exists()) {
                ModelingProjectManager.INSTANCE.createLocalRepresentationsFile(client, progress.split(1));
            }
            Session session = SessionManager.INSTANCE
                    .getSession(uri(client.getFile(REPRESENTATIONS)), progress.split(1));
            if (!session.isOpen()) {
                session.open(progress.split(1));
            }
            addCanvases(client, session, monitor);
            UserSession.from(session).selectViewpoint(CanvasDesign.VIEWPOINT);
            session.save(monitor);
            return session;
        } catch (RuntimeException e) {
            throw new CoreException(new Status(IStatus.ERROR, "org.canvasstudio.sirius",
                    NLS.bind(Messages.OpenClient_failed, client.getName()), e));
        }
    }

    private static URI uri(IFile file) {
        return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
    }

    private static void addCanvases(IProject client, Session session, IProgressMonitor monitor) throws CoreException {
        TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
        for (IResource member : client.members()) {
            if (member instanceof IFile && CanvasDesign.EXTENSION.equals(member.getFileExtension())) {
                URI canvas = uri((IFile) member);
                if (session.getSemanticResources().stream().noneMatch(resource -> resource.getURI().equals(canvas))) {
                    domain.getCommandStack().execute(new RecordingCommand(domain) {
                        @Override
                        protected void doExecute() {
                            session.addSemanticResource(canvas, monitor);
                        }
                    });
                }
            }
        }
    }
}
