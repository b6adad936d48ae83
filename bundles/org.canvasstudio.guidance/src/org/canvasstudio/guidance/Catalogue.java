package org.canvasstudio.guidance;

import static org.canvasstudio.model.BlockKind.CHANNELS;
import static org.canvasstudio.model.BlockKind.COSTS;
import static org.canvasstudio.model.BlockKind.CUSTOMER_RELATIONSHIPS;
import static org.canvasstudio.model.BlockKind.CUSTOMER_SEGMENTS;
import static org.canvasstudio.model.BlockKind.KEY_ACTIVITIES;
import static org.canvasstudio.model.BlockKind.KEY_PARTNERS;
import static org.canvasstudio.model.BlockKind.KEY_RESOURCES;
import static org.canvasstudio.model.BlockKind.REVENUE_STREAMS;
import static org.canvasstudio.model.BlockKind.VALUE_PROPOSITIONS;
import static org.canvasstudio.model.canvas.LinkKind.BINDS;
import static org.canvasstudio.model.canvas.LinkKind.CARRIES;
import static org.canvasstudio.model.canvas.LinkKind.CAUSES;
import static org.canvasstudio.model.canvas.LinkKind.NEEDS;
import static org.canvasstudio.model.canvas.LinkKind.OPERATES;
import static org.canvasstudio.model.canvas.LinkKind.PAYS;
import static org.canvasstudio.model.canvas.LinkKind.PAYS_FOR;
import static org.canvasstudio.model.canvas.LinkKind.PERFORMS;
import static org.canvasstudio.model.canvas.LinkKind.PRODUCES;
import static org.canvasstudio.model.canvas.LinkKind.REACHES;
import static org.canvasstudio.model.canvas.LinkKind.RUNS;
import static org.canvasstudio.model.canvas.LinkKind.SERVES;
import static org.canvasstudio.model.canvas.LinkKind.SUBSIDISES;
import static org.canvasstudio.model.canvas.LinkKind.SUPPLIES;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.guidance.Question.Statement;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage.Literals;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.CostNature;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.PersonalRevenue;
import org.canvasstudio.model.canvas.PersonalRole;
import org.canvasstudio.model.canvas.Position;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;

/** All questions and checklists, in the order in which they are asked. The wording is in {@code wording.properties}. */
final class Catalogue {

    private static final Set<CanvasKind> BOTH = Set.of(CanvasKind.ORGANISATION, CanvasKind.PERSONAL);
    private static final Set<CanvasKind> PERSON = Set.of(CanvasKind.PERSONAL);
    private static final Set<CanvasKind> ORGANISATION = Set.of(CanvasKind.ORGANISATION);

    static final List<Question> QUESTIONS = List.of(
            notes("cs.whom-you-help", CUSTOMER_SEGMENTS, BOTH, null, links(SERVES), "[000]", "[002]", "[003]"),
            notes("cs.who-pays", CUSTOMER_SEGMENTS, BOTH, is(Literals.CUSTOMER_SEGMENT__PAYER, Payer.PAYS), links(PAYS), "[000]", "[003]"),
            notes("cs.who-is-free", CUSTOMER_SEGMENTS, ORGANISATION, is(Literals.CUSTOMER_SEGMENT__PAYER, Payer.FREE), links(SUBSIDISES), "[003]"),
            notes("cs.whom-you-report-to", CUSTOMER_SEGMENTS, PERSON, is(Literals.CUSTOMER_SEGMENT__PERSONAL_ROLE, PersonalRole.BOSS), links(), "[000]", "[002]"),
            notes("cs.who-decides-your-pay", CUSTOMER_SEGMENTS, PERSON, is(Literals.CUSTOMER_SEGMENT__PERSONAL_ROLE, PersonalRole.PAY_DECIDER), links(), "[000]"),
            notes("cs.who-depends-on-me", CUSTOMER_SEGMENTS, BOTH, null, links(), "[000]", "[002]"),
            notes("cs.who-uses-results", CUSTOMER_SEGMENTS, BOTH, null, links(SERVES), "[000]", "[002]"),
            notes("cs.internal-customers", CUSTOMER_SEGMENTS, BOTH, is(Literals.CUSTOMER_SEGMENT__POSITION, Position.INTERNAL), links(), "[000]", "[002]", "[003]"),
            text("cs.most-important", CUSTOMER_SEGMENTS, BOTH, "[000]", "[003]"),
            text("cs.task-to-get-done", CUSTOMER_SEGMENTS, BOTH, "[002]", "[003]"),
            text("cs.would-more-help", CUSTOMER_SEGMENTS, BOTH, "[003]"),
            text("cs.wears-you-out", CUSTOMER_SEGMENTS, BOTH, "[003]"),

            notes("vp.benefit-not-task", VALUE_PROPOSITIONS, BOTH, null, links(SERVES), "[002]", "[003]"),
            linking("vp.which-job", VALUE_PROPOSITIONS, BOTH, links(SERVES), "[002]", "[003]"),
            text("vp.most-valued", VALUE_PROPOSITIONS, BOTH, "[003]"),
            linking("vp.activities-support-it", VALUE_PROPOSITIONS, BOTH, links(PRODUCES), "[003]"),
            notes("vp.bigger-job", VALUE_PROPOSITIONS, BOTH, null, links(SERVES), "[003]"),
            text("vp.only-price", VALUE_PROPOSITIONS, BOTH, "[003]"),
            text("vp.position-and-effect", VALUE_PROPOSITIONS, PERSON, "[002]"),

            notes("ch.how-they-learn", CHANNELS, BOTH, is(Literals.CHANNEL__PHASES, ChannelPhase.AWARENESS), links(REACHES, CARRIES), "[002]", "[003]"),
            notes("ch.how-they-evaluate", CHANNELS, BOTH, is(Literals.CHANNEL__PHASES, ChannelPhase.EVALUATION), links(REACHES, CARRIES), "[002]", "[003]"),
            notes("ch.how-they-buy", CHANNELS, BOTH, is(Literals.CHANNEL__PHASES, ChannelPhase.PURCHASE), links(REACHES, CARRIES), "[002]", "[003]"),
            notes("ch.how-they-receive", CHANNELS, BOTH, is(Literals.CHANNEL__PHASES, ChannelPhase.DELIVERY), links(REACHES, CARRIES), "[002]", "[003]"),
            notes("ch.after-sales", CHANNELS, BOTH, is(Literals.CHANNEL__PHASES, ChannelPhase.AFTER_SALES), links(REACHES, CARRIES), "[002]", "[003]"),
            text("ch.how-they-want-it", CHANNELS, BOTH, "[003]"),
            text("ch.which-works-best", CHANNELS, BOTH, "[003]"),
            text("ch.which-is-cheapest", CHANNELS, BOTH, "[003]"),
            linking("ch.fits-the-activities", CHANNELS, BOTH, links(OPERATES), "[002]"),
            text("ch.fits-the-stage", CHANNELS, BOTH, "[002]"),
            text("ch.fits-their-processes", CHANNELS, BOTH, "[003]"),

            notes("cr.how-you-deal", CUSTOMER_RELATIONSHIPS, BOTH, null, links(BINDS), "[002]", "[003]"),
            text("cr.one-off-or-lasting", CUSTOMER_RELATIONSHIPS, BOTH, "[002]"),
            text("cr.grow-or-serve", CUSTOMER_RELATIONSHIPS, BOTH, "[002]", "[003]"),
            text("cr.what-they-expect", CUSTOMER_RELATIONSHIPS, BOTH, "[003]"),
            text("cr.community", CUSTOMER_RELATIONSHIPS, BOTH, "[003]"),
            text("cr.co-create", CUSTOMER_RELATIONSHIPS, BOTH, "[003]"),
            text("cr.goal-before-means", CUSTOMER_RELATIONSHIPS, BOTH, "[002]"),

            linking("rs.willing-to-pay", REVENUE_STREAMS, BOTH, links(PAYS_FOR), "[003]"),
            notes("rs.how-they-pay-now", REVENUE_STREAMS, BOTH, null, links(PAYS, PAYS_FOR), "[003]"),
            text("rs.how-would-they-like-to-pay", REVENUE_STREAMS, BOTH, "[003]"),
            text("rs.contribution", REVENUE_STREAMS, BOTH, "[003]"),
            text("rs.too-little", REVENUE_STREAMS, BOTH, "[003]"),
            text("rs.lower-costs-instead", REVENUE_STREAMS, BOTH, "[003]"),
            notes("rs.soft-benefits", REVENUE_STREAMS, PERSON, is(Literals.REVENUE_STREAM__PERSONAL_REVENUE, PersonalRevenue.SOFT_BENEFIT), links(PAYS), "[002]", "[003]"),

            notes("kr.who-am-i", KEY_RESOURCES, PERSON, null, links(), "[002]", "[003]"),
            notes("kr.what-you-have", KEY_RESOURCES, BOTH, null, links(NEEDS), "[002]", "[003]"),
            notes("kr.what-each-activity-needs", KEY_RESOURCES, BOTH, null, links(NEEDS), "[002]", "[003]"),
            text("kr.unused-skills", KEY_RESOURCES, BOTH, "[003]"),

            notes("ka.what-is-done", KEY_ACTIVITIES, BOTH, null, links(PRODUCES), "[002]", "[003]"),
            text("ka.online-or-offline", KEY_ACTIVITIES, BOTH, "[002]"),
            linking("ka.carries-no-proposition", KEY_ACTIVITIES, BOTH, links(PRODUCES, OPERATES), "[002]", "[003]"),
            text("ka.fits-the-person", KEY_ACTIVITIES, PERSON, "[003]"),

            notes("kp.who-helps", KEY_PARTNERS, BOTH, null, links(SUPPLIES, PERFORMS, RUNS), "[002]", "[003]"),
            text("kp.why", KEY_PARTNERS, BOTH, "[003]"),
            text("kp.better-fit", KEY_PARTNERS, BOTH, "[002]"),

            notes("co.what-it-takes", COSTS, BOTH, null, links(CAUSES), "[002]", "[003]"),
            notes("co.soft-costs", COSTS, BOTH, is(Literals.COST__NATURE, CostNature.SOFT), links(CAUSES), "[002]", "[003]"),
            text("co.customer-too-costly", COSTS, BOTH, "[003]"),
            text("co.what-to-drop", COSTS, BOTH, "[003]"));

    static final List<ChecklistEntry> CHECKLISTS = List.of(
            entry("a.do-what-is-asked", ClientType.EXECUTES, "[004]"),
            entry("a.migrate-what-exists", ClientType.EXECUTES, "[004]"),
            entry("a.advice-on-request", ClientType.EXECUTES, "[004]"),
            entry("a.maintenance-is-theirs", ClientType.EXECUTES, "[004]"),
            entry("b.know-their-processes", ClientType.CONSIDERS_PROPOSALS, "[004]"),
            entry("b.support-go-between", ClientType.CONSIDERS_PROPOSALS, "[004]"),
            entry("b.proposals-in-writing", ClientType.CONSIDERS_PROPOSALS, "[004]"),
            entry("b.results-to-management", ClientType.CONSIDERS_PROPOSALS, "[004]"),
            entry("c.goals-together", ClientType.WORKS_IT_OUT_TOGETHER, "[004]"),
            entry("c.tasks-together", ClientType.WORKS_IT_OUT_TOGETHER, "[004]"),
            entry("c.open-options", ClientType.WORKS_IT_OUT_TOGETHER, "[004]"),
            entry("d.document-goals", ClientType.LEAVES_IT_TO_EXPERTS, "[004]"),
            entry("d.terms-of-reference", ClientType.LEAVES_IT_TO_EXPERTS, "[004]"),
            entry("d.finished-blocks", ClientType.LEAVES_IT_TO_EXPERTS, "[004]"),
            entry("d.analyst-proposes", ClientType.LEAVES_IT_TO_EXPERTS, "[004]"),
            entry("owners.reserve-capacity", ClientType.UNSPECIFIED, "[001]"),
            entry("owners.few-questions", ClientType.UNSPECIFIED, "[001]"),
            entry("owners.price-early", ClientType.UNSPECIFIED, "[001]"),
            entry("owners.prepayment-before-detail", ClientType.UNSPECIFIED, "[001]"),
            entry("owners.talk-without-orders", ClientType.UNSPECIFIED, "[001]"),
            entry("owners.say-what-improves", ClientType.UNSPECIFIED, "[001]"));

    private Catalogue() {
    }

    private static Question notes(String key, BlockKind block, Set<CanvasKind> kinds, Statement statement, Set<LinkKind> links,
            String... sources) {
        return new Question(key, block, kinds, true, statement, links, List.of(sources));
    }

    private static Question linking(String key, BlockKind block, Set<CanvasKind> kinds, Set<LinkKind> links, String... sources) {
        return new Question(key, block, kinds, false, null, links, List.of(sources));
    }

    private static Question text(String key, BlockKind block, Set<CanvasKind> kinds, String... sources) {
        return linking(key, block, kinds, links(), sources);
    }

    private static Statement is(EAttribute attribute, Enumerator value) {
        return new Statement(attribute, value);
    }

    private static Set<LinkKind> links(LinkKind... kinds) {
        Set<LinkKind> set = EnumSet.noneOf(LinkKind.class);
        set.addAll(List.of(kinds));
        return set;
    }

    private static ChecklistEntry entry(String key, ClientType type, String... sources) {
        return new ChecklistEntry(key, type, List.of(sources));
    }
}
