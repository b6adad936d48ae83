package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Link;

/** Runs a program that is not ours, and says what it should find. */
final class OtherTool {

    private OtherTool() {
    }

    /** What the program prints; the test fails when it fails or takes minutes. */
    static String run(Path folder, Path output, List<String> command) throws IOException, InterruptedException {
        Path errors = output.resolveSibling(output.getFileName() + ".errors");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> command + " did not end");
        assertEquals(0, process.exitValue(), command + "\n" + Files.readString(output) + Files.readString(errors));
        return Files.readString(output);
    }

    /** The elements of a canvas: class, id and name. */
    static List<String> elements(Canvas canvas) {
        return Canvases.elements(canvas).stream().map(OtherTool::describe).toList();
    }

    private static String describe(CanvasElement element) {
        return element.eClass().getName() + ' ' + element.getId() + ' ' + element.getName();
    }

    /** The links of a canvas: kind, source and target. */
    static List<String> links(Canvas canvas) {
        return canvas.getLinks().stream().map(OtherTool::describe).toList();
    }

    private static String describe(Link link) {
        return link.getKind() + " " + link.getSource().getId() + ' ' + link.getTarget().getId();
    }
}
