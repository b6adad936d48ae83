package org.canvasstudio.ui.clients.navigator;

import java.io.IOException;

import org.canvasstudio.examples.ExampleWorkspace;
import org.canvasstudio.ui.WorkspaceFolders;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** What the Clients view shows in an empty workspace: how to begin. */
final class EmptyHint {

    private final Composite control;
    private final IWorkbenchWindow window;

    EmptyHint(Composite parent, IWorkbenchWindow window) {
        this.window = window;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(0, 8).applyTo(control);
        Label text = new Label(control, SWT.WRAP);
        text.setText(Messages.EmptyHint_text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        link(Messages.EmptyHint_newClient, this::newClient);
        link(Messages.EmptyHint_examples, EmptyHint::copyExamples);
        control.setTabList(new Control[] {control.getChildren()[1], control.getChildren()[2]});
    }

    private void link(String text, Runnable run) {
        Link link = new Link(control, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().applyTo(link);
    }

    Composite control() {
        return control;
    }

    private void newClient() {
        IWizardDescriptor wizard = PlatformUI.getWorkbench().getNewWizardRegistry()
                .findWizard("org.canvasstudio.ui.clients.newClient");
        new NewAction(wizard, window).run();
    }

    private static void copyExamples() {
        Job job = Job.create(Messages.EmptyHint_copying, (ICoreRunnable) monitor -> {
            try {
                ExampleWorkspace.copyTo(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath());
            } catch (IOException e) {
                throw new CoreException(Status.error(e.getMessage(), e));
            }
            new WorkspaceFolders().schedule();
        });
        job.setUser(true);
        job.schedule();
    }
}
