package org.canvasstudio.ui.clients.navigator;

import java.util.Locale;
import java.util.Objects;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the name of a client, canvas or element, and for that of its folder or file, where it has either. */
final class RenameDialog extends StatusDialog {

    /** The platform's own status of this kind has a text, which the dialog would show. */
    private static final IStatus FINE = new Status(IStatus.OK, RenameDialog.class, ""); //$NON-NLS-1$

    private final IResource resource;
    private final String resourceLabel;
    private String name;
    private String resourceName;

    /**
     * @param name          the present name; {@code null} when only the resource has one
     * @param resource      the folder or file; {@code null} when it has no name of its own
     * @param resourceLabel what the field for its name is called
     */
    RenameDialog(Shell shell, String name, IResource resource, String resourceLabel) {
        super(shell);
        this.name = name;
        this.resource = resource;
        this.resourceLabel = resourceLabel;
        resourceName = resource == null ? null : resource.getName();
        setTitle(Messages.RenameDialog_title);
        setStatusLineAboveButtons(true);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        if (name != null) {
            Text field = field(fields, Messages.RenameDialog_name, name);
            field.addModifyListener(event -> {
                name = field.getText();
                validate();
            });
        }
        if (resource != null) {
            Text field = field(fields, resourceLabel, resourceName);
            field.addModifyListener(event -> {
                resourceName = field.getText();
                validate();
            });
        }
        Dialog.applyDialogFont(area);
        return area;
    }

    private Text field(Composite parent, String label, String value) {
        new Label(parent, SWT.NONE).setText(label);
        Text field = new Text(parent, SWT.BORDER);
        field.setText(value);
        field.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(field);
        return field;
    }

    private void validate() {
        updateStatus(status());
        getButton(IDialogConstants.OK_ID).setEnabled(!getStatus().matches(IStatus.ERROR));
    }

    private IStatus status() {
        if (name != null && name.isBlank()) {
            return Status.error(Messages.RenameDialog_empty);
        }
        if (resource == null || resourceName.equals(resource.getName())) {
            return FINE;
        }
        IStatus legal = ResourcesPlugin.getWorkspace().validateName(resourceName, resource.getType());
        if (!legal.isOK()) {
            return legal;
        }
        if (!Objects.equals(IPath.fromPortableString(resourceName).getFileExtension(), resource.getFileExtension())
                && (Known.isCanvasFile(resource) || Known.isClientFile(resource))) {
            return Status.error(NLS.bind(Messages.RenameDialog_extension, resource.getFileExtension()));
        }
        IResource there = taken(resource.getParent());
        return there == null || there.equals(resource) ? FINE
                : Status.error(NLS.bind(Messages.RenameDialog_taken, there.getName()));
    }

    /** What has the name already; names that differ in capitals only are one on some computers. */
    private IResource taken(IContainer container) {
        try {
            for (IResource member : container.members()) {
                if (member.getName().toLowerCase(Locale.ROOT).equals(resourceName.toLowerCase(Locale.ROOT))) {
                    return member;
                }
            }
        } catch (CoreException e) {
            return null;
        }
        return null;
    }

    /** The name that was given; {@code null} when none was asked for. */
    String name() {
        return name;
    }

    /** The name of the folder or file that was given; {@code null} when none was asked for. */
    String resourceName() {
        return resourceName;
    }
}
