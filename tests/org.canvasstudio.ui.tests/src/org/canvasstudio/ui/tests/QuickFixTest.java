package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.canvasstudio.ui.Engines;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quick fixes as the Problems view runs them, in canvases that are open and in those that are not. */
class QuickFixTest {

    private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
    private final IUndoContext workspace = WorkspaceUndoUtil.getWorkspaceUndoContext();
    private ClientProject client;

    @BeforeEach
    void create() throws Exception {
        client = new ClientProject("Client with findings");
    }

    @AfterEach
    void delete() throws Exception {
        Workbench.page().closeAllEditors(false);
        client.delete();
    }

    @Test
    void eachFixOfEachRuleMendsAClosedCanvasAndUndoGivesItsBytesBack() throws Exception {
        List<IFile> files = new ArrayList<>();
        for (String rule : RuleCanvases.rules()) {
            files.add(RuleCanvases.add(client, rule));
        }
        RuleCanvases.check(files.get(0));
        int mended = 0;
        for (IFile file : files) {
            String rule = file.getFullPath().removeFileExtension().lastSegment();
            IMarker marker = RuleCanvases.marker(file, rule);
            assertNotNull(marker, rule);
            List<Fix> fixes = findings(file).get(0).fixes();
            IMarkerResolution[] resolutions = IDE.getMarkerHelpRegistry().getResolutions(marker);
            // The last one sets aside.
            assertEquals(fixes.size() + 1, resolutions.length, rule);
            for (int index = 0; index < fixes.size(); index++) {
                mends(file, marker, resolutions[index], fixes.get(index));
                mended++;
            }
        }
        assertTrue(mended >= 40, mended + " fixes");
    }

    private void mends(IFile file, IMarker marker, IMarkerResolution resolution, Fix fix) throws Exception {
        String what = file.getName() + ": " + resolution.getLabel();
        String before = ClientProject.content(file);
        Finding finding = findings(file).get(0);
        assertEquals(fix.title(), resolution.getLabel());
        Dialogs.Answer choice = fix.choices().isEmpty() ? null : Dialogs.press("OK");
        resolution.run(marker);
        assertTrue(choice == null || choice.isGiven(), what);
        assertNotEquals(before, ClientProject.content(file), what);
        assertEquals(List.of(), findings(file).stream().filter(after -> after.rule() == finding.rule()
                || after.severity().isAtLeast(finding.severity())).map(Finding::toString).toList(), what);
        assertEquals(fix.title(), history.getUndoOperation(workspace).getLabel());
        assertTrue(history.undo(workspace, null, null).isOK(), what);
        assertEquals(before, ClientProject.content(file), what);
        assertTrue(history.redo(workspace, null, null).isOK(), what);
        assertNotEquals(before, ClientProject.content(file), what);
        assertTrue(history.undo(workspace, null, null).isOK(), what);
    }

    @Test
    void aCanvasThatIsOpenIsMendedInItsEditorAndUndoneThere() throws Exception {
        IFile file = RuleCanvases.checked(client, "STR-02");
        String bytes = ClientProject.content(file);
        IMarker marker = RuleCanvases.marker(file, "STR-02");
        IEditorPart editor = IDE.openEditor(Workbench.page(), file);
        CanvasDocument document = CanvasDocuments.find(file.getLocation().toPath());
        Workbench.waitUntil("the canvas is read", () -> document.root() != null);
        String model = serialised(document);
        IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
        assertTrue(editor.isDirty());
        assertEquals(bytes, ClientProject.content(file));
        assertNotEquals(model, serialised(document));
        assertTrue(document.commands().canUndo());
        document.commands().undo();
        assertFalse(editor.isDirty());
        assertEquals(model, serialised(document));
    }

    @Test
    void aBuildThatReplacesTheMarkerMeanwhileIsNoObstacle() throws Exception {
        IFile file = RuleCanvases.checked(client, "STR-02");
        String before = ClientProject.content(file);
        IMarker marker = RuleCanvases.marker(file, "STR-02");
        IMarkerResolution resolution = IDE.getMarkerHelpRegistry().getResolutions(marker)[0];
        marker.delete();
        resolution.run(marker);
        assertNotEquals(before, ClientProject.content(file));
        assertEquals(List.of(), findings(file));
    }

    @Test
    void severalFindingsAreMendedAtOnce() throws Exception {
        IFile one = RuleCanvases.add(client, "STR-02");
        IFile other = client.file("Other.canvas", ClientProject.content(one));
        RuleCanvases.check(one);
        IMarker marker = RuleCanvases.marker(one, "STR-02");
        WorkbenchMarkerResolution resolution =
                (WorkbenchMarkerResolution) IDE.getMarkerHelpRegistry().getResolutions(marker)[0];
        IMarker[] all = one.getProject().findMarkers(null, true, 2);
        IMarker[] others = resolution.findOtherMarkers(all);
        assertEquals(List.of(RuleCanvases.marker(other, "STR-02")), List.of(others));
        String before = ClientProject.content(other);
        resolution.run(new IMarker[] {marker, others[0]}, null);
        assertEquals(List.of(), findings(one));
        assertEquals(List.of(), findings(other));
        assertTrue(history.undo(workspace, null, null).isOK());
        assertEquals(before, ClientProject.content(one));
        assertEquals(before, ClientProject.content(other));
    }

    @Test
    void whatAFixAndItsUndoReplaceIsKeptInTheLocalHistory() throws Exception {
        IFile file = RuleCanvases.checked(client, "STR-02");
        String before = ClientProject.content(file);
        IDE.getMarkerHelpRegistry().getResolutions(RuleCanvases.marker(file, "STR-02"))[0].run(
                RuleCanvases.marker(file, "STR-02"));
        String mended = ClientProject.content(file);
        assertTrue(history.undo(workspace, null, null).isOK());
        List<String> kept = new ArrayList<>();
        for (IFileState state : file.getHistory(null)) {
            kept.add(new String(state.getContents().readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(kept.contains(before), "the file as it was");
        assertTrue(kept.contains(mended), "the file as it was mended");
    }

    @Test
    void whoCallsOffTheSecondOfTwoCanvasesChangesNeither() throws Exception {
        IFile one = RuleCanvases.add(client, "ALN-01");
        IFile other = client.file("Other.canvas", ClientProject.content(one));
        RuleCanvases.check(one);
        String before = ClientProject.content(one);
        IUndoableOperation last = history.getUndoOperation(workspace);
        WorkbenchMarkerResolution resolution = (WorkbenchMarkerResolution) IDE.getMarkerHelpRegistry()
                .getResolutions(RuleCanvases.marker(one, "ALN-01"))[0];
        Dialogs.Answer[] second = new Dialogs.Answer[1];
        Dialogs.press("OK", shell -> {
            if (Dialogs.isEnabled(shell, "OK")) {
                second[0] = Dialogs.press("Cancel");
            }
        });
        resolution.run(new IMarker[] {RuleCanvases.marker(one, "ALN-01"), RuleCanvases.marker(other, "ALN-01")}, null);
        assertTrue(second[0].isGiven());
        assertEquals(before, ClientProject.content(one));
        assertEquals(before, ClientProject.content(other));
        assertEquals(last, history.getUndoOperation(workspace));
    }

    @Test
    void undoDoesNotWriteOverALaterChange() throws Exception {
        IFile file = RuleCanvases.checked(client, "STR-02");
        IMarker marker = RuleCanvases.marker(file, "STR-02");
        IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
        String later = ClientProject.content(file).replace("name=\"", "name=\"A ");
        Files.writeString(file.getLocation().toPath(), later);
        Dialogs.Answer told = Dialogs.press("OK");
        assertFalse(history.undo(workspace, null, null).isOK());
        assertTrue(told.isGiven());
        assertEquals(later, ClientProject.content(file));
    }

    @Test
    void whoChoosesNothingChangesNothing() throws Exception {
        IFile file = RuleCanvases.checked(client, "ALN-01");
        String before = ClientProject.content(file);
        IMarker marker = RuleCanvases.marker(file, "ALN-01");
        Dialogs.Answer answer = Dialogs.press("Cancel");
        IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
        assertTrue(answer.isGiven());
        assertEquals(before, ClientProject.content(file));
    }

    @Test
    void aFindingIsSetAsideWithAReasonAndTheReasonIsRequired() throws Exception {
        IFile file = RuleCanvases.checked(client, "ALN-01");
        String before = ClientProject.content(file);
        IMarker marker = RuleCanvases.marker(file, "ALN-01");
        IMarkerResolution[] resolutions = IDE.getMarkerHelpRegistry().getResolutions(marker);
        Dialogs.Answer cancelled = Dialogs.press("Cancel", shell -> assertFalse(Dialogs.isEnabled(shell, "OK")));
        resolutions[resolutions.length - 1].run(marker);
        assertTrue(cancelled.isGiven());
        assertEquals(before, ClientProject.content(file));

        Dialogs.Answer reason = Dialogs.write("They are served by a partner", "", "OK");
        resolutions[resolutions.length - 1].run(marker);
        assertTrue(reason.isGiven());
        Canvas canvas = (Canvas) CanvasFiles.read(file.getLocation().toPath());
        assertEquals(1, canvas.getSuppressions().size());
        SuppressedFinding suppression = canvas.getSuppressions().get(0);
        assertEquals("ALN-01", suppression.getRule());
        assertEquals("They are served by a partner", suppression.getReason());
        assertNotNull(suppression.getDate());
        RuleCanvases.check(file);
        assertNull(RuleCanvases.marker(file, "ALN-01"));
        assertTrue(history.undo(workspace, null, null).isOK());
        assertEquals(before, ClientProject.content(file));
    }

    private static List<Finding> findings(IFile file) throws Exception {
        return Engines.of(file).check((Canvas) CanvasFiles.read(file.getLocation().toPath()));
    }

    private static String serialised(CanvasDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.resource().save(out, null);
        return out.toString(StandardCharsets.UTF_8);
    }
}
