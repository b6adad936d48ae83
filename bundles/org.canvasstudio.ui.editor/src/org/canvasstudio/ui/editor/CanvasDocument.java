package org.canvasstudio.ui.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/** One open file: its model, the commands that have changed it, and the content of the file as it was last seen. */
final class CanvasDocument {

    private final ComposedAdapterFactory adapterFactory;
    private final BasicCommandStack commands = new BasicCommandStack();
    private final AdapterFactoryEditingDomain domain;
    private final CanvasResource resource;
    private Path file;
    private byte[] known = {};
    private CanvasFileException problem;

    CanvasDocument(Path file) {
        this.file = file;
        adapterFactory = new ComposedAdapterFactory();
        adapterFactory.addAdapterFactory(new ModelAdapterFactory());
        adapterFactory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        ResourceSet resources = CanvasFiles.newResourceSet();
        domain = new AdapterFactoryEditingDomain(adapterFactory, commands, resources);
        // Item providers find the domain of an object through its resource set.
        resources.eAdapters().add(new AdapterFactoryEditingDomain.EditingDomainProvider(domain));
        resource = new CanvasResource(uri(file));
        resources.getResources().add(resource);
        load();
    }

    private static URI uri(Path file) {
        return URI.createFileURI(file.toAbsolutePath().toString());
    }

    /** Reads the file and forgets all changes. When it cannot be read, {@link #problem()} says why. */
    void load() {
        commands.flush();
        resource.unload();
        problem = null;
        try {
            CanvasFiles.checkReadable(file);
            known = Files.readAllBytes(file);
            resource.load(new ByteArrayInputStream(known), null);
        } catch (CanvasFileException e) {
            problem = e;
        } catch (IOException e) {
            problem = CanvasFiles.unreadable(file, e);
        }
        commands.saveIsDone();
    }

    /** Writes the file; when that fails, it is as it was. */
    void save() throws IOException {
        CanvasFiles.write(root(), file);
        acceptFile();
        commands.saveIsDone();
    }

    /** Writes another file, and goes on with that one. */
    void saveAs(Path other) throws IOException {
        CanvasFiles.write(root(), other);
        moved(other);
        acceptFile();
        commands.saveIsDone();
    }

    /** The file has got another name. */
    void moved(Path other) {
        file = other;
        resource.setURI(uri(other));
    }

    /** Whether another program has changed the file since it was last read, written or accepted. */
    boolean isChangedOutside() {
        try {
            return Files.exists(file) && !Arrays.equals(known, Files.readAllBytes(file));
        } catch (IOException e) {
            // What cannot be read now says nothing about a change; saving or loading will say what is wrong.
            return false;
        }
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Takes the content of the file as seen, without reading it into the model. */
    void acceptFile() throws IOException {
        known = Files.readAllBytes(file);
    }

    Path file() {
        return file;
    }

    /** Why the file could not be read; {@code null} when it could. */
    CanvasFileException problem() {
        return problem;
    }

    /** The canvas or the client; {@code null} when the file could not be read. */
    EObject root() {
        return problem != null || resource.getContents().isEmpty() ? null : resource.getContents().get(0);
    }

    CanvasResource resource() {
        return resource;
    }

    AdapterFactoryEditingDomain domain() {
        return domain;
    }

    BasicCommandStack commands() {
        return commands;
    }

    ComposedAdapterFactory adapterFactory() {
        return adapterFactory;
    }

    boolean isDirty() {
        return commands.isSaveNeeded();
    }

    /** Runs a command that appears in the Edit menu under the label. */
    void execute(String label, Command command) {
        CompoundCommand labelled = new CompoundCommand(label);
        labelled.append(command);
        commands.execute(labelled);
    }

    void dispose() {
        adapterFactory.dispose();
    }
}
