package org.canvasstudio.viewpoint.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * Gives all nodes of a picture their places and all edges their ways. The same picture and cells give the same result.
 * Places depend on which nodes and edges there are, their order, keys and wanted sizes; texts, colours and badges do not
 * move anything, so that a change of them alone needs no new arrangement.
 */
public interface Layout {

    /** The id by which a specification names the layout. */
    String id();

    /**
     * Sets the box of each node, the route of each edge and the extent of the picture. Containers grow with what is in
     * them; no two notes overlap; edges run between the notes.
     *
     * @param chosen the cells that a user chose, by key of the node; a cell that is taken twice is the first one's, and
     *               the other goes to the nearest free one
     */
    void arrange(Picture picture, Map<String, Cell> chosen);

    /** The cell of the container in which a point is; empty when the container has no grid. */
    Optional<Cell> cellAt(Picture picture, PictureNode container, Spot spot);

    /** The cell in which a node is; empty when it is in none. */
    Optional<Cell> cellOf(Picture picture, PictureNode node);

    /** Where a note in a cell of the container would be; empty when the container has no grid. */
    Optional<Box> boxOf(Picture picture, PictureNode container, Cell cell);

    /**
     * The cell into which a node of an arranged picture would go when its middle is put at a point; empty when its place is
     * not for a user to choose.
     */
    default Optional<Cell> cellFor(Picture picture, PictureNode node, Spot middle) {
        return node.parent() == null ? Optional.empty() : cellAt(picture, node.parent(), middle);
    }

    /** Where a node would be in a cell; empty when it cannot be there. */
    default Optional<Box> boxFor(Picture picture, PictureNode node, Cell cell) {
        return node.parent() == null ? Optional.empty() : boxOf(picture, node.parent(), cell);
    }

    /** The cell for a new node at a point of the ground of the picture; empty when the ground has no grid. */
    default Optional<Cell> cellOnGround(Picture picture, Spot spot) {
        return Optional.empty();
    }

    /**
     * Sets the routes of edges that are not part of an arranged picture but end at its nodes: those of a layer that is
     * off, to be shown for a moment. Nothing else moves.
     */
    default void route(Picture picture, Collection<PictureEdge> edges) {
        edges.forEach(edge -> edge.setRoute(List.of(edge.source().box().centre(), edge.target().box().centre())));
    }
}
