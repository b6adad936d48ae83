package org.canvasstudio.ui.editor;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says in the editor's place why the file cannot be read. */
final class ProblemPage {

    private final Composite control;
    private final Label place;
    private final Text message;

    /** @param again reads the file again */
    ProblemPage(Composite parent, Runnable again) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(12, 6).applyTo(control);
        Label icon = new Label(control, SWT.NONE);
        icon.setImage(control.getDisplay().getSystemImage(SWT.ICON_ERROR));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).span(1, 4).applyTo(icon);
        Label title = new Label(control, SWT.NONE);
        title.setText(Messages.ProblemPage_title);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        place = new Label(control, SWT.NONE);
        // A text rather than a label: the message can be copied to someone who can help.
        message = new Text(control, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(message);
        Button read = new Button(control, SWT.PUSH);
        read.setText(Messages.EditorArea_again);
        GridDataFactory.swtDefaults().applyTo(read);
        read.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> again.run()));
    }

    void show(CanvasFileException problem) {
        place.setText(place(problem));
        GridDataFactory.swtDefaults().exclude(place.getText().isEmpty()).applyTo(place);
        place.setVisible(!place.getText().isEmpty());
        message.setText(FindingMarkers.sentence(problem));
        control.layout();
    }

    private static String place(CanvasFileException problem) {
        if (problem.line() <= 0) {
            return "";
        }
        return problem.column() <= 0 ? NLS.bind(Messages.ProblemPage_line, problem.line())
                : NLS.bind(Messages.ProblemPage_column, problem.line(), problem.column());
    }

    Composite control() {
        return control;
    }

    String message() {
        return message.getText();
    }
}
