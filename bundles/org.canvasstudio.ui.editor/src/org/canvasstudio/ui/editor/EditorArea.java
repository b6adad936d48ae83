package org.canvasstudio.ui.editor;

import org.canvasstudio.model.CanvasFileException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The place of an editor: its pages, or that the file is being read, or why it cannot be. */
final class EditorArea {

    private final Composite stack;
    private final Composite pages;
    private final Composite reading;
    private final Label readingText;
    private final ProblemPage problem;

    /** @param again reads the file again */
    EditorArea(Composite parent, Runnable again) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        pages = new Composite(stack, SWT.NONE);
        pages.setLayout(new FillLayout());
        reading = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 20).applyTo(reading);
        readingText = new Label(reading, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(readingText);
        problem = new ProblemPage(stack, again);
    }

    /** Holds the pages. */
    Composite pages() {
        return pages;
    }

    void showPages() {
        show(pages);
    }

    void showReading(String name) {
        readingText.setText(NLS.bind(Messages.EditorArea_reading, name));
        show(reading);
    }

    void showProblem(CanvasFileException cause) {
        problem.show(cause);
        show(problem.control());
    }

    private void show(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private boolean shows(Control control) {
        return ((StackLayout) stack.getLayout()).topControl == control;
    }

    /** The problem that is shown; {@code null} when there is none. */
    String problem() {
        return shows(problem.control()) ? problem.message() : null;
    }

    /** Gives the focus to what is shown instead of the pages; says whether something is. */
    boolean setFocus() {
        if (shows(pages)) {
            return false;
        }
        return shows(problem.control()) ? problem.control().setFocus() : reading.forceFocus();
    }

    boolean isDisposed() {
        return stack.isDisposed();
    }
}
