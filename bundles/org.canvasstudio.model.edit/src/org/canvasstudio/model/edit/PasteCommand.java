package org.canvasstudio.model.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Tag;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts a piece into a canvas or client. */
final class PasteCommand extends StepsCommand<EObject> {

    /** Where one kind of object goes. */
    private record Place(EObject owner, EReference feature) {
    }

    private final Clip clip;
    private final EObject target;
    private final Block block;
    private final int index;

    /** Into the target, or beside it or what it is in; elements into the block of their kind. */
    PasteCommand(EditingDomain domain, Clip clip, EObject target) {
        this(domain, clip, target, null, -1);
    }

    /** Elements into the block, converted if need be. */
    PasteCommand(EditingDomain domain, Clip clip, Block block, int index) {
        this(domain, clip, block, block, index);
    }

    private PasteCommand(EditingDomain domain, Clip clip, EObject target, Block block, int index) {
        super(domain, target);
        this.clip = clip;
        this.target = target;
        this.block = block;
        this.index = index;
    }

    @Override
    boolean canBegin() {
        return !clip.isEmpty() && clip.objects().stream().allMatch(object -> place(object) != null);
    }

    private Place place(EObject object) {
        if (block != null && !(object instanceof CanvasElement)) {
            return null;
        }
        if (object instanceof CanvasElement) {
            Canvas canvas = Blocks.canvasOf(target);
            Block into = block;
            if (into == null && canvas != null) {
                into = BlockKind.of((CanvasElement) object).in(canvas);
            }
            return into == null ? null : new Place(into, Blocks.elementsFeature(into));
        }
        for (EObject at = target; at != null; at = at.eContainer()) {
            for (EReference feature : at.eClass().getEAllContainments()) {
                if (feature.isMany() && feature.getEReferenceType().isInstance(object)
                        && !(object instanceof Scenario && !Canvases.takesScenario((Canvas) at))) {
                    return new Place(at, feature);
                }
            }
        }
        return null;
    }

    @Override
    List<EObject> takeSteps() {
        Clip piece = clip.copy();
        forgetIdsInUse(piece);
        Map<EObject, EObject> known = known(piece);
        List<EObject> objects = converted(piece);
        forgetUnknown(objects, known);
        int at = index;
        for (EObject object : objects) {
            Place place = place(object);
            step(AddCommand.create(domain(), place.owner(), place.feature(), object, at));
            at = at < 0 ? at : at + 1;
        }
        Canvas canvas = Blocks.canvasOf(target);
        piece.links().stream().filter(link -> link.getSource() != null && link.getTarget() != null)
                .forEach(link -> step(AddCommand.create(domain(), canvas, CanvasPackage.Literals.CANVAS__LINKS, link)));
        return objects;
    }

    /** A copy of what is on the canvas is another element: it has not had the ids of that one, now or before. */
    private void forgetIdsInUse(Clip piece) {
        Canvas canvas = Blocks.canvasOf(target);
        if (canvas == null) {
            return;
        }
        Set<String> taken = Ids.in(canvas);
        for (EObject object : piece.objects()) {
            if (object instanceof CanvasElement && taken.contains(((CanvasElement) object).getId())) {
                ((CanvasElement) object).setId(null);
                ((CanvasElement) object).getFormerIds().clear();
            } else if (object instanceof CanvasElement) {
                ((CanvasElement) object).getFormerIds().removeAll(taken);
            }
        }
    }

    /** The objects of the piece, which is nobody else's, as they go into the block. */
    private List<EObject> converted(Clip piece) {
        if (block == null) {
            return piece.objects();
        }
        List<CanvasElement> elements = piece.objects().stream().map(CanvasElement.class::cast).toList();
        Conversion conversion = Conversion.of(elements, BlockKind.of(block));
        conversion.redirectFreely();
        return List.copyOf(conversion.elements());
    }

    /** The objects here for which the stand-ins stand; a tag that is not known here is made. */
    private Map<EObject, EObject> known(Clip piece) {
        Map<EObject, EObject> known = new LinkedHashMap<>();
        for (EObject standIn : piece.context()) {
            EObject same = standIn instanceof Identified ? same((Identified) standIn) : null;
            if (same == null && standIn instanceof Tag && Blocks.canvasOf(target) != null) {
                same = tag((Tag) standIn, Blocks.canvasOf(target));
            }
            if (same != null) {
                known.put(standIn, same);
            }
        }
        return known;
    }

    private EObject same(Identified standIn) {
        EObject found = standIn.getId() == null ? null : target.eResource().getEObject(standIn.getId());
        return found != null && found.eClass() == standIn.eClass()
                && Objects.equals(ModelLabels.fullName(found), ModelLabels.fullName(standIn)) ? found : null;
    }

    private Tag tag(Tag standIn, Canvas canvas) {
        for (Tag tag : canvas.getTags()) {
            if (Objects.equals(tag.getName(), standIn.getName())) {
                return tag;
            }
        }
        Tag tag = EcoreUtil.copy(standIn);
        step(AddCommand.create(domain(), canvas, CanvasPackage.Literals.CANVAS__TAGS, tag));
        return tag;
    }

    /** Lets the objects refer to what is known here, and to nothing else that they do not bring along. */
    private static void forgetUnknown(List<EObject> objects, Map<EObject, EObject> known) {
        Map<EObject, EObject> inside = new LinkedHashMap<>(known);
        EcoreUtil.getAllContents(objects).forEachRemaining(object -> inside.put((EObject) object, (EObject) object));
        EcoreUtil.getAllContents(objects).forEachRemaining(each -> {
            EObject object = (EObject) each;
            for (EReference reference : Clip.outward(object)) {
                if (object.eIsSet(reference)) {
                    Clip.refer(object, reference, Clip.targets(object, reference).stream().map(inside::get)
                            .filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new)));
                }
            }
        });
        // What is assumed of something that is not here is of no use here.
        objects.stream().filter(Scenario.class::isInstance)
                .forEach(scenario -> ((Scenario) scenario).getAssumptions().removeIf(each -> each.getAbout() == null));
    }
}
