package org.canvasstudio.ui.editor;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;

/** The layout that the form pages have in common: sections in one or two columns, as the window's width allows. */
final class FormSections {

    private final FormToolkit toolkit;
    private final Composite body;

    FormSections(IManagedForm managed) {
        toolkit = managed.getToolkit();
        toolkit.decorateFormHeading(managed.getForm().getForm());
        body = managed.getForm().getBody();
        ColumnLayout layout = new ColumnLayout();
        layout.minNumColumns = 1;
        layout.maxNumColumns = 2;
        layout.horizontalSpacing = 20;
        layout.verticalSpacing = 12;
        layout.leftMargin = 10;
        layout.rightMargin = 10;
        layout.topMargin = 10;
        layout.bottomMargin = 10;
        body.setLayout(layout);
    }

    /** Adds a section and gives the composite for its content, a grid. */
    Composite add(String title, int columns) {
        Section section = toolkit.createSection(body, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(2, 4).applyTo(client);
        section.setClient(client);
        return client;
    }

    /** Changes the title of the section with the content. */
    static void setTitle(Composite content, String title) {
        ((Section) content.getParent()).setText(title);
        content.getParent().layout();
    }
}
