package org.canvasstudio.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;

/** Leads through a wizard of import or export, and reads the report at its end. */
final class Exchange<W extends Wizard & IWorkbenchWizard> {

    private final W wizard;
    private final WizardDialog dialog;

    Exchange(W wizard, Object... selected) {
        this.wizard = wizard;
        IWorkbench workbench = PlatformUI.getWorkbench();
        wizard.init(workbench, new StructuredSelection(selected));
        dialog = new WizardDialog(Workbench.page().getWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
    }

    IWizardPage page() {
        return wizard.getStartingPage();
    }

    Composite control() {
        return (Composite) page().getControl();
    }

    boolean canFinish() {
        return wizard.canFinish();
    }

    /** Chooses one of several buttons. */
    void choose(String text) {
        for (Button each : Widgets.all(control(), Button.class)) {
            if ((each.getStyle() & SWT.RADIO) != 0) {
                each.setSelection(each.getText().replace("&", "").equals(text));
            }
        }
    }

    /** Finishes; gives the lines of the report, those below a file indented. */
    String finish() {
        StringBuilder report = new StringBuilder();
        finish(shell -> report.append(Widgets.all(shell, Tree.class).stream().flatMap(tree -> Stream.of(tree.getItems()))
                .map(item -> lines(item, "")).collect(Collectors.joining())));
        return report.toString();
    }

    /** Finishes; gives what the button for copying puts into the clipboard. */
    String finishAndCopy() {
        StringBuilder copied = new StringBuilder();
        finish(shell -> {
            Widgets.press(Widgets.button(shell, "Copy"));
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            copied.append(clipboard.getContents(TextTransfer.getInstance()));
            clipboard.dispose();
        });
        return copied.toString();
    }

    private void finish(Consumer<Shell> look) {
        Dialogs.Answer answer = Dialogs.press("Close", look);
        if (!wizard.performFinish() || !answer.isGiven()) {
            throw new AssertionError("not finished");
        }
        close();
    }

    void close() {
        dialog.close();
        Workbench.settle();
    }

    private static String lines(TreeItem item, String indent) {
        return indent + item.getText() + "\n"
                + Stream.of(item.getItems()).map(each -> lines(each, indent + "  ")).collect(Collectors.joining());
    }

    /** The mnemonics of the page, each as a small letter. */
    List<Character> mnemonics() {
        return Widgets.all(control(), Control.class).stream().map(Exchange::text).filter(text -> text.contains("&"))
                .map(text -> Character.toLowerCase(text.charAt(text.indexOf('&') + 1))).toList();
    }

    private static String text(Control control) {
        return control instanceof Button ? ((Button) control).getText()
                : control instanceof Label ? ((Label) control).getText() : "";
    }

    /** The names of the files in a folder and below, with slashes, those that are hidden too. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
