package org.canvasstudio.ui.clients.navigator;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.canvasstudio.ui.documents.CanvasTransfer;
import org.canvasstudio.ui.documents.ElementPlaces;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionContext;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.BaseSelectionListenerAction;
import org.eclipse.ui.actions.CloseResourceAction;
import org.eclipse.ui.actions.CopyFilesAndFoldersOperation;
import org.eclipse.ui.actions.CopyProjectOperation;
import org.eclipse.ui.actions.DeleteResourceAction;
import org.eclipse.ui.actions.MoveResourceAction;
import org.eclipse.ui.actions.OpenResourceAction;
import org.eclipse.ui.actions.OpenWithMenu;
import org.eclipse.ui.actions.RefreshAction;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.undo.MoveResourcesOperation;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.eclipse.ui.part.ResourceTransfer;
import org.eclipse.ui.wizards.IWizardDescriptor;

/** What can be done in the Clients view, from its menu, the Edit menu and the keys. */
public class ClientsActions extends CommonActionProvider {

    /** The wizards of the New menu, the most used first. */
    private static final List<String> WIZARDS = List.of("org.canvasstudio.ui.clients.newClient",
            "org.canvasstudio.ui.clients.newCanvas", "org.eclipse.ui.wizards.new.folder");

    private Shell shell;
    private IWorkbenchPage page;
    private List<?> selection = List.of();
    private IAction open;
    private IAction cut;
    private IAction copy;
    private IAction paste;
    private IAction delete;
    private IAction rename;
    private BaseSelectionListenerAction deleteResource;
    private BaseSelectionListenerAction move;
    private BaseSelectionListenerAction refresh;
    private BaseSelectionListenerAction openClient;
    private BaseSelectionListenerAction closeClient;

    @Override
    public void init(ICommonActionExtensionSite site) {
        super.init(site);
        ICommonViewerWorkbenchSite view = (ICommonViewerWorkbenchSite) site.getViewSite();
        shell = view.getShell();
        page = view.getPage();
        open = action(Messages.ClientsActions_open, null, null, this::open);
        cut = action(Messages.ClientsActions_cut, ISharedImages.IMG_TOOL_CUT, ActionFactory.CUT, this::cut);
        copy = action(Messages.ClientsActions_copy, ISharedImages.IMG_TOOL_COPY, ActionFactory.COPY, this::copy);
        paste = action(Messages.ClientsActions_paste, ISharedImages.IMG_TOOL_PASTE, ActionFactory.PASTE, this::paste);
        delete = action(Messages.ClientsActions_delete, ISharedImages.IMG_TOOL_DELETE, ActionFactory.DELETE, this::delete);
        rename = action(Messages.ClientsActions_rename, null, ActionFactory.RENAME, this::rename);
        deleteResource = new DeleteResourceAction(() -> shell);
        move = new MoveResourceAction(() -> shell);
        move.setActionDefinitionId(ActionFactory.MOVE.getCommandId());
        refresh = new RefreshAction(() -> shell);
        refresh.setActionDefinitionId(ActionFactory.REFRESH.getCommandId());
        openClient = new OpenResourceAction(() -> shell);
        closeClient = new CloseResourceAction(() -> shell);
        openClient.setText(Messages.ClientsActions_openClient);
        closeClient.setText(Messages.ClientsActions_closeClient);
    }

    private static IAction action(String text, String image, ActionFactory factory, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (factory != null) {
            action.setId(factory.getId());
            action.setActionDefinitionId(factory.getCommandId());
        }
        if (image != null) {
            action.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image));
        }
        return action;
    }

    @Override
    public void setContext(ActionContext context) {
        super.setContext(context);
        selection = context == null ? List.of() : ((IStructuredSelection) context.getSelection()).toList();
        IStructuredSelection resources = new StructuredSelection(resources());
        for (BaseSelectionListenerAction action : List.of(deleteResource, move, refresh, openClient, closeClient)) {
            action.selectionChanged(areAll(IResource.class) ? resources : StructuredSelection.EMPTY);
        }
        boolean elements = areAll(ElementNode.class);
        open.setEnabled(selection.size() == 1 && (selection.get(0) instanceof CanvasNode || selection.get(0) instanceof IFile));
        cut.setEnabled(elements);
        copy.setEnabled(elements || areAll(IResource.class) && (areAll(IProject.class) || resources().stream()
                .noneMatch(IProject.class::isInstance)));
        // Asking the system's clipboard takes its time: whether there is something for this place shows when it is used.
        paste.setEnabled(selection.size() <= 1);
        delete.setEnabled(elements || deleteResource.isEnabled());
        rename.setEnabled(selection.size() == 1 && !(selection.get(0) instanceof BlockNode));
    }

    private boolean areAll(Class<?> type) {
        return !selection.isEmpty() && selection.stream().allMatch(type::isInstance);
    }

    private List<ElementNode> elements() {
        return selection.stream().filter(ElementNode.class::isInstance).map(ElementNode.class::cast).toList();
    }

    private List<IResource> resources() {
        return selection.stream().filter(IResource.class::isInstance).map(IResource.class::cast).toList();
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
        for (IAction action : List.of(cut, copy, paste, delete, rename)) {
            bars.setGlobalActionHandler(action.getId(), action);
        }
        bars.setGlobalActionHandler(ActionFactory.MOVE.getId(), move);
        bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
        bars.updateActionBars();
    }

    @Override
    public void fillContextMenu(IMenuManager menu) {
        MenuManager create = new MenuManager(Messages.ClientsActions_new, ICommonMenuConstants.GROUP_NEW + ".menu");
        IWorkbenchWindow window = page.getWorkbenchWindow();
        for (String id : WIZARDS) {
            IWizardDescriptor wizard = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
            if (wizard != null) {
                create.add(new NewAction(wizard, window));
            }
        }
        create.add(new Separator());
        create.add(ActionFactory.NEW.create(window));
        menu.appendToGroup(ICommonMenuConstants.GROUP_NEW, create);
        if (open.isEnabled()) {
            menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
        }
        if (selection.size() == 1 && selection.get(0) instanceof IFile) {
            MenuManager with = new MenuManager(Messages.ClientsActions_openWith);
            with.add(new OpenWithMenu(page, (IFile) selection.get(0)));
            menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN_WITH, with);
        }
        if (cut.isEnabled()) {
            menu.appendToGroup(ICommonMenuConstants.GROUP_EDIT, cut);
        }
        menu.appendToGroup(ICommonMenuConstants.GROUP_EDIT, copy);
        menu.appendToGroup(ICommonMenuConstants.GROUP_EDIT, paste);
        menu.appendToGroup(ICommonMenuConstants.GROUP_EDIT, delete);
        if (move.isEnabled()) {
            menu.appendToGroup(ICommonMenuConstants.GROUP_REORGANIZE, move);
        }
        menu.appendToGroup(ICommonMenuConstants.GROUP_REORGANIZE, rename);
        for (IAction action : List.of(openClient, closeClient, refresh)) {
            if (action.isEnabled()) {
                menu.appendToGroup(ICommonMenuConstants.GROUP_BUILD, action);
            }
        }
    }

    private void open() {
        try {
            Object first = selection.get(0);
            if (first instanceof CanvasNode) {
                ElementPlaces.open(page, Known.path(((CanvasNode) first).file()), root -> Known.object(first));
            } else if (first instanceof IFile) {
                // Enter comes here for every selection; a folder is opened by the tree.
                IDE.openEditor(page, (IFile) first);
            }
        } catch (PartInitException e) {
            ErrorDialog.openError(shell, Messages.ClientsActions_notOpened, null, e.getStatus());
        }
    }

    private void cut() {
        copy();
        new ElementTransfer(shell).delete(elements(), Messages.ClientsActions_cutLabel);
    }

    private void copy() {
        if (areAll(ElementNode.class)) {
            CanvasTransfer.copy(new ElementTransfer(shell).clip(elements()));
            return;
        }
        List<IResource> resources = resources();
        String[] files = resources.stream().filter(resource -> resource.getLocation() != null)
                .map(resource -> resource.getLocation().toOSString()).toArray(String[]::new);
        String names = String.join("\n", resources.stream().map(Known::name).toList());
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        try {
            clipboard.setContents(new Object[] {resources.toArray(IResource[]::new), files, names},
                    new Transfer[] {ResourceTransfer.getInstance(), FileTransfer.getInstance(), TextTransfer.getInstance()},
                    DND.CLIPBOARD);
        } finally {
            clipboard.dispose();
        }
    }

    private void paste() {
        Object target = selection.isEmpty() ? null : selection.get(0);
        Clip clip = CanvasTransfer.contents();
        if (clip != null) {
            if (target instanceof CanvasNode || target instanceof IFile && Known.isCanvasFile(target)) {
                ClientsView.reveal(new ElementTransfer(shell).paste(clip, target));
            }
            return;
        }
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        try {
            IResource[] resources = (IResource[]) clipboard.getContents(ResourceTransfer.getInstance());
            String[] files = resources == null ? (String[]) clipboard.getContents(FileTransfer.getInstance()) : null;
            paste(resources, files, container(target));
        } finally {
            clipboard.dispose();
        }
    }

    private void paste(IResource[] resources, String[] files, IContainer into) {
        if (resources != null && Arrays.stream(resources).allMatch(IProject.class::isInstance)) {
            for (IResource project : resources) {
                new CopyProjectOperation(shell).copyProject((IProject) project);
            }
        } else if (into != null && resources != null) {
            IResource[] copies = new CopyFilesAndFoldersOperation(shell).copyResources(resources, into);
            ClientsView.reveal(List.of((Object[]) copies));
        } else if (into != null && files != null) {
            new CopyFilesAndFoldersOperation(shell).copyFiles(files, into);
        }
    }

    /** The folder or client to put files into. */
    private static IContainer container(Object target) {
        if (target instanceof IContainer) {
            return (IContainer) target;
        }
        return target instanceof IFile ? ((IFile) target).getParent()
                : target instanceof CanvasNode ? ((CanvasNode) target).file().getParent() : null;
    }

    private void delete() {
        if (areAll(ElementNode.class)) {
            new ElementTransfer(shell).delete(elements(), Messages.ClientsActions_deleteLabel);
        } else {
            deleteResource.run();
        }
    }

    private void rename() {
        Object object = selection.get(0);
        IResource resource = object instanceof IResource ? (IResource) object : null;
        IFile named = named(object);
        String before = object instanceof ElementNode || named != null ? Known.name(object) : null;
        String label = resource == null ? null : resource instanceof IProject ? Messages.ClientsActions_folderOfClient
                : Messages.ClientsActions_fileName;
        RenameDialog dialog = new RenameDialog(shell, before, resource, label);
        if (dialog.open() != Window.OK) {
            return;
        }
        if (before != null && !before.equals(dialog.name())) {
            IFile file = object instanceof ElementNode ? ((ElementNode) object).file() : named;
            String id = object instanceof ElementNode ? ((ElementNode) object).id() : null;
            if (!new ElementTransfer(shell).rename(file, id, dialog.name().strip())) {
                return;
            }
        }
        if (resource != null && !resource.getName().equals(dialog.resourceName())) {
            rename(resource, dialog.resourceName());
        }
    }

    /** The file that holds the name of a client or canvas; {@code null} when there is none that can be read. */
    private static IFile named(Object object) {
        if (object instanceof IProject) {
            return Known.isClient(object) && Portfolio.index().client((IProject) object) != null
                    ? WorkspaceIndex.file(Portfolio.index().client((IProject) object)) : null;
        }
        boolean ours = Known.isCanvasFile(object) || Known.isClientFile(object);
        return ours && Known.problem((IFile) object) == null ? (IFile) object : null;
    }

    private void rename(IResource resource, String name) {
        MoveResourcesOperation operation = new MoveResourcesOperation(resource,
                resource.getFullPath().removeLastSegments(1).append(name), NLS.bind(Messages.ClientsActions_renameLabel, name));
        operation.setModelProviderIds(new String[0]);
        try {
            PlatformUI.getWorkbench().getProgressService().run(true, true, monitor -> {
                try {
                    PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().execute(operation, monitor,
                            WorkspaceUndoUtil.getUIInfoAdapter(shell));
                } catch (ExecutionException e) {
                    throw new InvocationTargetException(e);
                }
            });
            IResource renamed = resource.getParent().findMember(name);
            ClientsView.reveal(renamed == null ? List.of() : new ArrayList<>(List.of(renamed)));
        } catch (InvocationTargetException e) {
            ErrorDialog.openError(shell, Messages.ClientsActions_notRenamed, null,
                    Status.error(e.getCause().getMessage(), e.getCause()));
        } catch (InterruptedException e) {
            // The user has cancelled it.
            return;
        }
    }
}
