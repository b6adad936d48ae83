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

/**
 * The cells that a user chose in the diagrams of a document: read from the layout file with the document and written when
 * that is saved. Used on the user interface's thread.
 */
final class CanvasLayouts implements CanvasDocument.Listener {

    private static final Map<CanvasDocument, CanvasLayouts> ALL = new HashMap<>();

    private final CanvasDocument document;
    private final Map<Diagram, String> diagrams = new LinkedHashMap<>();
    private Map<String, Map<String, Cell>> cells = new HashMap<>();
    private byte[] known = {};
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
        diagrams.clear();
        Path file = LayoutFile.of(model);
        try {
            cells = LayoutFile.read(file);
            known = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            cells = new HashMap<>();
            known = null;
            ILog.of(CanvasLayouts.class).warn(e instanceof CanvasFileException unreadable ? unreadable.getMessage() : file.toString(), e);
        }
    }

    /** Gives a diagram its cells and takes those that are chosen in it from now on. */
    void open(Diagram diagram, String representation) {
        if (root != document.root()) {
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
        byte[] content = LayoutFile.content(cells);
        if (known != null && (isRenamed && content.length > 0 || !Arrays.equals(content, known))) {
            write(content);
        }
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
        } catch (IOException | CoreException e) {
            // The canvas itself is saved: notes in other places are no reason to say otherwise.
            ILog.of(CanvasLayouts.class).error(file.toString(), e);
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
