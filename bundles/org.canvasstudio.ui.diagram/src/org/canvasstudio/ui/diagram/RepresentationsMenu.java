package org.canvasstudio.ui.diagram;

import java.util.Map;

import org.canvasstudio.design.CanvasDesign.Representation;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;

/** The entries of the menu that opens representations of the selected canvas. */
public final class RepresentationsMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        return Representations.all().stream().map(each -> item(each, PlatformUI.getWorkbench().getActiveWorkbenchWindow()))
                .toArray(IContributionItem[]::new);
    }

    /** An entry that opens one of them. */
    static IContributionItem item(Representation representation, IServiceLocator services) {
        return new CommandContributionItem(new CommandContributionItemParameter(services, null, OpenRepresentation.COMMAND,
                Map.of(OpenRepresentation.NAME, representation.name()), null, null, null,
                representation.label().replace("&", "&&"), null, null, CommandContributionItem.STYLE_PUSH, null, true));
    }
}
