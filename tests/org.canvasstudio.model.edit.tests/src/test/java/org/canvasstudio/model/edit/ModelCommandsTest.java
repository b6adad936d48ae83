package org.canvasstudio.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;

/** Deleting, cutting and pasting leave a canvas that can be saved, and can be undone. */
class ModelCommandsTest {

    private final ResourceSet resources = CanvasFiles.newResourceSet();
    private final EditingDomain domain = new AdapterFactoryEditingDomain(new ModelAdapterFactory(), new BasicCommandStack(),
            resources);
    private final Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
    private final CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans");
    private final CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés");
    private final Link link = Canvases.link(proposition, segment);

    ModelCommandsTest() {
        CanvasResource resource = new CanvasResource(URI.createFileURI("/nowhere/Roastery.canvas"));
        resources.getResources().add(resource);
        resource.getContents().add(canvas);
    }

    private void run(Command command) {
        assertTrue(command.canExecute());
        domain.getCommandStack().execute(command);
    }

    @Test
    void theLinksGoWithAnElementAndComeBackWithIt() {
        run(ModelCommands.delete(domain, List.of(segment)));
        assertTrue(canvas.getCustomerSegments().getElements().isEmpty());
        assertTrue(canvas.getLinks().isEmpty());
        assertTrue(proposition.getOutgoing().isEmpty());

        domain.getCommandStack().undo();
        assertSame(segment, canvas.getCustomerSegments().getElements().get(0));
        assertSame(link, canvas.getLinks().get(0));
        assertSame(segment, link.getTarget());
    }

    @Test
    void blocksAndTheCanvasStay() {
        assertFalse(ModelCommands.delete(domain, List.of(canvas.getCosts())).canExecute());
        assertFalse(ModelCommands.delete(domain, List.of(canvas)).canExecute());
        assertFalse(ModelCommands.cut(domain, List.of(segment, canvas.getCosts()), "Cut").canExecute());
    }

    @Test
    void whatWasCutCanBePasted() {
        run(ModelCommands.cut(domain, List.of(segment), "Cut"));
        assertTrue(canvas.getLinks().isEmpty());
        run(PasteFromClipboardCommand.create(domain, canvas.getCustomerSegments(), null, -1));
        assertEquals("Cafés", canvas.getCustomerSegments().getElements().get(0).getName());
    }

    @Test
    void aCopyHasAnIdOfItsOwnAndNoLinks() {
        Command toClipboard = CopyToClipboardCommand.create(domain, List.of(segment));
        assertTrue(toClipboard.canExecute());
        toClipboard.execute();
        run(PasteFromClipboardCommand.create(domain, canvas.getCustomerSegments(), null, -1));
        assertEquals(2, canvas.getCustomerSegments().getElements().size());
        CanvasElement copy = canvas.getCustomerSegments().getElements().get(1);
        assertFalse(copy.getId().equals(segment.getId()));
        assertTrue(copy.getIncoming().isEmpty());
        assertEquals(1, segment.getIncoming().size());
    }
}
