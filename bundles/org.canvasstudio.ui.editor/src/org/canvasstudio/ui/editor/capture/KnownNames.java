package org.canvasstudio.ui.editor.capture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.osgi.util.NLS;

/**
 * The names that a note may get: those of the canvas, and those of the client's other canvases, which are read in a job.
 * Proposals of the block come first. Used on the user interface's thread.
 */
final class KnownNames {

    /** A client with more canvases than this gets the names of that many. */
    private static final int MOST_FILES = 40;

    /** A name on another canvas of the client. */
    private record Known(String name, BlockKind block, String canvas) {
    }

    private final CanvasDocument document;
    private final Job job = Job.createSystem(Messages.KnownNames_job, this::read);
    private volatile List<Known> others = List.of();

    KnownNames(CanvasDocument document) {
        this.document = document;
    }

    /** Reads the client's other canvases again. */
    void update() {
        job.schedule();
    }

    void dispose() {
        job.cancel();
    }

    /** The job that reads the other canvases. */
    Job job() {
        return job;
    }

    private IStatus read(IProgressMonitor monitor) {
        Path own = document.file().toAbsolutePath().normalize();
        List<Known> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own.getParent(), "*.canvas")) {
            int count = 0;
            for (Path file : files) {
                if (monitor.isCanceled() || ++count > MOST_FILES) {
                    break;
                }
                if (!file.equals(own)) {
                    collect(file, names);
                }
            }
        } catch (IOException e) {
            // Without the other canvases there are fewer proposals.
            return Status.OK_STATUS;
        }
        others = names;
        return Status.OK_STATUS;
    }

    private static void collect(Path file, List<Known> names) {
        try {
            if (CanvasFiles.read(file) instanceof Canvas canvas) {
                String from = canvas.getName() == null ? file.getFileName().toString() : canvas.getName();
                for (BlockKind block : BlockKind.values()) {
                    for (CanvasElement element : Canvases.items(canvas, block)) {
                        if (element.getName() != null && !element.getName().isBlank()) {
                            names.add(new Known(element.getName().strip(), block, from));
                        }
                    }
                }
            }
        } catch (CanvasFileException e) {
            // Whoever opens that file is told; here it has no names to propose.
        }
    }

    /**
     * What may be meant by what has been typed. The first proposal is what has been typed, so that Enter takes it.
     *
     * @return none when nothing is known that resembles it
     */
    IContentProposal[] proposals(String typed, BlockKind block) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (!(document.root() instanceof Canvas canvas)) {
            return new IContentProposal[0];
        }
        Set<String> seen = new LinkedHashSet<>();
        List<IContentProposal> proposals = new ArrayList<>();
        List<IContentProposal> elsewhere = new ArrayList<>();
        for (CanvasElement element : Canvases.items(canvas, block)) {
            if (matches(element.getName(), wanted) && seen.add(element.getName().strip())) {
                proposals.add(new Present(element));
            }
        }
        for (Known known : others) {
            if (matches(known.name(), wanted) && seen.add(known.name())) {
                (known.block() == block ? proposals : elsewhere).add(proposal(known.name(), known.canvas()));
            }
        }
        for (CanvasElement element : Canvases.elements(canvas)) {
            if (BlockKind.of(element) != block && matches(element.getName(), wanted) && seen.add(element.getName().strip())) {
                elsewhere.add(proposal(element.getName().strip(), BlockKind.of(element).title(canvas.getKind(), Locale.getDefault())));
            }
        }
        proposals.addAll(elsewhere);
        if (!proposals.isEmpty() && !wanted.isEmpty()) {
            proposals.add(0, new Typed(typed.strip()));
        }
        return proposals.toArray(IContentProposal[]::new);
    }

    private static boolean matches(String name, String wanted) {
        return name != null && !name.isBlank() && name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static IContentProposal proposal(String name, String where) {
        return new ContentProposal(name, NLS.bind(Messages.KnownNames_elsewhere, name, where), null);
    }

    /** What has been typed. */
    static final class Typed extends ContentProposal {

        Typed(String text) {
            super(text, NLS.bind(Messages.KnownNames_new, text), null);
        }
    }

    /** A note that is in the block already. */
    static final class Present extends ContentProposal {

        private final CanvasElement element;

        Present(CanvasElement element) {
            super(element.getName().strip(), NLS.bind(Messages.KnownNames_present, element.getName().strip()), null);
            this.element = element;
        }

        CanvasElement element() {
            return element;
        }
    }
}
