package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.guidance.ChecklistEntry;
import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.guidance.Progress;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.ChecklistItem;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.YesNo;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** What to do in the engagement: boxes to tick, and how many are ticked. */
final class Checklist {

    private static final int WIDTH = 200;

    private final Composite parent;
    private final FormToolkit toolkit;
    private final CanvasDocument document;
    private final ProgressBar bar;
    private final Label progressText;
    private final Map<ChecklistEntry, Button> boxes = new HashMap<>();
    private List<ChecklistEntry> shown = List.of();
    private Composite list;
    private Client client;

    Checklist(Composite parent, FormToolkit toolkit, CanvasDocument document) {
        this.parent = parent;
        this.toolkit = toolkit;
        this.document = document;
        Composite head = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        bar = new ProgressBar(head, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(bar);
        progressText = toolkit.createLabel(head, NLS.bind(Messages.Checklist_progress, 10, 10));
    }

    /** Shows the checklist of the client's type and that for owners, as far as they are done. */
    void show(Client which) {
        client = which;
        List<ChecklistEntry> entries = new ArrayList<>(Guidance.checklist(client.getType()));
        entries.addAll(Guidance.ownersChecklist());
        if (!entries.equals(shown)) {
            shown = entries;
            rebuild();
        }
        boxes.forEach((entry, box) -> box.setSelection(Guidance.isDone(client, entry)));
        Progress progress = Guidance.progress(client, shown);
        bar.setMaximum(Math.max(1, progress.total()));
        bar.setSelection(progress.done());
        progressText.setText(NLS.bind(Messages.Checklist_progress, progress.done(), progress.total()));
        progressText.getParent().layout();
    }

    private void rebuild() {
        if (list != null) {
            list.dispose();
        }
        boxes.clear();
        list = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
        ClientType type = client.getType();
        if (type != ClientType.UNSPECIFIED) {
            group(Guidance.title(type, Locale.getDefault()), Guidance.checklist(type));
        }
        group(Messages.Checklist_owners, Guidance.ownersChecklist());
    }

    private void group(String title, List<ChecklistEntry> entries) {
        Label head = toolkit.createLabel(list, title.replace("&", "&&"));
        head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(head);
        for (ChecklistEntry entry : entries) {
            // A box does not break its text into lines: a label beside it does.
            Button box = toolkit.createButton(list, "", SWT.CHECK);
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(box);
            box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tick(entry, box.getSelection())));
            String text = entry.text(Locale.getDefault());
            box.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(
                    event -> event.result = text));
            box.setToolTipText(entry.reason(Locale.getDefault()));
            Label label = toolkit.createLabel(list, text.replace("&", "&&"), SWT.WRAP);
            label.setToolTipText(entry.reason(Locale.getDefault()));
            label.addListener(SWT.MouseUp, event -> {
                box.setSelection(!box.getSelection());
                tick(entry, box.getSelection());
            });
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
            boxes.put(entry, box);
        }
    }

    private void tick(ChecklistEntry entry, boolean done) {
        ChecklistItem item = Guidance.item(client, entry);
        YesNo value = done ? YesNo.YES : YesNo.NO;
        Command command;
        if (item == null) {
            item = CanvasFactory.eINSTANCE.createChecklistItem();
            item.setItem(entry.key());
            item.setDone(value);
            command = AddCommand.create(document.domain(), client, CanvasPackage.Literals.CLIENT__CHECKLIST, item);
        } else {
            command = SetCommand.create(document.domain(), item, CanvasPackage.Literals.CHECKLIST_ITEM__DONE, value);
        }
        document.execute(done ? Messages.Checklist_tick : Messages.Checklist_untick, command);
    }
}
