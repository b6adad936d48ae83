package org.canvasstudio.ui.editor.form;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Findings in full sentences, which can be copied; hovering tells why they matter and how they are put right. */
public final class FindingsArea {

    private static final int WIDTH = 200;

    private final Composite control;
    private final FormToolkit toolkit;
    private final boolean explained;
    private final List<String> shown = new ArrayList<>();

    /** @param explained whether why and how stand there, too, instead of in a hover */
    public FindingsArea(Composite parent, FormToolkit toolkit, boolean explained) {
        this.toolkit = toolkit;
        this.explained = explained;
        control = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
    }

    /** Shows the findings; says whether others were shown before, so that the form has to be laid out again. */
    public boolean show(List<Finding> findings) {
        List<String> texts = findings.stream().map(finding -> explained ? explained(finding) : sentence(finding)).toList();
        if (texts.equals(shown)) {
            return false;
        }
        shown.clear();
        shown.addAll(texts);
        for (var child : control.getChildren()) {
            child.dispose();
        }
        for (int i = 0; i < texts.size(); i++) {
            Finding finding = findings.get(i);
            Label icon = toolkit.createLabel(control, "");
            icon.setImage(FindingImages.of(finding.severity()));
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
            Text text = new Text(control, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
            text.setText(texts.get(i));
            toolkit.adapt(text, true, false);
            text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
            if (!explained) {
                text.setToolTipText(explained(finding));
                icon.setToolTipText(explained(finding));
            }
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        }
        GridDataFactory.fillDefaults().grab(true, false).exclude(texts.isEmpty()).applyTo(control);
        control.setVisible(!texts.isEmpty());
        return true;
    }

    private static String sentence(Finding finding) {
        return NLS.bind(Messages.FindingsArea_finding, finding.rule().id(), finding.message());
    }

    private static String explained(Finding finding) {
        return NLS.bind(Messages.FindingsArea_explained,
                new Object[] {finding.rule().id(), finding.message(), finding.why(), finding.remedy()});
    }
}
