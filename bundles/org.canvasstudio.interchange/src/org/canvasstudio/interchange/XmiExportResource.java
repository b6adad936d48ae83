package org.canvasstudio.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.ReferencePaths;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLSave;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

/** Writes a canvas with the place of its metamodel, and, where that is wanted, with paths for references. */
final class XmiExportResource extends CanvasResource {

    private final References references;

    XmiExportResource(URI uri, References references) {
        super(uri);
        this.references = references;
    }

    @Override
    public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        Map<Object, Object> all = new HashMap<>(options == null ? Map.of() : options);
        all.put(Resource.OPTION_LINE_DELIMITER, "\n");
        super.doSave(out, all);
    }

    @Override
    protected Map<EObject, String> referencePaths(EObject root) {
        return references == References.PATH ? ReferencePaths.below(root) : super.referencePaths(root);
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
