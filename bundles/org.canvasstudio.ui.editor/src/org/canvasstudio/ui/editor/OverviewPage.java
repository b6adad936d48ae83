package org.canvasstudio.ui.editor;

import org.eclipse.ui.forms.IManagedForm;

/** The page that says what the canvas is and how far it is. */
public final class OverviewPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "overview";

    OverviewPage(DocumentEditor editor) {
        super(editor, ID, Messages.OverviewPage_title);
    }

    @Override
    protected void createContent(IManagedForm form) {
        getEditor().getToolkit().decorateFormHeading(form.getForm().getForm());
    }

    @Override
    protected void loaded() {
        getManagedForm().getForm().setText(getEditor().getPartName());
    }

    @Override
    protected void changed() {
        loaded();
    }

    @Override
    public boolean selectReveal(Object object) {
        return object == document().root();
    }
}
