package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Client;
import org.junit.jupiter.api.Test;

/** A folder is streamed: what it takes to validate it does not grow with the number of its canvases. */
class BoundedMemoryTest extends CommandTest {

    private static final int CLIENTS = 20;
    private static final int CANVASES = 100;
    private static final int ELEMENTS = 40;
    private static final int LINKS = 50;

    /** All these canvases at a time would need a multiple of this. */
    private static final String HEAP = "-Xmx64m";

    @Test
    void twoThousandCanvasesNeedLittle() throws Exception {
        Path clients = Files.createDirectory(folder.resolve("clients"));
        String canvas = canvas();
        for (int i = 0; i < CLIENTS; i++) {
            Path place = Files.createDirectory(clients.resolve("client" + i));
            Client client = CanvasFactory.eINSTANCE.createClient();
            client.setName("Client " + i);
            CanvasFiles.write(client, place.resolve("client.client"));
            for (int k = 0; k < CANVASES; k++) {
                // Names of their own, so that also what is known of all segments of a client would grow.
                Files.writeString(place.resolve("c" + k + ".canvas"), canvas.replace("Note ", "Note " + k + " in "),
                        StandardCharsets.UTF_8);
            }
        }
        Path report = folder.resolve("report.html");
        Path baseline = folder.resolve("baseline.json");
        int code = runProcess(List.of(), List.of(HEAP), "validate", "--format", "html", "--output", report.toString(),
                "--write-baseline", baseline.toString(), clients.toString());
        assertEquals("", err);
        assertEquals(0, code);
        assertTrue(Files.readString(report).contains("client" + (CLIENTS - 1) + "/c" + (CANVASES - 1) + ".canvas"));
    }

    private String canvas() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        BlockKind[] blocks = BlockKind.values();
        for (int i = 0; i < ELEMENTS; i++) {
            Canvases.add(canvas, blocks[i % blocks.length], "Note " + i);
        }
        for (int round = 0; canvas.getLinks().size() < LINKS; round++) {
            for (LegalLinks.Legal legal : LegalLinks.table()) {
                List<CanvasElement> sources = Canvases.items(canvas, legal.from());
                List<CanvasElement> targets = Canvases.items(canvas, legal.to());
                CanvasElement source = sources.get(round % sources.size());
                CanvasElement target = targets.get((round + 1) % targets.size());
                if (source != target && canvas.getLinks().size() < LINKS) {
                    Canvases.link(source, target);
                }
            }
        }
        Path file = folder.resolve("pattern.canvas");
        CanvasFiles.write(canvas, file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
