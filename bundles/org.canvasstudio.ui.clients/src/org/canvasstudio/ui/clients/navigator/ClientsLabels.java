package org.canvasstudio.ui.clients.navigator;

import java.net.URL;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.model.edit.Icons;
import org.canvasstudio.ui.SeverityOverlay;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;

/** Names with counts and states, icons with the heaviest finding at or below them. */
public class ClientsLabels extends LabelProvider implements ICommonLabelProvider, IStyledLabelProvider, IToolTipProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());
    private final WorkbenchLabelProvider resources = new WorkbenchLabelProvider();

    @Override
    public void init(ICommonContentExtensionSite site) {
        // Nothing of the site is needed.
    }

    @Override
    public String getText(Object object) {
        return getStyledText(object).getString();
    }

    @Override
    public StyledString getStyledText(Object object) {
        StyledString text = new StyledString(Known.name(object));
        int count = Known.count(object);
        if (count >= 0) {
            text.append(NLS.bind(Messages.ClientsLabels_count, count), StyledString.COUNTER_STYLER);
        }
        if (Known.isCanvasFile(object) && Known.state((IFile) object) != CanvasState.UNSPECIFIED) {
            text.append(NLS.bind(Messages.ClientsLabels_state, state((IFile) object)), StyledString.DECORATIONS_STYLER);
        }
        return text;
    }

    /** What the state of the canvas is called. */
    static String state(IFile canvas) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_CanvasState_" + Known.state(canvas).getLiteral() + "_literal");
    }

    @Override
    public Image getImage(Object object) {
        Image plain = plain(object);
        ImageDescriptor overlay = SeverityOverlay.of(Known.severity(object));
        return plain == null || overlay == null ? plain
                : images.get(new DecorationOverlayIcon(plain, overlay, IDecoration.BOTTOM_LEFT));
    }

    private Image plain(Object object) {
        URL icon = null;
        if (object instanceof BlockNode) {
            icon = Icons.of(((BlockNode) object).block().blockClass());
        } else if (object instanceof ElementNode) {
            icon = Icons.of(((ElementNode) object).block().elementClass());
        } else if (Known.isCanvasFile(object)) {
            icon = Icons.of(CanvasPackage.Literals.CANVAS);
        } else if (Known.isClientFile(object)) {
            icon = Icons.of(CanvasPackage.Literals.CONTACT);
        } else if (Known.isClient(object)) {
            icon = Icons.of(CanvasPackage.Literals.CLIENT);
        }
        return icon == null ? resources.getImage(object) : images.get(ImageDescriptor.createFromURL(icon));
    }

    /** The status line says where it is. */
    @Override
    public String getDescription(Object object) {
        if (object instanceof CanvasNode) {
            return NLS.bind(Messages.ClientsLabels_description, Known.name(object),
                    ((CanvasNode) object).file().getFullPath().makeRelative());
        }
        return object instanceof IResource ? ((IResource) object).getFullPath().makeRelative().toString() : null;
    }

    @Override
    public String getToolTipText(Object object) {
        if (object instanceof IFile && Known.problem((IFile) object) != null) {
            return Known.problem((IFile) object);
        }
        return getDescription(object);
    }

    @Override
    public void restoreState(IMemento memento) {
        // Nothing is kept.
    }

    @Override
    public void saveState(IMemento memento) {
        // Nothing is kept.
    }

    @Override
    public void dispose() {
        images.dispose();
        resources.dispose();
        super.dispose();
    }
}
