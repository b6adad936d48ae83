package org.canvasstudio.ui.clients.wizards;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.canvasstudio.examples.Templates;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.ui.ClientProjects;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which canvas to make, and from which template. */
final class TemplatePage extends WizardPage {

    private static final String EXTENSION = ".canvas";
    private static final CanvasState[] STATES = CanvasState.values();

    private final IProject selected;
    private final boolean isOptional;
    private List<IProject> clients = List.of();
    private List<String> canvases = List.of();
    private Button wanted;
    private Composite fields;
    private Combo client;
    private Text name;
    private Text file;
    private Combo state;
    private Combo reinvents;
    private TableViewer templates;
    private Text preview;
    private boolean following = true;
    private boolean isFileOwn;

    /**
     * @param selected   the client to begin with; {@code null} for none
     * @param isOptional whether the canvas is the first one of a client that is being made, and may be left out
     */
    TemplatePage(IProject selected, boolean isOptional) {
        super("canvas", isOptional ? Messages.TemplatePage_firstTitle : Messages.TemplatePage_title, null);
        this.selected = selected;
        this.isOptional = isOptional;
        setDescription(isOptional ? Messages.TemplatePage_firstDescription : Messages.TemplatePage_description);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        if (isOptional) {
            wanted = new Button(page, SWT.CHECK);
            wanted.setText(Messages.TemplatePage_wanted);
            wanted.setSelection(true);
            wanted.addListener(SWT.Selection, event -> wantedChanged());
        }
        fields = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(fields);
        if (!isOptional) {
            client = combo(Messages.TemplatePage_client);
            fillClients();
            client.addListener(SWT.Selection, event -> clientChanged());
        }
        createTemplates();
        name = field(Messages.TemplatePage_name);
        name.addModifyListener(event -> nameChanged());
        file = field(Messages.TemplatePage_file);
        file.addModifyListener(event -> {
            isFileOwn |= following;
            validate();
        });
        state = combo(Messages.TemplatePage_state);
        for (CanvasState each : STATES) {
            state.add(CanvasEditPlugin.INSTANCE.getString("_UI_CanvasState_" + each.getLiteral() + "_literal"));
        }
        state.select(List.of(STATES).indexOf(CanvasState.AS_IS));
        if (!isOptional) {
            reinvents = combo(Messages.TemplatePage_reinvents);
            state.addListener(SWT.Selection, event -> stateChanged());
            fillCanvases();
            stateChanged();
        }
        templates.setSelection(new StructuredSelection(Templates.EMPTY));
        if (isOptional) {
            name.setText(Messages.TemplatePage_firstName);
        }
        setControl(page);
        validate();
        Dialog.applyDialogFont(page);
    }

    private void createTemplates() {
        Label label = new Label(fields, SWT.NONE);
        label.setText(Messages.TemplatePage_template);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Composite both = new Composite(fields, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(both);
        templates = new TableViewer(both, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        templates.setContentProvider(ArrayContentProvider.getInstance());
        templates.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object template) {
                return Templates.title((String) template);
            }
        });
        templates.setInput(Templates.names());
        templates.addSelectionChangedListener(event -> preview.setText(description(template())));
        int height = convertHeightInCharsToPixels(12);
        GridDataFactory.fillDefaults().grab(false, true).hint(convertWidthInCharsToPixels(42), height)
                .applyTo(templates.getControl());
        preview = new Text(both, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        preview.setBackground(fields.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(46), height).applyTo(preview);
    }

    /** When to take the template, and the notes that it begins with. */
    private static String description(String template) {
        Canvas canvas = Templates.create(template, "");
        StringBuilder text = new StringBuilder(Templates.description(template));
        for (BlockKind kind : BlockKind.values()) {
            Block block = kind.in(canvas);
            if (block != null && !block.getItems().isEmpty()) {
                text.append("\n\n").append(kind.title(canvas.getKind(), Locale.getDefault())).append(": ")
                        .append(block.getItems().stream().map(CanvasElement::getName).collect(Collectors.joining(", ")));
            }
        }
        return text.toString();
    }

    private Combo combo(String label) {
        new Label(fields, SWT.NONE).setText(label);
        Combo combo = new Combo(fields, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private Text field(String label) {
        new Label(fields, SWT.NONE).setText(label);
        Text field = new Text(fields, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    private void fillClients() {
        Map<IProject, String> titles = new HashMap<>();
        ClientProjects.all().forEach(each -> titles.put(each, title(each)));
        Collator collator = Collator.getInstance();
        clients = titles.keySet().stream().sorted(Comparator.comparing(titles::get, collator)).toList();
        clients.forEach(each -> client.add(titles.get(each)));
        int index = clients.indexOf(selected);
        if (index >= 0 || clients.size() == 1) {
            client.select(Math.max(0, index));
        }
    }

    /** The name of the client, and that of its folder where it is another: names may be the same, folders are not. */
    private static String title(IProject project) {
        String name = IndexLabels.name(project);
        return name.equals(project.getName()) ? name : NLS.bind(Messages.TemplatePage_clientAndFolder, name, project.getName());
    }

    private void fillCanvases() {
        canvases = new ArrayList<>();
        reinvents.removeAll();
        reinvents.add(Messages.TemplatePage_nothing);
        canvases.add(null);
        if (project() != null) {
            try {
                for (IResource member : project().members()) {
                    if (member.getType() == IResource.FILE && member.getName().endsWith(EXTENSION)) {
                        canvases.add(member.getName());
                        reinvents.add(member.getName());
                    }
                }
            } catch (CoreException e) {
                ILog.of(TemplatePage.class).log(e.getStatus());
            }
        }
        reinvents.select(0);
    }

    private void clientChanged() {
        fillCanvases();
        validate();
    }

    private void wantedChanged() {
        enable(fields, wanted.getSelection());
        validate();
    }

    private static void enable(Composite parent, boolean enabled) {
        for (Control child : parent.getChildren()) {
            child.setEnabled(enabled);
            if (child instanceof Composite && !(child instanceof Combo)) {
                enable((Composite) child, enabled);
            }
        }
    }

    /** An as-is canvas reinvents none. */
    private void stateChanged() {
        boolean possible = STATES[state.getSelectionIndex()] != CanvasState.AS_IS;
        if (!possible) {
            reinvents.select(0);
        }
        reinvents.setEnabled(possible);
    }

    private void nameChanged() {
        if (!isFileOwn) {
            following = false;
            file.setText(ClientFolder.fileName(name.getText()) + EXTENSION);
            following = true;
        }
        validate();
    }

    private void validate() {
        if (file == null) {
            return;
        }
        boolean isMade = wanted == null || wanted.getSelection();
        boolean isNamed = !name.getText().isBlank();
        String message = !isMade || client == null && !isNamed ? null : problem(isNamed);
        setErrorMessage(message);
        setPageComplete(!isMade || isNamed && message == null);
    }

    private String problem(boolean isNamed) {
        if (client != null && clients.isEmpty()) {
            return Messages.TemplatePage_noClients;
        }
        if (!isNamed) {
            return null;
        }
        if (client != null && project() == null) {
            return Messages.TemplatePage_whichClient;
        }
        String fileName = fileName();
        if (!ClientFolder.isLegalName(fileName) || fileName.equals(EXTENSION)) {
            return Messages.Wizards_illegalName;
        }
        IStatus legal = ResourcesPlugin.getWorkspace().validateName(fileName, IResource.FILE);
        if (!legal.isOK()) {
            return legal.getMessage();
        }
        if (project() != null) {
            IFile made = project().getFile(fileName);
            if (made.exists() || made.getLocation().toFile().exists()) {
                return NLS.bind(Messages.TemplatePage_exists, fileName, IndexLabels.name(project()));
            }
        }
        return null;
    }

    private String fileName() {
        String text = file.getText().strip();
        return text.endsWith(EXTENSION) ? text : text + EXTENSION;
    }

    private IProject project() {
        return client == null || client.getSelectionIndex() < 0 ? null : clients.get(client.getSelectionIndex());
    }

    private String template() {
        return (String) templates.getStructuredSelection().getFirstElement();
    }

    /** The canvas that is wanted; {@code null} when none is. */
    NewCanvas canvas() {
        if (wanted != null && !wanted.getSelection()) {
            return null;
        }
        String chosen = template() == null ? Templates.EMPTY : template();
        return new NewCanvas(project(), fileName(), name.getText().strip(), chosen, STATES[state.getSelectionIndex()],
                reinvents == null ? null : canvases.get(reinvents.getSelectionIndex()));
    }
}
