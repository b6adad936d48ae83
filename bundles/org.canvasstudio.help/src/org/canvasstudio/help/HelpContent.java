package org.canvasstudio.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IHelpContentProducer;
import org.osgi.framework.Bundle;

/**
 * Reads pages of the help: from the content producer that a plug-in contributes, else from the plug-in's files. So a
 * plug-in with rules of its own can bring pages of its own.
 */
final class HelpContent {

    private static final String PRODUCERS = "org.eclipse.help.contentProducer";

    private HelpContent() {
    }

    /** The page at an address of the form /plug-in/path, or {@code null} when there is none. */
    static String read(String href) {
        IPath path = IPath.fromPortableString(href.replaceFirst("[?#].*", ""));
        if (path.segmentCount() < 2) {
            return null;
        }
        try (InputStream in = open(path.segment(0), path.removeFirstSegments(1).makeRelative())) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // What is in a bundle can be read unless the bundle itself is damaged.
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String plugin, IPath path) throws IOException {
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(PRODUCERS)) {
            if (element.getContributor().getName().equals(plugin)) {
                InputStream made = make(element, plugin, path.toString());
                if (made != null) {
                    return made;
                }
            }
        }
        Bundle bundle = Platform.getBundle(plugin);
        URL file = bundle == null ? null : FileLocator.find(bundle, IPath.fromPortableString("$nl$").append(path), null);
        return file == null ? null : file.openStream();
    }

    private static InputStream make(IConfigurationElement element, String plugin, String path) {
        try {
            IHelpContentProducer producer = (IHelpContentProducer) element.createExecutableExtension("producer");
            return producer.getInputStream(plugin, path, Locale.getDefault());
        } catch (CoreException e) {
            ILog.of(HelpContent.class).error(e.getMessage(), e);
            return null;
        }
    }
}
