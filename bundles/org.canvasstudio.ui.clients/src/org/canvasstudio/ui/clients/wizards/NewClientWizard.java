package org.canvasstudio.ui.clients.wizards;

import java.io.IOException;

import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Client;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** New &gt; Client: a project for the client, with the client's file and, if wanted, a first canvas. */
public final class NewClientWizard extends FileWizard {

    /** The id of the wizard. */
    public static final String ID = "org.canvasstudio.ui.clients.newClient";

    private ClientPage client;
    private TemplatePage canvas;
    private Client model;
    private IProject project;
    private NewCanvas first;

    public NewClientWizard() {
        super(Messages.NewClientWizard_title);
    }

    @Override
    public void addPages() {
        client = new ClientPage();
        addPage(client);
        canvas = new TemplatePage(null, true);
        addPage(canvas);
    }

    @Override
    protected void prepare() {
        model = client.client();
        project = ResourcesPlugin.getWorkspace().getRoot().getProject(client.folder());
        first = canvas.canvas();
    }

    @Override
    protected IFile make(IProgressMonitor monitor) throws CoreException, IOException {
        SubMonitor progress = SubMonitor.convert(monitor, NLS.bind(Messages.NewClientWizard_making, model.getName()), 4);
        project.create(progress.split(1));
        try {
            project.open(progress.split(1));
            // A nature sets up its builder only when it comes to a project that exists.
            IProjectDescription description = project.getDescription();
            description.setNatureIds(new String[] {ClientFolder.NATURE});
            project.setDescription(description, null);
            IFile file = write(model, project.getFile(project.getName() + ".client"));
            if (first != null) {
                file = write(first.create(), project.getFile(first.file()));
            }
            progress.worked(2);
            return file;
        } catch (CoreException | IOException | RuntimeException e) {
            // Half a client would be in the way of the next attempt.
            project.delete(true, true, null);
            throw e;
        }
    }
}
