package org.canvasstudio.help;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;

/** The table of contents or what a search found, and beside it the page that is read. */
final class HelpPane extends Composite {

    private static final int[] WEIGHTS = {30, 70};

    private final TreeViewer topics;
    private final Text query;
    private final PageText text;
    private final Deque<String> before = new ArrayDeque<>();
    private final Deque<String> after = new ArrayDeque<>();
    private final Action back;
    private final Action forward;
    private final Action contents;
    private final ITopic[] tocs;
    private HelpSearch search;
    private String shown;

    HelpPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        SashForm sash = new SashForm(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        Composite left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2, 2).applyTo(left);
        query = new Text(left, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        query.setMessage(Messages.HelpPane_search);
        query.setToolTipText(Messages.HelpPane_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(query);
        topics = new TreeViewer(left, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(topics.getControl());
        text = new PageText(sash);
        sash.setWeights(WEIGHTS);
        // In a narrow place the contents are above the page.
        addListener(SWT.Resize, event -> {
            Point size = getSize();
            sash.setOrientation(size.x < size.y ? SWT.VERTICAL : SWT.HORIZONTAL);
        });

        tocs = topics();
        topics.setContentProvider(new Topics());
        topics.setLabelProvider(new Labels());
        topics.setInput(tocs);
        topics.addSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof ITopic topic && topic.getHref() != null) {
                open(topic.getHref());
            }
        });
        topics.addDoubleClickListener(event -> {
            Object topic = event.getViewer().getSelection() instanceof StructuredSelection each ? each.getFirstElement() : null;
            topics.setExpandedState(topic, !topics.getExpandedState(topic));
        });
        query.addListener(SWT.Modify, event -> find());
        query.addListener(SWT.DefaultSelection, event -> topics.getControl().setFocus());
        text.addHyperlinkListener(new HyperlinkAdapter() {
            @Override
            public void linkActivated(HyperlinkEvent event) {
                follow(String.valueOf(event.getHref()));
            }
        });

        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        contents = action(Messages.HelpPane_contents, images, ISharedImages.IMG_ETOOL_HOME_NAV, this::showContents);
        back = action(Messages.HelpPane_back, images, ISharedImages.IMG_TOOL_BACK, () -> step(before, after));
        forward = action(Messages.HelpPane_forward, images, ISharedImages.IMG_TOOL_FORWARD, () -> step(after, before));
        updateActions();
    }

    private static Action action(String label, ISharedImages images, String image, Runnable run) {
        Action action = new Action(label, images.getImageDescriptor(image)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label);
        return action;
    }

    /** What belongs into the tool bar of the place that holds the pane. */
    List<Action> actions() {
        return List.of(contents, back, forward);
    }

    /** The first page, beside the whole table of contents. */
    void showContents() {
        query.setText("");
        topics.setExpandedElements((Object[]) tocs);
        if (tocs.length > 0) {
            show(tocs[0].getHref());
        }
    }

    void focusSearch() {
        query.setFocus();
        query.selectAll();
    }

    void search(String words) {
        query.setText(words);
        focusSearch();
    }

    /** Shows a page and where it stands in the table of contents. */
    void show(String href) {
        open(href);
        TreePath path = find(href, tocs, List.of());
        if (path != null) {
            topics.setSelection(new TreeSelection(path), true);
        }
    }

    /** The address of the page that is shown. */
    String shown() {
        return shown;
    }

    @Override
    public boolean setFocus() {
        return topics.getControl().setFocus();
    }

    private void open(String href) {
        if (href.equals(shown)) {
            return;
        }
        if (shown != null) {
            before.push(shown);
        }
        after.clear();
        display(href);
    }

    private void display(String href) {
        shown = href;
        String page = HelpContent.read(href);
        text.setPage(page == null ? HelpPages.document(href,
                "<p>" + HelpPages.escape(NLS.bind(Messages.HelpPane_missing, href)) + "</p>") : page);
        updateActions();
    }

    private void step(Deque<String> from, Deque<String> to) {
        if (!from.isEmpty()) {
            to.push(shown);
            String href = from.pop();
            display(href);
            TreePath path = find(href, tocs, List.of());
            if (path != null) {
                topics.setSelection(new TreeSelection(path), true);
            }
        }
    }

    private void follow(String link) {
        if (link.startsWith("http:") || link.startsWith("https:")) {
            StudioHelp.browse(link);
        } else {
            show(URI.create(shown).resolve(link).toString());
        }
    }

    private void updateActions() {
        back.setEnabled(!before.isEmpty());
        forward.setEnabled(!after.isEmpty());
    }

    private void find() {
        String words = query.getText().strip();
        if (words.isEmpty()) {
            topics.setInput(tocs);
            topics.setExpandedElements((Object[]) tocs);
            return;
        }
        if (search == null) {
            search = new HelpSearch(tocs);
        }
        List<ITopic> found = search.find(words);
        topics.setInput(found.isEmpty() ? new Object[] {Messages.HelpPane_nothingFound} : found.toArray());
    }

    private static ITopic[] topics() {
        List<ITopic> all = new ArrayList<>();
        for (IToc toc : HelpSystem.getTocs()) {
            all.add(toc.getTopic(null));
            all.addAll(List.of(toc.getTopics()));
        }
        all.removeIf(topic -> topic == null || topic.getLabel() == null);
        return all.toArray(ITopic[]::new);
    }

    private static TreePath find(String href, ITopic[] topics, List<ITopic> parents) {
        for (ITopic topic : topics) {
            List<ITopic> path = new ArrayList<>(parents);
            path.add(topic);
            if (href.equals(topic.getHref())) {
                return new TreePath(path.toArray());
            }
            TreePath below = find(href, topic.getSubtopics(), path);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static final class Topics implements ITreeContentProvider {

        private Object input;

        @Override
        public void inputChanged(Viewer viewer, Object old, Object now) {
            input = now;
        }

        @Override
        public Object[] getElements(Object element) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof ITopic topic ? topic.getSubtopics() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }

    private static final class Labels extends LabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof ITopic topic ? topic.getLabel() : element.toString();
        }

        @Override
        public Image getImage(Object element) {
            if (!(element instanceof ITopic topic)) {
                return null;
            }
            return PlatformUI.getWorkbench().getSharedImages().getImage(
                    topic.getSubtopics().length > 0 ? ISharedImages.IMG_OBJ_FOLDER : ISharedImages.IMG_OBJ_FILE);
        }
    }
}
