package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

/**
 * What the rules say about the canvas while it is edited. The rules run in a job, a moment after the last change, on a
 * copy of the canvas: the editor goes on meanwhile. Used on the user interface's thread only.
 */
final class LiveFindings {

    /** Long enough to let a burst of changes pass, short enough to feel immediate. */
    private static final long DELAY = 300;

    private final CanvasDocument document;
    private final Consumer<Collection<EObject>> listener;
    private final Display display;
    private final Job job = Job.createSystem(Messages.LiveFindings_job, this::check);
    private final Runnable takeSnapshot = this::takeSnapshot;
    private Map<EObject, List<Finding>> findings = new IdentityHashMap<>();
    private Map<EObject, Severity> heaviest = new IdentityHashMap<>();
    private volatile Snapshot snapshot;
    private boolean disposed;

    /** A copy of the canvas, with the original of each object in it. */
    private record Snapshot(Canvas canvas, Map<EObject, EObject> originals) {

        static Snapshot of(Canvas canvas) {
            EcoreUtil.Copier copier = new EcoreUtil.Copier();
            Canvas copy = (Canvas) copier.copy(canvas);
            copier.copyReferences();
            Map<EObject, EObject> originals = new IdentityHashMap<>();
            copier.forEach((original, itsCopy) -> originals.put(itsCopy, original));
            return new Snapshot(copy, originals);
        }
    }

    /** @param listener is told, on the user interface's thread, for which objects the heaviest severity has changed */
    LiveFindings(CanvasDocument document, Display display, Consumer<Collection<EObject>> listener) {
        this.document = document;
        this.display = display;
        this.listener = listener;
    }

    /** The model has changed. */
    void update() {
        if (document.root() instanceof Canvas) {
            snapshot = null;
            job.cancel();
            display.timerExec((int) DELAY, takeSnapshot);
        } else if (!findings.isEmpty()) {
            accept(new IdentityHashMap<>());
        }
    }

    private void takeSnapshot() {
        if (!disposed && document.root() instanceof Canvas) {
            snapshot = Snapshot.of((Canvas) document.root());
            job.schedule();
        }
    }

    private IStatus check(IProgressMonitor monitor) {
        Snapshot checked = snapshot;
        if (checked == null) {
            return Status.CANCEL_STATUS;
        }
        Map<EObject, List<Finding>> found = new IdentityHashMap<>();
        for (Finding finding : AlignmentEngine.preset().check(checked.canvas())) {
            if (finding.suppression().isEmpty()) {
                EObject original = checked.originals().get(finding.elements().get(0));
                found.computeIfAbsent(original, key -> new ArrayList<>()).add(finding);
            }
        }
        if (!display.isDisposed()) {
            display.asyncExec(() -> show(checked, found));
        }
        return Status.OK_STATUS;
    }

    private void show(Snapshot checked, Map<EObject, List<Finding>> found) {
        // A later change has made a later snapshot: its findings are on the way.
        if (!disposed && checked == snapshot) {
            accept(found);
        }
    }

    private void accept(Map<EObject, List<Finding>> found) {
        findings = found;
        Map<EObject, Severity> before = heaviest;
        heaviest = new IdentityHashMap<>();
        found.forEach((object, atObject) -> {
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
        listener.accept(changed);
    }

    /** The findings whose main element is the object. */
    List<Finding> of(Object object) {
        return findings.getOrDefault(object, List.of());
    }

    /** The heaviest severity at the object or at anything in it; {@code null} when nothing was found. */
    Severity heaviest(Object object) {
        return heaviest.get(object);
    }

    void dispose() {
        disposed = true;
        job.cancel();
        display.timerExec(-1, takeSnapshot);
    }
}
