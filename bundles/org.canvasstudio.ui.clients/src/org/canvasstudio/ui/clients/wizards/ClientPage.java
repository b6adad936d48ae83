package org.canvasstudio.ui.clients.wizards;

import java.util.Locale;

import org.canvasstudio.guidance.Guidance;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.Contact;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks who the client is. */
final class ClientPage extends WizardPage {

    /** Lines of the longest meaning of a client type, at the width of the page. */
    private static final int MEANING_LINES = 5;

    private Text name;
    private Text folder;
    private Combo type;
    private Label meaning;
    private Text decisionMaker;
    private boolean following = true;
    private boolean isFolderOwn;

    ClientPage() {
        super("client", Messages.ClientPage_title, null);
        setDescription(Messages.ClientPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        name = field(page, Messages.ClientPage_name);
        name.addModifyListener(event -> nameChanged());
        folder = field(page, Messages.ClientPage_folder);
        folder.setToolTipText(Messages.ClientPage_folderTooltip);
        folder.addModifyListener(event -> {
            isFolderOwn |= following;
            validate();
        });
        decisionMaker = field(page, Messages.ClientPage_decisionMaker);
        label(page, Messages.ClientPage_type);
        type = new Combo(page, SWT.READ_ONLY);
        for (ClientType each : ClientType.values()) {
            type.add(Guidance.title(each, Locale.getDefault()));
        }
        type.select(0);
        type.setVisibleItemCount(ClientType.values().length);
        type.addModifyListener(event -> showMeaning());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(type);
        new Label(page, SWT.NONE);
        meaning = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60),
                convertHeightInCharsToPixels(MEANING_LINES)).applyTo(meaning);
        showMeaning();
        setControl(page);
        setPageComplete(false);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            name.setFocus();
        }
    }

    private static void label(Composite page, String text) {
        new Label(page, SWT.NONE).setText(text);
    }

    private static Text field(Composite page, String label) {
        label(page, label);
        Text field = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    private void nameChanged() {
        if (!isFolderOwn) {
            following = false;
            folder.setText(ClientFolder.fileName(name.getText()));
            following = true;
        }
        validate();
    }

    private void showMeaning() {
        meaning.setText(Guidance.meaning(type(), Locale.getDefault()));
        meaning.requestLayout();
    }

    private ClientType type() {
        return ClientType.values()[type.getSelectionIndex()];
    }

    private void validate() {
        String message = name.getText().isBlank() ? null : problem();
        setErrorMessage(message);
        setPageComplete(!name.getText().isBlank() && message == null);
    }

    private String problem() {
        if (!ClientFolder.isLegalName(folder())) {
            return Messages.Wizards_illegalName;
        }
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus legal = workspace.validateName(folder(), IResource.PROJECT);
        if (!legal.isOK()) {
            return legal.getMessage();
        }
        boolean exists = workspace.getRoot().getProject(folder()).exists()
                || workspace.getRoot().getLocation().append(folder()).toFile().exists();
        return exists ? NLS.bind(Messages.ClientPage_exists, folder()) : null;
    }

    /** The name of the project. */
    String folder() {
        return folder.getText().strip();
    }

    /** The client as it has been described. */
    Client client() {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName(name.getText().strip());
        client.setType(type());
        if (!decisionMaker.getText().isBlank()) {
            Contact contact = CanvasFactory.eINSTANCE.createContact();
            contact.setName(decisionMaker.getText().strip());
            client.getContacts().add(contact);
            client.setDecisionMaker(contact);
        }
        return client;
    }
}
