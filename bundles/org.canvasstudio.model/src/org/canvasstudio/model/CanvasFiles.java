package org.canvasstudio.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.URIConverter;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.FileURIHandlerImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

/** Reads and writes {@code .canvas} and {@code .client} files, with or without a workbench. */
public final class CanvasFiles {

    private CanvasFiles() {
    }

    /**
     * Reads a file.
     *
     * @return the canvas or the client, in a resource of its own
     * @throws CanvasFileException when the file cannot be read or is not what it should be
     */
    public static EObject read(Path file) throws CanvasFileException {
        checkReadable(file);
        CanvasResource resource = new CanvasResource(URI.createFileURI(file.toAbsolutePath().toString()));
        newResourceSet().getResources().add(resource);
        try {
            resource.load(null);
        } catch (CanvasFileException e) {
            throw new CanvasFileException(file.toString(), e.line(), e.column(), e.problem(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return resource.getContents().get(0);
    }

    /**
     * Checks what can be checked before reading: that the file is there, is a file, may be read, and is not too large.
     *
     * @throws UnreadableFileException when it cannot be looked into
     * @throws CanvasFileException     when it is too large
     */
    public static void checkReadable(Path file) throws CanvasFileException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UnreadableFileException(file.toString(),
                    Messages.text(Files.isSymbolicLink(file) ? "file.brokenLink" : "file.missing"), null);
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableFileException(file.toString(), Messages.text("file.notAFile"), null);
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFileException(file.toString(), Messages.text("file.noRights"), null);
        }
        if (attributes.size() > CanvasResource.LARGEST_FILE) {
            throw new CanvasFileException(file.toString(), 0, 0,
                    Messages.text("file.tooLarge", CanvasResource.LARGEST_FILE >> 20), null);
        }
    }

    /** The one message for a file that the system does not let us read. */
    public static UnreadableFileException unreadable(Path file, IOException cause) {
        String problem;
        if (cause instanceof NoSuchFileException) {
            problem = Messages.text("file.missing");
        } else if (cause instanceof AccessDeniedException) {
            problem = Messages.text("file.noRights");
        } else {
            problem = Messages.text("file.unreadable", cause.getMessage());
        }
        return new UnreadableFileException(file.toString(), problem, cause);
    }

    /** The one message for a file that the system does not let us write. */
    public static CanvasFileException unwritable(Path file, IOException cause) {
        String problem;
        if (cause instanceof AccessDeniedException) {
            problem = Messages.text("file.noRightsToWrite");
        } else if (cause instanceof FileAlreadyExistsException) {
            problem = Messages.text("file.noFolder", ((FileAlreadyExistsException) cause).getFile());
        } else {
            String reason = cause instanceof FileSystemException ? ((FileSystemException) cause).getReason() : null;
            problem = Messages.text("file.unwritable", reason == null ? cause.getMessage() : reason);
        }
        return new CanvasFileException(file.toString(), 0, 0, problem, cause);
    }

    /**
     * Writes a canvas or a client to a file. When this fails, the file is as it was.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(EObject root, Path file) throws IOException {
        CanvasResource resource;
        if (root.eResource() instanceof CanvasResource) {
            resource = (CanvasResource) root.eResource();
        } else {
            resource = new CanvasResource(URI.createFileURI(file.toAbsolutePath().toString()));
            resource.getContents().add(root);
        }
        AtomicFiles.write(file, out -> resource.save(out, null));
    }

    /** A resource set that knows our package and our two kinds of file, and opens files only. */
    public static ResourceSet newResourceSet() {
        ResourceSetImpl resources = new ResourceSetImpl();
        resources.getPackageRegistry().put(CanvasPackage.eNS_URI, CanvasPackage.eINSTANCE);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new CanvasResourceFactory());
        URIConverter files = new ExtensibleURIConverterImpl(List.of(new FileURIHandlerImpl()), List.of());
        resources.setURIConverter(files);
        return resources;
    }
}
