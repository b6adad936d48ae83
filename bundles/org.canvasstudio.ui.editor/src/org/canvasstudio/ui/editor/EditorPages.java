package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.SafeRunner;

/** The pages that other bundles add to the editor of canvases. */
final class EditorPages {

    private static final String POINT = "org.canvasstudio.ui.editor.pages";

    private EditorPages() {
    }

    /** New pages for an editor; those that cannot be made are logged and left out. */
    static List<EditorPage> create(DocumentEditor editor) {
        List<EditorPage> pages = new ArrayList<>();
        for (IConfigurationElement element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
            SafeRunner.run(() -> pages.addAll(
                    ((EditorPageProvider) element.createExecutableExtension("class")).createPages(editor)));
        }
        return pages;
    }
}
