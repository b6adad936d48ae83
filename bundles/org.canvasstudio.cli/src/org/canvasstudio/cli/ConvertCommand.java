package org.canvasstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.interchange.ConversionReport;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Formats;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert INPUT… --to FORMAT --output PATH}: reads canvases in one format and writes them in another. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs;

    @Option(names = "--to", required = true, paramLabel = "xmi|bmml|canvas")
    private String to;

    @Option(names = "--output", required = true, paramLabel = "PATH")
    private String output;

    @Option(names = "--references", paramLabel = "id|path", defaultValue = "id")
    private WriteOptions.References references;

    @Option(names = "--force")
    private boolean force;

    private enum Outcome {
        WRITTEN, UNCHANGED, KEPT, FAILED
    }

    private final Set<Path> kept = new HashSet<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    @Override
    public Integer call() {
        Format format = Formats.installed().byId(to.toLowerCase(Locale.ROOT)).filter(Format::canWrite).orElseThrow(() -> new ParameterException(
                spec.commandLine(), Messages.text("convert.format", to, Formats.installed().all().stream()
                        .filter(Format::canWrite).map(Format::id).collect(Collectors.joining(", ")))));
        CanvasPaths canvases = new CanvasPaths(inputs);
        boolean folder = output.endsWith("/") || output.endsWith("\\") || Files.isDirectory(Path.of(output))
                || inputs.size() > 1 || inputs.stream().anyMatch(Files::isDirectory);
        Map<CanvasPaths.Source, Path> targets = targets(canvases.sources(), folder, format);
        PrintWriter err = spec.commandLine().getErr();
        for (CanvasFileException problem : canvases.problems()) {
            fail(problem, null);
        }
        try (Interruption interruption = new Interruption(); Progress progress = new Progress(err, targets.size())) {
            int done = 0;
            for (CanvasPaths.Source source : targets.keySet()) {
                if (interruption.isRequested()) {
                    break;
                }
                progress.at(done++, source.file());
                convert(source, targets.get(source), format, progress);
            }
            if (interruption.isRequested()) {
                progress.clear();
                err.println(Messages.text("interrupted", done, targets.size()));
            }
        }
        if (canvases.sources().isEmpty() && canvases.problems().isEmpty()) {
            err.println(Messages.text("nothingFound"));
        }
        spec.commandLine().getOut().println(Messages.text("convert.summary", count(Outcome.WRITTEN), count(Outcome.UNCHANGED),
                count(Outcome.KEPT), count(Outcome.FAILED), output));
        return count(Outcome.FAILED) > 0 ? Commands.UNREADABLE : count(Outcome.KEPT) > 0 ? Commands.FINDINGS : Commands.OK;
    }

    /** Where each file goes to; found before anything is written. A file that is named twice is converted once. */
    private Map<CanvasPaths.Source, Path> targets(List<CanvasPaths.Source> sources, boolean folder, Format format) {
        Map<CanvasPaths.Source, Path> targets = new LinkedHashMap<>();
        Map<Path, CanvasPaths.Source> sourcesByTarget = new HashMap<>();
        String ending = "." + format.extensions().get(0);
        Set<Path> canvases = sources.stream().filter(source -> !source.isClient())
                .map(source -> renamed(source.relative(), ending)).collect(Collectors.toSet());
        for (CanvasPaths.Source source : sources) {
            Path name = renamed(source.relative(), ending);
            if (source.isClient() && canvases.contains(name)) {
                // The client and a canvas of the same name would meet in one file.
                name = renamed(source.relative(), ".client" + ending);
            }
            Path target = folder ? Path.of(output).resolve(name) : Path.of(output);
            CanvasPaths.Source other = sourcesByTarget.putIfAbsent(target, source);
            if (other != null && !other.equals(source)) {
                throw new ParameterException(spec.commandLine(),
                        Messages.text("convert.sameTarget", other.file(), source.file(), target));
            }
            targets.put(source, target);
        }
        return targets;
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private static Path renamed(Path source, String ending) {
        String name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return source.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
    }

    /**
     * Everything is written into a folder beside the target first: a format may put companions beside its file, and what
     * would not change, or may not be changed, is found out before anything is touched.
     */
    private void convert(CanvasPaths.Source input, Path target, Format format, Progress progress) {
        PrintWriter err = spec.commandLine().getErr();
        Path source = input.file();
        try {
            ConversionReport report = new ConversionReport();
            Outcome outcome;
            EObject root = Interchange.read(source, report);
            if (!input.named() && !format.holds(root.eClass())) {
                progress.clear();
                err.println(Messages.text("convert.leftOut", source, format.id()));
                return;
            }
            AtomicFiles.checkReplaceable(target);
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder, ".convert");
            try {
                Path main = beside.resolve(target.getFileName());
                try {
                    format.write(root, main, new WriteOptions(references), report);
                } catch (CanvasFileException e) {
                    // What cannot be written is in the source; the file beside the target is none that the user knows.
                    throw new CanvasFileException(source.toString(), e.line(), e.column(), e.problem(), e);
                }
                // The companions come first, so that the file is never there without what it needs.
                boolean complete = true;
                for (Path companion : companions(beside, main)) {
                    complete &= put(companion, folder.resolve(companion.getFileName()), progress) != Outcome.KEPT;
                }
                outcome = complete ? put(main, target, progress) : Outcome.KEPT;
                outcomes.merge(outcome, 1, Integer::sum);
            } finally {
                delete(beside);
            }
            if (outcome != Outcome.KEPT && !report.entries().isEmpty()) {
                progress.clear();
                err.println(Messages.text("convert.report", source, report.entries().size(), format.id()));
                for (ConversionReport.Entry entry : report.entries()) {
                    err.println("    " + Messages.line(entry.toString()));
                }
            }
        } catch (CanvasFileException e) {
            fail(e, progress);
        } catch (IOException e) {
            fail(CanvasFiles.unwritable(target, e), progress);
        } catch (RuntimeException | StackOverflowError e) {
            fail(Commands.fault(source, e), progress);
        }
    }

    private Outcome put(Path content, Path target, Progress progress) throws IOException {
        if (Files.exists(target)) {
            if (Files.mismatch(content, target) < 0) {
                return Outcome.UNCHANGED;
            }
            if (!force) {
                // All the files of a folder share one metamodel: that it is kept is said once.
                if (kept.add(target)) {
                    progress.clear();
                    spec.commandLine().getErr().println(Messages.line(Messages.text("convert.kept", target)));
                }
                return Outcome.KEPT;
            }
        }
        AtomicFiles.write(target, out -> Files.copy(content, out));
        return Outcome.WRITTEN;
    }

    private void fail(CanvasFileException problem, Progress progress) {
        outcomes.merge(Outcome.FAILED, 1, Integer::sum);
        if (progress != null) {
            progress.clear();
        }
        Commands.complain(spec, problem);
    }

    private static List<Path> companions(Path folder, Path main) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(main)).sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : companions(folder, folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
