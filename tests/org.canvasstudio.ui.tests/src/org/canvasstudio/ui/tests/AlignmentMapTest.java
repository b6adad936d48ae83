package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.ui.diagram.DiagramEditor;
import org.canvasstudio.ui.diagram.DiagramPage;
import org.canvasstudio.ui.diagram.RepresentationInput;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.gef.EditPart;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
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
    void whatStandsForAGapOrFollowsFromLinksIsNotDeletedNorIsWhatItIsAbout() throws Exception {
        int before = notes().size();
        for (PictureElement kept : List.of(showing("Hotels", "MissingProposition"), showing("Hotels", "NoProposition"),
                showing("Fresh beans", "Addresses"))) {
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
        assertTrue(action(ActionFactory.DELETE).isEnabled());
        action(ActionFactory.DELETE).run();
        Workbench.settle();
        assertEquals(before - 1, notes().size());
        undoAll();
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
}
