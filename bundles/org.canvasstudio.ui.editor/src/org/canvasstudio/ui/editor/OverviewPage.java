package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.UnhurriedRefresh;
import org.canvasstudio.ui.editor.form.FeatureFields;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.ide.IDE;

/** The page that says what the canvas is, how complete it is, what the rules have found, and what each segment contributes. */
public final class OverviewPage extends FieldsPage {

    /** The id of the page. */
    public static final String ID = "overview";

    private final UnhurriedRefresh numbers = new UnhurriedRefresh(Display.getCurrent(), this::showNumbers);
    private CompletenessBars bars;
    private FindingsTable findings;
    private MoneyTable money;
    private Hyperlink client;
    private ReinventsField reinvents;

    OverviewPage(DocumentEditor editor) {
        super(editor, ID, Messages.OverviewPage_title, CanvasPackage.Literals.CANVAS);
    }

    @Override
    protected void createSections(FormSections sections, FormToolkit toolkit, FeatureFields features) {
        Composite about = sections.add(Messages.OverviewPage_about, 2);
        features.add(about, CanvasPackage.Literals.CANVAS__NAME, CanvasPackage.Literals.CANVAS__TAGLINE,
                CanvasPackage.Literals.CANVAS__KIND, CanvasPackage.Literals.CANVAS__STATE);
        addClient(about, toolkit);
        reinvents = new ReinventsField(about, toolkit, document(), features, this::open);
        features.add(about, CanvasPackage.Literals.CANVAS__PORTFOLIO, CanvasPackage.Literals.CANVAS__STAGE);

        Composite version = sections.add(Messages.OverviewPage_version, 2);
        features.add(version, CanvasPackage.Literals.CANVAS__VERSION, CanvasPackage.Literals.CANVAS__AUTHOR,
                CanvasPackage.Literals.CANVAS__CREATED, CanvasPackage.Literals.CANVAS__UPDATED,
                CanvasPackage.Literals.CANVAS__DONE, CanvasPackage.Literals.CANVAS__NOTES);

        Composite found = sections.add(Messages.OverviewPage_findings, 1);
        findings = new FindingsTable(found, toolkit, document(), getEditor()::selectInTree,
                () -> getEditor().selectionChanged(this));

        bars = new CompletenessBars(sections.add(Messages.OverviewPage_completeness, 3), toolkit, getEditor()::selectInTree);

        money = new MoneyTable(sections.addWide(Messages.OverviewPage_money, 1), toolkit, document(),
                getEditor()::selectInTree);
    }

    private void addClient(Composite parent, FormToolkit toolkit) {
        toolkit.createLabel(parent, Messages.OverviewPage_client);
        client = toolkit.createHyperlink(parent, "", SWT.NONE);
        FeatureFields.align(client, false);
        client.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> open((IFile) client.getHref())));
    }

    private void open(IFile file) {
        if (!file.exists()) {
            MessageDialog.openInformation(getSite().getShell(), Messages.OverviewPage_title,
                    NLS.bind(Messages.OverviewPage_notThere, file.getName()));
            return;
        }
        try {
            IDE.openEditor(getSite().getPage(), file);
        } catch (PartInitException e) {
            MessageDialog.openError(getSite().getShell(), Messages.OverviewPage_title, e.getMessage());
        }
    }

    @Override
    protected void loaded() {
        showNumbers();
        findings.show();
        showFilesBeside();
        super.loaded();
    }

    /** Others may have come or gone while another page was shown. */
    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (active && document().root() != null) {
            showFilesBeside();
        }
    }

    private void showFilesBeside() {
        reinvents.update();
        showClient();
    }

    private void showClient() {
        IFile file = ClientFiles.of(document()).client();
        if (file == null || !file.equals(client.getHref())) {
            client.setText(file == null ? Messages.OverviewPage_noClient : file.getName());
            client.setHref(file);
            client.setEnabled(file != null);
            client.setToolTipText(file == null ? null : file.getFullPath().toString());
            client.requestLayout();
        }
        if (file != null) {
            ClientFiles.readNames(List.of(file), client.getDisplay(), names -> {
                if (!client.isDisposed() && file.equals(client.getHref())) {
                    client.setText(names.getOrDefault(file, file.getName()));
                    client.requestLayout();
                }
            });
        }
    }

    @Override
    protected void show() {
        reinvents.showChosen();
        numbers.request();
    }

    /** What is counted in the whole canvas. */
    private void showNumbers() {
        if (document().root() instanceof Canvas canvas && !client.isDisposed()) {
            bars.show(canvas);
            money.show();
        }
    }

    @Override
    protected void findingsChanged(Collection<EObject> objects) {
        if (document().root() instanceof Canvas) {
            findings.show();
        }
    }

    @Override
    public void dispose() {
        numbers.stop();
        super.dispose();
    }

    /** The finding that is selected, or else the canvas. */
    @Override
    protected ISelection selection() {
        ISelection finding = findings.selection();
        return finding.isEmpty() ? super.selection() : finding;
    }

    @Override
    public boolean selectReveal(Object object) {
        if (isCreated() && object == document().root()) {
            findings.deselect();
        }
        return super.selectReveal(object);
    }
}
