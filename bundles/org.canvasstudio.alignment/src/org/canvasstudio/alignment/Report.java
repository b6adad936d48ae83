package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.eclipse.emf.ecore.EObject;

/** A finding in the making: what {@link Inspection#report} returns, for the rule to say more. */
public final class Report {

    private final Inspection inspection;
    private final Rule rule;
    private final List<EObject> elements;
    private final Set<BlockKind> lacking = EnumSet.noneOf(BlockKind.class);
    private final List<Collection<? extends EObject>> causes = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();
    private Severity most = Severity.ERROR;
    private String variant = "message";
    private Object[] arguments = {};

    Report(Inspection inspection, Rule rule, List<EObject> elements) {
        this.inspection = inspection;
        this.rule = rule;
        this.elements = elements;
    }

    /**
     * The values for the placeholders of the message, in their order. Model objects are named as
     * {@link Inspection#name} does, lists of them one after the other.
     */
    public Report with(Object... values) {
        arguments = Arrays.stream(values).map(inspection::words).toArray();
        return this;
    }

    /** Uses the text {@code message.<variant>} instead of {@code message}. */
    public Report variant(String key) {
        variant = "message." + key;
        return this;
    }

    /**
     * Names the blocks in which something is missing. While such a block is reported as empty, this stays silent; and
     * when it is empty, this speaks for the rules that require this one and ask for something in the block.
     */
    public Report lacking(BlockKind... blocks) {
        lacking.addAll(Arrays.asList(blocks));
        return this;
    }

    /**
     * Names elements that may be the cause: while a rule that this one requires has a finding on one of them, this stays
     * silent.
     */
    public Report mayFollowFrom(Collection<? extends EObject> elements) {
        causes.add(elements);
        return this;
    }

    /**
     * Names the elements at which the link may be missing that is missing here. A link that is missing leaves both its
     * ends wanting, and one finding says so: that of a rule which this one requires. When more elements want a link than
     * there are other ends, links are missing of which only this rule speaks, and it is not silenced.
     *
     * @param wanting the elements of which this rule says the same
     * @param ends    the elements that may want the same link from its other side
     */
    public Report otherEnds(Collection<? extends EObject> wanting, Collection<? extends EObject> ends) {
        return wanting.size() <= ends.size() ? mayFollowFrom(ends) : this;
    }

    /** Makes this finding no heavier than that, whatever holds for others of the rule. */
    public Report atMost(Severity severity) {
        most = severity;
        return this;
    }

    /** Offers a fix. */
    public Report fix(Fix fix) {
        fixes.add(fix);
        return this;
    }

    Rule rule() {
        return rule;
    }

    /** The severity of this finding, where the settings give the rule that one. */
    Severity severity(Severity ofRule) {
        return ofRule.isAtLeast(most) ? most : ofRule;
    }

    List<EObject> elements() {
        return elements;
    }

    List<Fix> fixes() {
        return fixes;
    }

    String message() {
        return rule.text(inspection.locale(), variant, arguments);
    }

    /** Where this finding silences others: at its elements, and at the empty blocks that leave them wanting. */
    Set<EObject> places() {
        Set<EObject> places = new LinkedHashSet<>(elements);
        for (BlockKind kind : lacking) {
            Block block = kind.in(inspection.canvas());
            if (block != null && block.getItems().isEmpty()) {
                places.add(block);
            }
        }
        return places;
    }

    /**
     * Whether a finding at one of these places silences this one: they hold one of its elements, of what may be the cause,
     * or a block in which something is missing.
     */
    boolean isAt(Set<EObject> places) {
        return elements.stream().anyMatch(places::contains)
                || causes.stream().anyMatch(elements -> elements.stream().anyMatch(places::contains))
                || lacking.stream().map(kind -> kind.in(inspection.canvas())).anyMatch(places::contains);
    }
}
