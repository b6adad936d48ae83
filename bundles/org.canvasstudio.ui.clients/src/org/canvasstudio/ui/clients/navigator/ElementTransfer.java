package org.canvasstudio.ui.clients.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.Conversion;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.ui.documents.Adapted;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.CanvasOperation;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** What is done with elements of canvases that may be open or not: each is one step that can be undone. */
final class ElementTransfer {

    /** How many links or parts a question lists: it is to stay on the screen. */
    private static final int LISTED = 12;

    private final Shell shell;

    ElementTransfer(Shell shell) {
        this.shell = shell;
    }

    /** Gives an element, canvas or client another name. */
    boolean rename(IFile file, String id, String name) {
        return new CanvasOperation(Messages.ElementTransfer_rename).change(Known.path(file), document -> {
            EObject object = id == null ? document.root() : document.resource().getEObject(id);
            return object == null ? UnexecutableCommand.INSTANCE : SetCommand.create(document.domain(), object,
                    object.eClass().getEStructuralFeature(CanvasPackage.Literals.CANVAS_ELEMENT__NAME.getName()), name);
        }).run(shell);
    }

    /** Deletes elements with their links. */
    boolean delete(List<ElementNode> nodes, String label) {
        CanvasOperation operation = new CanvasOperation(label);
        byFile(nodes).forEach((file, those) -> operation.change(Known.path(file), document -> deletion(document, those)));
        return operation.run(shell);
    }

    private static Command deletion(CanvasDocument document, List<ElementNode> nodes) {
        List<CanvasElement> elements = elements(document, nodes);
        return elements.isEmpty() ? UnexecutableCommand.INSTANCE : ModelCommands.delete(document.domain(), elements);
    }

    /** A piece with the elements, for the clipboard. */
    Clip clip(List<ElementNode> nodes) {
        List<CanvasElement> elements = new ArrayList<>();
        List<CanvasDocument> used = new ArrayList<>();
        try {
            byFile(nodes).forEach((file, those) -> {
                CanvasDocument document = CanvasDocuments.acquire(Known.path(file));
                used.add(document);
                elements.addAll(elements(document, those));
            });
            return Clip.of(elements);
        } finally {
            used.forEach(CanvasDocuments::release);
        }
    }

    /**
     * Puts a piece into a canvas.
     *
     * @param target the file of the canvas, or a block or element in it
     * @return the nodes of what was put there; none when it could not be
     */
    List<Object> paste(Clip clip, Object target) {
        IFile file = target instanceof CanvasNode ? ((CanvasNode) target).file() : (IFile) target;
        Command[] command = new Command[1];
        new CanvasOperation(Messages.ElementTransfer_paste).change(Known.path(file), document -> {
            EObject into = target instanceof BlockNode ? ((BlockNode) target).block().in((Canvas) document.root())
                    : target instanceof ElementNode ? Known.element((ElementNode) target, document) : document.root();
            command[0] = ModelCommands.paste(document.domain(), clip, into == null ? document.root() : into);
            return command[0];
        }).run(shell);
        return nodes(file, command[0]);
    }

    /**
     * Moves or copies elements to a place. In a block of another kind they are converted. What gets lost by that is shown
     * before, and the user may call it off.
     *
     * @param block the block to put them in; {@code null} for the blocks of their own kinds
     * @param index where in the block; -1 for its end
     * @return the nodes of the elements where they are now; none when nothing was done
     */
    List<Object> transfer(List<ElementNode> nodes, IFile file, BlockKind block, int index, boolean copy) {
        boolean within = !copy && nodes.stream().allMatch(node -> node.file().equals(file));
        if (within && block == null) {
            return List.of();
        }
        if (!copy && !confirm(nodes, file, block)) {
            return List.of();
        }
        CanvasOperation operation = new CanvasOperation(copy ? Messages.ElementTransfer_copy : Messages.ElementTransfer_move);
        Command[] command = new Command[1];
        if (within) {
            operation.change(Known.path(file), document -> {
                command[0] = ModelCommands.move(document.domain(), block(document, block), index, elements(document, nodes));
                return command[0];
            });
        } else {
            Clip clip = clip(nodes);
            operation.change(Known.path(file), document -> {
                command[0] = block == null ? ModelCommands.paste(document.domain(), clip, document.root())
                        : ModelCommands.paste(document.domain(), clip, block(document, block), index);
                return command[0];
            });
            if (!copy) {
                byFile(nodes).forEach((source, those) -> operation.change(Known.path(source),
                        document -> deletion(document, those)));
            }
        }
        return operation.run(shell) ? nodes(file, command[0]) : List.of();
    }

    private static Block block(CanvasDocument document, BlockKind kind) {
        return kind.in((Canvas) document.root());
    }

    private static List<Object> nodes(IFile file, Command command) {
        return command == null ? List.of() : command.getResult().stream().filter(CanvasElement.class::isInstance)
                .map(CanvasElement.class::cast)
                .<Object>map(element -> new ElementNode(file, BlockKind.of(element), element.getId())).toList();
    }

    private static Map<IFile, List<ElementNode>> byFile(List<ElementNode> nodes) {
        return nodes.stream().collect(Collectors.groupingBy(ElementNode::file, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<CanvasElement> elements(CanvasDocument document, Collection<ElementNode> nodes) {
        return nodes.stream().map(node -> Known.element(node, document)).filter(Objects::nonNull).toList();
    }

    /** Asks about links and parts that cannot go along. */
    private boolean confirm(List<ElementNode> nodes, IFile target, BlockKind block) {
        Set<String> links = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        byFile(nodes).forEach((file, those) -> {
            CanvasDocument document = CanvasDocuments.acquire(Known.path(file));
            try {
                Adapted adapted = new Adapted(document.adapterFactory());
                List<CanvasElement> elements = elements(document, those);
                Set<Link> lost = new LinkedHashSet<>();
                if (block != null) {
                    lost.addAll(Conversion.linksLost(elements, block));
                    Conversion.partsLost(elements, block).forEach(part -> parts.add(adapted.text(part)));
                }
                if (!file.equals(target)) {
                    lost.addAll(linksOutward(elements));
                }
                lost.forEach(link -> links.add(adapted.text(link)));
            } finally {
                CanvasDocuments.release(document);
            }
        });
        if (links.isEmpty() && parts.isEmpty()) {
            return true;
        }
        StringBuilder question = new StringBuilder();
        if (!links.isEmpty()) {
            question.append(Messages.ElementTransfer_linksLost).append(list(links));
        }
        if (!parts.isEmpty()) {
            question.append(question.isEmpty() ? "" : "\n\n").append(Messages.ElementTransfer_partsLost).append(list(parts));
        }
        return MessageDialog.open(MessageDialog.CONFIRM, shell, Messages.ElementTransfer_title, question.toString(), 0,
                Messages.ElementTransfer_moveButton, Messages.ElementTransfer_cancelButton) == 0;
    }

    private static Set<Link> linksOutward(List<CanvasElement> elements) {
        Set<Link> links = new LinkedHashSet<>();
        Set<CanvasElement> inside = new HashSet<>(elements);
        for (CanvasElement element : elements) {
            element.getOutgoing().stream().filter(link -> !inside.contains(link.getTarget())).forEach(links::add);
            element.getIncoming().stream().filter(link -> !inside.contains(link.getSource())).forEach(links::add);
        }
        return links;
    }

    private static String list(Set<String> lines) {
        String list = lines.stream().limit(LISTED).map(line -> "\n\u2022 " + line).collect(Collectors.joining());
        return lines.size() <= LISTED ? list
                : list + "\n" + NLS.bind(Messages.ElementTransfer_more, lines.size() - LISTED);
    }
}
