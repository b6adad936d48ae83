package org.canvasstudio.ui.editor.properties;

import java.util.EnumSet;
import java.util.Set;

import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.editor.form.FieldGroup;
import org.canvasstudio.ui.editor.form.ObjectForm;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IFilter;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/**
 * A tab of the Properties view: some sections of the form of the selected object. An object of a file that nobody works on
 * is for reading.
 */
public abstract class ObjectSection extends AbstractPropertySection {

    /** What every object has, and the notes. */
    public static final class General extends ObjectSection {
        public General() {
            super(EnumSet.of(FieldGroup.GENERAL, FieldGroup.NOTES));
        }
    }

    /** What is stated of objects of the kind. */
    public static final class Details extends ObjectSection {
        public Details() {
            super(EnumSet.of(FieldGroup.KIND, FieldGroup.MONEY));
        }
    }

    /** The links at an element. */
    public static final class Links extends ObjectSection {
        public Links() {
            super(EnumSet.of(FieldGroup.LINKS));
        }
    }

    /** What is assumed of an element. */
    public static final class Hypotheses extends ObjectSection {
        public Hypotheses() {
            super(EnumSet.of(FieldGroup.HYPOTHESES));
        }
    }

    private final Set<FieldGroup> groups;
    private final CanvasDocument.Listener listener = new CanvasDocument.Listener() {
        @Override
        public void changed() {
            if (form != null) {
                form.refresh();
            }
        }
    };
    private Composite parent;
    private CanvasDocument document;
    private ObjectForm form;

    private ObjectSection(Set<FieldGroup> groups) {
        this.groups = groups;
    }

    /** Whether the tab has something to show for what is selected. */
    boolean isFor(Object selected) {
        EObject object = SelectedObject.of(selected);
        CanvasDocument open = SelectedObject.document(object);
        return open != null ? groups.stream().anyMatch(group -> ObjectForm.hasGroup(open, object, group))
                : object != null && groups.contains(FieldGroup.GENERAL);
    }

    @Override
    public void createControls(Composite composite, TabbedPropertySheetPage page) {
        super.createControls(composite, page);
        parent = getWidgetFactory().createComposite(composite);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(parent);
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        EObject object = SelectedObject.of(selection);
        CanvasDocument now = SelectedObject.document(object);
        if (now != null && form != null && now == document && form.type() == object.eClass()) {
            form.show(object);
            return;
        }
        forget();
        document = now;
        if (object == null) {
            return;
        }
        if (document == null) {
            new Summary(parent, getWidgetFactory(), object);
        } else {
            document.addListener(listener);
            form = new ObjectForm(parent, getWidgetFactory(), document, object, groups, false, null, null);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        }
        parent.layout(true, true);
    }

    private void forget() {
        if (document != null) {
            document.removeListener(listener);
        }
        form = null;
        if (!parent.isDisposed()) {
            for (var child : parent.getChildren()) {
                child.dispose();
            }
        }
    }

    @Override
    public void dispose() {
        if (parent != null) {
            forget();
        }
        super.dispose();
    }

    /** Shows the tab for what has something in it. */
    public abstract static class Filter implements IFilter {

        private final ObjectSection section;

        private Filter(ObjectSection section) {
            this.section = section;
        }

        @Override
        public boolean select(Object selected) {
            return section.isFor(selected);
        }
    }

    /** For the tab with general properties. */
    public static final class GeneralFilter extends Filter {
        public GeneralFilter() {
            super(new General());
        }
    }

    /** For the tab with details. */
    public static final class DetailsFilter extends Filter {
        public DetailsFilter() {
            super(new Details());
        }
    }

    /** For the tab with links. */
    public static final class LinksFilter extends Filter {
        public LinksFilter() {
            super(new Links());
        }
    }

    /** For the tab with hypotheses. */
    public static final class HypothesesFilter extends Filter {
        public HypothesesFilter() {
            super(new Hypotheses());
        }
    }
}
