package org.canvasstudio.ui.clients.navigator;

import org.canvasstudio.model.BlockKind;
import org.eclipse.core.resources.IFile;

/** One element of a block, by its id. */
public record ElementNode(IFile file, BlockKind block, String id) implements CanvasNode {

    BlockNode parent() {
        return new BlockNode(file, block);
    }
}
