package org.canvasstudio.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.HypothesisState;
import org.canvasstudio.model.canvas.Tag;
import org.eclipse.emf.ecore.EObject;

/** By what the notes of a canvas can be told from each other: their tags, and the states of their hypotheses. */
public final class CanvasFilters {

    private static final String NONE = "none";

    private CanvasFilters() {
    }

    /**
     * A choice of notes.
     *
     * @param key     the same for the same choice, to be kept
     * @param label   for a user
     * @param matches which elements belong to it
     */
    public record Choice(String key, String label, Predicate<CanvasElement> matches) {
    }

    /** Choices of one kind: what belongs to any of them that are made belongs to the group. */
    public record Group(String label, List<Choice> choices) {
    }

    /** The choices that there are for a canvas; no tags when it has none. */
    public static List<Group> of(Canvas canvas) {
        List<Group> groups = new ArrayList<>();
        List<Choice> tags = new ArrayList<>();
        for (Tag tag : canvas.getTags()) {
            tags.add(new Choice("tag:" + tag.getId(), tag.getName() == null ? "" : tag.getName(),
                    element -> element.getTags().contains(tag)));
        }
        if (!tags.isEmpty()) {
            tags.add(new Choice("tag:" + NONE, Messages.text("filter.untagged"), element -> element.getTags().isEmpty()));
            groups.add(new Group(Messages.text("filter.tags"), tags));
        }
        List<Choice> states = new ArrayList<>();
        for (HypothesisState state : HypothesisState.values()) {
            if (state != HypothesisState.UNSPECIFIED) {
                states.add(new Choice("state:" + state.getLiteral(), CanvasServices.stateName(state), element -> element
                        .getHypotheses().stream().anyMatch(hypothesis -> hypothesis.getState() == state)));
            }
        }
        states.add(new Choice("state:" + NONE, Messages.text("filter.noHypothesis"),
                element -> element.getHypotheses().isEmpty()));
        groups.add(new Group(Messages.text("filter.hypotheses"), states));
        return groups;
    }

    /**
     * Whether an element matches what was chosen: in each group in which something was, one of that. What is in an element,
     * as its needs are, matches when the element does; what is no element always matches.
     *
     * @param keys of choices; those that there are no longer do not count
     */
    public static Predicate<EObject> matching(Canvas canvas, Set<String> keys) {
        List<Predicate<CanvasElement>> all = new ArrayList<>();
        for (Group group : of(canvas)) {
            group.choices().stream().filter(choice -> keys.contains(choice.key())).map(Choice::matches)
                    .reduce(Predicate::or).ifPresent(all::add);
        }
        return object -> {
            EObject element = object;
            while (element != null && !(element instanceof CanvasElement)) {
                element = element.eContainer();
            }
            CanvasElement found = (CanvasElement) element;
            return found == null || all.stream().allMatch(each -> each.test(found));
        };
    }
}
