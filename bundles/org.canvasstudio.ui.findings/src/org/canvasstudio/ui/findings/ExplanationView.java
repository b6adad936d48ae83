package org.canvasstudio.ui.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.ui.ClientSurroundings;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.LiveFindings;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** Says of what is selected what was found there, why it matters, how to put it right, and does it. */
public class ExplanationView extends ViewPart {

    /** The id of the view. */
    public static final String ID = "org.canvasstudio.ui.findings.explanation";

    /** Who selects a whole canvas sees the heaviest; the Findings view shows them all. */
    private static final int MOST = 5;
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private final ISelectionListener selections = this::selectionChanged;
    private final LiveFindings.Listener live = changed -> look();
    private FormToolkit toolkit;
    private ScrolledForm form;
    private ISelection selection;
    private List<FindingItem> shown = List.of();
    private CanvasDocument followed;
    /** Findings of files that are not open, and where the ways to mend them are shown. */
    private final Map<FindingItem, Composite> closed = new LinkedHashMap<>();

    @Override
    public void createPartControl(Composite parent) {
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        TableWrapLayout layout = new TableWrapLayout();
        layout.numColumns = 2;
        form.getBody().setLayout(layout);
        getSite().getService(IHandlerService.class).activateHandler(MendHandler.COMMAND, new MendHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                offer(shown, getSite().getShell());
                return null;
            }
        });
        getSite().getPage().addPostSelectionListener(selections);
        selection = getSite().getPage().getSelection();
        look();
    }

    private void selectionChanged(IWorkbenchPart part, ISelection now) {
        // What is shown in the Properties view is still selected where it was.
        if (part != this && now != null && !IPageLayout.ID_PROP_SHEET.equals(part.getSite().getId())) {
            selection = now;
            look();
        }
    }

    /** Shows what holds now for what is selected. */
    private void look() {
        if (form.isDisposed()) {
            return;
        }
        List<FindingItem> items = FindingItems.of(selection);
        follow(FindingItems.document(selection));
        if (!items.equals(shown) || form.getBody().getChildren().length == 0) {
            shown = items;
            show();
        }
    }

    private void follow(CanvasDocument document) {
        if (document != followed) {
            if (followed != null) {
                followed.findings().removeListener(live);
            }
            followed = document;
            if (followed != null) {
                followed.findings().addListener(live);
            }
        }
    }

    private void show() {
        form.setRedraw(false);
        try {
            for (Control child : form.getBody().getChildren()) {
                child.dispose();
            }
            if (shown.isEmpty()) {
                text(Messages.ExplanationView_nothing, 2);
            }
            closed.clear();
            shown.stream().limit(MOST).forEach(this::show);
            if (!closed.isEmpty()) {
                lookForFixes(Map.copyOf(closed));
            }
            if (shown.size() > MOST) {
                text(NLS.bind(Messages.ExplanationView_more, shown.size() - MOST), 2);
            }
            form.reflow(true);
            form.setOrigin(0, 0);
        } finally {
            form.setRedraw(true);
        }
    }

    private void show(FindingItem item) {
        Label icon = toolkit.createLabel(form.getBody(), "");
        icon.setImage(Severities.image(item.severity()));
        Text message = text(item.message(), 1);
        message.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        if (item.isSetAside()) {
            message.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
            part(Messages.ExplanationView_setAside, item.reason());
        }
        Rule rule = Engines.catalogue().rule(String.valueOf(item.rule())).orElse(null);
        if (rule == null) {
            link(Messages.ExplanationView_open, () -> FindingPlace.open(item, getSite().getPage()));
            return;
        }
        part(Messages.ExplanationView_why, rule.why(Locale.getDefault()));
        part(Messages.ExplanationView_remedy, rule.remedy(Locale.getDefault()));
        if (shown.size() == 1) {
            // Where several are explained, there is no room for stories.
            part(Messages.ExplanationView_example, rule.example(Locale.getDefault()));
        }
        Composite fixes = column();
        addFixes(item, fixes);
        if (item.isSetAside()) {
            link(Messages.ExplanationView_takeUp, () -> SetAside.takeUp(List.of(item), getSite().getShell()));
        } else {
            link(Messages.ExplanationView_setAsideLink, () -> SetAside.ask(List.of(item), getSite().getShell()));
        }
        link(NLS.bind(Messages.ExplanationView_goTo, item.place()), () -> FindingPlace.open(item, getSite().getPage()));
        link(NLS.bind(Messages.ExplanationView_settings, item.rule(), Severities.name(item.severity())),
                () -> RulesPages.open(item, getSite().getShell()));
        if (RuleHelp.has(item.rule())) {
            link(NLS.bind(Messages.ExplanationView_help, item.rule()), () -> RuleHelp.open(item.rule()));
        }
        Label line = toolkit.createSeparator(form.getBody(), SWT.HORIZONTAL);
        line.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, 2));
    }

    /** The ways to mend a finding: known of a document that is open, and else read in the background. */
    private void addFixes(FindingItem item, Composite fixes) {
        CanvasDocument document = CanvasDocuments.find(item.file());
        if (item.isSetAside()) {
            return;
        }
        if (document != null && document.root() != null) {
            // A large canvas has thousands of findings: the message is compared before anything else.
            document.findings().all().stream().filter(finding -> finding.message().equals(item.message())
                    && FindingItem.of(document, finding).isSame(item)).findFirst()
                    .ifPresent(finding -> addFixes(item, finding.fixes().stream().map(Fix::title).toList(), fixes));
            return;
        }
        closed.put(item, fixes);
    }

    /** Runs the rules once for each file that is not open: a large canvas takes its time. */
    private void lookForFixes(Map<FindingItem, Composite> places) {
        Display display = form.getDisplay();
        Job.createSystem(Messages.ExplanationView_job, (ICoreRunnable) monitor -> {
            Map<Path, List<Finding>> findings = new HashMap<>();
            Map<FindingItem, List<String>> titles = new LinkedHashMap<>();
            for (FindingItem item : places.keySet()) {
                item.among(findings.computeIfAbsent(item.file(), ExplanationView::check))
                        .ifPresent(finding -> titles.put(item, finding.fixes().stream().map(Fix::title).toList()));
            }
            display.asyncExec(() -> {
                titles.keySet().removeIf(item -> places.get(item).isDisposed());
                titles.forEach((item, each) -> addFixes(item, each, places.get(item)));
                if (!titles.isEmpty()) {
                    form.reflow(true);
                }
            });
        }).schedule();
    }

    private static List<Finding> check(Path file) {
        try {
            return ClientSurroundings.check(file, CanvasFiles.read(file));
        } catch (IOException e) {
            // What cannot be read cannot be mended; the marker says why.
            return List.of();
        }
    }

    private void addFixes(FindingItem item, List<String> titles, Composite fixes) {
        for (String title : titles) {
            link(fixes, NLS.bind(Messages.ExplanationView_mend, title),
                    () -> Mending.mend(List.of(item), Mending.kind(title), title, getSite().getShell()));
        }
    }

    private void part(String title, String text) {
        toolkit.createLabel(form.getBody(), "");
        Label label = toolkit.createLabel(form.getBody(), title);
        label.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
        toolkit.createLabel(form.getBody(), "");
        text(text, 1);
    }

    /** A text that can be selected and copied. */
    private Text text(String value, int span) {
        Text text = toolkit.createText(form.getBody(), inOneDirection(value), SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB, TableWrapData.TOP, 1, span));
        return text;
    }

    /** A sentence goes in the direction of the window, also when it begins with a name that goes in the other one. */
    private String inOneDirection(String text) {
        boolean mayTurn = (form.getOrientation() & SWT.LEFT_TO_RIGHT) != 0
                && Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return mayTurn ? LEFT_TO_RIGHT_MARK + text : text;
    }

    private Composite column() {
        toolkit.createLabel(form.getBody(), "");
        Composite column = toolkit.createComposite(form.getBody());
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = 0;
        layout.topMargin = 0;
        layout.bottomMargin = 0;
        column.setLayout(layout);
        column.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        return column;
    }

    private void link(String text, Runnable operation) {
        toolkit.createLabel(form.getBody(), "");
        link(form.getBody(), text, operation);
    }

    private void link(Composite parent, String text, Runnable operation) {
        Hyperlink link = new Hyperlink(parent, text);
        toolkit.adapt(link, true, true);
        toolkit.getHyperlinkGroup().add(link);
        // No wider than its text: beside it nothing is clicked.
        link.setLayoutData(new TableWrapData(TableWrapData.LEFT));
        link.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                operation.run();
            }
        });
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selections);
        follow(null);
        toolkit.dispose();
        super.dispose();
    }
}
