package org.canvasstudio.ui.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.ui.ClientSurroundings;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

/**
 * What the rules say about the canvas, or the client, while it is edited. The rules run in a job, a moment after the last
 * change, on a copy: the editor goes on meanwhile. They see the other files of the client as they are saved. Used on the user interface's thread only.
 */
public final class LiveFindings {

    /** Long enough to let a burst of changes pass, short enough to feel immediate. */
    private static final long DELAY = 300;

    private final CanvasDocument document;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final Display display;
    private final Job job = Job.createSystem(Messages.LiveFindings_job, this::check);
    private final Runnable takeSnapshot = this::takeSnapshot;
    private Result result = Result.NONE;
    private Map<EObject, Severity> heaviest = new IdentityHashMap<>();
    private volatile Snapshot snapshot;
    private boolean disposed;

    /** Wants to know when the findings are others. */
    public interface Listener {

        /**
         * The rules have been run again. Called on the user interface's thread.
         *
         * @param changed the objects for which the heaviest severity at them, or in them, has changed
         */
        void findingsChanged(Collection<EObject> changed);
    }

    /**
     * What one run has found.
     *
     * @param all      every finding in the engine's order, those set aside included
     * @param byObject those not set aside, by the object of the model that is their main element
     * @param elements the objects of the model that a finding is about: the rules have seen their copies
     */
    private record Result(List<Finding> all, Map<EObject, List<Finding>> byObject, Map<Finding, List<EObject>> elements) {

        private static final Result NONE = new Result(List.of(), Map.of(), Map.of());
    }

    /** A copy of the canvas or client, with the original of each object in it. */
    private record Snapshot(EObject root, Map<EObject, EObject> originals) {

        static Snapshot of(EObject root) {
            EcoreUtil.Copier copier = new EcoreUtil.Copier();
            EObject copy = copier.copy(root);
            copier.copyReferences();
            Map<EObject, EObject> originals = new IdentityHashMap<>();
            copier.forEach((original, itsCopy) -> originals.put(itsCopy, original));
            return new Snapshot(copy, originals);
        }
    }

    LiveFindings(CanvasDocument document, Display display) {
        this.document = document;
        this.display = display;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The model, the settings of the rules, or other files of the client have changed. */
    public void update() {
        if (document.root() != null) {
            snapshot = null;
            job.cancel();
            display.timerExec((int) DELAY, takeSnapshot);
        } else if (result != Result.NONE) {
            accept(Result.NONE);
        }
    }

    private void takeSnapshot() {
        if (!disposed && document.root() != null) {
            snapshot = Snapshot.of(document.root());
            job.schedule();
        }
    }

    private IStatus check(IProgressMonitor monitor) {
        Snapshot checked = snapshot;
        if (checked == null) {
            return Status.CANCEL_STATUS;
        }
        List<Finding> all = ClientSurroundings.check(document.file(), checked.root());
        Map<EObject, List<Finding>> byObject = new IdentityHashMap<>();
        Map<Finding, List<EObject>> elements = new IdentityHashMap<>();
        for (Finding finding : all) {
            List<EObject> originals = finding.elements().stream().map(checked.originals()::get).toList();
            elements.put(finding, originals);
            if (finding.suppression().isEmpty()) {
                byObject.computeIfAbsent(originals.get(0), key -> new ArrayList<>()).add(finding);
            }
        }
        Result found = new Result(all, byObject, elements);
        if (!display.isDisposed()) {
            display.asyncExec(() -> show(checked, found));
        }
        return Status.OK_STATUS;
    }

    private void show(Snapshot checked, Result found) {
        // A later change has made a later snapshot: its findings are on the way.
        if (!disposed && checked == snapshot) {
            accept(found);
        }
    }

    private void accept(Result found) {
        result = found;
        Map<EObject, Severity> before = heaviest;
        heaviest = new IdentityHashMap<>();
        found.byObject().forEach((object, atObject) -> {
            for (Finding finding : atObject) {
                for (EObject at = object; at != null; at = at.eContainer()) {
                    heaviest.merge(at, finding.severity(), (one, other) -> one.isAtLeast(other) ? one : other);
                }
            }
        });
        Set<EObject> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        before.forEach((object, severity) -> {
            if (heaviest.get(object) != severity) {
                changed.add(object);
            }
        });
        heaviest.keySet().stream().filter(object -> !before.containsKey(object)).forEach(changed::add);
        listeners.forEach(listener -> listener.findingsChanged(changed));
    }

    /** The findings whose main element is the object. */
    public List<Finding> of(Object object) {
        return result.byObject().getOrDefault(object, List.of());
    }

    /** All findings in the engine's order, the heaviest first; those that were set aside are among them and say so. */
    public List<Finding> all() {
        return result.all();
    }

    /** The objects of the model that a finding is about, the main one first: the finding itself is about a copy. */
    public List<EObject> elements(Finding finding) {
        return result.elements().getOrDefault(finding, List.of());
    }

    /** The heaviest severity at the object or at anything in it; {@code null} when nothing was found. */
    public Severity heaviest(Object object) {
        return heaviest.get(object);
    }

    void dispose() {
        disposed = true;
        job.cancel();
        display.timerExec(-1, takeSnapshot);
    }
}
