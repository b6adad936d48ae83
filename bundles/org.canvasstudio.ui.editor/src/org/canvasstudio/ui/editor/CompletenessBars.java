package org.canvasstudio.ui.editor;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.portfolio.Completeness;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** How complete the nine blocks are: a bar for each. The title of a block goes to the block. */
final class CompletenessBars {

    private record Row(Hyperlink title, ProgressBar bar, Label percent) {
    }

    private final Map<BlockKind, Row> rows = new EnumMap<>(BlockKind.class);
    private final Composite parent;
    private Canvas canvas;

    /** @param parent a grid with three columns */
    CompletenessBars(Composite parent, FormToolkit toolkit, Consumer<EObject> open) {
        this.parent = parent;
        for (BlockKind kind : BlockKind.values()) {
            Hyperlink title = toolkit.createHyperlink(parent, kind.title(null, Locale.getDefault()), SWT.NONE);
            title.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> {
                if (canvas != null) {
                    open.accept(kind.in(canvas));
                }
            }));
            ProgressBar bar = new ProgressBar(parent, SWT.HORIZONTAL);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(bar);
            Label percent = toolkit.createLabel(parent, NLS.bind(Messages.CompletenessBars_percent, 100));
            GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(percent);
            percent.setAlignment(SWT.RIGHT);
            rows.put(kind, new Row(title, bar, percent));
        }
    }

    void show(Canvas shown) {
        canvas = shown;
        rows.forEach((kind, row) -> {
            int percent = Completeness.of(canvas, kind);
            row.title().setText(kind.title(canvas.getKind(), Locale.getDefault()));
            row.bar().setSelection(percent);
            row.percent().setText(NLS.bind(Messages.CompletenessBars_percent, percent));
            row.bar().setToolTipText(Messages.CompletenessBars_hint);
        });
        parent.layout();
    }
}
