package org.canvasstudio.design.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A straight strip without notes in which edges run side by side. */
final class Corridor {

    /** A piece of an edge in the corridor: from where to where along it, and its place across once it is known. */
    static final class Lane {

        private int from;
        private int to;
        private int track;
        private int place;

        /** Where the edge is, across the corridor. */
        int place() {
            return place;
        }
    }

    private final boolean vertical;
    private final int low;
    private final int high;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * @param vertical whether edges run up and down in it
     * @param low      its left or upper border
     * @param high     its right or lower border
     */
    Corridor(boolean vertical, int low, int high) {
        this.vertical = vertical;
        this.low = low;
        this.high = high;
    }

    boolean isVertical() {
        return vertical;
    }

    int middle() {
        return (low + high) / 2;
    }

    /** Takes an edge up that runs from one place along the corridor to another. */
    Lane take(int one, int other) {
        Lane lane = new Lane();
        lane.from = Math.min(one, other);
        lane.to = Math.max(one, other);
        lanes.add(lane);
        return lane;
    }

    /** Gives edges that would run on top of each other places side by side, as few as do. */
    void spread() {
        List<Lane> sorted = new ArrayList<>(lanes);
        sorted.sort(Comparator.<Lane>comparingInt(lane -> lane.from).thenComparingInt(lane -> lane.to));
        PriorityQueue<Lane> running = new PriorityQueue<>(Comparator.<Lane>comparingInt(lane -> lane.to)
                .thenComparingInt(lane -> lane.track));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int tracks = 0;
        for (Lane lane : sorted) {
            while (!running.isEmpty() && running.peek().to < lane.from) {
                free.add(running.poll().track);
            }
            lane.track = free.isEmpty() ? tracks++ : free.poll();
            running.add(lane);
        }
        for (Lane lane : sorted) {
            lane.place = low + (lane.track + 1) * (high - low) / (tracks + 1);
        }
    }
}
