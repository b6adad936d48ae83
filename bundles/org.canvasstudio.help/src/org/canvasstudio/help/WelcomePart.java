package org.canvasstudio.help;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;

/** The welcome page: what the studio is for, and the ways to begin. */
public class WelcomePart extends IntroPart {

    private static final int WIDTH_IN_CHARACTERS = 80;

    private FormToolkit toolkit;
    private ScrolledForm form;
    private LocalResourceManager images;

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        images = new LocalResourceManager(JFaceResources.getResources(), form);
        Composite body = form.getBody();
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        int space = body.getDisplay().getSystemFont().getFontData()[0].getHeight();
        layout.leftMargin = 4 * space;
        layout.rightMargin = 4 * space;
        layout.topMargin = 3 * space;
        layout.verticalSpacing = space;
        layout.horizontalSpacing = 2 * space;
        body.setLayout(layout);

        Label picture = toolkit.createLabel(body, "");
        picture.setImage(images.create(icon("icons/welcome-canvas.svg")));
        TableWrapData middle = new TableWrapData(TableWrapData.LEFT, TableWrapData.MIDDLE);
        picture.setLayoutData(middle);
        Label title = toolkit.createLabel(body, Messages.WelcomePart_title);
        title.setFont(JFaceResources.getHeaderFont());
        title.setLayoutData(new TableWrapData(TableWrapData.LEFT, TableWrapData.MIDDLE));
        toolkit.createLabel(body, "");
        text(body, Messages.WelcomePart_introduction);

        way(body, Messages.WelcomePart_examples, Messages.WelcomePart_examplesText, "icons/examples.svg",
                () -> begin("org.canvasstudio.help.examples"));
        way(body, Messages.WelcomePart_firstClient, Messages.WelcomePart_firstClientText, "icons/client.svg",
                () -> begin("org.eclipse.ui.newWizard(newWizardId=org.canvasstudio.ui.clients.newClient)"));
        way(body, Messages.WelcomePart_firstCanvas, Messages.WelcomePart_firstCanvasText, "icons/first-canvas.svg",
                () -> begin("org.canvasstudio.help.firstCanvas"));
        way(body, Messages.WelcomePart_guide, Messages.WelcomePart_guideText, "icons/guide.svg",
                () -> begin("org.eclipse.ui.help.helpContents"));
        way(body, Messages.WelcomePart_workbench, Messages.WelcomePart_workbenchText, "icons/workbench.svg",
                this::close);
    }

    private void way(Composite body, String title, String description, String icon, Runnable run) {
        Label image = toolkit.createLabel(body, "");
        image.setImage(images.create(icon(icon)));
        image.setLayoutData(new TableWrapData(TableWrapData.CENTER, TableWrapData.MIDDLE));
        Composite texts = toolkit.createComposite(body);
        TableWrapLayout layout = new TableWrapLayout();
        layout.verticalSpacing = 2;
        layout.leftMargin = 0;
        texts.setLayout(layout);
        texts.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        // The theme colours the page, but not the links of the toolkit.
        texts.setBackgroundMode(SWT.INHERIT_FORCE);
        Hyperlink link = toolkit.createHyperlink(texts, title, SWT.NONE);
        link.setFont(JFaceResources.getBannerFont());
        link.setLayoutData(new TableWrapData(TableWrapData.LEFT));
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                run.run();
            }
        });
        text(texts, description);
    }

    private void text(Composite parent, String text) {
        Label label = toolkit.createLabel(parent, text, SWT.WRAP);
        TableWrapData data = new TableWrapData(TableWrapData.FILL_GRAB);
        data.maxWidth = WIDTH_IN_CHARACTERS * averageWidth(label);
        label.setLayoutData(data);
    }

    private static int averageWidth(Control control) {
        GC gc = new GC(control);
        try {
            return (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        } finally {
            gc.dispose();
        }
    }

    private static ImageDescriptor icon(String path) {
        return ImageDescriptor.createFromURL(
                FileLocator.find(Platform.getBundle(HelpPages.PLUGIN), IPath.fromPortableString(path), null));
    }

    /**
     * Makes room for what comes, and lets it come.
     *
     * @param command a command with its parameters, serialized
     */
    private void begin(String command) {
        IHandlerService handlers = getIntroSite().getWorkbenchWindow().getService(IHandlerService.class);
        ICommandService commands = getIntroSite().getWorkbenchWindow().getService(ICommandService.class);
        close();
        try {
            handlers.executeCommand(commands.deserialize(command), null);
        } catch (CommandException e) {
            ILog.of(WelcomePart.class).error(e.getMessage(), e);
        }
    }

    private void close() {
        PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
    }

    @Override
    public void standbyStateChanged(boolean standby) {
        // The page is the same beside the workbench.
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
    }
}
