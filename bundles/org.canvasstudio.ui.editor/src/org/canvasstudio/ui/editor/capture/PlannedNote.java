package org.canvasstudio.ui.editor.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.canvasstudio.guidance.Question.Statement;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.LegalLinks.Legal;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;

/** A note that a line of an answer becomes, or a note that is there already, with the links offered for it. */
public final class PlannedNote {

    /**
     * A link that the note may get.
     *
     * @param outgoing whether it leads from the note to the other, or back
     */
    public record PlannedLink(LinkKind kind, CanvasElement other, boolean outgoing) {
    }

    private final AnswerPlan plan;
    private final NoteLine line;
    private final Set<PlannedLink> wantedLinks = new LinkedHashSet<>();
    private BlockKind block;
    private CanvasElement existing;
    private boolean wanted = true;

    /** A line of the answer. */
    PlannedNote(AnswerPlan plan, NoteLine line) {
        this.plan = plan;
        this.line = line;
        setBlock(plan.question().block());
    }

    /** A note of the block that the answer does not name. */
    PlannedNote(AnswerPlan plan, CanvasElement existing) {
        this.plan = plan;
        this.line = null;
        this.existing = existing;
        this.block = plan.question().block();
    }

    public String name() {
        return line != null ? line.name() : existing.getName() == null ? "" : existing.getName();
    }

    /** Whether a line of the answer names it. */
    public boolean isNamed() {
        return line != null;
    }

    /** The note of that name that is on the canvas; {@code null} while there is none. */
    public CanvasElement existing() {
        return existing;
    }

    public BlockKind block() {
        return block;
    }

    /** Into which block the line goes: a line may name what belongs elsewhere. */
    public void setBlock(BlockKind block) {
        if (line != null && block != this.block) {
            this.block = block;
            existing = plan.find(block, line.name());
            wantedLinks.clear();
        }
    }

    /** Whether the line is to become a note. */
    public boolean isWanted() {
        return wanted;
    }

    public void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    /** Whether it will be made. */
    public boolean isNew() {
        return existing == null && wanted;
    }

    /** Whether it is on the canvas, or will be. */
    public boolean isOnCanvas() {
        return existing != null || wanted;
    }

    /** Whether the answer will say something new about a note that is there. */
    boolean isStated() {
        Statement statement = plan.question().statement();
        return line != null && wanted && existing != null && statement != null && statement.isOpen(existing);
    }

    /** The legal links with elements of the canvas that it does not have yet. */
    public List<PlannedLink> offeredLinks() {
        List<Legal> legal = block == plan.question().block() ? plan.question().legalLinks() : LegalLinks.table();
        List<PlannedLink> offered = new ArrayList<>();
        for (Legal each : legal) {
            // Between two segments it is the one that is named that somebody pays for.
            if (each.to() == block) {
                offer(each.kind(), each.from(), false, offered);
            } else if (each.from() == block) {
                offer(each.kind(), each.to(), true, offered);
            }
        }
        return offered;
    }

    private void offer(LinkKind kind, BlockKind others, boolean outgoing, List<PlannedLink> offered) {
        for (CanvasElement other : Canvases.items(plan.canvas(), others)) {
            if (other != existing && !isLinked(kind, other, outgoing)) {
                offered.add(new PlannedLink(kind, other, outgoing));
            }
        }
    }

    private boolean isLinked(LinkKind kind, CanvasElement other, boolean outgoing) {
        if (existing == null) {
            return false;
        }
        for (Link link : outgoing ? existing.getOutgoing() : existing.getIncoming()) {
            if (link.getKind() == kind && (outgoing ? link.getTarget() : link.getSource()) == other) {
                return true;
            }
        }
        return false;
    }

    /** The links that are to be made with it. */
    public Set<PlannedLink> wantedLinks() {
        return wantedLinks;
    }

    /** Puts the note on the canvas; called by the command that records the change. */
    void make() {
        if (isNew()) {
            existing = Notes.add(plan.canvas(), block, line);
            plan.state(existing);
        } else if (isStated()) {
            plan.state(existing);
        }
    }

    /** Makes the links; called by the command that records the change. */
    void link() {
        if (isOnCanvas()) {
            for (PlannedLink link : wantedLinks) {
                if (link.outgoing()) {
                    Canvases.link(link.kind(), existing, link.other());
                } else {
                    Canvases.link(link.kind(), link.other(), existing);
                }
            }
        }
    }
}
