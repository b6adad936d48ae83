package org.canvasstudio.ui.diagram;

import java.util.Collection;
import java.util.List;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.ui.diagram.parts.Moves;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.EditorPage;
import org.canvasstudio.ui.editor.NamesInPlace;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.forms.IManagedForm;

/** A diagram of a canvas as a page of an editor, with the tools beside it. */
public final class DiagramPage extends EditorPage {

    /** The context of keys that are for diagrams. */
    static final String CONTEXT = "org.canvasstudio.ui.diagram.context";

    private final Representation representation;
    private final Runnable showProblem = this::showProblem;
    private ProblemBar problem;
    private Sides sides;
    private DiagramView view;
    private ToolPalette palette;
    private DiagramTools tools;
    private Overview overview;
    /** The diagram on the whole screen; {@code null} while it is not. */
    private Presentation presentation;
    private IContextActivation keys;

    /** A page for a representation. */
    public DiagramPage(DocumentEditor editor, Representation representation) {
        super(editor, representation.name(), representation.label());
        this.representation = representation;
    }

    /** What is shown. */
    public Representation representation() {
        return representation;
    }

    /** The diagram on the page; {@code null} before the page was shown first. */
    public DiagramView view() {
        return view;
    }

    /** The diagram that is worked on: on the whole screen while it is presented, otherwise on the page. */
    DiagramView worked() {
        return presentation == null ? view : presentation.view();
    }

    /** Shows the whole picture. */
    void fit() {
        if (presentation == null) {
            view.fit();
        } else {
            presentation.fit();
        }
    }

    /** Lets the notes stand out that belong to the choices, wherever the diagram is shown. */
    void filter(DiagramView.Filter wanted) {
        view.filter(wanted);
        if (presentation != null) {
            presentation.view().filter(wanted);
        }
    }

    /** Shows the diagram on the whole screen, or no longer. */
    void present() {
        if (presentation != null) {
            presentation.close();
            return;
        }
        presentation = new Presentation(this, () -> {
            presentation = null;
            selectionHasChanged();
        });
        presentation.view().whenSelected(this::selectionMoved);
        addContextMenu(presentation.view());
        presentation.open();
        selectionHasChanged();
    }

    private void endPresentation() {
        if (presentation != null) {
            presentation.close();
        }
    }

    /** The tools of the diagram. */
    public Control palette() {
        return palette.control();
    }

    /** The palette beside the diagram. */
    Sides sides() {
        return sides;
    }

    /** Goes to the field for what is looked for, which is on the page. */
    void find() {
        endPresentation();
        tools.find();
    }

    @Override
    protected void createContent(IManagedForm form) {
        Composite body = form.getForm().getBody();
        body.setBackground(null);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        problem = new ProblemBar(body, () -> CanvasLayouts.of(document()).readAgain());
        Composite bar = new Composite(body, SWT.NONE);
        // As high as its rows are at the width that there is.
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(bar);
        sides = new Sides(body);
        // The diagram scrolls: the page never does.
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(sides.control());
        view = new DiagramView(sides.right(), document(), Representations.measurer(), this::say);
        palette = new ToolPalette(sides.left(), view);
        sides.measureWhenPainted(palette.control());
        tools = new DiagramTools(bar, this);
        view.whenSelected(this::selectionMoved);
        // Something else may have been selected in the outline meanwhile.
        view.canvas().addListener(SWT.FocusIn, event -> selectionMoved());
        view.whenChanged(this::refreshAround);
        view.canvas().addListener(SWT.Dispose, event -> {
            deactivateKeys();
            endPresentation();
            CanvasLayouts.unfollow(document(), showProblem);
        });
        addContextMenu(view);
        CanvasDrop.support(view);
    }

    private void addContextMenu(DiagramView shown) {
        shown.canvas().addListener(SWT.MenuDetect, event -> {
            // With the key the menu opens at what is selected, not at the pointer.
            PictureNode node = shown.selectedNode();
            if (event.detail == SWT.MENU_KEYBOARD && node != null) {
                Rectangle place = ((NodePart) shown.part(node)).getFigure().getBounds().getCopy();
                ((NodePart) shown.part(node)).getFigure().translateToAbsolute(place);
                Point point = shown.canvas().toDisplay(place.getCenter().x, place.getCenter().y);
                event.x = point.x;
                event.y = point.y;
            }
        });
        addContextMenu(shown.canvas(), getSite().getSelectionProvider());
    }

    /** The keys are there for the bar above the diagram, too; in other parts of the workbench they are others. */
    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (active) {
            activateKeys();
        } else {
            deactivateKeys();
            endPresentation();
        }
    }

    private void activateKeys() {
        IContextService contexts = getSite().getService(IContextService.class);
        if (keys == null && contexts != null) {
            keys = contexts.activateContext(CONTEXT);
        }
    }

    private void deactivateKeys() {
        if (keys != null) {
            keys.getContextService().deactivateContext(keys);
            keys = null;
        }
    }

    @Override
    protected void loaded() {
        CanvasLayouts.unfollow(document(), showProblem);
        String unusable = null;
        try {
            view.show(Representations.open(representation, document()));
            view.filter(FilterMenu.remembered(this));
            CanvasLayouts.of(document()).follow(showProblem);
        } catch (RuntimeException | LinkageError e) {
            view.show(null);
            unusable = Representations.unusable(e);
        }
        // The tools take their place before it is known how large the picture can be.
        refreshAround();
        view.fitFirst();
        if (unusable == null) {
            showProblem();
        } else {
            problem.show(unusable);
        }
    }

    private void showProblem() {
        if (isCreated()) {
            problem.show(CanvasLayouts.of(document()).problem().orElse(null));
        }
    }

    /** What the page says is wrong; empty for nothing. */
    public String problem() {
        return problem.text();
    }

    /** Shows the tools, the layers and the small view as they are now. */
    private void refreshAround() {
        palette.refresh();
        sides.leftHasChanged();
        tools.refresh();
        if (overview != null) {
            overview.redraw();
        }
    }

    @Override
    protected void changed() {
        if (view.diagram() != null && document().root() != null) {
            view.diagram().refresh();
        }
    }

    @Override
    protected void findingsChanged(Collection<EObject> objects) {
        if (view.diagram() != null) {
            Representations.supplyFindings(document());
            view.diagram().evaluateAgain();
        }
    }

    @Override
    protected ISelection selection() {
        List<EObject> selected = worked().selectedObjects();
        return selected.isEmpty() ? super.selection() : new StructuredSelection(selected);
    }

    @Override
    public boolean selectReveal(Object object) {
        if (!isCreated() || !(object instanceof EObject wanted) || view.diagram() == null) {
            return false;
        }
        DiagramView shown = worked();
        if (wanted == document().root()) {
            shown.viewer().deselectAll();
            return true;
        }
        if (!shown.shows(wanted)) {
            return false;
        }
        if (!shown.selectedObjects().equals(List.of(wanted))) {
            shown.select(List.of(wanted));
        }
        return true;
    }

    @Override
    protected boolean selectReveal(List<EObject> objects) {
        DiagramView shown = view.diagram() == null ? null : worked();
        if (objects.size() == 1 || shown == null || !objects.stream().allMatch(shown::shows)) {
            return super.selectReveal(objects);
        }
        if (!shown.selectedObjects().equals(objects)) {
            shown.select(objects);
        }
        return true;
    }

    @Override
    protected void deselect() {
        worked().viewer().deselectAll();
    }

    private void say(String text) {
        getEditor().getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    /** What cannot be deleted says so: nothing happens at the key. */
    private void selectionMoved() {
        List<PictureElement> selected = worked().selectedElements();
        say(selected.isEmpty() ? null : worked().diagram().deleteRefusal(selected).orElse(null));
        selectionHasChanged();
    }

    /** What is selected may only stand for something that is said of an element: that does not go then. */
    @Override
    protected Command deletion(List<EObject> objects) {
        List<PictureElement> selected = worked().selectedElements();
        if (selected.isEmpty()) {
            return null;
        }
        Command deletion = worked().diagram().delete(document().domain(), selected);
        return deletion == null ? UnexecutableCommand.INSTANCE : deletion;
    }

    /** A line that is said of an element goes alone, and a copy of it would be the element. */
    @Override
    protected boolean canCut() {
        DiagramView shown = worked();
        return shown.selectedElements().stream().allMatch(each -> each == shown.own(each.element()));
    }

    /** A single note goes to the cell under the pointer, when that is in the container that is selected. */
    @Override
    protected boolean paste(Clip clip) {
        DiagramView shown = worked();
        PictureNode node = shown.selectedNode();
        PictureNode container = node == null || node.isContainer() ? node : node.parent();
        return container != null && clip.objects().size() == 1
                && Moves.paste(shown.stage(), clip.objects(), container, shown.cellUnderPointer(container).stream().toList());
    }

    @Override
    protected NamesInPlace tree() {
        return new Names();
    }

    @Override
    protected Control createOverview(Composite parent) {
        overview = new Overview(parent, view);
        overview.control().addDisposeListener(event -> overview = null);
        return overview.control();
    }

    @Override
    protected void fillContextMenu(IMenuManager menu) {
        tools.fill(menu);
    }

    @Override
    public void setFocus() {
        if (view != null && !view.canvas().isDisposed()) {
            view.canvas().setFocus();
        }
    }

    /** The names on the notes. */
    private final class Names implements NamesInPlace {

        private NodePart part(EObject object) {
            DiagramView shown = worked();
            return shown.diagram() != null && shown.part(shown.own(object)) instanceof NodePart part ? part : null;
        }

        @Override
        public boolean canRename(EObject object) {
            NodePart part = part(object);
            return part != null && part.canEdit();
        }

        @Override
        public void rename(EObject object) {
            NodePart part = part(object);
            if (part != null) {
                worked().viewer().reveal(part);
                part.edit(null);
            }
        }

        /** All notes; the containers stay out of it, so that what follows is about the notes. */
        @Override
        public void selectAll() {
            DiagramView shown = worked();
            List<EditPart> parts = shown.diagram().picture().nodes().stream()
                    .filter(node -> !node.isContainer() && !shown.stage().isHidden(node)).map(shown::part)
                    .filter(part -> part != null).toList();
            shown.viewer().setSelection(new StructuredSelection(parts));
        }
    }
}
