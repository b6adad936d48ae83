package org.canvasstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command line reads of its earlier runs. The readers are not for other bundles, but their files are open to all. */
public final class EarlierRuns {

    private EarlierRuns() {
    }

    /** What {@code validate} writes to its output. */
    public static byte[] validate(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("validate", "--fail-on", "never"));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        if (Commands.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), all.toArray(String[]::new)) != Commands.OK) {
            throw new IOException(err.toString(UTF_8));
        }
        return out.toByteArray();
    }

    /** @throws IOException when the file is no baseline */
    public static void readBaseline(Path file) throws IOException {
        compare(EarlierFindings.baseline(file));
    }

    /** @throws IOException when the file is no report of an earlier run */
    public static void readReport(Path file) throws IOException {
        compare(EarlierFindings.report(file));
    }

    private static void compare(EarlierFindings earlier) {
        Path file = Path.of("a.canvas");
        earlier.search(List.of(Path.of("")));
        earlier.visit(file, new Origin("canvas-a", null));
        earlier.standing(file, "fingerprint");
        earlier.gone();
    }
}
