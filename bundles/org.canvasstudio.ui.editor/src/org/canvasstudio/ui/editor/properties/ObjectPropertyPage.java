package org.canvasstudio.ui.editor.properties;

import java.util.function.Consumer;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;

/** The Properties view of all parts in which objects of a canvas or client can be selected. */
public final class ObjectPropertyPage extends TabbedPropertySheetPage {

    private static final ITabbedPropertySheetPageContributor CONTRIBUTOR = () -> "org.canvasstudio.ui.editor.properties";

    private final Consumer<IActionBars> actions;

    /** @param actions connects what can be done in the view with the Edit menu */
    public ObjectPropertyPage(Consumer<IActionBars> actions) {
        super(CONTRIBUTOR);
        this.actions = actions;
    }

    @Override
    public void setActionBars(IActionBars bars) {
        super.setActionBars(bars);
        actions.accept(bars);
    }
}
