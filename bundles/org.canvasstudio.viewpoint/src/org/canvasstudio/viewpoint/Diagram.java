package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.Layer;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A diagram of a specification over an element of a model: its picture, kept up to date with the model, and its tools as
 * commands. Nothing is changed but by the commands, and none is executed here. For one thread.
 */
public final class Diagram implements AutoCloseable {

    /**
     * What has changed in a picture, by one refresh.
     *
     * @param isMoved whether nodes may be in other places, and edges on other ways, than before
     */
    public record Change(Set<PictureElement> added, Set<PictureElement> removed, Set<PictureElement> changed,
            boolean isMoved) {
    }

    /** Is told after the picture has been brought up to date. */
    public interface Listener {

        /** The picture has changed, or at least places on it have. */
        void changed(Change change);
    }

    /**
     * A layer that can be switched.
     *
     * @param name     in the specification
     * @param label    for a user
     * @param isActive whether it is shown now
     */
    public record LayerState(String name, String label, boolean isActive) {
    }

    /**
     * A tool of the palette.
     *
     * @param name  in the specification
     * @param label for a user
     * @param icon  the path of its icon, "/bundle/folder/name.svg"; may be empty
     * @param kind  what one does with it
     */
    public record Tool(String name, String label, String tooltip, String icon, Kind kind) {

        /** What one does with a tool. */
        public enum Kind {
            /** Click into a container. */
            NODE,
            /** Drag from a node to another. */
            EDGE,
            /** Click on a node or an edge. */
            ACTION,
            /** Click on a node or an edge, and choose an element. */
            CHOICE,
            /** Choose in the context menu of what is selected. */
            MENU
        }
    }

    /** A group of tools of the palette. */
    public record ToolGroup(String label, List<Tool> tools) {
    }

    private static final Consumer<Change> NO_CELLS = change -> {
        // Nothing new has a cell of its own.
    };
    private static final Change ONLY_MOVED = new Change(Set.of(), Set.of(), Set.of(), true);

    private final DiagramDescription description;
    private final Layout layout;
    private final Picture picture;
    private final ActiveLayers active;
    private final PictureUpdater updater;
    private final ModelObserver observer = new ModelObserver(this::modelChanged);
    private final Notifier observed;
    private final CommandStack stack;
    private final CommandStackListener stackListener = event -> refresh();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    /** The cells of what is no longer in the model: undo brings it back. */
    private final Map<EObject, Map<String, Cell>> gone = new WeakHashMap<>();
    private final DiagramTools tools;
    private final Validation validation;
    private boolean isHeld;
    private boolean arrangeNext;

    private Diagram(Registry registry, DiagramDescription description, Layout layout, EObject root) {
        this.description = description;
        this.layout = layout;
        picture = new Picture(root);
        active = new ActiveLayers(description);
        updater = new PictureUpdater(registry, description, picture, active);
        observed = EcoreUtil.getRootContainer(root);
        tools = new DiagramTools(this, registry, updater, observed);
        validation = new Validation(registry, description, observed);
        updater.update(ModelObserver.ALL);
        layout.arrange(picture, cells);
        observed.eAdapters().add(observer);
        EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(root);
        stack = domain == null ? null : domain.getCommandStack();
        if (stack != null) {
            stack.addCommandStackListener(stackListener);
        }
    }

    /**
     * Opens a diagram over an element. It listens to the whole model of the element until it is closed. When the model
     * has an editing domain, the picture is brought up to date after each command, otherwise with each notification.
     *
     * @throws IllegalArgumentException when the description is not for elements like this one, or its layout is unknown
     * @throws ExpressionException      when an expression cannot be evaluated and the registry names nobody to tell
     */
    public static Diagram open(Registry registry, DiagramDescription description, EObject root) {
        Layout layout = registry.layout(description.layout());
        if (layout == null) {
            throw new IllegalArgumentException(Messages.text("registry.layout", description, description.layout()));
        }
        if (!registry.isInstance(root, description.domainClass())) {
            throw new IllegalArgumentException(
                    Messages.text("diagram.root", description, description.domainClass(), root.eClass().getName()));
        }
        return new Diagram(registry, description, layout, root);
    }

    /** What the specification says of the diagram. */
    public DiagramDescription description() {
        return description;
    }

    /** The picture as it is now; always the same object. */
    public Picture picture() {
        return picture;
    }

    private void modelChanged() {
        if (stack == null && !isHeld) {
            refresh();
        }
    }

    /** Brings the picture up to date at once; otherwise it happens after each command. */
    public void refresh() {
        refresh(NO_CELLS);
    }

    /** Evaluates again what hangs on more than the model: badges of findings, for example, when those are others. */
    public void evaluateAgain() {
        if (!isHeld) {
            updater.forgetBadges();
            update(observer.takeDirty(), NO_CELLS);
        }
    }

    /** Brings the picture up to date, and lets somebody give cells to what is new before all gets its place. */
    void refresh(Consumer<Change> beforePlaces) {
        if (!isHeld && observer.isDirty()) {
            update(observer.takeDirty(), beforePlaces);
        }
    }

    /** Lets nodes have cells, or none where the cell is {@code null}, and brings the picture up to date. */
    void place(Map<String, Cell> places) {
        boolean isMoved = choose(places);
        if (observer.isDirty()) {
            refresh();
        } else if (isMoved) {
            arrangeAgain();
        }
    }

    /** Lets nodes have cells, or none where the cell is {@code null}; the next arrangement takes them. */
    boolean choose(Map<String, Cell> places) {
        boolean isMoved = false;
        for (Map.Entry<String, Cell> place : places.entrySet()) {
            Cell former = place.getValue() == null ? cells.remove(place.getKey()) : cells.put(place.getKey(), place.getValue());
            isMoved |= !Objects.equals(former, place.getValue());
        }
        arrangeNext |= isMoved;
        return isMoved;
    }

    /** Waits with bringing the picture up to date until {@link #release}: a command is changing the model. */
    void hold() {
        isHeld = true;
    }

    void release() {
        isHeld = false;
    }

    private void update(ModelObserver.Dirty dirty, Consumer<Change> beforePlaces) {
        Change change = updater.update(dirty);
        followModel(change);
        beforePlaces.accept(change);
        boolean isMoved = change.isMoved() || arrangeNext;
        if (isMoved) {
            layout.arrange(picture, cells);
            arrangeNext = false;
        }
        tell(new Change(change.added(), change.removed(), change.changed(), isMoved));
    }

    /** A cell goes with its element and comes back with it; what only looks like it gets none. */
    private void followModel(Change change) {
        for (PictureElement element : change.removed()) {
            Cell cell = EcoreUtil.getRootContainer(element.element()) == observed ? null : cells.remove(element.key());
            if (cell != null) {
                gone.computeIfAbsent(element.element(), each -> new HashMap<>()).put(element.key(), cell);
            }
        }
        for (PictureElement element : change.added()) {
            Cell cell = gone.getOrDefault(element.element(), Map.of()).get(element.key());
            if (cell != null) {
                cells.putIfAbsent(element.key(), cell);
            }
        }
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.changed(change));
    }

    /** Lets somebody know whenever the picture has changed. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Lets somebody no longer know. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The layers that can be switched, in the order of the specification. */
    public List<LayerState> layers() {
        return description.layers().stream().filter(Layer::isOptional)
                .map(layer -> new LayerState(layer.name(), layer.label(), active.contains(layer))).toList();
    }

    /** Shows or hides a layer. */
    public void show(String layer, boolean isActive) {
        switchOver(each -> each.name().equals(layer) ? isActive : active.contains(each));
    }

    /** Shows the layers with these names, and hides all others that can be switched. */
    public void showOnly(Set<String> layers) {
        switchOver(each -> layers.contains(each.name()));
    }

    private void switchOver(Predicate<Layer> isActive) {
        List<Layer> switched = description.layers().stream().filter(Layer::isOptional)
                .filter(each -> active.set(each, isActive.test(each))).toList();
        if (switched.isEmpty()) {
            return;
        }
        ModelObserver.Dirty dirty = observer.takeDirty();
        update(switched.stream().allMatch(each -> each.customizations().isEmpty()) ? dirty : ModelObserver.ALL, NO_CELLS);
    }

    /** The tools of all active layers, in the groups of the specification, without those of context menus. */
    public List<ToolGroup> tools() {
        return tools.palette();
    }

    /** The context menus of all active layers: those of the specification, and then single actions. */
    public List<ToolGroup> menus() {
        return tools.menus();
    }

    /** The cells that a user chose, by key. What goes from the model takes its cells along, and undo brings them back. */
    public Map<String, Cell> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** Takes cells from a layout file. */
    public void setCells(Map<String, Cell> wanted) {
        cells.clear();
        cells.putAll(wanted);
        arrangeAgain();
    }

    private void arrangeAgain() {
        layout.arrange(picture, cells);
        arrangeNext = false;
        tell(ONLY_MOVED);
    }

    /** Puts nodes into other cells of their own containers; this is no change of the model. */
    public void move(Map<PictureNode, Cell> places) {
        places.forEach((node, cell) -> cells.put(node.key(), cell));
        arrangeAgain();
    }

    /**
     * The cell of a container in which a point is; empty when it has no grid.
     *
     * @param container {@code null} for the ground of the picture
     */
    public Optional<Cell> cellAt(PictureNode container, Spot spot) {
        return container == null ? layout.cellOnGround(picture, spot) : layout.cellAt(picture, container, spot);
    }

    /** The cell into which a node would go when its middle is put at a point; empty when its place cannot be chosen. */
    public Optional<Cell> cellFor(PictureNode node, Spot middle) {
        return layout.cellFor(picture, node, middle);
    }

    /** The cell in which a node is; empty when it is in none. */
    public Optional<Cell> cellOf(PictureNode node) {
        return layout.cellOf(picture, node);
    }

    /**
     * Where a note of a cell is or would be; empty when the container has no grid.
     *
     * @param container {@code null} for the ground of the picture, on which that depends on the note
     */
    public Optional<Box> boxAt(PictureNode container, Cell cell) {
        return container == null ? Optional.empty() : layout.boxOf(picture, container, cell);
    }

    /** Where a node would be in a cell; empty when it cannot be there. */
    public Optional<Box> boxFor(PictureNode node, Cell cell) {
        return layout.boxFor(picture, node, cell);
    }

    /**
     * For nodes that are to go into cells the nearest ones that are free: nothing else makes room. Nodes whose place cannot be
     * chosen get none.
     */
    public Map<PictureNode, Cell> free(Map<PictureNode, Cell> wanted) {
        Map<PictureNode, Map<PictureNode, Cell>> containers = new LinkedHashMap<>();
        wanted.forEach((node, cell) -> {
            if (layout.cellFor(picture, node, node.box().centre()).isPresent()) {
                containers.computeIfAbsent(node.parent(), parent -> new LinkedHashMap<>()).put(node, cell);
            }
        });
        Map<PictureNode, Cell> found = new LinkedHashMap<>();
        containers.forEach((parent, nodes) -> found.putAll(new FreeCells(picture.contents(parent), wanted.keySet()).take(nodes,
                (node, cell) -> layout.boxFor(picture, node, cell))));
        return found;
    }

    /** The nearest free cells of a container for what comes there; nothing comes for the cells that are not to be seen. */
    public List<Cell> free(PictureNode container, List<Cell> wanted) {
        Map<Integer, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (boxAt(container, wanted.get(i)).isPresent()) {
                cells.put(i, wanted.get(i));
            }
        }
        return List.copyOf(new FreeCells(picture.contents(container), Set.of()).take(cells, (i, cell) -> boxAt(container, cell))
                .values());
    }

    /**
     * The cells for nodes that are moved together: they keep their places to those that stand in the same container now.
     *
     * @param leading the one of them that goes into the given cell, or as near to it as the others allow
     */
    public Map<PictureNode, Cell> together(Collection<PictureNode> nodes, PictureNode leading, Cell cell) {
        return CellGroup.led(this, nodes, leading, cell);
    }

    /**
     * The edges that begin or end at a node, with those of layers that are off. These are routed, but no part of the
     * picture.
     */
    public List<PictureEdge> links(PictureNode node) {
        List<PictureEdge> links = new ArrayList<>(picture.edgesOf(node));
        List<PictureEdge> hidden = updater.hiddenLinks(node);
        layout.route(picture, hidden);
        links.addAll(hidden);
        return links;
    }

    /**
     * Why a tool cannot be used here, for a user to read; empty when it can. Where the specification only says no, a
     * general text.
     *
     * @param from the node that is clicked, the begin of an edge; {@code null} for the ground of the picture
     * @param to   where an edge ends; {@code null} for other tools or while it is not known
     */
    public Optional<String> refusal(Tool tool, PictureElement from, PictureElement to) {
        return tools.refusal(tool, from, to);
    }

    /** Makes what the tool makes. The cell of a new node is chosen with it; {@code null} leaves it to the layout. */
    public Command use(EditingDomain domain, Tool tool, PictureElement from, PictureElement to, Cell cell) {
        return tools.use(tool, from, to, cell);
    }

    /** Why an action of a context menu cannot be used on these; empty when it can. */
    public Optional<String> refusal(Tool action, Collection<? extends PictureElement> elements) {
        return tools.refusal(action, elements);
    }

    /** What a user should agree to before an action of a context menu is used; empty for nothing. */
    public Optional<String> warning(Tool action, Collection<? extends PictureElement> elements) {
        return tools.warning(action, elements);
    }

    /** Does what an action of a context menu does; no elements stand for the ground of the picture. */
    public Command use(EditingDomain domain, Tool action, Collection<? extends PictureElement> elements) {
        return tools.use(action, elements);
    }

    /** The elements of which one is chosen before a tool is used; none when it needs no choice. */
    public List<EObject> choices(Tool tool, PictureElement from) {
        return tools.choices(tool, from);
    }

    /** What a command brings is put into cells, or into the nearest free ones, as with {@link #drop}. */
    public Command at(Command command, List<Cell> cells) {
        return cells.isEmpty() ? command : new ToolCommand(this, observed, command.getLabel(), command::execute, cells);
    }

    /** Does what a tool does with the element that was chosen. */
    public Command use(EditingDomain domain, Tool tool, PictureElement from, EObject choice) {
        return tools.use(tool, from, choice);
    }

    /** What a double click does; {@code null} for nothing. */
    public Command open(EditingDomain domain, PictureElement element) {
        return tools.open(element);
    }

    /** The text to edit directly in a node or an edge; empty when the specification has no tool for it. */
    public Optional<String> editableLabel(PictureElement element) {
        return tools.editableLabel(element);
    }

    /** Renames, or what else the specification does with an edited text. */
    public Command edit(EditingDomain domain, PictureElement element, String text) {
        return tools.edit(element, text);
    }

    /** Why what is shown cannot be deleted; empty when at least one of them can. */
    public Optional<String> deleteRefusal(Collection<? extends PictureElement> elements) {
        return tools.deleteRefusal(elements);
    }

    /** Deletes what is shown; {@code null} when the specification allows it for none of them. */
    public Command delete(EditingDomain domain, Collection<PictureElement> elements) {
        return tools.delete(elements);
    }

    /** Why an edge cannot begin or end at another node; empty when it can. */
    public Optional<String> refusal(PictureEdge edge, boolean isSource, PictureNode node) {
        return tools.edges().refusal(edge, isSource, node);
    }

    /** Lets an edge begin or end at another node. */
    public Command reconnect(EditingDomain domain, PictureEdge edge, boolean isSource, PictureNode node) {
        return tools.edges().reconnect(edge, isSource, node);
    }

    /** Whether the specification has tools by which something is dropped there; {@code null} stands for the ground. */
    public boolean takesDrops(PictureNode container) {
        return !tools.drops().tools(container).isEmpty();
    }

    /** Whether a tool of the palette makes notes for elements of this kind there; {@code null} stands for the ground. */
    public boolean makes(EObject element, PictureNode container) {
        return tools.makes(element, container);
    }

    /** Why elements cannot be dropped into a container; empty when they can. */
    public Optional<String> refusal(Collection<? extends EObject> dropped, PictureNode container) {
        return tools.drops().refusal(dropped, container);
    }

    /** What a user should agree to before elements are dropped there: links that go, for example; empty for nothing. */
    public Optional<String> warning(Collection<? extends EObject> dropped, PictureNode container) {
        return tools.drops().warning(dropped, container);
    }

    /**
     * Drops elements from this diagram or from elsewhere into a container; {@code null} stands for the ground of the
     * picture. What is in the container already only changes its cell. Elements from elsewhere that an external action takes
     * are given to it together, so that it can keep what joins them.
     *
     * @param cells one after the other for the elements; when there are fewer, the last one for the others, too, and none
     *              leave it to the layout. Each goes to the nearest free cell
     */
    public Command drop(EditingDomain domain, Collection<? extends EObject> dropped, PictureNode container, List<Cell> cells) {
        return tools.drops().drop(dropped, container, cells);
    }

    /** Why elements cannot be pasted into a container; empty when they can. */
    public Optional<String> pasteRefusal(Collection<? extends EObject> copied, PictureNode container) {
        return tools.drops().pasteRefusal(copied, container);
    }

    /** Pastes copies of elements into a container, as {@link #drop} does; {@code null} stands for the ground of the picture. */
    public Command paste(EditingDomain domain, Collection<? extends EObject> copied, PictureNode container, List<Cell> cells) {
        return tools.drops().paste(copied, container, cells);
    }

    /** The elements shown for which a validation rule of the specification does not hold, rule by rule. */
    public List<Problem> problems() {
        Set<EObject> elements = new LinkedHashSet<>();
        elements.add(picture.root());
        picture.nodes().forEach(node -> elements.add(node.element()));
        picture.edges().forEach(edge -> elements.add(edge.element()));
        return validation.of(elements);
    }

    /** Stops listening to the model. */
    @Override
    public void close() {
        observed.eAdapters().remove(observer);
        if (stack != null) {
            stack.removeCommandStackListener(stackListener);
        }
    }
}
