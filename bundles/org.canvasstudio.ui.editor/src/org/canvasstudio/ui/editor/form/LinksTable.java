package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.core.databinding.observable.value.WritableValue;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The links at an element, with buttons to add a legal one and to remove them. */
final class LinksTable {

    private static final int ROWS = 4;
    private static final int WIDE = 3;

    /** A link that can be drawn: to the other element or from it. */
    private record Choice(LinkKind kind, CanvasElement source, CanvasElement target, CanvasElement other) {
    }

    private final CanvasDocument document;
    private final WritableValue<EObject> master;
    private final Adapted adapted;
    private final Composite control;
    private final TableViewer viewer;
    private final LocalResourceManager images;
    private final Button add;
    private final Button remove;
    private final Button open;

    /** @param openObject shows the form of a link; {@code null} when there is no place for it */
    LinksTable(Composite parent, FormToolkit toolkit, CanvasDocument document, WritableValue<EObject> master,
            Consumer<EObject> openObject) {
        this.document = document;
        this.master = master;
        adapted = new Adapted(document.adapterFactory());
        control = toolkit.createComposite(parent);
        images = new LocalResourceManager(JFaceResources.getResources(), control);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(control);
        Composite frame = toolkit.createComposite(control);
        Table table = new Table(frame, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
        toolkit.adapt(table, true, false);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, table.getHeaderHeight() + (ROWS + 1) * table.getItemHeight())
                .applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.LinksTable_kind, 1, new ColumnLabelProvider() {
            @Override
            public String getText(Object link) {
                return kindName(((Link) link).getKind());
            }
        });
        column(layout, Messages.LinksTable_element, WIDE, new ColumnLabelProvider() {
            @Override
            public String getText(Object link) {
                return direction((Link) link) + name(other((Link) link));
            }

            @Override
            public Image getImage(Object link) {
                CanvasElement other = other((Link) link);
                return other == null ? null : images.get(adapted.icon(other));
            }
        });
        column(layout, Messages.LinksTable_note, 1, new ColumnLabelProvider() {
            @Override
            public String getText(Object link) {
                return ((Link) link).getNote() == null ? "" : ((Link) link).getNote();
            }
        });
        Composite buttons = toolkit.createComposite(control);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        add = button(toolkit, buttons, Messages.LinksTable_add, this::add);
        remove = button(toolkit, buttons, Messages.PartsTable_remove, this::remove);
        open = openObject == null ? null : button(toolkit, buttons, Messages.PartsTable_open, () -> openObject.accept(selected()));
        if (openObject != null) {
            viewer.addDoubleClickListener(event -> openObject.accept(selected()));
        }
        viewer.addSelectionChangedListener(event -> enable());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && event.stateMask == 0) {
                remove();
            }
        });
        enable();
    }

    private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().pack();
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, column.getColumn().getWidth() + 8, true));
        column.setLabelProvider(labels);
    }

    private static Button button(FormToolkit toolkit, Composite parent, String text, Runnable run) {
        Button button = toolkit.createButton(parent, text, SWT.PUSH);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
        return button;
    }

    private static String kindName(LinkKind kind) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_LinkKind_" + kind.getLiteral() + "_literal");
    }

    private CanvasElement element() {
        return (CanvasElement) master.getValue();
    }

    private CanvasElement other(Link link) {
        return link.getSource() == element() ? link.getTarget() : link.getSource();
    }

    private String direction(Link link) {
        return link.getSource() == element() ? "\u2192 " : "\u2190 ";
    }

    private String name(CanvasElement element) {
        return element == null ? "?" : adapted.text(element);
    }

    private Link selected() {
        return (Link) viewer.getStructuredSelection().getFirstElement();
    }

    private void enable() {
        add.setEnabled(element() != null);
        remove.setEnabled(selected() != null);
        if (open != null) {
            open.setEnabled(viewer.getStructuredSelection().size() == 1);
        }
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        CanvasElement element = element();
        BlockKind own = BlockKind.of(element);
        for (CanvasElement other : Canvases.elements(Blocks.canvasOf(element))) {
            if (other != element) {
                choice(choices, own, BlockKind.of(other), element, other, other);
                if (BlockKind.of(other) != own) {
                    choice(choices, BlockKind.of(other), own, other, element, other);
                }
            }
        }
        return choices;
    }

    private void choice(List<Choice> choices, BlockKind from, BlockKind to, CanvasElement source, CanvasElement target,
            CanvasElement other) {
        LinkKind kind = LegalLinks.kindBetween(from, to);
        boolean drawn = source.getOutgoing().stream().anyMatch(link -> link.getTarget() == target && link.getKind() == kind);
        if (kind != LinkKind.UNSPECIFIED && !drawn) {
            choices.add(new Choice(kind, source, target, other));
        }
    }

    private void add() {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(control.getShell(), new LabelProvider() {
            @Override
            public String getText(Object object) {
                Choice choice = (Choice) object;
                return NLS.bind(Messages.LinksTable_choice, name(choice.other()), kindName(choice.kind()));
            }

            @Override
            public Image getImage(Object object) {
                return images.get(adapted.icon(((Choice) object).other()));
            }
        });
        dialog.setTitle(Messages.LinksTable_addTitle);
        dialog.setMessage(NLS.bind(Messages.LinksTable_addMessage, name(element())));
        dialog.setMultipleSelection(true);
        dialog.setElements(choices().toArray());
        if (dialog.open() == ElementListSelectionDialog.OK) {
            CompoundCommand links = new CompoundCommand();
            Arrays.stream(dialog.getResult()).map(Choice.class::cast).forEach(choice -> append(links, choice));
            if (!links.isEmpty()) {
                document.execute(Messages.LinksTable_addLabel, links);
            }
        }
    }

    /** The ends come after the link is in the canvas, so that undoing takes them away before. */
    private void append(CompoundCommand links, Choice choice) {
        Canvas canvas = Blocks.canvasOf(choice.source());
        Link link = CanvasFactory.eINSTANCE.createLink();
        link.setKind(choice.kind());
        EditingDomain domain = document.domain();
        links.append(AddCommand.create(domain, canvas, CanvasPackage.Literals.CANVAS__LINKS, link));
        links.append(SetCommand.create(domain, link, CanvasPackage.Literals.LINK__SOURCE, choice.source()));
        links.append(SetCommand.create(domain, link, CanvasPackage.Literals.LINK__TARGET, choice.target()));
    }

    private void remove() {
        if (selected() != null) {
            document.execute(Messages.LinksTable_removeLabel,
                    ModelCommands.delete(document.domain(), viewer.getStructuredSelection().toList()));
        }
    }

    Control control() {
        return control;
    }

    /** Shows the links of the element that is shown now. */
    void refresh() {
        List<Link> links = new ArrayList<>();
        if (element() != null) {
            links.addAll(element().getOutgoing());
            links.addAll(element().getIncoming());
        }
        if (links.equals(viewer.getInput())) {
            viewer.refresh();
        } else {
            Object before = selected();
            viewer.setInput(links);
            if (before != null && links.contains(before)) {
                viewer.setSelection(new StructuredSelection(before));
            }
        }
        enable();
    }
}
