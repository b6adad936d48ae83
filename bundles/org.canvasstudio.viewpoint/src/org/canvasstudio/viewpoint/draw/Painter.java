package org.canvasstudio.viewpoint.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.ToDoubleFunction;

import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.EdgeStyle;
import org.canvasstudio.viewpoint.picture.NodeStyle;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/** Draws pictures with a pen: a whole one for a file, or its parts one by one for an editor. For one thread. */
public final class Painter {

    /** The height that a container keeps free for its title, in units; what is in it begins below. */
    public static final int TITLE_HEIGHT = 40;

    /** How far a badge reaches over the border of its node, in units. */
    public static final int BADGE_OVERHANG = 8;

    private static final int BADGE_SIZE = 16;
    private static final int ICON_SIZE = 16;
    private static final int CONTAINER_RADIUS = 8;
    private static final int LIFT = 2;
    private static final int NOTE_RADIUS = 5;
    private static final int EDGE_RADIUS = 7;
    private static final int PADDING = 9;
    private static final int TITLE_PADDING = 12;
    private static final int HEAD = 9;
    private static final int LABEL_WIDTH = 170;
    private static final int SMALLEST_POINTS = 8;
    private static final double LEVEL_FIRST = 1e6;
    private static final int NOTE_LEVEL = 2;
    /** Screens round the widths of letters to their own grid; so much is left free for that. */
    private static final double TOLERANCE = 0.98;

    /** How high capital letters are, as part of what is above the base line. */
    private static final double CAPITAL = 0.75;
    private static final FontSpec EMPTY = new FontSpec(14, false, false);
    private static final int EMPTY_COLOUR = 0x5B6673;

    private final TextMeasurer measurer;
    private final Theme theme;
    private final Map<PictureNode, Fit> fits = Collections.synchronizedMap(new WeakHashMap<>());

    /** A text in a node, with what it depends on. */
    private record Fit(String label, Box space, int indent, NodeStyle style, FittedText text) {
    }

    /** A painter that fits texts with the measurer and takes the colours of the theme. */
    public Painter(TextMeasurer measurer, Theme theme) {
        this.measurer = measurer;
        this.theme = theme;
    }

    /** Draws everything: the ground, containers, notes and edges. */
    public void paint(Picture picture, Pen pen) {
        paint(picture, pen, element -> 1);
    }

    /**
     * Draws notes and edges as strongly as is wanted.
     *
     * @param strength of each, from 0, where it is not drawn at all, to 1
     */
    public void paint(Picture picture, Pen pen, ToDoubleFunction<PictureElement> strength) {
        paintGround(picture, pen);
        for (PictureNode node : picture.nodes()) {
            double opacity = node.isContainer() ? 1 : strength.applyAsDouble(node);
            if (opacity > 0) {
                pen.opacity(opacity);
                paint(node, pen);
            }
        }
        // What is strong covers the rest.
        picture.edges().stream().filter(edge -> strength.applyAsDouble(edge) > 0)
                .sorted(Comparator.comparingDouble(strength)).forEach(edge -> {
                    pen.opacity(strength.applyAsDouble(edge));
                    paint(edge, pen);
                });
        pen.opacity(1);
    }

    /** Draws what everything lies on; where nothing does, it says so in its middle. */
    public void paintGround(Picture picture, Pen pen) {
        Box all = picture.extent();
        pen.fill(all, 0, ground());
        if (picture.top().isEmpty()) {
            FittedText text = FittedText.line(Messages.text("picture.empty"), EMPTY, all.width() - 2 * PADDING, measurer);
            String line = text.lines().get(0);
            pen.text(line, all.x() + (all.width() - measurer.width(line, EMPTY)) / 2,
                    all.y() + (all.height() + measurer.ascent(EMPTY) * CAPITAL) / 2, EMPTY, theme.text(EMPTY_COLOUR, ground()));
        }
    }

    /** Draws a node without what is in it, at its place on the picture. */
    public void paint(PictureNode node, Pen pen) {
        pen.begin(node.key(), () -> title(node));
        if (node.isContainer()) {
            paintContainer(node, pen);
        } else {
            paintNote(node, pen);
        }
        paintBadges(node, pen);
        pen.end();
    }

    /** Draws an edge with its label. */
    public void paint(PictureEdge edge, Pen pen) {
        List<Spot> route = edge.route();
        if (route.size() < 2) {
            return;
        }
        pen.begin(edge.key(), () -> title(edge));
        EdgeStyle style = edge.style();
        int colour = line(style.colour());
        int head = HEAD + 2 * (Math.max(1, style.width()) - 1);
        List<Spot> line = new ArrayList<>(route);
        line.set(0, shortened(route.get(0), route.get(1), style.source(), head));
        int last = route.size() - 1;
        line.set(last, shortened(route.get(last), route.get(last - 1), style.target(), head));
        pen.line(line, EDGE_RADIUS, colour, Math.max(1, style.width()), style.dash());
        paintEnd(style.source(), route.get(0), route.get(1), head, colour, style, pen);
        paintEnd(style.target(), route.get(last), route.get(last - 1), head, colour, style, pen);
        paintLabel(edge, pen);
        pen.end();
    }

    /** The colour of the ground, 0xRRGGBB. */
    public int ground() {
        return theme.ground();
    }

    /** Whether the text of a node is not shown in full, so that an editor shows it when the pointer rests there. */
    public boolean isCut(PictureNode node) {
        return node.style() != null && fit(node).isCut();
    }

    /** The lines of a node as they are drawn. */
    public FittedText fit(PictureNode node) {
        Box space = textSpace(node);
        int indent = indent(node);
        Fit known = fits.get(node);
        if (known == null || !known.label.equals(node.label()) || known.indent != indent || known.style != node.style()
                || known.space.width() != space.width() || known.space.height() != space.height()) {
            FittedText text = FittedText.fit(node.label(), fonts(node), space.width() * TOLERANCE, space.height(), indent,
                    measurer);
            known = new Fit(node.label(), space, indent, node.style(), text);
            fits.put(node, known);
        }
        return known.text;
    }

    /** A colour of the light theme for lines on the ground, as they are drawn, 0xRRGGBB. */
    public int line(int colour) {
        return theme.line(colour, ground());
    }

    /** The colour of a node's ground as it is drawn, 0xRRGGBB. */
    public int surface(PictureNode node) {
        return theme.surface(node.style().fill(), node.isContainer() ? Math.min(1, depth(node)) : NOTE_LEVEL);
    }

    /** The colour of a node's text as it is drawn, 0xRRGGBB. */
    public int textColour(PictureNode node) {
        return theme.text(node.style().labelColour(), surface(node));
    }

    /** Where the label of an edge is; {@link Box#NONE} when it has none. */
    public Box labelBox(PictureEdge edge) {
        if (edge.label().isBlank() || edge.route().size() < 2) {
            return Box.NONE;
        }
        FittedText text = fit(edge);
        double width = measurer.width(text.lines().get(0), text.font()) / TOLERANCE;
        double height = measurer.lineHeight(text.font());
        Spot middle = middle(edge.route(), width + 3 * EDGE_RADIUS);
        return new Box((int) Math.round(middle.x() - width / 2) - 5, (int) Math.round(middle.y() - height / 2) - 1,
                (int) Math.ceil(width) + 10, (int) Math.ceil(height) + 2);
    }

    private FittedText fit(PictureEdge edge) {
        FontSpec font = new FontSpec(units(edge.style().labelSize()), edge.style().bold(), false);
        return FittedText.line(edge.label(), font, LABEL_WIDTH, measurer);
    }

    /** The part of a node in which its text stays. */
    public Box textSpace(PictureNode node) {
        Box box = node.box();
        if (node.isContainer()) {
            int icon = hasIcon(node) ? ICON_SIZE + 7 : 0;
            return new Box(box.x() + TITLE_PADDING + icon, box.y() + 3, Math.max(1, box.width() - 2 * TITLE_PADDING - icon),
                    Math.min(box.height(), TITLE_HEIGHT) - 4);
        }
        if (node.style().shape() == NodeStyle.Shape.ELLIPSE || node.style().shape() == NodeStyle.Shape.DIAMOND) {
            // The largest upright rectangle in the outline.
            double part = node.style().shape() == NodeStyle.Shape.ELLIPSE ? 0.707 : 0.5;
            int width = Math.max(1, (int) (box.width() * part) - 4);
            int height = Math.max(1, (int) (box.height() * part) - 2);
            return new Box(box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
        }
        int horizontal = Math.min(PADDING, box.width() / 10);
        int vertical = Math.min(PADDING - 2, box.height() / 10);
        return new Box(box.x() + horizontal, box.y() + vertical, Math.max(1, box.width() - 2 * horizontal),
                Math.max(1, box.height() - 2 * vertical));
    }

    private void paintContainer(PictureNode node, Pen pen) {
        NodeStyle style = node.style();
        Box box = node.box();
        int fill = surface(node);
        int border = theme.border(style.border(), fill);
        if (style.dash() == Dash.SOLID) {
            pen.card(box, new Pen.Card(CONTAINER_RADIUS, fill, border, style.borderWidth(), 0, fill, below(node)));
        } else {
            pen.fill(box, CONTAINER_RADIUS, fill);
            pen.border(box, CONTAINER_RADIUS, border, style.borderWidth(), style.dash());
        }
        FittedText text = fit(node);
        Box space = textSpace(node);
        if (hasIcon(node)) {
            pen.image(node.icon(), new Box(box.x() + TITLE_PADDING, space.y() + (space.height() - ICON_SIZE) / 2, ICON_SIZE,
                    ICON_SIZE), fill);
        }
        write(text, space, 0, style.align(), textColour(node), pen);
    }

    private void paintNote(PictureNode node, Pen pen) {
        NodeStyle style = node.style();
        Box box = node.box();
        if (style.shape() == NodeStyle.Shape.IMAGE) {
            if (!node.icon().isEmpty()) {
                pen.image(node.icon(), box);
            }
            return;
        }
        int fill = surface(node);
        int border = theme.border(style.border(), fill);
        boolean ghost = style.dash() != Dash.SOLID;
        switch (style.shape()) {
            case ELLIPSE -> paintRound(box, style, fill, border, pen);
            case DIAMOND -> paintDiamond(box, style, fill, border, pen);
            default -> {
                if (ghost) {
                    pen.fill(box, NOTE_RADIUS, fill);
                    pen.border(box, NOTE_RADIUS, theme.line(style.border(), fill), style.borderWidth(), style.dash());
                } else {
                    pen.card(box, new Pen.Card(NOTE_RADIUS, fill, border, style.borderWidth(), LIFT, shadow(node), below(node)));
                }
            }
        }
        FittedText text = fit(node);
        Box space = textSpace(node);
        if (hasIcon(node)) {
            double height = measurer.lineHeight(text.font());
            int top = (int) Math.round(top(text, space) + (height - ICON_SIZE) / 2);
            pen.image(node.icon(), new Box(space.x(), Math.max(space.y(), top), ICON_SIZE, ICON_SIZE), fill);
        }
        write(text, space, indent(node), style.align(), textColour(node), pen);
    }

    private static void paintRound(Box box, NodeStyle style, int fill, int border, Pen pen) {
        if (style.borderWidth() > 0) {
            pen.ellipse(box, border);
        }
        pen.ellipse(box.inset(style.borderWidth()), fill);
    }

    private static void paintDiamond(Box box, NodeStyle style, int fill, int border, Pen pen) {
        if (style.borderWidth() > 0) {
            pen.fill(diamond(box), border);
        }
        pen.fill(diamond(box.inset(style.borderWidth())), fill);
    }

    private static List<Spot> diamond(Box box) {
        Spot centre = box.centre();
        return List.of(new Spot(centre.x(), box.y()), new Spot(box.right(), centre.y()), new Spot(centre.x(), box.bottom()),
                new Spot(box.x(), centre.y()));
    }

    /** A thin edge below a card lifts it from what it lies on. */
    private int shadow(PictureNode node) {
        int below = below(node);
        return Colours.withLightness(below, Colours.lightness(below) - (theme == Theme.LIGHT ? 0.1 : 0.07), 0.03);
    }

    private int below(PictureNode node) {
        return node.parent() == null ? ground() : surface(node.parent());
    }

    private static int depth(PictureNode node) {
        int depth = 0;
        for (PictureNode outer = node.parent(); outer != null; outer = outer.parent()) {
            depth++;
        }
        return depth;
    }

    private void write(FittedText text, Box space, int indent, NodeStyle.Align align, int colour, Pen pen) {
        double height = measurer.lineHeight(text.font());
        double ascent = measurer.ascent(text.font());
        // Letters reach about a quarter as far below their line as above; what is left is shared.
        double leading = (height - ascent * 1.25) / 2;
        double y = top(text, space);
        List<Pen.Line> lines = new ArrayList<>(text.lines().size());
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i);
            int left = i == 0 ? indent : 0;
            double x = space.x() + left;
            if (align != NodeStyle.Align.LEFT) {
                double free = space.width() - left - measurer.width(line, text.font());
                x += align == NodeStyle.Align.CENTER ? free / 2 : free;
            }
            if (!line.isEmpty()) {
                lines.add(new Pen.Line(line, x, y + i * height + leading + ascent));
            }
        }
        pen.text(lines, text.font(), colour);
    }

    /** Where the first line begins, so that all lines are in the middle. */
    private double top(FittedText text, Box space) {
        double height = Math.max(1, text.lines().size()) * measurer.lineHeight(text.font());
        return space.y() + Math.max(0, (space.height() - height) / 2);
    }

    /** Draws the badges of a node alone. */
    public static void paintBadges(PictureNode node, Pen pen) {
        if (node.badges().isEmpty()) {
            return;
        }
        badgeBoxes(node).forEach((badge, box) -> pen.image(badge.image(), box));
    }

    /** Where the badges of a node are drawn: those of one corner beside each other. */
    public static Map<Badge, Box> badgeBoxes(PictureNode node) {
        Map<Badge, Box> boxes = new LinkedHashMap<>();
        int[] taken = new int[Badge.Corner.values().length];
        Box box = node.box();
        for (Badge badge : node.badges()) {
            int shift = taken[badge.corner().ordinal()]++ * (BADGE_SIZE + 2);
            boolean east = badge.corner() == Badge.Corner.NORTH_EAST || badge.corner() == Badge.Corner.SOUTH_EAST;
            boolean south = badge.corner() == Badge.Corner.SOUTH_WEST || badge.corner() == Badge.Corner.SOUTH_EAST;
            int x = east ? box.right() - BADGE_SIZE + BADGE_OVERHANG - shift : box.x() - BADGE_OVERHANG + shift;
            int y = south ? box.bottom() - BADGE_SIZE + BADGE_OVERHANG : box.y() - BADGE_OVERHANG;
            boxes.put(badge, new Box(x, y, BADGE_SIZE, BADGE_SIZE));
        }
        return boxes;
    }

    private void paintLabel(PictureEdge edge, Pen pen) {
        Box pill = labelBox(edge);
        if (pill.width() == 0) {
            return;
        }
        pen.fill(pill, Math.min(pill.height() / 2, 7), ground());
        write(fit(edge), pill, 0, NodeStyle.Align.CENTER, theme.text(edge.style().labelColour(), ground()), pen);
    }

    /** The middle of the longest level stretch that has room for a label; else that of the longest of all. */
    private static Spot middle(List<Spot> route, double room) {
        Spot found = route.get(0);
        double longest = -1;
        for (int i = 1; i < route.size(); i++) {
            Spot a = route.get(i - 1);
            Spot b = route.get(i);
            double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
            if (a.y() == b.y() && length >= room) {
                length += LEVEL_FIRST;
            }
            if (length > longest) {
                longest = length;
                found = new Spot((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        }
        return found;
    }

    /** Lines end inside of their heads, so that nothing stands out of the tips. */
    private static Spot shortened(Spot tip, Spot before, EdgeStyle.End end, int head) {
        double length = Math.hypot(before.x() - tip.x(), before.y() - tip.y());
        if (end != EdgeStyle.End.FILLED_ARROW && end != EdgeStyle.End.FILLED_DIAMOND || length <= head) {
            return tip;
        }
        return along(tip, before, head - 2, 0);
    }

    private static void paintEnd(EdgeStyle.End end, Spot tip, Spot before, int head, int colour, EdgeStyle style, Pen pen) {
        int half = (head + 1) / 2;
        switch (end) {
            case NONE -> {
            }
            case ARROW -> pen.line(List.of(along(tip, before, head, half), tip, along(tip, before, head, -half)), 0, colour,
                    Math.max(1, style.width()), Dash.SOLID);
            case FILLED_ARROW -> pen.fill(List.of(tip, along(tip, before, head, half), along(tip, before, head, -half)), colour);
            case FILLED_DIAMOND -> pen.fill(List.of(tip, along(tip, before, half, half - 1), along(tip, before, 2 * half, 0),
                    along(tip, before, half, 1 - half)), colour);
            case DOT -> pen.ellipse(new Box(tip.x() - 4, tip.y() - 4, 8, 8), colour);
        }
    }

    /** A point beside the way from one point to another. */
    private static Spot along(Spot from, Spot to, double forward, double aside) {
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        return new Spot((int) Math.round(from.x() + x * forward - y * aside), (int) Math.round(from.y() + y * forward + x * aside));
    }

    private static boolean hasIcon(PictureNode node) {
        return node.style().showIcon() && !node.icon().isEmpty() && node.style().shape() != NodeStyle.Shape.IMAGE;
    }

    private static int indent(PictureNode node) {
        return !node.isContainer() && hasIcon(node) ? ICON_SIZE + 5 : 0;
    }

    /** Three sizes for a text: what is specified, and two smaller ones that can still be read. */
    private static List<FontSpec> fonts(PictureNode node) {
        NodeStyle style = node.style();
        List<FontSpec> fonts = new ArrayList<>();
        for (int points = style.labelSize(); fonts.size() < 3 && (points >= SMALLEST_POINTS || fonts.isEmpty()); points--) {
            fonts.add(new FontSpec(units(points), style.bold(), style.italic()));
        }
        return fonts;
    }

    /** Points are those of a screen with 96 dots to the inch. */
    private static int units(int points) {
        return Math.round(points * 4f / 3);
    }

    private static String title(PictureElement element) {
        return element.tooltip().isBlank() ? element.label() : element.tooltip();
    }
}
