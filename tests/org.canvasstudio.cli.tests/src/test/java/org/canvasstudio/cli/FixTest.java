package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/** Puts right what needs no decision. */
class FixTest extends CommandTest {

    private static final Set<String> OBVIOUS = Set.of("STR-03", "STR-05", "STR-07", "ALN-01", "ALN-11");

    @ParameterizedTest
    @ValueSource(strings = { "STR-03", "STR-05", "STR-07", "ALN-01", "ALN-11" })
    void whatIsObviousIsMendedAndWritten(String rule) throws IOException {
        Path file = canvas(rule, "breaks", "x.canvas");
        expect(0, "validate", "--fix", file);
        assertTrue(out.startsWith(file + ": fixed " + rule + ' '), out);
        assertTrue(out.contains(" fixed in 1 file\n"), out);
        expect(0, "validate", file);
        assertFalse(out.contains(rule), out);
    }

    @Test
    void whatNeedsADecisionIsReported() throws IOException {
        Path file = canvas("CMP-02", "breaks", "x.canvas");
        byte[] before = Files.readAllBytes(file);
        expect(1, "validate", "--fix", "--fail-on", "warning", file);
        assertTrue(out.contains("warning CMP-02") && out.contains("no findings fixed in no files"), out);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /**
     * A link to the later of two segments with one id would be read as one to the first; that is so as well when the rule
     * about ids is off.
     */
    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void whereTwoHaveOneIdNothingIsWritten(boolean isRuleOff) throws IOException {
        if (isRuleOff) {
            Files.writeString(folder.resolve("canvas-studio.yaml"), "rules:\n  STR-07: off\n");
        }
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        String text = Files.readString(file);
        List<String> ids = Pattern.compile("<elements id=\"(cs-[^\"]*)\"").matcher(text).results().map(found -> found.group(1)).toList();
        Files.writeString(file, text.replace("id=\"" + ids.get(1) + '"', "id=\"" + ids.get(0) + '"')
                .replaceAll("<links [^>]*\"" + ids.get(1) + "\"[^>]*/>", ""));
        byte[] before = Files.readAllBytes(file);
        expect(1, "validate", "--fix", "--fail-on", "warning", file);
        assertEquals(!isRuleOff, out.contains(": error STR-07"), out);
        assertTrue(out.contains("no findings fixed in no files"), out);
        assertTrue(out.contains(file + ": not all of it can be put right, because several of its elements have one id"), out);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /** Nothing says which of the two it means, so one gets another id, and what is obvious then comes in the same run. */
    @Test
    void whereNothingRefersToTheIdAllIsMendedAtOnce() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        Files.writeString(file, Files.readString(file).replace("</keyActivities>",
                "  <elements id=\"ka-new\" name=\"Tasting\"/>\n    <elements id=\"ka-new\" name=\"Packing\"/>\n  </keyActivities>"));
        expect(0, "validate", "--fix", "--fail-on", "never", file);
        assertTrue(out.contains(": fixed STR-07 ") && out.contains(": fixed ALN-01 "), out);
        assertTrue(out.indexOf(": fixed STR-07 ") < out.indexOf(": fixed ALN-01 "), out);
        assertFalse(out.contains("not all of it"), out);
        String text = Files.readString(file);
        assertTrue(text.contains("id=\"ka-new\" name=\"Tasting\"") && text.contains("id=\"ka-packing\" name=\"Packing\""), text);
        byte[] mended = Files.readAllBytes(file);
        expect(0, "validate", "--fix", "--fail-on", "never", file);
        assertTrue(out.contains("no findings fixed in no files"), out);
        assertArrayEquals(mended, Files.readAllBytes(file));
    }

    @Test
    void aCanvasWithoutAnythingObviousIsNotTouched() throws IOException {
        Path file = canvas("ALN-01", "passes", "x.canvas");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, longAgo);
        expect(0, "validate", "--fix", file);
        assertEquals(longAgo, Files.getLastModifiedTime(file));
    }

    @Test
    void lineEndsStay() throws IOException {
        Path file = canvas("STR-05", "breaks", "x.canvas");
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        expect(0, "validate", "--fix", file);
        String text = Files.readString(file);
        assertEquals(text, text.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertTrue(text.contains("\r\n"));
    }

    /** The differences that a dry run shows are exactly what the fix does then. */
    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n" })
    void aDryRunShowsTheDifferencesAndChangesNothing(String lineEnd) throws Exception {
        for (String rule : OBVIOUS) {
            Path file = canvas(rule, "breaks", rule + ".canvas");
            Files.writeString(file, Files.readString(file).replace("\n", lineEnd));
            String before = Files.readString(file);
            expect(0, "validate", "--fix", "--dry-run", file);
            assertEquals(before, Files.readString(file));
            assertTrue(out.startsWith(file + ": would fix " + rule + ' '), out);
            assertTrue(out.contains("nothing was changed"), out);
            List<String> diff = new ArrayList<>(List.of(out.split("\n")));
            diff.removeIf(line -> !line.matches("(?s)[-+ @].*"));
            assertTrue(diff.get(0).equals("--- " + file) && diff.get(1).equals("+++ " + file), out);
            List<String> expected = DiffUtils.patch(List.of(before.split("\n")), UnifiedDiffUtils.parseUnifiedDiff(diff));
            expect(0, "validate", "--fix", file);
            assertEquals(expected, List.of(Files.readString(file).split("\n")), rule);
        }
    }

    @Test
    void whatIsSetAsideStays() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        Files.writeString(file, Files.readString(file).replace("</canvas:Canvas>",
                "  <suppressions rule=\"ALN-01\" elements=\"cs-hotels\" reason=\"Next year\"/>\n</canvas:Canvas>"));
        byte[] before = Files.readAllBytes(file);
        expect(0, "validate", "--fix", file);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /** What a reader wrote between the elements is in no model, and would be gone. */
    @ParameterizedTest
    @ValueSource(strings = { "<!-- Agreed with the bank -->", "<?editor fold?>" })
    void filesWithCommentsAreKept(String comment) throws IOException {
        for (String place : List.of("<canvas:Canvas", "</canvas:Canvas>", "")) {
            Path file = canvas("ALN-01", "breaks", "x.canvas");
            String text = Files.readString(file);
            Files.writeString(file, place.isEmpty() ? text + comment : text.replace(place, comment + place));
            byte[] before = Files.readAllBytes(file);
            for (String option : List.of("--dry-run", "--explain")) {
                expect(1, "validate", "--fix", option, file);
                assertTrue(out.contains(file + ": kept as it is. It has XML comments") && out.contains("error ALN-01"), out);
                assertArrayEquals(before, Files.readAllBytes(file));
            }
            Files.delete(file);
        }
    }

    /** A file stays in its encoding, and a dry run shows it as it is read. */
    @ParameterizedTest
    @CsvSource({ "ISO-8859-1, ISO-8859-1", "UTF-16, UTF-16", "UTF-16, UTF-16LE", "windows-1250, windows-1250" })
    void aDryRunReadsEveryEncoding(String declared, String written) throws Exception {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        String text = Files.readString(file).replace("Hotels of the region", "H\u00f4tels").replace("UTF-8", declared);
        Files.write(file, (written.equals("UTF-16LE") ? "\ufeff" + text : text).getBytes(written));
        byte[] before = Files.readAllBytes(file);
        expect(0, "validate", "--fix", "--dry-run", file);
        assertArrayEquals(before, Files.readAllBytes(file));
        List<String> diff = new ArrayList<>(List.of(out.split("\n")));
        diff.removeIf(line -> !line.matches("(?s)[-+ @].*"));
        assertTrue(out.contains("Hôtels"), out);
        List<String> expected = DiffUtils.patch(List.of(text.split("\n")), UnifiedDiffUtils.parseUnifiedDiff(diff));
        expect(0, "validate", "--fix", file);
        assertEquals(expected, List.of(new String(Files.readAllBytes(file), declared).split("\n")));
    }

    @Test
    void otherFormatsAreNotWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("bakery.bmml"), """
                version: "2.0"
                meta: {name: Bakery, portfolio: exploit, stage: grow}
                customer_segments:
                  - {id: cs-hotels, name: Hotels}
                value_propositions:
                  - {id: vp-bread, name: Bread before six}
                """);
        byte[] before = Files.readAllBytes(file);
        expect(1, "validate", "--fix", file);
        assertTrue(out.contains(file + ": kept as it is."), out);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void resultsOfOtherFormatsStayWhole() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        expect(0, "validate", "--fix", "--dry-run", "--format", "json", file);
        JsonNode json = new ObjectMapper().readTree(out);
        assertEquals("ALN-01", json.at("/files/0/fixed/0/rule").asText());
        assertEquals(0, json.at("/summary/error").asInt());
        assertTrue(err.contains("would fix ALN-01") && err.contains("+++ "), err);
    }

    @Test
    void aFileThatMayNotBeWrittenIsSaid() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        byte[] before = Files.readAllBytes(file);
        if (file.toFile().setReadOnly() && !Files.isWritable(file)) {
            expect(3, "validate", "--fix", file);
            assertEquals(1, err.lines().count(), err);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void nothingIsWrittenIntoFilesThatCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.canvas"), "<broken");
        expect(3, "validate", "--fix", file);
        assertEquals("<broken", Files.readString(file));
    }

    @Test
    void aDryRunIsOneOfFixing() throws IOException {
        expect(2, "validate", "--dry-run", canvas("ALN-01", "breaks", "x.canvas"));
        assertFalse(err.isEmpty());
    }
}
