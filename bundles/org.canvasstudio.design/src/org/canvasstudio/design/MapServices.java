package org.canvasstudio.design;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Offer;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.ecore.EObject;

/**
 * What the alignment map, the matrices and the picture of the money in {@code canvas.odesign} ask of a canvas: the notes
 * of each column, what follows from the links, and what the error rules miss.
 */
public class MapServices {

    private static final String SERVED = "ALN-01";
    private static final String SERVING = "ALN-02";
    private static final String PAID = "CUS-01";
    private static final String SUBSIDISED = "CUS-02";
    private static final String JOINED = "CUS-03";

    /** The title of the alignment map. */
    public String mapTitle(Canvas canvas) {
        return Messages.text("map.title", new CanvasServices().canvasTitle(canvas));
    }

    /** The title of the picture of the money. */
    public String moneyTitle(Canvas canvas) {
        return Messages.text("money.title", new CanvasServices().canvasTitle(canvas));
    }

    /** The partners of the canvas. */
    public List<CanvasElement> partners(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.KEY_PARTNERS);
    }

    /** The resources of the canvas. */
    public List<CanvasElement> resources(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.KEY_RESOURCES);
    }

    /** The activities of the canvas. */
    public List<CanvasElement> activities(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.KEY_ACTIVITIES);
    }

    /** The propositions of the canvas. */
    public List<CanvasElement> propositions(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.VALUE_PROPOSITIONS);
    }

    /** The segments of the canvas. */
    public List<CanvasElement> segments(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.CUSTOMER_SEGMENTS);
    }

    /** The revenue streams of the canvas. */
    public List<CanvasElement> streams(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.REVENUE_STREAMS);
    }

    /** The costs of the canvas. */
    public List<CanvasElement> costs(Canvas canvas) {
        return Canvases.items(canvas, BlockKind.COSTS);
    }

    /** The elements of other blocks that cause costs. */
    public List<CanvasElement> causesOfCosts(Canvas canvas) {
        return Canvases.elements(canvas).stream()
                .filter(element -> BlockKind.of(element) != BlockKind.COSTS && element.getOutgoing().stream()
                        .anyMatch(link -> link.getKind() == LinkKind.CAUSES && link.getTarget() != null))
                .toList();
    }

    /** The elements that might cause a cost, but cause none. */
    public List<CanvasElement> withoutCosts(Canvas canvas) {
        List<CanvasElement> causes = causesOfCosts(canvas);
        return LegalLinks.table().stream().filter(legal -> legal.kind() == LinkKind.CAUSES).map(LegalLinks.Legal::from)
                .distinct().sorted().flatMap(kind -> Canvases.items(canvas, kind).stream())
                .filter(element -> !causes.contains(element)).toList();
    }

    /** Makes a proposition. */
    public CanvasElement newProposition(Canvas canvas) {
        return new CanvasServices().newNote(canvas.getValuePropositions());
    }

    /** Makes a segment. */
    public CanvasElement newSegment(Canvas canvas) {
        return new CanvasServices().newNote(canvas.getCustomerSegments());
    }

    /** Makes an activity. */
    public CanvasElement newActivity(Canvas canvas) {
        return new CanvasServices().newNote(canvas.getKeyActivities());
    }

    /** The needs that a proposition or one of its features addresses. */
    public Set<Need> addressedNeeds(ValueProposition proposition) {
        Canvas canvas = Blocks.canvasOf(proposition);
        return canvas == null ? Set.of() : CanvasFindings.of(canvas).facts().addressedNeeds(proposition);
    }

    /** The segments that a proposition serves although no link says so, because other links imply it. */
    public Set<CustomerSegment> impliedSegments(ValueProposition proposition) {
        Canvas canvas = Blocks.canvasOf(proposition);
        return canvas == null ? Set.of() : CanvasFindings.of(canvas).facts().impliedServices(proposition);
    }

    /** The segments for which an error rule misses a proposition. */
    public List<CanvasElement> unservedSegments(Canvas canvas) {
        return segments(canvas).stream().filter(each -> misses(each, SERVED) || misses(each, JOINED)).toList();
    }

    /** The propositions for which an error rule misses a segment. */
    public List<CanvasElement> propositionsForNobody(Canvas canvas) {
        return propositions(canvas).stream().filter(each -> misses(each, SERVING)).toList();
    }

    /** The free segments for which an error rule misses one that pays. */
    public List<CanvasElement> unsubsidisedSegments(Canvas canvas) {
        List<CanvasElement> segments = segments(canvas);
        // Where nobody pays, that is one finding about all of them.
        Set<EObject> unpaid = segments.stream().flatMap(each -> errors(each, PAID)).flatMap(each -> each.elements().stream())
                .collect(Collectors.toSet());
        return segments.stream().filter(each -> unpaid.contains(each) || misses(each, SUBSIDISED)).toList();
    }

    private static boolean misses(CanvasElement element, String rule) {
        return errors(element, rule).findAny().isPresent();
    }

    private static Stream<Finding> errors(CanvasElement element, String rule) {
        Canvas canvas = Blocks.canvasOf(element);
        return canvas == null ? Stream.empty() : CanvasFindings.of(canvas).of(element).stream()
                .filter(finding -> finding.rule().id().equals(rule) && finding.severity() == Severity.ERROR);
    }

    /** What is asked where a proposition is missing. */
    public String missingProposition(CustomerSegment segment) {
        return Messages.text(misses(segment, SERVED) ? "map.missingProposition" : "map.missingSide");
    }

    /** What is asked where a segment is missing. */
    public String missingSegment(ValueProposition proposition) {
        return Messages.text("map.missingSegment");
    }

    /** What is asked where a segment that pays is missing. */
    public String missingPayer(CustomerSegment segment) {
        return Messages.text("map.missingPayer");
    }

    /** Never: what stands for a gap goes with the gap. */
    public boolean canDeleteGhost(EObject element) {
        return false;
    }

    /** Why what stands for a gap is not deleted. */
    public String canDeleteGhostReason(EObject element) {
        return Messages.text("delete.ghost");
    }

    /** Never: what follows from other statements goes with them. */
    public boolean canDeleteConclusion(EObject element) {
        return false;
    }

    /** Why what follows from other statements is not deleted. */
    public String canDeleteConclusionReason(EObject element) {
        return Messages.text("delete.conclusion");
    }

    /** Whether a need can be made in the element. */
    public boolean canHoldNeed(EObject element) {
        return canHoldNeedReason(element) == null;
    }

    /** Why no need can be made in the element. */
    public String canHoldNeedReason(EObject element) {
        return element instanceof CustomerSegment ? null : Messages.text("need.onlySegments");
    }

    /** Whether the element may address a need. */
    public boolean canAddress(EObject element) {
        return canAddressReason(element) == null;
    }

    /** Why the element may not address a need. */
    public String canAddressReason(EObject element) {
        return element instanceof ValueProposition ? null : Messages.text("need.notAddressed");
    }

    /** Whether the proposition may state that it addresses the need. */
    public boolean canAddress(EObject proposition, EObject need) {
        return canAddressReason(proposition, need) == null;
    }

    /** Why the proposition may not state that it addresses the need. */
    public String canAddressReason(EObject proposition, EObject need) {
        if (!(proposition instanceof ValueProposition) || !(need instanceof Need)) {
            return Messages.text("need.notAddressed");
        }
        return addressedNeeds((ValueProposition) proposition).contains(need) ? Messages.text("need.addressed") : null;
    }

    /** Lets nothing of the proposition address the need that a line leads to any more. */
    public void neglect(ValueProposition proposition, Object edge) {
        offers(proposition).forEach(offer -> offer.getAddresses().remove(Views.target(edge)));
    }

    private static Stream<Offer> offers(ValueProposition proposition) {
        return Stream.concat(Stream.of(proposition), proposition.getFeatures().stream());
    }

    /** Whether another one may address the need that a line leads to, instead of the proposition. */
    public boolean canHandOver(EObject proposition, EObject other, Object edge) {
        return canHandOverReason(proposition, other, edge) == null;
    }

    /** Why another one may not address the need that a line leads to, instead of the proposition. */
    public String canHandOverReason(EObject proposition, EObject other, Object edge) {
        return proposition == other ? null : canAddressReason(other, Views.target(edge));
    }

    /** Lets another proposition address the need that a line leads to. */
    public void handOver(ValueProposition proposition, ValueProposition other, Object edge) {
        if (proposition != other) {
            neglect(proposition, edge);
            other.getAddresses().add((Need) Views.target(edge));
        }
    }

    /** Whether the proposition may address another need instead of one that it addresses. */
    public boolean canTurnTo(EObject proposition, EObject need, EObject other) {
        return canTurnToReason(proposition, need, other) == null;
    }

    /** Why the proposition may not address another need instead of one that it addresses. */
    public String canTurnToReason(EObject proposition, EObject need, EObject other) {
        return need == other ? null : canAddressReason(proposition, other);
    }

    /** Lets all of the proposition that addresses a need address another one instead. */
    public void turnTo(ValueProposition proposition, Need need, Need other) {
        offers(proposition).map(Offer::getAddresses).filter(needs -> needs.contains(need) && !needs.contains(other))
                .forEach(needs -> needs.set(needs.indexOf(need), other));
    }

    /** Whether a tag can be given to the element that a view shows. */
    public boolean canSetTag(EObject element, Object view) {
        return canSetTagReason(element, view) == null;
    }

    /** Why no tag can be given to the element that a view shows. */
    public String canSetTagReason(EObject element, Object view) {
        return isNote(element, view) ? new CanvasServices().canSetTagReason(element) : Messages.text("tag.onlyNotes");
    }

    /** Whether a tag can be taken from the element that a view shows. */
    public boolean canUnsetTag(EObject element, Object view) {
        return canUnsetTagReason(element, view) == null;
    }

    /** Why no tag can be taken from the element that a view shows. */
    public String canUnsetTagReason(EObject element, Object view) {
        return isNote(element, view) ? new CanvasServices().canUnsetTagReason(element) : Messages.text("tag.onlyNotes");
    }

    private static boolean isNote(EObject element, Object view) {
        return element instanceof CanvasElement && !Views.isEdge(view) && !Views.isGhost(view);
    }

    /** What a cell of a matrix shows for a link. */
    public String cellMark(Link link) {
        return "\u25CF";
    }

    /** Whether a text that was typed into a cell of a matrix takes the link away: it is empty. */
    public boolean isCleared(Link link, String text) {
        return text == null || text.isBlank();
    }
}
