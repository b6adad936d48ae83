package org.canvasstudio.viewpoint;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A diagram of a specification over an element of a model: its picture, kept up to date with the model, and its tools as
 * commands. Nothing is changed but by the commands, and none is executed here. For one thread.
 */
public abstract class Diagram implements AutoCloseable {

    /** What has changed in a picture, by one refresh. Places change with everything else and are not told. */
    public record Change(Set<PictureElement> added, Set<PictureElement> removed, Set<PictureElement> changed) {
    }

    /** Is told after the picture has been brought up to date. */
    public interface Listener {

        /** The picture has changed, or at least places on it have. */
        void changed(Change change);
    }

    /**
     * A layer that can be switched.
     *
     * @param name     in the specification
     * @param label    for a user
     * @param isActive whether it is shown now
     */
    public record LayerState(String name, String label, boolean isActive) {
    }

    /**
     * A tool of the palette.
     *
     * @param name  in the specification
     * @param label for a user
     * @param icon  the path of its icon, "/bundle/folder/name.svg"; may be empty
     * @param kind  what one does with it
     */
    public record Tool(String name, String label, String tooltip, String icon, Kind kind) {

        /** What one does with a tool. */
        public enum Kind {
            /** Click into a container. */
            NODE,
            /** Drag from a node to another. */
            EDGE,
            /** Click on a node or an edge. */
            ACTION
        }
    }

    /** A group of tools of the palette. */
    public record ToolGroup(String label, List<Tool> tools) {
    }

    /** The picture as it is now; always the same object. */
    public abstract Picture picture();

    /** Brings the picture up to date at once; otherwise it happens with each notification of the model. */
    public abstract void refresh();

    public abstract void addListener(Listener listener);

    public abstract void removeListener(Listener listener);

    /** The layers that can be switched, in the order of the specification. */
    public abstract List<LayerState> layers();

    /** Shows or hides a layer. */
    public abstract void show(String layer, boolean isActive);

    /** The tools of all active layers, in the groups of the specification. */
    public abstract List<ToolGroup> tools();

    /** The cells that a user chose, by key; those of elements that are gone are kept for undo. */
    public abstract Map<String, Cell> cells();

    /** Takes cells from a layout file. */
    public abstract void setCells(Map<String, Cell> cells);

    /**
     * Why a tool cannot be used here, for a user to read; empty when it can. Where the specification only says no, a
     * general text.
     *
     * @param from the node that is clicked, the begin of an edge; {@code null} for the ground of the picture
     * @param to   where an edge ends; {@code null} for other tools or while it is not known
     */
    public abstract Optional<String> refusal(Tool tool, PictureElement from, PictureElement to);

    /** Makes what the tool makes. The cell of a new node is chosen with it; {@code null} leaves it to the layout. */
    public abstract Command use(EditingDomain domain, Tool tool, PictureElement from, PictureElement to, Cell cell);

    /** The text to edit directly in a node or an edge; empty when the specification has no tool for it. */
    public abstract Optional<String> editableLabel(PictureElement element);

    /** Renames, or what else the specification does with an edited text. */
    public abstract Command edit(EditingDomain domain, PictureElement element, String text);

    /** Deletes what is shown; {@code null} when the specification allows it for none of them. */
    public abstract Command delete(EditingDomain domain, Collection<PictureElement> elements);

    /** Why an edge cannot begin or end at another node; empty when it can. */
    public abstract Optional<String> refusal(PictureEdge edge, boolean isSource, PictureNode node);

    /** Lets an edge begin or end at another node. */
    public abstract Command reconnect(EditingDomain domain, PictureEdge edge, boolean isSource, PictureNode node);

    /** Why elements cannot be dropped into a container; empty when they can. */
    public abstract Optional<String> refusal(Collection<? extends EObject> dropped, PictureNode container);

    /** What a user should agree to before elements are dropped there: links that go, for example; empty for nothing. */
    public abstract Optional<String> warning(Collection<? extends EObject> dropped, PictureNode container);

    /** Drops elements from this diagram or from elsewhere into a container. */
    public abstract Command drop(EditingDomain domain, Collection<? extends EObject> dropped, PictureNode container, Cell cell);

    /** Puts nodes into other cells of their own containers; this is no change of the model. */
    public abstract void move(Map<PictureNode, Cell> places);

    /** Stops listening to the model. */
    @Override
    public abstract void close();
}
