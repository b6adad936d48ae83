package org.canvasstudio.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.interchange.Conversion;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Formats;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.model.CanvasFileException;

/** Reads files in any format and writes them as canvases and clients into one folder. */
public final class ImportOperation extends ExchangeOperation {

    /** What is done when the folder has a file of the name. */
    public enum Existing {
        /** The new file gets another name; but the data of a client stay as they are. */
        KEEP_BOTH,
        /** The new file takes its place. */
        REPLACE,
        /** The file is not imported. */
        SKIP
    }

    private final Formats formats = Formats.installed();
    private final Path folder;
    private final Existing existing;
    /** The files of this import, in small letters: no other may take their place, whatever was chosen. */
    private final Set<String> made = new HashSet<>();

    /** @param sources the files to read, in their order */
    public ImportOperation(Collection<Path> sources, Path folder, Existing existing) {
        super(Messages.ImportOperation_title, sources);
        this.folder = folder;
        this.existing = existing;
    }

    @Override
    FileReport convert(Path source) throws CanvasFileException {
        Conversion conversion = new Conversion(source);
        Format format = Stream.of("canvas", "client").map(id -> formats.byId(id).orElseThrow())
                .filter(each -> each.holds(conversion.root().eClass())).findFirst().orElseThrow();
        Path target = target(source, format.extensions().get(0));
        FileReport report = write(conversion, source, target, format, WriteOptions.standard(),
                existing == Existing.REPLACE && !made.contains(key(target)));
        if (report.outcome() != FileReport.Outcome.KEPT) {
            made.add(key(target));
        }
        return report;
    }

    /** A client has one file with its data: what is imported takes the place of that, or is refused. */
    private Path target(Path source, String extension) {
        Path target = folder.resolve(name(source, extension));
        if (ClientFiles.isClient(target.toString())) {
            return Files.exists(target) ? target : ClientFiles.in(folder).orElse(target);
        }
        String stem = name(source, "");
        for (int i = 2; made.contains(key(target)) || existing == Existing.KEEP_BOTH && Files.exists(target); i++) {
            target = folder.resolve(stem + " (" + i + ")." + extension);
        }
        return target;
    }

    private static String key(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /** The name that a file has after it is read; without an extension when that is empty. */
    static String name(Path source, String extension) {
        String name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        return extension.isEmpty() ? stem : stem + "." + extension;
    }
}
