package org.canvasstudio.alignment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.FileState;

/**
 * The settings files that hold at a place: those named {@value #NAME} in its folder and in all folders above. What a
 * nearer one says goes before what a farther one says, setting by setting. So the file in the folder of a client changes
 * what the file in the folder of all clients says.
 *
 * <p>What was read is kept while the file stays as it is. May be used by several threads at a time.
 */
public final class SettingsFiles {

    /** The name of a settings file that is found by itself. */
    public static final String NAME = "canvas-studio.yaml";

    private record Content(FileState state, Settings settings) {
    }

    private final RuleCatalogue catalogue;
    private final Map<Path, Content> read = new ConcurrentHashMap<>();

    /** @param catalogue the rules that may be named */
    public SettingsFiles(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The settings files that hold in a folder, the farthest first. */
    public static List<Path> above(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (isThere(each.resolve(NAME))) {
                files.add(each.resolve(NAME));
            }
        }
        Collections.reverse(files);
        return files;
    }

    /** A folder or a broken link with the name is no reason to go on without settings: reading says what is wrong. */
    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The settings that hold in a folder.
     *
     * @throws CanvasFileException when one of the files cannot be used
     */
    public Settings in(Path folder) throws CanvasFileException {
        Settings settings = Settings.preset();
        for (Path file : above(folder)) {
            settings = read(file).over(settings);
        }
        return settings;
    }

    /**
     * The settings that hold in a folder, for who knows those that hold above it.
     *
     * @throws CanvasFileException when the file in the folder cannot be used
     */
    public Settings in(Path folder, Settings above) throws CanvasFileException {
        Path file = folder.resolve(NAME);
        return isThere(file) ? read(file).over(above) : above;
    }

    /**
     * What one file says by itself.
     *
     * @throws CanvasFileException with line and column when the file cannot be used
     */
    public Settings read(Path file) throws CanvasFileException {
        FileState state = FileState.of(file);
        Content known = read.get(file);
        if (known == null || state == null || !state.equals(known.state())) {
            known = new Content(state, Settings.read(file, catalogue));
            read.put(file, known);
        }
        return known.settings();
    }

    /**
     * Makes a file say what is wanted. Comments, and all else that the user wrote, stay as they are; a file that does not
     * exist is made when there is something to say.
     *
     * @throws CanvasFileException when the file is there, but is no settings file or is written in a way that cannot be
     *                             changed in place; it is then as it was
     * @throws IOException         when it cannot be written
     */
    public void write(Path file, Settings wanted) throws IOException {
        boolean exists = Files.exists(file);
        if (!exists && wanted.equals(Settings.preset())) {
            return;
        }
        String text = "";
        if (exists) {
            CanvasFiles.checkReadable(file);
            text = Files.readString(file);
        }
        String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        String changed = new SettingsText(file.toString(), text.substring(mark.length()), catalogue).changedTo(wanted);
        AtomicFiles.write(file, out -> out.write((mark + changed).getBytes(StandardCharsets.UTF_8)));
    }
}
