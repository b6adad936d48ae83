package org.canvasstudio.ui.clients.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.EntryReader;
import org.canvasstudio.portfolio.FileStamp;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.PortfolioIndex;
import org.canvasstudio.ui.Engines;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
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
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * What the files of the workspace hold, without their models. It is brought up to date in a job: at the start, and
 * whenever files change. Its methods may be called in any thread, and none of them waits for the job.
 */
public final class WorkspaceIndex {

    /** Long enough to let a burst of changes pass, short enough to feel immediate. */
    private static final long DELAY = 200;

    /** After how many files the listeners are told, so that views fill while thousands are read. */
    private static final int BATCH = 100;

    private final PortfolioIndex entries = new PortfolioIndex();
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final Job job = Job.create(Messages.WorkspaceIndex_job, (ICoreRunnable) this::update);
    private final Set<IPath> waiting = new LinkedHashSet<>();
    private final AtomicInteger filesRead = new AtomicInteger();

    /** Wants to know when the index says something else. */
    public interface Listener {

        /** Called in the thread of the index's job. */
        void indexChanged(IndexChange change);
    }

    WorkspaceIndex() {
    }

    void start() {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this::resourceChanged, IResourceChangeEvent.POST_CHANGE);
        update(IPath.ROOT);
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
        return entries.canvases(container.getType() == IResource.ROOT ? "" : container.getFullPath().toString());
    }

    /** All entries, by path; the collection shows later changes, and may be walked through meanwhile. */
    public Collection<IndexEntry> entries() {
        return entries.entries();
    }

    /** The file of an entry. */
    public static IFile file(IndexEntry entry) {
        return ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(entry.path()));
    }

    /** Whether all that has changed has been read: no when the work is under way, or has been cancelled. */
    public boolean isUpToDate() {
        synchronized (waiting) {
            return waiting.isEmpty() && job.getState() == Job.NONE;
        }
    }

    /** How many files have been read since the studio started. */
    public int filesRead() {
        return filesRead.get();
    }

    /** Looks at all files again, and reads those that have changed: goes on after a cancelled job. */
    public void update() {
        update(IPath.ROOT);
    }

    private void update(IPath place) {
        synchronized (waiting) {
            waiting.add(place);
        }
        job.schedule(DELAY);
    }

    private void resourceChanged(IResourceChangeEvent event) {
        Set<IPath> places = new HashSet<>();
        try {
            event.getDelta().accept(delta -> visit(delta, places));
        } catch (CoreException e) {
            ILog.of(WorkspaceIndex.class).log(e.getStatus());
        }
        if (!places.isEmpty()) {
            synchronized (waiting) {
                waiting.addAll(places);
            }
            job.schedule(DELAY);
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
        Set<IPath> places;
        synchronized (waiting) {
            places = new LinkedHashSet<>(waiting);
            waiting.clear();
        }
        Set<IPath> files = new LinkedHashSet<>();
        boolean done = false;
        try {
            for (IPath place : places) {
                files.addAll(files(place));
            }
            read(files, SubMonitor.convert(monitor, Messages.WorkspaceIndex_reading, files.size()));
            done = true;
        } finally {
            if (!done) {
                synchronized (waiting) {
                    waiting.addAll(files.isEmpty() ? places : files);
                }
            }
        }
    }

    /** The files that are at a place of the workspace, and those that were when it was last looked at. */
    private Set<IPath> files(IPath place) throws CoreException {
        Set<IPath> files = new LinkedHashSet<>();
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        if (EntryReader.isIndexed(place.getFileExtension())) {
            files.add(place);
        }
        IResource resource = root.findMember(place);
        if (resource != null && resource.isAccessible()) {
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
        for (IndexEntry entry : entries.entries(place.isRoot() ? "" : place.toString())) {
            files.add(IPath.fromPortableString(entry.path()));
        }
        return files;
    }

    private void read(Set<IPath> files, SubMonitor progress) {
        Map<IProject, EntryReader> readers = new HashMap<>();
        Set<IPath> changed = new HashSet<>();
        Set<IPath> removed = new HashSet<>();
        int number = 0;
        try {
            for (IPath path : List.copyOf(files)) {
                if (progress.isCanceled()) {
                    throw new OperationCanceledException();
                }
                IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
                if (!file.isAccessible() || file.getLocation() == null) {
                    if (entries.remove(path.toString())) {
                        removed.add(path);
                    }
                } else {
                    EntryReader reader = readers.computeIfAbsent(file.getProject(),
                            project -> new EntryReader(Engines.of(project)));
                    FileStamp stamp = FileStamp.of(file.getLocation().toPath());
                    if (!entries.isFresh(path.toString(), stamp, reader.rules())) {
                        progress.subTask(NLS.bind(Messages.WorkspaceIndex_file, path.makeRelative()));
                        filesRead.incrementAndGet();
                        if (entries.put(reader.read(path.toString(), file.getLocation().toPath()))) {
                            changed.add(path);
                        }
                    }
                }
                files.remove(path);
                progress.worked(1);
                if (++number % BATCH == 0) {
                    tell(changed, removed);
                }
            }
        } finally {
            tell(changed, removed);
        }
    }

    private void tell(Set<IPath> changed, Set<IPath> removed) {
        if (!changed.isEmpty() || !removed.isEmpty()) {
            IndexChange change = new IndexChange(changed, removed);
            changed.clear();
            removed.clear();
            listeners.forEach(listener -> listener.indexChanged(change));
        }
    }
}
