package org.canvasstudio.model;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of a client: a project of the studio's workspace, which other programs can make, too. */
public final class ClientFolder {

    /** The id of the nature that marks a project as a client's. */
    public static final String NATURE = "org.canvasstudio.ui.client";

    /** The id of the builder that checks the files of a client. */
    public static final String BUILDER = "org.canvasstudio.ui.alignment";

    private static final Pattern ILLEGAL = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.|[. ]$|^$");
    private static final Pattern NEVER = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

    private ClientFolder() {
    }

    /** Whether a file or folder can have the name on every system. */
    public static boolean isLegalName(String name) {
        return !ILLEGAL.matcher(name).find();
    }

    /** The name as a file or folder can have it on every system; empty when nothing of it is left. */
    public static String fileName(String name) {
        return NEVER.matcher(name).replaceAll("-").replaceAll("^[.\\s]+|[.\\s]+$", "");
    }

    /** Whether a file is, by its name, that of a client. */
    public static boolean isClient(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".client");
    }

    /**
     * The folder of the client that a file belongs to: the nearest one, at or above the file's own, with the file of a
     * client in it. Folders that cannot be looked into are passed over.
     */
    public static Optional<Path> around(Path file) {
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (clientFile(folder).isPresent()) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** The file of the client in a folder, of several the first by name. */
    public static Optional<Path> clientFile(Path folder) {
        Path first = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder,
                file -> isClient(file) && !file.getFileName().toString().startsWith("."))) {
            for (Path file : files) {
                first = first == null || file.compareTo(first) < 0 ? file : first;
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(first);
    }

    /** The content of the file {@code .project} that makes a folder a client of the studio. */
    public static String projectDescription(String name) {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <projectDescription>
                	<name>%s</name>
                	<comment></comment>
                	<projects>
                	</projects>
                	<buildSpec>
                		<buildCommand>
                			<name>%s</name>
                			<arguments>
                			</arguments>
                		</buildCommand>
                	</buildSpec>
                	<natures>
                		<nature>%s</nature>
                	</natures>
                </projectDescription>
                """.formatted(escaped, BUILDER, NATURE);
    }
}
