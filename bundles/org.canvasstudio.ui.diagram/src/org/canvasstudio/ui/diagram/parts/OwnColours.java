package org.canvasstudio.ui.diagram.parts;

import org.eclipse.swt.widgets.Control;

/** Controls that have colours of their own, which themes of the platform would paint over a moment later. */
public final class OwnColours {

    private static final String NO_THEME = "org.eclipse.e4.ui.css.disabled";

    private OwnColours() {
    }

    /** Has a control keep the colours that it is given. To be called when it is made, before themes have seen it. */
    public static void keep(Control control) {
        control.setData(NO_THEME, Boolean.TRUE);
    }
}
