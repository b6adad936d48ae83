package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has two canvases in {@code rules/ID}: {@code breaks.canvas} has one finding, of this rule, and
 * {@code passes.canvas} has none. They differ in one line, and a line of a canvas is one fact;
 * or one of them has an element more, with its links. A rule about clients has two files {@code .client} instead, and one
 * across files two folders, each with the files of a client.
 */
class RuleCanvasesTest {

    private static final Pattern ELEMENT = Pattern.compile("<elements id=\"([^\"]+)\".*(/>|</elements>)");
    private static final Path RULES = Path.of("rules");
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();
    private static final AlignmentEngine ENGINE = new AlignmentEngine(CATALOGUE, Settings.preset(), Locale.ENGLISH);

    @Test
    void everyRuleHasItsFolderAndEveryFolderItsRule() throws IOException {
        Set<String> folders = new TreeSet<>();
        try (Stream<Path> files = Files.list(RULES)) {
            files.filter(Files::isDirectory).forEach(folder -> folders.add(folder.getFileName().toString()));
        }
        assertEquals(CATALOGUE.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)), folders);
    }

    @TestFactory
    Stream<DynamicTest> theCanvasesToStartFromAreClean() {
        return Stream.of("organisation", "personal").map(name -> dynamicTest(name,
                () -> assertEquals(List.of(), describe(new Drawn(RULES.resolve(name + ".canvas")).check()))));
    }

    @TestFactory
    Stream<DynamicTest> breaks() {
        return rules(rule -> {
            List<Finding> findings = new Drawn(place(rule, "breaks")).check();
            assertEquals(List.of(rule.id()), findings.stream().map(finding -> finding.rule().id()).toList(),
                    () -> String.join("\n", describe(findings)));
            Finding finding = findings.get(0);
            for (String text : List.of(finding.message(), finding.why(), finding.remedy(), rule.title(Locale.ENGLISH),
                    rule.example(Locale.ENGLISH))) {
                assertTrue(text.length() > 10 && !text.contains("{") && !text.contains("null"), text);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> passes() {
        return rules(rule -> assertEquals(List.of(), describe(new Drawn(place(rule, "passes")).check())));
    }

    @TestFactory
    Stream<DynamicTest> theTwoDifferInOneFact() {
        return rules(rule -> {
            List<String> breaks = new Drawn(place(rule, "breaks")).lines();
            List<String> passes = new Drawn(place(rule, "passes")).lines();
            List<String> common = List.copyOf(passes);
            passes.removeAll(breaks);
            breaks.removeAll(common);
            boolean oneLine = breaks.size() <= 1 && passes.size() <= 1 && breaks.size() + passes.size() > 0;
            assertTrue(oneLine || isOneElement(breaks, passes) || isOneElement(passes, breaks),
                    () -> "breaks: " + breaks + "\npasses: " + passes);
        });
    }

    /** A fix ends its finding and adds none of equal or higher severity, whichever choice is taken. */
    @TestFactory
    Stream<DynamicTest> fixesFix() {
        return rules(rule -> {
            int fixes = new Drawn(place(rule, "breaks")).check().get(0).fixes().size();
            for (int index = 0; index < fixes; index++) {
                int choices = Math.max(1, new Drawn(place(rule, "breaks")).check().get(0).fixes().get(index).choices().size());
                for (int choice = 0; choice < choices; choice++) {
                    Drawn drawn = new Drawn(place(rule, "breaks"));
                    Finding finding = drawn.check().get(0);
                    Fix fix = finding.fixes().get(index);
                    List<? extends EObject> offered = fix.choices();
                    fix.apply(offered.isEmpty() ? null : offered.get(choice));
                    List<String> worse = drawn.check().stream()
                            .filter(after -> after.rule() == rule || after.severity().isAtLeast(finding.severity()))
                            .map(Finding::toString).toList();
                    assertEquals(List.of(), worse, fix.title());
                }
            }
        });
    }

    /** An element on one line together with the links that join it to the rest: that it is there is one fact. */
    private static boolean isOneElement(List<String> lines, List<String> others) {
        if (!others.isEmpty() || lines.isEmpty()) {
            return false;
        }
        Matcher element = ELEMENT.matcher(lines.get(0));
        return element.find() && lines.stream().skip(1).allMatch(
                line -> line.contains("<links ") && line.contains('"' + element.group(1) + '"'));
    }

    /** The texts of a rule are complete, and its title tells it from the others. */
    @Test
    void titlesDiffer() {
        Set<String> titles = new HashSet<>();
        for (Rule rule : CATALOGUE.rules()) {
            assertTrue(titles.add(rule.title(Locale.ENGLISH)), rule.id());
        }
    }

    private interface Check {
        void of(Rule rule) throws IOException;
    }

    private static Stream<DynamicTest> rules(Check check) {
        return CATALOGUE.rules().stream().map(rule -> dynamicTest(rule.id(), () -> check.of(rule)));
    }

    private static Path place(Rule rule, String name) {
        Path folder = RULES.resolve(rule.id()).resolve(name);
        return Files.isDirectory(folder) ? folder
                : folder.resolveSibling(name + (rule instanceof ClientRule ? ".client" : ".canvas"));
    }

    /** A file, or the files of a client, read and ready to be checked and changed. */
    private static final class Drawn {

        private final Map<Path, EObject> files = new TreeMap<>();
        private final ClientDigests client;

        Drawn(Path place) throws IOException {
            try (Stream<Path> found = Files.isDirectory(place) ? Files.list(place.toAbsolutePath()) : Stream.of(place)) {
                for (Path file : found.toList()) {
                    files.put(file, CanvasFiles.read(file));
                }
            }
            client = Files.isDirectory(place) ? new ClientDigests(place, files::keySet, CanvasFiles::read) : null;
        }

        List<Finding> check() {
            List<Finding> findings = new ArrayList<>();
            files.forEach((file, root) -> {
                Surroundings surroundings = client == null ? null : client.around(file);
                findings.addAll(root instanceof Canvas ? ENGINE.check((Canvas) root, surroundings)
                        : ENGINE.check((Client) root));
            });
            return findings;
        }

        List<String> lines() throws IOException {
            List<String> lines = new ArrayList<>();
            for (Path file : files.keySet()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }

    private static List<String> describe(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }
}
