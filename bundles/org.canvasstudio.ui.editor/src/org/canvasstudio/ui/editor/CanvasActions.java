package org.canvasstudio.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasTransfer;
import org.canvasstudio.ui.editor.capture.NoteLine;
import org.canvasstudio.ui.editor.capture.Notes;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

/** What can be done with the selected objects: the Edit menu and the context menu of the trees. */
final class CanvasActions {

    private final DocumentEditor editor;
    private final Adapted adapted;
    private final IAction undo = action("", ISharedImages.IMG_TOOL_UNDO, ActionFactory.UNDO, this::undo);
    private final IAction redo = action("", ISharedImages.IMG_TOOL_REDO, ActionFactory.REDO, this::redo);
    private final IAction cut = action(Messages.CanvasActions_cut, ISharedImages.IMG_TOOL_CUT, ActionFactory.CUT,
            textOr(FocusedText::cut, this::cut));
    private final IAction copy = action(Messages.CanvasActions_copy, ISharedImages.IMG_TOOL_COPY, ActionFactory.COPY,
            textOr(FocusedText::copy, this::copy));
    private final IAction paste = action(Messages.CanvasActions_paste, ISharedImages.IMG_TOOL_PASTE, ActionFactory.PASTE,
            textOr(FocusedText::paste, this::paste));
    private final IAction delete = action(Messages.CanvasActions_delete, ISharedImages.IMG_TOOL_DELETE, ActionFactory.DELETE,
            textOr(FocusedText::delete, this::delete));
    private final IAction selectAll = action("", null, ActionFactory.SELECT_ALL, textOr(FocusedText::selectAll, this::selectAll));
    private final IAction rename = action(Messages.CanvasActions_rename, null, ActionFactory.RENAME, this::rename);
    private final IAction up = action(Messages.CanvasActions_up, "up", () -> move(-1));
    private final IAction down = action(Messages.CanvasActions_down, "down", () -> move(1));
    private final IAction add = new AddAction();
    /** The same as a tool above the tree, where a click leaves the focus in a field of the form beside it. */
    private final IAction remove = action(Messages.CanvasActions_delete, ISharedImages.IMG_TOOL_DELETE, ActionFactory.DELETE, this::delete);
    private final IAction revert = action("", null, ActionFactory.REVERT, this::revert);
    private NamesInPlace tree;

    CanvasActions(DocumentEditor editor) {
        this.editor = editor;
        adapted = new Adapted(editor.document().adapterFactory());
    }

    private static IAction action(String text, String image, ActionFactory factory, Runnable run) {
        Action action = new Action() {
            @Override
            public void run() {
                run.run();
            }
        };
        name(action, text);
        action.setId(factory.getId());
        action.setActionDefinitionId(factory.getCommandId());
        if (image != null) {
            action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
        }
        return action;
    }

    /** What is about the text of a field while one has the focus. */
    private static Runnable textOr(Runnable text, Runnable objects) {
        return () -> {
            if (FocusedText.exists()) {
                text.run();
            } else {
                objects.run();
            }
        };
    }

    private static IAction action(String text, String icon, Runnable run) {
        Action action = new Action(null, icon(icon)) {
            @Override
            public void run() {
                run.run();
            }
        };
        name(action, text);
        return action;
    }

    /** A tool bar would show a text with its mnemonic. */
    private static void name(IAction action, String text) {
        action.setText(text.strip());
        action.setToolTipText(LegacyActionTools.removeMnemonics(text).strip());
    }

    private static ImageDescriptor icon(String name) {
        return ImageDescriptor.createFromURL(CanvasActions.class.getResource("/icons/" + name + ".svg"));
    }

    private List<IAction> all() {
        return List.of(undo, redo, cut, copy, paste, delete, selectAll, rename, revert);
    }

    /** Makes these the actions of the Edit menu and of the keys while the part with the action bars is active. */
    void contributeTo(IActionBars bars) {
        for (IAction action : all()) {
            bars.setGlobalActionHandler(action.getId(), action);
        }
        bars.updateActionBars();
    }

    /** The same for undo and redo only. */
    void contributeHistoryTo(IActionBars bars) {
        bars.setGlobalActionHandler(undo.getId(), undo);
        bars.setGlobalActionHandler(redo.getId(), redo);
        bars.updateActionBars();
    }

    /** Where a renaming takes place. */
    void setTree(NamesInPlace tree) {
        this.tree = tree;
    }

    /** Enables what is possible now. */
    void update() {
        CommandStack commands = editor.document().commands();
        undo.setEnabled(commands.canUndo());
        name(undo, NLS.bind(Messages.CanvasActions_undo, commands.canUndo() ? commands.getUndoCommand().getLabel() : ""));
        redo.setEnabled(commands.canRedo());
        name(redo, NLS.bind(Messages.CanvasActions_redo, commands.canRedo() ? commands.getRedoCommand().getLabel() : ""));
        revert.setEnabled(editor.isDirty());
        List<EObject> selection = selection();
        boolean text = FocusedText.exists();
        boolean removable = !selection.isEmpty() && deleteCommand().canExecute();
        cut.setEnabled(text || removable && editor.canCut());
        delete.setEnabled(text || removable);
        remove.setEnabled(removable);
        copy.setEnabled(text || !Clip.of(selection).isEmpty());
        selectAll.setEnabled(text || tree != null);
        // Asking the system's clipboard takes its time: whether there is something for this place shows when it is used.
        paste.setEnabled(text || selection.size() == 1);
        rename.setEnabled(!text && selection.size() == 1 && tree != null && tree.canRename(selection.get(0)));
        up.setEnabled(canMove(-1));
        down.setEnabled(canMove(1));
        add.setEnabled(selection.size() == 1);
    }

    /** Fills the tools above a tree. */
    void fill(IToolBarManager tools) {
        tools.add(add);
        tools.add(remove);
        tools.add(new Separator());
        tools.add(up);
        tools.add(down);
    }

    /** Fills the context menu for the selection. */
    void fill(IMenuManager menu) {
        update();
        if (selection().size() == 1) {
            MenuManager newChild = new MenuManager(Messages.CanvasActions_new);
            fillNewChild(newChild, selection().get(0));
            if (!newChild.isEmpty()) {
                menu.add(newChild);
                menu.add(new Separator());
            }
        }
        menu.add(undo);
        menu.add(redo);
        menu.add(new Separator());
        menu.add(cut);
        menu.add(copy);
        menu.add(paste);
        menu.add(delete);
        menu.add(new Separator());
        menu.add(rename);
        menu.add(up);
        menu.add(down);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void fillNewChild(IMenuManager menu, EObject parent) {
        newChildren(parent).forEach(menu::add);
    }

    /** Actions that make the objects that can be in the parent. */
    private List<IAction> newChildren(EObject parent) {
        List<IAction> actions = new ArrayList<>();
        List<CommandParameter> children = new ArrayList<>();
        for (Object descriptor : adapted.editing(parent).getNewChildDescriptors(parent, domain(), null)) {
            CommandParameter child = (CommandParameter) descriptor;
            EStructuralFeature feature = child.getEStructuralFeature();
            boolean hasRoom = feature == CanvasPackage.Literals.CANVAS__SCENARIOS ? Canvases.takesScenario((Canvas) parent)
                    : feature.isMany() || parent.eGet(feature) == null;
            // An estimate is made by the fields of what it belongs to.
            if (hasRoom && !(child.getEValue() instanceof Estimate)) {
                children.add(child);
            }
        }
        // The notes of a block come first: they are what is added most.
        children.sort(Comparator.comparing(child -> !(child.getEValue() instanceof CanvasElement)));
        for (CommandParameter child : children) {
            Action create = new Action(kindName(child.getEValue())) {
                @Override
                public void run() {
                    create(parent, child);
                }
            };
            create.setImageDescriptor(adapted.icon(child.getEValue()));
            actions.add(create);
        }
        return actions;
    }

    /** What objects of the kind are called. */
    private static String kindName(EObject child) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_" + child.eClass().getName() + "_type");
    }

    private void create(EObject parent, CommandParameter parameter) {
        EObject child = parameter.getEValue();
        if (child instanceof CanvasElement) {
            ((CanvasElement) child).setName(BlockKind.of((CanvasElement) child).defaultName(Locale.getDefault()));
        }
        if (child instanceof Assumption) {
            ((Assumption) child).setAbout(Canvases.firstWithoutAssumption((Scenario) parent));
        }
        Command command = CreateChildCommand.create(domain(), parent, parameter, List.of(parent));
        run(NLS.bind(Messages.CanvasActions_newLabel, kindName(child)), command);
        editor.select(child);
        if (child instanceof CanvasElement) {
            rename();
        }
    }

    private EditingDomain domain() {
        return editor.document().domain();
    }

    private List<EObject> selection() {
        List<EObject> objects = new ArrayList<>();
        for (Object each : editor.selection()) {
            if (each instanceof EObject) {
                objects.add((EObject) each);
            }
        }
        return objects;
    }

    private void run(String label, Command command) {
        if (command.canExecute()) {
            editor.document().execute(label, command);
        }
    }

    private void undo() {
        editor.document().commands().undo();
    }

    private void revert() {
        editor.revert();
    }

    private void redo() {
        editor.document().commands().redo();
    }

    private Command deleteCommand() {
        Command deletion = editor.deletion(selection());
        return deletion != null ? deletion : ModelCommands.delete(domain(), selection());
    }

    private void cut() {
        copy();
        // A link to what is only on the clipboard could not be saved: it goes, too.
        remove(Messages.CanvasActions_cutLabel);
    }

    private void delete() {
        remove(Messages.CanvasActions_deleteLabel);
    }

    /** Deletes the selection, and selects what comes into its place; or what stays, where only a statement about it went. */
    private void remove(String label) {
        Command command = deleteCommand();
        if (command.canExecute()) {
            EObject first = selection().get(0);
            EObject neighbour = neighbour();
            editor.document().execute(label, command);
            EObject next = first.eResource() == editor.document().resource() ? first : neighbour;
            if (next.eResource() == editor.document().resource()) {
                editor.select(next);
            }
        }
    }

    /** The nearest object in the tree that stays when the selection goes: below, or else above, or else what holds it. */
    private EObject neighbour() {
        List<EObject> selection = selection();
        EObject first = selection.get(0);
        List<?> siblings = List.copyOf(adapted.children(first.eContainer()));
        int at = siblings.indexOf(first);
        for (int i = at + 1; i < siblings.size(); i++) {
            if (isBeside(first, siblings.get(i))) {
                return (EObject) siblings.get(i);
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (isBeside(first, siblings.get(i))) {
                return (EObject) siblings.get(i);
            }
        }
        return first.eContainer();
    }

    private boolean isBeside(EObject object, Object sibling) {
        return sibling instanceof EObject && ((EObject) sibling).eContainingFeature() == object.eContainingFeature()
                && !selection().contains(sibling);
    }

    private boolean canMove(int by) {
        List<EObject> selection = selection();
        if (selection.size() != 1 || selection.get(0).eContainer() == null || !selection.get(0).eContainingFeature().isMany()) {
            return false;
        }
        List<?> siblings = (List<?>) selection.get(0).eContainer().eGet(selection.get(0).eContainingFeature());
        int to = siblings.indexOf(selection.get(0)) + by;
        return to >= 0 && to < siblings.size();
    }

    private void move(int by) {
        if (canMove(by)) {
            EObject object = selection().get(0);
            List<?> siblings = (List<?>) object.eContainer().eGet(object.eContainingFeature());
            run(by < 0 ? Messages.CanvasActions_upLabel : Messages.CanvasActions_downLabel, MoveCommand.create(domain(),
                    object.eContainer(), object.eContainingFeature(), object, siblings.indexOf(object) + by));
            editor.select(object);
        }
    }

    /** Adds a child to what is selected; or, to what can have none, a sibling of its kind. */
    private final class AddAction extends Action implements IMenuCreator {

        private final MenuManager menu = new MenuManager();

        private AddAction() {
            super(Messages.CanvasActions_add, IAction.AS_DROP_DOWN_MENU);
            setImageDescriptor(icon("add"));
            setToolTipText(Messages.CanvasActions_add);
            setMenuCreator(this);
        }

        /** The first of the choices: the notes of a block. */
        @Override
        public void run() {
            List<IAction> choices = choices();
            if (!choices.isEmpty()) {
                choices.get(0).run();
            }
        }

        private List<IAction> choices() {
            List<IAction> choices = new ArrayList<>();
            if (selection().size() == 1) {
                EObject selected = selection().get(0);
                if (selected instanceof CanvasElement) {
                    choices.addAll(newChildren(selected.eContainer()));
                }
                choices.addAll(newChildren(selected));
            }
            return choices;
        }

        @Override
        public Menu getMenu(Control parent) {
            menu.removeAll();
            choices().forEach(menu::add);
            return menu.createContextMenu(parent);
        }

        @Override
        public Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            menu.dispose();
        }
    }

    /** Copying changes the clipboard only: there is nothing to undo, and the file stays clean. */
    private void copy() {
        CanvasTransfer.copy(Clip.of(selection()));
    }

    /** Pastes into what is selected or, when the clipboard's content cannot be there, beside it. */
    private void paste() {
        if (selection().size() != 1) {
            return;
        }
        Clip clip = CanvasTransfer.contents();
        if (clip == null) {
            pasteLines(BlockKind.around(selection().get(0)));
            return;
        }
        if (editor.activePage() != null && editor.activePage().paste(clip)) {
            return;
        }
        Command command = ModelCommands.paste(domain(), clip, selection().get(0));
        run(Messages.CanvasActions_pasteLabel, command);
        command.getResult().stream().findFirst().ifPresent(pasted -> editor.select((EObject) pasted));
    }

    /** What another program has copied: each line becomes a note of the block. */
    private void pasteLines(BlockKind block) {
        String lines = clipboardText();
        if (block != null && lines != null) {
            List<CanvasElement> notes = Notes.addMany(editor.getSite().getShell(), editor.document(), block, NoteLine.of(lines));
            if (!notes.isEmpty()) {
                editor.select(notes.get(notes.size() - 1));
            }
        }
    }

    private static String clipboardText() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    private void selectAll() {
        tree.selectAll();
        editor.selectionChanged(editor.activePage());
    }

    private void rename() {
        List<EObject> selection = selection();
        if (selection.size() == 1 && tree.canRename(selection.get(0))) {
            tree.rename(selection.get(0));
        }
    }
}
