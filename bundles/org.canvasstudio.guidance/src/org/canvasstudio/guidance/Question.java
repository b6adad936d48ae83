package org.canvasstudio.guidance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.LinkKind;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;

/**
 * A question that a consultant asks about a block.
 *
 * @param key        the stable key by which a canvas keeps the answer, for example {@code cs.who-pays}
 * @param block      the block that it is about
 * @param kinds      the kinds of canvas that it holds for
 * @param givesNotes whether the lines of an answer naturally become notes of the block
 * @param statement  what the answer says of these notes besides their names; {@code null} when nothing
 * @param links      the kinds of link that an answer naturally leads to
 * @param sources    the articles that it comes from, for example {@code [003]}
 */
public record Question(String key, BlockKind block, Set<CanvasKind> kinds, boolean givesNotes, Statement statement,
        Set<LinkKind> links, List<String> sources) {

    /** A value that an answer states of its notes: who is named as a payer, pays. */
    public record Statement(EAttribute attribute, Enumerator value) {

        /** Whether it can be stated of the element: not of what is stated already, nor against what the element says. */
        public boolean isOpen(CanvasElement element) {
            if (!attribute.getEContainingClass().isSuperTypeOf(element.eClass())) {
                return false;
            }
            if (attribute.isMany()) {
                return !((List<?>) element.eGet(attribute)).contains(value);
            }
            return element.eGet(attribute) == attribute.getDefaultValue();
        }
    }

    /** Whether it is asked of such canvases; one of no stated kind is asked as an organisation. */
    public boolean isFor(CanvasKind canvasKind) {
        return kinds.contains(canvasKind == CanvasKind.UNSPECIFIED ? CanvasKind.ORGANISATION : canvasKind);
    }

    /** The places of the legality table that its links have: the block is the source or the target. */
    public List<LegalLinks.Legal> legalLinks() {
        return LegalLinks.table().stream().filter(legal -> links.contains(legal.kind()))
                .filter(legal -> legal.from() == block || legal.to() == block).toList();
    }

    /** The question as it is put for a kind of canvas: persons are asked as persons. */
    public String text(CanvasKind canvasKind, Locale locale) {
        return wording(canvasKind, locale, "");
    }

    /** One sentence on what a good answer holds. */
    public String hint(CanvasKind canvasKind, Locale locale) {
        return wording(canvasKind, locale, ".hint");
    }

    private String wording(CanvasKind canvasKind, Locale locale, String suffix) {
        String common = key + suffix;
        return canvasKind == CanvasKind.PERSONAL ? Texts.text(locale, common + ".personal", common) : Texts.text(locale, common);
    }
}
