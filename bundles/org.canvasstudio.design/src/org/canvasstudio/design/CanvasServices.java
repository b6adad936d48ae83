package org.canvasstudio.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.BreakEven;
import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Contributions;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Outlook;
import org.canvasstudio.alignment.Worth;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.HypothesisState;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Offer;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.Valued;
import org.canvasstudio.model.canvas.provider.CanvasEditPlugin;
import org.canvasstudio.viewpoint.OfWholeModel;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What {@code canvas.odesign} asks of a canvas: labels, colours, badges, and what its tools do. A method that begins with
 * "can" is a condition of a tool; the one of the same name with "Reason" at its end says why not, or gives {@code null}.
 */
public class CanvasServices {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Paper without a tag. */
    private static final int PAPER = 0xFFFDF3;

    private static final int DARK_TEXT = 0x1F2933;

    private static final int LIGHT_TEXT = 0xFFFFFF;

    private static final String ICONS = "/org.canvasstudio.design/icons/";

    /** The name of the canvas. */
    public String canvasTitle(Canvas canvas) {
        return canvas.getName() == null ? "" : canvas.getName();
    }

    /** The title of a block; the personal canvas has titles of its own. */
    public String blockTitle(Block block) {
        return BlockKind.of(block).title(kindOf(block), Locale.getDefault());
    }

    private static CanvasKind kindOf(EObject object) {
        Canvas canvas = Blocks.canvasOf(object);
        return canvas == null ? CanvasKind.UNSPECIFIED : canvas.getKind();
    }

    /** Makes a note of the block's kind at its end. */
    public CanvasElement newNote(Block block) {
        CanvasElement element = BlockKind.of(block).createElement();
        element.setName(BlockKind.of(block).defaultName(Locale.getDefault()));
        Blocks.items(block).add(element);
        return element;
    }

    /** The name that a new need gets. */
    public String newName(Need need) {
        return Messages.text("need.new");
    }

    /** A text that was typed, on one line and without blanks around it. */
    public String cleanName(EObject object, String text) {
        return text == null ? "" : BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /** What there is to know of an element that its note does not show, line by line. */
    public String tooltip(EObject object) {
        if (object instanceof Block) {
            return blockTitle((Block) object);
        }
        if (object instanceof Link) {
            return linkText((Link) object);
        }
        if (object instanceof Need) {
            Need need = (Need) object;
            return Stream.of(need.getName(), need.getDescription(), need.getNotes())
                    .filter(line -> line != null && !line.isBlank()).collect(Collectors.joining("\n"));
        }
        return object instanceof CanvasElement ? facts((CanvasElement) object) : "";
    }

    private String facts(CanvasElement element) {
        List<String> lines = new ArrayList<>();
        lines.add(name(element));
        lines.add(BlockKind.of(element).title(kindOf(element), Locale.getDefault()));
        lines.add(element.getDescription());
        lines.add(element.getTags().stream().map(Tag::getName).collect(Collectors.joining(", ")));
        lines.add(amountText(element));
        lines.add(factors(element));
        lines.add(hypothesisText(element));
        return lines.stream().filter(line -> line != null && !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String name(CanvasElement element) {
        return element == null || element.getName() == null ? "?" : element.getName();
    }

    private static String linkText(Link link) {
        String text = Messages.text("link.text", kindName(link.getKind()), name(link.getSource()), name(link.getTarget()));
        return Stream.of(text, link.getNote(), link.getFit()).filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String kindName(LinkKind kind) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_LinkKind_" + kind.getLiteral() + "_literal");
    }

    /** What a link says beside its line: the note that a consultant wrote to it. */
    public String linkLabel(Link link) {
        return link.getNote() == null ? "" : link.getNote();
    }

    /** The red part of a note's colour, 0 to 255: its own colour, or that of its first tag with one. */
    public int noteRed(CanvasElement element) {
        return paper(element) >> 16;
    }

    /** The green part of a note's colour. */
    public int noteGreen(CanvasElement element) {
        return paper(element) >> 8 & 0xFF;
    }

    /** The blue part of a note's colour. */
    public int noteBlue(CanvasElement element) {
        return paper(element) & 0xFF;
    }

    /** The red part of the colour of a note's border, a little darker than the note. */
    public int borderRed(CanvasElement element) {
        return noteRed(element) * 85 / 100;
    }

    /** The green part of the colour of a note's border. */
    public int borderGreen(CanvasElement element) {
        return noteGreen(element) * 85 / 100;
    }

    /** The blue part of the colour of a note's border. */
    public int borderBlue(CanvasElement element) {
        return noteBlue(element) * 85 / 100;
    }

    /** The red part of the colour of a note's text, which is dark on a light note and light on a dark one. */
    public int textRed(CanvasElement element) {
        return ink(element) >> 16;
    }

    /** The green part of the colour of a note's text. */
    public int textGreen(CanvasElement element) {
        return ink(element) >> 8 & 0xFF;
    }

    /** The blue part of the colour of a note's text. */
    public int textBlue(CanvasElement element) {
        return ink(element) & 0xFF;
    }

    private static int paper(CanvasElement element) {
        if (element.getColour() == null && element.getTags().isEmpty()) {
            return PAPER;
        }
        return Stream.concat(Stream.ofNullable(element.getColour()), element.getTags().stream().map(Tag::getColour))
                .filter(colour -> colour != null).findFirst().map(colour -> Integer.parseInt(colour.substring(1), 16))
                .orElse(PAPER);
    }

    /** How light a colour looks is weighed as for television pictures (ITU-R BT.601). */
    private int ink(CanvasElement element) {
        int lightness = 299 * noteRed(element) + 587 * noteGreen(element) + 114 * noteBlue(element);
        return lightness >= 128_000 ? DARK_TEXT : LIGHT_TEXT;
    }

    /** Whether an amount of money or a soft value is stated. */
    public boolean hasAmount(EObject element) {
        return !amountText(element).isEmpty();
    }

    /** The name of a note with its amount on a line of its own. */
    public String labelWithAmount(CanvasElement element) {
        String amount = amountText(element);
        return amount.isEmpty() ? name(element) : name(element) + '\n' + amount;
    }

    /**
     * The amount of a stream or a cost as it is stated or worked out from its price, or its soft value; empty for none and
     * for other elements.
     */
    public String amountText(EObject element) {
        if (!(element instanceof Valued)) {
            return "";
        }
        Worth worth = Worth.of((Valued) element);
        if (worth.value(Outlook.LIKELY).isPresent()) {
            BigDecimal value = worth.value(Outlook.LIKELY).get();
            return Messages.text("amount." + worth.period().getLiteral(),
                    number(worth.isWorkedOut() ? value.stripTrailingZeros() : value),
                    worth.currency() == null ? "" : worth.currency()).strip();
        }
        return worth.soft() == Level.UNSPECIFIED ? "" : Messages.text("amount.soft", worth.soft().getValue());
    }

    private static String number(BigDecimal value) {
        NumberFormat numbers = NumberFormat.getNumberInstance();
        numbers.setMaximumFractionDigits(Math.max(0, value.scale()));
        return numbers.format(value);
    }

    /** How an amount came about that is worked out: its factors, and what it is hardly below and above; else empty. */
    private static String factors(EObject element) {
        if (!(element instanceof Valued) || !Worth.of((Valued) element).isWorkedOut()) {
            return "";
        }
        Worth worth = Worth.of((Valued) element);
        String factors = Stream.of(worth.volume(), worth.price(), worth.frequency()).filter(Objects::nonNull)
                .map(Outlook.LIKELY::of).map(factor -> factor == null ? "?" : number(factor))
                .collect(Collectors.joining(" × "));
        Optional<BigDecimal> low = worth.value(Outlook.LOW);
        Optional<BigDecimal> high = worth.value(Outlook.HIGH);
        return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) == 0 ? factors
                : Messages.text("amount.range", factors, number(low.get().stripTrailingZeros()),
                        number(high.get().stripTrailingZeros()));
    }

    /** The name of a segment, with what it contributes in a year on lines of its own, where the canvas states amounts. */
    @OfWholeModel
    public String labelWithContribution(CanvasElement element) {
        return Stream.concat(Stream.of(name(element)), contributions(element).map(each -> each.contribution()
                .map(sum -> Messages.text("contribution.label", signed(sum), each.currency()))
                .orElseGet(() -> Messages.text("contribution.openLabel"))))
                .collect(Collectors.joining("\n"));
    }

    /** The tooltip of a segment, with what it brings in, costs and contributes in a year, and where it breaks even. */
    @OfWholeModel
    public String tooltipWithContribution(CanvasElement element) {
        return Stream.concat(Stream.of(tooltip(element)), contributionFacts(element)).filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What a segment brings in and costs in a year, what it contributes and where it breaks even. */
    private static Stream<String> contributionFacts(CanvasElement element) {
        return contributions(element).flatMap(each -> Stream.of(
                Messages.text("contribution.sums", money(each.revenue()), money(each.costs()), each.currency()),
                each.contribution().map(sum -> Messages.text("contribution", money(sum), each.currency()))
                        .orElseGet(() -> Messages.text("contribution.open", each.currency())),
                breakEven(each)));
    }

    private static String breakEven(Contribution contribution) {
        BreakEven point = contribution.breakEven();
        if (point.state() != BreakEven.State.AT) {
            return point.state() == BreakEven.State.NONE ? Messages.text("breakEven.none") : "";
        }
        String revenue = money(point.inRevenue().get());
        return point.inUnits().map(units -> Messages.text("breakEven.units", revenue, contribution.currency(), money(units)))
                .orElseGet(() -> Messages.text("breakEven", revenue, contribution.currency()));
    }

    /** Those in which the segment has a part; none of a segment of which no amount is stated. */
    private static Stream<Contribution> contributions(CanvasElement element) {
        Canvas canvas = Blocks.canvasOf(element);
        if (canvas == null || !(element instanceof CustomerSegment)) {
            return Stream.empty();
        }
        Contributions all = CanvasFindings.of(canvas).facts().contributions(null);
        return all.currencies().stream().flatMap(currency -> all.segments(currency).stream())
                .filter(each -> each.segment() == element && (each.revenue().signum() != 0 || each.costs().signum() != 0));
    }

    /** Without decimals: a note has little room. */
    private static String signed(BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        return (whole.signum() > 0 ? "+" : "") + number(whole);
    }

    private static String money(BigDecimal value) {
        return number(value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** Whether a hypothesis about the element has a state. */
    public boolean hasHypothesisState(CanvasElement element) {
        return state(element) != HypothesisState.UNSPECIFIED;
    }

    /** The badge for the state of the element's hypotheses: of several the one that asks most for attention. */
    public String hypothesisImage(CanvasElement element) {
        return ICONS + "hypothesis-" + state(element).getLiteral() + ".svg";
    }

    /** The element's hypotheses with their states, line by line. */
    public String hypothesisText(CanvasElement element) {
        return element.getHypotheses().stream().filter(each -> each.getState() != HypothesisState.UNSPECIFIED)
                .map(each -> Messages.text("hypothesis.text", stateName(each.getState()),
                        each.getStatement() == null ? "" : each.getStatement()).strip())
                .collect(Collectors.joining("\n"));
    }

    static String stateName(HypothesisState state) {
        return CanvasEditPlugin.INSTANCE.getString("_UI_HypothesisState_" + state.getLiteral() + "_literal");
    }

    private static HypothesisState state(CanvasElement element) {
        if (element.getHypotheses().isEmpty()) {
            return HypothesisState.UNSPECIFIED;
        }
        List<HypothesisState> urgent = List.of(HypothesisState.REFUTED, HypothesisState.ASSUMED, HypothesisState.TESTED,
                HypothesisState.CONFIRMED);
        return urgent.stream().filter(state -> element.getHypotheses().stream().map(Hypothesis::getState)
                .anyMatch(state::equals)).findFirst().orElse(HypothesisState.UNSPECIFIED);
    }

    /** Whether a rule reports on the element. */
    public boolean hasFinding(EObject element) {
        return !findings(element).isEmpty();
    }

    /** The badge for the heaviest finding on the element. */
    public String findingImage(EObject element) {
        return ICONS + findings(element).get(0).severity().key() + ".svg";
    }

    /** What the rules report on the element, line by line, the heaviest first. */
    public String findingText(EObject element) {
        return findings(element).stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    private static List<Finding> findings(EObject element) {
        Canvas canvas = Blocks.canvasOf(element);
        return canvas == null ? List.of() : CanvasFindings.of(canvas).at(element);
    }

    /** Whether a link of any kind may begin at the element. */
    public boolean canLink(CanvasElement source) {
        return canLinkReason(source) == null;
    }

    /** Why no link may begin at the element. */
    public String canLinkReason(CanvasElement source) {
        BlockKind from = BlockKind.of(source);
        return LegalLinks.table().stream().anyMatch(legal -> legal.from() == from) ? null
                : Messages.text("link.noBegin", from.title(kindOf(source), Locale.getDefault()));
    }

    /** Whether a new link may lead from one element to the other. */
    public boolean canLink(CanvasElement source, CanvasElement target) {
        return canLinkReason(source, target) == null;
    }

    /** Why no new link may lead from one element to the other. */
    public String canLinkReason(CanvasElement source, CanvasElement target) {
        LinkKind kind = LegalLinks.kindBetween(BlockKind.of(source), BlockKind.of(target));
        if (source == target) {
            return Messages.text("link.itself");
        }
        if (kind == LinkKind.UNSPECIFIED) {
            return Messages.text("link.none", BlockKind.of(source).title(kindOf(source), Locale.getDefault()),
                    BlockKind.of(target).title(kindOf(target), Locale.getDefault()));
        }
        return joined(source, target, kind) ? Messages.text("link.there", kindName(kind), name(source), name(target)) : null;
    }

    private static boolean joined(CanvasElement source, CanvasElement target, LinkKind kind) {
        return source.getOutgoing().stream().anyMatch(link -> link.getTarget() == target && link.getKind() == kind);
    }

    /** Joins two elements by the one kind of link that may lead from one to the other. */
    public Link link(CanvasElement source, CanvasElement target) {
        return Canvases.link(source, target);
    }

    /** Whether the link may begin at another object; it may at elements only. */
    public boolean canBeginAt(Link link, EObject source) {
        return canBeginAtReason(link, source) == null;
    }

    /** Why the link may not begin at another object. */
    public String canBeginAtReason(Link link, EObject source) {
        return reconnectReason(link, source, link.getTarget());
    }

    /** Whether the link may end at another object; it may at elements only. */
    public boolean canEndAt(Link link, EObject target) {
        return canEndAtReason(link, target) == null;
    }

    /** Why the link may not end at another object. */
    public String canEndAtReason(Link link, EObject target) {
        return reconnectReason(link, link.getSource(), target);
    }

    private String reconnectReason(Link link, EObject source, EObject target) {
        if (source == link.getSource() && target == link.getTarget()) {
            return null;
        }
        if (source == target) {
            return Messages.text("link.itself");
        }
        if (source instanceof CanvasElement from && target instanceof CanvasElement to
                && LegalLinks.isLegal(link.getKind(), BlockKind.of(from), BlockKind.of(to))) {
            return canLinkReason(from, to);
        }
        return illegal(link.getKind(), link);
    }

    /** Says where links of a kind lead, in the words of the canvas that an object is on. */
    static String illegal(LinkKind kind, EObject object) {
        CanvasKind canvas = kindOf(object);
        String legal = LegalLinks.table().stream().filter(each -> each.kind() == kind)
                .map(each -> Messages.text("link.way", each.from().title(canvas, Locale.getDefault()),
                        each.to().title(canvas, Locale.getDefault())))
                .collect(Collectors.joining(Messages.text("link.or")));
        return Messages.text("link.illegal", kindName(kind), legal);
    }

    /** Never: a block is a part of each canvas. */
    public boolean canDeleteBlock(EObject block) {
        return false;
    }

    /** Why a block is not deleted. */
    public String canDeleteBlockReason(EObject block) {
        return Messages.text("delete.block");
    }

    /** Deletes an element with its links and what scenarios assume of it, or a link, with all that refers to it. */
    public void delete(Identified object) {
        if (object instanceof CanvasElement) {
            CanvasElement element = (CanvasElement) object;
            Stream.of(element.getIncoming(), element.getOutgoing()).flatMap(links -> List.copyOf(links).stream())
                    .forEach(this::delete);
            Canvases.assumptionsAbout(element).forEach(EcoreUtil::remove);
        }
        forget(object);
        contents(object).forEach(CanvasServices::forget);
        EcoreUtil.remove(object);
    }

    private static List<EObject> contents(EObject object) {
        List<EObject> contents = new ArrayList<>();
        object.eAllContents().forEachRemaining(contents::add);
        return contents;
    }

    private static void forget(EObject object) {
        if (object instanceof Link) {
            ((Link) object).setSource(null);
            ((Link) object).setTarget(null);
        }
        if (object instanceof Need) {
            List.copyOf(((Need) object).getAddressedBy()).forEach(offer -> offer.getAddresses().remove(object));
        }
        if (object instanceof Offer) {
            ((Offer) object).getAddresses().clear();
        }
        Canvas canvas = Blocks.canvasOf(object);
        if (canvas != null) {
            for (Action action : canvas.getActions()) {
                action.getElements().remove(object);
            }
            for (SuppressedFinding suppressed : canvas.getSuppressions()) {
                suppressed.getElements().remove(object);
            }
        }
    }

    /** Whether there is a tag that the element lacks. */
    public boolean canSetTag(EObject element) {
        return canSetTagReason(element) == null;
    }

    /** Why no tag can be given to the element. */
    public String canSetTagReason(EObject element) {
        return element instanceof CanvasElement && !tagsToSet(element).isEmpty() ? null : Messages.text("tag.noneToSet");
    }

    /** The tags of the canvas that the element lacks. */
    public List<Tag> tagsToSet(EObject element) {
        Canvas canvas = Blocks.canvasOf(element);
        List<Tag> taken = tagsToUnset(element);
        return canvas == null || !(element instanceof CanvasElement) ? List.of()
                : canvas.getTags().stream().filter(tag -> !taken.contains(tag)).toList();
    }

    /** Whether the element has a tag. */
    public boolean canUnsetTag(EObject element) {
        return canUnsetTagReason(element) == null;
    }

    /** Why no tag can be taken from the element. */
    public String canUnsetTagReason(EObject element) {
        return tagsToUnset(element).isEmpty() ? Messages.text("tag.noneToUnset") : null;
    }

    /** The tags of the element. */
    public List<Tag> tagsToUnset(EObject element) {
        return element instanceof CanvasElement ? List.copyOf(((CanvasElement) element).getTags()) : List.of();
    }

    /** Whether an element may be moved to the block, where it becomes one of the block's kind. */
    public boolean canMoveHere(EObject block, EObject element) {
        return canMoveHereReason(block, element) == null;
    }

    /** Why an element may not be moved to the block. */
    public String canMoveHereReason(EObject block, EObject element) {
        return block instanceof Block && element instanceof CanvasElement
                && Blocks.canvasOf(block) == Blocks.canvasOf(element) ? null : Messages.text("drop.notHere");
    }

    /** Whether an element of this or another canvas may be brought to the block. */
    public boolean canBringHere(EObject block, EObject element) {
        return canBringHereReason(block, element) == null;
    }

    /** Why an element may not be brought to the block. */
    public String canBringHereReason(EObject block, EObject element) {
        return block instanceof Block && element instanceof CanvasElement ? null : Messages.text("drop.notHere");
    }

    /** Whether a copy of the element may be put into the block. */
    public boolean canPaste(EObject block, EObject element) {
        return canBringHere(block, element);
    }

    /** Why no copy of the element may be put into the block. */
    public String canPasteReason(EObject block, EObject element) {
        return canBringHereReason(block, element);
    }

    /** Puts a copy of an element into the block, as one of the block's kind. */
    public void paste(Block block, CanvasElement element) {
        CanvasActions.paste(block, List.of(element));
    }
}
