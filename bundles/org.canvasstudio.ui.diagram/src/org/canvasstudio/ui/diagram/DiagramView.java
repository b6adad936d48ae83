package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.canvasstudio.design.CanvasFilters;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.diagram.paint.PenCase;
import org.canvasstudio.ui.diagram.parts.DocumentCommandStack;
import org.canvasstudio.ui.diagram.parts.EdgePart;
import org.canvasstudio.ui.diagram.parts.HiddenLinks;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.diagram.parts.PartFactory;
import org.canvasstudio.ui.diagram.parts.PicturePart;
import org.canvasstudio.ui.diagram.parts.Stage;
import org.canvasstudio.ui.documents.AdaptedLabels;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.LayerState;
import org.canvasstudio.viewpoint.draw.Painter;
import org.canvasstudio.viewpoint.draw.TextMeasurer;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.Tool;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * A diagram on the screen, in which it is edited. It follows the picture of the diagram and its document; all that is done
 * goes to the document's history of commands.
 */
public final class DiagramView implements Stage.Audience, Diagram.Listener {

    /** The command for Quick Fix, of the platform. */
    private static final String QUICK_FIX = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";
    private static final double[] ZOOM_LEVELS = {0.1, 0.25, 0.5, 0.6, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4};
    /** Texts are easily read at this size. At the smaller one they can be, and better so than with something cut off. */
    private static final double LEGIBLE = 0.6;
    private static final double SMALLEST_FIT = 0.5;
    /** What is scaled may be larger by that, and bars to scroll would come. */
    private static final int ROUNDING = 2;
    private static final float MIDDLE = 0.5f;

    private final CanvasDocument document;
    private final TextMeasurer measurer;
    private final PenCase pens;
    private final ScrollingGraphicalViewer viewer = new FocusViewer();
    private final ToolDomain domain = new ToolDomain();
    private final SharpRoot root = new SharpRoot();
    private final Refusal refusal;
    private final Set<PictureNode> added = new LinkedHashSet<>();
    private Stage stage;
    private Theme theme;
    private Runnable whenSelected = () -> { };
    private Runnable whenChanged = () -> { };
    private Consumer<Tool> whenTool = tool -> { };
    private Filter filter = Filter.NONE;
    private boolean isFirst = true;
    private boolean follows;
    private boolean fits;

    /** Tells which tool is used now. */
    private final class ToolDomain extends EditDomain {

        @Override
        public void setActiveTool(Tool tool) {
            super.setActiveTool(tool);
            if (whenTool != null) {
                whenTool.accept(tool);
            }
        }

        /** At Esc the selection tool would only begin anew; while it drags, that is what is wanted. */
        @Override
        public void keyDown(KeyEvent event, EditPartViewer pressedIn) {
            if (event.keyCode != SWT.ESC || getActiveTool() != getDefaultTool() || (event.stateMask & SWT.BUTTON_MASK) != 0
                    || !pressedIn.getKeyHandler().keyPressed(event)) {
                super.keyDown(event, pressedIn);
            }
        }
    }

    /**
     * Makes the widgets.
     *
     * @param status shows a text in the status line; {@code null} takes it back
     */
    public DiagramView(Composite parent, CanvasDocument document, TextMeasurer measurer, Consumer<String> status) {
        this.document = document;
        this.measurer = measurer;
        pens = PenCase.of(parent.getDisplay(), measurer);
        domain.setCommandStack(new DocumentCommandStack());
        viewer.createControl(parent);
        viewer.setRootEditPart(root);
        domain.addViewer(viewer);
        FigureCanvas canvas = canvas();
        canvas.setScrollBarVisibility(FigureCanvas.AUTOMATIC);
        zoom().setZoomLevels(ZOOM_LEVELS);
        viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
        viewer.setKeyHandler(new DiagramKeys(this));
        viewer.addSelectionChangedListener(event -> selectionChanged());
        refusal = new Refusal(() -> LayerManager.Helper.find((EditPart) root).getLayer(LayerConstants.FEEDBACK_LAYER), status);
        theme = themeOf(parent);
        canvas.addListener(SWT.Paint, event -> followTheme());
        canvas.addListener(SWT.Resize, event -> fitWidth());
        for (int input : new int[] {SWT.KeyDown, SWT.MouseDown, SWT.MouseVerticalWheel, SWT.MouseHorizontalWheel}) {
            canvas.addListener(input, event -> follows = false);
        }
        zoom().addZoomListener(level -> follows &= fits);
        canvas.addDisposeListener(event -> dispose());
    }

    /** Shows a diagram; {@code null} for none. It is closed together with this view, or when another one takes its place. */
    public void show(Diagram diagram) {
        closeDiagram();
        if (diagram == null) {
            viewer.setContents((EditPart) null);
            return;
        }
        stage = new Stage(diagram, document, pens, new Painter(measurer, theme), this);
        applyFilter();
        viewer.setEditPartFactory(new PartFactory(stage));
        viewer.setContents(diagram.picture());
        diagram.addListener(this);
    }

    private void closeDiagram() {
        if (stage != null) {
            stage.diagram().removeListener(this);
            CanvasLayouts.close(document, stage.diagram());
            stage.diagram().close();
            stage = null;
        }
    }

    private void dispose() {
        closeDiagram();
    }

    /** What is shown; {@code null} for nothing. */
    public Diagram diagram() {
        return stage == null ? null : stage.diagram();
    }

    /** What all parts share; {@code null} while nothing is shown. */
    public Stage stage() {
        return stage;
    }

    /** GEF's viewer. */
    public ScrollingGraphicalViewer viewer() {
        return viewer;
    }

    /** The tools of the mouse. */
    public EditDomain tools() {
        return domain;
    }

    /** How large everything is. */
    public ZoomManager zoom() {
        return root.getZoomManager();
    }

    /** The widget. */
    public FigureCanvas canvas() {
        return (FigureCanvas) viewer.getControl();
    }

    void whenSelected(Runnable listener) {
        whenSelected = listener;
    }

    /** @param listener is told when the picture is another one */
    void whenChanged(Runnable listener) {
        whenChanged = listener;
    }

    void whenTool(Consumer<Tool> listener) {
        whenTool = listener;
    }

    // --- the picture ---

    /** Shows or hides a layer. */
    void show(LayerState layer, boolean isActive) {
        stage.diagram().show(layer.name(), isActive);
    }

    @Override
    public void changed(Diagram.Change change) {
        if (stage == null || viewer.getContents() == null) {
            return;
        }
        if (!change.added().isEmpty() || !change.removed().isEmpty()) {
            stage.index();
        }
        Set<PictureNode> parents = new LinkedHashSet<>();
        Set<PictureNode> ends = new LinkedHashSet<>();
        boolean top = false;
        for (Collection<PictureElement> each : List.of(change.removed(), change.added())) {
            for (PictureElement element : each) {
                if (element instanceof PictureEdge edge) {
                    ends.add(edge.source());
                    ends.add(edge.target());
                } else if (((PictureNode) element).parent() == null) {
                    top = true;
                } else {
                    parents.add(((PictureNode) element).parent());
                }
            }
        }
        added.clear();
        change.added().stream().filter(PictureNode.class::isInstance).map(PictureNode.class::cast).forEach(added::add);
        ends.addAll(added);
        ends.forEach(this::showEdges);
        if (top) {
            ((PicturePart) viewer.getContents()).showChildren();
        }
        parents.forEach(this::showChildren);
        ends.forEach(this::showEdges);
        if (change.isMoved()) {
            place();
        }
        change.changed().stream().map(this::part).filter(part -> part != null).forEach(EditPart::refresh);
        light();
        whenChanged.run();
    }

    private void showEdges(PictureNode node) {
        EditPart part = part(node);
        if (part != null) {
            ((NodePart) part).showEdges();
        }
    }

    private void showChildren(PictureNode node) {
        EditPart part = part(node);
        if (part != null) {
            ((NodePart) part).showChildren();
        }
    }

    /** Everything goes where it is now. */
    private void place() {
        for (PictureNode node : stage.picture().nodes()) {
            NodePart part = (NodePart) part(node);
            if (part != null) {
                part.place();
            }
        }
        for (PictureEdge edge : stage.picture().edges()) {
            EdgePart part = (EdgePart) part(edge);
            if (part != null) {
                part.place();
            }
        }
    }

    /** The part of an element of the picture; {@code null} for none. */
    public EditPart part(PictureElement element) {
        return (EditPart) viewer.getEditPartRegistry().get(element);
    }

    // --- selection ---

    /** The selected elements of the picture. */
    public List<PictureElement> selectedElements() {
        List<PictureElement> selected = new ArrayList<>();
        for (Object part : viewer.getSelectedEditParts()) {
            if (((EditPart) part).getModel() instanceof PictureElement element) {
                selected.add(element);
            }
        }
        return selected;
    }

    /** The selected node, or the last of several; {@code null} when none is. */
    PictureNode selectedNode() {
        List<PictureElement> selected = selectedElements();
        return !selected.isEmpty() && selected.get(selected.size() - 1) instanceof PictureNode node ? node : null;
    }

    /** The cell of a container that the pointer is over; empty when it is elsewhere. */
    Optional<Cell> cellUnderPointer(PictureNode container) {
        org.eclipse.swt.graphics.Point pointer = canvas().toControl(canvas().getDisplay().getCursorLocation());
        if (!canvas().getClientArea().contains(pointer)) {
            return Optional.empty();
        }
        Point place = new Point(pointer.x, pointer.y);
        ((NodePart) part(container)).getFigure().translateToRelative(place);
        return container.box().contains(new Spot(place.x, place.y))
                ? diagram().cellAt(container, new Spot(place.x, place.y)) : Optional.empty();
    }

    /** The elements of the model that are selected. */
    public List<EObject> selectedObjects() {
        return selectedElements().stream().map(PictureElement::element).distinct().toList();
    }

    /** Selects what shows the elements, and scrolls there. */
    public void select(List<EObject> elements) {
        if (stage != null) {
            selectAll(elements.stream().map(this::own).toList());
        }
    }

    /**
     * The element of the picture that stands for an element of the model itself: its note rather than its links, and one on
     * which its text is edited rather than one for what is missing at it; {@code null} when it is not shown.
     */
    PictureElement own(EObject element) {
        return stage.picture().showing(element).stream().min(Comparator.comparing(shown -> !(shown instanceof PictureNode)
                ? 2 : stage.diagram().editableLabel(shown).isEmpty() ? 1 : 0)).orElse(null);
    }

    @Override
    public void selectAll(List<? extends PictureElement> elements) {
        List<EditPart> parts = elements.stream().map(this::part).filter(part -> part != null).toList();
        viewer.setSelection(new StructuredSelection(parts));
        if (!parts.isEmpty()) {
            viewer.reveal(parts.get(parts.size() - 1));
        }
    }

    /** Whether an element of the model is in the picture. */
    boolean shows(EObject element) {
        return stage != null && !stage.picture().showing(element).isEmpty();
    }

    void select(PictureElement element, boolean extend) {
        EditPart part = part(element);
        if (part == null) {
            return;
        }
        if (extend) {
            viewer.appendSelection(part);
        } else {
            viewer.select(part);
        }
        viewer.reveal(part);
    }

    /** Lets an element have the focus; what is selected stays so. */
    void focus(PictureElement element) {
        EditPart part = part(element);
        if (part != null) {
            viewer.setFocus(part);
            viewer.reveal(part);
        }
    }

    /** Selects an element together with the others, or, when it is one of them, no longer. */
    void toggle(PictureElement element) {
        EditPart part = part(element);
        if (part.getSelected() == EditPart.SELECTED_NONE) {
            viewer.appendSelection(part);
        } else {
            viewer.deselect(part);
        }
    }

    /** Where one is with the keys: what has the focus, or was selected last; {@code null} for nowhere. */
    PictureElement focusedElement() {
        return viewer.getFocusEditPart() != null && viewer.getFocusEditPart().getModel() instanceof PictureElement element
                ? element : null;
    }

    private void selectionChanged() {
        light();
        whenSelected.run();
    }

    /** Lets the selected notes and their links stand out. */
    void light() {
        if (stage == null) {
            return;
        }
        List<PictureNode> nodes = selectedElements().stream().filter(PictureNode.class::isInstance)
                .map(PictureNode.class::cast).filter(node -> !node.isContainer()).toList();
        Set<PictureEdge> links = new LinkedHashSet<>();
        nodes.forEach(node -> links.addAll(stage.diagram().links(node)));
        if (links.isEmpty() && stage.isEvenlyLit()) {
            // What has changed is painted by itself.
            return;
        }
        stage.light(nodes, links);
        IFigure layer = root.getLayer(LayerConstants.SCALED_FEEDBACK_LAYER);
        HiddenLinks.show(layer, stage, links.stream().filter(edge -> stage.picture().edge(edge.key()) != edge).toList());
        canvas().redraw();
    }

    /** Lets the notes with a text stand out. */
    void find(String text) {
        if (stage != null) {
            stage.find(text);
            canvas().redraw();
        }
    }

    /** The choices by which notes are filtered, and whether the others are hidden. */
    public record Filter(Set<String> choices, boolean hides) {

        /** Shows all notes. */
        public static final Filter NONE = new Filter(Set.of(), false);
    }

    /** By what the notes are filtered. */
    public Filter filter() {
        return filter;
    }

    /** Lets the notes stand out that belong to the choices; what is filtered is neither moved nor deleted by that. */
    public void filter(Filter wanted) {
        filter = wanted;
        applyFilter();
        if (stage != null) {
            viewer.deselectAll();
            canvas().redraw();
            whenChanged.run();
        }
    }

    private void applyFilter() {
        if (stage != null) {
            stage.filter(filter.choices().isEmpty() ? null
                    : CanvasFilters.matching((Canvas) stage.picture().root(), filter.choices()), filter.hides());
        }
    }

    // --- size and colours ---

    /**
     * The first time, the picture is shown in its whole width, unless that is too small to be read. It stays so while the
     * place for it gets its size, until the user does something in it or zooms.
     */
    public void fitFirst() {
        follows |= isFirst;
        isFirst = false;
        fitWidth();
    }

    private void fitWidth() {
        // The picture is mostly higher than the place for it: the bar to scroll it comes.
        int width = canvas().getSize().x - 2 * canvas().getBorderWidth() - canvas().getVerticalBar().getSize().x - ROUNDING;
        if (follows && stage != null && width > 0 && stage.picture().extent().width() > 0) {
            fits = true;
            double before = zoom().getZoom();
            Point seen = canvas().getViewport().getViewLocation();
            double across = (double) width / stage.picture().extent().width();
            zoom().setZoom(across < SMALLEST_FIT ? LEGIBLE : Math.min(1, across));
            // GEF keeps the middle where it is, and so would lead away from the top of the picture.
            canvas().getViewport().setViewLocation(seen.scale(zoom().getZoom() / before));
            fits = false;
        }
    }

    /** Shows the whole picture. */
    public void fit() {
        fit(canvas().getClientArea(), 1);
    }

    /** Shows the whole picture as large as it can be in an area. */
    void fillIn(org.eclipse.swt.graphics.Rectangle area) {
        fit(area, zoom().getMaxZoom());
    }

    /** The size of a place in which the whole picture can be seen as large as it is now. */
    org.eclipse.swt.graphics.Point size() {
        double zoom = zoom().getZoom();
        return stage == null ? new org.eclipse.swt.graphics.Point(0, 0)
                : new org.eclipse.swt.graphics.Point((int) Math.ceil(stage.picture().extent().width() * zoom) + ROUNDING,
                        (int) Math.ceil(stage.picture().extent().height() * zoom) + ROUNDING);
    }

    private void fit(org.eclipse.swt.graphics.Rectangle area, double most) {
        double across = (double) (area.width - ROUNDING) / stage.picture().extent().width();
        double down = (double) (area.height - ROUNDING) / stage.picture().extent().height();
        zoom().setZoom(Math.max(zoom().getMinZoom(), Math.min(most, Math.min(across, down))));
    }

    private void followTheme() {
        Theme now = themeOf(canvas().getParent());
        if (now != theme) {
            theme = now;
            if (stage != null) {
                stage.setPainter(new Painter(measurer, theme));
                canvas().redraw();
                whenChanged.run();
            }
        }
    }

    /** The theme of the workbench, as one sees it. */
    static Theme themeOf(Control control) {
        Color background = control.getBackground();
        RGB rgb = background.getRGB();
        return rgb.getHSB()[2] < MIDDLE ? Theme.DARK : Theme.LIGHT;
    }

    /** The colours now. */
    Theme theme() {
        return theme;
    }

    /** Draws the picture elsewhere as it is drawn here. */
    PenCase pens() {
        return pens;
    }

    TextMeasurer measurer() {
        return measurer;
    }

    CanvasDocument document() {
        return document;
    }

    // --- talking with the user ---

    @Override
    public void refuse(String why, Point location) {
        refusal.show(why, location);
    }

    @Override
    public void sayNothing() {
        refusal.hide();
    }

    /** Why what is held above the diagram cannot go there; {@code null} when nothing is refused. */
    public String refusal() {
        return refusal.text();
    }

    @Override
    public boolean agrees(String warning, String doing, String button) {
        return MessageDialog.open(MessageDialog.CONFIRM, canvas().getShell(), doing, warning, SWT.SHEET, button,
                Messages.DiagramView_cancel) == 0;
    }

    @Override
    public Optional<EObject> choose(String title, List<EObject> choices) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(canvas().getShell(), new AdaptedLabels(document));
        dialog.setTitle(title);
        dialog.setMessage(Messages.DiagramView_choose);
        dialog.setMultipleSelection(false);
        dialog.setElements(choices.toArray());
        return dialog.open() == Window.OK ? Optional.ofNullable((EObject) dialog.getFirstResult()) : Optional.empty();
    }

    @Override
    public void selectNew(boolean edit) {
        if (stage == null) {
            return;
        }
        stage.diagram().refresh();
        List<EditPart> parts = added.stream().map(this::part).filter(part -> part != null).toList();
        if (parts.isEmpty()) {
            return;
        }
        viewer.flush();
        viewer.setSelection(new StructuredSelection(parts));
        viewer.reveal(parts.get(0));
        // What is missing at something new is shown with it, but is no text.
        List<NodePart> texts = parts.stream().map(NodePart.class::cast).filter(NodePart::canEdit).toList();
        if (edit && texts.size() == 1) {
            canvas().getDisplay().asyncExec(() -> {
                if (!canvas().isDisposed() && texts.get(0).isActive()) {
                    texts.get(0).edit(null);
                }
            });
        }
    }

    @Override
    public void mend(EObject element) {
        select(List.of(element));
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(QUICK_FIX, null);
        } catch (CommandException e) {
            ILog.of(DiagramView.class).error(e.getMessage(), e);
        }
    }
}
