package org.canvasstudio.ui.editor;

import java.util.Locale;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The page with all that is known of a client, and with the checklist of the engagement. */
public final class ClientPage extends FieldsPage {

    /** The id of the page. */
    public static final String ID = "client";

    private Text meaning;
    private Checklist checklist;
    private ClientType shownType;

    ClientPage(DocumentEditor editor) {
        super(editor, ID, Messages.ClientPage_title, CanvasPackage.Literals.CLIENT);
    }

    @Override
    protected void createSections(FormSections sections, FormToolkit toolkit, FeatureFields features) {
        Composite about = sections.add(Messages.ClientPage_about, 2);
        features.add(about, CanvasPackage.Literals.CLIENT__NAME, CanvasPackage.Literals.CLIENT__TYPE);
        toolkit.createLabel(about, "");
        meaning = new Text(about, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        toolkit.adapt(meaning, true, false);
        meaning.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
        FeatureFields.align(meaning, true);
        ((GridData) meaning.getLayoutData()).widthHint = 100;
        features.add(about, CanvasPackage.Literals.CLIENT__RHYTHM, CanvasPackage.Literals.CLIENT__DECISION_MAKER,
                CanvasPackage.Literals.CLIENT__GO_BETWEEN);

        addParts(sections, features, Messages.ClientPage_contacts, CanvasPackage.Literals.CLIENT__CONTACTS);
        addParts(sections, features, Messages.ClientPage_goals, CanvasPackage.Literals.CLIENT__GOALS);

        features.add(sections.add(Messages.ClientPage_agreed, 2), CanvasPackage.Literals.CLIENT__TERMS_OF_REFERENCE,
                CanvasPackage.Literals.CLIENT__PRICE, CanvasPackage.Literals.CLIENT__PREPAYMENT);

        checklist = new Checklist(sections.add(Messages.ClientPage_checklist, 1), toolkit, document());
        addParts(sections, features, Messages.ClientPage_stages, CanvasPackage.Literals.CLIENT__STAGES);
        addParts(sections, features, Messages.ClientPage_unpaid, CanvasPackage.Literals.CLIENT__UNPAID_ADVICE);
        features.add(sections.add(Messages.ClientPage_notes, 2), CanvasPackage.Literals.CLIENT__NOTES);
    }

    private static void addParts(FormSections sections, FeatureFields features, String title, EReference parts) {
        GridDataFactory.fillDefaults().grab(true, true).applyTo(features.addParts(sections.add(title, 1), parts));
    }

    @Override
    protected void show() {
        Client client = (Client) document().root();
        checklist.show(client);
        if (client.getType() != shownType) {
            shownType = client.getType();
            meaning.setText(shownType == ClientType.UNSPECIFIED ? Messages.ClientPage_noType
                    : Guidance.meaning(shownType, Locale.getDefault()));
            getManagedForm().getForm().reflow(true);
        }
    }
}
