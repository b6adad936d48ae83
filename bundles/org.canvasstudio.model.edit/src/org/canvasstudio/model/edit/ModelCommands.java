package org.canvasstudio.model.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Tag;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Commands that keep a canvas whole where EMF's plain ones do not. */
public final class ModelCommands {

    private ModelCommands() {
    }

    /**
     * Deletes objects. The links at an element go with it, because a link needs both its ends, and so does what scenarios
     * assume of it. The canvas or client itself and the nine blocks stay.
     */
    public static Command delete(EditingDomain domain, Collection<?> objects) {
        Set<Object> all = new LinkedHashSet<>(objects);
        for (Object object : objects) {
            if (!isRemovable(object)) {
                return UnexecutableCommand.INSTANCE;
            }
            if (object instanceof CanvasElement) {
                all.addAll(((CanvasElement) object).getIncoming());
                all.addAll(((CanvasElement) object).getOutgoing());
                all.addAll(Canvases.assumptionsAbout((CanvasElement) object));
            }
        }
        return DeleteCommand.create(domain, all);
    }

    /** The feature that holds the name of an object; {@code null} when it has none. */
    public static EStructuralFeature nameFeature(EObject object) {
        return object.eClass().getEStructuralFeature(CanvasPackage.Literals.CANVAS_ELEMENT__NAME.getName());
    }

    /**
     * Gives an object another name.
     *
     * @param name a blank one takes the name away
     */
    public static Command rename(EditingDomain domain, EObject object, String name) {
        EStructuralFeature feature = nameFeature(object);
        return feature == null ? UnexecutableCommand.INSTANCE
                : SetCommand.create(domain, object, feature, name.isBlank() ? null : name);
    }

    /**
     * Makes a tag in the canvas of elements, and gives it to them.
     *
     * @param colour {@code #rrggbb}
     */
    public static Command tag(EditingDomain domain, Collection<? extends CanvasElement> elements, String name, String colour) {
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName(name);
        tag.setColour(colour);
        CompoundCommand command = new CompoundCommand();
        elements.stream().map(Blocks::canvasOf).distinct().forEach(canvas -> command
                .append(AddCommand.create(domain, canvas, CanvasPackage.Literals.CANVAS__TAGS, tag)));
        elements.forEach(element -> command
                .append(AddCommand.create(domain, element, CanvasPackage.Literals.CANVAS_ELEMENT__TAGS, tag)));
        return command;
    }

    /**
     * Moves elements to a block of their canvas. Those of another kind are converted, and links that this makes illegal
     * go: {@link Conversion} tells which.
     *
     * @param index where in the block; -1 for its end
     */
    public static Command move(EditingDomain domain, Block block, int index, Collection<CanvasElement> elements) {
        return new MoveCommand(domain, block, index, elements);
    }

    /**
     * Puts a piece where its objects may be: into the target, or beside it, or beside what it is in. Elements go into
     * the blocks of their own kind; only when all are of one kind and the target is a block, they go into that one. What
     * is put has ids of its own where the old ones are taken. Links come along when both their ends do; tags are found
     * again by their names, or made.
     */
    public static Command paste(EditingDomain domain, Clip clip, EObject target) {
        boolean oneKind = clip.objects().stream().map(EObject::eClass).distinct().count() == 1;
        return target instanceof Block && oneKind ? paste(domain, clip, (Block) target, -1)
                : new PasteCommand(domain, clip, target);
    }

    /**
     * Puts the elements of a piece into a block; those of another kind are converted.
     *
     * @param index where in the block; -1 for its end
     */
    public static Command paste(EditingDomain domain, Clip clip, Block block, int index) {
        return new PasteCommand(domain, clip, block, index);
    }

    private static boolean isRemovable(Object object) {
        return object instanceof EObject && !(object instanceof Block) && ((EObject) object).eContainer() != null;
    }
}
