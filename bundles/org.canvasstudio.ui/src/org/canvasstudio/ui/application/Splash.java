package org.canvasstudio.ui.application;

import java.util.List;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.DeviceResourceManager;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture that is shown until the window is there. The platform's own splash screen needs its native launcher, which
 * the studio does without.
 */
final class Splash {

    private static final int LARGER = 10;

    private final Shell shell;

    /** Shows the picture, unless the command line says not to. */
    Splash(Display display) {
        if (List.of(System.getProperty("eclipse.commands", "").split("\n")).contains("-nosplash")) {
            shell = null;
            return;
        }
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        ResourceManager resources = new DeviceResourceManager(display);
        LocalResourceManager own = new LocalResourceManager(resources, shell);
        shell.addDisposeListener(event -> resources.dispose());
        shell.setBackground(display.getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        int space = 3 * display.getSystemFont().getFontData()[0].getHeight();
        GridLayoutFactory.swtDefaults().numColumns(2).margins(space, space).spacing(space, 0).applyTo(shell);
        Label picture = new Label(shell, SWT.NONE);
        picture.setImage(own.create(ImageDescriptor.createFromURL(FileLocator
                .find(Platform.getBundle("org.canvasstudio.ui"), IPath.fromPortableString("icons/product.svg"), null))));
        Label name = new Label(shell, SWT.NONE);
        name.setText(Platform.getProduct() == null ? "" : Platform.getProduct().getName());
        name.setForeground(display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        name.setFont(own.create(FontDescriptor.createFrom(display.getSystemFont()).increaseHeight(LARGER).setStyle(SWT.BOLD)));
        shell.pack();
        Rectangle screen = display.getPrimaryMonitor().getBounds();
        Rectangle size = shell.getBounds();
        shell.setLocation(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2);
        shell.open();
        while (display.readAndDispatch()) {
            // Until the picture is drawn.
        }
    }

    void close() {
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }
}
