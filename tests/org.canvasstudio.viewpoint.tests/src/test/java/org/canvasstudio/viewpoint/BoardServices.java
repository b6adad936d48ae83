package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The services of the specification {@code board.odesign}. */
public class BoardServices {

    private static Object get(EObject element, String feature) {
        return element.eGet(element.eClass().getEStructuralFeature(feature));
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> list(EObject element, String feature) {
        return (List<EObject>) get(element, feature);
    }

    public EObject board(EObject element) {
        return EcoreUtil.getRootContainer(element);
    }

    public String columnTitle(EObject column) {
        return get(column, "name") + " (" + list(column, "cards").size() + ")";
    }

    public int columnWidth(EObject column) {
        return 20 + list(column, "cards").size();
    }

    public boolean isVisible(EObject card) {
        return !"hidden".equals(get(card, "name"));
    }

    public String cardTooltip(EObject card) {
        return get(card, "name") + ": " + list(card, "steps").size() + " steps, links to "
                + links(card).stream().map(link -> (EObject) get(link, "target")).filter(target -> target != null)
                        .map(target -> (String) get(target, "name")).toList();
    }

    public int tagColour(EObject card) {
        return list(card, "tags").stream().mapToInt(tag -> (Integer) get(tag, "colour")).sum();
    }

    public boolean isNamed(EObject card) {
        return get(card, "name") != null && !get(card, "name").toString().isBlank();
    }

    public String unnamedMessage(EObject card) {
        return "Card " + get(card, "id") + " has no name";
    }

    public List<EObject> cards(EObject board) {
        List<EObject> cards = new ArrayList<>();
        list(board, "columns").forEach(column -> cards.addAll(list(column, "cards")));
        return cards;
    }

    public List<EObject> links(EObject card) {
        return list(board(card), "columns").isEmpty() || !board(card).eClass().getName().equals("Board") ? List.of()
                : list(board(card), "links").stream().filter(link -> get(link, "source") == card || get(link, "target") == card)
                        .toList();
    }

    public String linkLabel(EObject link) {
        return name(link, "source") + " to " + name(link, "target");
    }

    private static Object name(EObject link, String end) {
        return get(link, end) == null ? "" : get((EObject) get(link, end), "name");
    }

    /** The card at the end of a link, and its tags. */
    public List<EObject> ends(EObject link) {
        EObject target = (EObject) get(link, "target");
        List<EObject> ends = new ArrayList<>(List.of(target));
        ends.addAll(list(target, "tags"));
        return ends;
    }

    public boolean isFromDone(EObject link) {
        return get(link, "source") != null && (Boolean) get((EObject) get(link, "source"), "done");
    }

    public boolean isFirst(EObject card) {
        return card.eContainer() != null && list(card.eContainer(), "cards").get(0) == card;
    }

    public String doneImage(EObject card) {
        return "/test/icons/done" + get(card, "size") + ".svg";
    }

    public boolean isCard(EObject element) {
        return element.eClass().getName().equals("Card");
    }

    public boolean canAddCard(EObject column) {
        return list(column, "cards").size() < 30;
    }

    public String canAddCardReason(EObject column) {
        return list(column, "cards").size() < 30 ? null : "The column is full";
    }

    public boolean canStart(EObject card) {
        return isCard(card);
    }

    public boolean canLink(EObject from, EObject to) {
        return from != to;
    }

    public String canLinkReason(EObject from, EObject to) {
        return from != to ? null : "A card is not linked to itself";
    }

    public boolean canReconnect(EObject link, EObject from, EObject to) {
        return (get(link, "source") == from ? get(link, "target") : get(link, "source")) != to;
    }

    public boolean isSource(EObject link, EObject card) {
        return get(link, "source") == card;
    }

    public boolean isTarget(EObject link, EObject card) {
        return get(link, "target") == card;
    }

    public boolean canRename(EObject element) {
        return true;
    }

    public boolean canDelete(EObject card) {
        return !"kept".equals(get(card, "name"));
    }

    public boolean canMove(EObject card, EObject column) {
        return column.eClass().getName().equals("Column") && canAddCard(column);
    }

    public String canMoveReason(EObject card, EObject column) {
        return column.eClass().getName().equals("Column") ? canAddCardReason(column) : null;
    }

    public int larger(EObject card) {
        return (Integer) get(card, "size") + 1;
    }

    public boolean isBlank(EObject element, String text) {
        return text.isBlank();
    }

    public String freshId(EObject element) {
        int number = 1;
        EObject root = EcoreUtil.getRootContainer(element);
        if (root.eResource() == null) {
            return "x" + System.identityHashCode(element);
        }
        while (root.eResource().getEObject("n" + number) != null) {
            number++;
        }
        return "n" + number;
    }
}
