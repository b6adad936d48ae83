package org.canvasstudio.ui.editor;

import java.util.Locale;
import java.util.function.Consumer;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.model.canvas.Answer;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.editor.capture.Answers;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** One question with its answer, as it is typed, and whether it is answered. */
final class QuestionField {

    private static final int LINES = 3;

    private final CanvasEditor editor;
    private final Question question;
    private final Consumer<QuestionField> next;
    private final Text text;
    private final Button answered;
    /** What is typed in one stay in the field is one step. */
    private Object stay = new Object();
    private boolean showing;

    /** @param next goes to the field after one */
    QuestionField(FormToolkit toolkit, Composite parent, CanvasEditor editor, Question question, Consumer<QuestionField> next) {
        this.editor = editor;
        this.question = question;
        this.next = next;
        Composite area = toolkit.createComposite(parent);
        area.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        layout.leftMargin = 0;
        area.setLayout(layout);
        Label asked = toolkit.createLabel(area, escaped(question.text(canvas().getKind(), Locale.getDefault())), SWT.WRAP);
        asked.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        asked.setLayoutData(wide());
        Label hint = toolkit.createLabel(area, escaped(question.hint(canvas().getKind(), Locale.getDefault())), SWT.WRAP);
        hint.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
        hint.setLayoutData(wide());
        text = toolkit.createText(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        TableWrapData data = wide();
        data.heightHint = LINES * text.getLineHeight();
        text.setLayoutData(data);
        text.addListener(SWT.FocusIn, event -> stay = new Object());
        text.addListener(SWT.Modify, event -> write(answered()));
        text.addListener(SWT.KeyDown, this::key);
        text.addTraverseListener(TAB_LEAVES);
        answered = toolkit.createButton(area, Messages.QuestionField_answered, SWT.CHECK);
        answered.addListener(SWT.Selection, event -> {
            stay = new Object();
            write(answered());
        });
        if (question.givesNotes() || !question.links().isEmpty()) {
            Hyperlink ask = toolkit.createHyperlink(area, Messages.QuestionField_makeNotes, SWT.NONE);
            ask.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> editor.ask(question.block(), question)));
        } else {
            toolkit.createLabel(area, "");
        }
    }

    private static final TraverseListener TAB_LEAVES = event -> {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    };

    private static TableWrapData wide() {
        TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
        data.colspan = 2;
        return data;
    }

    private static String escaped(String label) {
        return label.replace("&", "&&");
    }

    private Canvas canvas() {
        return (Canvas) editor.getModel();
    }

    Question question() {
        return question;
    }

    private boolean answered() {
        return answered.getSelection();
    }

    /** Ctrl+Enter marks the question as answered and goes on. */
    private void key(Event event) {
        if ((event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            event.doit = false;
            if (!answered()) {
                answered.setSelection(true);
                stay = new Object();
                write(true);
            }
            next.accept(this);
        }
    }

    private void write(boolean isAnswered) {
        if (showing || canvas() == null) {
            return;
        }
        String label = NLS.bind(Messages.QuestionField_label, question.text(canvas().getKind(), Locale.getDefault()));
        String typed = typed();
        editor.document().execute(label, stay, new ChangeCommand(question.block().in(canvas())) {
            @Override
            protected void doExecute() {
                Answers.write(canvas(), question, typed, isAnswered);
            }
        });
    }

    private String typed() {
        return text.getText().replace(Text.DELIMITER, "\n");
    }

    /** Shows what the canvas says now. */
    void refresh() {
        Answer answer = Guidance.answer(canvas(), question);
        String kept = answer == null || answer.getText() == null ? "" : answer.getText();
        showing = true;
        if (!kept.equals(typed())) {
            text.setText(kept);
        }
        answered.setSelection(Guidance.isAnswered(canvas(), question));
        showing = false;
    }

    /** The focus brings the field into sight. */
    void setFocus() {
        text.setFocus();
    }
}
