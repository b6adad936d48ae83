package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.ecore.EObject;

/** The way of one file into another format: it is read, and then written, with a report of what did not fit. */
public final class Conversion {

    /** What became of the file that was to be written. */
    public enum Outcome {
        /** It is new, or has been replaced. */
        WRITTEN,
        /** It was there, with the same content. */
        UNCHANGED,
        /** It was there, or a companion of it was, with other content, and was not to be replaced. */
        KEPT
    }

    /** Puts content into a file at once, as {@link AtomicFiles#write} does. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file, AtomicFiles.Content content) throws IOException;
    }

    private final Path source;
    private final ConversionReport report = new ConversionReport();
    private final List<Path> kept = new ArrayList<>();
    private final EObject root;

    /**
     * Reads the file.
     *
     * @throws CanvasFileException when it cannot be read or is not what it should be
     */
    public Conversion(Path source) throws CanvasFileException {
        this.source = source;
        root = Interchange.read(source, report);
    }

    /** The canvas or the client that was read. */
    public EObject root() {
        return root;
    }

    /** What either side has no place for. */
    public ConversionReport report() {
        return report;
    }

    /** The files that were there with other content and were not replaced: the target, companions of it, or both. */
    public List<Path> kept() {
        return Collections.unmodifiableList(kept);
    }

    /**
     * The names of the files that several files become, each by the path that it has now. A client whose name is that of a
     * canvas beside it gets a name of its own. Two files that differ in their endings only may still have one name.
     *
     * @param files paths below a folder
     */
    public static Map<Path, Path> names(Collection<Path> files, Format format) {
        String ending = "." + format.extensions().get(0);
        Set<Path> canvases = files.stream().filter(file -> !isClient(file)).map(file -> renamed(file, ending))
                .collect(Collectors.toSet());
        Map<Path, Path> names = new HashMap<>();
        for (Path file : files) {
            Path name = renamed(file, ending);
            // The client and a canvas of the same name would meet in one file.
            names.put(file, isClient(file) && canvases.contains(name) ? renamed(file, ".client" + ending) : name);
        }
        return names;
    }

    private static boolean isClient(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".client");
    }

    private static Path renamed(Path file, String ending) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ending);
    }

    /**
     * Writes what was read. Everything is written into a folder beside the target first: a format may put companions
     * beside its file, and what would not change, or may not be changed, is found out before anything is touched.
     *
     * @param replace whether a file with other content is replaced
     * @throws CanvasFileException when the format does not hold what was read, or the target cannot be written
     */
    public Outcome write(Path target, Format format, WriteOptions options, boolean replace, Writer writer)
            throws CanvasFileException {
        try {
            AtomicFiles.checkReplaceable(target);
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder, ".convert");
            try {
                Path main = beside.resolve(target.getFileName());
                try {
                    format.write(root, main, options, report);
                } catch (CanvasFileException e) {
                    // What cannot be written is in the source; the file beside the target is none that the user knows.
                    throw new CanvasFileException(source.toString(), e.line(), e.column(), e.problem(), e);
                }
                // The companions come first, so that the file is never there without what it needs.
                boolean complete = true;
                for (Path companion : companions(beside, main)) {
                    complete &= put(companion, folder.resolve(companion.getFileName()), replace, writer) != Outcome.KEPT;
                }
                return complete ? put(main, target, replace, writer) : Outcome.KEPT;
            } finally {
                delete(beside);
            }
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unwritable(target, e);
        }
    }

    private Outcome put(Path content, Path target, boolean replace, Writer writer) throws IOException {
        if (Files.exists(target)) {
            if (Files.mismatch(content, target) < 0) {
                return Outcome.UNCHANGED;
            }
            if (!replace) {
                kept.add(target);
                return Outcome.KEPT;
            }
        }
        writer.write(target, out -> Files.copy(content, out));
        return Outcome.WRITTEN;
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
