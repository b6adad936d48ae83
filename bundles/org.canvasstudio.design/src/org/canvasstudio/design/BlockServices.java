package org.canvasstudio.design;

import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasKind;
import org.eclipse.emf.ecore.EObject;

/** What {@code canvas.odesign} asks of a block before it makes an element of one kind in it. */
public class BlockServices {

    private static String reason(EObject block, BlockKind kind) {
        if (block instanceof Block && BlockKind.of((Block) block) == kind) {
            return null;
        }
        CanvasKind canvas = Blocks.canvasOf(block) == null ? CanvasKind.UNSPECIFIED : Blocks.canvasOf(block).getKind();
        return Messages.text("block.other", kind.title(canvas, Locale.getDefault()));
    }

    /** Whether the block holds segments. */
    public boolean canHoldCustomerSegment(EObject block) {
        return canHoldCustomerSegmentReason(block) == null;
    }

    /** Why a segment cannot be made there. */
    public String canHoldCustomerSegmentReason(EObject block) {
        return reason(block, BlockKind.CUSTOMER_SEGMENTS);
    }

    /** Whether the block holds propositions. */
    public boolean canHoldValueProposition(EObject block) {
        return canHoldValuePropositionReason(block) == null;
    }

    /** Why a proposition cannot be made there. */
    public String canHoldValuePropositionReason(EObject block) {
        return reason(block, BlockKind.VALUE_PROPOSITIONS);
    }

    /** Whether the block holds channels. */
    public boolean canHoldChannel(EObject block) {
        return canHoldChannelReason(block) == null;
    }

    /** Why a channel cannot be made there. */
    public String canHoldChannelReason(EObject block) {
        return reason(block, BlockKind.CHANNELS);
    }

    /** Whether the block holds relationships. */
    public boolean canHoldCustomerRelationship(EObject block) {
        return canHoldCustomerRelationshipReason(block) == null;
    }

    /** Why a relationship cannot be made there. */
    public String canHoldCustomerRelationshipReason(EObject block) {
        return reason(block, BlockKind.CUSTOMER_RELATIONSHIPS);
    }

    /** Whether the block holds revenue streams. */
    public boolean canHoldRevenueStream(EObject block) {
        return canHoldRevenueStreamReason(block) == null;
    }

    /** Why a revenue stream cannot be made there. */
    public String canHoldRevenueStreamReason(EObject block) {
        return reason(block, BlockKind.REVENUE_STREAMS);
    }

    /** Whether the block holds resources. */
    public boolean canHoldKeyResource(EObject block) {
        return canHoldKeyResourceReason(block) == null;
    }

    /** Why a resource cannot be made there. */
    public String canHoldKeyResourceReason(EObject block) {
        return reason(block, BlockKind.KEY_RESOURCES);
    }

    /** Whether the block holds activities. */
    public boolean canHoldKeyActivity(EObject block) {
        return canHoldKeyActivityReason(block) == null;
    }

    /** Why an activity cannot be made there. */
    public String canHoldKeyActivityReason(EObject block) {
        return reason(block, BlockKind.KEY_ACTIVITIES);
    }

    /** Whether the block holds partners. */
    public boolean canHoldKeyPartner(EObject block) {
        return canHoldKeyPartnerReason(block) == null;
    }

    /** Why a partner cannot be made there. */
    public String canHoldKeyPartnerReason(EObject block) {
        return reason(block, BlockKind.KEY_PARTNERS);
    }

    /** Whether the block holds costs. */
    public boolean canHoldCost(EObject block) {
        return canHoldCostReason(block) == null;
    }

    /** Why a cost cannot be made there. */
    public String canHoldCostReason(EObject block) {
        return reason(block, BlockKind.COSTS);
    }
}
