package org.canvasstudio.design;

import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;

/**
 * What {@code canvas.odesign} asks about each kind of link, since its expressions cannot name a kind: which links there
 * are, and between which elements one may be made. Which may join what stands in {@link LegalLinks} alone.
 */
public class LinkServices {

    private static List<Link> links(Canvas canvas, LinkKind kind) {
        List<Link> found = new ArrayList<>();
        for (Link link : canvas.getLinks()) {
            if (link.getKind() == kind) {
                found.add(link);
            }
        }
        return found;
    }

    private static String beginReason(CanvasElement source, LinkKind kind) {
        boolean begins = LegalLinks.table().stream()
                .anyMatch(legal -> legal.kind() == kind && legal.from() == BlockKind.of(source));
        return begins ? null : CanvasServices.illegal(kind, source);
    }

    private static String reason(CanvasElement source, CanvasElement target, LinkKind kind) {
        return LegalLinks.isLegal(kind, BlockKind.of(source), BlockKind.of(target))
                ? new CanvasServices().canLinkReason(source, target) : CanvasServices.illegal(kind, source);
    }

    /** A proposition serves a segment: all links that say so. */
    public List<Link> servesLinks(Canvas canvas) {
        return links(canvas, LinkKind.SERVES);
    }

    /** Whether a link that says "serves" may begin at the element. */
    public boolean canServe(CanvasElement source) {
        return canServeReason(source) == null;
    }

    /** Why no link that says "serves" may begin at the element. */
    public String canServeReason(CanvasElement source) {
        return beginReason(source, LinkKind.SERVES);
    }

    /** Whether a new link may say that the one serves the other. */
    public boolean canServe(CanvasElement source, CanvasElement target) {
        return canServeReason(source, target) == null;
    }

    /** Why no new link may say that the one serves the other. */
    public String canServeReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.SERVES);
    }

    /** A channel carries a proposition: all links that say so. */
    public List<Link> carriesLinks(Canvas canvas) {
        return links(canvas, LinkKind.CARRIES);
    }

    /** Whether a link that says "carries" may begin at the element. */
    public boolean canCarry(CanvasElement source) {
        return canCarryReason(source) == null;
    }

    /** Why no link that says "carries" may begin at the element. */
    public String canCarryReason(CanvasElement source) {
        return beginReason(source, LinkKind.CARRIES);
    }

    /** Whether a new link may say that the one carries the other. */
    public boolean canCarry(CanvasElement source, CanvasElement target) {
        return canCarryReason(source, target) == null;
    }

    /** Why no new link may say that the one carries the other. */
    public String canCarryReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.CARRIES);
    }

    /** A channel reaches a segment: all links that say so. */
    public List<Link> reachesLinks(Canvas canvas) {
        return links(canvas, LinkKind.REACHES);
    }

    /** Whether a link that says "reaches" may begin at the element. */
    public boolean canReach(CanvasElement source) {
        return canReachReason(source) == null;
    }

    /** Why no link that says "reaches" may begin at the element. */
    public String canReachReason(CanvasElement source) {
        return beginReason(source, LinkKind.REACHES);
    }

    /** Whether a new link may say that the one reaches the other. */
    public boolean canReach(CanvasElement source, CanvasElement target) {
        return canReachReason(source, target) == null;
    }

    /** Why no new link may say that the one reaches the other. */
    public String canReachReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.REACHES);
    }

    /** A relationship is kept with a segment: all links that say so. */
    public List<Link> bindsLinks(Canvas canvas) {
        return links(canvas, LinkKind.BINDS);
    }

    /** Whether a link that says "binds" may begin at the element. */
    public boolean canBind(CanvasElement source) {
        return canBindReason(source) == null;
    }

    /** Why no link that says "binds" may begin at the element. */
    public String canBindReason(CanvasElement source) {
        return beginReason(source, LinkKind.BINDS);
    }

    /** Whether a new link may say that the one binds the other. */
    public boolean canBind(CanvasElement source, CanvasElement target) {
        return canBindReason(source, target) == null;
    }

    /** Why no new link may say that the one binds the other. */
    public String canBindReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.BINDS);
    }

    /** A segment pays a stream: all links that say so. */
    public List<Link> paysLinks(Canvas canvas) {
        return links(canvas, LinkKind.PAYS);
    }

    /** Whether a link that says "pays" may begin at the element. */
    public boolean canPay(CanvasElement source) {
        return canPayReason(source) == null;
    }

    /** Why no link that says "pays" may begin at the element. */
    public String canPayReason(CanvasElement source) {
        return beginReason(source, LinkKind.PAYS);
    }

    /** Whether a new link may say that the one pays the other. */
    public boolean canPay(CanvasElement source, CanvasElement target) {
        return canPayReason(source, target) == null;
    }

    /** Why no new link may say that the one pays the other. */
    public String canPayReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.PAYS);
    }

    /** A stream pays for a proposition: all links that say so. */
    public List<Link> paysForLinks(Canvas canvas) {
        return links(canvas, LinkKind.PAYS_FOR);
    }

    /** Whether a link that says "pays for" may begin at the element. */
    public boolean canPayFor(CanvasElement source) {
        return canPayForReason(source) == null;
    }

    /** Why no link that says "pays for" may begin at the element. */
    public String canPayForReason(CanvasElement source) {
        return beginReason(source, LinkKind.PAYS_FOR);
    }

    /** Whether a new link may say that the one pays for the other. */
    public boolean canPayFor(CanvasElement source, CanvasElement target) {
        return canPayForReason(source, target) == null;
    }

    /** Why no new link may say that the one pays for the other. */
    public String canPayForReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.PAYS_FOR);
    }

    /** A paying segment pays for a free one: all links that say so. */
    public List<Link> subsidisesLinks(Canvas canvas) {
        return links(canvas, LinkKind.SUBSIDISES);
    }

    /** Whether a link that says "subsidises" may begin at the element. */
    public boolean canSubsidise(CanvasElement source) {
        return canSubsidiseReason(source) == null;
    }

    /** Why no link that says "subsidises" may begin at the element. */
    public String canSubsidiseReason(CanvasElement source) {
        return beginReason(source, LinkKind.SUBSIDISES);
    }

    /** Whether a new link may say that the one subsidises the other. */
    public boolean canSubsidise(CanvasElement source, CanvasElement target) {
        return canSubsidiseReason(source, target) == null;
    }

    /** Why no new link may say that the one subsidises the other. */
    public String canSubsidiseReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.SUBSIDISES);
    }

    /** An activity produces a proposition: all links that say so. */
    public List<Link> producesLinks(Canvas canvas) {
        return links(canvas, LinkKind.PRODUCES);
    }

    /** Whether a link that says "produces" may begin at the element. */
    public boolean canProduce(CanvasElement source) {
        return canProduceReason(source) == null;
    }

    /** Why no link that says "produces" may begin at the element. */
    public String canProduceReason(CanvasElement source) {
        return beginReason(source, LinkKind.PRODUCES);
    }

    /** Whether a new link may say that the one produces the other. */
    public boolean canProduce(CanvasElement source, CanvasElement target) {
        return canProduceReason(source, target) == null;
    }

    /** Why no new link may say that the one produces the other. */
    public String canProduceReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.PRODUCES);
    }

    /** An activity operates a channel or a relationship: all links that say so. */
    public List<Link> operatesLinks(Canvas canvas) {
        return links(canvas, LinkKind.OPERATES);
    }

    /** Whether a link that says "operates" may begin at the element. */
    public boolean canOperate(CanvasElement source) {
        return canOperateReason(source) == null;
    }

    /** Why no link that says "operates" may begin at the element. */
    public String canOperateReason(CanvasElement source) {
        return beginReason(source, LinkKind.OPERATES);
    }

    /** Whether a new link may say that the one operates the other. */
    public boolean canOperate(CanvasElement source, CanvasElement target) {
        return canOperateReason(source, target) == null;
    }

    /** Why no new link may say that the one operates the other. */
    public String canOperateReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.OPERATES);
    }

    /** An activity or a proposition needs a resource: all links that say so. */
    public List<Link> needsLinks(Canvas canvas) {
        return links(canvas, LinkKind.NEEDS);
    }

    /** Whether a link that says "needs" may begin at the element. */
    public boolean canNeed(CanvasElement source) {
        return canNeedReason(source) == null;
    }

    /** Why no link that says "needs" may begin at the element. */
    public String canNeedReason(CanvasElement source) {
        return beginReason(source, LinkKind.NEEDS);
    }

    /** Whether a new link may say that the one needs the other. */
    public boolean canNeed(CanvasElement source, CanvasElement target) {
        return canNeedReason(source, target) == null;
    }

    /** Why no new link may say that the one needs the other. */
    public String canNeedReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.NEEDS);
    }

    /** A partner supplies a resource: all links that say so. */
    public List<Link> suppliesLinks(Canvas canvas) {
        return links(canvas, LinkKind.SUPPLIES);
    }

    /** Whether a link that says "supplies" may begin at the element. */
    public boolean canSupply(CanvasElement source) {
        return canSupplyReason(source) == null;
    }

    /** Why no link that says "supplies" may begin at the element. */
    public String canSupplyReason(CanvasElement source) {
        return beginReason(source, LinkKind.SUPPLIES);
    }

    /** Whether a new link may say that the one supplies the other. */
    public boolean canSupply(CanvasElement source, CanvasElement target) {
        return canSupplyReason(source, target) == null;
    }

    /** Why no new link may say that the one supplies the other. */
    public String canSupplyReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.SUPPLIES);
    }

    /** A partner performs an activity: all links that say so. */
    public List<Link> performsLinks(Canvas canvas) {
        return links(canvas, LinkKind.PERFORMS);
    }

    /** Whether a link that says "performs" may begin at the element. */
    public boolean canPerform(CanvasElement source) {
        return canPerformReason(source) == null;
    }

    /** Why no link that says "performs" may begin at the element. */
    public String canPerformReason(CanvasElement source) {
        return beginReason(source, LinkKind.PERFORMS);
    }

    /** Whether a new link may say that the one performs the other. */
    public boolean canPerform(CanvasElement source, CanvasElement target) {
        return canPerformReason(source, target) == null;
    }

    /** Why no new link may say that the one performs the other. */
    public String canPerformReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.PERFORMS);
    }

    /** A partner runs a channel: all links that say so. */
    public List<Link> runsLinks(Canvas canvas) {
        return links(canvas, LinkKind.RUNS);
    }

    /** Whether a link that says "runs" may begin at the element. */
    public boolean canRun(CanvasElement source) {
        return canRunReason(source) == null;
    }

    /** Why no link that says "runs" may begin at the element. */
    public String canRunReason(CanvasElement source) {
        return beginReason(source, LinkKind.RUNS);
    }

    /** Whether a new link may say that the one runs the other. */
    public boolean canRun(CanvasElement source, CanvasElement target) {
        return canRunReason(source, target) == null;
    }

    /** Why no new link may say that the one runs the other. */
    public String canRunReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.RUNS);
    }

    /** What a cost comes from causes it: all links that say so. */
    public List<Link> causesLinks(Canvas canvas) {
        return links(canvas, LinkKind.CAUSES);
    }

    /** Whether a link that says "causes" may begin at the element. */
    public boolean canCause(CanvasElement source) {
        return canCauseReason(source) == null;
    }

    /** Why no link that says "causes" may begin at the element. */
    public String canCauseReason(CanvasElement source) {
        return beginReason(source, LinkKind.CAUSES);
    }

    /** Whether a new link may say that the one causes the other. */
    public boolean canCause(CanvasElement source, CanvasElement target) {
        return canCauseReason(source, target) == null;
    }

    /** Why no new link may say that the one causes the other. */
    public String canCauseReason(CanvasElement source, CanvasElement target) {
        return reason(source, target, LinkKind.CAUSES);
    }
}
