package org.canvasstudio.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ListenerList;

/**
 * The engine of the rules for a place in the workspace, with the settings that hold there: those that the command line
 * finds for the same file, see {@link SettingsFiles}. While a settings file cannot be used, what it last said holds. May
 * be used by several threads at a time.
 */
public final class Engines {

    /** Wants to know when settings files have changed. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Engines that are asked for now may be others. {@link Settings#fingerprint()} tells whether they are. Called on
         * any thread.
         */
        void settingsChanged();
    }

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();
    private static final SettingsFiles FILES = new SettingsFiles(CATALOGUE);
    private static final FileRules RULES = new FileRules(CATALOGUE, Engines::settings, CanvasFiles::read,
            ClientSurroundings::canvases);
    private static final Map<Path, Settings> LAST_GOOD = new ConcurrentHashMap<>();
    private static final ListenerList<Listener> LISTENERS = new ListenerList<>();

    private Engines() {
    }

    /** All installed rules. */
    public static RuleCatalogue catalogue() {
        return CATALOGUE;
    }

    /** Reads and writes settings files. */
    public static SettingsFiles files() {
        return FILES;
    }

    /** @param resource a file or a client of the workspace; {@code null} for a file outside */
    public static AlignmentEngine of(IResource resource) {
        IContainer folder = resource == null || resource instanceof IContainer ? (IContainer) resource : resource.getParent();
        if (folder == null || folder.getLocation() == null) {
            return RULES.engine(Settings.preset());
        }
        return RULES.engine(settings(folder.getLocation().toPath()));
    }

    /** The engine for a file wherever it lies. */
    public static AlignmentEngine of(Path file) {
        return RULES.engine(settings(file.toAbsolutePath().normalize().getParent()));
    }

    /** The client in a folder; {@code null} for none. */
    static ClientDigests client(Path folder) {
        return RULES.client(folder);
    }

    private static Settings settings(Path folder) {
        Settings settings = Settings.preset();
        for (Path file : SettingsFiles.above(folder)) {
            settings = usable(file).over(settings);
        }
        return settings;
    }

    private static Settings usable(Path file) {
        try {
            Settings settings = FILES.read(file);
            LAST_GOOD.put(file, settings);
            return settings;
        } catch (CanvasFileException e) {
            // The file bears a problem marker that says what is wrong.
            return LAST_GOOD.getOrDefault(file, Settings.preset());
        }
    }

    /** The settings file of all clients in the workspace, whether it exists or not. */
    public static Path workspaceFile() {
        return ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath().resolve(SettingsFiles.NAME);
    }

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    static void settingsChanged() {
        LISTENERS.forEach(Listener::settingsChanged);
    }
}
