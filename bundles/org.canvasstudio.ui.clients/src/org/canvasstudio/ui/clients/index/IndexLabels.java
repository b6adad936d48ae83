package org.canvasstudio.ui.clients.index;

import java.net.URL;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.IndexEntry;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The words and icons of the metamodel for what the index holds: the same that the editor shows for the objects. */
public final class IndexLabels {

    private static final String ICONS = "/icons/full/obj16/";

    private IndexLabels() {
    }

    /** The word for a value; empty for what is not stated. */
    public static String literal(Enumerator value) {
        return value.getValue() == 0 ? "" : CanvasEditPlugin.INSTANCE.getString("_UI_"
                + value.getClass().getSimpleName() + '_' + value.getLiteral() + "_literal");
    }

    /** The word for objects of a class. */
    public static String type(String className) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_" + className + "_type");
    }

    /** The word for a feature of objects of a class. */
    public static String feature(String className, String feature) {
        EClass type = (EClass) CanvasPackage.eINSTANCE.getEClassifier(className);
        String declaring = type.getEStructuralFeature(feature).getEContainingClass().getName();
        return CanvasEditPlugin.INSTANCE.getString("_UI_" + declaring + '_' + feature + "_feature");
    }

    /** What the client of a project is called: as its file says or, while nothing is known about it, as its folder. */
    public static String name(IProject project) {
        ClientEntry client = Portfolio.index().client(project);
        return client == null || client.name().isBlank() ? project.getName() : client.name().strip();
    }

    /** The icon of objects of a class; shared, not to be disposed. Called on the user interface's thread. */
    public static Image image(String className) {
        ImageRegistry images = JFaceResources.getImageRegistry();
        String key = IndexLabels.class.getName() + className;
        if (images.get(key) == null) {
            images.put(key, icon(className));
        }
        return images.get(key);
    }

    /** The icon of objects of a class. */
    public static ImageDescriptor icon(String className) {
        URL url = ModelAdapterFactory.class.getResource(ICONS + className + ".svg");
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** The icon of an entry. */
    public static Image image(IndexEntry entry) {
        if (entry instanceof CanvasEntry) {
            return image(CanvasPackage.Literals.CANVAS.getName());
        }
        return entry instanceof ClientEntry ? image(CanvasPackage.Literals.CLIENT.getName()) : image(Severity.ERROR);
    }

    /** The icon of a block. */
    public static Image image(BlockKind block) {
        return image(block.blockClass().getName());
    }

    /** The icon of a severity. */
    public static Image image(Severity severity) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(switch (severity) {
        case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
        case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
        case ADVICE -> ISharedImages.IMG_OBJS_INFO_TSK;
        });
    }
}
