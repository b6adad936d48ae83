package org.canvasstudio.ui.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.design.CanvasFilters;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.ui.diagram.DiagramView.Filter;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/**
 * The entries of the menu by which the notes of the diagram that is worked on are filtered. What was chosen is remembered
 * with the file, for each representation.
 */
public final class FilterMenu extends CompoundContributionItem {

    private static final String HIDES = "hide";
    private static final String SEPARATOR = "\n";

    @Override
    protected IContributionItem[] getContributionItems() {
        DiagramPage page = DiagramHandler.page(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        return page == null || page.view() == null ? new IContributionItem[0]
                : items(page).toArray(IContributionItem[]::new);
    }

    /** An entry for each choice, and what is done with the others. */
    static List<IContributionItem> items(DiagramPage page) {
        List<IContributionItem> items = new ArrayList<>();
        DiagramView view = page.worked();
        if (view.diagram() == null) {
            return items;
        }
        Filter now = view.filter();
        for (CanvasFilters.Group group : CanvasFilters.of((Canvas) view.diagram().picture().root())) {
            for (CanvasFilters.Choice choice : group.choices()) {
                items.add(new ActionContributionItem(entry(group.label() + ": " + choice.label().replace("&", "&&"),
                        now.choices().contains(choice.key()), IAction.AS_CHECK_BOX,
                        () -> choose(page, with(now.choices(), choice.key()), now.hides()))));
            }
            items.add(new Separator());
        }
        items.add(new ActionContributionItem(entry(Messages.FilterMenu_hide, now.hides(), IAction.AS_CHECK_BOX,
                () -> choose(page, now.choices(), !now.hides()))));
        IAction all = entry(Messages.FilterMenu_all, false, IAction.AS_PUSH_BUTTON, () -> choose(page, Set.of(), now.hides()));
        all.setEnabled(!now.choices().isEmpty());
        items.add(new ActionContributionItem(all));
        return items;
    }

    private static IAction entry(String text, boolean isChecked, int style, Runnable run) {
        Action action = new Action(text, style) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (style == IAction.AS_CHECK_BOX) {
            action.setChecked(isChecked);
        }
        return action;
    }

    private static Set<String> with(Set<String> choices, String key) {
        Set<String> other = new LinkedHashSet<>(choices);
        if (!other.remove(key)) {
            other.add(key);
        }
        return other;
    }

    private static void choose(DiagramPage page, Set<String> choices, boolean hides) {
        page.filter(new Filter(choices, hides));
        IFile file = file(page);
        if (file != null && file.exists()) {
            Set<String> kept = new LinkedHashSet<>(choices);
            if (hides) {
                kept.add(HIDES);
            }
            try {
                file.setPersistentProperty(name(page), kept.isEmpty() ? null : String.join(SEPARATOR, kept));
            } catch (CoreException e) {
                // The filter holds, but is not there the next time.
                ILog.of(FilterMenu.class).warn(e.getMessage(), e);
            }
        }
    }

    /** What was chosen for the file of a page the last time. */
    static Filter remembered(DiagramPage page) {
        IFile file = file(page);
        try {
            String kept = file == null || !file.exists() ? null : file.getPersistentProperty(name(page));
            if (kept != null) {
                Set<String> choices = new LinkedHashSet<>(Arrays.asList(kept.split(SEPARATOR)));
                return new Filter(choices, choices.remove(HIDES));
            }
        } catch (CoreException e) {
            ILog.of(FilterMenu.class).warn(e.getMessage(), e);
        }
        return Filter.NONE;
    }

    private static QualifiedName name(DiagramPage page) {
        return new QualifiedName("org.canvasstudio.ui.diagram", "filter." + page.representation().name());
    }

    private static IFile file(DiagramPage page) {
        return page.document().workspaceFile();
    }
}
