package org.canvasstudio.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;

/**
 * XMI for other modelling tools: the file names its metamodel, {@code canvas.ecore}, which is put beside it, so that a
 * tool that knows nothing of canvases can open both. What the studio itself reads and writes needs neither.
 */
public final class XmiFormat implements Format {

    @Override
    public String id() {
        return "xmi";
    }

    @Override
    public EObject read(Path file, ConversionReport report) throws CanvasFileException {
        return CanvasFiles.read(file);
    }

    @Override
    public void write(EObject root, Path file, WriteOptions options, ConversionReport report) throws IOException {
        XmiExportResource resource = new XmiExportResource(URI.createFileURI(file.toAbsolutePath().toString()), options.references());
        XmiCopy.into(resource, root, report);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            resource.save(bytes, null);
        } catch (RuntimeException e) {
            // The serialiser throws plain runtime exceptions for characters that XML has no way to write.
            throw new CanvasFileException(file.toString(), 0, 0, Messages.text("xmi.notWritable", e.getMessage()), e);
        }
        // The metamodel first: a file without it cannot be opened, and it without a file does no harm.
        writeMetamodel(file.toAbsolutePath().resolveSibling(PortableMetamodel.FILE));
        AtomicFiles.write(file, bytes::writeTo);
    }

    private static void writeMetamodel(Path file) throws IOException {
        byte[] content = PortableMetamodel.content();
        if (!Files.isRegularFile(file) || !Arrays.equals(content, Files.readAllBytes(file))) {
            AtomicFiles.write(file, out -> out.write(content));
        }
    }
}
