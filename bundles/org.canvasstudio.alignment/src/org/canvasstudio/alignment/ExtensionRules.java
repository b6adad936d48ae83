package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

/** Rules that bundles contribute through the extension point {@code org.canvasstudio.alignment.rules}. */
final class ExtensionRules {

    private ExtensionRules() {
    }

    /** The contributed rules; none outside OSGi. A contribution that cannot be made is logged and left out. */
    static List<Rule> contributed() {
        List<Rule> rules = new ArrayList<>();
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return rules;
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor("org.canvasstudio.alignment.rules")) {
            try {
                rules.add((Rule) element.createExecutableExtension("class"));
            } catch (CoreException | ClassCastException e) {
                Logger.getLogger(ExtensionRules.class.getName()).log(Level.WARNING,
                        Texts.text(Locale.getDefault(), "extension.failed", element.getContributor().getName()), e);
            }
        }
        return rules;
    }
}
