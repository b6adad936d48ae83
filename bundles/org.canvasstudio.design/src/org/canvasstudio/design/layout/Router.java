package org.canvasstudio.design.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * Leads edges along the corridors between notes that are on a grid, with few bends, side by side where they share a way.
 * The grid consists of bands, one below the other: inside a band no note is in a corridor, upright or level. From band
 * to band one goes by the last level corridor of the upper one.
 */
final class Router {

    /** A part of the grid whose corridors go through from end to end. */
    record Band(List<Corridor> upright, List<Corridor> level) {
    }

    /**
     * The place of a node.
     *
     * @param left   the number of the upright corridor on its left; on its right is the next one
     * @param above  the number of the level corridor above it
     * @param below  the number of the level corridor below it
     */
    record Slot(int band, int left, int above, int below) {

        private int right() {
            return left + 1;
        }
    }

    private enum Side {
        LEFT, RIGHT, TOP, BOTTOM;

        private boolean isUpright() {
            return this == LEFT || this == RIGHT;
        }
    }

    /** An edge on its way: from which side, through which corridors, to which side. */
    private static final class Way {

        private final PictureEdge edge;
        private final Side from;
        private final Side to;
        private final List<Corridor> corridors;
        private final List<Corridor.Lane> lanes = new ArrayList<>();
        private Spot start;
        private Spot end;

        private Way(PictureEdge edge, Side from, Side to, Corridor... corridors) {
            this.edge = edge;
            this.from = from;
            this.to = to;
            this.corridors = List.of(corridors);
        }
    }

    /** One of the two ends of a way. */
    private record End(Way way, boolean isStart) {

        /** Where the way comes from or leads to. */
        private Spot other() {
            return (isStart ? way.edge.target() : way.edge.source()).box().centre();
        }
    }

    /** What is kept free at the corners of a note. */
    private static final int CORNER = 10;

    private final List<Band> bands;
    private final Map<PictureNode, Slot> slots = new HashMap<>();

    Router(List<Band> bands) {
        this.bands = bands;
    }

    /** Says where a node is. */
    void place(PictureNode node, Slot slot) {
        slots.put(node, slot);
    }

    /** Leads edges side by side. */
    void route(Collection<PictureEdge> edges) {
        List<Way> ways = new ArrayList<>();
        for (PictureEdge edge : edges) {
            Slot source = slots.get(edge.source());
            Slot target = slots.get(edge.target());
            if (source == null || target == null) {
                edge.setRoute(List.of(edge.source().box().centre(), edge.target().box().centre()));
            } else {
                ways.add(way(edge, source, target));
            }
        }
        dock(ways);
        ways.forEach(this::enter);
        for (Band band : bands) {
            band.upright().forEach(Corridor::spread);
            band.level().forEach(Corridor::spread);
        }
        ways.forEach(way -> way.edge.setRoute(corners(way)));
    }

    private Way way(PictureEdge edge, Slot source, Slot target) {
        if (source.band() != target.band()) {
            return between(edge, source, target);
        }
        Band band = bands.get(source.band());
        if (source.left() == target.left()) {
            return sameColumn(edge, source, target, band);
        }
        boolean toRight = target.left() > source.left();
        Side out = toRight ? Side.RIGHT : Side.LEFT;
        Side in = toRight ? Side.LEFT : Side.RIGHT;
        int leaving = toRight ? source.right() : source.left();
        int arriving = toRight ? target.left() : target.right();
        if (leaving == arriving) {
            return new Way(edge, out, in, band.upright().get(leaving));
        }
        boolean down = target.above() >= source.above();
        Corridor level = band.level().get(down ? source.below() : source.above());
        Side first = down ? Side.BOTTOM : Side.TOP;
        if (down ? source.below() == target.above() : source.above() == target.below()) {
            return new Way(edge, first, down ? Side.TOP : Side.BOTTOM, level);
        }
        return new Way(edge, first, in, level, band.upright().get(arriving));
    }

    private static Way sameColumn(PictureEdge edge, Slot source, Slot target, Band band) {
        if (source.below() == target.above()) {
            return new Way(edge, Side.BOTTOM, Side.TOP, band.level().get(source.below()));
        }
        if (source.above() == target.below()) {
            return new Way(edge, Side.TOP, Side.BOTTOM, band.level().get(source.above()));
        }
        return new Way(edge, Side.RIGHT, Side.RIGHT, band.upright().get(source.right()));
    }

    private Way between(PictureEdge edge, Slot source, Slot target) {
        boolean toRight = edge.target().box().centre().x() > edge.source().box().centre().x();
        Corridor leaving = bands.get(source.band()).upright().get(toRight ? source.right() : source.left());
        Corridor arriving = bands.get(target.band()).upright().get(toRight ? target.left() : target.right());
        Band upper = bands.get(Math.min(source.band(), target.band()));
        Corridor crossing = upper.level().get(upper.level().size() - 1);
        return new Way(edge, toRight ? Side.RIGHT : Side.LEFT, toRight ? Side.LEFT : Side.RIGHT, leaving, crossing, arriving);
    }

    /** Spreads the ends of edges over the sides of the nodes, in the order of where they come from. */
    private static void dock(List<Way> ways) {
        Map<PictureNode, Map<Side, List<End>>> ends = new LinkedHashMap<>();
        for (Way way : ways) {
            add(ends, way.edge.source(), way.from, new End(way, true));
            add(ends, way.edge.target(), way.to, new End(way, false));
        }
        ends.forEach((node, sides) -> sides.forEach((side, atSide) -> dock(node.box(), side, atSide)));
    }

    private static void add(Map<PictureNode, Map<Side, List<End>>> ends, PictureNode node, Side side, End end) {
        ends.computeIfAbsent(node, key -> new EnumMap<>(Side.class)).computeIfAbsent(side, key -> new ArrayList<>()).add(end);
    }

    private static void dock(Box box, Side side, List<End> ends) {
        ends.sort(Comparator.<End>comparingInt(end -> side.isUpright() ? end.other().y() : end.other().x())
                .thenComparing(end -> end.way.edge.key()));
        for (int i = 0; i < ends.size(); i++) {
            Spot spot = spot(box, side, i + 1, ends.size() + 1);
            if (ends.get(i).isStart) {
                ends.get(i).way.start = spot;
            } else {
                ends.get(i).way.end = spot;
            }
        }
    }

    private static Spot spot(Box box, Side side, int part, int parts) {
        int along = side.isUpright() ? CORNER + part * (box.height() - 2 * CORNER) / parts
                : CORNER + part * (box.width() - 2 * CORNER) / parts;
        switch (side) {
        case LEFT:
            return new Spot(box.x(), box.y() + along);
        case RIGHT:
            return new Spot(box.right(), box.y() + along);
        case TOP:
            return new Spot(box.x() + along, box.y());
        default:
            return new Spot(box.x() + along, box.bottom());
        }
    }

    /** Takes a lane in each corridor, as long as the edge runs there. */
    private void enter(Way way) {
        for (int i = 0; i < way.corridors.size(); i++) {
            Corridor corridor = way.corridors.get(i);
            int from = i == 0 ? along(corridor, way.start) : way.corridors.get(i - 1).middle();
            int to = i == way.corridors.size() - 1 ? along(corridor, way.end) : way.corridors.get(i + 1).middle();
            way.lanes.add(corridor.take(from, to));
        }
    }

    private static int along(Corridor corridor, Spot spot) {
        return corridor.isVertical() ? spot.y() : spot.x();
    }

    private static List<Spot> corners(Way way) {
        List<Spot> corners = new ArrayList<>();
        Spot at = way.start;
        corners.add(at);
        for (int i = 0; i < way.corridors.size(); i++) {
            int place = way.lanes.get(i).place();
            boolean vertical = way.corridors.get(i).isVertical();
            at = vertical ? new Spot(place, at.y()) : new Spot(at.x(), place);
            corners.add(at);
            if (i == way.corridors.size() - 1) {
                corners.add(vertical ? new Spot(place, way.end.y()) : new Spot(way.end.x(), place));
            }
        }
        corners.add(way.end);
        return straightened(corners);
    }

    /** Without corners where the line does not turn. */
    private static List<Spot> straightened(List<Spot> corners) {
        List<Spot> needed = new ArrayList<>();
        for (Spot spot : corners) {
            int last = needed.size() - 1;
            if (last >= 0 && needed.get(last).equals(spot)) {
                continue;
            }
            if (last >= 1 && isStraight(needed.get(last - 1), needed.get(last), spot)) {
                needed.remove(last);
            }
            needed.add(spot);
        }
        return needed;
    }

    private static boolean isStraight(Spot one, Spot two, Spot three) {
        return one.x() == two.x() && two.x() == three.x() || one.y() == two.y() && two.y() == three.y();
    }
}
