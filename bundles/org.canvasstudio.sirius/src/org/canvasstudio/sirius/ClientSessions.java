package org.canvasstudio.sirius;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.osgi.util.NLS;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.helper.SiriusResourceHelper;
import org.eclipse.sirius.business.api.modelingproject.ModelingProject;
import org.eclipse.sirius.business.api.query.IdentifiedElementQuery;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.common.tools.api.interpreter.EvaluationException;
import org.eclipse.sirius.common.tools.api.util.MessageTranslator;
import org.eclipse.sirius.ui.business.api.viewpoint.ViewpointSelectionCallback;
import org.eclipse.sirius.ui.tools.api.project.ModelingProjectManager;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.eclipse.sirius.viewpoint.description.Viewpoint;

/** The clients of the workspace as modelling projects of Sirius, and the representations of their canvases. */
public final class ClientSessions {

    private static final String REPRESENTATIONS = ModelingProject.DEFAULT_REPRESENTATIONS_FILE_NAME;

    private ClientSessions() {
    }

    /**
     * Makes a client's project a modelling project and opens its session: all its canvases, with the viewpoint of business
     * models.
     *
     * @throws CoreException when the project or a canvas cannot be read or written
     */
    public static Session open(IProject client, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, 6);
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
            addCanvases(client, session, progress.split(1));
            selectViewpoint(session, progress.split(1));
            session.save(monitor);
            return session;
        } catch (RuntimeException e) {
            throw new CoreException(Status.error(NLS.bind(Messages.ClientSessions_failed, client.getName()), e));
        }
    }

    /** The session of a client, when it is open. */
    static Optional<Session> opened(IProject client) {
        URI uri = uri(client.getFile(REPRESENTATIONS));
        return SessionManager.INSTANCE.getSessions().stream()
                .filter(session -> session.isOpen() && session.getSessionResource().getURI().equals(uri)).findFirst();
    }

    private static URI uri(IFile file) {
        return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
    }

    private static void addCanvases(IProject client, Session session, IProgressMonitor monitor) throws CoreException {
        for (IResource member : client.members()) {
            if (member instanceof IFile && CanvasDesign.EXTENSION.equals(member.getFileExtension())) {
                // Sirius adds models by a job, too: what it has added is left out.
                record(session, () -> {
                    if (canvas(session, (IFile) member).isEmpty()) {
                        session.addSemanticResource(uri((IFile) member), monitor);
                    }
                });
            }
        }
    }

    private static void selectViewpoint(Session session, IProgressMonitor monitor) {
        for (Viewpoint viewpoint : ViewpointRegistry.getInstance().getViewpoints()) {
            if (CanvasDesign.VIEWPOINT.equals(viewpoint.getName())) {
                record(session, () -> {
                    Viewpoint known = SiriusResourceHelper.getCorrespondingViewpoint(session, viewpoint);
                    if (!session.getSelectedViewpoints(false).contains(known)) {
                        new ViewpointSelectionCallback().selectViewpoint(known, session, monitor);
                    }
                });
            }
        }
    }

    private static void record(Session session, Runnable change) {
        TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
        domain.getCommandStack().execute(new RecordingCommand(domain) {
            @Override
            protected void doExecute() {
                change.run();
            }
        });
    }

    /** The canvas in a file, when the session has it. */
    static Optional<Canvas> canvas(Session session, IFile file) {
        URI uri = uri(file);
        return session.getSemanticResources().stream().filter(resource -> resource.getURI().equals(uri))
                .flatMap(resource -> resource.getContents().stream()).filter(Canvas.class::isInstance).map(Canvas.class::cast)
                .findFirst();
    }

    /** The kinds of representations of a canvas, in the order of the specification. */
    public static List<RepresentationDescription> kinds(Session session) {
        Collection<Viewpoint> selected = session.getSelectedViewpoints(false);
        return selected.stream().flatMap(viewpoint -> viewpoint.getOwnedRepresentations().stream()).toList();
    }

    /** What a kind of representations is called. */
    static String label(RepresentationDescription kind) {
        return MessageTranslator.INSTANCE.getMessage(kind, new IdentifiedElementQuery(kind).getLabel());
    }

    /** A representation of an object: the one that there is, or else a new one, which the specification names. */
    public static DRepresentation representation(Session session, EObject canvas, RepresentationDescription kind,
            IProgressMonitor monitor) {
        for (DRepresentationDescriptor made : DialectManager.INSTANCE.getRepresentationDescriptors(canvas, session)) {
            if (made.getDescription() == kind) {
                return made.getRepresentation();
            }
        }
        List<DRepresentation> made = new ArrayList<>();
        record(session, () -> made
                .add(DialectManager.INSTANCE.createRepresentation(title(session, canvas, kind), canvas, kind, session, monitor)));
        return made.get(0);
    }

    private static String title(Session session, EObject canvas, RepresentationDescription kind) {
        try {
            String title = session.getInterpreter().evaluateString(canvas, kind.getTitleExpression());
            return title == null ? label(kind) : title;
        } catch (EvaluationException e) {
            return label(kind);
        }
    }
}
