package org.canvasstudio.ui.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * One canvas or client in work: its model, the commands that have changed it, and the content of the file as it was last
 * seen. There is one document for a file, whoever works on it: see {@link CanvasDocuments}. Used on the user interface's
 * thread only.
 */
public final class CanvasDocument {

    /** What an editor, a page or a view wants to know about a document. Called on the user interface's thread. */
    public interface Listener {

        /** The file is being read in the background: until {@link #loaded()} there is no model. */
        default void loading() {
        }

        /** A command has been run, undone or repeated. */
        default void changed() {
        }

        /** The file has been read again: the objects of the model are others now, or there are none. */
        default void loaded() {
        }

        /** The file has been written, or has got another name: the document may be clean now. */
        default void saved() {
        }

        /** Nobody works on the document any more. */
        default void closed() {
        }
    }

    /**
     * What a file says.
     *
     * @param resource the model; without content when there is a problem
     * @param bytes    the content of the file
     * @param problem  why it cannot be read, or {@code null}
     */
    private record Content(CanvasResource resource, byte[] bytes, CanvasFileException problem) {
    }

    private final ComposedAdapterFactory adapterFactory;
    private final DocumentCommands commands = new DocumentCommands(this);
    private final AdapterFactoryEditingDomain domain;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final LiveFindings findings;
    private final Display display;
    private CanvasResource resource;
    private Path file;
    private byte[] known = {};
    private CanvasFileException problem;
    private Job loading;

    CanvasDocument(Path file, Display display) {
        this.file = file;
        this.display = display;
        adapterFactory = new ComposedAdapterFactory();
        adapterFactory.addAdapterFactory(new ModelAdapterFactory());
        adapterFactory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        ResourceSet resources = CanvasFiles.newResourceSet();
        domain = new AdapterFactoryEditingDomain(adapterFactory, commands, resources);
        // Item providers find the domain of an object through its resource set.
        resources.eAdapters().add(new AdapterFactoryEditingDomain.EditingDomainProvider(domain));
        resource = new CanvasResource(uri(file));
        resources.getResources().add(resource);
        findings = new LiveFindings(this, display);
        commands.addCommandStackListener(event -> {
            findings.modelChanged();
            listeners.forEach(Listener::changed);
        });
    }

    private static URI uri(Path file) {
        return URI.createFileURI(file.toAbsolutePath().toString());
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Reads the file now and forgets all changes. When it cannot be read, {@link #problem()} says why. */
    public void load() {
        cancelLoading();
        accept(read(file));
    }

    /**
     * Reads the file in the background and forgets all changes; {@link Listener#loaded()} says when it is done. Until then
     * there is no model. A user who cancels the job gets that as the {@link #problem()}.
     */
    public void loadInBackground() {
        cancelLoading();
        Path read = file;
        Job job = Job.create(NLS.bind(Messages.CanvasDocument_reading, file.getFileName()),
                (IJobFunction) monitor -> readFor(read, monitor));
        job.setPriority(Job.INTERACTIVE);
        loading = job;
        listeners.forEach(Listener::loading);
        job.schedule();
    }

    private IStatus readFor(Path read, IProgressMonitor monitor) {
        Job job = Job.getJobManager().currentJob();
        Content content = read(read);
        boolean cancelled = monitor.isCanceled();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                // A later reading, or closing, has made this one needless.
                if (loading == job) {
                    loading = null;
                    accept(cancelled ? new Content(content.resource(), content.bytes(), cancelled(read)) : content);
                }
            });
        }
        return cancelled ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    private static CanvasFileException cancelled(Path read) {
        return new CanvasFileException(read.toString(), 0, 0, Messages.CanvasDocument_cancelled, null);
    }

    private void cancelLoading() {
        if (loading != null) {
            Job job = loading;
            loading = null;
            job.cancel();
        }
    }

    /** Whether the file is being read in the background. */
    public boolean isLoading() {
        return loading != null;
    }

    /** Called in the background, too: it touches nothing of this document. */
    private static Content read(Path file) {
        CanvasResource read = new CanvasResource(uri(file));
        CanvasFiles.newResourceSet().getResources().add(read);
        byte[] bytes = {};
        try {
            CanvasFiles.checkReadable(file);
            bytes = Files.readAllBytes(file);
            read.load(new ByteArrayInputStream(bytes), null);
            return new Content(read, bytes, null);
        } catch (CanvasFileException e) {
            return new Content(read, bytes, e);
        } catch (IOException e) {
            return new Content(read, bytes, CanvasFiles.unreadable(file, e));
        }
    }

    private void accept(Content content) {
        commands.flush();
        findings.forget();
        resource.unload();
        resource = content.resource();
        domain.getResourceSet().getResources().set(0, resource);
        known = content.bytes();
        problem = content.problem();
        commands.saveIsDone();
        findings.update();
        listeners.forEach(Listener::loaded);
    }

    /**
     * Writes the file; when that fails, it is as it was. The former content is kept in the workspace's local history.
     *
     * @throws FileChangedException when another program has changed the file meanwhile: nothing is written then
     * @throws IOException          when the file cannot be written
     */
    public void save() throws IOException {
        write(this::checkUnchanged);
    }

    /** Writes the file over what another program has made of it, which is kept in the local history. */
    public void overwrite() throws IOException {
        write(() -> { });
    }

    /**
     * Writes another file, and goes on with that one.
     *
     * @throws IOException when somebody works on the other file, or it cannot be written
     */
    public void saveAs(Path other) throws IOException {
        CanvasDocument there = CanvasDocuments.find(other);
        if (there != null && there != this) {
            throw new CanvasFileException(other.toString(), 0, 0, Messages.CanvasDocument_open, null);
        }
        byte[] content = content(other);
        put(other, content, () -> { });
        rename(other);
        written(content);
    }

    /** Looks at something while a file is written. */
    @FunctionalInterface
    private interface Check {
        void run() throws IOException;
    }

    private void write(Check check) throws IOException {
        check.run();
        byte[] content = content(file);
        put(file, content, check);
        written(content);
    }

    private byte[] content(Path target) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            resource.save(content, null);
        } catch (CanvasFileException e) {
            throw new CanvasFileException(target.toString(), e.line(), e.column(), e.problem(), e);
        }
        return content.toByteArray();
    }

    /** @param check is made when all is ready to replace the file: what counts is what the file says then */
    private static void put(Path target, byte[] content, Check check) throws IOException {
        try {
            WorkspaceFiles.write(target, out -> {
                out.write(content);
                check.run();
            });
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unwritable(target, e);
        }
    }

    private void written(byte[] content) {
        known = content;
        commands.saveIsDone();
        listeners.forEach(Listener::saved);
    }

    private void checkUnchanged() throws FileChangedException {
        if (isChangedOutside()) {
            throw new FileChangedException(file);
        }
    }

    /** The file has got another name. */
    public void moved(Path other) {
        rename(other);
        listeners.forEach(Listener::saved);
    }

    private void rename(Path other) {
        CanvasDocuments.moved(this, file, other);
        file = other;
        resource.setURI(uri(other));
        findings.update();
    }

    /**
     * Whether another program has changed the file since it was last read, written or accepted; while it is being read
     * nobody can say.
     */
    public boolean isChangedOutside() {
        try {
            return !isLoading() && Files.exists(file) && !Arrays.equals(known, Files.readAllBytes(file));
        } catch (IOException e) {
            // What cannot be read now says nothing about a change; saving or loading will say what is wrong.
            return false;
        }
    }

    /** Whether the file exists. */
    public boolean isThere() {
        return Files.exists(file);
    }

    /** Takes the content of the file as seen, without reading it into the model. */
    public void acceptFile() throws IOException {
        known = Files.readAllBytes(file);
    }

    public Path file() {
        return file;
    }

    /** The file in the workspace; {@code null} when it lies outside. */
    public IFile workspaceFile() {
        return WorkspaceFiles.find(file);
    }

    /**
     * Asks the user, or whoever watches over the file, about a write-protected file.
     *
     * @param shell the window in which to ask
     * @return whether the file may be written now
     */
    public boolean mayBeWritten(Shell shell) {
        IFile inWorkspace = workspaceFile();
        return inWorkspace == null || !inWorkspace.exists()
                || inWorkspace.getWorkspace().validateEdit(new IFile[] {inWorkspace}, shell).isOK();
    }

    /** Why the file could not be read; {@code null} when it could. */
    public CanvasFileException problem() {
        return problem;
    }

    /** The canvas or the client; {@code null} when the file could not be read, or is being read. */
    public EObject root() {
        return isLoading() || problem != null || resource.getContents().isEmpty() ? null : resource.getContents().get(0);
    }

    /** Holds the model; another one after each reading. */
    public CanvasResource resource() {
        return resource;
    }

    public AdapterFactoryEditingDomain domain() {
        return domain;
    }

    public BasicCommandStack commands() {
        return commands;
    }

    public ComposedAdapterFactory adapterFactory() {
        return adapterFactory;
    }

    /** What the rules say about the model, a moment after the last change. */
    public LiveFindings findings() {
        return findings;
    }

    /** Whether there are changes that are not saved; none any more as soon as the file is being read again. */
    public boolean isDirty() {
        return !isLoading() && commands.isSaveNeeded();
    }

    /** Runs a command that appears in the Edit menu under the label. */
    public void execute(String label, Command command) {
        CompoundCommand labelled = new CompoundCommand(label);
        labelled.append(command);
        commands.execute(labelled);
    }

    /**
     * Runs a command as a part of the step before it, when that was run with the same key and has not been saved or undone
     * since: what is typed into a field is one step.
     *
     * @param key of a stay in one field, for example an object made when the field gets the focus
     */
    public void execute(String label, Object key, Command command) {
        commands.execute(label, key, command);
    }

    void dispose() {
        listeners.forEach(Listener::closed);
        cancelLoading();
        findings.dispose();
        adapterFactory.dispose();
    }
}
