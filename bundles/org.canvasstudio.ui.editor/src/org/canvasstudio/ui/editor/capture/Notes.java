package org.canvasstudio.ui.editor.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Makes notes of lines. */
public final class Notes {

    /** More lines than this are rather a wrong clipboard than notes. */
    private static final int MANY = 100;

    private Notes() {
    }

    /**
     * Adds a note for each line to a block of the document's canvas, as one step that can be undone.
     *
     * @return the new notes; none when the document holds no canvas, or its file may not be changed
     */
    public static List<CanvasElement> add(CanvasDocument document, BlockKind kind, List<NoteLine> lines) {
        List<CanvasElement> notes = new ArrayList<>();
        if (lines.isEmpty() || !(document.root() instanceof Canvas canvas)) {
            return notes;
        }
        document.execute(label(canvas, kind, lines), new ChangeCommand(canvas) {
            @Override
            protected void doExecute() {
                lines.forEach(line -> notes.add(add(canvas, kind, line)));
            }
        });
        return notes;
    }

    /** The same, for lines from anywhere: when they are so many that they are hardly meant, it asks. */
    public static List<CanvasElement> addMany(Shell shell, CanvasDocument document, BlockKind kind, List<NoteLine> lines) {
        if (lines.size() > MANY && document.root() instanceof Canvas canvas && !MessageDialog.openQuestion(shell, Messages.Notes_manyTitle,
                NLS.bind(Messages.Notes_many, lines.size(), kind.title(canvas.getKind(), Locale.getDefault())))) {
            return List.of();
        }
        return add(document, kind, lines);
    }

    private static String label(Canvas canvas, BlockKind kind, List<NoteLine> lines) {
        return lines.size() == 1 ? NLS.bind(Messages.Notes_addOne, shortened(lines.get(0).name()))
                : NLS.bind(Messages.Notes_addMany, lines.size(), kind.title(canvas.getKind(), Locale.getDefault()));
    }

    /** Adds one note; called by a command that records the change. */
    static CanvasElement add(Canvas canvas, BlockKind kind, NoteLine line) {
        CanvasElement note = Canvases.add(canvas, kind, line.name());
        note.setDescription(line.description());
        return note;
    }

    /** A name that fits into a label. */
    static String shortened(String name) {
        int longest = 40;
        return name.codePointCount(0, name.length()) <= longest ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + '\u2026';
    }
}
