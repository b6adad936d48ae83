package org.canvasstudio.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.canvasstudio.interchange.Conversion;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.osgi.util.NLS;

/**
 * Converts files one after the other and keeps a report. A file that cannot be converted does not keep the others from it;
 * cancelling ends the work between two files, so that no file is there in part.
 */
public abstract class ExchangeOperation implements IRunnableWithProgress {

    private final String title;
    private final List<Path> sources;
    private final List<FileReport> reports = new ArrayList<>();

    ExchangeOperation(String title, Collection<Path> sources) {
        this.title = title;
        this.sources = List.copyOf(sources);
    }

    /** Runs in any thread. That it was cancelled shows in {@link #isComplete()}. */
    @Override
    public void run(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, title, sources.size());
        for (Path source : sources) {
            if (monitor.isCanceled()) {
                return;
            }
            progress.subTask(NLS.bind(Messages.ExchangeOperation_file, source.getFileName(), source.getParent()));
            reports.add(report(source));
            progress.worked(1);
        }
    }

    private FileReport report(Path source) {
        try {
            return convert(source);
        } catch (CanvasFileException e) {
            return failed(source, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours costs one file, not the rest.
            ILog.of(ExchangeOperation.class).error(source.toString(), e);
            return failed(source, NLS.bind(Messages.ExchangeOperation_fault, source, e));
        }
    }

    private static FileReport failed(Path source, String problem) {
        return new FileReport(source, null, FileReport.Outcome.FAILED, problem, List.of());
    }

    /** Converts one file. */
    abstract FileReport convert(Path source) throws CanvasFileException;

    /** Writes what was read; of a file in the workspace the former content stays in the local history. */
    static FileReport write(Conversion conversion, Path source, Path target, Format format, WriteOptions options,
            boolean replace) throws CanvasFileException {
        Conversion.Outcome outcome = conversion.write(target, format, options, replace, WorkspaceFiles::write);
        boolean isKept = outcome == Conversion.Outcome.KEPT;
        // What keeps the file from being written may be a companion of it.
        return new FileReport(source, isKept ? conversion.kept().get(0) : target, FileReport.Outcome.valueOf(outcome.name()),
                null, isKept ? List.of() : List.copyOf(conversion.report().entries()));
    }

    /** What became of the files, in their order; of those that it did not come to there is none. */
    public List<FileReport> reports() {
        return Collections.unmodifiableList(reports);
    }

    /** Whether it came to every file: whether it was not cancelled. */
    public boolean isComplete() {
        return reports.size() == sources.size();
    }

    /** How many files there are. */
    int size() {
        return sources.size();
    }
}
