package org.canvasstudio.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A workspace of invented clients with their canvases: one folder, and one project, for each client. */
public final class ExampleWorkspace {

    private static final String FOLDER = "workspace";

    private ExampleWorkspace() {
    }

    /** The paths of the files from the folder of the workspace, with slashes, client by client. */
    public static List<String> files() {
        return Resources.index(FOLDER);
    }

    /** The names of the clients' folders, which are those of their projects. */
    public static List<String> clients() {
        return files().stream().map(file -> file.substring(0, file.indexOf('/'))).distinct().toList();
    }

    /**
     * Copies the clients' folders. A file that is there already stays as it is. Each file appears whole or not at all;
     * when copying fails half-way, what was copied stays, and copying again brings the rest.
     *
     * @param folder where to put the clients' folders; made when it is missing
     * @return how many files were copied
     * @throws IOException when a file cannot be written
     */
    public static int copyTo(Path folder) throws IOException {
        int copied = 0;
        for (String file : files()) {
            try (InputStream in = Resources.open(FOLDER, file)) {
                if (copy(in, folder.resolve(file))) {
                    copied++;
                }
            }
        }
        return copied;
    }

    private static boolean copy(InputStream in, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + '.' + UUID.randomUUID() + ".part");
        try {
            Files.copy(in, beside);
            // Without the option to replace, moving fails where a file has come up in the meantime.
            Files.move(beside, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
