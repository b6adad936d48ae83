package org.canvasstudio.ui.editor.capture;

import java.util.Locale;

import org.canvasstudio.guidance.Progress;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/**
 * Asks the questions about a block one by one, in type that a meeting room can read, and turns the answers into notes
 * and links. It can be left at any question: what is answered is on the canvas, and the next time goes on from there.
 */
public final class FacilitatorDialog extends Dialog {

    private static final int SKIP_ID = IDialogConstants.CLIENT_ID;

    private final CanvasDocument document;
    private final Interview interview;
    private final CanvasDocument.Listener documentListener = new CanvasDocument.Listener() {
        @Override
        public void loading() {
            getContents().setEnabled(false);
        }

        @Override
        public void loaded() {
            getContents().setEnabled(true);
            readAgain();
        }
    };
    private LocalResourceManager resources;
    private Label position;
    private ProgressBar progress;
    private Label title;
    private Composite stack;
    private Composite asking;
    private Composite summary;
    private Label question;
    private Label hint;
    private Text answer;
    private Button answered;
    private PlanArea plan;
    private Label result;
    private Label made;
    private Label openLabel;
    private List open;
    /** Whether the user has decided about the tick: typing decides it until then. */
    private boolean ticked;
    private boolean showing;

    /**
     * @param document of a canvas
     * @param start    the question to begin with; {@code null} for the first that is not answered
     */
    public FacilitatorDialog(Shell parent, CanvasDocument document, BlockKind block, Question start) {
        super(parent);
        this.document = document;
        interview = new Interview(document, block, start);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    /** As large as the window, the first time. */
    @Override
    protected Point getInitialSize() {
        Rectangle window = getParentShell() == null ? getShell().getMonitor().getClientArea() : getParentShell().getBounds();
        Point remembered = getDialogBoundsSettings() == null || getDialogBoundsSettings().get("DIALOG_WIDTH") == null ? null
                : super.getInitialSize();
        return remembered != null ? remembered : new Point(window.width * 9 / 10, window.height * 9 / 10);
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings settings = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(FacilitatorDialog.class)).getDialogSettings();
        return DialogSettings.getOrCreateSection(settings, FacilitatorDialog.class.getSimpleName());
    }

    // --- widgets ---

    @Override
    protected Control createDialogArea(Composite parent) {
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        Composite area = (Composite) super.createDialogArea(parent);
        createHead(area);
        stack = new Composite(area, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        createAsking(stack);
        createSummary(stack);
        document.addListener(documentListener);
        parent.addDisposeListener(event -> document.removeListener(documentListener));
        return area;
    }

    private Font font(Composite parent, double factor, int style) {
        FontDescriptor descriptor = FontDescriptor.createFrom(parent.getFont());
        int height = (int) Math.round(descriptor.getFontData()[0].getHeight() * factor);
        return resources.create(descriptor.setHeight(height).setStyle(style));
    }

    private void createHead(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = new Label(head, SWT.NONE);
        title.setFont(font(head, 1.6, SWT.NORMAL));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        position = new Label(head, SWT.RIGHT);
        position.setFont(font(head, 1.6, SWT.NORMAL));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(position);
        progress = new ProgressBar(head, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(progress);
    }

    private void createAsking(Composite parent) {
        asking = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, convertVerticalDLUsToPixels(4)).applyTo(asking);
        question = wrapping(asking, 2.4, SWT.BOLD);
        hint = wrapping(asking, 1.4, SWT.NORMAL);
        SashForm sash = new SashForm(asking, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(12)).applyTo(sash);
        createAnswer(sash);
        plan = new PlanArea(sash, font(parent, 1.4, SWT.NORMAL), new Adapted(document.adapterFactory()));
        sash.setWeights(3, 2);
    }

    private Label wrapping(Composite parent, double size, int style) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font(parent, size, style));
        // The width in sight decides where the lines break, not the width of the whole text.
        GridDataFactory.fillDefaults().grab(true, false).hint(convertHorizontalDLUsToPixels(200), SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void createAnswer(Composite parent) {
        Composite left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(left);
        String key = KeyStroke.getInstance(SWT.MOD1, SWT.CR).format();
        new Label(left, SWT.NONE).setText(NLS.bind(Messages.FacilitatorDialog_answer, key));
        answer = new Text(left, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        answer.setFont(font(parent, 1.7, SWT.NORMAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(answer);
        answer.addModifyListener(event -> answerChanged());
        answer.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        answer.addListener(SWT.KeyDown, event -> {
            if ((event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                event.doit = false;
                next();
            }
        });
        answered = new Button(left, SWT.CHECK);
        answered.setText(Messages.FacilitatorDialog_answered);
        answered.addListener(SWT.Selection, event -> ticked = true);
    }

    private void createSummary(Composite parent) {
        summary = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, convertVerticalDLUsToPixels(6)).applyTo(summary);
        result = wrapping(summary, 2.4, SWT.BOLD);
        made = wrapping(summary, 1.7, SWT.NORMAL);
        openLabel = wrapping(summary, 1.4, SWT.NORMAL);
        open = new List(summary, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        open.setFont(font(parent, 1.4, SWT.NORMAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(open);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.BACK_ID, Messages.FacilitatorDialog_back, false);
        createButton(parent, SKIP_ID, Messages.FacilitatorDialog_skip, false);
        createButton(parent, IDialogConstants.NEXT_ID, Messages.FacilitatorDialog_next, true);
        createButton(parent, IDialogConstants.CLOSE_ID, Messages.FacilitatorDialog_close, false);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        show();
        // While the window opens, the field has no size yet and does not take the focus.
        contents.getDisplay().asyncExec(() -> {
            if (!contents.isDisposed()) {
                focus();
            }
        });
        return contents;
    }

    // --- what is shown ---

    private void show() {
        Canvas canvas = interview.canvas();
        String block = interview.block().title(canvas.getKind(), Locale.getDefault());
        getShell().setText(NLS.bind(Messages.FacilitatorDialog_title, block));
        title.setText(canvas.getName() == null ? block : NLS.bind(Messages.FacilitatorDialog_blockTitle, block, canvas.getName()));
        Progress done = interview.progress();
        progress.setMaximum(done.total());
        progress.setSelection(done.done());
        getButton(IDialogConstants.BACK_ID).setEnabled(!interview.isFirst());
        getButton(SKIP_ID).setEnabled(!interview.isOver());
        if (interview.isOver()) {
            showSummary(canvas, done);
        } else {
            showQuestion(canvas);
        }
        stack.layout(true, true);
        title.getParent().layout();
        // Only what is in sight takes the focus.
        focus();
    }

    private void focus() {
        Button next = getButton(IDialogConstants.NEXT_ID);
        Control focus = !interview.isOver() ? answer : next.isEnabled() ? next : getButton(IDialogConstants.CLOSE_ID);
        focus.setFocus();
    }

    private void showQuestion(Canvas canvas) {
        AnswerPlan current = interview.plan();
        ((StackLayout) stack.getLayout()).topControl = asking;
        position.setText(NLS.bind(Messages.FacilitatorDialog_position, interview.position(), interview.count()));
        question.setText(escaped(current.question().text(canvas.getKind(), Locale.getDefault())));
        hint.setText(escaped(current.question().hint(canvas.getKind(), Locale.getDefault())));
        showing = true;
        answer.setText(current.storedText());
        answer.setSelection(answer.getCharCount());
        showing = false;
        ticked = false;
        // A draft that is passed on is an answer.
        answered.setSelection(current.isAnswered() || !current.storedText().isBlank());
        plan.show(current);
        button(Messages.FacilitatorDialog_next, true);
    }

    private void showSummary(Canvas canvas, Progress done) {
        ((StackLayout) stack.getLayout()).topControl = summary;
        position.setText("");
        result.setText(NLS.bind(done.isComplete() ? Messages.FacilitatorDialog_summaryAll : Messages.FacilitatorDialog_summary,
                done.isComplete() ? done.total() : done.done(), done.total()));
        made.setText(NLS.bind(Messages.FacilitatorDialog_made, interview.newNotes(), interview.newLinks()));
        open.setItems(interview.openQuestions().stream().map(each -> each.text(canvas.getKind(), Locale.getDefault()))
                .toArray(String[]::new));
        openLabel.setText(done.isComplete() ? "" : Messages.FacilitatorDialog_open);
        open.setVisible(!done.isComplete());
        BlockKind next = interview.nextBlock();
        button(next == null ? Messages.FacilitatorDialog_next
                : NLS.bind(Messages.FacilitatorDialog_nextBlock, escaped(next.title(canvas.getKind(), Locale.getDefault()))), next != null);
    }

    private void button(String text, boolean enabled) {
        Button next = getButton(IDialogConstants.NEXT_ID);
        if (!next.getText().equals(text)) {
            next.setText(text);
            setButtonLayoutData(next);
            next.getParent().requestLayout();
        }
        next.setEnabled(enabled);
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    private void answerChanged() {
        if (!showing) {
            interview.plan().setText(typed());
            if (!ticked) {
                answered.setSelection(!answer.getText().isBlank());
            }
            plan.refresh();
        }
    }

    private String typed() {
        return answer.getText().replace(Text.DELIMITER, "\n");
    }

    // --- what is done ---

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.NEXT_ID) {
            next();
        } else if (id == SKIP_ID) {
            interview.skip();
            show();
        } else if (id == IDialogConstants.BACK_ID) {
            if (!interview.isOver()) {
                interview.keep(answered.getSelection());
            }
            interview.back();
            show();
        } else {
            handleShellCloseEvent();
        }
    }

    private void next() {
        if (interview.isOver()) {
            interview.goOnWith(interview.nextBlock());
        } else {
            interview.answer(answered.getSelection());
        }
        show();
    }

    /** Asks about what has been typed, and leaves. */
    @Override
    protected void handleShellCloseEvent() {
        if (!interview.isOver() && !typed().strip().equals(interview.plan().storedText().strip())) {
            int choice = MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.FacilitatorDialog_keepTitle,
                    Messages.FacilitatorDialog_keepQuestion, SWT.SHEET, Messages.FacilitatorDialog_keep,
                    Messages.FacilitatorDialog_discard, IDialogConstants.CANCEL_LABEL);
            if (choice != 0 && choice != 1) {
                return;
            }
            if (choice == 0) {
                interview.keep(answered.getSelection());
            }
        }
        close();
    }

    /** The file has been read again: what is being typed stays, the rest is as the file says. */
    private void readAgain() {
        if (!(document.root() instanceof Canvas)) {
            close();
            return;
        }
        String typed = answer.getText();
        interview.readAgain();
        show();
        if (!interview.isOver()) {
            answer.setText(typed);
        }
    }
}
