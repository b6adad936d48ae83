package org.canvasstudio.ui.clients.navigator;

import java.util.Locale;
import java.util.Objects;

import org.canvasstudio.ui.FieldsDialog;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks for the name of a client, canvas or element, and for that of its folder or file, where it has either. */
final class RenameDialog extends FieldsDialog {

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
        super(shell, Messages.RenameDialog_title);
        this.name = name;
        this.resource = resource;
        this.resourceLabel = resourceLabel;
        resourceName = resource == null ? null : resource.getName();
    }

    @Override
    protected void createFields(Composite fields) {
        if (name != null) {
            createField(fields, Messages.RenameDialog_name, name, typed -> name = typed);
        }
        if (resource != null) {
            createField(fields, resourceLabel, resourceName, typed -> resourceName = typed);
        }
    }

    @Override
    protected IStatus status() {
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
