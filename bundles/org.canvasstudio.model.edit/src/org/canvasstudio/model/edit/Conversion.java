package org.canvasstudio.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Makes elements of one block into elements of another. What both kinds have stays: name, description, colour, notes,
 * tags and hypotheses, and what a cost or a revenue stream is worth, also in scenarios. What the other kind lacks goes. The
 * new elements get ids of their kind when they come into a block, and remember those of the old ones.
 */
public final class Conversion {

    private final Map<CanvasElement, CanvasElement> converted = new LinkedHashMap<>();
    private final EcoreUtil.Copier copier = new EcoreUtil.Copier();

    /** Nothing is changed yet: the new elements are empty. */
    private Conversion(Collection<CanvasElement> elements, BlockKind kind) {
        for (CanvasElement element : elements) {
            converted.put(element, BlockKind.of(element) == kind ? element : kind.createElement());
        }
    }

    /** The links that join what no link of their kind may join once the elements are of the other kind. */
    public static List<Link> linksLost(Collection<CanvasElement> elements, BlockKind kind) {
        return new Conversion(elements, kind).linksLost();
    }

    /** What the elements contain and elements of the other kind cannot: the needs of a segment, for example. */
    public static List<EObject> partsLost(Collection<CanvasElement> elements, BlockKind kind) {
        List<EObject> lost = new ArrayList<>();
        for (CanvasElement element : elements) {
            List<EStructuralFeature> kept = kind.elementClass().getEAllStructuralFeatures();
            element.eContents().stream().filter(part -> !kept.contains(part.eContainmentFeature())).forEach(lost::add);
        }
        return lost;
    }

    /**
     * Makes the elements of the other kind, in no block yet. The old ones stay as they are, with all that refers to them.
     */
    static Conversion of(Collection<CanvasElement> elements, BlockKind kind) {
        Conversion conversion = new Conversion(elements, kind);
        conversion.converted.forEach(conversion::fill);
        conversion.copier.copyReferences();
        return conversion;
    }

    /** The elements of the other kind, in the same order; those that are of the kind already are the same. */
    List<CanvasElement> elements() {
        return List.copyOf(converted.values());
    }

    /** Lets the links and all else that refers to the old elements refer to the new ones. */
    void redirect(StepsCommand<?> command) {
        EditingDomain domain = command.domain();
        List<Link> lost = linksLost();
        if (!lost.isEmpty()) {
            command.step(DeleteCommand.create(domain, lost));
        }
        converted.forEach((from, to) -> {
            if (from != to) {
                List.copyOf(from.getOutgoing()).forEach(link -> command.step(
                        SetCommand.create(domain, link, CanvasPackage.Literals.LINK__SOURCE, to)));
                List.copyOf(from.getIncoming()).forEach(link -> command.step(
                        SetCommand.create(domain, link, CanvasPackage.Literals.LINK__TARGET, to)));
                redirect(from, to, command);
                from.eAllContents().forEachRemaining(part -> redirect(part, copier.get(part), command));
            }
        });
    }

    /** The same for elements of a piece that is in no canvas yet: a link without its ends is lost. */
    void redirectFreely() {
        linksLost().forEach(link -> {
            link.setSource(null);
            link.setTarget(null);
        });
        converted.forEach((from, to) -> {
            List.copyOf(from.getOutgoing()).forEach(link -> link.setSource(to));
            List.copyOf(from.getIncoming()).forEach(link -> link.setTarget(to));
        });
    }

    /** @param to {@code null} when what is referred to goes */
    private static void redirect(EObject from, EObject to, StepsCommand<?> command) {
        EObject root = EcoreUtil.getRootContainer(from);
        for (EStructuralFeature.Setting setting : EcoreUtil.UsageCrossReferencer.find(from, root)) {
            EObject owner = setting.getEObject();
            EReference reference = (EReference) setting.getEStructuralFeature();
            if (owner instanceof Assumption) {
                command.step(to instanceof Valued ? SetCommand.create(command.domain(), owner, reference, to)
                        : DeleteCommand.create(command.domain(), owner));
            } else if (Clip.outward(owner).contains(reference)) {
                command.step(to == null ? RemoveCommand.create(command.domain(), owner, reference, from)
                        : SetCommand.create(command.domain(), owner, reference, to,
                                ((List<?>) setting.get(true)).indexOf(from)));
            }
        }
    }

    private List<Link> linksLost() {
        Set<Link> links = new LinkedHashSet<>();
        converted.keySet().forEach(element -> {
            links.addAll(element.getOutgoing());
            links.addAll(element.getIncoming());
        });
        return links.stream().filter(this::isLost).toList();
    }

    /** A link that is illegal already stays: the rules report it, before and after. */
    private boolean isLost(Link link) {
        if (link.getSource() == null || link.getTarget() == null) {
            return false;
        }
        return isLegal(link, link.getSource(), link.getTarget())
                && !isLegal(link, converted.getOrDefault(link.getSource(), link.getSource()),
                        converted.getOrDefault(link.getTarget(), link.getTarget()));
    }

    private static boolean isLegal(Link link, CanvasElement source, CanvasElement target) {
        return LegalLinks.isLegal(link.getKind(), BlockKind.of(source), BlockKind.of(target));
    }

    /** The old element keeps its parts, and the new one gets copies. */
    private void fill(CanvasElement from, CanvasElement to) {
        if (from == to) {
            return;
        }
        for (EStructuralFeature feature : to.eClass().getEAllStructuralFeatures()) {
            if (isCarried(feature, from)) {
                Object value = from.eGet(feature);
                if (feature instanceof EReference && ((EReference) feature).isContainment()) {
                    to.eSet(feature, feature.isMany() ? new ArrayList<>(copier.copyAll((List<?>) value))
                            : copier.copy((EObject) value));
                } else {
                    to.eSet(feature, feature.isMany() ? new ArrayList<>((List<?>) value) : value);
                }
            }
        }
        if (from.getId() != null) {
            to.getFormerIds().remove(from.getId());
            to.getFormerIds().add(from.getId());
        }
    }

    private static boolean isCarried(EStructuralFeature feature, CanvasElement from) {
        return feature.isChangeable() && !feature.isDerived() && feature != CanvasPackage.Literals.IDENTIFIED__ID
                && from.eClass().getEAllStructuralFeatures().contains(feature) && from.eIsSet(feature);
    }
}
