package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.UnreadableEntry;
import org.canvasstudio.ui.clients.index.IndexChange;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index follows what happens to the files of the workspace. */
class WorkspaceIndexTest {

    private final WorkspaceIndex index = Portfolio.index();
    private ClientProject client;

    @BeforeEach
    void makeClient() throws Exception {
        client = new ClientProject("Indexed");
    }

    @AfterEach
    void deleteClient() throws Exception {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
        upToDate();
    }

    private void upToDate() throws Exception {
        Workbench.waitUntil("the index is up to date", index::isUpToDate);
    }

    @Test
    void aNewCanvasIsKnownWithWhatItHolds() throws Exception {
        IFile file = client.canvas();
        upToDate();
        CanvasEntry canvas = index.canvas(file);
        assertEquals("Roastery", canvas.name());
        assertEquals(2, canvas.elements().size());
        assertEquals(1, canvas.block(BlockKind.CUSTOMER_SEGMENTS).elements());
        assertEquals(ClientProject.SEGMENT, canvas.elements(BlockKind.CUSTOMER_SEGMENTS).get(0).id());
        assertEquals(List.of(canvas), index.canvases(file.getProject()));
        assertEquals(file, WorkspaceIndex.file(canvas));
    }

    @Test
    void listenersAreToldOfChangesAndOfWhatIsGone() throws Exception {
        IFile file = client.canvas();
        upToDate();
        List<IndexChange> changes = Collections.synchronizedList(new ArrayList<>());
        WorkspaceIndex.Listener listener = changes::add;
        index.addListener(listener);
        try {
            file.setContents(new ByteArrayInputStream(ClientProject.content(file).replace("Roastery", "Brewery")
                    .getBytes(StandardCharsets.UTF_8)), true, true, null);
            Workbench.waitUntil("the change is told", () -> !changes.isEmpty());
            assertEquals("Brewery", index.canvas(file).name());
            changes.clear();
            file.delete(true, null);
            Workbench.waitUntil("the removal is told", () -> !changes.isEmpty());
            assertEquals(Set.of(file.getFullPath()), changes.get(0).removed());
            assertNull(index.find(file));
        } finally {
            index.removeListener(listener);
        }
    }

    @Test
    void aFileThatCannotBeReadIsKnownWithItsProblem() throws Exception {
        IFile file = client.file("broken.canvas", "<canvas");
        upToDate();
        assertInstanceOf(UnreadableEntry.class, index.find(file));
    }

    @Test
    void aProjectIsForgottenWhenItIsClosedAndFollowedWhenItIsRenamed() throws Exception {
        IFile file = client.canvas();
        upToDate();
        IProject project = file.getProject();
        project.close(null);
        upToDate();
        assertEquals(List.of(), index.canvases(project));
        project.open(null);
        upToDate();
        assertNotNull(index.canvas(file));
        IProjectDescription renamed = project.getDescription();
        renamed.setName("Renamed");
        project.move(renamed, true, null);
        upToDate();
        assertNull(index.find(file));
        assertNotNull(index.canvas(ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString("/Renamed/Roastery.canvas"))));
        project.getWorkspace().getRoot().getProject("Renamed").delete(true, true, null);
        upToDate();
        assertEquals(0, index.entries().size());
    }
}
