package org.canvasstudio.cli;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** How results name the objects of a model. */
final class Elements {

    private Elements() {
    }

    /** The id of an element, the key of a block, "canvas" or "client". */
    static String place(EObject object) {
        if (object instanceof Block) {
            return BlockKind.of((Block) object).key();
        }
        if (object instanceof Canvas) {
            return "canvas";
        }
        return object instanceof Client ? "client" : id(object);
    }

    /** The id of an object; the name of its class when it has none. */
    static String id(EObject object) {
        String id = object instanceof Identified ? ((Identified) object).getId() : null;
        return id == null ? object.eClass().getName() : id;
    }

    /** The key of the block that an object is in, or that it is; {@code null} when it is in none. */
    static String block(EObject object) {
        if (object instanceof CanvasElement) {
            return BlockKind.of((CanvasElement) object).key();
        }
        BlockKind kind = BlockKind.around(object);
        return kind == null ? null : kind.key();
    }

    /** The name of an object; {@code null} when it has none. */
    static String name(EObject object) {
        EStructuralFeature name = object.eClass().getEStructuralFeature("name");
        return name == null ? null : (String) object.eGet(name);
    }
}
