package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.ui.CheckedFiles;
import org.canvasstudio.ui.FindingMarkers;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.findings.FindingsView;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Findings that follow from other files of a client, and findings about clients. */
class CrossFileFindingsTest {

    private static final Path RULES = Path.of(System.getProperty("canvasstudio.root"),
            "tests/org.canvasstudio.alignment.tests/rules");

    @RegisterExtension
    final TestClients clients = new TestClients();

    private ClientProject client;
    private IFile asIs;
    private IFile toBe;

    @BeforeEach
    void twoCanvases() throws Exception {
        client = clients.add("Across files");
        add("EVO-02/passes", "roastery.client");
        asIs = add("EVO-02/passes", "as-is.canvas");
        toBe = add("EVO-02/passes", "to-be.canvas");
        client.file("other.canvas", text("PRT-01/passes/school.canvas"));
        Workbench.waitUntil("all is checked", () -> rules(toBe).isEmpty() && rules(asIs).isEmpty());
    }

    @AfterEach
    void close() {
        Workbench.page().closeAllEditors(false);
    }

    private IFile add(String folder, String name) throws Exception {
        return client.file(name, text(folder + '/' + name));
    }

    private static String text(String file) throws Exception {
        return Files.readString(RULES.resolve(file));
    }

    private static void write(IFile file, String text) throws Exception {
        file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, true, null);
    }

    private static List<String> rules(IFile file) throws Exception {
        List<String> rules = new ArrayList<>();
        for (IMarker marker : ClientProject.findings(file)) {
            rules.add(marker.getAttribute(FindingMarkers.RULE, ""));
        }
        return rules;
    }

    @Test
    void aChangeOfOneCanvasShowsInTheOthersThatItTouches() throws Exception {
        List<String> checked = new CopyOnWriteArrayList<>();
        CheckedFiles.Listener listener = new CheckedFiles.Listener() {
            @Override
            public void checked(IFile file, BasicFileAttributes attributes, EObject root,
                    AlignmentEngine engine, List<Finding> findings) {
                checked.add(file.getName());
            }

            @Override
            public void unreadable(IFile file, BasicFileAttributes attributes,
                    CanvasFileException problem) {
                checked.add(file.getName());
            }
        };
        CheckedFiles.addListener(listener);
        try {
            write(asIs, text("EVO-02/passes/as-is.canvas").replace("name=\"Drum roaster\"", "name=\"Old roaster\""));
            Workbench.waitUntil("the difference is found", () -> rules(toBe).equals(List.of("EVO-02")));
            write(asIs, text("EVO-02/passes/as-is.canvas").replace("trade=\"b2b\"", "trade=\"b2c\""));
            IFile other = toBe.getProject().getFile("other.canvas");
            Workbench.waitUntil("the segments differ", () -> rules(other).equals(List.of("PRT-01")));
            checked.clear();
            asIs.delete(true, null);
            Workbench.waitUntil("nothing is there to reinvent", () -> rules(toBe).equals(List.of("EVO-01")));
            Workbench.waitUntil("nothing is there to differ from", () -> rules(other).isEmpty());
            assertTrue(!checked.contains("roastery.client"), checked::toString);
            add("EVO-02/passes", "as-is.canvas");
            Workbench.waitUntil("it is back", () -> rules(toBe).isEmpty());
        } finally {
            CheckedFiles.removeListener(listener);
        }
    }

    @Test
    void anOpenCanvasSeesWhatIsSavedInOthers() throws Exception {
        Workbench.open(toBe);
        CanvasDocument document = CanvasDocuments.find(toBe.getLocation().toPath());
        write(asIs, text("EVO-02/passes/as-is.canvas").replace("name=\"Drum roaster\"", "name=\"Old roaster\""));
        Workbench.waitUntil("the difference is found",
                () -> document.findings().all().stream().anyMatch(finding -> finding.rule().id().equals("EVO-02")));
    }

    @Test
    void findingsOfClientsAreShownAndMended() throws Exception {
        ClientProject other = clients.add("Undecided");
        IFile file = other.file("roastery.client", text("PRT-02/breaks.client"));
        Workbench.page().showView(FindingsView.ID);
        Workbench.waitUntil("it is found", () -> rules(file).equals(List.of("PRT-02")));
        Workbench.waitUntil("it is shown", () -> group("PRT-02") != null);
        IMarker marker = ClientProject.findings(file).get(0);
        assertNull(marker.getAttribute(FindingMarkers.ELEMENT, null));
        IMarkerResolution[] resolutions = IDE.getMarkerHelpRegistry().getResolutions(marker);
        assertTrue(List.of(resolutions).stream().anyMatch(each -> each.getLabel().contains("Choose who decides")),
                () -> List.of(resolutions).stream().map(IMarkerResolution::getLabel).toList().toString());

        Client model = (Client) Workbench.open(file).getModel();
        CanvasDocument document = CanvasDocuments.find(file.getLocation().toPath());
        Workbench.waitUntil("the open client has its finding", () -> document.findings().all().size() == 1);
        assertSame(model, document.findings().elements(document.findings().all().get(0)).get(0));
        assertNotNull(document.findings().heaviest(model));
        document.domain().getCommandStack().execute(SetCommand.create(document.domain(), model,
                CanvasPackage.Literals.CLIENT__DECISION_MAKER, model.getContacts().get(0)));
        Workbench.waitUntil("it is decided", () -> document.findings().all().isEmpty());
        document.save();
        Workbench.waitUntil("the marker has gone", () -> rules(file).isEmpty());
        assertEquals(List.of(), rules(file));
    }

    private static TreeItem group(String rule) {
        return Widgets.all(Workbench.page().getWorkbenchWindow().getShell(), Tree.class).stream()
                .filter(tree -> tree.getColumnCount() > 1 && tree.getColumn(1).getText().equals("Rule"))
                .flatMap(tree -> Arrays.stream(tree.getItems())).filter(item -> item.getText().startsWith(rule)).findFirst()
                .orElse(null);
    }
}
