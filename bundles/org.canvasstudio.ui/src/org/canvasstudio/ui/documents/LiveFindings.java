package org.canvasstudio.ui.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.LiveCheck;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.ClientSurroundings;
import org.canvasstudio.ui.Engines;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

/**
 * What the rules say about the canvas, or the client, while it is edited. A {@link LiveCheck} looks at what a change has
 * touched as soon as the user interface has nothing else to do, a few milliseconds at a time; the first time this is the
 * whole canvas. Settings and other files of the client are read by a job; canvases that are edited elsewhere are seen as
 * they are there. Used on the user interface's thread only.
 */
public final class LiveFindings {

    /** What is typed meanwhile is not felt to wait; in nanoseconds. */
    private static final long SLICE = 8_000_000;

    /** What others state is looked at again when a burst of changes there has passed; in milliseconds. */
    private static final int PAUSE = 300;

    private final CanvasDocument document;
    private final ListenerList<Listener> listeners = new ListenerList<>();
    private final Display display;
    private final Job job = Job.createSystem(Messages.LiveFindings_job, this::read);
    private final Runnable work = this::work;
    private final Runnable tellOthers = this::tellOthers;
    /** What is being read, and for whom; {@code null} when nothing is. */
    private volatile Question asked;
    private AlignmentEngine engine;
    private LiveCheck live;
    private CanvasDigest digest;
    private List<Finding> all = List.of();
    private Map<EObject, List<Finding>> byObject = Map.of();
    private Map<EObject, Severity> heaviest = Map.of();
    private boolean isWaiting;
    private boolean disposed;

    /** Wants to know when the findings are others. */
    public interface Listener {

        /**
         * Findings have come or gone. Called on the user interface's thread.
         *
         * @param changed the objects for which the heaviest severity at them, or in them, has changed
         */
        void findingsChanged(Collection<EObject> changed);
    }

    /**
     * What has to be known before the rules can look.
     *
     * @param isCanvas  whether it is about a canvas: nothing surrounds a client
     * @param reinvents the path that the canvas states; may be {@code null}
     * @param unsaved   the canvases that are edited elsewhere
     */
    private record Question(Path file, boolean isCanvas, String reinvents, Map<Path, CanvasDigest> unsaved) {

        AlignmentEngine engine() {
            return Engines.of(file);
        }

        Surroundings surroundings() {
            return isCanvas ? ClientSurroundings.readAround(file, reinvents, unsaved) : null;
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

    /** The settings of the rules, or other files of the client, may have changed, or there is a model now. */
    public void update() {
        if (!disposed && document.root() != null) {
            asked = question();
            job.schedule();
        }
    }

    /** The model has changed. */
    void modelChanged() {
        digest = null;
        later();
        display.timerExec(PAUSE, tellOthers);
    }

    /** There is no model any more, or it will be another one. */
    void forget() {
        asked = null;
        digest = null;
        display.timerExec(PAUSE, tellOthers);
        stop();
        all = List.of();
        byObject = Map.of();
        heaviest = Map.of();
    }

    private void stop() {
        if (live != null) {
            live.dispose();
            live = null;
        }
    }

    private Question question() {
        if (!(document.root() instanceof Canvas canvas)) {
            return new Question(document.file(), false, null, Map.of());
        }
        Map<Path, CanvasDigest> unsaved = new HashMap<>();
        for (CanvasDocument other : CanvasDocuments.open()) {
            if (other != document && other.isDirty() && other.root() instanceof Canvas) {
                unsaved.put(other.file().toAbsolutePath().normalize(), other.findings().digest());
            }
        }
        return new Question(document.file(), true, canvas.getReinvents(), unsaved);
    }

    private CanvasDigest digest() {
        if (digest == null) {
            digest = CanvasDigest.of((Canvas) document.root());
        }
        return digest;
    }

    /** What the canvases of a client state is compared. */
    private void tellOthers() {
        IProject client = client(document);
        CanvasDocuments.open().stream().filter(other -> other != document && other.root() instanceof Canvas)
                .filter(other -> Objects.equals(client, client(other))).forEach(other -> other.findings().update());
    }

    private static IProject client(CanvasDocument document) {
        IFile file = document.workspaceFile();
        return file == null ? null : file.getProject();
    }

    private IStatus read(IProgressMonitor monitor) {
        Question question = asked;
        if (question == null) {
            return Status.CANCEL_STATUS;
        }
        AlignmentEngine read = question.engine();
        Surroundings around = question.surroundings();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                // A later question is on its way to an answer.
                if (question == asked) {
                    asked = null;
                    begin(read, around);
                }
            });
        }
        return Status.OK_STATUS;
    }

    private void begin(AlignmentEngine holding, Surroundings around) {
        if (document.root() instanceof Canvas canvas) {
            if (live == null || live.canvas() != canvas || engine != holding) {
                stop();
                live = new LiveCheck(holding, canvas, around);
            } else {
                live.surround(around);
            }
        }
        engine = holding;
        later();
    }

    /** Works when all events have been dealt with that wait now. */
    private void later() {
        if (!isWaiting && !disposed) {
            isWaiting = true;
            display.asyncExec(work);
        }
    }

    private void work() {
        isWaiting = false;
        if (isBegun()) {
            long before = live == null ? 0 : live.work();
            try {
                if (live == null || live.settle(SLICE)) {
                    accept();
                } else {
                    later();
                }
            } catch (RuntimeException e) {
                ILog.of(LiveFindings.class).error(e.getMessage(), e);
                if (live != null && live.work() > before) {
                    // One rule fails, which somebody else may have contributed: the others go on.
                    later();
                }
            }
        }
    }

    /** Whether the rules can look at the model. */
    private boolean isBegun() {
        return !disposed && engine != null
                && (live != null ? live.canvas() == document.root() : document.root() instanceof Client);
    }

    private void accept() {
        List<Finding> before = all;
        all = live != null ? live.findings() : sameAs(before, engine.check((Client) document.root()));
        Map<EObject, Severity> heaviestBefore = heaviest;
        sort();
        Set<EObject> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        heaviestBefore.forEach((object, severity) -> {
            if (heaviest.get(object) != severity) {
                changed.add(object);
            }
        });
        heaviest.keySet().stream().filter(object -> !heaviestBefore.containsKey(object)).forEach(changed::add);
        if (!changed.isEmpty() || !all.equals(before)) {
            listeners.forEach(listener -> listener.findingsChanged(changed));
        }
    }

    /** What is found in the same words is the same finding. */
    private static List<Finding> sameAs(List<Finding> before, List<Finding> now) {
        return before.size() == now.size() && IntStream.range(0, now.size()).allMatch(at -> now.get(at).saysTheSame(before.get(at)))
                ? before : now;
    }

    private void sort() {
        byObject = new IdentityHashMap<>();
        heaviest = new IdentityHashMap<>();
        for (Finding finding : all) {
            if (finding.suppression().isEmpty()) {
                EObject main = finding.elements().get(0);
                byObject.computeIfAbsent(main, key -> new ArrayList<>(2)).add(finding);
                // The heaviest come first.
                for (EObject at = main; at != null && heaviest.putIfAbsent(at, finding.severity()) == null; at = at.eContainer()) {
                }
            }
        }
    }

    /**
     * All findings on the model as it is at this moment, in the order of {@link #all()}: what is not known yet is worked
     * out while the caller waits. Listeners are told later.
     */
    public List<Finding> now() {
        if (document.root() == null) {
            return List.of();
        }
        if (!isBegun()) {
            Question question = question();
            begin(question.engine(), question.surroundings());
        }
        later();
        return live != null ? live.findings() : engine.check((Client) document.root());
    }

    /** The findings whose main element is the object. */
    public List<Finding> of(Object object) {
        return Collections.unmodifiableList(byObject.getOrDefault(object, List.of()));
    }

    /**
     * All findings in the engine's order, the heaviest first; those that were set aside are among them and say so. After a
     * change they are those from before for a moment, and may be about what has just gone.
     */
    public List<Finding> all() {
        return all;
    }

    /** The objects of the model that a finding is about, the main one first; none when it is about another model. */
    public List<EObject> elements(Finding finding) {
        List<EObject> elements = finding.elements();
        return EcoreUtil.getRootContainer(elements.get(0)) == document.root() ? elements : List.of();
    }

    /** The heaviest severity at the object or at anything in it; {@code null} when nothing was found. */
    public Severity heaviest(Object object) {
        return heaviest.get(object);
    }

    void dispose() {
        disposed = true;
        forget();
        job.cancel();
        // What was not saved counts no longer.
        display.timerExec(-1, tellOthers);
        tellOthers();
    }
}
