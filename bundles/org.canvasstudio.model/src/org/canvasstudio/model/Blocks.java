package org.canvasstudio.model;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreEList;

/** The derived lists of the metamodel: the blocks of a canvas and the items of a block. */
public final class Blocks {

    private Blocks() {
    }

    /** The blocks that the canvas has, in the order of {@link BlockKind}; what {@code Canvas.getBlocks()} returns. */
    public static EList<Block> of(Canvas canvas) {
        List<Block> blocks = new ArrayList<>(BlockKind.values().length);
        for (BlockKind kind : BlockKind.values()) {
            Block block = kind.in(canvas);
            if (block != null) {
                blocks.add(block);
            }
        }
        return new EcoreEList.UnmodifiableEList<>((InternalEObject) canvas, CanvasPackage.Literals.CANVAS__BLOCKS,
                blocks.size(), blocks.toArray());
    }

    /**
     * The elements of the block under their common class; what {@code Block.getItems()} returns. It is a view of the
     * subclass's own list: adding an element of another class fails with an {@link ArrayStoreException}.
     */
    public static EList<CanvasElement> items(Block block) {
        return BlockKind.of(block).items(block);
    }

    /** The feature that holds the elements of a block. */
    public static EReference elementsFeature(Block block) {
        return BlockKind.of(block).elements();
    }

    /** The canvas that holds an object, at any depth; {@code null} when it is in none. */
    public static Canvas canvasOf(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Canvas) {
                return (Canvas) at;
            }
        }
        return null;
    }
}
