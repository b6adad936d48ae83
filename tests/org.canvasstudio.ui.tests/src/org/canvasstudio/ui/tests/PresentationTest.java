package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.diagram.DiagramView;
import org.canvasstudio.ui.documents.LiveFindings;
import org.canvasstudio.ui.editor.ElementsPage;
import org.canvasstudio.viewpoint.picture.Badge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A diagram on the whole screen, which is worked on there. */
class PresentationTest extends DiagramFixture {

    private Shell shell;
    private DiagramView presented;

    @BeforeEach
    void present() throws Exception {
        List<Shell> before = List.of(view().canvas().getDisplay().getShells());
        run("org.canvasstudio.ui.diagram.present");
        shell = Arrays.stream(view().canvas().getDisplay().getShells())
                .filter(each -> !before.contains(each) && each.isVisible()).findFirst().orElseThrow();
        presented = (DiagramView) shell.getData();
        // Nobody manages the windows of the tests.
        shell.forceActive();
        presented.canvas().forceFocus();
        Workbench.waitUntil("it is active", () -> shell.getDisplay().getActiveShell() == shell && presented.canvas().isFocusControl());
    }

    private void press(int key, int modifiers) {
        press(presented.canvas(), key, modifiers);
    }

    private PictureNode shown(CanvasElement note) {
        return presented.diagram().picture().showing(note).stream().filter(PictureNode.class::isInstance)
                .map(PictureNode.class::cast).findFirst().orElseThrow();
    }

    @Test
    void findingsAreShownAsSoonAsTheyAreThere() throws Exception {
        LiveFindings findings = editor.document().findings();
        Workbench.waitUntil("all is looked at", () -> findings.all().equals(findings.now()));
        Workbench.settle();
        CanvasElement mill = note("Mill");
        List<Badge> before = List.copyOf(shown(mill).badges());
        assertEquals(node(mill).badges(), before);
        editor.document().execute("Name", SetCommand.create(editor.getEditingDomain(), mill,
                CanvasPackage.Literals.CANVAS_ELEMENT__NAME, ""));
        Workbench.waitUntil("a name is missed", () -> findings.of(mill).stream().anyMatch(each -> each.rule().id().equals("STR-01")));
        Workbench.settle();
        assertNotEquals(before, shown(mill).badges());
        assertEquals(node(mill).badges(), shown(mill).badges());
        editor.document().commands().undo();
        Workbench.waitUntil("it is not missed", () -> findings.of(mill).stream().noneMatch(each -> each.rule().id().equals("STR-01")));
        Workbench.settle();
        assertEquals(before, shown(mill).badges());
    }

    @Test
    void whatIsSelectedHereIsDeletedAndComesBack() throws Exception {
        CanvasElement mill = note("Mill");
        CanvasElement other = notes().stream().filter(each -> each != mill).findFirst().orElseThrow();
        view().select(List.of(other));
        presented.select(List.of(mill));
        press(SWT.DEL, 0);
        assertFalse(notes().contains(mill));
        assertTrue(notes().contains(other));
        press('z', SWT.MOD1);
        assertTrue(notes().contains(mill));
        run("org.eclipse.ui.edit.redo");
        assertFalse(notes().contains(mill));
        assertUndone();
    }

    @Test
    void theKeysZoomThePresentation() {
        double page = view().zoom().getZoom();
        double before = presented.zoom().getZoom();
        press('-', SWT.MOD1);
        assertTrue(presented.zoom().getZoom() < before);
        press('0', SWT.MOD1);
        assertEquals(1, presented.zoom().getZoom());
        press('9', SWT.MOD1);
        assertTrue(presented.zoom().getZoom() > 1, "as large as the screen is");
        assertEquals(page, view().zoom().getZoom());
    }

    @Test
    void aLinkIsMadeByKeys() {
        editor.document().execute("Unlink", DeleteCommand.create(editor.getEditingDomain(), canvas().getLinks().get(0)));
        presented.select(List.of(note("Fresh beans")));
        Dialogs.Answer answer = Dialogs.pick(row -> row.contains("Cafés"), "OK");
        press('l', SWT.MOD1);
        assertTrue(answer.isGiven());
        assertEquals(1, canvas().getLinks().size());
    }

    @Test
    void theContextMenuIsThatOfTheEditor() throws Exception {
        CanvasElement mill = note("Mill");
        presented.select(List.of(mill));
        Menu menu = presented.canvas().getMenu();
        assertNotNull(menu);
        menu.notifyListeners(SWT.Show, new Event());
        MenuItem delete = Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").startsWith("Delete"))
                .findFirst().orElseThrow();
        assertTrue(delete.isEnabled());
        delete.notifyListeners(SWT.Selection, new Event());
        hide(menu);
        assertFalse(notes().contains(mill));
        assertUndone();
    }

    @Test
    void whoGoesElsewhereEndsIt() {
        assertFalse(shell.isDisposed());
        editor.setActivePage(ElementsPage.ID);
        assertTrue(shell.isDisposed());
    }

    @Test
    void theKeyThatBeganItEndsIt() {
        press(SWT.F11, 0);
        assertTrue(shell.isDisposed());
        CanvasElement mill = note("Mill");
        view().select(List.of(mill));
        press(view().canvas(), SWT.DEL, 0);
        assertFalse(notes().contains(mill));
    }
}
