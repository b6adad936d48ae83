package org.canvasstudio.ui.clients.index;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.EntryReader;
import org.canvasstudio.portfolio.FileStamp;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.PortfolioIndex;
import org.canvasstudio.ui.CheckedFiles;
import org.canvasstudio.ui.Engines;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ISaveContext;
import org.eclipse.core.resources.ISaveParticipant;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.ecore.EObject;
import org.osgi.framework.FrameworkUtil;

/**
 * What the files of the workspace hold, without their models. It is brought up to date in a job: at the start, and
 * whenever files, or the settings of the rules, change. Its methods may be called in any thread, and none of them waits
 * for the job. What is in an editor and not saved is not in the index.
 */
public final class WorkspaceIndex {

    /** Long enough to let a burst of changes pass, short enough to feel immediate. */
    private static final long DELAY = 200;

    /** Nobody waits longer for a job at the end; in milliseconds. */
    private static final long PATIENCE = 10_000;

    /** After how many changes the listeners are told, so that views fill while thousands of files are read. */
    private static final int BATCH = 100;

    private final PortfolioIndex entries = new PortfolioIndex();
    private final IndexStore store;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final Map<Settings, EntryReader> readers = new ConcurrentHashMap<>();
    private final AtomicInteger filesRead = new AtomicInteger();
    private final Changes changes = new Changes();
    private final Job job = Job.create(Messages.WorkspaceIndex_job, (ICoreRunnable) this::update);
    private final Set<IPath> waiting = new LinkedHashSet<>();
    private boolean loaded;

    private final IResourceChangeListener resourceListener = this::resourcesChanged;
    private final Engines.Listener settingsListener = this::update;
    private final CheckedFiles.Listener builderListener = new CheckedFiles.Listener() {

        @Override
        public void checked(IFile file, BasicFileAttributes attributes, EObject root, AlignmentEngine engine,
                List<Finding> findings) {
            put(reader(engine).entry(file.getFullPath().toString(), FileStamp.of(attributes), root, findings));
        }

        @Override
        public void unreadable(IFile file, BasicFileAttributes attributes, CanvasFileException problem) {
            put(EntryReader.unreadable(file.getFullPath().toString(), FileStamp.of(attributes), problem));
        }
    };

    /** Wants to know when the index says something else. */
    public interface Listener {

        /** Called in the thread of a job, a moment after the change, for many changes at once. */
        void indexChanged(IndexChange change);

        /** Work on the index has begun or ended: {@link WorkspaceIndex#isUpToDate()} may say something else now. */
        default void workChanged() {
        }
    }

    /** Collects changes, and tells of them when there are many, or a moment later. */
    private final class Changes {

        private final Job job = Job.createSystem(Messages.WorkspaceIndex_telling, (ICoreRunnable) monitor -> tell());
        private final Set<IPath> changed = new LinkedHashSet<>();
        private final Set<IPath> removed = new LinkedHashSet<>();

        synchronized void add(IPath path, boolean isRemoved) {
            (isRemoved ? changed : removed).remove(path);
            (isRemoved ? removed : changed).add(path);
            job.schedule(changed.size() + removed.size() < BATCH ? DELAY : 0);
        }

        private synchronized IndexChange take() {
            IndexChange change = new IndexChange(changed, removed);
            changed.clear();
            removed.clear();
            return change;
        }

        void tell() {
            IndexChange change = take();
            if (!change.changed().isEmpty() || !change.removed().isEmpty()) {
                listeners.forEach(listener -> listener.indexChanged(change));
                store.changed();
            }
        }
    }

    /** @param file where the index is kept between two starts */
    public WorkspaceIndex(Path file) {
        store = new IndexStore(entries, file);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void running(IJobChangeEvent event) {
                listeners.forEach(Listener::workChanged);
            }

            @Override
            public void done(IJobChangeEvent event) {
                listeners.forEach(Listener::workChanged);
            }
        });
    }

    /** Begins to follow the workspace. */
    public void start() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(resourceListener, IResourceChangeEvent.POST_CHANGE);
        CheckedFiles.addListener(builderListener);
        Engines.addListener(settingsListener);
        try {
            ResourcesPlugin.getWorkspace().addSaveParticipant(bundle(), new SaveWithWorkspace());
        } catch (CoreException e) {
            ILog.of(WorkspaceIndex.class).log(e.getStatus());
        }
        update();
    }

    /** Ends following the workspace, waits until the file that is being read has been, and keeps what is known. */
    public void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(resourceListener);
        ResourcesPlugin.getWorkspace().removeSaveParticipant(bundle());
        CheckedFiles.removeListener(builderListener);
        Engines.removeListener(settingsListener);
        end(job);
        end(changes.job);
        changes.tell();
        store.close();
    }

    private static void end(Job ended) {
        ended.cancel();
        try {
            ended.join(PATIENCE, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String bundle() {
        return FrameworkUtil.getBundle(WorkspaceIndex.class).getSymbolicName();
    }

    /** Keeps the index when the workspace is saved: when the studio ends. */
    private final class SaveWithWorkspace implements ISaveParticipant {

        @Override
        public void prepareToSave(ISaveContext context) {
            // Nothing to prepare.
        }

        @Override
        public void saving(ISaveContext context) {
            if (context.getKind() == ISaveContext.FULL_SAVE) {
                store.save();
            }
        }

        @Override
        public void doneSaving(ISaveContext context) {
            // Done already.
        }

        @Override
        public void rollback(ISaveContext context) {
            // The index is right whether the workspace is saved or not.
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** What is known about a file: a canvas, a client, or that it cannot be read; {@code null} when nothing is (yet). */
    public IndexEntry find(IFile file) {
        return entries.find(file.getFullPath().toString());
    }

    /** What is known about a canvas; {@code null} when nothing is (yet), or the file is no readable canvas. */
    public CanvasEntry canvas(IFile file) {
        return find(file) instanceof CanvasEntry canvas ? canvas : null;
    }

    /** The client of a project; {@code null} when the project has no readable client file, or it is not known yet. */
    public ClientEntry client(IProject project) {
        return entries.client(project.getFullPath().toString());
    }

    /** The canvases in a folder or project and in its folders. */
    public List<CanvasEntry> canvases(IContainer container) {
        return entries.canvases(folder(container.getFullPath()));
    }

    /** All entries, by path; the collection shows later changes, and may be walked through meanwhile. */
    public Collection<IndexEntry> entries() {
        return entries.entries();
    }

    private static String folder(IPath path) {
        return path.isRoot() ? "" : path.toString();
    }

    /** The file of an entry. */
    public static IFile file(IndexEntry entry) {
        return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(entry.path()));
    }

    /** Whether all that has changed has been read and told: no while the work is under way, or when it was cancelled. */
    public boolean isUpToDate() {
        synchronized (waiting) {
            return waiting.isEmpty() && job.getState() == Job.NONE && changes.job.getState() == Job.NONE;
        }
    }

    /** Whether a job is bringing the index up to date, or is about to. */
    public boolean isWorking() {
        return job.getState() != Job.NONE;
    }

    /**
     * Waits until the job that brings the index up to date has ended; not at all when there is none.
     *
     * @throws OperationCanceledException when the monitor is cancelled meanwhile
     */
    public void awaitUpdate(IProgressMonitor monitor) {
        try {
            job.join(0, monitor);
        } catch (InterruptedException e) {
            throw new OperationCanceledException();
        }
    }

    /** How many files the index has read itself; those that the builder read for it do not count. */
    public int filesRead() {
        return filesRead.get();
    }

    /** Looks at all files again, and reads those that have changed: goes on after a cancelled job. */
    public void update() {
        update(Set.of(IPath.ROOT));
    }

    private void update(Set<IPath> places) {
        synchronized (waiting) {
            waiting.addAll(places);
        }
        job.schedule(DELAY);
    }

    private void resourcesChanged(IResourceChangeEvent event) {
        Set<IPath> places = new LinkedHashSet<>();
        try {
            event.getDelta().accept(delta -> visit(delta, places));
        } catch (CoreException e) {
            ILog.of(WorkspaceIndex.class).log(e.getStatus());
        }
        if (!places.isEmpty()) {
            update(places);
        }
    }

    private static boolean visit(IResourceDelta delta, Set<IPath> places) {
        IResource resource = delta.getResource();
        if (resource.getType() == IResource.FILE) {
            boolean other = delta.getKind() != IResourceDelta.CHANGED
                    || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
            if (other && EntryReader.isIndexed(resource.getFileExtension())) {
                places.add(resource.getFullPath());
            }
            return false;
        }
        boolean gone = delta.getKind() == IResourceDelta.REMOVED;
        if (resource.getType() != IResource.ROOT && (gone || (delta.getFlags() & IResourceDelta.OPEN) != 0)) {
            places.add(resource.getFullPath());
            return false;
        }
        return true;
    }

    private void update(IProgressMonitor monitor) throws CoreException {
        if (!loaded) {
            store.load();
            loaded = true;
            entries.entries().forEach(entry -> changes.add(IPath.fromPortableString(entry.path()), false));
        }
        Set<IPath> places;
        synchronized (waiting) {
            places = new LinkedHashSet<>(waiting);
            waiting.clear();
        }
        Set<IPath> left = new LinkedHashSet<>(places);
        try {
            waitForBuild(monitor);
            Set<IPath> files = new LinkedHashSet<>();
            for (IPath place : places) {
                files.addAll(files(place));
            }
            left = files;
            read(files, SubMonitor.convert(monitor, Messages.WorkspaceIndex_reading, files.size()));
        } finally {
            synchronized (waiting) {
                waiting.addAll(left);
            }
        }
    }

    /** The builder reads what has changed too, and tells what it has read. */
    private static void waitForBuild(IProgressMonitor monitor) {
        try {
            Job.getJobManager().join(ResourcesPlugin.FAMILY_AUTO_BUILD, monitor);
        } catch (InterruptedException e) {
            throw new OperationCanceledException();
        }
    }

    /** The files that are at a place of the workspace, and those that were when it was last looked at. */
    private Set<IPath> files(IPath place) throws CoreException {
        Set<IPath> files = new LinkedHashSet<>();
        if (EntryReader.isIndexed(place.getFileExtension())) {
            files.add(place);
        }
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        IResource resource = place.isRoot() ? root : root.findMember(place);
        if (resource instanceof IContainer && resource.isAccessible()) {
            resource.accept(proxy -> {
                if (proxy.getType() == IResource.FILE) {
                    if (EntryReader.isIndexed(IPath.fromPortableString(proxy.getName()).getFileExtension())) {
                        files.add(proxy.requestFullPath());
                    }
                    return false;
                }
                return !proxy.isDerived();
            }, IResource.NONE);
        }
        entries.entries(folder(place)).forEach(entry -> files.add(IPath.fromPortableString(entry.path())));
        return files;
    }

    /** Reads what is not fresh, one file after the other, and takes each out of the set when it is done. */
    private void read(Set<IPath> files, SubMonitor progress) {
        Map<IContainer, EntryReader> readersHere = new HashMap<>();
        for (IPath path : List.copyOf(files)) {
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
            if (!file.isAccessible() || file.getLocation() == null) {
                if (entries.remove(path.toString())) {
                    changes.add(path, true);
                }
            } else {
                EntryReader reader = readersHere.computeIfAbsent(file.getParent(), folder -> reader(Engines.of(folder)));
                Path location = file.getLocation().toPath();
                if (!entries.isFresh(path.toString(), FileStamp.of(location), reader.rules())) {
                    progress.subTask(path.makeRelative().toString());
                    filesRead.incrementAndGet();
                    put(reader.read(path.toString(), location));
                }
            }
            files.remove(path);
            progress.worked(1);
        }
    }

    private EntryReader reader(AlignmentEngine engine) {
        return readers.computeIfAbsent(engine.settings(), settings -> new EntryReader(engine));
    }

    private void put(IndexEntry entry) {
        if (entries.put(entry)) {
            changes.add(IPath.fromPortableString(entry.path()), false);
        }
    }
}
