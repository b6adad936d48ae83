package org.canvasstudio.ui.diagram;

import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.ui.editor.EditorPage;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;

/** Takes the place of the diagram when the specification cannot be used: the canvas can be edited on the other pages. */
final class UnusablePage extends EditorPage {

    UnusablePage(DocumentEditor editor) {
        super(editor, UnusablePage.class.getName(), Messages.UnusablePage_title);
    }

    @Override
    protected void createContent(IManagedForm form) {
        Composite body = form.getForm().getBody();
        GridLayoutFactory.fillDefaults().applyTo(body);
        new ProblemBar(body, null).show(Representations.problem().orElse(null));
    }

    @Override
    protected void loaded() {
        // There is nothing to show it with.
    }
}
