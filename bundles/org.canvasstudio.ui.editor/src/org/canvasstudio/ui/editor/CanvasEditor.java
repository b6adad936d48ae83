package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.editor.capture.CaptureBar;
import org.canvasstudio.ui.editor.capture.FacilitatorDialog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The editor of a canvas. */
public class CanvasEditor extends DocumentEditor {

    /** The id of the editor of canvases. */
    public static final String ID = "org.canvasstudio.ui.editor.canvas";

    private final ElementsPage elements = new ElementsPage(this);

    private CaptureBar capture;
    private EditorPage first;

    /** Above the pages there is a line in which notes can be typed at any time. */
    @Override
    protected Composite createPageContainer(Composite parent) {
        Composite area = super.createPageContainer(parent);
        area.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        capture = new CaptureBar(area, document(), this::reveal, this::setFocus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(capture.control());
        Composite pages = new Composite(area, SWT.NONE);
        pages.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        getSite().getSelectionProvider().addSelectionChangedListener(event -> capture.follow(event.getSelection()));
        return pages;
    }

    /** The line in which notes are typed. */
    public CaptureBar capture() {
        return capture;
    }

    /** Shows a new note on the active page, if that can; typing goes on in any case. */
    private void reveal(CanvasElement note) {
        EditorPage active = activePage();
        if (active != null) {
            active.selectReveal(note);
        }
    }

    /** Asks the questions about a block; of the selection when it is {@code null}, or else where one is open. */
    public void ask(BlockKind block, Question start) {
        if (!(getModel() instanceof Canvas canvas)) {
            return;
        }
        BlockKind asked = block != null ? block : selectedBlock();
        if (asked == null) {
            asked = Guidance.openQuestions(canvas).stream().map(Question::block).findFirst().orElse(BlockKind.CUSTOMER_SEGMENTS);
        }
        new FacilitatorDialog(getSite().getShell(), document(), asked, start).open();
    }

    private BlockKind selectedBlock() {
        return selection().getFirstElement() instanceof EObject selected ? BlockKind.around(selected) : null;
    }

    /** What is worked on most is shown first: the picture, where there is one. */
    @Override
    protected void createPages() {
        super.createPages();
        setActivePage(first.getId());
    }

    /** Graphical pages have their place after the overview. */
    @Override
    protected List<EditorPage> createEditorPages() {
        List<EditorPage> all = new ArrayList<>(List.of(new OverviewPage(this)));
        List<EditorPage> contributed = EditorPages.create(this);
        all.addAll(contributed);
        all.addAll(List.of(elements, new QuestionsPage(this)));
        first = contributed.isEmpty() ? all.get(0) : contributed.get(0);
        return all;
    }

    @Override
    protected EditorPage treePage() {
        return elements;
    }

    @Override
    protected boolean isFor(EObject root) {
        return root instanceof Canvas;
    }
}
