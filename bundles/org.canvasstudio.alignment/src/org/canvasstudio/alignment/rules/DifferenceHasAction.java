package org.canvasstudio.alignment.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.canvasstudio.alignment.CanvasDigest;
import org.canvasstudio.alignment.CrossFileRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.Fixes;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.alignment.Surroundings.Reinvented.Outcome;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.ecore.EObject;

@RuleInfo(id = "EVO-02", family = Family.EVOLUTION, severity = Severity.ADVICE, requires = "EVO-01", source = "[003]")
public class DifferenceHasAction extends CrossFileRule {

    /**
     * Something that is not the same on both canvases.
     *
     * @param element the element as it is now; {@code null} when it has gone
     * @param former  the element as it was; {@code null} when it is new
     * @param what    which message is about it
     * @param ends    the ids of the elements to which links lead that are not on both canvases
     */
    private record Difference(CanvasElement element, CanvasDigest.Element former, String what, Set<String> ends) {

        Difference(CanvasElement element, CanvasDigest.Element former, String what) {
            this(element, former, what, Set.of());
        }
    }

    @Override
    protected void check(Canvas canvas, Surroundings surroundings, Inspection inspection) {
        if (inspection.facts().rest().getState() != CanvasState.TO_BE || Names.isBlank(canvas.getReinvents())) {
            return;
        }
        Surroundings.Reinvented reinvented = surroundings.reinvented(canvas.getReinvents());
        if (reinvented.outcome() != Outcome.FOUND) {
            return;
        }
        CanvasDigest before = reinvented.canvas();
        List<Difference> differences = differences(inspection.canvas(), inspection, before);
        List<Difference> open = withoutAction(differences, canvas);
        String name = Objects.requireNonNullElse(before.name(), canvas.getReinvents());
        if (open.size() > 1 && open.size() == differences.size()) {
            // Actions have not been begun: that is one thing to say.
            inspection.report(canvas).variant("none").with(name, open.size()).fix(Fixes.of(inspection.fixTitle("all"),
                    () -> open.forEach(difference -> addAction(canvas, inspection, difference))));
            return;
        }
        Map<BlockKind, List<Difference>> gone = new LinkedHashMap<>();
        for (Difference difference : open) {
            if (difference.element() == null) {
                gone.computeIfAbsent(difference.former().block(), key -> new ArrayList<>()).add(difference);
            } else {
                inspection.report(difference.element()).variant(difference.what()).with(difference.element(), name)
                        .fix(fix(canvas, inspection, List.of(difference)));
            }
        }
        gone.forEach((block, inBlock) -> {
            EObject place = block.in(canvas) == null ? canvas : block.in(canvas);
            inspection.report(place).variant("gone").with(inBlock.stream().map(each -> quoted(inspection, each)).toList(), name)
                    .fix(fix(canvas, inspection, inBlock));
        });
    }

    private static String quoted(Inspection inspection, Difference difference) {
        return inspection.text("gone", Objects.requireNonNullElse(difference.former().name(), difference.former().id()));
    }

    private static List<Difference> differences(Canvas canvas, Inspection inspection, CanvasDigest before) {
        List<Difference> differences = new ArrayList<>();
        List<CanvasElement> unknown = new ArrayList<>();
        Map<String, CanvasDigest.Element> gone = new LinkedHashMap<>(before.elements());
        Set<String> both = new HashSet<>();
        for (CanvasElement element : inspection.facts().elements(CanvasElement.class)) {
            if (before.elements().containsKey(element.getId())) {
                both.add(element.getId());
            }
        }
        for (CanvasElement element : inspection.facts().elements(CanvasElement.class)) {
            CanvasDigest.Element former = gone.remove(element.getId());
            if (former == null) {
                unknown.add(element);
            } else if (former.block() != BlockKind.of(element) || isChanged(element, former)) {
                differences.add(new Difference(element, former, "changed"));
                both.remove(element.getId());
            }
        }
        rewired(canvas, before, both).forEach((source, ends) -> differences
                .add(new Difference(source, before.elements().get(source.getId()), "rewired", ends)));
        // What has moved to another block is another element there. It remembers its ids, or has the same name at least.
        Map<String, CanvasDigest.Element> byAnyId = byAnyId(gone);
        List<CanvasElement> added = new ArrayList<>();
        for (CanvasElement element : unknown) {
            CanvasDigest.Element former = remembered(element, byAnyId);
            if (former == null || gone.remove(former.id()) == null) {
                added.add(element);
            } else if (former.block() != BlockKind.of(element)) {
                differences.add(new Difference(element, former, "moved"));
            } else if (isChanged(element, former)) {
                differences.add(new Difference(element, former, "changed"));
            }
        }
        Map<String, CanvasDigest.Element> goneByName = new HashMap<>();
        gone.values().forEach(former -> goneByName.putIfAbsent(Names.key(former.name()), former));
        for (CanvasElement element : added) {
            CanvasDigest.Element former = Names.isBlank(element.getName()) ? null : goneByName.remove(Names.key(element.getName()));
            if (former != null) {
                gone.remove(former.id());
            }
            differences.add(new Difference(element, former, former == null ? "new" : "moved"));
        }
        gone.values().forEach(former -> differences.add(new Difference(null, former, "gone")));
        return differences;
    }

    private static boolean isChanged(CanvasElement element, CanvasDigest.Element former) {
        return !Objects.equals(former.name(), element.getName()) || !former.states().equals(CanvasDigest.states(element));
    }

    /** Elements by all ids that they have, or had; an id that one has now says more than one that another had. */
    private static Map<String, CanvasDigest.Element> byAnyId(Map<String, CanvasDigest.Element> byId) {
        Map<String, CanvasDigest.Element> byAnyId = new HashMap<>();
        byId.values().forEach(each -> each.formerIds().forEach(id -> byAnyId.put(id, each)));
        byAnyId.putAll(byId);
        return byAnyId;
    }

    /** The one that had, or has, an id that the element has, or had: the latest counts. */
    private static CanvasDigest.Element remembered(CanvasElement element, Map<String, CanvasDigest.Element> byAnyId) {
        CanvasDigest.Element found = byAnyId.get(element.getId());
        List<String> ids = element.getFormerIds();
        for (int i = ids.size() - 1; found == null && i >= 0; i--) {
            found = byAnyId.get(ids.get(i));
        }
        return found;
    }

    /** Links that only one of the canvases has, between elements that are the same on both: where they begin and end. */
    private static Map<CanvasElement, Set<String>> rewired(Canvas canvas, CanvasDigest before, Set<String> same) {
        Set<CanvasDigest.Joint> now = new HashSet<>();
        for (Link link : canvas.getLinks()) {
            if (link.getSource() != null && link.getTarget() != null) {
                now.add(CanvasDigest.joint(link));
            }
        }
        Map<String, Set<String>> ends = new HashMap<>();
        addEnds(ends, now, before.joints(), same);
        addEnds(ends, before.joints(), now, same);
        if (ends.isEmpty()) {
            return Map.of();
        }
        Map<CanvasElement, Set<String>> rewired = new LinkedHashMap<>();
        for (CanvasElement element : Canvases.elements(canvas)) {
            if (ends.containsKey(element.getId())) {
                rewired.put(element, ends.get(element.getId()));
            }
        }
        return rewired;
    }

    private static void addEnds(Map<String, Set<String>> ends, Set<CanvasDigest.Joint> joints, Set<CanvasDigest.Joint> others,
            Set<String> same) {
        for (CanvasDigest.Joint joint : joints) {
            if (!others.contains(joint) && same.contains(joint.source()) && same.contains(joint.target())) {
                ends.computeIfAbsent(joint.source(), key -> new HashSet<>()).add(joint.target());
            }
        }
    }

    /** The differences that no action is about. */
    private static List<Difference> withoutAction(List<Difference> differences, Canvas canvas) {
        Set<CanvasElement> elements = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> former = new HashSet<>();
        for (Action action : canvas.getActions()) {
            if (Actions.answers(action)) {
                elements.addAll(action.getElements());
                action.getElements().forEach(element -> ids.add(element.getId()));
                former.addAll(action.getFormerElements());
            }
        }
        return differences.stream().filter(difference -> !elements.contains(difference.element())
                && Collections.disjoint(ids, difference.ends())
                && (difference.former() == null || !isAmong(former, difference.former()))).toList();
    }

    private static boolean isAmong(Set<String> ids, CanvasDigest.Element element) {
        return ids.contains(element.id()) || !Collections.disjoint(ids, element.formerIds());
    }

    private static Fix fix(Canvas canvas, Inspection inspection, List<Difference> differences) {
        return Fixes.of(inspection.fixTitle("add"), () -> differences.forEach(each -> addAction(canvas, inspection, each)));
    }

    private static void addAction(Canvas canvas, Inspection inspection, Difference difference) {
        boolean moved = difference.what().equals("moved");
        if (difference.element() == null) {
            ActionFixes.add(canvas, difference.former().name(), List.of(), List.of(difference.former().id()));
        } else {
            ActionFixes.add(canvas, difference.element().getName(), List.of(difference.element()),
                    moved ? List.of(difference.former().id()) : List.of());
        }
    }
}
