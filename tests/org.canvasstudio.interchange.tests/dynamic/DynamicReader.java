import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Prints the elements and links of exported canvases. It runs in a process of its own, on a class path with EMF alone, as
 * another tool would: {@code java -cp EMF DynamicReader.java FILE.xmi ... [canvas.ecore FILE.xmi ...]}. Before it is given
 * the metamodel, it relies on the place of it that each file names.
 */
public class DynamicReader {

    public static void main(String[] files) throws Exception {
        try {
            Class.forName("org.canvasstudio.model.canvas.CanvasPackage");
            throw new IllegalStateException("The class path is not that of another tool.");
        } catch (ClassNotFoundException e) {
            // As it should be.
        }
        ResourceSet resources = resources();
        StringBuilder out = new StringBuilder();
        for (String file : files) {
            if (file.endsWith(".ecore")) {
                resources = resources();
                EPackage metamodel = (EPackage) load(resources, file);
                resources.getPackageRegistry().put(metamodel.getNsURI(), metamodel);
            } else {
                describe(load(resources, file), out);
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static ResourceSet resources() {
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("xmi", new XMIResourceFactoryImpl());
        return resources;
    }

    private static void describe(EObject canvas, StringBuilder out) {
        out.append(get(canvas, "name") + "\n");
        for (EObject block : canvas.eContents()) {
            if (block.eClass().getEStructuralFeature("elements") != null && !block.eContainingFeature().isMany()) {
                for (Object each : (List<?>) block.eGet(block.eClass().getEStructuralFeature("elements"))) {
                    EObject element = (EObject) each;
                    out.append(element.eClass().getName() + ' ' + get(element, "id") + ' ' + get(element, "name") + '\n');
                }
            }
        }
        for (Object each : (List<?>) get(canvas, "links")) {
            EObject link = (EObject) each;
            out.append(get(link, "kind") + " " + get((EObject) get(link, "source"), "id") + ' ' + get((EObject) get(link, "target"), "id") + '\n');
        }
    }

    private static EObject load(ResourceSet resources, String file) {
        Resource resource = resources.getResource(URI.createFileURI(Path.of(file).toAbsolutePath().toString()), true);
        if (!resource.getErrors().isEmpty() || !resource.getWarnings().isEmpty()) {
            throw new IllegalStateException(resource.getErrors() + " " + resource.getWarnings());
        }
        return resource.getContents().get(0);
    }

    private static Object get(EObject object, String feature) {
        return object.eGet(object.eClass().getEStructuralFeature(feature));
    }
}
