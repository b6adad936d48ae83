package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Client;
import org.eclipse.emf.ecore.EObject;

/**
 * The clients whose files are validated, with what was found. A client is the nearest folder at or above a file that holds
 * a {@code .client} file; a file below none belongs to its own folder.
 */
final class Clients {

    private final Map<Path, Path> homes = new HashMap<>();
    private final Map<Path, ClientResults> byHome = new LinkedHashMap<>();

    /** The client of a file, of an earlier run perhaps. */
    ClientResults of(Path file) {
        Path place = file.toAbsolutePath().normalize();
        Path folder = place.getParent() == null ? place : place.getParent();
        Path home = homes.computeIfAbsent(folder, key -> ClientFolder.around(place).orElse(key));
        return byHome.computeIfAbsent(home, key -> new ClientResults(name(key)));
    }

    /** All clients, in the order in which they were asked for. */
    Collection<ClientResults> all() {
        return byHome.values();
    }

    private static String name(Path home) {
        Path file = ClientFolder.clientFile(home).orElse(null);
        if (file != null) {
            try {
                EObject root = CanvasFiles.read(file);
                if (root instanceof Client && ((Client) root).getName() != null) {
                    return ((Client) root).getName();
                }
            } catch (CanvasFileException e) {
                // It is among the files to validate, too, and what is wrong with it is said there.
            }
        }
        return home.getFileName() == null ? home.toString() : home.getFileName().toString();
    }
}
