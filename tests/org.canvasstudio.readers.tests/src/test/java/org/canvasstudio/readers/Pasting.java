package org.canvasstudio.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.model.edit.ModelAdapterFactory;
import org.canvasstudio.model.edit.ModelCommands;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;

/** What the editors do with a piece from the clipboard. */
final class Pasting {

    private Pasting() {
    }

    /** Puts the piece into a canvas and into one of its blocks, where it may be, and takes that back. */
    static void paste(Clip clip) throws IOException {
        clip.names();
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        Canvases.link(Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh beans"),
                Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Cafés"));
        ResourceSet resources = CanvasFiles.newResourceSet();
        Resource resource = new CanvasResource(URI.createFileURI("/nowhere/Roastery.canvas"));
        resources.getResources().add(resource);
        resource.getContents().add(canvas);
        EditingDomain domain = new AdapterFactoryEditingDomain(new ModelAdapterFactory(), new BasicCommandStack(), resources);
        for (EObject target : new EObject[] {canvas, canvas.getCosts()}) {
            String before = content(resource);
            Command command = ModelCommands.paste(domain, clip, target);
            if (command.canExecute()) {
                domain.getCommandStack().execute(command);
                Readers.use(canvas);
                domain.getCommandStack().undo();
            }
            if (!before.equals(content(resource))) {
                throw new AssertionError("what is pasted is not taken back");
            }
        }
    }

    private static String content(Resource resource) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        return out.toString(UTF_8);
    }
}
