package org.canvasstudio.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

/** Writes a canvas with the place of its metamodel, and, where that is wanted, with paths for references. */
final class XmiExportResource extends CanvasResource {

    private final References references;
    private final Map<EObject, String> paths = new IdentityHashMap<>();

    XmiExportResource(URI uri, References references) {
        super(uri);
        this.references = references;
    }

    @Override
    public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        if (references == References.PATH) {
            // Asking each object for its path would look through the list that holds it, every time.
            paths.put(getContents().get(0), "/");
            addPaths(getContents().get(0), "/");
        }
        Map<Object, Object> all = new HashMap<>(options == null ? Map.of() : options);
        all.put(Resource.OPTION_LINE_DELIMITER, "\n");
        super.doSave(out, all);
    }

    private void addPaths(EObject parent, String path) {
        for (EReference reference : parent.eClass().getEAllContainments()) {
            String step = path + "/@" + reference.getName();
            if (!reference.isMany()) {
                addPath((EObject) parent.eGet(reference), step);
                continue;
            }
            int index = 0;
            for (Object child : (List<?>) parent.eGet(reference)) {
                addPath((EObject) child, step + '.' + index++);
            }
        }
    }

    private void addPath(EObject object, String path) {
        if (object != null) {
            paths.put(object, path);
            addPaths(object, path);
        }
    }

    @Override
    public String getURIFragment(EObject object) {
        String path = paths.get(object);
        return path == null ? super.getURIFragment(object) : path;
    }

    @Override
    protected XMLSave createXMLSave() {
        return new Save(createXMLHelper());
    }

    private static final class Save extends XMISaveImpl {

        Save(XMLHelper helper) {
            super(helper);
        }

        /** EMF itself names the metamodel's place only where it was loaded from a file, and ours is code. */
        @Override
        public void addNamespaceDeclarations() {
            declareXSI = true;
            super.addNamespaceDeclarations();
            doc.addAttribute("xsi:schemaLocation", CanvasPackage.eNS_URI + ' ' + PortableMetamodel.FILE);
        }
    }
}
