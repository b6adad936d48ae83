package org.canvasstudio.ui.diagram.paint;

import org.eclipse.jface.resource.ImageDescriptor;

/** Icons of tools and of menus. */
public final class BundleImages {

    private BundleImages() {
    }

    /**
     * An image of any bundle.
     *
     * @param path "/bundle/folder/name.svg"
     * @return {@code null} when there is none
     */
    public static ImageDescriptor of(String path) {
        return SharpImages.descriptor(path);
    }

    /** An icon of this bundle, by its name without the ending. */
    public static ImageDescriptor own(String name) {
        return ImageDescriptor.createFromURL(BundleImages.class.getResource("/icons/" + name + ".svg"));
    }
}
