package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Tag;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.ui.clients.navigator.ElementNode;
import org.canvasstudio.ui.diagram.DiagramEditor;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.diagram.RepresentationInput;
import org.canvasstudio.ui.diagram.parts.NodePart;
import org.canvasstudio.ui.editor.DocumentEditor;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alignment map: it shows more of an element than its note, for example what is missing at it. */
class AlignmentMapTest extends DiagramFixture {

    private DiagramEditor map;

    /** A proposition that addresses a need of its segment, and a segment that nothing is for. */
    @BeforeEach
    void openMap() throws Exception {
        CustomerSegment cafes = (CustomerSegment) named("Caf\u00e9s");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("Fresh every day");
        add(AddCommand.create(editor.document().domain(), cafes, CanvasPackage.Literals.CUSTOMER_SEGMENT__NEEDS, need));
        add(AddCommand.create(editor.document().domain(), named("Fresh beans"), CanvasPackage.Literals.OFFER__ADDRESSES, need));
        CanvasElement hotels = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), BlockKind.CUSTOMER_SEGMENTS, "Hotels");
        add(AddCommand.create(editor.document().domain(), BlockKind.CUSTOMER_SEGMENTS.in(canvas()), null, hotels));
        map = (DiagramEditor) Workbench.page().openEditor(new RepresentationInput(client.file(), "AlignmentMap"),
                "org.canvasstudio.ui.diagram.diagram", true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        Workbench.settle();
        page = (DiagramPage) map.getActivePageInstance();
        Workbench.waitUntil("the gap is shown", () -> showing("Hotels", "MissingProposition") != null);
    }

    private void add(Command command) {
        assertTrue(command.canExecute());
        editor.document().execute("Add", command);
        Workbench.settle();
    }

    private CanvasElement named(String name) {
        return notes().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    private PictureElement showing(String name, String mapping) {
        return view().diagram().picture().showing(named(name)).stream().filter(each -> each.mapping().equals(mapping)).findFirst()
                .orElse(null);
    }

    private void selectOnly(PictureElement element) {
        view().viewer().select((EditPart) view().part(element));
        Workbench.settle();
    }

    private IAction action(ActionFactory factory) {
        return (IAction) map.getEditorSite().getActionBars().getGlobalActionHandler(factory.getId());
    }

    /** What the status line says. */
    private Callable<Boolean> says(String text) {
        return () -> Widgets.all(view().canvas().getShell(), CLabel.class).stream().anyMatch(label -> text.equals(label.getText()));
    }

    @Test
    void deletedIsWhatTheOutlineShowsAsSelectedAlsoWhenTheMapDoesNotShowIt() throws Exception {
        CanvasElement unseen = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), BlockKind.COSTS, "Rent");
        add(AddCommand.create(editor.document().domain(), BlockKind.COSTS.in(canvas()), null, unseen));
        Workbench.page().showView(IPageLayout.ID_OUTLINE);
        Workbench.settle();
        IContentOutlinePage outline = map.getAdapter(IContentOutlinePage.class);
        selectOnly(showing("Hotels", "Segment"));
        assertEquals(List.of(named("Hotels")), ((IStructuredSelection) outline.getSelection()).toList());

        outline.setSelection(new StructuredSelection(unseen));
        Workbench.settle();
        assertEquals(List.of(unseen), ((IStructuredSelection) outline.getSelection()).toList());
        assertEquals(List.of(), view().selectedObjects());
        assertEquals(unseen, map.getEditorSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selection
                ? selection.getFirstElement() : null);
        action(ActionFactory.DELETE).run();
        Workbench.settle();
        assertNull(unseen.eResource());
        assertTrue(notes().contains(named("Hotels")));
        map.document().commands().undo();
        Workbench.settle();

        outline.setSelection(new StructuredSelection(unseen));
        selectOnly(showing("Hotels", "Segment"));
        assertEquals(List.of(named("Hotels")), ((IStructuredSelection) outline.getSelection()).toList(), "the map leads again");
        CanvasElement beans = named("Fresh beans");
        outline.setSelection(new StructuredSelection(List.of(named("Hotels"), beans)));
        Workbench.settle();
        assertEquals(List.of(named("Hotels"), beans), view().selectedObjects());
    }

    @Test
    void theMapLeadsAgainWhenItIsGoneToOrTheOutlineIsClosed() throws Exception {
        CanvasElement unseen = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), BlockKind.COSTS, "Rent");
        add(AddCommand.create(editor.document().domain(), BlockKind.COSTS.in(canvas()), null, unseen));
        CanvasElement hotels = named("Hotels");
        List<Runnable> ways = List.of(() -> view().canvas().notifyListeners(SWT.FocusIn, new Event()),
                () -> Workbench.page().hideView(Workbench.page().findView(IPageLayout.ID_OUTLINE)));
        for (Runnable way : ways) {
            Workbench.page().showView(IPageLayout.ID_OUTLINE);
            Workbench.settle();
            selectOnly(showing("Hotels", "Segment"));
            map.getAdapter(IContentOutlinePage.class).setSelection(new StructuredSelection(List.of(hotels, unseen)));
            Workbench.settle();
            assertEquals(List.of(hotels, unseen), selected());
            way.run();
            Workbench.settle();
            assertEquals(view().selectedObjects(), selected());
        }
    }

    @Test
    void theKeysLeadToNothingThatTheFilterHides() throws Exception {
        Tag tag = CanvasFactory.eINSTANCE.createTag();
        tag.setName("Bakery");
        add(AddCommand.create(editor.document().domain(), canvas(), CanvasPackage.Literals.CANVAS__TAGS, tag));
        CanvasElement cake = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"), BlockKind.VALUE_PROPOSITIONS, "Cake");
        add(AddCommand.create(editor.document().domain(), BlockKind.VALUE_PROPOSITIONS.in(canvas()), null, cake));
        add(AddCommand.create(editor.document().domain(), cake, CanvasPackage.Literals.CANVAS_ELEMENT__TAGS, tag));
        PictureNode beans = (PictureNode) showing("Fresh beans", "Proposition");
        PictureElement gap = showing("Hotels", "MissingProposition");
        view().filter(new DiagramView.Filter(Set.of("tag:" + tag.getId()), true));
        assertTrue(view().stage().isHidden(beans) && view().stage().isHidden(gap));
        press(view().canvas(), SWT.ARROW_RIGHT, 0);
        assertEquals(1, view().selectedElements().size());
        assertFalse(view().stage().isHidden(view().selectedElements().get(0)));
        for (int key : new int[] {SWT.HOME, SWT.END}) {
            selectOnly(showing("Cake", "Proposition"));
            press(view().canvas(), key, 0);
            assertFalse(view().stage().isHidden(view().selectedElements().get(0)));
        }
        selectOnly(showing("Caf\u00e9s", "Segment"));
        for (int key : new int[] {'/', '\\'}) {
            press(view().canvas(), key, 0);
            assertEquals(List.of(named("Caf\u00e9s")), view().selectedObjects(), "all its links begin at what is hidden");
        }
    }

    private List<?> selected() {
        return ((IStructuredSelection) map.getEditorSite().getSelectionProvider().getSelection()).toList();
    }

    @Test
    void whatStandsForAGapOrFollowsFromLinksIsNotDeletedNorIsWhatItIsAbout() throws Exception {
        int before = notes().size();
        for (PictureElement kept : List.of(showing("Hotels", "MissingProposition"), showing("Hotels", "NoProposition"))) {
            selectOnly(kept);
            for (ActionFactory factory : List.of(ActionFactory.DELETE, ActionFactory.CUT)) {
                assertFalse(action(factory).isEnabled(), kept.mapping());
                action(factory).run();
                Workbench.settle();
            }
            String why = view().diagram().deleteRefusal(List.of(kept)).orElseThrow();
            Workbench.waitUntil(why, says(why));
        }
        assertEquals(before, notes().size());
        selectOnly(showing("Hotels", "Segment"));
        assertTrue(action(ActionFactory.CUT).isEnabled());
        assertTrue(action(ActionFactory.DELETE).isEnabled());
        action(ActionFactory.DELETE).run();
        Workbench.settle();
        assertEquals(before - 1, notes().size());
        undoAll();
    }

    @Test
    void theLineToANeedIsDeletedAndLedElsewhere() throws Exception {
        Need fresh = ((CustomerSegment) named("Caf\u00e9s")).getNeeds().get(0);
        ValueProposition beans = (ValueProposition) named("Fresh beans");
        selectOnly(showing("Fresh beans", "Addresses"));
        assertFalse(action(ActionFactory.CUT).isEnabled(), "a copy of the line would be the proposition");
        action(ActionFactory.DELETE).run();
        Workbench.settle();
        assertEquals(List.of(), beans.getAddresses());
        assertNull(showing("Fresh beans", "Addresses"));
        assertEquals(List.of(showing("Fresh beans", "Proposition")), view().selectedElements());
        assertEquals(List.of(beans, fresh), List.of(named("Fresh beans"), ((CustomerSegment) named("Caf\u00e9s")).getNeeds().get(0)));
        editor.document().commands().undo();
        Workbench.settle();
        assertEquals(List.of(fresh), beans.getAddresses());

        ValueProposition advice = (ValueProposition) Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "Shelf"),
                BlockKind.VALUE_PROPOSITIONS, "Advice");
        add(AddCommand.create(editor.document().domain(), BlockKind.VALUE_PROPOSITIONS.in(canvas()), null, advice));
        selectOnly(showing("Fresh beans", "Addresses"));
        Dialogs.Answer answer = Dialogs.pick(row -> row.startsWith("Advice"), "OK");
        choose("Begin at Another Note\u2026");
        assertTrue(answer.isGiven());
        assertEquals(List.of(List.of(), List.of(fresh)), List.of(beans.getAddresses(), advice.getAddresses()));
        assertNull(showing("Fresh beans", "Addresses"));
        editor.document().commands().undo();
        Workbench.settle();
        assertEquals(List.of(List.of(fresh), List.of()), List.of(beans.getAddresses(), advice.getAddresses()));
    }

    /** A ghost is of an element, too, but is not its note. */
    @Test
    void aTagIsMadeForNotesOnly() {
        selectOnly(showing("Hotels", "MissingProposition"));
        assertFalse(menu().containsKey("Tags | New Tag\u2026"));
        selectOnly(showing("Hotels", "Segment"));
        assertTrue(menu().containsKey("Tags | New Tag\u2026"));
    }

    /** There is no line for a link without an end. */
    @Test
    void aLinkThatHasLostAnEndIsFoundWhereItBegins() throws Exception {
        Link link = canvas().getLinks().stream().filter(each -> each.getSource() == named("Fresh beans")).findFirst().orElseThrow();
        add(SetCommand.create(editor.document().domain(), link, CanvasPackage.Literals.LINK__TARGET, null));
        Workbench.waitUntil("it is found", () -> node(named("Fresh beans")).badges().stream()
                .anyMatch(badge -> badge.tooltip().contains("this link has lost an end")));
    }

    @Test
    void anElementIsSelectedByItsOwnNoteAndNotByWhatElseIsShownOfIt() throws Exception {
        for (String name : List.of("Hotels", "Fresh beans")) {
            CanvasElement element = named(name);
            assertTrue(view().diagram().picture().showing(element).size() > 1);
            view().viewer().deselectAll();
            map.select(element);
            Workbench.settle();
            assertEquals(List.of(name.equals("Hotels") ? "Segment" : "Proposition"),
                    view().selectedElements().stream().map(PictureElement::mapping).toList());
            press(view().canvas(), SWT.CR, 0);
            Text field = (Text) view().canvas().getChildren()[0];
            assertEquals(name, field.getText());
            press(field, SWT.ESC);
            Workbench.waitUntil("the field has gone", () -> view().canvas().getChildren().length == 0);
        }
    }

    private Point ground() {
        Rectangle picture = view().canvas().getClientArea();
        return new Point(picture.x + 3, picture.y + 3);
    }

    /** Holds an object of a view above the diagram and lets it go. */
    private boolean drop(Object dragged, Point place) throws Exception {
        boolean taken = Drop.on(view().canvas(), dragged, view().canvas().toDisplay(place.x, place.y));
        Workbench.settle();
        return taken;
    }

    @Test
    void aNoteOfAnotherCanvasIsTakenWhereTheMapHasSuchAndIsRefusedElsewhereWithThePlaceForIt() throws Exception {
        Canvas other = Canvases.create(CanvasKind.ORGANISATION, "Other");
        CanvasElement proposition = Canvases.add(other, BlockKind.VALUE_PROPOSITIONS, "Cold brew");
        CanvasElement channel = Canvases.add(other, BlockKind.CHANNELS, "Shop");
        CustomerSegment segment = (CustomerSegment) Canvases.add(other, BlockKind.CUSTOMER_SEGMENTS, "Offices");
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setName("No queue");
        segment.getNeeds().add(need);
        IFile file = client.file("Other.canvas", "");
        CanvasFiles.write(other, path(file));
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        int before = notes().size();

        assertTrue(drop(new ElementNode(file, BlockKind.VALUE_PROPOSITIONS, proposition.getId()), ground()));
        assertEquals(before + 1, notes().size());
        assertEquals(List.of(named("Cold brew")), view().selectedObjects());
        assertEquals("Proposition", view().selectedElements().get(0).mapping());
        NodePart cafes = (NodePart) view().part(showing("Caf\u00e9s", "Segment"));
        Point onSegment = new Point(middle(cafes).x, middle(cafes).y);
        assertTrue(drop(new ElementNode(file, BlockKind.CUSTOMER_SEGMENTS, segment.getId()), onSegment));
        assertEquals(List.of("Caf\u00e9s", "Hotels", "Offices"), segments());
        editor.document().commands().undo();
        editor.document().commands().undo();
        Workbench.settle();

        DocumentEditor shown = Workbench.open(file);
        Workbench.page().activate(map);
        Need theirs = ((CustomerSegment) BlockKind.CUSTOMER_SEGMENTS.in((Canvas) shown.getModel()).getItems().get(0)).getNeeds().get(0);
        assertFalse(drop(theirs, ground()));
        assertTrue(view().refusal().contains("put it into one of them"), view().refusal());
        assertTrue(drop(theirs, onSegment));
        assertEquals(List.of("Fresh every day", "No queue"),
                ((CustomerSegment) named("Caf\u00e9s")).getNeeds().stream().map(Need::getName).toList());
        editor.document().commands().undo();
        assertFalse(drop(new ElementNode(file, BlockKind.CHANNELS, channel.getId()), ground()));
        assertTrue(view().refusal().contains("Open the canvas itself"), view().refusal());
        assertFalse(drop(named("Hotels"), ground()));
        assertTrue(view().refusal().contains("already"), view().refusal());
        assertEquals(before, notes().size());
    }

    private List<String> segments() {
        return BlockKind.CUSTOMER_SEGMENTS.in(canvas()).getItems().stream().map(CanvasElement::getName).toList();
    }

    @Test
    void aNoteIsCopiedByDraggingItWithCtrl() throws Exception {
        ChangeBoundsRequest request = new ChangeBoundsRequest(RequestConstants.REQ_CLONE);
        request.setEditParts(new ArrayList<>(List.of(view().part(showing("Hotels", "Segment")))));
        request.setMoveDelta(new org.eclipse.draw2d.geometry.Point(0, 100));
        request.setLocation(new org.eclipse.draw2d.geometry.Point(5, 5));
        EditPart ground = view().viewer().getContents();
        ground.showTargetFeedback(request);
        assertNull(view().refusal());
        execute(ground.getCommand(request));
        ground.eraseTargetFeedback(request);
        assertEquals(List.of("Caf\u00e9s", "Hotels", "Hotels"), segments());
        editor.document().commands().undo();
        assertEquals(List.of("Caf\u00e9s", "Hotels"), segments());
    }
}
