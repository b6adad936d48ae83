package org.canvasstudio.ui.editor;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/**
 * The layout that the form pages have in common: sections in one or two columns, as the window's width allows, and wide
 * ones between them.
 */
final class FormSections {

    private static final int MARGIN = 10;
    private static final int VERTICAL_SPACING = 12;

    private final FormToolkit toolkit;
    private final Composite body;
    private Composite columns;

    FormSections(IManagedForm managed) {
        toolkit = managed.getToolkit();
        toolkit.decorateFormHeading(managed.getForm().getForm());
        body = managed.getForm().getBody();
        TableWrapLayout layout = new TableWrapLayout();
        layout.verticalSpacing = VERTICAL_SPACING;
        layout.leftMargin = MARGIN;
        layout.rightMargin = MARGIN;
        layout.topMargin = MARGIN;
        layout.bottomMargin = MARGIN;
        body.setLayout(layout);
    }

    /** Adds a section and gives the composite for its content, a grid. */
    Composite add(String title, int cells) {
        if (columns == null) {
            columns = toolkit.createComposite(body);
            columns.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
            ColumnLayout layout = new ColumnLayout();
            layout.minNumColumns = 1;
            layout.maxNumColumns = 2;
            layout.horizontalSpacing = 2 * MARGIN;
            layout.verticalSpacing = VERTICAL_SPACING;
            layout.leftMargin = 0;
            layout.rightMargin = 0;
            layout.topMargin = 0;
            layout.bottomMargin = 0;
            columns.setLayout(layout);
        }
        return section(columns, title, cells);
    }

    /** Adds a section as wide as the page, below those that are there, and gives the composite for its content, a grid. */
    Composite addWide(String title, int cells) {
        columns = null;
        Composite content = section(body, title, cells);
        content.getParent().setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        return content;
    }

    private Composite section(Composite parent, String title, int cells) {
        Section section = toolkit.createSection(parent, ExpandableComposite.TITLE_BAR);
        section.setText(title);
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(cells).margins(2, 4).applyTo(client);
        section.setClient(client);
        return client;
    }

    /** Changes the title of the section with the content. */
    static void setTitle(Composite content, String title) {
        ((Section) content.getParent()).setText(title);
        content.getParent().layout();
    }
}
