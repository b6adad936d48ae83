package org.canvasstudio.ui.diagram;

import java.util.Collection;
import java.util.stream.Collectors;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * A diagram on the whole screen, for workshops: all that is in the way is gone, and it can be worked on as in the editor,
 * whose actions and keys are about it as long as it is open. The key that began it ends it, and so does Escape, when no
 * text is edited, no tool is used and nothing is selected.
 */
final class Presentation {

    /** Key of a shell that the platform does not take for a dialog: the keys of the window and its editor hold there. */
    private static final String NO_DIALOG = "org.eclipse.e4.ui.ignoreDialog";

    private final DiagramPage page;
    private final Shell shell;
    private final DiagramView view;
    private final Follow follow = new Follow();
    private final Listener escape = this::escaped;

    /**
     * Makes the window.
     *
     * @param ended is run when the window has been closed
     */
    Presentation(DiagramPage page, Runnable ended) {
        this.page = page;
        CanvasDocument document = page.document();
        DiagramView worked = page.view();
        shell = new Shell(worked.canvas().getShell(), SWT.NO_TRIM);
        shell.setText(worked.diagram().picture().title());
        view = new DiagramView(shell, document, Representations.measurer(), text -> { });
        shell.setLayout(new Middle(view));
        shell.setData(view);
        Diagram diagram = Representations.open(page.representation(), document);
        diagram.showOnly(worked.diagram().layers().stream().filter(LayerState::isActive).map(LayerState::name)
                .collect(Collectors.toSet()));
        view.show(diagram);
        view.filter(worked.filter());
        view.whenChanged(shell::layout);
        view.zoom().addZoomListener(zoom -> shell.layout());
        shell.addListener(SWT.Paint, event -> {
            event.gc.setBackground(view.pens().ground(view.stage().painter()));
            event.gc.fillRectangle(shell.getClientArea());
        });
        shell.setData(NO_DIALOG, Boolean.TRUE);
        Display display = shell.getDisplay();
        display.addFilter(SWT.KeyDown, escape);
        document.addListener(follow);
        document.findings().addListener(follow);
        page.getSite().getPage().addPartListener(follow);
        shell.addListener(SWT.Dispose, event -> {
            display.removeFilter(SWT.KeyDown, escape);
            document.removeListener(follow);
            document.findings().removeListener(follow);
            page.getSite().getPage().removePartListener(follow);
            ended.run();
        });
    }

    /** The diagram in the window, which is also the data of the shell. */
    DiagramView view() {
        return view;
    }

    /** Shows it, until the user ends it. */
    void open() {
        shell.setBounds(page.view().canvas().getShell().getMonitor().getBounds());
        shell.setFullScreen(true);
        shell.open();
        fit();
        view.canvas().setFocus();
    }

    /** Shows the whole picture as large as the screen allows. */
    void fit() {
        view.fillIn(shell.getClientArea());
    }

    void close() {
        shell.close();
    }

    private void escaped(Event event) {
        if (event.keyCode == SWT.ESC && shell.getDisplay().getActiveShell() == shell && view.canvas().isFocusControl()
                && view.tools().getActiveTool() == view.tools().getDefaultTool() && view.selectedElements().isEmpty()) {
            event.type = SWT.None;
            close();
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

    /** Shows what is changed and found meanwhile, and ends when the document does or the user goes elsewhere. */
    private final class Follow implements CanvasDocument.Listener, LiveFindings.Listener, IPartListener2 {

        @Override
        public void changed() {
            view.diagram().refresh();
        }

        @Override
        public void findingsChanged(Collection<EObject> changed) {
            Representations.supplyFindings(page.document());
            view.diagram().evaluateAgain();
        }

        @Override
        public void loading() {
            close();
        }

        @Override
        public void closed() {
            close();
        }

        @Override
        public void partActivated(IWorkbenchPartReference part) {
            if (part.getPart(false) != page.getEditor()) {
                close();
            }
        }
    }
}
