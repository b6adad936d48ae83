package org.canvasstudio.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * The metamodel for tools that have none of our code: with its documentation, but without what only our code can do. The
 * derived lists have no values without it, and a day, which dynamic EMF cannot make, is a text.
 */
final class PortableMetamodel {

    /** The name of the file, beside the file that refers to it. */
    static final String FILE = "canvas.ecore";

    private static final String GEN_MODEL = "http://www.eclipse.org/emf/2002/GenModel";
    private static final List<String> CODE = List.of("get", "create", "convert");

    private static volatile byte[] content;

    private PortableMetamodel() {
    }

    /** The content of the file; always the same bytes, made once, not to be changed. */
    static byte[] content() throws IOException {
        if (content == null) {
            content = make();
        }
        return content;
    }

    private static byte[] make() throws IOException {
        // Only an absolute address lets EMF see that a reference stays in the file, and write it without the file's name.
        XMLResource resource = (XMLResource) new EcoreResourceFactoryImpl().createResource(URI.createFileURI("/" + FILE));
        try (InputStream in = CanvasPackage.class.getResourceAsStream("/model/canvas.ecore")) {
            resource.load(in, null);
        }
        EPackage metamodel = (EPackage) resource.getContents().get(0);
        List<EObject> all = new ArrayList<>();
        metamodel.eAllContents().forEachRemaining(all::add);
        for (EObject each : all) {
            EAnnotation annotation = each instanceof EModelElement ? ((EModelElement) each).getEAnnotation(GEN_MODEL) : null;
            if (annotation != null) {
                annotation.getDetails().removeIf(detail -> CODE.contains(detail.getKey()));
            }
        }
        for (EClassifier classifier : metamodel.getEClassifiers()) {
            if (classifier instanceof EClass) {
                ((EClass) classifier).getEStructuralFeatures().removeIf(feature -> feature.isVolatile());
            }
        }
        metamodel.getEClassifier(CanvasPackage.Literals.DAY.getName()).setInstanceClassName(String.class.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_DELIMITER, "\n"));
        return out.toByteArray();
    }
}
