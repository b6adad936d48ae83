package org.canvasstudio.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.HypothesisState;
import org.canvasstudio.model.canvas.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final Path SOURCE = Path.of(System.getProperty("canvasstudio.root"),
            "bundles/org.canvasstudio.examples/templates");
    private static final List<String> EMPTY = List.of(Templates.EMPTY, Templates.EMPTY_PERSONAL);

    @Test
    void theIndexNamesEveryTemplateOnce() throws IOException {
        try (Stream<Path> files = Files.list(SOURCE)) {
            List<String> found = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".canvas"))
                    .map(file -> file.substring(0, file.lastIndexOf('.'))).sorted().toList();
            assertEquals(found, filled().sorted().toList());
        }
        assertEquals(EMPTY, Templates.names().subList(0, EMPTY.size()));
    }

    @TestFactory
    Stream<DynamicTest> loadingAndSavingChangesNoByte() {
        return filled().map(name -> dynamicTest(name, () -> {
            Path copy = Files.createTempFile(name, ".canvas");
            try {
                byte[] before = Files.readAllBytes(SOURCE.resolve(name + ".canvas"));
                Files.write(copy, before);
                CanvasFiles.write(CanvasFiles.read(copy), copy);
                assertArrayEquals(before, Files.readAllBytes(copy));
            } finally {
                Files.delete(copy);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> noTemplateHasAnErrorOrAWarning() {
        AlignmentEngine engine = new AlignmentEngine(RuleCatalogue.installed(), Settings.preset(), Locale.ENGLISH);
        return Templates.names().stream().map(name -> dynamicTest(name, () -> assertEquals(List.of(),
                engine.check(Templates.create(name, "Mine")).stream()
                        .filter(finding -> finding.severity().isAtLeast(Severity.WARNING)).map(Finding::toString).toList())));
    }

    @TestFactory
    Stream<DynamicTest> whatComesOutIsTheUsersOwn() {
        return Templates.names().stream().map(name -> dynamicTest(name, () -> {
            Canvas canvas = Templates.create(name, "Boat yard");
            assertEquals("Boat yard", canvas.getName());
            assertEquals("canvas-boat-yard", canvas.getId());
            assertEquals(CanvasState.UNSPECIFIED, canvas.getState());
            assertEquals(9, canvas.getBlocks().size());
            assertNull(canvas.eResource());
            assertNull(canvas.getReinvents());
            assertNotSame(canvas, Templates.create(name, "Boat yard"));
            boolean personal = name.equals("personal") || name.equals(Templates.EMPTY_PERSONAL);
            assertEquals(personal ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION, canvas.getKind());
            assertEquals(EMPTY.contains(name), Canvases.elements(canvas).isEmpty());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFilledTemplateHasLinkedAssumptionsInEveryBlock() {
        return filled().map(name -> dynamicTest(name, () -> {
            Canvas canvas = Templates.create(name, "Mine");
            for (Block block : canvas.getBlocks()) {
                assertFalse(block.getItems().isEmpty(), BlockKind.of(block).key());
            }
            for (CanvasElement element : Canvases.elements(canvas)) {
                assertEquals(List.of(HypothesisState.ASSUMED),
                        element.getHypotheses().stream().map(Hypothesis::getState).toList(), element.getId());
            }
            for (Link link : canvas.getLinks()) {
                assertTrue(LegalLinks.isLegal(link.getKind(), BlockKind.of(link.getSource()),
                        BlockKind.of(link.getTarget())), link.getId());
            }
        }));
    }

    @Test
    void aNewCanvasCanBeSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.canvas");
        CanvasFiles.write(Templates.create("freemium", "网店"), file);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        assertEquals("网店", canvas.getName());
        assertEquals("canvas-1", canvas.getId());
    }

    @Test
    void everyTemplateHasATitleOfItsOwnAndADescription() {
        Set<String> titles = Templates.names().stream().map(name -> Templates.title(name, Locale.ENGLISH))
                .collect(Collectors.toCollection(HashSet::new));
        assertEquals(Templates.names().size(), titles.size());
        for (String name : Templates.names()) {
            assertFalse(Templates.title(name).isBlank(), name);
            assertTrue(Templates.description(name).length() > 20, name);
        }
    }

    @Test
    void anUnknownTemplateIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Templates.create("none", "Mine"));
        assertThrows(IllegalArgumentException.class, () -> Templates.title("none"));
    }

    private static Stream<String> filled() {
        return Templates.names().stream().filter(name -> !EMPTY.contains(name));
    }
}
