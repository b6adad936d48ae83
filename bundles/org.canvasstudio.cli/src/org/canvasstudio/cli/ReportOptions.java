package org.canvasstudio.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the findings of a validation are reported: in which format, where to, compared with what. */
final class ReportOptions {

    /** Hands over the findings. */
    @FunctionalInterface
    interface Run {

        /** @return whether it came to its end: a file is not replaced by a part of the results */
        boolean into(Reporting reporting) throws IOException, InterruptedException;
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(PrintWriter out) throws IOException;
    }

    @Option(names = "--format", paramLabel = "text|json|markdown|html|sarif|junit", defaultValue = "text")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE")
    private Path output;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--fail-on", paramLabel = "error|warning|advice|never", defaultValue = "error")
    private FailOn failOn;

    @Option(names = "--baseline", paramLabel = "FILE")
    private Path baselineFile;

    @Option(names = "--write-baseline", paramLabel = "FILE")
    private Path newBaselineFile;

    @Option(names = "--previous", paramLabel = "FILE")
    private Path previousFile;

    private final Totals totals = new Totals();

    /**
     * Reports what a run finds. When it fails, files are as they were.
     *
     * @param paths  the files and folders that the run looks at
     * @param mender what mends during the run; {@code null} when nothing does
     * @throws ParameterException when a file to compare with cannot be used
     */
    void report(CommandSpec spec, RuleCatalogue catalogue, List<Path> paths, Mender mender, Run run) throws IOException {
        if (previousFile != null && format != Format.HTML) {
            throw new ParameterException(spec.commandLine(), Messages.text("validate.previous", format));
        }
        EarlierFindings baseline;
        EarlierFindings previous;
        try {
            baseline = baselineFile == null ? null : EarlierFindings.baseline(baselineFile);
            previous = previousFile == null ? null : EarlierFindings.report(previousFile);
            for (EarlierFindings earlier : new EarlierFindings[] { baseline, previous }) {
                if (earlier != null) {
                    earlier.search(paths);
                }
            }
        } catch (CanvasFileException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        to(newBaselineFile, null, newBaseline -> to(output, spec.commandLine().getOut(), out -> {
            try (FindingsWriter writer = writer(out, catalogue, baseline, previous)) {
                Reporting reporting = new Reporting(out, writer, baseline, previous, newBaseline == null ? null
                        : new BaselineWriter(newBaseline, newBaselineFile.toAbsolutePath().getParent()),
                        mender == null ? null : new MendingText(format == Format.TEXT ? out : spec.commandLine().getErr(), mender.isDryRun()),
                        totals);
                writer.begin();
                boolean complete = run.into(reporting);
                reporting.end();
                if (!complete && (output != null || newBaselineFile != null)) {
                    throw new InterruptedIOException(Messages.text("validate.notWritten",
                            output == null ? newBaselineFile : output));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }));
    }

    /** Writes a file as a whole, or, where none is named, to what there is instead. */
    private static void to(Path file, PrintWriter instead, Content content) throws IOException {
        if (file == null) {
            content.writeTo(instead);
            return;
        }
        AtomicFiles.write(file, stream -> {
            PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            content.writeTo(out);
            if (out.checkError()) {
                throw new IOException(Messages.text("notShown"));
            }
        });
    }

    private FindingsWriter writer(PrintWriter out, RuleCatalogue catalogue, EarlierFindings baseline, EarlierFindings previous)
            throws IOException {
        switch (format) {
        case JSON:
            return new JsonFindings(out);
        case MARKDOWN:
            return new MarkdownFindings(out, explain);
        case HTML:
            return new HtmlFindings(out, previous);
        case SARIF:
            return new SarifFindings(out, catalogue, baseline);
        case JUNIT:
            return new JunitFindings(out, catalogue, failOn);
        default:
            return new TextFindings(out, explain);
        }
    }

    /** The exit code that the findings call for. What has become the baseline does not fail. */
    int exitCode() {
        if (totals.unreadable() > 0) {
            return Commands.UNREADABLE;
        }
        return newBaselineFile == null && totals.reaches(failOn) ? Commands.FINDINGS : Commands.OK;
    }
}
