package org.canvasstudio.ui.editor;

import java.util.Locale;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The page with all that is known of a client, and with the checklist of the engagement. */
public final class ClientPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "client";

    private FeatureFields fields;
    private Text meaning;
    private Checklist checklist;
    private ClientType shownType;

    ClientPage(DocumentEditor editor) {
        super(editor, ID, Messages.ClientPage_title);
    }

    @Override
    protected void createContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        FormSections sections = new FormSections(managed);
        EObject sample = document().root() == null ? CanvasFactory.eINSTANCE.createClient() : document().root();
        fields = new FeatureFields(toolkit, document(), sample, managed.getMessageManager(), getEditor()::selectInTree);

        Composite about = sections.add(Messages.ClientPage_about, 2);
        fields.add(about, CanvasPackage.Literals.CLIENT__NAME, CanvasPackage.Literals.CLIENT__TYPE);
        toolkit.createLabel(about, "");
        meaning = new Text(about, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        toolkit.adapt(meaning, true, false);
        meaning.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
        FeatureFields.align(meaning, true);
        ((GridData) meaning.getLayoutData()).widthHint = 100;
        fields.add(about, CanvasPackage.Literals.CLIENT__RHYTHM, CanvasPackage.Literals.CLIENT__DECISION_MAKER,
                CanvasPackage.Literals.CLIENT__GO_BETWEEN);

        table(sections, Messages.ClientPage_contacts, CanvasPackage.Literals.CLIENT__CONTACTS);
        table(sections, Messages.ClientPage_goals, CanvasPackage.Literals.CLIENT__GOALS);

        Composite agreed = sections.add(Messages.ClientPage_agreed, 2);
        fields.add(agreed, CanvasPackage.Literals.CLIENT__TERMS_OF_REFERENCE, CanvasPackage.Literals.CLIENT__PRICE,
                CanvasPackage.Literals.CLIENT__PREPAYMENT);

        checklist = new Checklist(sections.add(Messages.ClientPage_checklist, 1), toolkit, document());
        table(sections, Messages.ClientPage_stages, CanvasPackage.Literals.CLIENT__STAGES);
        table(sections, Messages.ClientPage_unpaid, CanvasPackage.Literals.CLIENT__UNPAID_ADVICE);
        fields.add(sections.add(Messages.ClientPage_notes, 2), CanvasPackage.Literals.CLIENT__NOTES);
        FeatureFields.assignMnemonics(managed.getForm().getBody());
    }

    private void table(FormSections sections, String title, EReference parts) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.addParts(sections.add(title, 1), parts));
    }

    private Client client() {
        return (Client) document().root();
    }

    @Override
    protected void loaded() {
        shownType = null;
        fields.show(client());
        show();
        getManagedForm().getForm().reflow(true);
    }

    private void show() {
        // A form reads & as a letter for the keyboard.
        String title = new Adapted(document().adapterFactory()).text(client()).replace("&", "&&");
        if (!title.equals(getManagedForm().getForm().getText())) {
            getManagedForm().getForm().setText(title);
        }
        checklist.show(client());
        if (client().getType() != shownType) {
            shownType = client().getType();
            meaning.setText(shownType == ClientType.UNSPECIFIED ? Messages.ClientPage_noType
                    : Guidance.meaning(shownType, Locale.getDefault()));
            getManagedForm().getForm().reflow(true);
        }
    }

    @Override
    protected void changed() {
        if (document().root() != null) {
            fields.refresh();
            show();
        }
    }

    @Override
    public boolean selectReveal(Object object) {
        return object == document().root();
    }

    @Override
    public void setFocus() {
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
