package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.FileChangedException;
import org.canvasstudio.ui.documents.WorkspaceFiles;
import org.canvasstudio.ui.editor.CanvasEditor;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFileState;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saving: the local history, files that others change meanwhile, files that may not be written. */
class SavingTest {

    private ClientProject client;
    private IFile file;
    private CanvasDocument document;

    @BeforeEach
    void acquire() throws Exception {
        client = new ClientProject("Client");
        file = client.canvas();
        document = CanvasDocuments.acquire(file.getLocation().toPath());
    }

    @AfterEach
    void release() throws Exception {
        Workbench.page().closeAllEditors(false);
        CanvasDocuments.release(document);
        Workbench.settle();
        client.delete();
    }

    private CanvasElement segment() {
        return (CanvasElement) document.resource().getEObject(ClientProject.SEGMENT);
    }

    private void rename(String name) {
        Command command = SetCommand.create(document.domain(), segment(), CanvasPackage.Literals.CANVAS_ELEMENT__NAME, name);
        document.execute("Rename", command);
    }

    private static String content(IFileState state) throws Exception {
        return new String(state.getContents().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void changeOnDisk() throws Exception {
        Path path = file.getLocation().toPath();
        Files.writeString(path, ClientProject.content(file).replace("Cafés", "Restaurants"));
        // The clock of the file system may be too coarse to tell the change from the making of the file.
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(2)));
    }

    @Test
    void eachSaveKeepsTheFormerContentInTheLocalHistory() throws Exception {
        String first = ClientProject.content(file);
        rename("Hotels");
        document.save();
        String second = ClientProject.content(file);
        rename("Inns");
        document.save();
        IFileState[] history = file.getHistory(null);
        assertEquals(2, history.length);
        assertEquals(second, content(history[0]));
        assertEquals(first, content(history[1]));
        assertTrue(ClientProject.content(file).contains("Inns"));
    }

    @Test
    void theWorkspaceSeesASaveAsOneChange() throws Exception {
        List<Integer> flags = new ArrayList<>();
        IResourceChangeListener listener = event -> {
            IResourceDelta delta = event.getDelta().findMember(file.getFullPath());
            if (delta != null && (delta.getFlags() & ~IResourceDelta.MARKERS) != 0) {
                flags.add(delta.getFlags() & ~IResourceDelta.MARKERS);
            }
        };
        ResourcesPlugin.getWorkspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
        try {
            rename("Hotels");
            document.save();
        } finally {
            ResourcesPlugin.getWorkspace().removeResourceChangeListener(listener);
        }
        assertEquals(List.of(IResourceDelta.CONTENT), flags);
    }

    @Test
    void whatAnotherProgramWroteIsNotOverwrittenUnasked() throws Exception {
        rename("Hotels");
        changeOnDisk();
        assertThrows(FileChangedException.class, document::save);
        assertTrue(ClientProject.content(file).contains("Restaurants"));
        assertTrue(document.isDirty());

        document.overwrite();
        assertTrue(ClientProject.content(file).contains("Hotels"));
        assertFalse(document.isDirty());
        assertTrue(content(file.getHistory(null)[0]).contains("Restaurants"));
    }

    @Test
    void aDocumentWithoutAnEditorFollowsItsFile() throws Exception {
        changeOnDisk();
        file.refreshLocal(IResource.DEPTH_ZERO, null);
        Workbench.waitUntil("the file is read", () -> segment().getName().equals("Restaurants"));
    }

    @Test
    void aFileThatIsWriteProtectedMeanwhileIsNotReplaced() throws Exception {
        String before = ClientProject.content(file);
        CanvasEditor editor = (CanvasEditor) IDE.openEditor(Workbench.page(), file);
        Workbench.waitUntil("the editor shows the canvas", () -> editor.getModel() != null);
        rename("Hotels");
        ResourceAttributes attributes = file.getResourceAttributes();
        attributes.setReadOnly(true);
        file.setResourceAttributes(attributes);
        Dialogs.Answer no = Dialogs.press("No");
        NullProgressMonitor monitor = new NullProgressMonitor();
        editor.doSave(monitor);
        assertTrue(no.isGiven());
        assertTrue(monitor.isCanceled());
        assertEquals(before, ClientProject.content(file));
        assertTrue(editor.isDirty());

        Dialogs.Answer yes = Dialogs.press("Yes");
        editor.doSave(new NullProgressMonitor());
        assertTrue(yes.isGiven());
        assertTrue(ClientProject.content(file).contains("Hotels"));
    }

    @Test
    void nobodySavesOverAFileThatIsOpenElsewhere() throws Exception {
        IFile other = client.file("Other.canvas", ClientProject.content(file));
        CanvasDocument there = CanvasDocuments.acquire(other.getLocation().toPath());
        try {
            rename("Hotels");
            assertThrows(IOException.class, () -> document.saveAs(there.file()));
            assertEquals(file.getLocation().toPath(), document.file());
            assertFalse(ClientProject.content(other).contains("Hotels"));
        } finally {
            CanvasDocuments.release(there);
        }
    }

    @Test
    void contentThatCannotBeWrittenLeavesFileAndHistoryAlone() throws Exception {
        String before = ClientProject.content(file);
        rename("bell \u0007");
        assertThrows(IOException.class, document::save);
        assertEquals(before, ClientProject.content(file));
        assertEquals(0, file.getHistory(null).length);
        assertTrue(document.isDirty());
    }

    @Test
    void aNewFileInANewFolderIsSeenByTheWorkspace() throws Exception {
        IFile deep = file.getProject().getFile("2026/March/New.canvas");
        byte[] content = ClientProject.content(file).getBytes(StandardCharsets.UTF_8);
        WorkspaceFiles.write(deep.getLocation().toPath(), out -> out.write(content));
        assertTrue(deep.exists());
    }

    @Test
    void aLargeCanvasIsKeptInTheLocalHistoryToo() throws Exception {
        ((Canvas) document.root()).setNotes("x".repeat(3 << 20));
        document.save();
        String large = ClientProject.content(file);
        rename("Hotels");
        document.save();
        assertEquals(large, content(file.getHistory(null)[0]));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws Exception {
        rename("Hotels");
        document.save();
        try (Stream<Path> files = Files.list(file.getLocation().toPath().getParent())) {
            assertEquals(List.of("Roastery.canvas"), files.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains("Roastery")).toList());
        }
    }
}
