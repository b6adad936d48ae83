package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementLinesTest {

    @TempDir
    Path folder;

    /** Every object with an id stands in the line that holds its id. */
    @Test
    void linesOfXml() throws IOException {
        Path file = Path.of("../org.canvasstudio.alignment.tests/rules/organisation.canvas");
        List<String> text = Files.readAllLines(file);
        Canvas canvas = (Canvas) Interchange.read(file);
        ElementLines lines = ElementLines.of(file);
        int checked = 0;
        for (var all = canvas.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof Identified) {
                String line = text.get(lines.line(each) - 1);
                assertTrue(line.contains("id=\"" + ((Identified) each).getId() + '"'), line);
                checked++;
            }
        }
        assertTrue(checked > 10);
        assertEquals(1, lines.line(canvas));
        int block = lines.line(BlockKind.CHANNELS.in(canvas));
        assertTrue(text.get(block - 1).contains("<channels>"), () -> text.get(block - 1));
    }

    @Test
    void aTagOverManyLinesBeginsInItsFirst() throws IOException {
        Path file = Files.writeString(folder.resolve("x.canvas"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <canvas:Canvas xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                    xmlns:canvas="http://www.canvasstudio.org/canvas/1"
                    id="canvas-x" name="X">
                  <channels>
                    <elements
                        id="ch-a"
                        name="A"/><elements id="ch-b" name="B"/><!-- of
                    them --><elements id="ch-c"/>
                  </channels>
                </canvas:Canvas>
                """);
        Canvas canvas = (Canvas) Interchange.read(file);
        ElementLines lines = ElementLines.of(file);
        List<CanvasElement> channels = Canvases.elements(canvas);
        assertEquals(List.of(1, 6, 8, 9), Stream.concat(Stream.of(canvas), channels.stream()).map(lines::line).toList());
        Files.delete(file);
        assertEquals(1, ElementLines.of(file).line(channels.get(0)));
    }

    @Test
    void objectsWithOneIdHaveTheirOwnLines() throws IOException {
        Path file = Files.writeString(folder.resolve("x.canvas"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <canvas:Canvas xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:canvas="http://www.canvasstudio.org/canvas/1" id="ch-a">
                  <tags id="ch-a" name="T"/>
                  <channels>
                    <elements id="ch-a" name="A"/>
                    <elements id="ch-b" name="B"/>
                    <elements id="ch-a" name="C"/>
                  </channels>
                </canvas:Canvas>
                """);
        Canvas canvas = (Canvas) Interchange.read(file);
        ElementLines lines = ElementLines.of(file);
        assertEquals(1, lines.line(canvas));
        assertEquals(3, lines.line(canvas.getTags().get(0)));
        assertEquals(List.of(5, 6, 7), Canvases.elements(canvas).stream().map(lines::line).toList());
    }

    /** Up to the damage. */
    @Test
    void linesOfWhatCannotBeRead() throws IOException {
        CanvasElement first = Canvases.add(Canvases.create(CanvasKind.ORGANISATION, "X"), BlockKind.CHANNELS, "A");
        first.setId("ch-a");
        for (String end : List.of("\u00e9", "&", "<a:b/>", "\u0000", "<", "")) {
            String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<c>\n<channels><elements id=\"ch-a\"/>\n" + " ".repeat(20_000) + end;
            Path file = Files.write(folder.resolve("x.canvas"), text.getBytes(StandardCharsets.ISO_8859_1));
            assertEquals(3, ElementLines.of(file).line(first), end);
        }
        Path file = Files.writeString(folder.resolve("x.canvas"), "<!DOCTYPE c [<!ENTITY x SYSTEM \"x\">]>\n<c><channels id=\"&x;\"/></c>");
        assertEquals(1, ElementLines.of(file).line(first));
    }

    @Test
    void linesOfBmml() throws IOException {
        Path file = Files.writeString(folder.resolve("x.bmml"), """
                version: "2.0"
                meta: {name: X, portfolio: exploit, stage: grow}
                customer_segments:
                  - name: Hotels
                    id: cs-hotels
                  - {id: cs-inns, name: Inns}
                value_propositions:
                  - id: vp-bread
                    name: Bread
                """);
        Canvas canvas = (Canvas) Interchange.read(file);
        ElementLines lines = ElementLines.of(file);
        List<CanvasElement> elements = Canvases.elements(canvas);
        assertEquals(List.of(5, 6, 8), elements.stream().map(lines::line).toList());
        assertEquals(3, lines.line(BlockKind.CUSTOMER_SEGMENTS.in(canvas)));
        assertEquals(1, lines.line(BlockKind.COSTS.in(canvas)));
    }
}
