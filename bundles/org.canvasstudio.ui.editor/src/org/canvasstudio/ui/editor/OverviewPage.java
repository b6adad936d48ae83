package org.canvasstudio.ui.editor;

import java.util.Collection;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;

/** The page that says what the canvas is, how complete it is, and what the rules have found. */
public final class OverviewPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "overview";

    private FeatureFields fields;
    private CompletenessBars bars;
    private FindingsTable findings;
    private Hyperlink client;
    private Combo reinvents;

    OverviewPage(DocumentEditor editor) {
        super(editor, ID, Messages.OverviewPage_title);
    }

    @Override
    protected void createContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        FormSections sections = new FormSections(managed);
        EObject sample = document().root() == null ? CanvasFactory.eINSTANCE.createCanvas()
                : document().root();
        fields = new FeatureFields(toolkit, document(), sample, managed.getMessageManager(), getEditor()::select);

        Composite about = sections.add(Messages.OverviewPage_about, 2);
        fields.add(about, CanvasPackage.Literals.CANVAS__NAME, CanvasPackage.Literals.CANVAS__TAGLINE,
                CanvasPackage.Literals.CANVAS__KIND, CanvasPackage.Literals.CANVAS__STATE);
        addClient(about, toolkit);
        addReinvents(about, toolkit);
        fields.add(about, CanvasPackage.Literals.CANVAS__PORTFOLIO, CanvasPackage.Literals.CANVAS__STAGE);

        bars = new CompletenessBars(sections.add(Messages.OverviewPage_completeness, 3), toolkit, getEditor()::selectInTree);

        Composite found = sections.add(Messages.OverviewPage_findings, 1);
        findings = new FindingsTable(found, toolkit, document(), getEditor()::selectInTree);

        Composite version = sections.add(Messages.OverviewPage_version, 2);
        fields.add(version, CanvasPackage.Literals.CANVAS__VERSION, CanvasPackage.Literals.CANVAS__AUTHOR,
                CanvasPackage.Literals.CANVAS__CREATED, CanvasPackage.Literals.CANVAS__UPDATED,
                CanvasPackage.Literals.CANVAS__DONE, CanvasPackage.Literals.CANVAS__NOTES);
        FeatureFields.assignMnemonics(managed.getForm().getBody());
    }

    private void addClient(Composite parent, FormToolkit toolkit) {
        toolkit.createLabel(parent, Messages.OverviewPage_client);
        client = toolkit.createHyperlink(parent, "", SWT.NONE);
        FeatureFields.align(client, false);
        client.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> open((IFile) client.getHref())));
    }

    private void addReinvents(Composite parent, FormToolkit toolkit) {
        Label label = toolkit.createLabel(parent, Messages.OverviewPage_reinvents);
        label.setToolTipText(Messages.OverviewPage_reinventsHint);
        Composite line = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        FeatureFields.align(line, true);
        reinvents = new Combo(line, SWT.READ_ONLY | SWT.BORDER);
        toolkit.adapt(reinvents, true, false);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(50, SWT.DEFAULT).applyTo(reinvents);
        Hyperlink open = toolkit.createHyperlink(line, Messages.OverviewPage_open, SWT.NONE);
        open.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> openReinvented()));
        reinvents.setItems(ClientFolder.of(document()).otherCanvases().toArray(String[]::new));
        reinvents.add("", 0);
        fields.bind(reinvents, CanvasPackage.Literals.CANVAS__REINVENTS);
    }

    private void openReinvented() {
        String name = ((Canvas) document().root()).getReinvents();
        IFile file = name == null ? null : ClientFolder.of(document()).file(name);
        if (file != null && file.exists()) {
            open(file);
        } else if (name != null) {
            MessageDialog.openInformation(getSite().getShell(), Messages.OverviewPage_title,
                    NLS.bind(Messages.OverviewPage_notThere, name));
        }
    }

    private void open(IFile file) {
        try {
            if (file != null) {
                IDE.openEditor(getSite().getPage(), file);
            }
        } catch (PartInitException e) {
            MessageDialog.openError(getSite().getShell(), Messages.OverviewPage_title, e.getMessage());
        }
    }

    @Override
    protected void loaded() {
        fields.show(document().root());
        showClient();
        showTitle();
        bars.show((Canvas) document().root());
        findings.show();
        getManagedForm().getForm().reflow(true);
    }

    private void showClient() {
        IFile file = ClientFolder.of(document()).client();
        client.setText(file == null ? Messages.OverviewPage_noClient : file.getName());
        client.setHref(file);
        client.setEnabled(file != null);
        if (file != null) {
            client.setToolTipText(file.getFullPath().toString());
            ClientFolder.readName(file, client.getDisplay(), name -> {
                if (!client.isDisposed()) {
                    client.setText(name);
                    client.getParent().layout();
                }
            });
        }
    }

    private void showTitle() {
        // A form reads & as a letter for the keyboard.
        String title = new Adapted(document().adapterFactory()).text(document().root()).replace("&", "&&");
        if (!title.equals(getManagedForm().getForm().getText())) {
            getManagedForm().getForm().setText(title);
        }
    }

    @Override
    protected void changed() {
        if (document().root() != null) {
            fields.refresh();
            showTitle();
        }
    }

    /** The rules run a moment after the last change: that is when the bars are counted again, too. */
    @Override
    protected void findingsChanged(Collection<EObject> objects) {
        if (document().root() instanceof Canvas) {
            bars.show((Canvas) document().root());
            findings.show();
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
