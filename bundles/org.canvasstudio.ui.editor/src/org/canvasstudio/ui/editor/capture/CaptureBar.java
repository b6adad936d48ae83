package org.canvasstudio.ui.editor.capture;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * The line in which notes are typed at the speed of a meeting: Enter makes a note and the field is ready for the next.
 * The block is chosen in the list, by Alt+1 to Alt+9, by its key and a colon, or by selecting something in it. Pasting
 * lines makes a note of each.
 */
public final class CaptureBar {

    private static final Pattern PREFIX = Pattern.compile("\\s*(" + Stream.of(BlockKind.values()).map(BlockKind::key)
            .collect(Collectors.joining("|")) + ")[:\uff1a]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final CanvasDocument document;
    private final Consumer<CanvasElement> reveal;
    private final Runnable leave;
    private final KnownNames names;
    private final CanvasDocument.Listener documentListener = new CanvasDocument.Listener() {
        @Override
        public void changed() {
            documentChanged();
        }

        @Override
        public void loaded() {
            documentChanged();
        }
    };
    private final Composite control;
    private final ComboViewer blocks;
    private final Text text;
    private final Label done;
    private final ContentProposalAdapter proposals;
    private CanvasKind kind;

    /**
     * @param reveal shows a note that was made
     * @param leave  gives the focus back
     */
    public CaptureBar(Composite parent, CanvasDocument document, Consumer<CanvasElement> reveal, Runnable leave) {
        this.document = document;
        this.reveal = reveal;
        this.leave = leave;
        names = new KnownNames(document);
        kind = kindOfCanvas();
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(5, 3).applyTo(control);
        new Label(control, SWT.NONE).setText(Messages.CaptureBar_into);
        blocks = new ComboViewer(control, SWT.READ_ONLY | SWT.DROP_DOWN);
        blocks.setContentProvider(ArrayContentProvider.getInstance());
        blocks.setLabelProvider(LabelProvider.createTextProvider(block -> title((BlockKind) block)));
        blocks.getCombo().setToolTipText(Messages.CaptureBar_blockTip);
        blocks.getCombo().setVisibleItemCount(BlockKind.values().length);
        blocks.setInput(BlockKind.values());
        blocks.setSelection(new StructuredSelection(BlockKind.CUSTOMER_SEGMENTS));
        text = new Text(control, SWT.SINGLE | SWT.BORDER);
        text.setMessage(Messages.CaptureBar_message);
        text.setToolTipText(Messages.CaptureBar_tip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
        done = new Label(control, SWT.NONE);
        text.addListener(SWT.DefaultSelection, event -> add());
        text.addListener(SWT.Modify, event -> takePrefix());
        text.addListener(SWT.Verify, this::takeLines);
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.FocusIn, event -> names.update());
        document.addListener(documentListener);
        control.addDisposeListener(event -> {
            document.removeListener(documentListener);
            names.dispose();
        });
        proposals = new ContentProposalAdapter(text, new TextContentAdapter(),
                (contents, position) -> names.proposals(contents, block()), null, null);
        proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        proposals.setAutoActivationDelay(150);
        proposals.addContentProposalListener(this::accept);
    }

    public Control control() {
        return control;
    }

    /** The field in which notes are typed. */
    public Text text() {
        return text;
    }

    /** What the typed text is proposed to be completed to. */
    public List<IContentProposal> proposals() {
        return List.of(names.proposals(text.getText(), block()));
    }

    /** What was told may hold no more, and the blocks of another kind of canvas have other titles. */
    private void documentChanged() {
        tell("");
        if (kind != kindOfCanvas()) {
            kind = kindOfCanvas();
            blocks.refresh();
        }
    }

    private CanvasKind kindOfCanvas() {
        return document.root() instanceof Canvas canvas ? canvas.getKind() : CanvasKind.UNSPECIFIED;
    }

    private String title(BlockKind block) {
        return NLS.bind(Messages.CaptureBar_block, block.key(), block.title(kind, Locale.getDefault()));
    }

    /** The block that notes are added to. */
    public BlockKind block() {
        return (BlockKind) blocks.getStructuredSelection().getFirstElement();
    }

    public void setBlock(BlockKind block) {
        blocks.setSelection(new StructuredSelection(block));
    }

    /** Turns to the block of what is selected, unless a note is being typed. */
    public void follow(ISelection selection) {
        if (!text.isFocusControl() && selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof EObject object && BlockKind.around(object) != null) {
            setBlock(BlockKind.around(object));
        }
    }

    /** Gives the field the focus. */
    public void setFocus() {
        text.setFocus();
        text.selectAll();
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && event.keyCode >= '1' && event.keyCode <= '9') {
            setBlock(BlockKind.values()[event.keyCode - '1']);
            event.doit = false;
        } else if (event.keyCode == SWT.ESC && !proposals.isProposalPopupOpen()) {
            event.doit = false;
            if (text.getText().isEmpty()) {
                leave.run();
            } else {
                text.setText("");
            }
        }
    }

    /** A key of a block and a colon turn to that block. */
    private void takePrefix() {
        Matcher prefix = PREFIX.matcher(text.getText());
        if (prefix.lookingAt()) {
            setBlock(BlockKind.ofKey(prefix.group(1)));
            text.setText(text.getText().substring(prefix.end()));
            text.setSelection(text.getCharCount());
        }
    }

    /** Text of several lines does not fit into the field: each line becomes a note. */
    private void takeLines(Event event) {
        if (LINE_END.matcher(event.text).find()) {
            event.doit = false;
            String typed = text.getText();
            String lines = typed.substring(0, event.start) + event.text + typed.substring(event.end);
            // The field is in the middle of a change.
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    add(NoteLine.of(lines));
                }
            });
        }
    }

    private void accept(IContentProposal proposal) {
        if (proposal instanceof KnownNames.Present present) {
            text.setText("");
            reveal.accept(present.element());
            tell(NLS.bind(Messages.CaptureBar_present, Notes.shortened(proposal.getContent())));
        } else {
            if (!(proposal instanceof KnownNames.Typed)) {
                text.setText(proposal.getContent());
            }
            add();
        }
    }

    private void add() {
        List<NoteLine> lines = NoteLine.of(text.getText());
        if (lines.isEmpty()) {
            text.setText("");
        }
        add(lines);
    }

    private void add(List<NoteLine> lines) {
        List<CanvasElement> notes = Notes.addMany(control.getShell(), document, block(), lines);
        if (!notes.isEmpty()) {
            text.setText("");
            reveal.accept(notes.get(notes.size() - 1));
            tell(notes.size() == 1 ? NLS.bind(Messages.CaptureBar_one, Notes.shortened(notes.get(0).getName()), block().key())
                    : NLS.bind(Messages.CaptureBar_several, notes.size(), block().key()));
        }
    }

    private void tell(String message) {
        done.setText(message.replace("&", "&&"));
        control.layout();
    }
}
