package org.canvasstudio.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.ObviousFixes;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/**
 * Mends what is obvious in files of the studio's own format, which keep their line ends. Files of other formats are not
 * written: they may say more than the studio reads.
 */
final class Mender {

    /** So many lines are shown around a change. */
    private static final int CONTEXT = 3;

    private final boolean dryRun;

    /** @param dryRun whether files stay as they are */
    Mender(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** Whether files stay as they are. */
    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Mends what is read from a file, and writes it.
     *
     * @param check     runs the rules on it
     * @param unchanged fails when the file is no more what was read
     * @throws CanvasFileException when the file cannot be written; it is then as it was
     */
    Mended mend(Path file, EObject root, Supplier<List<Finding>> check, Check unchanged) throws CanvasFileException {
        if (check.get().stream().noneMatch(finding -> finding.obviousFix().isPresent() && finding.suppression().isEmpty())) {
            return Mended.NOTHING;
        }
        if (!isNative(file)) {
            return new Mended(List.of(), true, List.of());
        }
        List<ObviousFixes.Applied> fixes = ObviousFixes.apply(check);
        try {
            unchanged.run();
            if (dryRun) {
                return new Mended(fixes, false, diff(file, root));
            }
            CanvasFiles.write(root, file);
            return new Mended(fixes, false, List.of());
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unwritable(file, e);
        }
    }

    /** Fails when something is not as it must be. */
    @FunctionalInterface
    interface Check {
        void run() throws CanvasFileException;
    }

    private static boolean isNative(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".canvas") || name.endsWith(".client");
    }

    private static List<String> diff(Path file, EObject root) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        root.eResource().save(bytes, null);
        List<String> before = lines(Files.readString(file));
        List<String> after = lines(bytes.toString(StandardCharsets.UTF_8));
        return UnifiedDiffUtils.generateUnifiedDiff(file.toString(), file.toString(), before,
                DiffUtils.diff(before, after), CONTEXT);
    }

    /** Carriage returns stay: they are part of what changes. */
    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n"));
    }
}
