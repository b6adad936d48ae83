package org.canvasstudio.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Facts;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;

/**
 * What the rules say of a canvas, kept with the canvas until it changes. By itself it runs the rules when it is asked and
 * the canvas has changed since: as they are installed, unless it is told how. An editor that keeps the findings of the
 * canvas that it edits is asked for them instead.
 */
public final class CanvasFindings {

    private final Canvas canvas;
    private Watch watch;
    private Function<Canvas, List<Finding>> check = each -> AlignmentEngine.preset().check(each);
    private Function<EObject, List<Finding>> supplier;
    private Object version;
    private Map<EObject, List<Finding>> byElement;
    private Facts facts;

    private CanvasFindings(Canvas canvas) {
        this.canvas = canvas;
    }

    /** The findings of a canvas. */
    public static CanvasFindings of(Canvas canvas) {
        for (Adapter adapter : canvas.eAdapters()) {
            if (adapter instanceof Keeper) {
                return ((Keeper) adapter).findings;
            }
        }
        Keeper keeper = new Keeper(new CanvasFindings(canvas));
        canvas.eAdapters().add(keeper);
        return keeper.findings;
    }

    /**
     * Lets somebody else run the rules; from now on they are not run here. To be called again whenever findings have come
     * or gone.
     *
     * @param findings says what nobody has set aside of the findings on an element, the heaviest first
     */
    public void supply(Function<EObject, List<Finding>> findings) {
        supplier = findings;
        version = new Object();
        byElement = null;
    }

    /**
     * Lets the rules be run in another way, with settings for example.
     *
     * @param rules runs them on the canvas
     */
    public void checkWith(Function<Canvas, List<Finding>> rules) {
        check = rules;
        byElement = null;
    }

    /** The findings on an element that nobody has set aside, the heaviest first. */
    public List<Finding> of(EObject element) {
        if (supplier != null) {
            return supplier.apply(element);
        }
        if (byElement == null) {
            watch();
            byElement = sorted(check.apply(canvas));
        }
        return byElement.getOrDefault(element, List.of());
    }

    /** The findings that a picture shows at an element, see {@link Finding#place()}, the heaviest first. */
    List<Finding> at(EObject element) {
        List<Finding> own = of(element);
        List<Finding> ofLinks = new ArrayList<>();
        for (Link link : linksAt(element)) {
            for (Finding finding : of(link)) {
                if (finding.place() == element) {
                    ofLinks.add(finding);
                }
            }
        }
        return ofLinks.isEmpty() ? own : Stream.concat(own.stream(), ofLinks.stream())
                .sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** The links at an element, also one from it to itself, once each. */
    private List<Link> linksAt(EObject element) {
        if (element == canvas) {
            return canvas.getLinks();
        }
        if (!(element instanceof CanvasElement)) {
            return List.of();
        }
        CanvasElement note = (CanvasElement) element;
        List<Link> links = new ArrayList<>(note.getOutgoing());
        for (Link link : note.getIncoming()) {
            if (link.getSource() != note) {
                links.add(link);
            }
        }
        links.removeIf(link -> link.eContainer() != canvas);
        return links;
    }

    /** Stands for all findings as they are now: another object as soon as one may be other than before. */
    Object version() {
        return supplier != null ? version : new Object();
    }

    /** What follows from the canvas as it is now. */
    Facts facts() {
        if (facts == null) {
            watch();
            facts = Facts.of(canvas);
        }
        return facts;
    }

    private void watch() {
        if (watch == null) {
            watch = new Watch();
            canvas.eAdapters().add(watch);
        }
    }

    /** A finding is shown at the main thing that it is about. */
    private static Map<EObject, List<Finding>> sorted(List<Finding> findings) {
        Map<EObject, List<Finding>> sorted = new IdentityHashMap<>();
        for (Finding finding : findings) {
            if (finding.suppression().isEmpty()) {
                sorted.computeIfAbsent(finding.elements().get(0), key -> new ArrayList<>()).add(finding);
            }
        }
        sorted.replaceAll((element, list) -> Collections.unmodifiableList(list));
        return sorted;
    }

    /** Lets a canvas know its findings. */
    private static final class Keeper extends AdapterImpl {

        private final CanvasFindings findings;

        private Keeper(CanvasFindings findings) {
            this.findings = findings;
        }
    }

    /** Notices each change of the canvas. */
    private final class Watch extends EContentAdapter {

        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER) {
                facts = null;
                byElement = null;
            }
        }
    }
}
