package org.canvasstudio.sirius;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Layout;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.UnexecutableCommand;
import org.eclipse.gmf.runtime.diagram.ui.editparts.DiagramEditPart;
import org.eclipse.gmf.runtime.diagram.ui.editparts.IGraphicalEditPart;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.diagram.ui.tools.api.layout.provider.DefaultLayoutProvider;

/**
 * Lays a diagram of Sirius out with a layout of the default runtime. Sirius asks for all of it when a diagram is first
 * opened or arranged, and for new notes alone when some have been made: those get free cells, and the others stay.
 */
final class PictureLayoutProvider extends DefaultLayoutProvider {

    private final Layout layout;

    PictureLayoutProvider(Layout layout) {
        this.layout = layout;
    }

    @Override
    @SuppressWarnings("rawtypes") // GMF's own signature.
    public Command layoutEditParts(List editParts, IAdaptable hint) {
        Set<View> moved = new HashSet<>();
        DiagramEditPart diagram = null;
        for (Object part : editParts) {
            if (part instanceof IGraphicalEditPart) {
                moved.add(((IGraphicalEditPart) part).getNotationView());
                diagram = getDiagramEditPart((EditPart) part);
            }
        }
        if (diagram == null) {
            return UnexecutableCommand.INSTANCE;
        }
        TransactionalEditingDomain domain = diagram.getEditingDomain();
        NotationPicture picture = new NotationPicture(diagram.getDiagramView());
        return new Command() {
            @Override
            public void execute() {
                domain.getCommandStack().execute(new RecordingCommand(domain) {
                    @Override
                    protected void doExecute() {
                        picture.arrange(layout, moved);
                    }
                });
            }
        };
    }
}
