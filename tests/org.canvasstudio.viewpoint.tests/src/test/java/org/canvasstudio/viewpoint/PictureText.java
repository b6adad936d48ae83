package org.canvasstudio.viewpoint;

import java.util.stream.Collectors;

import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;

/** All that can be seen of a picture as a text, so that pictures can be compared. */
final class PictureText {

    private PictureText() {
    }

    static String of(Picture picture) {
        return picture.title() + "\n" + picture.top().stream().map(PictureText::of).collect(Collectors.joining())
                + picture.edges().stream().map(PictureText::of).collect(Collectors.joining()) + picture.nodes().size();
    }

    private static String of(PictureNode node) {
        return node.key() + " [" + node.mapping() + "] " + node.label() + " | " + node.tooltip() + " | " + node.icon() + " "
                + node.style() + " " + node.badges() + " " + node.box() + " " + node.wantedWidth() + "x" + node.wantedHeight()
                + "\n" + node.children().stream().map(PictureText::of).collect(Collectors.joining());
    }

    private static String of(PictureEdge edge) {
        return edge.key() + " " + edge.source().key() + " " + edge.target().key() + " " + edge.label() + " " + edge.style()
                + " " + edge.route() + "\n";
    }
}
