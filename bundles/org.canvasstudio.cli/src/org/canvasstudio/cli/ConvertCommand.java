package org.canvasstudio.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.images.CanvasPictures;
import org.canvasstudio.images.PictureFormat;
import org.canvasstudio.images.PictureOptions;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.CanvasWalk;
import org.canvasstudio.interchange.Conversion;
import org.canvasstudio.interchange.ConversionReport;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Formats;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.viewpoint.draw.Theme;

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

    @Option(names = "--to", required = true, paramLabel = "xmi|bmml|canvas|svg|png|pdf")
    private String to;

    @Option(names = "--output", required = true, paramLabel = "PATH")
    private String output;

    @Option(names = "--references", paramLabel = "id|path", defaultValue = "id")
    private WriteOptions.References references;

    @Option(names = "--representation", paramLabel = "NAME")
    private String representation;

    @Option(names = "--layers", paramLabel = "NAME", split = ",")
    private List<String> layers;

    @Option(names = "--scale", paramLabel = "FACTOR")
    private Double scale;

    @Option(names = "--theme", paramLabel = "light|dark")
    private Theme theme;

    @Option(names = "--force")
    private boolean force;

    private final Set<Path> kept = new HashSet<>();
    private final Map<Conversion.Outcome, Integer> outcomes = new EnumMap<>(Conversion.Outcome.class);
    private int failed;

    @Override
    public Integer call() {
        Format format = format(to.toLowerCase(Locale.ROOT));
        CanvasPaths canvases = new CanvasPaths(inputs);
        boolean folder = output.endsWith("/") || output.endsWith("\\") || Files.isDirectory(Path.of(output))
                || inputs.size() > 1 || inputs.stream().anyMatch(Files::isDirectory);
        Map<CanvasWalk.Source, Path> targets = targets(canvases.sources(), folder, format);
        PrintWriter err = spec.commandLine().getErr();
        for (CanvasFileException problem : canvases.problems()) {
            fail(problem, null);
        }
        try (Interruption interruption = new Interruption(); Progress progress = new Progress(err, targets.size())) {
            int done = 0;
            for (CanvasWalk.Source source : targets.keySet()) {
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
        spec.commandLine().getOut().println(Messages.text("convert.summary", count(Conversion.Outcome.WRITTEN),
                count(Conversion.Outcome.UNCHANGED), count(Conversion.Outcome.KEPT), failed, output));
        return failed > 0 ? Commands.UNREADABLE : count(Conversion.Outcome.KEPT) > 0 ? Commands.FINDINGS : Commands.OK;
    }

    /** The format to write, checked with its options before anything is read. */
    private Format format(String id) {
        Optional<PictureFormat> picture = PictureFormat.byId(id);
        if (picture.isPresent()) {
            PictureOptions standard = PictureOptions.standard();
            try {
                return new CanvasPictures(picture.get(), new PictureOptions(
                        representation == null ? standard.representation() : representation, Optional.ofNullable(layers),
                        scale == null ? standard.scale() : scale, theme == null ? standard.theme() : theme));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage());
            }
        }
        Format format = Formats.installed().byId(id).filter(Format::canWrite).orElseThrow(() -> new ParameterException(
                spec.commandLine(), Messages.text("convert.format", to, Stream.concat(
                        Formats.installed().all().stream().filter(Format::canWrite).map(Format::id),
                        Stream.of(PictureFormat.values()).map(PictureFormat::id)).collect(Collectors.joining(", ")))));
        if (representation != null || layers != null || scale != null || theme != null) {
            throw new ParameterException(spec.commandLine(), Messages.text("convert.noPicture", id));
        }
        return format;
    }

    /** Where each file goes to; found before anything is written. A file that is named twice is converted once. */
    private Map<CanvasWalk.Source, Path> targets(List<CanvasWalk.Source> sources, boolean folder, Format format) {
        Map<CanvasWalk.Source, Path> targets = new LinkedHashMap<>();
        Map<Path, CanvasWalk.Source> sourcesByTarget = new HashMap<>();
        Map<Path, Path> names = Conversion.names(sources.stream().map(CanvasWalk.Source::relative).toList(), format);
        for (CanvasWalk.Source source : sources) {
            Path target = folder ? Path.of(output).resolve(names.get(source.relative())) : Path.of(output);
            CanvasWalk.Source other = sourcesByTarget.putIfAbsent(target, source);
            if (other != null && !other.equals(source)) {
                throw new ParameterException(spec.commandLine(),
                        Messages.text("convert.sameTarget", other.file(), source.file(), target));
            }
            targets.put(source, target);
        }
        return targets;
    }

    private int count(Conversion.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private void convert(CanvasWalk.Source input, Path target, Format format, Progress progress) {
        PrintWriter err = spec.commandLine().getErr();
        Path source = input.file();
        try {
            Conversion conversion = new Conversion(source);
            if (!input.named() && !format.holds(conversion.root().eClass())) {
                progress.clear();
                err.println(Messages.text("convert.leftOut", source, format.id()));
                return;
            }
            Conversion.Outcome outcome = conversion.write(target, format, new WriteOptions(references), force, AtomicFiles::write);
            outcomes.merge(outcome, 1, Integer::sum);
            // All the files of a folder share one metamodel: that it is kept is said once.
            conversion.kept().stream().filter(kept::add).forEach(file -> {
                progress.clear();
                err.println(Messages.line(Messages.text("convert.kept", file)));
            });
            List<ConversionReport.Entry> entries = conversion.report().entries();
            if (outcome != Conversion.Outcome.KEPT && !entries.isEmpty()) {
                progress.clear();
                err.println(Messages.text("convert.report", source, entries.size(), format.id()));
                for (ConversionReport.Entry entry : entries) {
                    err.println("    " + Messages.line(entry.toString()));
                }
            }
        } catch (CanvasFileException e) {
            fail(e, progress);
        } catch (RuntimeException | StackOverflowError e) {
            fail(Commands.fault(source, e), progress);
        }
    }

    private void fail(CanvasFileException problem, Progress progress) {
        failed++;
        if (progress != null) {
            progress.clear();
        }
        Commands.complain(spec, problem);
    }
}
