package org.canvasstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.ecore.EObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate PATH…}: reads files and folders and reports what the rules find. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    /** How many files may be read ahead of the one that is written, for each job: it bounds the memory. */
    private static final int AHEAD = 4;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format;

    @Option(names = "--settings", paramLabel = "FILE")
    private Path settingsFile;

    @Option(names = "--fail-on", paramLabel = "error|warning|advice|never", defaultValue = "error")
    private FailOn failOn;

    @Option(names = "--jobs", paramLabel = "N")
    private Integer jobs;

    @Option(names = "--explain")
    private boolean explain;

    private final Totals totals = new Totals();

    @Override
    public Integer call() throws IOException, InterruptedException {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("validate.jobs", jobs));
        }
        if (format == Format.MARKDOWN) {
            throw new ParameterException(spec.commandLine(), Messages.text("validate.format", format));
        }
        FindingsWriter writer = format == Format.JSON ? new JsonFindings(spec.commandLine().getOut())
                : new TextFindings(spec.commandLine().getOut(), explain);
        CanvasPaths canvases = new CanvasPaths(paths);
        Map<Path, AlignmentEngine> engines = engines(canvases.sources());
        threads = Math.max(1, Math.min(threads, canvases.sources().size()));
        try (Interruption interruption = new Interruption()) {
            writer.begin();
            for (CanvasFileException problem : canvases.problems()) {
                totals.addUnreadable();
                complain(problem, writer);
            }
            checkAll(canvases.sources(), engines, threads, writer, interruption);
            writer.end(totals);
            spec.commandLine().getOut().flush();
        }
        if (canvases.sources().isEmpty() && canvases.problems().isEmpty()) {
            spec.commandLine().getErr().println(Messages.text("nothingFound"));
        }
        if (totals.unreadable() > 0) {
            return Commands.UNREADABLE;
        }
        return totals.reaches(failOn) ? Commands.FINDINGS : Commands.OK;
    }

    /**
     * The engine for each file: with the settings that are named, or else with those that lie in its folder and above. A
     * settings file that cannot be used is a mistake of its own, not one of the files to validate.
     */
    private Map<Path, AlignmentEngine> engines(List<CanvasPaths.Source> sources) {
        RuleCatalogue catalogue = RuleCatalogue.installed();
        SettingsFiles files = new SettingsFiles(catalogue);
        Map<Settings, AlignmentEngine> bySettings = new HashMap<>();
        Map<Path, AlignmentEngine> byFolder = new HashMap<>();
        try {
            Settings named = settingsFile == null ? null : Settings.read(settingsFile, catalogue);
            for (CanvasPaths.Source source : sources) {
                Path folder = folder(source.file());
                if (!byFolder.containsKey(folder)) {
                    byFolder.put(folder, bySettings.computeIfAbsent(named == null ? files.in(folder) : named,
                            settings -> new AlignmentEngine(catalogue, settings, Locale.getDefault())));
                }
            }
            return byFolder;
        } catch (CanvasFileException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    private void checkAll(List<CanvasPaths.Source> sources, Map<Path, AlignmentEngine> engines, int threads, FindingsWriter writer,
            Interruption interruption) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (Progress progress = new Progress(spec.commandLine().getErr(), sources.size())) {
            Deque<Future<Checked>> ahead = new ArrayDeque<>();
            Iterator<CanvasPaths.Source> next = sources.iterator();
            int done = 0;
            while (!interruption.isRequested() && !spec.commandLine().getOut().checkError() && (next.hasNext() || !ahead.isEmpty())) {
                while (next.hasNext() && ahead.size() < threads * AHEAD) {
                    Path file = next.next().file();
                    AlignmentEngine engine = engines.get(folder(file));
                    ahead.add(workers.submit(() -> check(file, engine)));
                }
                Checked checked = await(ahead.remove());
                totals.add(checked);
                if (checked.problem() == null) {
                    if (!checked.findings().isEmpty()) {
                        progress.clear();
                    }
                    writer.write(checked);
                } else {
                    progress.clear();
                    complain(checked.problem(), writer);
                }
                progress.at(++done, checked.file());
            }
            if (interruption.isRequested()) {
                progress.clear();
                spec.commandLine().getErr().println(Messages.text("interrupted", done, sources.size()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Checked await(Future<Checked> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error) {
                throw (Error) e.getCause();
            }
            throw new IOException(e.getCause());
        }
    }

    private static Checked check(Path file, AlignmentEngine engine) {
        try {
            EObject root = Interchange.read(file);
            return new Checked(file, root, root instanceof Canvas ? engine.check((Canvas) root) : List.of(), null);
        } catch (CanvasFileException e) {
            return new Checked(file, null, List.of(), e);
        } catch (RuntimeException | StackOverflowError e) {
            return new Checked(file, null, List.of(), Commands.fault(file, e));
        }
    }

    private void complain(CanvasFileException problem, FindingsWriter writer) throws IOException {
        Commands.complain(spec, problem);
        writer.writeUnreadable(problem);
    }
}
