package org.canvasstudio.ui.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.CanvasWalk;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Formats;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.ui.ClientProjects;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;

/** Asks which files to import, into which client, and what to do when a file exists. */
public final class ImportPage extends ExchangePage {

    private static final String FOLDER = "folder";
    private static final String EXISTING = "existing";

    private final Formats formats = Formats.installed();
    private final List<IProject> clients = ClientProjects.all();
    private final IProject selected;
    private final Set<Path> files = new LinkedHashSet<>();
    private final List<Button> choices = new ArrayList<>();
    private TableViewer table;
    private Button remove;
    private Combo client;

    ImportPage(List<IResource> selected) {
        super("import", Messages.ImportPage_title, Messages.ImportPage_description);
        this.selected = selected.isEmpty() ? null : selected.get(0).getProject();
    }

    @Override
    void createContents(Composite page) {
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        createTable(page);
        createButtons(page);
        Composite fields = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(fields);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(fields);
        new Label(fields, SWT.NONE).setText(Messages.ImportPage_client);
        client = new Combo(fields, SWT.READ_ONLY);
        clients.forEach(each -> client.add(each.getName()));
        if (clients.contains(selected) || clients.size() == 1) {
            client.select(Math.max(0, clients.indexOf(selected)));
        }
        client.addListener(SWT.Selection, event -> changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(client);
        createChoices(page);
    }

    @Override
    boolean hasClients() {
        return !clients.isEmpty();
    }

    private void createTable(Composite page) {
        Label label = new Label(page, SWT.NONE);
        label.setText(Messages.ImportPage_files);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        table = new TableViewer(page, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(Messages.ImportPage_file, 24, file -> file.getFileName().toString());
        column(Messages.ImportPage_format, 10, file -> formats.forFile(file).map(FormatLabels::name).orElse(""));
        column(Messages.ImportPage_becomes, 26, file -> String.join(Messages.ImportPage_or, names(file)));
        column(Messages.ImportPage_conflict, 14, file -> exists(file) ? Messages.ImportPage_exists : "");
        column(Messages.ImportPage_folder, 40, file -> String.valueOf(file.getParent()));
        table.setInput(files);
        table.addSelectionChangedListener(event -> remove.setEnabled(!event.getSelection().isEmpty()));
        table.getTable().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        DropTarget target = new DropTarget(table.getTable(), DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                add(Stream.of((String[]) event.data).map(Path::of).toList());
            }
        });
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(90), convertHeightInCharsToPixels(12)).applyTo(table.getTable());
    }

    private void column(String title, int width, Function<Path, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(convertWidthInCharsToPixels(width));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(file -> text.apply((Path) file)));
    }

    private void createButtons(Composite page) {
        Composite buttons = buttons(page);
        button(buttons, Messages.ImportPage_addFiles, this::askFiles);
        button(buttons, Messages.ImportPage_addFolder, this::askFolder);
        remove = button(buttons, Messages.ImportPage_remove, this::remove);
        remove.setEnabled(false);
    }

    private void createChoices(Composite page) {
        Group group = new Group(page, SWT.NONE);
        group.setText(Messages.ImportPage_existing);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(group);
        GridLayoutFactory.swtDefaults().applyTo(group);
        for (String text : List.of(Messages.ImportPage_keepBoth, Messages.ImportPage_replace, Messages.ImportPage_skip)) {
            Button choice = new Button(group, SWT.RADIO);
            choice.setText(text);
            choices.add(choice);
        }
        String last = getDialogSettings().get(EXISTING);
        choices.get(last == null ? 0 : ImportOperation.Existing.valueOf(last).ordinal()).setSelection(true);
    }

    private void askFiles() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
        dialog.setText(Messages.ImportPage_addFilesTitle);
        String all = formats.all().stream().filter(Format::canRead).flatMap(format -> format.extensions().stream())
                .map(extension -> "*." + extension).collect(Collectors.joining(";"));
        dialog.setFilterExtensions(new String[] {all});
        dialog.setFilterNames(new String[] {NLS.bind(Messages.ImportPage_readable, all.replace(";", ", "))});
        dialog.setFilterPath(getDialogSettings().get(FOLDER));
        if (dialog.open() != null) {
            getDialogSettings().put(FOLDER, dialog.getFilterPath());
            add(Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
    }

    private void askFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(Messages.ImportPage_addFolderTitle);
        dialog.setMessage(Messages.ImportPage_addFolderMessage);
        dialog.setFilterPath(getDialogSettings().get(FOLDER));
        String folder = dialog.open();
        if (folder != null) {
            getDialogSettings().put(FOLDER, folder);
            add(List.of(Path.of(folder)));
        }
    }

    /** Adds files, and those in folders that are canvases or clients in a format that can be read. */
    public void add(Collection<Path> paths) {
        List<String> problems = new ArrayList<>();
        BusyIndicator.showWhile(getShell().getDisplay(), () -> {
            CanvasPaths found = new CanvasPaths(paths);
            found.problems().stream().map(CanvasFileException::getMessage).forEach(problems::add);
            for (CanvasWalk.Source source : found.sources()) {
                if (formats.forFile(source.file()).filter(Format::canRead).isPresent()) {
                    files.add(source.file().toAbsolutePath().normalize());
                } else {
                    problems.add(NLS.bind(Messages.ImportPage_unreadable, source.file()));
                }
            }
            if (found.sources().isEmpty() && problems.isEmpty()) {
                problems.add(NLS.bind(Messages.ImportPage_nothing, paths.iterator().next()));
            }
        });
        changed();
        if (!problems.isEmpty()) {
            // What was wrong with the files just named comes before what is still to be entered.
            setErrorMessage(null);
            setMessage(problems.get(0), IMessageProvider.WARNING);
        }
    }

    private void remove() {
        files.removeAll(table.getStructuredSelection().toList());
        changed();
    }

    private void changed() {
        table.refresh();
        setMessage(null);
        validate();
    }

    @Override
    String problem() {
        if (clients.isEmpty()) {
            return Messages.ImportPage_noClients;
        }
        if (files.isEmpty()) {
            return Messages.ImportPage_noFiles;
        }
        return project() == null ? Messages.ImportPage_noClient : null;
    }

    private IProject project() {
        return client == null || client.getSelectionIndex() < 0 ? null : clients.get(client.getSelectionIndex());
    }

    /** What a file may be called after it is read: whether an XMI file holds a canvas or a client shows then only. */
    private List<String> names(Path file) {
        return formats.forFile(file).map(format -> FormatLabels.NATIVE.stream().map(id -> formats.byId(id).orElseThrow())
                .filter(each -> each == format || !FormatLabels.isNative(format) && FormatLabels.mayHold(format, each))
                .map(each -> ImportOperation.name(file, each.extensions().get(0))).toList()).orElse(List.of());
    }

    private boolean exists(Path file) {
        if (project() == null) {
            return false;
        }
        Path folder = project().getLocation().toPath();
        List<String> names = names(file);
        return names.stream().anyMatch(name -> Files.exists(folder.resolve(name)))
                || names.size() == 1 && ClientFiles.isClient(names.get(0)) && ClientFiles.in(folder).isPresent();
    }

    private ImportOperation.Existing existing() {
        return ImportOperation.Existing.values()[choices.indexOf(choices.stream().filter(Button::getSelection).findFirst()
                .orElseThrow())];
    }

    void saveSettings() {
        getDialogSettings().put(EXISTING, existing().name());
    }

    ImportOperation operation() {
        return new ImportOperation(files, project().getLocation().toPath(), existing());
    }
}
