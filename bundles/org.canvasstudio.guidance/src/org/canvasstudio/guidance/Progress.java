package org.canvasstudio.guidance;

/** How much of something is done. */
public record Progress(int done, int total) {

    /** What is left. */
    public int open() {
        return total - done;
    }

    /** Whole percent, rounded down, so that only what is complete has 100; 100 when there is nothing to do. */
    public int percent() {
        return total == 0 ? 100 : done * 100 / total;
    }

    public boolean isComplete() {
        return done == total;
    }

    Progress plus(Progress other) {
        return new Progress(done + other.done, total + other.total);
    }
}
