package org.canvasstudio.ui.diagram.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.canvasstudio.ui.diagram.paint.PenCase;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * What all parts of one viewer share: the diagram with its document, what it is drawn with, and what stands out at the
 * moment. For the user interface's thread.
 */
public final class Stage {

    /** How strong that is drawn which does not stand out. */
    private static final double FAINT = 0.22;
    private static final int BYTE = 8;

    /** Shows a user what happens on the stage. */
    public interface Audience {

        /** Says beside the pointer, and in the status line, why something cannot be done. */
        void refuse(String why, Point location);

        /** Takes back what was said. */
        void sayNothing();

        /** Asks whether something is to be done although that loses something. */
        boolean agrees(String warning, String doing, String button);

        /** Lets the user choose one of several elements; empty when none is wanted. */
        Optional<EObject> choose(String title, List<EObject> choices);

        /** Selects what has just come; may open the field for its text. */
        void selectNew(boolean edit);

        /** Selects elements of the picture. */
        void selectAll(List<? extends PictureElement> elements);

        /** Offers what can be done about what was found at an element. */
        void mend(EObject element);
    }

    private final Diagram diagram;
    private final CanvasDocument document;
    private final PenCase pens;
    private final Audience audience;
    private Painter painter;
    private Map<PictureNode, List<PictureEdge>> outgoing = Map.of();
    private Map<PictureNode, List<PictureEdge>> incoming = Map.of();
    private Set<PictureNode> lit;
    private Set<PictureEdge> litEdges = Set.of();
    private String wanted = "";
    private Predicate<EObject> filter = element -> true;
    private boolean isFiltered;
    private boolean hides;

    /** A stage for a diagram of what is in a document. */
    public Stage(Diagram diagram, CanvasDocument document, PenCase pens, Painter painter, Audience audience) {
        this.diagram = diagram;
        this.document = document;
        this.pens = pens;
        this.painter = painter;
        this.audience = audience;
        index();
    }

    /** What is shown. */
    public Diagram diagram() {
        return diagram;
    }

    /** Holds the model and the history of its commands. */
    public CanvasDocument document() {
        return document;
    }

    /** The picture of the diagram. */
    public Picture picture() {
        return diagram.picture();
    }

    /** What is drawn with. */
    public PenCase pens() {
        return pens;
    }

    /** Draws nodes and edges. */
    public Painter painter() {
        return painter;
    }

    /** Draws in other colours from now on. */
    public void setPainter(Painter other) {
        painter = other;
    }

    /** Looks through the edges again: a picture does not know those of a node without looking at all. */
    public void index() {
        outgoing = new HashMap<>();
        incoming = new HashMap<>();
        for (PictureEdge edge : picture().edges()) {
            outgoing.computeIfAbsent(edge.source(), key -> new ArrayList<>()).add(edge);
            incoming.computeIfAbsent(edge.target(), key -> new ArrayList<>()).add(edge);
        }
    }

    List<PictureEdge> outgoing(PictureNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<PictureEdge> incoming(PictureNode node) {
        return incoming.getOrDefault(node, List.of());
    }

    /**
     * Lets the selected notes, their links and their partners stand out, or everything when none has links.
     *
     * @param edges those of layers that are not shown, too
     */
    public void light(Collection<PictureNode> selected, Collection<PictureEdge> edges) {
        litEdges = new HashSet<>(edges);
        if (litEdges.isEmpty()) {
            lit = null;
            return;
        }
        lit = new HashSet<>(selected);
        for (PictureEdge edge : litEdges) {
            lit.add(edge.source());
            lit.add(edge.target());
        }
    }

    /** Whether nothing stands out. */
    public boolean isEvenlyLit() {
        return lit == null && wanted.isEmpty() && !isFiltered;
    }

    /**
     * Lets the notes that show certain elements stand out.
     *
     * @param matching   {@code null} for all
     * @param isHiding whether the others are not to be seen at all
     */
    public void filter(Predicate<EObject> matching, boolean isHiding) {
        isFiltered = matching != null;
        filter = isFiltered ? matching : element -> true;
        hides = isFiltered && isHiding;
    }

    /** Whether the filter hides an element of the picture. */
    public boolean isHidden(PictureElement element) {
        if (!hides) {
            return false;
        }
        return element instanceof PictureNode node ? !node.isContainer() && !filter.test(node.element())
                : isHidden(((PictureEdge) element).source()) || isHidden(((PictureEdge) element).target());
    }

    /** Lets the notes with a text stand out; an empty text ends it. */
    public void find(String text) {
        wanted = text.strip().toLowerCase(Locale.getDefault());
    }

    /** The notes that are looked for; none when nothing is. */
    public List<PictureNode> found() {
        return wanted.isEmpty() ? List.of()
                : picture().nodes().stream().filter(node -> !node.isContainer() && matches(node) && !isHidden(node)).toList();
    }

    private boolean matches(PictureNode node) {
        return node.label().toLowerCase(Locale.getDefault()).contains(wanted);
    }

    private boolean isWanted(PictureNode node) {
        return filter.test(node.element()) && (wanted.isEmpty() || matches(node));
    }

    /** Whether an element is drawn in full: what is selected counts more than what is looked for. */
    public boolean standsOut(PictureElement element) {
        if (element instanceof PictureNode node) {
            return node.isContainer() || (lit != null ? lit.contains(node) : isWanted(node));
        }
        PictureEdge edge = (PictureEdge) element;
        return lit != null ? litEdges.contains(edge)
                : isWanted(edge.source()) || isWanted(edge.target());
    }

    /** Whether a user can choose another place for a node. */
    boolean canMove(PictureNode node) {
        return !node.isContainer() || diagram.cellOf(node).isPresent();
    }

    void refuse(String why, Point location) {
        audience.refuse(why, location);
    }

    void sayNothing() {
        audience.sayNothing();
    }

    /** @param doing what is done, and {@code button} the same in short, for a button */
    boolean agrees(Optional<String> warning, String doing, String button) {
        return warning.isEmpty() || audience.agrees(warning.get(), doing, button);
    }

    Optional<EObject> choose(String title, List<EObject> choices) {
        return audience.choose(title, choices);
    }

    void selectNew() {
        audience.selectNew(false);
    }

    void editNew() {
        audience.selectNew(true);
    }

    void selectAll(List<? extends PictureElement> elements) {
        audience.selectAll(elements);
    }

    void openFindings(EObject element) {
        audience.mend(element);
    }

    double opacity(PictureElement element) {
        return isHidden(element) ? 0 : standsOut(element) ? 1 : FAINT;
    }

    /** How strong an element is drawn in a copy of the picture: the filter counts, what is selected or looked for does not. */
    public double copiedOpacity(PictureElement element) {
        return isHidden(element) ? 0 : matchesFilter(element) ? 1 : FAINT;
    }

    private boolean matchesFilter(PictureElement element) {
        return element instanceof PictureNode node ? node.isContainer() || filter.test(node.element())
                : matchesFilter(((PictureEdge) element).source()) || matchesFilter(((PictureEdge) element).target());
    }

    /** The colour of selections and of places to drop at, 0xRRGGBB. */
    int accent() {
        RGB rgb = Display.getCurrent().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
        int colour = rgb.red << 2 * BYTE | rgb.green << BYTE | rgb.blue;
        return painter.line(colour);
    }
}
