package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Which of the client's other canvases this one sets out to change, by its name, and a link that opens it. */
final class ReinventsField {

    /** Stands for no canvas. */
    private static final String NONE = "";

    private final CanvasDocument document;
    private final ComboViewer viewer;
    private final Hyperlink open;
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param parent a grid with two columns
     * @param open   opens a file, which may not be there
     */
    ReinventsField(Composite parent, FormToolkit toolkit, CanvasDocument document, FeatureFields fields, Consumer<IFile> open) {
        this.document = document;
        Label label = toolkit.createLabel(parent, Messages.OverviewPage_reinvents);
        label.setToolTipText(Messages.OverviewPage_reinventsHint);
        Composite line = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        FeatureFields.align(line, true);
        Combo combo = new Combo(line, SWT.READ_ONLY | SWT.BORDER);
        toolkit.adapt(combo, true, false);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(50, SWT.DEFAULT).applyTo(combo);
        viewer = new ComboViewer(combo);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(file -> label((String) file)));
        viewer.setInput(List.of(NONE));
        this.open = toolkit.createHyperlink(line, Messages.OverviewPage_open, SWT.NONE);
        this.open.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                event -> open.accept(ClientFiles.of(document).file(canvas().getReinvents()))));
        fields.bind(viewer, NONE, CanvasPackage.Literals.CANVAS__REINVENTS);
    }

    private Canvas canvas() {
        return (Canvas) document.root();
    }

    /** The name of the canvas, with its file where another one has the same name. */
    private String label(String file) {
        String name = names.get(file);
        if (name == null) {
            return file;
        }
        boolean alone = names.values().stream().filter(name::equals).count() == 1;
        return alone ? name : NLS.bind(Messages.OverviewPage_reinventsSame, name, file);
    }

    /** Offers the canvases that are there now. */
    void update() {
        List<IFile> others = ClientFiles.of(document).otherCanvases();
        offer(others, Map.of());
        ClientFiles.readNames(others, open.getDisplay(), read -> {
            if (!open.isDisposed() && document.root() != null) {
                offer(others, read);
            }
        });
    }

    private void offer(List<IFile> others, Map<IFile, String> read) {
        read.forEach((file, name) -> names.put(file.getName(), name));
        List<String> files = new ArrayList<>(others.stream().map(IFile::getName).toList());
        names.keySet().retainAll(files);
        String chosen = canvas().getReinvents();
        if (chosen != null && !files.contains(chosen)) {
            files.add(chosen);
        }
        files.sort(Comparator.comparing(this::label, String.CASE_INSENSITIVE_ORDER));
        files.add(0, NONE);
        if (files.equals(viewer.getInput())) {
            viewer.refresh();
        } else {
            viewer.setInput(files);
        }
        showChosen();
    }

    /** Shows what is chosen; without it there is nothing to open. */
    void showChosen() {
        open.setVisible(canvas().getReinvents() != null);
    }
}
