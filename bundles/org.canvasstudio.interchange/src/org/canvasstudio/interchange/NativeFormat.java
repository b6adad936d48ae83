package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.file.Path;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** The studio's own files: XMI with one canvas or one client. */
abstract class NativeFormat implements Format {

    private final String id;
    private final EClass rootClass;

    /** @param id the id, which is the extension too */
    NativeFormat(String id, EClass rootClass) {
        this.id = id;
        this.rootClass = rootClass;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean holds(EClass type) {
        return type == rootClass;
    }

    @Override
    public EObject read(Path file, ConversionReport report) throws CanvasFileException {
        return CanvasFiles.read(file);
    }

    @Override
    public void write(EObject root, Path file, WriteOptions options, ConversionReport report) throws IOException {
        if (!holds(root.eClass())) {
            throw new CanvasFileException(file.toString(), 0, 0,
                    Messages.text("format.otherRoot", id, rootClass.getName(), root.eClass().getName()), null);
        }
        CanvasResource resource = new CanvasResource(URI.createFileURI(file.toAbsolutePath().toString()));
        CanvasFiles.write(XmiCopy.into(resource, root, report), file);
    }
}
