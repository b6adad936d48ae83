package org.canvasstudio.ui.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.LayoutFile;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/**
 * The cells that a user chose in the diagrams of a document: read from the layout file with the document and written when
 * that is saved. Used on the user interface's thread.
 */
final class CanvasLayouts implements CanvasDocument.Listener {

    private static final Map<CanvasDocument, CanvasLayouts> ALL = new HashMap<>();

    private final CanvasDocument document;
    private final Map<Diagram, String> diagrams = new LinkedHashMap<>();
    private Map<String, Map<String, Cell>> cells = new HashMap<>();
    private final List<Runnable> followers = new ArrayList<>();
    private byte[] known = {};
    private String problem;
    private Path model;
    private EObject root;

    private CanvasLayouts(CanvasDocument document) {
        this.document = document;
    }

    /** The layouts of a document, until nobody works on it any more. */
    static CanvasLayouts of(CanvasDocument document) {
        return ALL.computeIfAbsent(document, key -> {
            CanvasLayouts layouts = new CanvasLayouts(document);
            document.addListener(layouts);
            return layouts;
        });
    }

    /** What is in the file takes the place of all that is known. A file that cannot be read is left alone. */
    private void read() {
        model = document.file();
        root = document.root();
        Path file = LayoutFile.of(model);
        try {
            cells = LayoutFile.read(file);
            known = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            say(null);
        } catch (IOException e) {
            cells = new HashMap<>();
            known = null;
            say(NLS.bind(Messages.CanvasLayouts_unreadable, place(file, e), reason(e)));
        }
    }

    /** What is wrong with the layout file, and what to do about it, for the user; empty when nothing is. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** @param follower is run when {@link #problem()} is another one, until it is taken away again */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    static void unfollow(CanvasDocument document, Runnable follower) {
        CanvasLayouts layouts = ALL.get(document);
        if (layouts != null) {
            layouts.followers.remove(follower);
        }
    }

    private void say(String text) {
        problem = text;
        List.copyOf(followers).forEach(Runnable::run);
    }

    private static String place(Path file, IOException e) {
        String name = file.getFileName().toString();
        return e instanceof CanvasFileException unreadable && unreadable.line() > 0
                ? NLS.bind(Messages.CanvasLayouts_line, name, unreadable.line()) : name;
    }

    private static String reason(IOException e) {
        String text = e instanceof CanvasFileException unreadable ? unreadable.problem() : e.getLocalizedMessage();
        return text.endsWith(".") ? text : text + '.';
    }

    /** Reads the file again, which the user may have mended: the cells in it are those of all diagrams then. */
    void readAgain() {
        read();
        if (problem == null) {
            Map.copyOf(diagrams).forEach((diagram, name) -> diagram.setCells(cells.getOrDefault(name, Map.of())));
        }
    }

    /** Gives a diagram its cells and takes those that are chosen in it from now on. */
    void open(Diagram diagram, String representation) {
        if (root != document.root()) {
            diagrams.clear();
            read();
        }
        Map<String, Cell> own = diagrams.containsValue(representation) ? cellsOfOpen(representation)
                : cells.getOrDefault(representation, Map.of());
        if (!own.isEmpty()) {
            diagram.setCells(own);
        }
        diagrams.put(diagram, representation);
        diagram.addListener(change -> follow(diagram, representation));
    }

    private Map<String, Cell> cellsOfOpen(String representation) {
        return diagrams.entrySet().stream().filter(each -> each.getValue().equals(representation)).findFirst()
                .map(each -> each.getKey().cells()).orElse(Map.of());
    }

    /** The same representation may be on the screen twice. */
    private void follow(Diagram diagram, String representation) {
        List<Diagram> others = new ArrayList<>();
        diagrams.forEach((other, name) -> {
            if (other != diagram && name.equals(representation) && !other.cells().equals(diagram.cells())) {
                others.add(other);
            }
        });
        others.forEach(other -> other.setCells(diagram.cells()));
        if (!diagrams.containsKey(diagram)) {
            // What was chosen there is undone after it has been closed.
            cells.put(representation, new LinkedHashMap<>(diagram.cells()));
        }
    }

    /** The diagram is not shown any more; what was chosen in it is kept. */
    static void close(CanvasDocument document, Diagram diagram) {
        CanvasLayouts layouts = ALL.get(document);
        if (layouts != null) {
            String representation = layouts.diagrams.remove(diagram);
            // What was chosen since is forgotten with all other changes when the document is read again.
            if (representation != null && layouts.root == document.root()) {
                layouts.cells.put(representation, new LinkedHashMap<>(diagram.cells()));
            }
        }
    }

    @Override
    public void saved() {
        Path before = model;
        model = document.file();
        boolean isRenamed = !model.equals(before);
        if (document.isDirty() || isRenamed && !Files.exists(before)) {
            // The layout has gone where its canvas has gone; it is written with what is not saved yet.
            return;
        }
        diagrams.forEach((diagram, representation) -> cells.put(representation, new LinkedHashMap<>(diagram.cells())));
        byte[] content = LayoutFile.content(present());
        if (known != null && (isRenamed && content.length > 0 || !Arrays.equals(content, known))) {
            write(content);
        }
    }

    /** The cells of what is in the canvas: those of what is gone are there for undo only. */
    private Map<String, Map<String, Cell>> present() {
        Map<String, Map<String, Cell>> present = new HashMap<>();
        cells.forEach((representation, own) -> {
            Map<String, Cell> kept = new HashMap<>(own);
            kept.keySet().removeIf(key -> document.resource().getEObject(key.substring(key.lastIndexOf('@') + 1)) == null);
            present.put(representation, kept);
        });
        return present;
    }

    private void write(byte[] content) {
        Path file = LayoutFile.of(model);
        try {
            if (content.length == 0) {
                delete(file);
            } else {
                WorkspaceFiles.write(file, out -> out.write(content));
            }
            known = content;
            say(null);
        } catch (IOException | CoreException e) {
            // The canvas itself is saved: only the places of the notes are not.
            ILog.of(CanvasLayouts.class).error(file.toString(), e);
            say(NLS.bind(Messages.CanvasLayouts_unwritten, file.getFileName(), e.getLocalizedMessage()));
        }
    }

    private static void delete(Path file) throws IOException, CoreException {
        IFile inWorkspace = WorkspaceFiles.find(file);
        if (inWorkspace != null && inWorkspace.exists()) {
            inWorkspace.delete(IResource.FORCE | IResource.KEEP_HISTORY, null);
        } else {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void closed() {
        document.removeListener(this);
        ALL.remove(document);
    }
}
