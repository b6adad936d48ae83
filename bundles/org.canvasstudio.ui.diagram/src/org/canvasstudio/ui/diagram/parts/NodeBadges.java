package org.canvasstudio.ui.diagram.parts;

import java.util.Map;

import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/** Finds the small images at the corners of a node. */
final class NodeBadges {

    private NodeBadges() {
    }

    /** The badge at a point; {@code null} for none. */
    static Badge at(PictureNode node, int x, int y) {
        if (node.badges().isEmpty()) {
            return null;
        }
        Spot spot = new Spot(x, y);
        return Painter.badgeBoxes(node).entrySet().stream().filter(each -> each.getValue().contains(spot))
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
