package org.canvasstudio.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.canvasstudio.design.layout.BoardLayout;
import org.canvasstudio.design.layout.ColumnsLayout;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.edit.Icons;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.Specification;
import org.canvasstudio.viewpoint.spec.Specifications;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.ecore.EObject;

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

    /** The specification with all that it needs; diagrams and tables are opened with it. */
    public static Registry registry() {
        return Read.REGISTRY.copy();
    }

    /** Reads a specification that stands where ours is. */
    static Specification read(InputStream in) throws IOException {
        // The labels are beside the manifest, where Sirius looks for them; a class path has many such files.
        try (URLClassLoader bundle = new URLClassLoader(new URL[] {new URL(specification(), "..")}, null)) {
            ResourceBundle texts = ResourceBundle.getBundle("plugin", Locale.getDefault(), bundle,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return Specifications.read(SPECIFICATION, in, key -> texts.containsKey(key) ? texts.getString(key) : null);
        }
    }

    static Registry registry(Specification specification) {
        Registry registry = new Registry(specification, CanvasDesign.class.getClassLoader()).icons(CanvasDesign::icon)
                .beyondModel(root -> CanvasFindings.of((Canvas) root).version());
        layouts().forEach(registry::layout);
        CanvasActions.all().forEach(registry::action);
        return registry;
    }

    /**
     * A diagram or table that the specification describes.
     *
     * @param name    in the specification, and in layout files
     * @param label   for a user
     * @param about   what it shows, for a user
     * @param isTable whether it is a table
     */
    public record Representation(String name, String label, String about, boolean isTable) {
    }

    /** What can be opened for a canvas, in the order of the specification. */
    public static List<Representation> representations() {
        return Read.SPECIFICATION.representations().stream().map(each -> new Representation(each.name(),
                each.element().text("label"), each.element().text("endUserDocumentation"),
                each instanceof TableDescription)).toList();
    }

    /**
     * A live diagram of a canvas, to be closed by whoever opens it.
     *
     * @throws IllegalArgumentException when the specification has no diagram of the name
     */
    public static Diagram open(Canvas canvas, String representation) {
        return Read.SPECIFICATION.representation(representation).filter(DiagramDescription.class::isInstance)
                .map(found -> Diagram.open(registry(), (DiagramDescription) found, canvas))
                .orElseThrow(() -> new IllegalArgumentException(representation));
    }

    private static final List<Layout> LAYOUTS = List.of(new BoardLayout(), ColumnsLayout.map(), ColumnsLayout.money());

    /** The specification is read once. */
    private static final class Read {
        private static final Specification SPECIFICATION = read();
        private static final Registry REGISTRY = registry(SPECIFICATION);

        private static Specification read() {
            URL file = specification();
            try (InputStream in = file.openStream()) {
                return CanvasDesign.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String icon(EObject element) {
        return Icons.of(element.eClass()) == null ? ""
                : "/org.canvasstudio.model.edit/icons/full/obj16/" + element.eClass().getName() + ".svg";
    }

    /** The layouts that the specification names. */
    public static List<Layout> layouts() {
        return LAYOUTS;
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
                ? Icons.class : CanvasDesign.class;
        return neighbour.getResource(path);
    }
}
