package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A large file is read in the background. */
class DocumentLoadingTest {

    private static final int NOTES = 3000;

    private Path file;

    @BeforeEach
    void makeLargeCanvas() throws Exception {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Large");
        for (int i = 0; i < NOTES; i++) {
            CanvasElement element = BlockKind.KEY_RESOURCES.createElement();
            element.setName("Resource " + i);
            element.setId("kr-" + i);
            canvas.getKeyResources().getItems().add(element);
        }
        file = Files.createTempFile("large", ".canvas");
        CanvasFiles.write(canvas, file);
    }

    @AfterEach
    void deleteCanvas() throws Exception {
        Files.delete(file);
    }

    @Test
    void eventsAreHandledWhileAFileIsRead() throws Exception {
        // However fast a file is read: not before the event has had its turn.
        Job.getJobManager().suspend();
        CanvasDocument document = CanvasDocuments.acquireInBackground(file);
        try {
            assertTrue(document.isLoading());
            assertNull(document.root());
            int[] handled = {0};
            Display.getCurrent().asyncExec(() -> handled[0] += document.isLoading() ? 1 : 0);
            Workbench.waitUntil("an event is handled", () -> handled[0] == 1);
            Job.getJobManager().resume();
            Workbench.waitUntil("the file is read", () -> !document.isLoading());
            assertEquals(NOTES, ((Canvas) document.root()).getKeyResources().getElements().size());
        } finally {
            Job.getJobManager().resume();
            CanvasDocuments.release(document);
        }
    }

    @Test
    void whoCannotWaitGetsTheModelAtOnce() {
        CanvasDocument document = CanvasDocuments.acquireInBackground(file);
        CanvasDocument same = CanvasDocuments.acquire(file);
        try {
            assertEquals(document, same);
            assertNotNull(document.root());
        } finally {
            CanvasDocuments.release(document);
            CanvasDocuments.release(same);
        }
    }

    @Test
    void readingAgainForgetsTheChangesAtOnce() throws Exception {
        CanvasDocument document = CanvasDocuments.acquire(file);
        try {
            document.execute("Rename", SetCommand.create(document.domain(), document.root(),
                    CanvasPackage.Literals.CANVAS__NAME, "Other"));
            assertTrue(document.isDirty());
            document.loadInBackground();
            assertEquals(false, document.isDirty());
            Workbench.waitUntil("the file is read", () -> !document.isLoading());
            assertEquals("Large", ((Canvas) document.root()).getName());
            assertEquals(false, document.commands().canUndo());
        } finally {
            CanvasDocuments.release(document);
        }
    }
}
