package org.canvasstudio.ui;

import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * Brings a view up to date after changes: those that come soon after each other together, and the less often, the longer
 * it takes, so that the window answers while thousands of files change. Used on the user interface's thread only.
 */
public final class UnhurriedRefresh {

    /** Changes that come within this time after the last ones were shown are shown together; in milliseconds. */
    private static final int PAUSE = 100;

    /** So many times as long as showing the last changes took, the window is left to the user. */
    private static final int LEISURE = 10;

    private final Display display;
    private final Runnable refresh;
    private final Runnable run = this::run;
    private long pause = PAUSE;
    private long last = System.nanoTime();
    private boolean isRequested;

    /** @param refresh shows all that has changed meanwhile */
    public UnhurriedRefresh(Display display, Runnable refresh) {
        this.display = display;
        this.refresh = refresh;
    }

    /** Something has changed: it will be shown at once, or a moment later when something was shown just now. */
    public void request() {
        if (!isRequested) {
            isRequested = true;
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last);
            display.timerExec((int) Math.max(0, pause - since), run);
        }
    }

    private void run() {
        isRequested = false;
        long start = System.nanoTime();
        refresh.run();
        last = System.nanoTime();
        pause = Math.max(PAUSE, LEISURE * TimeUnit.NANOSECONDS.toMillis(last - start));
    }

    /** Nothing is shown any more. */
    public void stop() {
        display.timerExec(-1, run);
    }
}
