package org.canvasstudio.ui.documents;

import java.nio.charset.StandardCharsets;

import org.canvasstudio.model.edit.Clip;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Display;

/**
 * Pieces of canvases on the system's clipboard, so that they can be copied from one canvas to another, between editors
 * and views, and into another studio. Other programs get the names as plain text.
 */
public final class CanvasTransfer extends ByteArrayTransfer {

    private static final String TYPE = "application/x-canvas-studio-clip";
    private static final int TYPE_ID = registerType(TYPE);
    private static final CanvasTransfer INSTANCE = new CanvasTransfer();

    private CanvasTransfer() {
    }

    public static CanvasTransfer getInstance() {
        return INSTANCE;
    }

    /** Puts a piece on the clipboard. */
    public static void copy(Clip clip) {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            String names = clip.names();
            // An empty text is refused by the clipboard.
            Object[] contents = names.isEmpty() ? new Object[] {clip} : new Object[] {clip, names};
            Transfer[] types = names.isEmpty() ? new Transfer[] {INSTANCE} : new Transfer[] {INSTANCE, TextTransfer.getInstance()};
            clipboard.setContents(contents, types, DND.CLIPBOARD);
        } finally {
            clipboard.dispose();
        }
    }

    /** The piece on the clipboard; {@code null} when something else is there. */
    public static Clip contents() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return (Clip) clipboard.getContents(INSTANCE, DND.CLIPBOARD);
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    protected void javaToNative(Object object, TransferData data) {
        if (object instanceof Clip) {
            super.javaToNative(((Clip) object).text().getBytes(StandardCharsets.UTF_8), data);
        }
    }

    @Override
    protected Object nativeToJava(TransferData data) {
        byte[] bytes = (byte[]) super.nativeToJava(data);
        return bytes == null ? null : Clip.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    protected boolean validate(Object object) {
        return object instanceof Clip;
    }

    @Override
    protected int[] getTypeIds() {
        return new int[] {TYPE_ID};
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] {TYPE};
    }
}
