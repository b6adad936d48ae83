package org.canvasstudio.ui.findings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.ui.documents.CanvasOperation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Sets findings aside with a reason, and takes them up again: the canvas or the client itself keeps the decision. */
final class SetAside {

    private SetAside() {
    }

    /** The window's shell: resolutions are run without one. */
    static Shell shell() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }

    /** Asks for the reason and sets the findings aside, all for the same one; nothing without a reason. */
    static void ask(Collection<FindingItem> items, Shell shell) {
        String message = items.size() == 1 ? items.iterator().next().message() : NLS.bind(Messages.SetAside_several, items.size());
        InputDialog dialog = new ReasonDialog(shell, message);
        if (dialog.open() == Window.OK) {
            setAside(items, dialog.getValue().strip(), shell);
        }
    }

    static void setAside(Collection<FindingItem> items, String reason, Shell shell) {
        change(items, Messages.SetAside_undo, shell, (finding, suppressions) -> suppressions.add(suppression(finding, reason)));
    }

    /** Reports findings again that were set aside. */
    static void takeUp(Collection<FindingItem> items, Shell shell) {
        change(items, Messages.SetAside_takeUpUndo, shell, (finding, suppressions) -> suppressions.remove(finding.suppression().orElseThrow()));
    }

    private static SuppressedFinding suppression(Finding finding, String reason) {
        SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppression.setRule(finding.rule().id());
        EObject main = finding.elements().get(0);
        if (main instanceof Block) {
            suppression.setBlock(BlockKind.of((Block) main).key());
        } else if (!(main instanceof Canvas || main instanceof Client)) {
            suppression.getElements().add((Identified) main);
        }
        suppression.setReason(reason);
        suppression.setDate(LocalDate.now());
        return suppression;
    }

    private static void change(Collection<FindingItem> items, String label, Shell shell,
            BiConsumer<Finding, List<SuppressedFinding>> step) {
        Map<Path, List<FindingItem>> byFile = new LinkedHashMap<>();
        items.forEach(item -> byFile.computeIfAbsent(item.file(), file -> new ArrayList<>()).add(item));
        CanvasOperation operation = new CanvasOperation(label);
        byFile.forEach((file, here) -> operation.change(file, document -> {
            List<Finding> found = here.stream().flatMap(item -> item.in(document).stream()).toList();
            return found.isEmpty() ? null : new FixCommand(document,
                    () -> found.forEach(finding -> step.accept(finding, suppressions(document.root()))));
        }));
        operation.run(shell);
    }

    private static List<SuppressedFinding> suppressions(EObject root) {
        return root instanceof Client client ? client.getSuppressions() : ((Canvas) root).getSuppressions();
    }

    /** A reason takes more than a line, and is required. */
    private static final class ReasonDialog extends InputDialog {

        private static final int LINES = 4;

        ReasonDialog(Shell shell, String finding) {
            super(shell, Messages.SetAside_title, finding + "\n\n" + Messages.SetAside_reason, "",
                    text -> text.isBlank() ? Messages.SetAside_required : null);
        }

        @Override
        protected int getInputTextStyle() {
            return SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL;
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Control area = super.createDialogArea(parent);
            GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
            data.heightHint = LINES * getText().getLineHeight();
            data.widthHint = convertHorizontalDLUsToPixels(IDialogConstants.MINIMUM_MESSAGE_AREA_WIDTH);
            getText().setLayoutData(data);
            return area;
        }

        @Override
        protected boolean isResizable() {
            return true;
        }
    }
}
