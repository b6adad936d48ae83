package org.canvasstudio.ui.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.ui.documents.Adapted;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.IStructureCreator;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

/** Shows what two versions of a canvas or a client differ in: by their objects, not by the lines of their files. */
public class CanvasStructureCreator implements IStructureCreator {

    @Override
    public String getName() {
        return Messages.CanvasStructureCreator_name;
    }

    /** A version that cannot be read says so, and why, in the place of its objects; its text can be compared all the same. */
    @Override
    public IStructureComparator getStructure(Object input) {
        if (!(input instanceof IStreamContentAccessor)) {
            return null;
        }
        String name = input instanceof ITypedElement ? ((ITypedElement) input).getName() : "";
        CanvasResource resource = new CanvasResource(URI.createFileURI(name));
        CanvasFiles.newResourceSet().getResources().add(resource);
        ModelAdapterFactory labels = new ModelAdapterFactory();
        try (InputStream content = ((IStreamContentAccessor) input).getContents()) {
            if (content == null) {
                return null;
            }
            // One byte more than is allowed is enough to be refused.
            resource.load(new ByteArrayInputStream(content.readNBytes(CanvasResource.LARGEST_FILE + 1)), null);
            return ComparedObject.of(resource.getContents().get(0), new Adapted(labels));
        } catch (CanvasFileException e) {
            return ComparedObject.unreadable(e.getMessage());
        } catch (CoreException | IOException e) {
            return ComparedObject.unreadable(CanvasFiles.unreadable(Path.of(name), new IOException(e)).getMessage());
        } finally {
            labels.dispose();
        }
    }

    /** There is no place within a file at which a comparison could begin. */
    @Override
    public IStructureComparator locate(Object path, Object input) {
        return null;
    }

    @Override
    public String getContents(Object node, boolean ignoreWhitespace) {
        String content = ((ComparedObject) node).content();
        return ignoreWhitespace ? content.strip().replaceAll("\\s+", " ") : content;
    }

    /** The structure is for looking only: differences are taken over in the text of the files. */
    @Override
    public void save(IStructureComparator node, Object input) {
        throw new UnsupportedOperationException();
    }
}
