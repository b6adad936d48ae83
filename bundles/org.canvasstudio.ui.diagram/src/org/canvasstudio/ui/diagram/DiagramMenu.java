package org.canvasstudio.ui.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.diagram.paint.BundleImages;
import org.canvasstudio.ui.diagram.parts.Moves;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.Diagram.ToolGroup;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** What the tools of a diagram can do with what is selected: as entries of a menu, for those who do not use the mouse. */
final class DiagramMenu {

    private DiagramMenu() {
    }

    /** A link that could be made. */
    private record Partner(Tool tool, PictureNode from, PictureNode to, PictureNode shown) {
    }

    static void fill(IMenuManager menu, DiagramView view) {
        if (view.diagram() == null) {
            return;
        }
        fillOwn(menu, view);
        fillReconnecting(menu, view);
        PictureNode node = view.selectedNode();
        if (node == null) {
            return;
        }
        if (view.part(node) instanceof NodePart part && part.canEdit()) {
            menu.add(action(Messages.DiagramMenu_edit, "edit", () -> part.edit(null)));
        }
        if (!node.isContainer()) {
            Action link = action(Messages.DiagramMenu_link, "link", () -> link(view, node));
            link.setActionDefinitionId("org.canvasstudio.ui.diagram.link");
            menu.add(link);
        }
        fillMoving(menu, view);
        PictureNode place = node.isContainer() ? node : node.parent();
        for (ToolGroup group : view.diagram().tools()) {
            MenuManager actions = new MenuManager(group.label().replace("&", "&&"));
            for (Tool tool : group.tools()) {
                PictureNode at = tool.kind() == Tool.Kind.NODE ? place : node;
                if (tool.kind() != Tool.Kind.EDGE && view.diagram().refusal(tool, at, null).isEmpty()) {
                    Action use = action(tool.label().replace("&", "&&"), null, () -> use(view, tool, at));
                    use.setImageDescriptor(BundleImages.of(tool.icon()));
                    actions.add(use);
                }
            }
            if (group.tools().stream().anyMatch(tool -> tool.kind() == Tool.Kind.CHOICE)) {
                fillTagging(actions, view, group);
            }
            if (!actions.isEmpty()) {
                menu.add(actions);
            }
        }
        menu.add(new Separator());
    }

    /** What is chosen for a note can be made, too: in a new canvas there is none to choose from. */
    private static void fillTagging(IMenuManager menu, DiagramView view, ToolGroup group) {
        // What stands for a gap has the element beside it, but no name of its own.
        List<CanvasElement> notes = view.selectedElements().stream()
                .filter(shown -> shown instanceof PictureNode && view.diagram().editableLabel(shown).isPresent())
                .map(PictureElement::element).filter(CanvasElement.class::isInstance).map(CanvasElement.class::cast).toList();
        if (!notes.isEmpty()) {
            Action make = action(Messages.DiagramMenu_newTag, null, () -> tag(view, notes));
            make.setImageDescriptor(BundleImages.of(group.tools().get(0).icon()));
            menu.add(make);
        }
    }

    /** Makes a tag and gives it to notes. */
    private static void tag(DiagramView view, List<CanvasElement> notes) {
        NewTagDialog dialog = new NewTagDialog(view.canvas().getShell(), Blocks.canvasOf(notes.get(0)).getTags());
        if (dialog.open() == Window.OK) {
            view.document().execute(Messages.NewTagDialog_title,
                    ModelCommands.tag(view.document().domain(), notes, dialog.name(), dialog.colour()));
        }
    }

    /** The menus of the specification, with what can be used on all that is selected. */
    private static void fillOwn(IMenuManager menu, DiagramView view) {
        List<PictureElement> selected = view.selectedElements();
        for (ToolGroup group : view.diagram().menus()) {
            IMenuManager entries = group.label().isBlank() ? menu : new MenuManager(group.label().replace("&", "&&"));
            for (Tool tool : group.tools()) {
                if (view.diagram().refusal(tool, selected).isEmpty()) {
                    Action use = action(tool.label().replace("&", "&&"), null, () -> Moves.use(view.stage(), tool, selected));
                    use.setImageDescriptor(BundleImages.of(tool.icon()));
                    entries.add(use);
                }
            }
            if (entries != menu && !entries.isEmpty()) {
                menu.add(entries);
            }
        }
    }

    /** The containers into which all that is selected can go. */
    private static void fillMoving(IMenuManager menu, DiagramView view) {
        List<PictureElement> selected = view.selectedElements();
        if (!selected.stream().allMatch(each -> each instanceof PictureNode node && !node.isContainer() && node.parent() != null)) {
            return;
        }
        List<PictureNode> nodes = selected.stream().map(PictureNode.class::cast).toList();
        MenuManager containers = new MenuManager(Messages.DiagramMenu_move);
        for (PictureNode container : view.diagram().picture().nodes()) {
            if (container.isContainer() && nodes.stream().noneMatch(node -> node.parent() == container)
                    && view.diagram().refusal(nodes.stream().map(PictureNode::element).toList(), container).isEmpty()) {
                containers.add(action(oneLine(container).replace("&", "&&"), null, () -> Moves.drop(view.stage(), nodes, container)));
            }
        }
        if (!containers.isEmpty()) {
            menu.add(containers);
        }
    }

    /** The notes at which a selected link can begin or end, too. */
    private static void fillReconnecting(IMenuManager menu, DiagramView view) {
        List<PictureElement> selected = view.selectedElements();
        if (selected.size() != 1 || !(selected.get(0) instanceof PictureEdge edge)) {
            return;
        }
        for (boolean isSource : new boolean[] {true, false}) {
            List<PictureNode> ends = view.diagram().picture().nodes().stream()
                    .filter(node -> node != (isSource ? edge.source() : edge.target()))
                    .filter(node -> view.diagram().refusal(edge, isSource, node).isEmpty()).toList();
            if (!ends.isEmpty()) {
                menu.add(action(isSource ? Messages.DiagramMenu_begin : Messages.DiagramMenu_end, null,
                        () -> reconnect(view, edge, isSource, ends)));
            }
        }
    }

    private static void reconnect(DiagramView view, PictureEdge edge, boolean isSource, List<PictureNode> ends) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(view.canvas().getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                return named((PictureNode) element);
            }
        });
        dialog.setTitle(Messages.LinkPolicy_reconnect);
        dialog.setMessage(isSource ? Messages.DiagramMenu_beginMessage : Messages.DiagramMenu_endMessage);
        dialog.setMultipleSelection(false);
        dialog.setElements(ends.toArray());
        if (dialog.open() == Window.OK) {
            Moves.reconnect(view.stage(), edge, isSource, (PictureNode) dialog.getFirstResult());
        }
    }

    private static String oneLine(PictureNode node) {
        return node.label().replace('\n', ' ');
    }

    /** The name of a note with the container that it is in. */
    private static String named(PictureNode node) {
        return oneLine(node) + (node.parent() == null ? "" : " \u2013 " + oneLine(node.parent()));
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text, IAction.AS_PUSH_BUTTON) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(BundleImages.own(icon));
        }
        return action;
    }

    private static void use(DiagramView view, Tool tool, PictureNode at) {
        if (tool.kind() == Tool.Kind.NODE) {
            Moves.create(view.stage(), tool, at);
        } else {
            Moves.use(view.stage(), tool, at, null);
        }
    }

    /** Lets the user choose one of the notes that may be linked with a note. */
    static void link(DiagramView view, PictureNode node) {
        List<Tool> tools = view.diagram().tools().stream().flatMap(group -> group.tools().stream())
                .filter(tool -> tool.kind() == Tool.Kind.EDGE).toList();
        List<Partner> partners = view.diagram().picture().nodes().stream().filter(other -> other != node && !other.isContainer())
                .flatMap(other -> tools.stream().flatMap(tool -> List.of(new Partner(tool, node, other, other),
                        new Partner(tool, other, node, other)).stream()))
                .filter(each -> view.diagram().refusal(each.tool(), each.from(), each.to()).isEmpty()).toList();
        partners = specific(partners, tools);
        if (partners.isEmpty()) {
            MessageDialog.openInformation(view.canvas().getShell(), Messages.DiagramMenu_linkTitle, Messages.DiagramMenu_noPartner);
            return;
        }
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(view.canvas().getShell(), new LabelProvider() {
            @Override
            public String getText(Object element) {
                Partner partner = (Partner) element;
                return (partner.from() == node ? "\u2192 " : "\u2190 ") + partner.tool().label() + ": " + named(partner.shown());
            }
        });
        dialog.setTitle(Messages.DiagramMenu_linkTitle);
        dialog.setMessage(Messages.DiagramMenu_linkMessage);
        dialog.setMultipleSelection(true);
        dialog.setElements(partners.toArray());
        if (dialog.open() == Window.OK) {
            for (Object chosen : dialog.getResult()) {
                Partner partner = (Partner) chosen;
                Moves.use(view.stage(), partner.tool(), partner.from(), partner.to());
            }
        }
    }

    /** Where a tool makes no other links than a more special one that is there, too, only the special one is offered. */
    private static List<Partner> specific(List<Partner> partners, List<Tool> tools) {
        Map<Tool, Set<List<PictureNode>>> pairs = partners.stream().collect(Collectors.groupingBy(Partner::tool,
                Collectors.mapping(each -> List.of(each.from(), each.to()), Collectors.toSet())));
        return partners.stream().filter(each -> pairs.keySet().stream().noneMatch(other -> other != each.tool()
                && pairs.get(other).contains(List.of(each.from(), each.to()))
                && pairs.get(each.tool()).containsAll(pairs.get(other))
                && (pairs.get(other).size() < pairs.get(each.tool()).size()
                        || tools.indexOf(other) > tools.indexOf(each.tool())))).toList();
    }

    static void link(DiagramView view) {
        List<PictureElement> selected = view.selectedElements();
        if (selected.size() == 1 && selected.get(0) instanceof PictureNode node && !node.isContainer()) {
            link(view, node);
        }
    }
}
