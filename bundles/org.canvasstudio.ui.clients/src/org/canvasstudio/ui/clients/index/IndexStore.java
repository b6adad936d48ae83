package org.canvasstudio.ui.clients.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.canvasstudio.portfolio.PortfolioIndex;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;

/** Keeps the index in a file between two starts. What goes wrong with it costs time, never anything else: it is logged. */
final class IndexStore {

    /** So that many changes in a row are written once. */
    private static final long DELAY = 5_000;

    private final PortfolioIndex index;
    private final Path file;
    private final Job job = Job.createSystem(Messages.IndexStore_job, (ICoreRunnable) monitor -> save());
    private boolean changed;

    IndexStore(PortfolioIndex index, Path file) {
        this.index = index;
        this.file = file;
    }

    /** Another version may count otherwise, from the same files. */
    private static String version() {
        return FrameworkUtil.getBundle(IndexStore.class).getVersion().toString();
    }

    /** Takes in what was kept. */
    void load() {
        try {
            index.load(file, version());
        } catch (NoSuchFileException e) {
            // The first start.
        } catch (IOException e) {
            ILog.of(IndexStore.class).info(NLS.bind(Messages.IndexStore_notLoaded, file, e.getMessage()));
        }
    }

    /** The index says something else now: it will be written in a while. */
    synchronized void changed() {
        changed = true;
        job.schedule(DELAY);
    }

    /** Writes the index if it has changed since it was last written or read. */
    synchronized void save() {
        if (changed) {
            try {
                index.save(file, version());
                changed = false;
            } catch (IOException e) {
                ILog.of(IndexStore.class).error(NLS.bind(Messages.IndexStore_notSaved, file), e);
            }
        }
    }

    /** Writes the index if need be, and ends. */
    void close() {
        job.cancel();
        save();
    }
}
