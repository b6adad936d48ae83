package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.canvasstudio.ui.exchange.CanvasStructureCreator;
import org.eclipse.compare.ResourceNode;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two versions of a canvas are compared by their objects; the local history brings back a version. */
class CompareTest {

    @RegisterExtension
    final TestClients clients = new TestClients();

    private final CanvasStructureCreator creator = new CanvasStructureCreator();
    private ClientProject client;
    private IFile file;

    @BeforeEach
    void makeCanvas() throws Exception {
        client = clients.add("Client");
        file = client.canvas();
    }

    private IStructureComparator structure(IFile version) {
        return creator.getStructure(new ResourceNode(version));
    }

    /** Each difference as its kind and its label, below its parents. */
    private List<String> differences(String changed) throws Exception {
        IFile other = client.file("Other.canvas", changed);
        Object difference = new Differencer().findDifferences(false, new NullProgressMonitor(), null, null,
                structure(file), structure(other));
        List<String> found = new ArrayList<>();
        if (difference != null) {
            collect((IDiffElement) difference, found, "");
        }
        return found;
    }

    private static void collect(IDiffElement element, List<String> found, String indent) {
        String kind = switch (element.getKind() & Differencer.CHANGE_TYPE_MASK) {
        case Differencer.ADDITION -> "+";
        case Differencer.DELETION -> "-";
        case Differencer.CHANGE -> "*";
        default -> " ";
        };
        found.add(indent + kind + ' ' + element.getName());
        if (element instanceof DiffNode) {
            for (IDiffElement child : ((DiffNode) element).getChildren()) {
                collect(child, found, indent + "  ");
            }
        }
    }

    private String content() throws Exception {
        return ClientProject.content(file);
    }

    @Test
    void equalVersionsHaveNoDifferences() throws Exception {
        assertEquals(List.of(), differences(content()));
    }

    @Test
    void howTheFileIsLaidOutIsNoDifference() throws Exception {
        assertEquals(List.of(), differences(content().replace("\n", "\r\n").replace("  <", "\t<")));
    }

    @Test
    void aRenamedElementIsTheSameElement() throws Exception {
        List<String> differences = differences(content().replace("Cafés", "Hotels"));
        assertTrue(differences.contains("    * Hotels/Cafés") || differences.contains("    * Cafés/Hotels")
                || differences.contains("    * Cafés / Hotels") || differences.contains("    * Hotels / Cafés"),
                differences.toString());
        assertEquals(0, differences.stream().filter(line -> line.strip().startsWith("+") || line.strip().startsWith("-")).count(),
                differences.toString());
    }

    @Test
    void aRemovedLinkIsOneDifference() throws Exception {
        List<String> differences = differences(content().replaceAll("  <links [^>]*/>\n", ""));
        assertEquals(2, differences.size(), differences.toString());
        assertTrue(differences.get(1).contains("Cafés"), differences.toString());
    }

    @Test
    void anUnreadableVersionSaysWhatIsWrong() throws Exception {
        IFile damaged = client.file("Damaged.canvas", "<?xml version=\"1.0\"?>\n<canvas:Canvas\n");
        IStructureComparator structure = structure(damaged);
        assertTrue(creator.getContents(structure, false).contains("Damaged.canvas"), creator.getContents(structure, false));
    }

    @Test
    void aDocumentTypeIsNotRead() throws Exception {
        IFile hostile = client.file("Hostile.canvas",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<x>&e;</x>\n");
        assertTrue(creator.getContents(structure(hostile), false).contains("document type"));
    }

    @Test
    void anEditorFollowsAVersionThatComesBackFromTheLocalHistory() throws Exception {
        CanvasEditor editor = (CanvasEditor) IDE.openEditor(Workbench.page(), file);
        Workbench.waitUntil("the editor shows the canvas", () -> editor.getModel() != null);
        byte[] second = content().replace("Cafés", "Hotels").getBytes(StandardCharsets.UTF_8);
        WorkspaceFiles.write(file.getLocation().toPath(), out -> out.write(second));
        Workbench.waitUntil("the editor shows the second version", () -> name(editor).equals("Hotels"));
        IFileState former = file.getHistory(null)[0];
        file.setContents(former, IResource.KEEP_HISTORY, null);
        Workbench.waitUntil("the editor shows the first version again", () -> name(editor).equals("Cafés"));
    }

    private static String name(CanvasEditor editor) {
        return editor.getModel() == null ? ""
                : ((CanvasElement) editor.getModel().eResource()
                        .getEObject(ClientProject.SEGMENT)).getName();
    }
}
