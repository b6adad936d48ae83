package org.canvasstudio.ui.editor.capture;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.ui.ViewerToolTips;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.capture.PlannedNote.PlannedLink;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Shows what an answer is about to do: the notes to be made, each with the links that are offered for it. */
final class PlanArea {

    private final LocalResourceManager resources;
    private final Adapted adapted;
    private final Label notesLabel;
    private final CheckboxTableViewer notes;
    private final Composite placing;
    private final ComboViewer block;
    private final Composite linking;
    private final Label linksLabel;
    private final CheckboxTableViewer links;
    private AnswerPlan plan;
    private boolean showing;

    PlanArea(Composite parent, Font font, Adapted adapted) {
        this.adapted = adapted;
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        notesLabel = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(notesLabel);
        notes = table(area, font);
        column(notes, 3, new NoteLabels());
        column(notes, 2, new StateLabels());
        notes.setCheckStateProvider(new NoteChecks());
        notes.addCheckStateListener(event -> check((PlannedNote) event.getElement(), event.getChecked()));
        notes.addSelectionChangedListener(event -> showNote());

        placing = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(placing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(placing);
        new Label(placing, SWT.NONE).setText(Messages.FacilitatorDialog_putInto);
        block = new ComboViewer(placing, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(block.getControl());
        block.setContentProvider(ArrayContentProvider.getInstance());
        block.setLabelProvider(LabelProvider.createTextProvider(each -> title((BlockKind) each)));
        block.addSelectionChangedListener(event -> putInto((BlockKind) event.getStructuredSelection().getFirstElement()));

        linking = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(linking);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(linking);
        linksLabel = new Label(linking, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(linksLabel);
        links = table(linking, font);
        column(links, 1, new LinkLabels());
        links.addCheckStateListener(event -> {
            if (event.getChecked()) {
                selected().wantedLinks().add((PlannedLink) event.getElement());
            } else {
                selected().wantedLinks().remove(event.getElement());
            }
        });
    }

    private static CheckboxTableViewer table(Composite parent, Font font) {
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayout(new TableColumnLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        Table table = new Table(frame, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setFont(font);
        CheckboxTableViewer viewer = new CheckboxTableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ViewerToolTips.show(viewer);
        return viewer;
    }

    private static void column(CheckboxTableViewer viewer, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.setLabelProvider(labels);
        ((TableColumnLayout) viewer.getTable().getParent().getLayout()).setColumnData(column.getColumn(), new ColumnWeightData(weight));
    }

    /** Shows another plan. */
    void show(AnswerPlan shown) {
        plan = shown;
        boolean givesNotes = plan.question().givesNotes();
        notesLabel.setText(givesNotes ? Messages.FacilitatorDialog_notesPreview : Messages.FacilitatorDialog_notes);
        show(placing, givesNotes);
        show(linking, !plan.question().links().isEmpty());
        notes.setInput(plan.notes());
        select(plan.notes().isEmpty() ? null : plan.notes().get(0));
    }

    private static void show(Composite part, boolean visible) {
        part.setVisible(visible);
        GridDataFactory.createFrom((GridData) part.getLayoutData()).exclude(!visible).applyTo(part);
    }

    /** Shows what has become of the plan; a line that is new is selected, so that its links are in sight. */
    void refresh() {
        List<?> before = (List<?>) notes.getInput();
        PlannedNote kept = selected();
        notes.setInput(plan.notes());
        PlannedNote added = null;
        for (PlannedNote note : plan.notes()) {
            added = before.contains(note) ? added : note;
        }
        select(added != null ? added : plan.notes().contains(kept) ? kept : plan.notes().isEmpty() ? null : plan.notes().get(0));
    }

    private PlannedNote selected() {
        return (PlannedNote) notes.getStructuredSelection().getFirstElement();
    }

    private void select(PlannedNote note) {
        notes.setSelection(note == null ? StructuredSelection.EMPTY : new StructuredSelection(note), true);
        showNote();
    }

    /** Shows where the selected note goes and the links that are offered for it. */
    private void showNote() {
        PlannedNote note = selected();
        showing = true;
        block.setInput(BlockKind.values());
        block.setSelection(note == null ? StructuredSelection.EMPTY : new StructuredSelection(note.block()));
        block.getControl().setEnabled(note != null && note.isNamed());
        showing = false;
        List<PlannedLink> offered = note == null ? List.of() : note.offeredLinks();
        links.setInput(offered);
        links.setCheckedElements(note == null ? new Object[0] : note.wantedLinks().toArray());
        links.getControl().setEnabled(note != null && note.isOnCanvas());
        linksLabel.setText(note == null ? Messages.FacilitatorDialog_links
                : offered.isEmpty() ? Messages.FacilitatorDialog_noLinks
                        : NLS.bind(Messages.FacilitatorDialog_linksOf, Notes.shortened(note.name()).replace("&", "&&")));
    }

    private void check(PlannedNote note, boolean checked) {
        if (note.existing() == null) {
            note.setWanted(checked);
        }
        notes.refresh();
        showNote();
    }

    private void putInto(BlockKind kind) {
        if (!showing && selected() != null && kind != null) {
            selected().setBlock(kind);
            notes.refresh();
            showNote();
        }
    }

    private String title(BlockKind kind) {
        return kind.title(plan == null ? CanvasKind.UNSPECIFIED : plan.canvas().getKind(), Locale.getDefault());
    }

    private Image icon(CanvasElement element) {
        return resources.get(adapted.icon(element));
    }

    private static final class NoteChecks implements ICheckStateProvider {

        @Override
        public boolean isChecked(Object element) {
            return ((PlannedNote) element).isOnCanvas();
        }

        /** What is on the canvas stays there. */
        @Override
        public boolean isGrayed(Object element) {
            return ((PlannedNote) element).existing() != null;
        }
    }

    private final class NoteLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            PlannedNote note = (PlannedNote) element;
            return note.isNamed() ? note.name() : adapted.text(note.existing());
        }

        @Override
        public String getToolTipText(Object element) {
            return getText(element);
        }

        @Override
        public Image getImage(Object element) {
            PlannedNote note = (PlannedNote) element;
            return icon(note.existing() != null ? note.existing() : note.block().createElement());
        }
    }

    private final class StateLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            PlannedNote note = (PlannedNote) element;
            if (note.existing() != null) {
                return Messages.FacilitatorDialog_present;
            }
            if (!note.isWanted()) {
                return Messages.FacilitatorDialog_textOnly;
            }
            return note.block() == plan.question().block() ? Messages.FacilitatorDialog_new
                    : NLS.bind(Messages.FacilitatorDialog_becomes, title(note.block()));
        }
    }

    private final class LinkLabels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            PlannedLink link = (PlannedLink) element;
            return NLS.bind(link.outgoing() ? Messages.FacilitatorDialog_outgoing : Messages.FacilitatorDialog_incoming, kind(link),
                    adapted.text(link.other()));
        }

        private String kind(PlannedLink link) {
            return CanvasEditPlugin.INSTANCE.getString("_UI_LinkKind_" + link.kind().getLiteral() + "_literal");
        }

        @Override
        public String getToolTipText(Object element) {
            PlannedLink link = (PlannedLink) element;
            String note = selected() == null ? "" : selected().name();
            String other = adapted.text(link.other());
            return CanvasEditPlugin.INSTANCE.getString("_UI_link", new Object[] {kind(link), link.outgoing() ? note : other,
                    link.outgoing() ? other : note});
        }

        @Override
        public Image getImage(Object element) {
            return icon(((PlannedLink) element).other());
        }
    }
}
