package org.canvasstudio.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Remembers what was read while something was worked out, and works it out again when that has changed, the grounds
 * before what stands on them. When the result is the same as before, what stands on it stays as it is.
 */
final class Dependencies {

    /** Facts find their level by what they read; what must come later has a level of this or more. */
    static final int LEVELS = 64;

    private static final Step[] NOBODY = {};
    private static final int[] NEVER = {};

    private final List<ArrayDeque<Step>> waiting = new ArrayList<>();
    private Step running;
    private int lowest = Integer.MAX_VALUE;
    private long runs;
    private long reads;

    /** Something that is read. */
    static class Cell {

        /** Above all that it is made of. */
        int level;
        private Step[] readers = NOBODY;
        /** The run of each reader in which it has read this; when that is not its last run, it does not read this now. */
        private int[] inRun = NEVER;
        private int size;

        private void add(Step reader) {
            if (size > 0 && readers[size - 1] == reader) {
                inRun[size - 1] = reader.run;
                return;
            }
            if (size == readers.length) {
                compact();
                // Tidied up seldom: each time all who have read it are looked at.
                if (size * 4 >= readers.length) {
                    readers = Arrays.copyOf(readers, Math.max(4, readers.length * 2));
                    inRun = Arrays.copyOf(inRun, readers.length);
                }
            }
            readers[size] = reader;
            inRun[size++] = reader.run;
        }

        private void compact() {
            int kept = 0;
            for (int at = 0; at < size; at++) {
                if (readers[at].run == inRun[at]) {
                    readers[kept] = readers[at];
                    inRun[kept++] = inRun[at];
                }
            }
            Arrays.fill(readers, kept, size, null);
            size = kept;
        }

        /** Whether somebody has read it in his last run. */
        final boolean isRead() {
            for (int at = size - 1; at >= 0; at--) {
                if (readers[at].run == inRun[at]) {
                    return true;
                }
            }
            compact();
            return false;
        }
    }

    /** Something that is worked out from what it reads. */
    abstract static class Step extends Cell {

        /** Whether it may read the objects that facts hand out to it. */
        boolean readsObjects = true;
        private int run;
        private boolean isWaiting;

        /** Works it out again. @return whether the result is another one */
        abstract boolean work();

        /** Whether nobody wants it; asked when it would have to be worked out again. */
        boolean isIdle() {
            return false;
        }

        /** Forgets what it has read, so that nothing makes it work. */
        final void forget() {
            run++;
            isWaiting = false;
        }
    }

    /** Notes that the step that is running, if one is, reads the cell. */
    void read(Cell cell) {
        reads++;
        if (running != null) {
            cell.add(running);
            if (cell.level >= running.level && running.level < LEVELS) {
                running.level = Math.min(cell.level + 1, LEVELS - 1);
            }
        }
    }

    /** Whether the step that is running may read the objects that facts hand out to it. */
    boolean areObjectsRead() {
        return running != null && running.readsObjects;
    }

    /** Those who have read the cell have to work again. */
    void changed(Cell cell) {
        for (int at = 0; at < cell.size; at++) {
            Step reader = cell.readers[at];
            if (reader.run == cell.inRun[at]) {
                redo(reader);
            }
            cell.readers[at] = null;
        }
        // They will read it again when they work.
        cell.size = 0;
    }

    /** The step has to work again. */
    void redo(Step step) {
        if (!step.isWaiting) {
            step.isWaiting = true;
            enqueue(step);
        }
    }

    private void enqueue(Step step) {
        while (waiting.size() <= step.level) {
            waiting.add(new ArrayDeque<>());
        }
        waiting.get(step.level).add(step);
        lowest = Math.min(lowest, step.level);
    }

    /** Works now, if it has to, whoever asks for the result. */
    void bringUpToDate(Step step) {
        if (step.isWaiting) {
            run(step);
        }
    }

    /** Works. */
    void run(Step step) {
        Step before = running;
        running = step;
        step.isWaiting = false;
        step.run++;
        runs++;
        boolean changed;
        try {
            changed = step.work();
        } finally {
            running = before;
        }
        if (changed) {
            changed(step);
        }
    }

    /**
     * Lets all work that have to.
     *
     * @param until the time of {@link System#nanoTime()} at which to stop
     * @return whether all is done
     */
    boolean settle(long until) {
        int done = 0;
        while (lowest < waiting.size()) {
            Step step = waiting.get(lowest).poll();
            if (step == null) {
                lowest++;
            } else if (step.isWaiting) {
                if (step.level > lowest) {
                    enqueue(step);
                } else if (step.isIdle()) {
                    step.forget();
                } else {
                    run(step);
                    if ((++done & 15) == 0 && System.nanoTime() - until > 0) {
                        return false;
                    }
                }
            }
        }
        lowest = Integer.MAX_VALUE;
        return true;
    }

    /** How often something was read so far: each object that a list hands out counts, and each fact that is asked for. */
    long reads() {
        return reads;
    }

    /** How often something was worked out so far. */
    long runs() {
        return runs;
    }
}
