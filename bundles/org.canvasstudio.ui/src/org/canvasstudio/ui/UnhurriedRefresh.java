package org.canvasstudio.ui;

import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Brings a view up to date after changes: those that come soon after each other together, and the less often, the longer
 * it takes, so that the window answers while thousands of files change. Used on the user interface's thread only.
 */
public final class UnhurriedRefresh {

    /** Changes that come within this time are shown together; in milliseconds. */
    private static final int PAUSE = 100;

    /** So many times as long as showing the last changes took, the window is left to the user. */
    private static final int LEISURE = 10;

    private final Display display;
    private final Runnable refresh;
    private final Runnable run = this::run;
    private int pause = PAUSE;
    private boolean isRequested;

    /** @param refresh shows all that has changed meanwhile */
    public UnhurriedRefresh(Display display, Runnable refresh) {
        this.display = display;
        this.refresh = refresh;
    }

    /** Something has changed: it will be shown a moment later. */
    public void request() {
        if (!isRequested) {
            isRequested = true;
            display.timerExec(pause, run);
        }
    }

    private void run() {
        isRequested = false;
        long start = System.nanoTime();
        refresh.run();
        pause = (int) Math.max(PAUSE, LEISURE * TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Nothing is shown any more. */
    public void stop() {
        display.timerExec(-1, run);
    }
}
