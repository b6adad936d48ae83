package org.canvasstudio.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.canvasstudio.model.CanvasResource;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/** Canvases and files as texts to compare. */
final class CanvasTexts {

    private CanvasTexts() {
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole object as XMI. */
    static String xmi(EObject root) throws IOException {
        CanvasResource resource = new CanvasResource(URI.createFileURI("/test.canvas"));
        XmiCopy.into(resource, root, new ConversionReport());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        return out.toString(StandardCharsets.UTF_8);
    }
}
