package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleCatalogueTest {

    /** A rule that finds nothing; the tests give it different entries. */
    public abstract static class SilentRule extends Rule {
        @Override
        public void check(Inspection inspection) {
            // Finds nothing.
        }
    }

    @RuleInfo(id = "TST-01", family = Family.WORDING, severity = Severity.ADVICE, requires = "TST-02", source = "own")
    public static class First extends SilentRule {
    }

    @RuleInfo(id = "TST-02", family = Family.WORDING, severity = Severity.ADVICE, requires = "TST-03", source = "own")
    public static class Second extends SilentRule {
    }

    @RuleInfo(id = "TST-03", family = Family.WORDING, severity = Severity.ADVICE, requires = "TST-01", source = "own")
    public static class Third extends SilentRule {
    }

    @RuleInfo(id = "TST-01", family = Family.MONEY, severity = Severity.ERROR, source = "own")
    public static class Namesake extends SilentRule {
    }

    public static class WithoutEntry extends SilentRule {
    }

    @Test
    void refusesTwoRulesWithOneId() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new RuleCatalogue(List.of(new First(), new Namesake())));
        assertTrue(refusal.getMessage().contains("TST-01"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(Namesake.class.getName()), refusal.getMessage());
    }

    @Test
    void refusesRulesThatRequireEachOtherInACircle() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new RuleCatalogue(List.of(new First(), new Second(), new Third())));
        assertTrue(refusal.getMessage().contains("TST-01, TST-02, TST-03"), refusal.getMessage());
    }

    @Test
    void refusesARuleWithoutEntry() {
        assertThrows(IllegalStateException.class, WithoutEntry::new);
    }

    @Test
    void putsRequiredRulesFirstAndShowsThemByFamily() {
        RuleCatalogue catalogue = new RuleCatalogue(List.of(new First(), new Second()));
        assertEquals(List.of("TST-02", "TST-01"), catalogue.rules().stream().map(Rule::id).toList());
        assertEquals(List.of("TST-01", "TST-02"), catalogue.byFamily().stream().map(Rule::id).toList());
    }

    @Test
    void everyInstalledRuleComesAfterThoseThatItRequires() {
        Set<String> before = new HashSet<>();
        for (Rule rule : Drawing.CATALOGUE.rules()) {
            for (String required : rule.requires()) {
                assertTrue(before.contains(required) || Drawing.CATALOGUE.rule(required).isEmpty(), rule.id() + ' ' + required);
            }
            before.add(rule.id());
        }
    }

    /** The table of the domain, where it lies beside the project: which rules there are, how grave, for what, and whence. */
    @Test
    void theCatalogueIsThatOfTheDomain() throws IOException {
        Path table = Path.of(System.getProperty("canvasstudio.root"), "../shared/domain/rules.md");
        assumeTrue(Files.exists(table), () -> "skipped: " + table + " is not here");
        Pattern row = Pattern.compile("\\| ([A-Z]+-\\d+) \\| (\\w) \\| (\\w?) ?\\| .* \\| (.*) \\|");
        Set<String> expected = new TreeSet<>();
        for (String line : Files.readAllLines(table)) {
            Matcher match = row.matcher(line);
            if (match.matches()) {
                expected.add(String.join(" ", match.group(1), match.group(2), match.group(3), match.group(4).replace("][", "], [")));
            }
        }
        Set<String> actual = new TreeSet<>();
        for (Rule rule : Drawing.CATALOGUE.rules()) {
            String kinds = rule.kinds().stream().map(kind -> kind.name().substring(0, 1)).collect(Collectors.joining());
            actual.add(String.join(" ", rule.id(), rule.severity().name().substring(0, 1), kinds, rule.source()));
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** An error that an advice silences would be overlooked. */
    @Test
    void noErrorWaitsForAnAdvice() {
        for (Rule rule : Drawing.CATALOGUE.rules()) {
            for (String required : rule.requires()) {
                assertFalse(rule.severity() == Severity.ERROR
                        && Drawing.CATALOGUE.rule(required).orElseThrow().severity() == Severity.ADVICE, rule.id() + ' ' + required);
            }
        }
    }

    /** What a plain Java program does to contribute a rule: it names the class in META-INF/services. */
    @Test
    void findsRulesThatOthersContribute(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Rule.class.getName()), Namesake.class.getName() + '\n');
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, RuleCatalogueTest.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            RuleCatalogue catalogue = RuleCatalogue.installed();
            assertEquals(Namesake.class, catalogue.rule("TST-01").orElseThrow().getClass());
            assertEquals(Drawing.CATALOGUE.rules().size() + 1, catalogue.rules().size());
        } finally {
            thread.setContextClassLoader(before);
        }
        assertFalse(RuleCatalogue.installed().rule("TST-01").isPresent());
    }
}
