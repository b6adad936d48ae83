package org.canvasstudio.interchange;

import org.canvasstudio.model.canvas.CanvasPackage;

/** Files with one canvas: {@code .canvas}. */
public final class CanvasFormat extends NativeFormat {

    public CanvasFormat() {
        super("canvas", CanvasPackage.Literals.CANVAS);
    }
}
