package org.canvasstudio.ui.application;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for the folder in which the clients are kept. */
final class WorkspaceDialog extends TitleAreaDialog {

    private static final int WIDTH_IN_CHARACTERS = 60;

    private final Path proposal;
    private final List<Path> known;
    private final String problem;
    private Combo field;
    private Path folder;

    /** @param problem why the proposal cannot be taken, or {@code null} */
    WorkspaceDialog(Shell parent, Path proposal, List<Path> known, String problem) {
        super(parent);
        this.proposal = proposal;
        this.known = known;
        this.problem = problem;
    }

    /** What was chosen; absolute. */
    Path folder() {
        return folder;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.WorkspaceChoice_title);
        // A window without a parent does not close by itself.
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                cancelPressed();
            }
        });
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.WorkspaceDialog_title);
        setMessage(Messages.WorkspaceDialog_message);
        Composite area = (Composite) super.createDialogArea(parent);
        Composite row = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(convertHorizontalDLUsToPixels(7),
                convertHorizontalDLUsToPixels(7), convertVerticalDLUsToPixels(7), 0).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.WorkspaceDialog_folder);
        field = new Combo(row, SWT.DROP_DOWN);
        known.forEach(each -> field.add(each.toString()));
        field.setText(proposal.toString());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), SWT.DEFAULT).applyTo(field);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText(Messages.WorkspaceDialog_browse);
        setButtonLayoutData(browse);
        browse.addListener(SWT.Selection, event -> browse());
        field.addListener(SWT.Modify, event -> validate());
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        validate();
        if (problem != null) {
            setMessage(problem, IMessageProvider.ERROR);
        }
        return contents;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(Messages.WorkspaceDialog_browseTitle);
        dialog.setFilterPath(field.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    private void validate() {
        folder = null;
        try {
            Path path = Path.of(field.getText().strip());
            folder = path.isAbsolute() ? path.normalize() : null;
        } catch (InvalidPathException e) {
            // Said below.
        }
        setMessage(Messages.WorkspaceDialog_message);
        setErrorMessage(folder == null ? Messages.WorkspaceDialog_notAFolder : null);
        getButton(IDialogConstants.OK_ID).setEnabled(folder != null);
    }
}
