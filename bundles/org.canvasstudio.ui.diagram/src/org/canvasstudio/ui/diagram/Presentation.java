package org.canvasstudio.ui.diagram;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.viewpoint.Diagram;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * A diagram on the whole screen, for workshops: all that is in the way is gone, and it can be worked on as in the editor.
 * Escape ends it, when no text is edited and no tool is used.
 */
final class Presentation {

    private final DiagramPage page;

    Presentation(DiagramPage page) {
        this.page = page;
    }

    /** Shows it, until the user ends it. The view of the diagram is the data of the shell. */
    Shell open() {
        CanvasDocument document = page.document();
        Shell shell = new Shell(page.view().canvas().getShell(), SWT.NO_TRIM);
        shell.setText(page.view().diagram().picture().title());
        DiagramView view = new DiagramView(shell, document, Representations.measurer(), text -> { });
        shell.setLayout(new Middle(view));
        shell.setData(view);
        Diagram diagram = Representations.open(page.representation(), document);
        page.view().diagram().layers().forEach(layer -> diagram.show(layer.name(), layer.isActive()));
        view.show(diagram);
        view.filter(page.view().filter());
        view.whenChanged(shell::layout);
        view.zoom().addZoomListener(zoom -> shell.layout());
        shell.addListener(SWT.Paint, event -> {
            event.gc.setBackground(page.view().pens().ground(page.view().stage().painter()));
            event.gc.fillRectangle(shell.getClientArea());
        });
        Display display = shell.getDisplay();
        Listener escape = event -> ended(event, shell, view);
        display.addFilter(SWT.KeyDown, escape);
        CanvasDocument.Listener follow = new Follow(shell, view);
        document.addListener(follow);
        shell.addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.KeyDown, escape);
            document.removeListener(follow);
        });
        shell.setBounds(page.view().canvas().getShell().getMonitor().getBounds());
        shell.setFullScreen(true);
        shell.open();
        view.fillIn(shell.getClientArea());
        view.canvas().setFocus();
        return shell;
    }

    private static void ended(Event event, Shell shell, DiagramView view) {
        boolean mine = !shell.isDisposed() && shell.getDisplay().getActiveShell() == shell && view.canvas().isFocusControl();
        if (mine && event.keyCode == SWT.ESC && view.tools().getActiveTool() == view.tools().getDefaultTool()
                && view.selectedElements().isEmpty()) {
            event.type = SWT.None;
            shell.close();
        } else if (mine && event.keyCode == SWT.F11) {
            event.type = SWT.None;
            shell.close();
        }
    }

    /** The picture is in the middle of the screen; one that is larger takes all of it and is scrolled. */
    private static final class Middle extends Layout {

        private final DiagramView view;

        Middle(DiagramView view) {
            this.view = view;
        }

        @Override
        protected Point computeSize(Composite shell, int wide, int high, boolean isChanged) {
            return view.canvas().computeSize(wide, high, isChanged);
        }

        @Override
        protected void layout(Composite shell, boolean isChanged) {
            Rectangle area = shell.getClientArea();
            Point size = view.size();
            int width = Math.min(area.width, size.x);
            int height = Math.min(area.height, size.y);
            view.canvas().setBounds((area.width - width) / 2, (area.height - height) / 2, width, height);
        }
    }

    /** Shows what is changed meanwhile, and ends when the document does. */
    private static final class Follow implements CanvasDocument.Listener {

        private final Shell shell;
        private final DiagramView view;

        Follow(Shell shell, DiagramView view) {
            this.shell = shell;
            this.view = view;
        }

        @Override
        public void changed() {
            view.diagram().refresh();
        }

        @Override
        public void loading() {
            shell.close();
        }

        @Override
        public void closed() {
            shell.close();
        }
    }
}
