package org.canvasstudio.ui.exchange;

import java.util.List;

import org.canvasstudio.interchange.ConversionReport;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Lists what became of each file, and below it what could not be carried over; the list can be copied as text. */
final class ReportDialog extends TitleAreaDialog {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 18;
    private static final String INDENT = "    ";

    private final String title;
    private final ExchangeOperation operation;
    private Tree tree;

    /** @param title what was done, for example {@code Import} */
    ReportDialog(Shell parent, String title, ExchangeOperation operation) {
        super(parent);
        this.title = title;
        this.operation = operation;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().applyTo(area);
        // Thousands of files may have a hundred entries each: only the lines that are seen are made.
        tree = new Tree(area, SWT.BORDER | SWT.MULTI | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(HEIGHT)).applyTo(tree);
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.setItemCount(operation.reports().size());
        for (int i = 0; i < Math.min(HEIGHT, tree.getItemCount()); i++) {
            tree.getItem(i).getText();
            tree.getItem(i).setExpanded(true);
        }
        tree.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == 'a')) {
                if (event.keyCode == 'c') {
                    copy();
                } else {
                    tree.selectAll();
                }
                event.doit = false;
            }
        });
        showSummary();
        return area;
    }

    private void fill(TreeItem item, int index) {
        if (item.getParentItem() == null) {
            FileReport file = operation.reports().get(index);
            item.setText(file.text());
            item.setImage(image(file));
            item.setItemCount(file.entries().size());
        } else {
            FileReport file = operation.reports().get(tree.indexOf(item.getParentItem()));
            item.setText(text(file.entries().get(index)));
            item.setImage(shared(ISharedImages.IMG_OBJS_INFO_TSK));
        }
    }

    /** An entry in one line. */
    private static String text(ConversionReport.Entry entry) {
        return entry.toString().strip().replaceAll("\\s*\\R\\s*", " / ");
    }

    private static Image image(FileReport file) {
        switch (file.outcome()) {
        case FAILED:
            return shared(ISharedImages.IMG_OBJS_ERROR_TSK);
        case KEPT:
        case LEFT_OUT:
            return shared(ISharedImages.IMG_OBJS_WARN_TSK);
        default:
            return shared(ISharedImages.IMG_OBJ_FILE);
        }
    }

    private static Image shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(name);
    }

    private void showSummary() {
        List<FileReport> files = operation.reports();
        long failed = count(FileReport.Outcome.FAILED);
        long kept = count(FileReport.Outcome.KEPT) + count(FileReport.Outcome.LEFT_OUT);
        int things = files.stream().mapToInt(file -> file.entries().size()).sum();
        setTitle(operation.isComplete() ? NLS.bind(Messages.ReportDialog_done, title)
                : NLS.bind(Messages.ReportDialog_cancelled, new Object[] {title, files.size(), operation.size()}));
        setMessage(NLS.bind(Messages.ReportDialog_summary, new Object[] {count(FileReport.Outcome.WRITTEN),
                count(FileReport.Outcome.UNCHANGED), kept, failed, things}),
                failed > 0 ? IMessageProvider.ERROR
                        : kept > 0 || !operation.isComplete() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
    }

    private long count(FileReport.Outcome outcome) {
        return operation.reports().stream().filter(file -> file.outcome() == outcome).count();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, Messages.ReportDialog_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            tree.deselectAll();
            copy();
        } else {
            super.buttonPressed(button);
        }
    }

    /** Copies the lines that are selected; all of them when none is. */
    private void copy() {
        StringBuilder text = new StringBuilder();
        for (TreeItem item : tree.getSelection()) {
            append(text, item.getParentItem() == null ? "" : INDENT, item.getText());
        }
        if (text.length() == 0) {
            for (FileReport file : operation.reports()) {
                append(text, "", file.text());
                file.entries().forEach(entry -> append(text, INDENT, text(entry)));
            }
        }
        if (text.length() == 0) {
            return;
        }
        Clipboard clipboard = new Clipboard(tree.getDisplay());
        try {
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private static void append(StringBuilder text, String indent, String line) {
        text.append(indent).append(line).append(System.lineSeparator());
    }
}
