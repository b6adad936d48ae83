package org.canvasstudio.ui.editor;

import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A page with fields for the canvas or client itself, in sections, and with its name as the title. */
abstract class FieldsPage extends EditorPage {

    private final EClass type;
    private FeatureFields fields;

    /** @param type the class of what is edited */
    FieldsPage(DocumentEditor editor, String id, String title, EClass type) {
        super(editor, id, title);
        this.type = type;
    }

    @Override
    protected final void createContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        // The kind of a field follows from an object, and there may be none yet.
        EObject sample = document().root() == null ? EcoreUtil.create(type) : document().root();
        fields = new FeatureFields(toolkit, document(), sample, managed.getMessageManager(), getEditor()::selectInTree);
        createSections(new FormSections(managed), toolkit, fields);
        FeatureFields.assignMnemonics(managed.getForm().getBody());
    }

    /** Makes the sections and the fields in them. There may be no model yet. */
    protected abstract void createSections(FormSections sections, FormToolkit toolkit, FeatureFields features);

    /** Shows what is not shown by a field. */
    protected abstract void show();

    @Override
    protected void loaded() {
        fields.show(document().root());
        showAll();
        getManagedForm().getForm().reflow(true);
    }

    private void showAll() {
        showTitle(getManagedForm().getForm(), document().root());
        show();
    }

    @Override
    protected final void changed() {
        if (document().root() != null) {
            fields.refresh();
            showAll();
        }
    }

    @Override
    public boolean selectReveal(Object object) {
        return object == document().root();
    }

    @Override
    public final void setFocus() {
        if (!fields.setFocus()) {
            super.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (fields != null) {
            fields.dispose();
        }
        super.dispose();
    }
}
