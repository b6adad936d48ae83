package org.canvasstudio.ui.diagram;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says above a diagram or a table what is wrong with it; it is not there when nothing is. */
final class ProblemBar {

    private final Composite control;
    private final Text message;
    private final Button again;

    /**
     * @param parent with a grid layout
     * @param retry  tries again what has failed; {@code null} when that is of no use
     */
    ProblemBar(Composite parent, Runnable retry) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(control);
        Label icon = new Label(control, SWT.NONE);
        icon.setImage(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        // A text rather than a label: the message can be copied to someone who can help.
        message = new Text(control, SWT.WRAP | SWT.MULTI | SWT.READ_ONLY);
        message.setBackground(control.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(message);
        again = new Button(control, SWT.PUSH);
        again.setText(Messages.ProblemBar_again);
        again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> retry.run()));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).exclude(retry == null).applyTo(again);
        again.setVisible(retry != null);
        show(null);
    }

    /** @param text what is wrong; {@code null} for nothing */
    void show(String text) {
        message.setText(text == null ? "" : text);
        control.setVisible(text != null);
        GridDataFactory.fillDefaults().grab(true, false).exclude(text == null).applyTo(control);
        control.getParent().layout(true, true);
    }

    /** What is said; empty for nothing. */
    String text() {
        return message.getText();
    }
}
