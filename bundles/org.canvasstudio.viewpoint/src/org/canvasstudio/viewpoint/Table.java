package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.canvasstudio.viewpoint.spec.AxisMapping;
import org.canvasstudio.viewpoint.spec.IntersectionMapping;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.canvasstudio.viewpoint.spec.ToolDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A cross table of a specification over an element of a model: lines, columns and cells, kept up to date with the model,
 * and its tools as commands. For one thread.
 */
public final class Table implements AutoCloseable {

    static final int WHITE = 0xFFFFFF;

    /**
     * How a cell or a header looks.
     *
     * @param foreground the colour of the text, 0xRRGGBB
     * @param labelSize  in points
     * @param background the colour of the ground, 0xRRGGBB
     */
    public record Style(int foreground, int labelSize, boolean isBold, boolean isItalic, int background) {

        /** What a cell looks like that shows nothing. */
        public static final Style PLAIN = new Style(0x000000, 12, false, false, WHITE);

        /** Whether the ground is another one than that of the whole table: white stands for none. */
        public boolean hasGround() {
            return background != WHITE;
        }
    }

    /**
     * A line or a column.
     *
     * @param element what it shows
     * @param depth   0, or how many lines it is below one of the first level
     * @param width   of a column in units; 0 when the specification does not say
     */
    public record Header(AxisMapping mapping, EObject element, String label, int depth, int width, Style style) {
    }

    /**
     * What a cell shows.
     *
     * @param element the element behind the cell, or that of the line when the cell shows only a relation
     */
    public record Content(IntersectionMapping mapping, EObject element, String label, Style style) {
    }

    private record Place(EObject line, AxisMapping lineMapping, EObject column, AxisMapping columnMapping) {
    }

    private final Registry registry;
    private final Interpreter interpreter;
    private final TableDescription description;
    private final EObject root;
    private final Notifier observed;
    private final ModelObserver observer = new ModelObserver(this::modelChanged);
    private final CommandStack stack;
    private final CommandStackListener stackListener = event -> tell();
    private final ToolRunner runner;
    private final TableStyles styles;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Header> lines = new ArrayList<>();
    private final List<Header> columns = new ArrayList<>();
    private final Map<Place, Content> contents = new HashMap<>();
    /** Whether the model has changed since the listeners were run. */
    private boolean isUntold;

    private Table(Registry registry, TableDescription description, EObject root) {
        this.registry = registry;
        this.description = description;
        this.root = root;
        interpreter = registry.interpreter();
        runner = new ToolRunner(registry);
        styles = new TableStyles(registry);
        observed = EcoreUtil.getRootContainer(root);
        observed.eAdapters().add(observer);
        EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(root);
        stack = domain == null ? null : domain.getCommandStack();
        if (stack != null) {
            stack.addCommandStackListener(stackListener);
        }
        update();
    }

    /**
     * Opens a table over an element. It listens to the whole model of the element until it is closed. When the model has
     * an editing domain, listeners are run after each command, otherwise with each notification.
     *
     * @throws IllegalArgumentException when the description is not for elements like this one
     * @throws ExpressionException      when an expression cannot be evaluated and the registry names nobody to tell
     */
    public static Table open(Registry registry, TableDescription description, EObject root) {
        if (!registry.isInstance(root, description.domainClass())) {
            throw new IllegalArgumentException(
                    Messages.text("diagram.root", description, description.domainClass(), root.eClass().getName()));
        }
        return new Table(registry, description, root);
    }

    /** What the specification says of the table. */
    public TableDescription description() {
        return description;
    }

    /** The element of the model that the table is of. */
    public EObject root() {
        return root;
    }

    /** The title. */
    public String title() {
        return description.title() == null ? description.label()
                : interpreter.text(description.title(), root, variables());
    }

    /** The lines, each followed by those below it. */
    public List<Header> lines() {
        refresh();
        return Collections.unmodifiableList(lines);
    }

    /** The columns. */
    public List<Header> columns() {
        refresh();
        return Collections.unmodifiableList(columns);
    }

    /** What a cell shows; empty for a cell that shows nothing. */
    public Optional<Content> content(Header line, Header column) {
        refresh();
        return Optional.ofNullable(
                contents.get(new Place(line.element(), line.mapping(), column.element(), column.mapping())));
    }

    /** Is run when the model has changed; the table is read anew when somebody asks for it. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Is no longer run. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void modelChanged() {
        isUntold = true;
        if (stack == null) {
            tell();
        }
    }

    private void tell() {
        if (isUntold) {
            isUntold = false;
            listeners.forEach(Runnable::run);
        }
    }

    private void refresh() {
        if (observer.isDirty()) {
            update();
        }
    }

    private void update() {
        observer.takeDirty();
        lines.clear();
        columns.clear();
        contents.clear();
        description.lines().forEach(mapping -> addHeaders(mapping, root, 0, lines));
        description.columns().forEach(mapping -> addHeaders(mapping, root, 0, columns));
        description.intersections().forEach(this::addContents);
    }

    private void addHeaders(AxisMapping mapping, EObject container, int depth, List<Header> headers) {
        for (EObject element : interpreter.elements(mapping.candidates(), container, variables())) {
            if (registry.isInstance(element, mapping.domainClass())) {
                headers.add(new Header(mapping, element, interpreter.text(mapping.header(), element, variables()), depth,
                        mapping.element().number("initialWidth"), styles.of(element, variables(), mapping.element())));
                mapping.subLines().forEach(below -> addHeaders(below, element, depth + 1, headers));
            }
        }
    }

    private void addContents(IntersectionMapping mapping) {
        Map<EObject, Header> columnOf = new LinkedHashMap<>();
        columns.stream().filter(column -> column.mapping() == mapping.column())
                .forEach(column -> columnOf.put(column.element(), column));
        Map<EObject, Header> lineOf = new LinkedHashMap<>();
        lines.stream().filter(line -> mapping.lines().contains(line.mapping()))
                .forEach(line -> lineOf.put(line.element(), line));
        if (!mapping.hasElement()) {
            lineOf.values().forEach(line -> addContents(mapping, line.element(), List.of(line.element()), lineOf, columnOf));
            return;
        }
        for (EObject element : interpreter.elements(mapping.expression("semanticCandidatesExpression"), root, variables())) {
            if (registry.isInstance(element, mapping.element().text("domainClass"))) {
                addContents(mapping, element, interpreter.elements(mapping.expression("lineFinderExpression"), element,
                        variables()), lineOf, columnOf);
            }
        }
    }

    private void addContents(IntersectionMapping mapping, EObject element, Iterable<EObject> lineElements,
            Map<EObject, Header> lineOf, Map<EObject, Header> columnOf) {
        for (EObject lineElement : lineElements) {
            Header line = lineOf.get(lineElement);
            for (EObject columnElement : interpreter.elements(mapping.expression("columnFinderExpression"), element,
                    variables())) {
                Header column = columnOf.get(columnElement);
                if (line == null || column == null) {
                    continue;
                }
                Map<String, Object> variables = variables(line, column, element);
                if (interpreter.isTrue(mapping.expression("preconditionExpression"), element, variables)) {
                    contents.putIfAbsent(new Place(lineElement, line.mapping(), columnElement, column.mapping()),
                            new Content(mapping, element, interpreter.text(mapping.expression("labelExpression"), element,
                                    variables), styles.of(element, variables, mapping.element(), line.mapping().element(),
                                            column.mapping().element())));
                }
            }
        }
    }

    private Map<String, Object> variables() {
        return Variables.of("root", root, "table", this, "container", root);
    }

    private Map<String, Object> variables(Header line, Header column, EObject element) {
        return Variables.of("root", root, "table", this, "line", line, "column", column, "lineSemantic", line.element(),
                "columnSemantic", column.element(), "element", element);
    }

    /** Why a cell cannot be edited or filled, for a user to read; empty when it can. */
    public Optional<String> refusal(Header line, Header column) {
        Optional<Content> content = content(line, column);
        if (content.isPresent()) {
            IntersectionMapping mapping = content.get().mapping();
            EObject element = content.get().element();
            boolean isEditable = mapping.directEdit() != null
                    && interpreter.isTrue(mapping.expression("canEdit"), element, variables(line, column, element));
            return isEditable ? Optional.empty() : ToolRunner.refused("table.fixed");
        }
        Optional<ToolDescription> tool = creation(line, column);
        return tool.isEmpty() ? ToolRunner.refused("table.fixed")
                : runner.refusal(tool.get(), tool.get().precondition(), line.element(), variables(line, column, null));
    }

    private Optional<ToolDescription> creation(Header line, Header column) {
        return description.intersections().stream()
                .filter(each -> each.lines().contains(line.mapping()) && each.column() == column.mapping())
                .map(IntersectionMapping::creation).filter(tool -> tool != null).findFirst();
    }

    /**
     * Edits what a cell shows, or fills a cell that shows nothing, with what the specification has for it.
     *
     * @param text what was typed; an empty text usually clears the cell
     */
    public Command edit(EditingDomain domain, Header line, Header column, String text) {
        Optional<Content> content = content(line, column);
        EObject element = content.map(Content::element).orElse(line.element());
        ToolDescription tool = content.isPresent() ? content.get().mapping().directEdit()
                : creation(line, column).orElseThrow();
        Map<String, Object> variables = variables(line, column, content.map(Content::element).orElse(null));
        return command(tool, element, Variables.with(Variables.with(variables, "0", text), "arg0", text));
    }

    /** What makes lines and columns. */
    public List<Diagram.Tool> creations() {
        return description.creations().stream().map(tool -> new Diagram.Tool(tool.name(), tool.label(), tool.tooltip(),
                tool.icon(), Diagram.Tool.Kind.ACTION)).toList();
    }

    /** Makes a line or a column. */
    public Command create(EditingDomain domain, Diagram.Tool tool) {
        ToolDescription wanted = description.creations().stream().filter(each -> each.name().equals(tool.name())).findFirst()
                .orElseThrow();
        return command(wanted, root, Variables.with(variables(), "element", root));
    }

    /** Why the element of a line or column cannot be deleted; empty when it can. */
    public Optional<String> deleteRefusal(Header header) {
        ToolDescription tool = header.mapping().deletion();
        return tool == null ? ToolRunner.refused("tool.fixed") : runner.refusal(tool, tool.precondition(), header.element(),
                Variables.with(variables(), "element", header.element()));
    }

    /** Deletes the element of a line or column. */
    public Command delete(EditingDomain domain, Header header) {
        return command(header.mapping().deletion(), header.element(),
                Variables.with(variables(), "element", header.element()));
    }

    private Command command(ToolDescription tool, EObject context, Map<String, Object> variables) {
        String label = tool.label().isEmpty() ? Messages.text("table.edit") : tool.label();
        return new RecordedCommand(observed, label, () -> runner.execute(tool, context, variables));
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
