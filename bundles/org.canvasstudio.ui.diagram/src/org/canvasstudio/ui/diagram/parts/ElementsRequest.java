package org.canvasstudio.ui.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.diagram.Messages;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.DropRequest;

/** Elements from a view or another editor are held above a diagram or dropped there. */
public final class ElementsRequest extends Request implements DropRequest {

    /** The type of these requests. */
    public static final String TYPE = "elements";

    private final List<EObject> elements = new ArrayList<>();
    private final Clip clip;
    private final boolean moves;
    private Point location;

    /**
     * @param own  elements of the same document: they are moved
     * @param clip what is copied, from other documents or from this one; {@code null} for nothing
     */
    public ElementsRequest(List<EObject> own, Clip clip) {
        super(TYPE);
        this.clip = clip;
        moves = !own.isEmpty();
        elements.addAll(own);
        if (clip != null) {
            elements.addAll(clip.objects());
        }
    }

    @Override
    public Point getLocation() {
        return location;
    }

    /** Where the pointer is. */
    public void setLocation(Point point) {
        location = point;
    }

    /** Whether the elements stay where they are and copies are made. */
    public boolean copies() {
        return clip != null;
    }

    /** Whether a diagram puts the elements beside a container and not into it. */
    boolean isForGround(Stage stage, PictureNode container) {
        return !stage.diagram().takesDrops(container) && elements.stream().noneMatch(each -> stage.diagram().makes(each, container));
    }

    /** Whether there are containers in a diagram into which one drops something. */
    static boolean isPlaceInFrames(Stage stage) {
        return stage.picture().top().stream().anyMatch(stage.diagram()::takesDrops);
    }

    /** Why the elements cannot be put there; empty when they can. */
    Optional<String> refusal(Stage stage, PictureNode container) {
        if (elements.isEmpty()) {
            return Optional.of(Messages.ElementsRequest_notHere);
        }
        if (stage.diagram().takesDrops(container)) {
            return stage.diagram().refusal(elements, container);
        }
        if (isPlaceInFrames(stage)) {
            return Optional.of(Messages.PlacePolicy_ground);
        }
        if (moves) {
            return Optional.of(Messages.ElementsRequest_here);
        }
        if (elements.stream().allMatch(each -> stage.diagram().makes(each, container)) && paste(stage, container).canExecute()) {
            return Optional.empty();
        }
        boolean isForFrame = stage.picture().nodes().stream()
                .anyMatch(node -> elements.stream().allMatch(each -> stage.diagram().makes(each, node)));
        return Optional.of(isForFrame ? Messages.PlacePolicy_ground : Messages.ElementsRequest_notMade);
    }

    /** Puts the elements there: by the tools of the specification or, where it has none, as they are pasted. */
    Command command(Stage stage, PictureNode container, List<Cell> cells) {
        String doing = copies() ? Messages.PlacePolicy_copy : Messages.PlacePolicy_move;
        if (!stage.diagram().takesDrops(container)) {
            return new DocumentCommand(doing, stage, () -> stage.diagram().at(paste(stage, container), cells)).then(stage::selectNew);
        }
        return new DocumentCommand(doing, stage,
                () -> stage.agrees(stage.diagram().warning(elements, container), doing,
                        copies() ? Messages.Moves_copy : Messages.Moves_move),
                () -> stage.diagram().drop(stage.document().domain(), elements, container, cells)).then(stage::selectNew);
    }

    private org.eclipse.emf.common.command.Command paste(Stage stage, PictureNode container) {
        return ModelCommands.paste(stage.document().domain(), clip, container == null ? stage.picture().root() : container.element());
    }
}
