package org.canvasstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.CanvasWalk;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.UnreadableFileException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    /** More would wait for the disk and for each other. */
    private static final int MOST_JOBS = 64;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths;

    @Mixin
    private ReportOptions report;

    @Mixin
    private RuleOptions rules;

    @Option(names = "--settings", paramLabel = "FILE")
    private Path settingsFile;

    @Option(names = "--jobs", paramLabel = "N")
    private Integer jobs;

    @Option(names = "--fix")
    private boolean fix;

    @Option(names = "--dry-run")
    private boolean dryRun;

    private Mender mender;
    private final Set<String> saidOfSettings = new HashSet<>();
    /** What is wrong in settings files that can be read; all other problems are files that cannot be read or written. */
    private final Set<CanvasFileException> wrongSettings = new HashSet<>();
    private boolean hasUnreadable;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), Messages.text("validate.jobs", jobs));
        }
        if (dryRun && !fix) {
            throw new ParameterException(spec.commandLine(), Messages.text("validate.dryRun"));
        }
        mender = fix ? new Mender(dryRun) : null;
        RuleCatalogue catalogue = rules.catalogue(spec);
        FileRules places;
        try {
            places = new FileRules(catalogue, new SettingsOnTheWay(catalogue, settingsFile), Interchange::read,
                    CanvasPaths::ofClient);
        } catch (CanvasFileException e) {
            if (e instanceof UnreadableFileException && Files.isRegularFile(settingsFile)) {
                throw e;
            }
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (Interruption interruption = new Interruption()) {
            report.report(spec, catalogue, paths, mender, reporting -> {
                checkAll(new CanvasWalk(paths), places, Math.min(threads, MOST_JOBS), reporting, interruption);
                return !interruption.isRequested();
            });
        }
        return hasUnreadable || wrongSettings.isEmpty() ? report.exitCode() : Commands.USAGE;
    }

    private void checkAll(CanvasWalk walk, FileRules places, int threads, Reporting reporting, Interruption interruption)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            ClientsOnTheWay clients = new ClientsOnTheWay(places);
            Deque<Future<Checked>> ahead = new ArrayDeque<>();
            int done = 0;
            while (!interruption.isRequested() && !reporting.isCutOff() && (walk.hasNext() || !ahead.isEmpty())) {
                while (walk.hasNext() && ahead.size() < threads * AHEAD) {
                    check(walk.next(), places, clients, workers).ifPresent(ahead::add);
                }
                if (ahead.isEmpty()) {
                    continue;
                }
                Checked checked = await(ahead.remove());
                if (checked.problem() == null) {
                    if (!checked.findings().isEmpty()) {
                        progress.clear();
                    }
                    reporting.add(checked);
                } else {
                    progress.clear();
                    complain(checked.problem(), reporting);
                }
                progress.at(++done, checked.file());
            }
            if (interruption.isRequested()) {
                progress.clear();
                spec.commandLine().getErr().println(Messages.text("validate.interrupted", done));
            } else if (done == 0) {
                spec.commandLine().getErr().println(Messages.text("nothingFound"));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * Has a file checked, and gives what becomes of it. A settings file that cannot be used is said once, and what it holds
     * for is left out.
     */
    private Optional<Future<Checked>> check(CanvasWalk.Step step, FileRules places, ClientsOnTheWay clients,
            ExecutorService workers) {
        if (step.source() == null) {
            return Optional.of(problem(step.problem()));
        }
        Path file = step.source().file();
        try {
            AlignmentEngine engine = places.engine(file.toAbsolutePath().normalize().getParent());
            ClientCanvases client = clients.of(step.source());
            return Optional.of(workers.submit(new FileCheck(file, engine, client, client.announce(), Interchange::read,
                    mender)));
        } catch (CanvasFileException e) {
            if (!(e instanceof UnreadableFileException)) {
                wrongSettings.add(e);
            }
            return saidOfSettings.add(e.file()) ? Optional.of(problem(e)) : Optional.empty();
        }
    }

    private static Future<Checked> problem(CanvasFileException problem) {
        return CompletableFuture.completedFuture(Checked.unreadable(Path.of(problem.file()), problem));
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

    private void complain(CanvasFileException problem, Reporting reporting) throws IOException {
        hasUnreadable |= !wrongSettings.contains(problem);
        Commands.complain(spec, problem);
        reporting.add(problem);
    }
}
