package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Progress;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.documents.Adapted;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** The page with the questions of each block beside the block's notes: answers, what is answered, and the progress. */
public final class QuestionsPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "questions";

    /** A block with more notes than this shows the first of them, and how many more there are. */
    private static final int MOST_NOTES = 40;

    private final List<QuestionField> fields = new ArrayList<>();
    private final List<String> notesShown = new ArrayList<>();
    private LocalResourceManager resources;
    private Adapted adapted;
    private Label overall;
    private ProgressBar overallBar;
    private TableViewer blocks;
    private ScrolledForm questions;
    private Label blockProgress;
    private Composite notes;
    /** What the fields are for. */
    private BlockKind block;
    private CanvasKind kind;

    QuestionsPage(CanvasEditor editor) {
        super(editor, ID, Messages.QuestionsPage_title);
    }

    private CanvasEditor canvasEditor() {
        return (CanvasEditor) getEditor();
    }

    private Canvas canvas() {
        return (Canvas) document().root();
    }

    // --- widgets ---

    @Override
    protected void createContent(IManagedForm form) {
        FormToolkit toolkit = form.getToolkit();
        Composite body = form.getForm().getBody();
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        resources = new LocalResourceManager(JFaceResources.getResources(), body);
        adapted = new Adapted(document().adapterFactory());
        createBlocks(toolkit, body);
        questions = toolkit.createScrolledForm(body);
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(questions);
    }

    private void createBlocks(FormToolkit toolkit, Composite parent) {
        Composite left = toolkit.createComposite(parent);
        GridLayoutFactory.swtDefaults().applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(left);
        overall = toolkit.createLabel(left, "");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(overall);
        overallBar = new ProgressBar(left, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(overallBar);
        Composite frame = toolkit.createComposite(left);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        Table table = toolkit.createTable(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        blocks = new TableViewer(table);
        blocks.setContentProvider(ArrayContentProvider.getInstance());
        TableViewerColumn title = new TableViewerColumn(blocks, SWT.NONE);
        title.setLabelProvider(new BlockLabels());
        layout.setColumnData(title.getColumn(), new ColumnWeightData(1));
        TableViewerColumn progress = new TableViewerColumn(blocks, SWT.RIGHT);
        progress.setLabelProvider(ColumnLabelProvider.createTextProvider(each -> done((BlockKind) each)));
        int progressWidth = width(table, NLS.bind(Messages.QuestionsPage_done, 888, 888));
        layout.setColumnData(progress.getColumn(), new ColumnPixelData(progressWidth));
        int titleWidth = Stream.of(BlockKind.values()).flatMap(each -> CanvasKind.VALUES.stream()
                .map(canvasKind -> each.title(canvasKind, Locale.getDefault()))).mapToInt(text -> width(table, text)).max().orElse(0);
        int iconWidth = width(table, "MMM");
        GridDataFactory.fillDefaults().grab(false, true).hint(iconWidth + titleWidth + progressWidth, 1).applyTo(frame);
        blocks.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof BlockKind selected && document().root() != null) {
                show(selected);
                getEditor().selectionChanged(this);
            }
        });
    }

    private static int width(Control control, String text) {
        GC gc = new GC(control);
        try {
            gc.setFont(control.getFont());
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    private String done(BlockKind each) {
        Progress progress = Guidance.progress(canvas(), each);
        return NLS.bind(Messages.QuestionsPage_done, progress.done(), progress.total());
    }

    private String title(BlockKind each) {
        return each.title(canvas().getKind(), Locale.getDefault());
    }

    private final class BlockLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return title((BlockKind) element);
        }

        @Override
        public Image getImage(Object element) {
            return resources.get(adapted.icon(((BlockKind) element).in(canvas())));
        }
    }

    // --- what is shown ---

    @Override
    protected void loaded() {
        BlockKind before = block == null ? BlockKind.CUSTOMER_SEGMENTS : block;
        block = null;
        blocks.setInput(BlockKind.values());
        blocks.setSelection(new StructuredSelection(before), true);
        showProgress();
    }

    @Override
    protected void changed() {
        if (document().root() == null) {
            return;
        }
        blocks.refresh();
        if (kind == canvas().getKind()) {
            fields.forEach(QuestionField::refresh);
            showNotes();
        } else {
            BlockKind shown = block;
            block = null;
            show(shown);
        }
        showProgress();
    }

    private void showProgress() {
        Progress all = Guidance.progress(canvas());
        overall.setText(NLS.bind(Messages.QuestionsPage_overall, all.done(), all.total()));
        overallBar.setMaximum(all.total());
        overallBar.setSelection(all.done());
        Progress here = Guidance.progress(canvas(), block);
        blockProgress.setText(NLS.bind(Messages.QuestionsPage_overall, here.done(), here.total()));
        blockProgress.requestLayout();
    }

    /** Shows the questions of a block. */
    private void show(BlockKind shown) {
        if (shown == block) {
            return;
        }
        block = shown;
        kind = canvas().getKind();
        fields.clear();
        FormToolkit toolkit = getManagedForm().getToolkit();
        Composite body = questions.getBody();
        questions.setRedraw(false);
        try {
            for (Control child : body.getChildren()) {
                child.dispose();
            }
            TableWrapLayout layout = new TableWrapLayout();
            layout.verticalSpacing = 2 * layout.verticalSpacing;
            body.setLayout(layout);
            createHead(toolkit, body);
            for (Question question : Guidance.questions(block, kind)) {
                fields.add(new QuestionField(toolkit, body, canvasEditor(), question, this::next));
            }
            fields.forEach(QuestionField::refresh);
            notesShown.clear();
            showNotes();
            showProgress();
        } finally {
            questions.setRedraw(true);
        }
        questions.setOrigin(0, 0);
        questions.reflow(true);
    }

    private void createHead(FormToolkit toolkit, Composite body) {
        Composite head = toolkit.createComposite(body);
        head.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(15, 0).applyTo(head);
        Label title = toolkit.createLabel(head, title(block).replace("&", "&&"));
        title.setFont(JFaceResources.getFont(JFaceResources.HEADER_FONT));
        title.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
        blockProgress = toolkit.createLabel(head, "");
        Hyperlink ask = toolkit.createHyperlink(head, Messages.QuestionsPage_ask, SWT.NONE);
        ask.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> canvasEditor().ask(block, null)));
        notes = toolkit.createComposite(head);
        // The width in sight decides where the line breaks.
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(1, SWT.DEFAULT).applyTo(notes);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.spacing = 12;
        row.marginLeft = 0;
        notes.setLayout(row);
    }

    /** Shows the block's notes; each leads to its own page. */
    private void showNotes() {
        List<CanvasElement> items = Canvases.items(canvas(), block);
        List<String> texts = items.stream().map(adapted::text).toList();
        if (!notesShown.isEmpty() && texts.equals(notesShown)) {
            return;
        }
        notesShown.clear();
        notesShown.addAll(texts);
        for (Control child : notes.getChildren()) {
            child.dispose();
        }
        FormToolkit toolkit = getManagedForm().getToolkit();
        if (items.isEmpty()) {
            toolkit.createLabel(notes, Messages.QuestionsPage_noNotes);
        }
        for (CanvasElement item : items.subList(0, Math.min(items.size(), MOST_NOTES))) {
            ImageHyperlink link = toolkit.createImageHyperlink(notes, SWT.NONE);
            link.setText(adapted.text(item));
            link.setImage(resources.get(adapted.icon(item)));
            link.setUnderlined(false);
            link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> open(item)));
        }
        if (items.size() > MOST_NOTES) {
            toolkit.createLabel(notes, NLS.bind(Messages.QuestionsPage_more, items.size() - MOST_NOTES));
        }
        notes.requestLayout();
        questions.reflow(true);
    }

    private void open(CanvasElement item) {
        if (item.eResource() != null) {
            getEditor().select(item);
        }
    }

    /** Goes from a question that has been answered to the next one. */
    private void next(QuestionField field) {
        int next = fields.indexOf(field) + 1;
        if (next < fields.size()) {
            fields.get(next).setFocus();
        } else {
            blocks.getControl().setFocus();
        }
    }

    // --- selection ---

    @Override
    protected ISelection selection() {
        return block == null || document().root() == null ? super.selection() : new StructuredSelection(block.in(canvas()));
    }

    /** Shows the block of the object; a note itself is better seen on its own page. */
    @Override
    public boolean selectReveal(Object object) {
        BlockKind around = object instanceof EObject ? BlockKind.around((EObject) object) : null;
        if (!isCreated() || around == null) {
            return false;
        }
        blocks.setSelection(new StructuredSelection(around), true);
        if (object instanceof Answer) {
            String key = ((Answer) object).getQuestion();
            fields.stream().filter(field -> field.question().key().equals(key)).findFirst().ifPresent(QuestionField::setFocus);
        }
        return !(object instanceof CanvasElement) && !(object instanceof EObject && isInElement((EObject) object));
    }

    private static boolean isInElement(EObject object) {
        for (EObject at = object.eContainer(); at != null; at = at.eContainer()) {
            if (at instanceof CanvasElement) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void setFocus() {
        blocks.getControl().setFocus();
    }
}
