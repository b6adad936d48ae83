package org.canvasstudio.images;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.EdgeStyle;
import org.canvasstudio.viewpoint.picture.NodeStyle;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/** A small picture with everything that can be drawn. */
final class Samples {

    /** Latin, Cyrillic, Greek, Chinese, Japanese. */
    static final List<String> SCRIPTS = List.of("Za\u017c\u00f3\u0142\u0107 g\u0119\u015bl\u0105",
            "\u041f\u043e\u0442\u043e\u043a\u0438 \u0434\u043e\u0445\u043e\u0434\u043e\u0432", "\u03a0\u03b5\u03bb\u03ac\u03c4\u03b5\u03c2",
            "\u5ba2\u6237\u7ec6\u5206", "\u9867\u5ba2\u30bb\u30b0\u30e1\u30f3\u30c8");

    static final Path ROOT = Path.of(System.getProperty("canvasstudio.root")).toAbsolutePath().normalize();
    static final String ICON = "/org.canvasstudio.model.edit/icons/full/obj16/ValueProposition.svg";

    private Samples() {
    }

    static URL image(String path) {
        try {
            Path file = ROOT.resolve("bundles" + path);
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Picture picture() {
        Picture picture = new Picture(null);
        picture.setTitle("Sample & <more>");
        PictureNode block = node(picture, null, "Block@1", new Box(20, 20, 176, 520), true, Dash.SOLID);
        int y = 60;
        for (String text : SCRIPTS) {
            PictureNode note = node(picture, block, text, new Box(38, y, 140, 70), false, Dash.SOLID);
            note.setBadges(List.of(new Badge("state", ICON, Badge.Corner.NORTH_EAST, "state")));
            y += 88;
        }
        PictureNode ghost = node(picture, null, "missing <one>", new Box(260, 60, 140, 70), false, Dash.DASH);
        PictureNode round = node(picture, null, "round", new Box(260, 160, 100, 60), false, Dash.SOLID);
        round.setStyle(style(NodeStyle.Shape.ELLIPSE, Dash.SOLID, false));
        PictureNode rhombus = node(picture, null, "rhombus", new Box(260, 260, 140, 90), false, Dash.SOLID);
        rhombus.setStyle(style(NodeStyle.Shape.DIAMOND, Dash.SOLID, true));
        int i = 0;
        for (EdgeStyle.End end : EdgeStyle.End.values()) {
            PictureEdge edge = new PictureEdge("Link@" + i, "Link", null, block.children().get(i), ghost);
            edge.setStyle(new EdgeStyle(0xC0392B, 1 + i % 2, Dash.values()[i % 4], EdgeStyle.End.NONE, end, 8, 0xC0392B, true));
            int from = block.children().get(i).box().centre().y();
            edge.setRoute(List.of(new Spot(178, from), new Spot(210 + 8 * i, from), new Spot(210 + 8 * i, 70 + 10 * i),
                    new Spot(260, 70 + 10 * i)));
            edge.setLabel("12 \u20ac");
            picture.add(edge);
            i++;
        }
        picture.setExtent(new Box(0, 0, 420, 560));
        return picture;
    }

    private static PictureNode node(Picture picture, PictureNode parent, String text, Box box, boolean container, Dash dash) {
        PictureNode node = new PictureNode(text, "Note", null, parent, container);
        node.setStyle(style(NodeStyle.Shape.RECTANGLE, dash, container));
        node.setLabel(text);
        node.setIcon(ICON);
        node.setBox(box);
        picture.add(node);
        return node;
    }

    private static NodeStyle style(NodeStyle.Shape shape, Dash dash, boolean bold) {
        return new NodeStyle(shape, 0xF4F6F9, 0xB0B8C4, 1, dash, 0x1F2933, 10, bold, false, NodeStyle.Align.LEFT, true);
    }
}
