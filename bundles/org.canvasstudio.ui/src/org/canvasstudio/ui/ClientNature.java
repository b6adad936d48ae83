package org.canvasstudio.ui;

import java.util.Arrays;

import org.canvasstudio.model.ClientFolder;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Marks a project as one that holds the canvases of a client, and has them checked by the builder. */
public class ClientNature implements IProjectNature {

    /** The id of the nature. */
    public static final String ID = ClientFolder.NATURE;

    private IProject project;

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        ICommand[] commands = description.getBuildSpec();
        if (Arrays.stream(commands).anyMatch(ClientNature::isOurs)) {
            return;
        }
        ICommand[] more = Arrays.copyOf(commands, commands.length + 1);
        more[commands.length] = description.newCommand();
        more[commands.length].setBuilderName(AlignmentBuilder.ID);
        description.setBuildSpec(more);
        project.setDescription(description, null);
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command))
                .toArray(ICommand[]::new));
        project.setDescription(description, null);
        FindingMarkers.clear(project);
    }

    private static boolean isOurs(ICommand command) {
        return AlignmentBuilder.ID.equals(command.getBuilderName());
    }
}
