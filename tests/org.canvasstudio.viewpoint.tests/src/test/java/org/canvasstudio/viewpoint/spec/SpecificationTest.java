package org.canvasstudio.viewpoint.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.canvasstudio.model.CanvasFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationTest {

    private static final Map<String, String> TEXTS = Map.of("board", "The board", "links", "The links", "viewpoint", "Boards");

    private static String file() throws IOException {
        try (InputStream file = SpecificationTest.class.getResourceAsStream("/org/canvasstudio/viewpoint/board.odesign")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Specification read(String text) throws IOException {
        return Specifications.read("board.odesign", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TEXTS::get);
    }

    @Test
    void representationsHaveTheirLabels() throws IOException {
        Specification specification = read(file());
        assertEquals(List.of("The board", "Matrix"), specification.representations().stream().map(Part::label).toList());
        assertEquals(List.of("org.canvasstudio.viewpoint.BoardServices"), specification.serviceClasses());
        DiagramDescription board = (DiagramDescription) specification.representation("Board").orElseThrow();
        assertEquals("test.rows", board.layout());
        assertEquals(List.of(true, false, false), board.layers().stream().map(Layer::isDefault).toList());
        assertEquals(List.of(true, true, false), board.layers().stream().map(Layer::isActiveByDefault).toList());
        assertEquals("The links", board.layers().get(1).label());
    }

    /** Pictures are drawn on several threads, and what is shown is told by the layer itself. */
    @Test
    void forSeveralThreadsAPartIsOneObject() throws Exception {
        int count = 4;
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (int round = 0; round < 300; round++) {
                DiagramDescription board = (DiagramDescription) read(file()).representation("Board").orElseThrow();
                CyclicBarrier start = new CyclicBarrier(count);
                List<Future<List<Layer>>> found = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    found.add(threads.submit(() -> {
                        start.await();
                        return board.layers();
                    }));
                }
                Set<List<Layer>> different = new HashSet<>();
                for (Future<List<Layer>> each : found) {
                    different.add(each.get());
                }
                assertEquals(1, different.size());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What is outside the subset is refused with its line and a message that names the element. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "childless=\"\" name=\"Column\" | name=\"Column\" | ContainerMapping \"Column\": childless",
        "name=\"Column\" childrenPresentation=\"VerticalStack\" | name=\"Column\" | VerticalStack",
        "semanticCandidatesExpression=\"aql:self.columns\" | semanticCandidatesExpression=\"feature:columns\" | ~is \"aql:self.columns\"; expressions begin with~",
        "semanticCandidatesExpression=\"service:a.b.c\" | semanticCandidatesExpression=\"feature:columns\" | ~is \"service:a.b.c\"; expected: feature:name~",
        "xsi:type=\"s:DotDescription\" | xsi:type=\"s:SquareDescription\" | s:DotDescription",
        "xsi:type=\"t:DeleteElementDescription\" name=\"fixed\" | xsi:type=\"s:SquareDescription\" | DeleteElementDescription",
        "<style labelPosition=\"node\" | <style xsi:type=\"s:SquareDescription\" labelPosition=\"node\" | xsi:type",
        "labelPosition=\"border\" | labelPosition=\"node\" | labelPosition",
        "width=\"wide\" | width=\"14\" | a whole number",
        "enablePopupBars=\"yes\" | enablePopupBars=\"true\" | true or false",
        "domainClass=\"\" | domainClass=\"board::Column\" | domainClass is missing",
        "label=\"%unknown\" | label=\"%links\" | %unknown",
        "mask=\"{0}={1}\" | mask=\"{0}\" | {0}={1}",
        "@entries[name='void'] | @entries[name='ground'] | is not in this file",
        "@entries[name='pink'] | @entries[name='gray'] | the system colour pink",
        "deletionDescription=\"//@userColorsPalettes[name='board']\" | deletionDescription=\"//@ownedViewpoints[name='Boards']/@ownedRepresentations[name='Board']/@defaultLayer/@toolSections[name='Make']/@ownedTools[name='delete']\" | of another kind",
        "foregroundColor=\"//@userColorsPalettes[name='board']/@entries[name='tag']\" | foregroundColor=\"//@userColorsPalettes[name='board']/@entries[name='ground']\" | gradients",
        "<additionalLayers name=\"Links\" label=\"Marks\" | <additionalLayers name=\"Marks\" label=\"Marks\" | two with this name",
        "<nodeMappings name=\"Link\" | <nodeMappings name=\"TagNote\" | of this diagram has the same name",
    })
    void whatIsOutsideIsRefused(String wrong, String right, String message) throws IOException {
        String before = file();
        String text = before.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertNotEquals(before, text);
        CanvasFileException problem = assertThrows(CanvasFileException.class, () -> read(text));
        assertTrue(problem.getMessage().contains(message), problem.getMessage());
        assertTrue(problem.line() > 0, problem.getMessage());
    }

    @Test
    void anElementNeedsWhatFindsIt() throws IOException {
        String text = file().replaceFirst("sourceFinderExpression=\"feature:source\" targetFinder", "targetFinder");
        assertTrue(assertThrows(CanvasFileException.class, () -> read(text)).getMessage().contains("EdgeMapping \"Link\""));
    }

    @Test
    void entitiesAreNotOpened() {
        String text = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:/etc/hostname\">]><x>&e;</x>";
        CanvasFileException problem = assertThrows(CanvasFileException.class, () -> read(text));
        assertEquals("board.odesign", problem.file());
        assertTrue(problem.getMessage().contains("a document type is not allowed"), problem.getMessage());
    }

    @Test
    void anotherRootIsRefused() {
        assertTrue(assertThrows(CanvasFileException.class, () -> read("<html/>")).getMessage().contains("html"));
    }

    /** Every type and every feature that a subset names exists there. */
    @Test
    void theSubsetIsClosed() {
        for (Subset.Type type : Subset.types().values()) {
            assertTrue(Subset.namespaces().containsKey(type.packageName()), type.name());
            for (Subset.Feature feature : type.features().values()) {
                if (feature.kind().isContainment() || feature.kind() == Subset.Kind.REFERENCE
                        || feature.kind() == Subset.Kind.REFERENCES) {
                    assertTrue(Subset.types().keySet().containsAll(feature.values()), type.name() + "." + feature.name());
                }
            }
        }
    }

    /** The document tells all of the subset, and nothing else. */
    @Test
    void theDocumentListsTheSubset() throws IOException {
        String root = System.getProperty("canvasstudio.root");
        List<String> lines = Files.readAllLines(Path.of(root, "docs", "viewpoint.md"));
        Set<String> documented = lines.stream().filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1].trim() + " " + features(line.split("\\|")[2]))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Subset.types().values().stream()
                .map(type -> "`" + type.name() + "` " + new TreeSet<>(type.features().keySet()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", known), String.join("\n", documented));
    }

    private static Set<String> features(String cell) {
        Set<String> names = new TreeSet<>();
        for (String part : cell.trim().split(",\\s*")) {
            if (!part.isBlank()) {
                names.add(part.trim());
            }
        }
        return names;
    }
}
