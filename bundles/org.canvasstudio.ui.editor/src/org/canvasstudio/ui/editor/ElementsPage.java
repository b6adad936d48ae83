package org.canvasstudio.ui.editor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.editor.form.FieldGroup;
import org.canvasstudio.ui.editor.form.FindingsArea;
import org.canvasstudio.ui.editor.form.ObjectForm;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.ManagedForm;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;

/** The page with the tree of blocks and elements, and beside it the form of what is selected there. */
public final class ElementsPage extends EditorPage {

    /** The id of the page. */
    public static final String ID = "elements";

    private static final int[] WEIGHTS = {38, 62};

    private ModelTree tree;
    private ManagedForm details;
    private ObjectForm form;
    private EObject shown;
    private LocalResourceManager images;
    private FindingsArea found;

    ElementsPage(DocumentEditor editor) {
        super(editor, ID, Messages.ElementsPage_title);
    }

    @Override
    protected void createContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        Composite body = managed.getForm().getBody();
        images = new LocalResourceManager(JFaceResources.getResources(), body);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(body);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        // What shows between and around the two has the colour of the window, in each theme.
        body.setBackground(null);
        // The tree and the form scroll themselves: the page never does.
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(sash);
        createTree(sash, toolkit);
        ScrolledForm scrolled = toolkit.createScrolledForm(sash);
        toolkit.decorateFormHeading(scrolled.getForm());
        details = new ManagedForm(toolkit, scrolled);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 8).applyTo(scrolled.getBody());
        found = new FindingsArea(scrolled.getBody(), toolkit, false);
        sash.setWeights(WEIGHTS);
    }

    private void createTree(Composite parent, FormToolkit toolkit) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(Messages.ElementsPage_tree);
        Composite body = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().margins(2, 2).applyTo(body);
        section.setClient(body);
        tree = new ModelTree(body, document(), document().findings());
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(tree.control());
        ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        getEditor().fillToolBar(tools);
        section.setTextClient(tools.createControl(section));
        addContextMenu(tree.viewer().getControl(), tree.viewer());
        tree.viewer().addSelectionChangedListener(event -> {
            showDetails();
            getEditor().selectionChanged(this);
        });
    }

    private void showDetails() {
        EObject object = (EObject) tree.viewer().getStructuredSelection().getFirstElement();
        if (object == shown && form != null) {
            return;
        }
        shown = object;
        ScrolledForm scrolled = details.getForm();
        scrolled.setRedraw(false);
        try {
            details.getMessageManager().removeAllMessages();
            if (form != null && (object == null || form.type() != object.eClass())) {
                form.control().dispose();
                form = null;
            }
            if (object != null && form != null) {
                form.show(object);
            } else if (object != null) {
                form = new ObjectForm(scrolled.getBody(), details.getToolkit(), document(), object,
                        EnumSet.allOf(FieldGroup.class), true, details.getMessageManager(), this::selectReveal);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
            }
            scrolled.setOrigin(0, 0);
            showTitle();
            showFindings();
            scrolled.reflow(true);
        } finally {
            scrolled.setRedraw(true);
        }
    }

    private void showTitle() {
        if (shown == null || shown.eResource() == null) {
            return;
        }
        showTitle(details.getForm(), shown);
        ImageDescriptor icon = new Adapted(document().adapterFactory()).icon(shown);
        details.getForm().setImage(icon == null ? null : images.get(icon));
    }

    /** Says at the top of the form what the rules have found. */
    private void showFindings() {
        if (found.show(shown == null ? List.of() : document().findings().of(shown))) {
            details.getForm().reflow(true);
        }
    }

    @Override
    protected void loaded() {
        shown = null;
        tree.show();
        selectReveal(document().root());
        showDetails();
    }

    @Override
    protected void changed() {
        tree.showChildren();
        if (form != null && shown != null) {
            form.refresh();
            showTitle();
        }
    }

    @Override
    protected void findingsChanged(Collection<EObject> objects) {
        tree.refreshLabels(objects);
        showFindings();
    }

    @Override
    protected ISelection selection() {
        return tree.viewer().getSelection();
    }

    @Override
    public boolean selectReveal(Object object) {
        return object instanceof EObject && selectReveal(List.of((EObject) object));
    }

    @Override
    protected boolean selectReveal(List<EObject> objects) {
        if (isCreated()) {
            tree.viewer().setSelection(new StructuredSelection(objects), true);
        }
        return isCreated();
    }

    @Override
    protected NamesInPlace tree() {
        return tree;
    }

    /** The tree. */
    public TreeViewer viewer() {
        return tree.viewer();
    }

    /** Holds the form of what is selected, and says at its top what is wrong with what is typed. */
    public ScrolledForm details() {
        return details.getForm();
    }

    /** The form of what is selected; {@code null} when nothing is. */
    public ObjectForm form() {
        return form;
    }

    @Override
    public void setFocus() {
        tree.viewer().getControl().setFocus();
    }
}
