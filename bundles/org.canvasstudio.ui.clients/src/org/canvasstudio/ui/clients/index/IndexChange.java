package org.canvasstudio.ui.clients.index;

import java.util.Set;

import org.eclipse.core.runtime.IPath;

/**
 * What has changed in the index.
 *
 * @param changed the full paths of the files whose entries are new or say something else
 * @param removed the full paths of the files that are in the index no more
 */
public record IndexChange(Set<IPath> changed, Set<IPath> removed) {

    public IndexChange {
        changed = Set.copyOf(changed);
        removed = Set.copyOf(removed);
    }
}
