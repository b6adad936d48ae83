package org.canvasstudio.ui.diagram.parts;

import org.canvasstudio.viewpoint.Diagram;
import org.eclipse.gef.Tool;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.tools.ConnectionCreationTool;
import org.eclipse.gef.tools.CreationTool;

/** GEF's tools for those of a diagram. */
public final class PictureTool {

    private PictureTool() {
    }

    /** A tool of the mouse that does what the diagram's tool does. */
    public static Tool of(Diagram.Tool tool) {
        CreationFactory factory = factory(tool);
        return tool.kind() == Diagram.Tool.Kind.EDGE ? new LinkTool(factory) : new PlaceTool(factory);
    }

    /** Hands the tool to those who are asked to use it. */
    public static CreationFactory factory(Diagram.Tool tool) {
        return new CreationFactory() {
            @Override
            public Object getNewObject() {
                return tool;
            }

            @Override
            public Object getObjectType() {
                return tool.name();
            }
        };
    }

    /** A click where it can do nothing leaves the tool in hand, and why not in sight. */
    private static final class PlaceTool extends CreationTool {

        PlaceTool(CreationFactory factory) {
            super(factory);
        }

        @Override
        protected boolean handleButtonUp(int button) {
            boolean canPlace = getCurrentCommand() != null && getCurrentCommand().canExecute();
            if (!canPlace && stateTransition(STATE_DRAG | STATE_DRAG_IN_PROGRESS, STATE_INITIAL)) {
                unlockTargetEditPart();
                return true;
            }
            return super.handleButtonUp(button);
        }
    }

    /** Links by dragging from one node to the other, or by a click on each. */
    private static final class LinkTool extends ConnectionCreationTool {

        LinkTool(CreationFactory factory) {
            super(factory);
        }

        @Override
        protected boolean handleButtonUp(int button) {
            if (isInState(STATE_CONNECTION_STARTED) && movedPastThreshold()) {
                // Dragged from one node to another.
                handleCreateConnection();
                setState(STATE_TERMINAL);
                handleFinished();
                return true;
            }
            return super.handleButtonUp(button);
        }
    }
}
