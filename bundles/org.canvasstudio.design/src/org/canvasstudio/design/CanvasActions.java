package org.canvasstudio.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.Conversion;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.model.edit.ModelCommands;
import org.canvasstudio.viewpoint.ExternalAction;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * What the external actions of the specification do once a user has agreed. Both runtimes show the warning first, each
 * in its own way. An action changes the model; whoever runs it records that.
 */
public final class CanvasActions {

    private CanvasActions() {
    }

    /** The actions by the ids that the specification names. */
    static List<ExternalAction> all() {
        return List.of(new NotesAction("org.canvasstudio.design.convert", CanvasActions::convert),
                new NotesAction("org.canvasstudio.design.bring", CanvasActions::bring));
    }

    /** An action that puts the notes of its parameter "element" into the block of its parameter "block". */
    private record NotesAction(String id, BiConsumer<Block, Collection<CanvasElement>> operation) implements ExternalAction {

        @Override
        public Optional<String> warning(Collection<? extends EObject> elements, Map<String, Object> parameters) {
            return CanvasActions.warning(block(parameters), notes(parameters));
        }

        @Override
        public void execute(Collection<? extends EObject> elements, Map<String, Object> parameters) {
            operation.accept(block(parameters), notes(parameters));
        }

        private static Block block(Map<String, Object> parameters) {
            return (Block) parameters.get("block");
        }

        private static List<CanvasElement> notes(Map<String, Object> parameters) {
            Object value = parameters.get("element");
            return (value instanceof Collection ? (Collection<?>) value : List.of(value)).stream()
                    .map(CanvasElement.class::cast).toList();
        }
    }

    /** What is lost when elements come into a block of another kind, for a user to agree to; empty for nothing. */
    public static Optional<String> warning(Block block, Collection<CanvasElement> elements) {
        boolean isHere = elements.stream().allMatch(element -> Blocks.canvasOf(element) == Blocks.canvasOf(block));
        List<String> lines = new ArrayList<>();
        if (isHere) {
            List<Link> links = Conversion.linksLost(elements, BlockKind.of(block));
            add(lines, "convert.links", links.stream().map(link -> new CanvasServices().tooltip(link)).toList());
        }
        List<EObject> parts = Conversion.partsLost(elements, BlockKind.of(block));
        add(lines, "convert.parts", parts.stream().map(CanvasActions::name).filter(Objects::nonNull).toList());
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static void add(List<String> lines, String key, List<String> lost) {
        if (!lost.isEmpty()) {
            lines.add(Messages.text(key, lost.size(), lost.size(),
                    lost.stream().map(line -> "\n\u2022 " + line.replace("\n", " \u2013 ")).collect(Collectors.joining())));
        }
    }

    private static String name(EObject part) {
        for (String each : List.of("name", "statement")) {
            EStructuralFeature feature = part.eClass().getEStructuralFeature(each);
            if (feature != null && part.eGet(feature) != null) {
                return part.eGet(feature).toString();
            }
        }
        return null;
    }

    /** Moves elements of the canvas to a block; those of another kind become notes of the block's kind. */
    public static void convert(Block block, Collection<CanvasElement> elements) {
        run(ModelCommands.move(domain(block), block, -1, elements));
    }

    /** Moves elements of the same canvas to a block, and puts copies of others there. */
    public static void bring(Block block, Collection<CanvasElement> elements) {
        List<CanvasElement> here = elements.stream()
                .filter(element -> Blocks.canvasOf(element) == Blocks.canvasOf(block)).toList();
        List<CanvasElement> others = elements.stream().filter(element -> !here.contains(element)).toList();
        if (!here.isEmpty()) {
            convert(block, here);
        }
        if (!others.isEmpty()) {
            paste(block, others);
        }
    }

    /** Puts copies of elements into a block, as notes of the block's kind. */
    public static void paste(Block block, Collection<CanvasElement> elements) {
        Canvas shelf = Canvases.create(CanvasKind.UNSPECIFIED, null);
        for (CanvasElement element : elements) {
            // A copy that is nowhere yet is no piece for a clip.
            if (element.eContainer() == null) {
                BlockKind.of(element).in(shelf).getItems().add(element);
            }
        }
        run(ModelCommands.paste(domain(block), Clip.of(elements), block, -1));
    }

    private static void run(Command command) {
        if (!command.canExecute()) {
            throw new IllegalStateException(command.toString());
        }
        command.execute();
    }

    private static EditingDomain domain(EObject object) {
        EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(object);
        return domain != null ? domain
                : new AdapterFactoryEditingDomain(new ModelAdapterFactory(), new BasicCommandStack(),
                        object.eResource().getResourceSet());
    }
}
