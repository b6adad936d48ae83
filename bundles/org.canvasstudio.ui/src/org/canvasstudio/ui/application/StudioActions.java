package org.canvasstudio.ui.application;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.SubContributionItem;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menu bar and the tool bar. Their ids and groups are the platform's, so that contributions find their places. */
final class StudioActions extends ActionBarAdvisor {

    private static final String SWITCH_WORKSPACE = "org.canvasstudio.ui.switchWorkspace";

    private IWorkbenchWindow window;

    StudioActions(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow theWindow) {
        window = theWindow;
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(file());
        bar.add(edit());
        bar.add(navigate());
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window());
        bar.add(help());
    }

    private IMenuManager file() {
        MenuManager newMenu = new MenuManager(Messages.StudioActions_new, ActionFactory.NEW.getId());
        newMenu.setActionDefinitionId(IWorkbenchCommandConstants.FILE_NEW);
        newMenu.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));

        MenuManager menu = new MenuManager(Messages.StudioActions_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        menu.add(newMenu);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CLOSE));
        menu.add(action(ActionFactory.CLOSE_ALL));
        menu.add(new GroupMarker(IWorkbenchActionConstants.CLOSE_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.SAVE));
        menu.add(action(ActionFactory.SAVE_AS));
        menu.add(action(ActionFactory.SAVE_ALL));
        menu.add(action(ActionFactory.REVERT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.MOVE));
        menu.add(action(ActionFactory.RENAME));
        menu.add(action(ActionFactory.REFRESH));
        menu.add(new Separator(IWorkbenchActionConstants.PRINT_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.IMPORT));
        menu.add(action(ActionFactory.EXPORT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.PROPERTIES));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MRU));
        menu.add(new Separator());
        menu.add(command(SWITCH_WORKSPACE, null));
        menu.add(command(IWorkbenchCommandConstants.FILE_RESTART, Messages.StudioActions_restart));
        menu.add(action(ActionFactory.QUIT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
        return menu;
    }

    private IMenuManager edit() {
        MenuManager menu = new MenuManager(Messages.StudioActions_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
        menu.add(action(ActionFactory.UNDO));
        menu.add(action(ActionFactory.REDO));
        menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.CUT));
        menu.add(action(ActionFactory.COPY));
        menu.add(action(ActionFactory.PASTE));
        menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
        menu.add(new Separator());
        menu.add(action(ActionFactory.DELETE));
        menu.add(action(ActionFactory.SELECT_ALL));
        menu.add(new Separator(IWorkbenchActionConstants.FIND_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.ADD_EXT));
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private IMenuManager navigate() {
        MenuManager showIn = new MenuManager(Messages.StudioActions_showIn, "showIn");
        showIn.add(ContributionItemFactory.VIEWS_SHOW_IN.create(window));

        MenuManager menu = new MenuManager(Messages.StudioActions_navigate, IWorkbenchActionConstants.M_NAVIGATE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_START));
        menu.add(new Separator(IWorkbenchActionConstants.OPEN_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.SHOW_EXT));
        menu.add(showIn);
        menu.add(new Separator());
        menu.add(action(ActionFactory.NEXT));
        menu.add(action(ActionFactory.PREVIOUS));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.NAV_END));
        menu.add(new Separator());
        menu.add(command(IWorkbenchCommandConstants.NAVIGATE_BACKWARD_HISTORY, Messages.StudioActions_back));
        menu.add(command(IWorkbenchCommandConstants.NAVIGATE_FORWARD_HISTORY, Messages.StudioActions_forward));
        return menu;
    }

    private IMenuManager window() {
        MenuManager views = new MenuManager(Messages.StudioActions_showView, "viewMenu");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));

        MenuManager parts = new MenuManager(Messages.StudioActions_parts, "shortcuts");
        parts.add(action(ActionFactory.MAXIMIZE));
        parts.add(new Separator());
        parts.add(action(ActionFactory.ACTIVATE_EDITOR));
        parts.add(action(ActionFactory.NEXT_EDITOR));
        parts.add(action(ActionFactory.PREVIOUS_EDITOR));
        parts.add(new Separator());
        parts.add(action(ActionFactory.NEXT_PART));
        parts.add(action(ActionFactory.PREVIOUS_PART));

        MenuManager menu = new MenuManager(Messages.StudioActions_window, IWorkbenchActionConstants.M_WINDOW);
        menu.add(views);
        menu.add(parts);
        menu.add(action(ActionFactory.RESET_PERSPECTIVE));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.PREFERENCES));
        return menu;
    }

    private IMenuManager help() {
        MenuManager menu = new MenuManager(Messages.StudioActions_help, IWorkbenchActionConstants.M_HELP);
        menu.add(action(ActionFactory.INTRO));
        menu.add(new Separator());
        menu.add(action(ActionFactory.HELP_CONTENTS));
        menu.add(action(ActionFactory.HELP_SEARCH));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new Separator("group.tutorials"));
        menu.add(new Separator("group.assist"));
        menu.add(command("org.eclipse.ui.window.showKeyAssist", Messages.StudioActions_keys));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(action(ActionFactory.ABOUT));
        menu.add(new GroupMarker("group.about.ext"));
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        ToolBarManager file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        file.add(new Separator(IWorkbenchActionConstants.NEW_GROUP));
        file.add(action(ActionFactory.NEW_WIZARD_DROP_DOWN));
        file.add(new GroupMarker(IWorkbenchActionConstants.SAVE_GROUP));
        file.add(action(ActionFactory.SAVE));
        file.add(action(ActionFactory.SAVE_ALL));
        file.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));

        ToolBarManager edit = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        edit.add(new Separator(IWorkbenchActionConstants.EDIT_GROUP));
        edit.add(tool(ActionFactory.UNDO));
        edit.add(tool(ActionFactory.REDO));
        edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(new ToolBarContributionItem(edit, "org.canvasstudio.ui.edit"));

        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));

        ToolBarManager navigate = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        navigate.add(new Separator(IWorkbenchActionConstants.HISTORY_GROUP));
        navigate.add(action(ActionFactory.BACKWARD_HISTORY));
        navigate.add(action(ActionFactory.FORWARD_HISTORY));
        bar.add(new ToolBarContributionItem(navigate, IWorkbenchActionConstants.TOOLBAR_NAVIGATE));
    }

    /** The window's one action of the kind, under its command's key binding. */
    private IAction action(ActionFactory factory) {
        IAction known = getAction(factory.getId());
        if (known != null) {
            return known;
        }
        ActionFactory.IWorkbenchAction action = factory.create(window);
        register(action);
        return action;
    }

    /**
     * A tool that is shown. The platform's IDE has undo and redo hidden in the tool bars of all perspectives, where it
     * knows them by their actions; inside another item it leaves them.
     */
    private IContributionItem tool(ActionFactory factory) {
        IContributionItem tool = new SubContributionItem(new ActionContributionItem(action(factory)));
        tool.setVisible(true);
        return tool;
    }

    /** @param label what the entry says; {@code null} for the name of the command */
    private IContributionItem command(String id, String label) {
        CommandContributionItemParameter parameter = new CommandContributionItemParameter(window, id, id,
                CommandContributionItem.STYLE_PUSH);
        parameter.label = label;
        return new CommandContributionItem(parameter);
    }
}
