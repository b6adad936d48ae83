package org.canvasstudio.ui.clients.navigator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.ElementEntry;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.UnreadableEntry;
import org.canvasstudio.ui.ClientNature;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;

/**
 * What is known about the files and nodes of the Clients view without reading anything: from the document while somebody
 * works on it, and from the index otherwise. Used on the user interface's thread only.
 */
final class Known {

    /** The elements of the canvas that was asked about last: a tree asks about them one after the other. */
    private static CanvasEntry lastCanvas;
    private static Map<String, ElementEntry> lastElements = Map.of();

    private Known() {
    }

    /** Whether the project is an open client. */
    static boolean isClient(Object object) {
        try {
            return object instanceof IProject && ((IProject) object).isAccessible()
                    && ((IProject) object).hasNature(ClientNature.ID);
        } catch (CoreException e) {
            // It has been closed meanwhile.
            return false;
        }
    }

    static boolean isCanvasFile(Object object) {
        return object instanceof IFile && "canvas".equals(((IFile) object).getFileExtension());
    }

    static boolean isClientFile(Object object) {
        return object instanceof IFile && "client".equals(((IFile) object).getFileExtension());
    }

    /** Where the file lies on the disk; {@code null} when it lies on none. */
    static Path path(IFile file) {
        return file.getLocation() == null ? null : file.getLocation().toPath();
    }

    /** The document of the file if somebody works on it and it can be read; {@code null} otherwise. */
    static CanvasDocument document(IFile file) {
        CanvasDocument document = path(file) == null ? null : CanvasDocuments.find(path(file));
        return document == null || document.root() == null ? null : document;
    }

    private static Canvas openCanvas(IFile file) {
        CanvasDocument document = document(file);
        return document != null && document.root() instanceof Canvas ? (Canvas) document.root() : null;
    }

    private static WorkspaceIndex index() {
        return Portfolio.index();
    }

    /** Whether the file is a canvas that can be read, as far as is known. */
    static boolean isCanvas(IFile file) {
        return openCanvas(file) != null || index().canvas(file) != null;
    }

    /** The object of the model; {@code null} while nobody works on the canvas. */
    static EObject object(Object node) {
        if (node instanceof IFile) {
            CanvasDocument document = document((IFile) node);
            return document == null ? null : document.root();
        }
        if (node instanceof BlockNode) {
            Canvas canvas = openCanvas(((BlockNode) node).file());
            return canvas == null ? null : ((BlockNode) node).block().in(canvas);
        }
        if (node instanceof ElementNode) {
            return element((ElementNode) node, document(((ElementNode) node).file()));
        }
        return null;
    }

    /** The element of the model; {@code null} when it has gone. */
    static CanvasElement element(ElementNode node, CanvasDocument document) {
        EObject object = document == null || document.root() == null ? null : document.resource().getEObject(node.id());
        return object instanceof CanvasElement ? (CanvasElement) object : null;
    }

    /** The node, or the file, for an object of an open model; {@code null} when the file is not in the workspace. */
    static Object node(EObject object) {
        if (object.eResource() == null || !object.eResource().getURI().isFile()) {
            return null;
        }
        IFile file = WorkspaceFiles.find(Path.of(object.eResource().getURI().toFileString()));
        if (file == null) {
            return null;
        }
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof CanvasElement) {
                return new ElementNode(file, BlockKind.of((CanvasElement) at), ((CanvasElement) at).getId());
            }
            if (at instanceof Block) {
                return new BlockNode(file, BlockKind.of((Block) at));
            }
        }
        return file;
    }

    /** The elements of a block, in the order of the canvas. */
    static List<ElementNode> elements(BlockNode block) {
        Canvas canvas = openCanvas(block.file());
        if (canvas != null) {
            return Canvases.items(canvas, block.block()).stream()
                    .map(element -> new ElementNode(block.file(), block.block(), element.getId())).toList();
        }
        CanvasEntry entry = index().canvas(block.file());
        return entry == null ? List.of() : entry.elements(block.block()).stream()
                .map(element -> new ElementNode(block.file(), block.block(), element.id())).toList();
    }

    /** What the findings at a block with its elements, or at an element, are marked with. */
    static Set<String> keys(CanvasNode node) {
        if (node instanceof ElementNode) {
            return Set.of(((ElementNode) node).id());
        }
        Set<String> keys = new HashSet<>(Set.of(node.block().key()));
        elements((BlockNode) node).forEach(element -> keys.add(element.id()));
        return keys;
    }

    /** What the index knows about an element; {@code null} when it knows nothing. */
    static ElementEntry entry(ElementNode node) {
        CanvasEntry canvas = index().canvas(node.file());
        if (canvas == null) {
            return null;
        }
        if (canvas != lastCanvas) {
            Map<String, ElementEntry> elements = new HashMap<>();
            canvas.elements().forEach(element -> elements.put(element.id(), element));
            lastElements = elements;
            lastCanvas = canvas;
        }
        return lastElements.get(node.id());
    }

    /** What a project, file or node is called; of a client it is the client's name, not the folder's. */
    static String name(Object object) {
        if (object instanceof BlockNode) {
            return ((BlockNode) object).block().title(kind(((BlockNode) object).file()), Locale.getDefault());
        }
        if (object instanceof ElementNode) {
            return name((ElementNode) object);
        }
        if (object instanceof IFile && (isCanvasFile(object) || isClientFile(object))) {
            return name((IFile) object);
        }
        if (isClient(object)) {
            return name((IProject) object);
        }
        return object instanceof IResource ? ((IResource) object).getName() : String.valueOf(object);
    }

    private static String name(IProject project) {
        for (CanvasDocument document : CanvasDocuments.open()) {
            IFile file = document.root() instanceof Client ? document.workspaceFile() : null;
            String name = file != null && project.equals(file.getProject()) ? ((Client) document.root()).getName() : null;
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return IndexLabels.name(project);
    }

    private static String name(IFile file) {
        CanvasDocument document = document(file);
        String name = null;
        if (document != null) {
            EObject root = document.root();
            name = root instanceof Canvas ? ((Canvas) root).getName() : ((Client) root).getName();
        } else {
            IndexEntry entry = index().find(file);
            name = entry == null ? null : entry.name();
        }
        return name == null || name.isBlank() ? file.getName() : name.strip();
    }

    private static String name(ElementNode node) {
        CanvasDocument document = document(node.file());
        EObject element = element(node, document);
        if (element != null) {
            return new Adapted(document.adapterFactory()).text(element);
        }
        ElementEntry entry = entry(node);
        if (entry != null && !entry.name().isBlank()) {
            return entry.name().strip().replaceAll("\\s+", " ");
        }
        String type = CanvasEditPlugin.INSTANCE.getString("_UI_" + node.block().elementClass().getName() + "_type");
        return CanvasEditPlugin.INSTANCE.getString("_UI_nameless", new Object[] {type});
    }

    /** Whether it is an organisation's canvas or a personal one. */
    static CanvasKind kind(IFile file) {
        Canvas canvas = openCanvas(file);
        CanvasEntry entry = canvas == null ? index().canvas(file) : null;
        return canvas != null ? canvas.getKind() : entry == null ? CanvasKind.UNSPECIFIED : entry.kind();
    }

    static CanvasState state(IFile file) {
        Canvas canvas = openCanvas(file);
        CanvasEntry entry = canvas == null ? index().canvas(file) : null;
        return canvas != null ? canvas.getState() : entry == null ? CanvasState.UNSPECIFIED : entry.state();
    }

    /** How many canvases a client has, or elements a canvas or block; -1 for what is not counted. */
    static int count(Object object) {
        if (isClient(object)) {
            return index().canvases((IContainer) object).size();
        }
        if (object instanceof BlockNode) {
            Canvas canvas = openCanvas(((BlockNode) object).file());
            CanvasEntry entry = canvas == null ? index().canvas(((BlockNode) object).file()) : null;
            return canvas != null ? Canvases.items(canvas, ((BlockNode) object).block()).size()
                    : entry == null ? 0 : entry.block(((BlockNode) object).block()).elements();
        }
        if (isCanvasFile(object)) {
            Canvas canvas = openCanvas((IFile) object);
            CanvasEntry entry = canvas == null ? index().canvas((IFile) object) : null;
            return canvas != null ? Canvases.elements(canvas).size() : entry == null ? -1 : entry.elements().size();
        }
        return -1;
    }

    /** The heaviest severity that was found there or below; {@code null} when nothing was. */
    static Severity severity(Object object) {
        if (isClient(object)) {
            return heaviest(Stream.concat(files((IProject) object), clientFiles((IProject) object)).map(Known::severity));
        }
        IFile file = object instanceof CanvasNode ? ((CanvasNode) object).file() : object instanceof IFile ? (IFile) object : null;
        if (file == null) {
            return null;
        }
        CanvasDocument document = document(file);
        if (document != null && document.isDirty()) {
            return document.findings().heaviest(object(object));
        }
        if (object instanceof ElementNode) {
            ElementEntry entry = entry((ElementNode) object);
            return entry == null ? null : entry.heaviest();
        }
        IndexEntry entry = index().find(file);
        if (entry instanceof CanvasEntry) {
            return object instanceof BlockNode ? ((CanvasEntry) entry).block(((BlockNode) object).block()).heaviest()
                    : ((CanvasEntry) entry).findings().heaviest();
        }
        if (entry instanceof ClientEntry client) {
            return client.findings().heaviest();
        }
        return entry instanceof UnreadableEntry ? Severity.ERROR : null;
    }

    private static Stream<IFile> clientFiles(IProject project) {
        IndexEntry client = index().client(project);
        return client == null ? Stream.empty() : Stream.of(WorkspaceIndex.file(client));
    }

    private static Stream<IFile> files(IProject project) {
        return index().canvases(project).stream().map(WorkspaceIndex::file);
    }

    private static Severity heaviest(Stream<Severity> severities) {
        return severities.filter(severity -> severity != null)
                .reduce((one, other) -> one.isAtLeast(other) ? one : other).orElse(null);
    }

    /** Why a file cannot be read; {@code null} when it can, or nothing is known. */
    static String problem(IFile file) {
        return index().find(file) instanceof UnreadableEntry entry ? entry.problem() : null;
    }
}
