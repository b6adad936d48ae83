package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.Block;
import org.eclipse.emf.ecore.EObject;

/** A finding in the making: what {@link Inspection#report} returns, for the rule to say more. */
public final class Report {

    /** Nothing is moved where all are of one rank. */
    static final Comparator<Report> BY_RANK = Comparator.comparingInt(Report::rank);

    private final Inspection inspection;
    private final Rule rule;
    private final List<EObject> elements;
    private List<Consumer<? super List<Fix>>> offers = List.of();
    private List<Block> lackingIn = List.of();
    private List<Block> emptied = List.of();
    private List<Cause> causes = List.of();
    private Severity most = Severity.ERROR;
    private int rank;
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
        arguments = inspection.isLive() ? inspection.allWords(values) : values;
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
        for (BlockKind kind : blocks) {
            Block block = kind.in(inspection.root());
            if (block != null && !lackingIn.contains(block)) {
                lackingIn = added(lackingIn, block);
                if (inspection.facts().isEmpty(kind)) {
                    emptied = added(emptied, block);
                }
            }
        }
        return this;
    }

    private static <T> List<T> added(List<T> list, T element) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(element);
        return longer;
    }

    /**
     * Names elements that may be the cause: while a rule that this one requires has a finding on one of them, this stays
     * silent.
     */
    public Report mayFollowFrom(Collection<? extends EObject> elements) {
        causes = added(causes, new Cause(null, List.of(elements)));
        return this;
    }

    /**
     * Names the elements at which the link may be missing that is missing here. A link that is missing leaves both its
     * ends wanting, and one finding says so: that of a rule which this one requires. When more elements want a link than
     * there are other ends, links are missing of which only this rule speaks, and it is not silenced.
     *
     * @param wanting the elements of which this rule says the same; a list that facts return
     * @param ends    the elements that may want the same link from its other side, of one kind or of several; lists that
     *                facts return, so that the reports of a rule share them
     */
    @SafeVarargs
    public final Report otherEnds(Collection<? extends EObject> wanting, Collection<? extends EObject>... ends) {
        causes = added(causes, new Cause(wanting, List.of(ends)));
        return this;
    }

    /** Makes this finding no heavier than that, whatever holds for others of the rule. */
    public Report atMost(Severity severity) {
        most = severity;
        return this;
    }

    /** Of the findings of a rule those of a lower rank come first, those of one in the order of the canvas; preset is 0. */
    public Report rank(int among) {
        rank = among;
        return this;
    }

    /** Offers a fix. */
    public Report fix(Fix fix) {
        return offer(fixes -> fixes.add(fix));
    }

    /**
     * Offers fixes that are worked out when somebody asks for them, which for most findings nobody does. What there is to
     * choose from is then looked for in the facts as they are: a rule that looked for it itself would take time for each
     * finding, and would have to run again whenever there is another choice.
     *
     * @param offer adds the fixes, or none
     */
    public Report offer(Consumer<? super List<Fix>> offer) {
        offers = added(offers, offer);
        return this;
    }

    Rule rule() {
        return rule;
    }

    int rank() {
        return rank;
    }

    /** The severity of this finding, where the settings give the rule that one. */
    Severity severity(Severity ofRule) {
        return ofRule.isAtLeast(most) ? most : ofRule;
    }

    List<EObject> elements() {
        return elements;
    }

    /** Whether another report of the rule says the same, and is silenced by the same; the fixes that it offers may be others. */
    boolean saysTheSame(Report other) {
        return messageKey().equals(other.messageKey()) && most == other.most && rank == other.rank && elements.equals(other.elements)
                && Arrays.equals(arguments, other.arguments) && lackingIn.equals(other.lackingIn)
                && emptied.equals(other.emptied) && areSame(causes, other.causes);
    }

    private static boolean areSame(List<Cause> some, List<Cause> others) {
        boolean areSame = some.size() == others.size();
        for (int at = 0; areSame && at < some.size(); at++) {
            areSame = some.get(at).saysTheSame(others.get(at));
        }
        return areSame;
    }

    /** Offers what a report offers that says the same. */
    void takeFixes(Report other) {
        offers = other.offers;
    }

    /** Works out the fixes, in the order in which they were offered. */
    List<Fix> fixes() {
        if (offers.isEmpty()) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        inspection.speakFor(rule, () -> offers.forEach(offer -> offer.accept(fixes)));
        return Collections.unmodifiableList(fixes);
    }

    /** The key of the message in the properties file of the rule. */
    String messageKey() {
        return variant;
    }

    /** The values for the placeholders of the message, in words. */
    Object[] arguments() {
        return inspection.isLive() ? arguments : inspection.allWords(arguments);
    }

    /** The blocks in which something is missing: a finding at one of them silences this one. */
    List<Block> lackingIn() {
        return lackingIn;
    }

    /** Of those the empty ones: there this silences others, as it does at its elements. */
    List<Block> emptied() {
        return emptied;
    }

    /** What may be the cause: a finding at one of their places silences this one. */
    List<Cause> causes() {
        return causes;
    }
}
