package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;

/** Makes the parts of a picture. */
public final class PartFactory implements EditPartFactory {

    private final Stage stage;

    /** A factory of parts on one stage. */
    public PartFactory(Stage stage) {
        this.stage = stage;
    }

    @Override
    public EditPart createEditPart(EditPart context, Object model) {
        if (model instanceof Picture picture) {
            return new PicturePart(stage, picture);
        }
        return model instanceof PictureNode node ? new NodePart(stage, node) : new EdgePart(stage, (PictureEdge) model);
    }
}
