package org.canvasstudio.ui.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** The workspaces that were open before, the last one first. They are remembered outside of any workspace. */
final class RememberedWorkspaces {

    private static final String NODE = "org.canvasstudio.ui";
    private static final String KEY = "workspaces";
    private static final int MOST = 10;

    List<Path> all() {
        return node().get(KEY, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    /** Puts a workspace in front of the others. A configuration that cannot be written is logged only. */
    void remember(Path workspace) {
        List<Path> all = new ArrayList<>(all());
        all.remove(workspace);
        all.add(0, workspace);
        IEclipsePreferences node = node();
        node.put(KEY, String.join("\n", all.stream().limit(MOST).map(Path::toString).toList()));
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(RememberedWorkspaces.class).warn(e.getMessage(), e);
        }
    }

    private static IEclipsePreferences node() {
        return ConfigurationScope.INSTANCE.getNode(NODE);
    }
}
