package org.canvasstudio.design;

import java.net.URL;
import java.util.List;

import org.canvasstudio.design.layout.BoardLayout;
import org.canvasstudio.design.layout.ColumnsLayout;
import org.canvasstudio.viewpoint.layout.Layout;

/** The way into this bundle: the one definition of the graphical editors, with all that it names. */
public final class CanvasDesign {

    /** The bundle, in which the paths of the specification begin. */
    public static final String BUNDLE = "org.canvasstudio.design";

    /** The path of the specification in the bundle. */
    public static final String SPECIFICATION = "description/canvas.odesign";

    /** The name of the viewpoint. */
    public static final String VIEWPOINT = "BusinessModel";

    /** The extension of the files that it is for. */
    public static final String EXTENSION = "canvas";

    private CanvasDesign() {
    }

    /** The file of the specification. */
    public static URL specification() {
        return CanvasDesign.class.getResource('/' + SPECIFICATION);
    }

    /** The layouts that the specification names. */
    public static List<Layout> layouts() {
        return List.of(new BoardLayout(), ColumnsLayout.map(), ColumnsLayout.money());
    }

    /**
     * The file of an image.
     *
     * @param path as the specification writes it, "/bundle/folder/name.svg"
     * @return {@code null} when there is none
     */
    public static URL image(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 || path.charAt(0) != '/' ? null : resource(path.substring(1, end), path.substring(end));
    }

    private static URL resource(String bundle, String path) {
        // Inside OSGi each bundle has a class loader of its own; on a class path there is one.
        Class<?> neighbour = bundle.equals("org.canvasstudio.model.edit")
                ? org.canvasstudio.model.edit.Icons.class : CanvasDesign.class;
        return neighbour.getResource(path);
    }
}
