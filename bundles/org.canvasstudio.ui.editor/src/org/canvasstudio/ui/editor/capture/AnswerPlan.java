package org.canvasstudio.ui.editor.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Question;
import org.canvasstudio.guidance.Question.Statement;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.osgi.util.NLS;

/**
 * What an answer to a question is about to do to a canvas: the notes that its lines become, and the links that are
 * offered for them. Nothing happens before {@link #apply}.
 */
public final class AnswerPlan {

    private final Canvas canvas;
    private final Question question;
    private final Map<String, PlannedNote> byLine = new LinkedHashMap<>();
    private final List<PlannedNote> present = new ArrayList<>();
    private List<PlannedNote> notes = List.of();
    private String text = "";

    /** @param canvas what the question is asked about */
    public AnswerPlan(Canvas canvas, Question question) {
        this.canvas = canvas;
        this.question = question;
        Canvases.items(canvas, question.block()).forEach(note -> present.add(new PlannedNote(this, note)));
        setText(storedText());
        if (isAnswered()) {
            // What an earlier answer did not become on the canvas was not wanted there.
            notes.forEach(note -> note.setWanted(note.existing() != null));
        }
    }

    Canvas canvas() {
        return canvas;
    }

    public Question question() {
        return question;
    }

    /** What the canvas keeps as the answer; empty when there is none. */
    public String storedText() {
        String stored = Guidance.answer(canvas, question) == null ? null : Guidance.answer(canvas, question).getText();
        return stored == null ? "" : stored;
    }

    /** Whether the canvas says that the question is answered. */
    public boolean isAnswered() {
        return Guidance.isAnswered(canvas, question);
    }

    /** The answer as it is typed. What was decided about a line that stays, stays. */
    public void setText(String newText) {
        text = newText;
        List<PlannedNote> planned = new ArrayList<>();
        if (question.givesNotes()) {
            for (NoteLine line : NoteLine.of(newText)) {
                PlannedNote note = byLine.computeIfAbsent(line.name().toLowerCase(Locale.ROOT), key -> new PlannedNote(this, line));
                if (!planned.contains(note)) {
                    planned.add(note);
                }
            }
        }
        present.stream().filter(each -> planned.stream().noneMatch(note -> note.existing() == each.existing())).forEach(planned::add);
        notes = List.copyOf(planned);
    }

    /** The notes that the lines become or name, and after them the others of the block. */
    public List<PlannedNote> notes() {
        return notes;
    }

    /** How many notes will be new. */
    public int newNotes() {
        return (int) notes.stream().filter(PlannedNote::isNew).count();
    }

    /** How many links will be new. */
    public int newLinks() {
        return notes.stream().filter(PlannedNote::isOnCanvas).mapToInt(note -> note.wantedLinks().size()).sum();
    }

    /** Whether applying would change anything. */
    public boolean changes(boolean answered) {
        return !text.strip().equals(storedText().strip()) || answered != isAnswered() || newNotes() > 0 || newLinks() > 0
                || notes.stream().anyMatch(PlannedNote::isStated);
    }

    /** Writes the answer, and makes the notes and links, as one step that can be undone. */
    public void apply(CanvasDocument document, boolean answered) {
        document.execute(label(), new ChangeCommand(canvas) {
            @Override
            protected void doExecute() {
                Answers.write(canvas, question, text.strip(), answered);
                // First all notes: links may lead from one to another.
                notes.forEach(PlannedNote::make);
                notes.forEach(PlannedNote::link);
            }

            @Override
            public Collection<?> getAffectedObjects() {
                return notes.stream().map(PlannedNote::existing).filter(note -> note != null).toList();
            }
        });
    }

    /** Writes what has been typed, and nothing else: the question is as open as it was. */
    void keepDraft(CanvasDocument document) {
        if (!text.strip().equals(storedText().strip())) {
            boolean answered = isAnswered();
            document.execute(label(), new ChangeCommand(question.block().in(canvas)) {
                @Override
                protected void doExecute() {
                    Answers.write(canvas, question, text.strip(), answered);
                }
            });
        }
    }

    private String label() {
        return NLS.bind(Messages.AnswerPlan_label, Notes.shortened(question.text(canvas.getKind(), Locale.getDefault())));
    }

    /** A note of the block with that name; {@code null} when there is none. */
    CanvasElement find(BlockKind block, String name) {
        return Canvases.items(canvas, block).stream()
                .filter(note -> note.getName() != null && note.getName().strip().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    /** Says of the note what the question says of its answers. */
    void state(CanvasElement note) {
        Statement statement = question.statement();
        if (statement != null && statement.isOpen(note)) {
            if (statement.attribute().isMany()) {
                @SuppressWarnings("unchecked")
                EList<Enumerator> values = (EList<Enumerator>) note.eGet(statement.attribute());
                values.add(statement.value());
            } else {
                note.eSet(statement.attribute(), statement.value());
            }
        }
    }
}
