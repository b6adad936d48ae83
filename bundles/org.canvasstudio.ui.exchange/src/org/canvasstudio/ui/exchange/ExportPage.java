package org.canvasstudio.ui.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.images.CanvasPictures;
import org.canvasstudio.images.PictureFormat;
import org.canvasstudio.images.PictureOptions;
import org.canvasstudio.interchange.Conversion;
import org.canvasstudio.interchange.Format;
import org.canvasstudio.interchange.Formats;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.ui.ClientProjects;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.dialogs.ContainerCheckedTreeViewer;
import org.eclipse.ui.model.WorkbenchLabelProvider;

/** Asks which canvases and clients to export, in which format, and where to. */
public final class ExportPage extends ExchangePage {

    private static final String FORMAT = "format";
    private static final String SHOWN = "shown";
    private static final String FOLDERS = "folders";
    private static final String OVERWRITE = "overwrite";
    private static final String BY_PATH = "byPath";
    private static final int REMEMBERED = 10;

    private final List<IResource> selected;
    private final List<CanvasDesign.Representation> representations = CanvasPictures.representations();
    private final List<Format> formats = Stream.concat(
            Formats.installed().all().stream().filter(format -> format.canWrite() && !FormatLabels.isNative(format)),
            Stream.of(PictureFormat.values()).map(each -> picture(each, PictureOptions.standard().representation()))).toList();
    private ContainerCheckedTreeViewer tree;
    private Combo format;
    private Combo shown;
    private Button byPath;
    private Combo folder;
    private Button overwrite;

    ExportPage(List<IResource> selected) {
        super("export", Messages.ExportPage_title, Messages.ExportPage_description);
        this.selected = selected;
    }

    @Override
    void createContents(Composite page) {
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
        createTree(page);
        createButtons(page);
        new Label(page, SWT.NONE).setText(Messages.ExportPage_format);
        format = new Combo(page, SWT.READ_ONLY);
        formats.forEach(each -> format.add(FormatLabels.description(each)));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(format);
        new Label(page, SWT.NONE).setText(Messages.ExportPage_shown);
        shown = new Combo(page, SWT.READ_ONLY);
        representations.forEach(each -> shown.add(each.label()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(shown);
        byPath = check(page, Messages.ExportPage_byPath, BY_PATH);
        new Label(page, SWT.NONE).setText(Messages.ExportPage_folder);
        folder = new Combo(page, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        button(page, Messages.ExportPage_browse, this::browse);
        overwrite = check(page, Messages.ExportPage_overwrite, OVERWRITE);
        fill();
        enableOptions();
        format.addListener(SWT.Selection, event -> {
            enableOptions();
            validate();
        });
        folder.addListener(SWT.Modify, event -> validate());
        tree.addCheckStateListener(event -> validate());
    }

    @Override
    boolean hasClients() {
        return tree.getTree().getItemCount() > 0;
    }

    private void createTree(Composite page) {
        Label label = new Label(page, SWT.NONE);
        label.setText(Messages.ExportPage_canvases);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
        tree = new ContainerCheckedTreeViewer(page, SWT.BORDER | SWT.V_SCROLL);
        tree.setContentProvider(new ITreeContentProvider() {
            @Override
            public Object[] getElements(Object input) {
                return ((List<?>) input).toArray();
            }

            @Override
            public Object[] getChildren(Object parent) {
                return parent instanceof IProject ? ClientFiles.below((IProject) parent).toArray() : new Object[0];
            }

            @Override
            public Object getParent(Object element) {
                return element instanceof IFile ? ((IFile) element).getProject() : null;
            }

            @Override
            public boolean hasChildren(Object element) {
                return element instanceof IProject;
            }
        });
        WorkbenchLabelProvider icons = new WorkbenchLabelProvider();
        tree.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return element instanceof IFile ? ((IFile) element).getProjectRelativePath().toString()
                        : ((IProject) element).getName();
            }

            @Override
            public Image getImage(Object element) {
                return icons.getImage(element);
            }

            @Override
            public void dispose() {
                icons.dispose();
                super.dispose();
            }
        });
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
                .hint(convertWidthInCharsToPixels(70), convertHeightInCharsToPixels(14)).applyTo(tree.getTree());
    }

    private void createButtons(Composite page) {
        Composite buttons = buttons(page);
        checkAll(buttons, Messages.ExportPage_selectAll, true);
        checkAll(buttons, Messages.ExportPage_deselectAll, false);
    }

    private void checkAll(Composite parent, String text, boolean checked) {
        button(parent, text, () -> {
            for (Object project : (List<?>) tree.getInput()) {
                tree.setChecked(project, checked);
            }
            validate();
        });
    }

    private Button check(Composite page, String text, String setting) {
        Button check = new Button(page, SWT.CHECK);
        check.setText(text);
        check.setSelection(getDialogSettings().getBoolean(setting));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
        return check;
    }

    private void fill() {
        List<IProject> clients = ClientProjects.all();
        tree.setInput(clients);
        for (IResource resource : selected) {
            if (clients.contains(resource.getProject())) {
                tree.setExpandedState(resource.getProject(), true);
                ClientFiles.below(resource).forEach(file -> tree.setChecked(file, true));
            }
        }
        String last = getDialogSettings().get(FORMAT);
        format.select(Math.max(0, formats.stream().map(Format::id).toList().indexOf(last)));
        String lastShown = getDialogSettings().get(SHOWN);
        shown.select(Math.max(0, representations.stream().map(CanvasDesign.Representation::name).toList().indexOf(lastShown)));
        String[] folders = getDialogSettings().getArray(FOLDERS);
        if (folders != null && folders.length > 0) {
            folder.setItems(folders);
            folder.setText(folders[0]);
        }
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(Messages.ExportPage_browseTitle);
        dialog.setMessage(Messages.ExportPage_browseMessage);
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void enableOptions() {
        String id = formats.get(format.getSelectionIndex()).id();
        byPath.setEnabled(id.equals("xmi"));
        shown.setEnabled(PictureFormat.byId(id).isPresent());
    }

    @Override
    String problem() {
        if (!hasClients()) {
            return Messages.ExportPage_noClients;
        }
        List<IFile> files = files();
        if (files.isEmpty()) {
            return Messages.ExportPage_noFiles;
        }
        if (folder.getText().isBlank()) {
            return Messages.ExportPage_noFolder;
        }
        try {
            Path path = Path.of(folder.getText().strip());
            if (!path.isAbsolute() || Files.exists(path) && !Files.isDirectory(path)) {
                return NLS.bind(Messages.ExportPage_illegalFolder, path);
            }
        } catch (InvalidPathException e) {
            return NLS.bind(Messages.ExportPage_illegalFolder, folder.getText());
        }
        Map<Path, IFile> filesByTarget = new HashMap<>();
        Map<Path, Path> targets = targets();
        for (IFile file : files) {
            IFile other = filesByTarget.putIfAbsent(targets.get(file.getLocation().toPath()), file);
            if (other != null) {
                return NLS.bind(Messages.ExportPage_sameTarget, other.getFullPath(), file.getFullPath());
            }
        }
        return null;
    }

    /** The files that are checked, in the order of the tree. */
    List<IFile> files() {
        return Arrays.stream(tree.getCheckedElements()).filter(IFile.class::isInstance).map(IFile.class::cast).toList();
    }

    private Format format() {
        Format chosen = formats.get(format.getSelectionIndex());
        return PictureFormat.byId(chosen.id())
                .<Format>map(each -> picture(each, representations.get(shown.getSelectionIndex()).name())).orElse(chosen);
    }

    private static Format picture(PictureFormat format, String representation) {
        PictureOptions standard = PictureOptions.standard();
        return new CanvasPictures(format,
                new PictureOptions(representation, standard.layers(), standard.scale(), standard.theme()));
    }

    /** Where each file goes to. Those of several clients are told apart by a folder for each. */
    private Map<Path, Path> targets() {
        List<IFile> files = files();
        boolean isOneClient = files.stream().map(IFile::getProject).distinct().count() == 1;
        Map<IFile, Path> relative = new LinkedHashMap<>();
        for (IFile file : files) {
            relative.put(file, (isOneClient ? file.getProjectRelativePath() : file.getFullPath().makeRelative()).toPath());
        }
        Map<Path, Path> names = Conversion.names(relative.values(), format());
        Path destination = Path.of(folder.getText().strip());
        Map<Path, Path> targets = new LinkedHashMap<>();
        relative.forEach((file, path) -> targets.put(file.getLocation().toPath(), destination.resolve(names.get(path))));
        return targets;
    }

    void saveSettings() {
        getDialogSettings().put(FORMAT, format().id());
        getDialogSettings().put(SHOWN, representations.get(shown.getSelectionIndex()).name());
        getDialogSettings().put(OVERWRITE, overwrite.getSelection());
        getDialogSettings().put(BY_PATH, byPath.getSelection());
        Set<String> folders = new LinkedHashSet<>();
        folders.add(folder.getText().strip());
        folders.addAll(Arrays.asList(folder.getItems()));
        getDialogSettings().put(FOLDERS, folders.stream().limit(REMEMBERED).toArray(String[]::new));
    }

    ExportOperation operation() {
        WriteOptions options = byPath.isEnabled() && byPath.getSelection() ? new WriteOptions(WriteOptions.References.PATH)
                : WriteOptions.standard();
        return new ExportOperation(targets(), format(), options, overwrite.getSelection());
    }
}
