package org.canvasstudio.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Moves elements to a place in a block of their canvas; those of another kind are converted. */
final class MoveCommand extends StepsCommand<CanvasElement> {

    private final Block block;
    private final int index;
    private final List<CanvasElement> elements;

    MoveCommand(EditingDomain domain, Block block, int index, Collection<CanvasElement> elements) {
        super(domain, block);
        this.block = block;
        this.index = index;
        this.elements = List.copyOf(elements);
    }

    @Override
    boolean canBegin() {
        return !elements.isEmpty() && elements.stream()
                .allMatch(element -> element.eContainer() != null && Blocks.canvasOf(element) == Blocks.canvasOf(block));
    }

    @Override
    List<CanvasElement> takeSteps() {
        // Elements that are moved within the block make room before the place.
        List<CanvasElement> staying = new ArrayList<>(Blocks.items(block));
        int at = index < 0 ? staying.size() : index;
        at -= (int) staying.subList(0, at).stream().filter(elements::contains).count();
        Conversion conversion = Conversion.of(elements, BlockKind.of(block));
        conversion.redirect(this);
        for (CanvasElement element : elements) {
            // What is converted stays away, and the needs that it addressed must not remember it.
            step(conversion.elements().contains(element)
                    ? RemoveCommand.create(domain(), element.eContainer(), element.eContainmentFeature(), element)
                    : DeleteCommand.create(domain(), element));
        }
        step(AddCommand.create(domain(), block, Blocks.elementsFeature(block), conversion.elements(), at));
        return conversion.elements();
    }
}
