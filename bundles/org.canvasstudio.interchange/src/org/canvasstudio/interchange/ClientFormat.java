package org.canvasstudio.interchange;

import org.canvasstudio.model.canvas.CanvasPackage;

/** Files with one client: {@code .client}. */
public final class ClientFormat extends NativeFormat {

    public ClientFormat() {
        super("client", CanvasPackage.Literals.CLIENT);
    }
}
