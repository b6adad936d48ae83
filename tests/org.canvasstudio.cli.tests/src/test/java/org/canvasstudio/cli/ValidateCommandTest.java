package org.canvasstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Surroundings;
import org.canvasstudio.interchange.CanvasPaths;
import org.canvasstudio.interchange.CanvasWalk;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ValidateCommandTest extends CommandTest {

    @Test
    void aCleanCanvasEndsWithZero() throws IOException {
        Path file = canvas("ALN-01", "passes", "clean.canvas");
        expect(0, "validate", "--fail-on", "advice", file);
        assertEquals("1 canvas, no clients: no errors, no warnings, 0 advice\n", out.replace("\r", ""));
        assertEquals("", err);
    }

    @Test
    void aFindingNamesFileRuleElementAndWhatIsWrong() throws IOException {
        Path file = canvas("ALN-01", "breaks", "unserved.canvas");
        expect(1, "validate", file);
        assertTrue(out.startsWith(file + ": error ALN-01 cs-hotels: No value proposition serves “Hotels of the region”.\n"), out);
        assertFalse(out.contains("no reason to deal with you"));
        expect(1, "validate", "--explain", file);
        assertTrue(out.contains("no reason to deal with you"), out);
    }

    @ParameterizedTest
    @CsvSource({ "ALN-01, error, 1", "ALN-01, never, 0", "CMP-02, error, 0", "CMP-02, warning, 1", "BEG-01, warning, 0",
            "BEG-01, advice, 1", "ALN-01, ADVICE, 1" })
    void failOnSaysFromWhichSeverityOn(String rule, String failOn, int code) throws IOException {
        expect(code, "validate", "--fail-on", failOn, canvas(rule, "breaks", "x.canvas"));
    }

    /** The command line gives the same findings as the engine, for the canvases of all rules. */
    @ParameterizedTest
    @ValueSource(strings = { "1", "2", "7" })
    void jsonHoldsTheFindingsOfTheEngine(String jobs) throws IOException {
        run("validate", "--format", "json", "--jobs", jobs, RULES);
        JsonNode json = new ObjectMapper().readTree(out);
        List<String> said = new ArrayList<>();
        for (JsonNode file : json.get("files")) {
            for (JsonNode finding : file.get("findings")) {
                List<String> ids = new ArrayList<>();
                finding.get("elements").forEach(element -> ids.add(element.get("id").asText()));
                said.add(file.get("file").asText() + ' ' + finding.get("rule").asText() + ' ' + finding.get("severity").asText()
                        + ' ' + finding.get("message").asText() + ' ' + ids);
            }
        }
        List<String> found = new ArrayList<>();
        AlignmentEngine engine = AlignmentEngine.preset();
        int canvases = 0;
        for (CanvasWalk.Source source : new CanvasPaths(List.of(RULES)).sources()) {
            EObject root = CanvasFiles.read(source.file());
            canvases += root instanceof Canvas ? 1 : 0;
            Surroundings surroundings = source.client() == null ? null : new ClientDigests(source.client(),
                    () -> canvases(source.client()), CanvasFiles::read).around(source.file());
            for (Finding finding : root instanceof Canvas ? engine.check((Canvas) root, surroundings)
                    : engine.check((Client) root)) {
                List<String> ids = finding.elements().stream().map(element -> element instanceof Identified
                        ? String.valueOf(((Identified) element).getId()) : "null").toList();
                found.add(source.file() + " " + finding.rule().id() + ' ' + finding.severity().key() + ' ' + finding.message() + ' '
                        + ids);
            }
        }
        assertEquals(String.join("\n", found), String.join("\n", said));
        assertEquals(canvases, json.at("/summary/canvases").asInt());
        assertTrue(found.size() >= engine.catalogue().rules().size());
    }

    private static List<Path> canvases(Path client) {
        try (Stream<Path> files = Files.list(client)) {
            return files.filter(file -> file.toString().endsWith(".canvas")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of a client is compared with the others as it is in the whole folder. */
    @Test
    void rulesAcrossFilesHoldForFilesThatAreNamed() throws IOException {
        Path client = RULES.resolve("PRT-01/breaks");
        run("validate", client);
        String whole = out.lines().findFirst().orElseThrow();
        assertTrue(whole.contains("school.canvas: advice PRT-01 cs-cafes: "), out);
        run("validate", client.resolve("school.canvas"));
        assertEquals(whole, out.lines().findFirst().orElseThrow());
        expect(1, "validate", "--fail-on", "advice", RULES.resolve("PRT-02/breaks.client"));
        assertTrue(out.contains("breaks.client: advice PRT-02 client: "), out);
    }

    @Test
    void whatCannotBeReadEndsWithThreeAndTheRestIsValidated() throws IOException {
        canvas("ALN-01", "breaks", "good/b.canvas");
        Path broken = Files.writeString(folder.resolve("good/a.canvas"), "<broken");
        expect(3, "validate", folder.resolve("good"), folder.resolve("missing.canvas"), folder.resolve("good/readme.txt"));
        assertTrue(out.contains("ALN-01"), out);
        assertTrue(out.contains("3 files could not be read"), out);
        assertEquals(3, err.lines().count(), err);
        assertTrue(err.contains(broken + ":1:") && err.contains("missing.canvas: there is no such file"), err);
        assertFalse(err.contains("Exception") || err.contains("\tat "), err);
        expect(3, "validate", "--format", "json", folder.resolve("good"));
        JsonNode json = new ObjectMapper().readTree(out);
        assertEquals(1, json.at("/summary/unreadable").asInt());
        assertEquals(1, json.at("/unreadable/0/line").asInt());
    }

    @Test
    void aHugeFileIsOneLineOfError() throws IOException {
        Path file = folder.resolve("huge.bmml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        expect(3, "validate", file);
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.contains("larger than 64 MB"), err);
    }

    @Test
    void foldersAreSearchedButNotHiddenOnes() throws IOException {
        canvas("ALN-01", "passes", "clients/one/a.canvas");
        canvas("ALN-01", "passes", "clients/two/deep/b.CANVAS");
        canvas("ALN-01", "breaks", "clients/.metadata/hidden.canvas");
        Files.writeString(folder.resolve("clients/notes.txt"), "no canvas");
        expect(0, "validate", folder.resolve("clients"));
        assertTrue(out.startsWith("2 canvases, "), out);
    }

    @Test
    void anEmptyFolderIsSaid() {
        expect(0, "validate", folder);
        assertTrue(err.contains("No canvas was found"), err);
    }

    @Test
    void settingsChangeSeveritiesAndSwitchRulesOff() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "rules:\n  ALN-01: advice\n");
        expect(0, "validate", "--settings", settings, file);
        assertTrue(out.contains(": advice ALN-01 "), out);
        Files.writeString(settings, "rules:\n  ALN-01: off\n  CMP-02: off\n  CUS-04: off\n  CUS-05: off\n  CUS-10: off\n");
        expect(0, "validate", "--settings", settings, "--fail-on", "advice", file);
    }

    @Test
    void settingsFilesInTheFoldersAboveHoldUnlessOneIsNamed() throws IOException {
        Path file = canvas("ALN-01", "breaks", "Client/canvases/unserved.canvas");
        Path other = canvas("ALN-01", "breaks", "Other/unserved.canvas");
        Files.writeString(folder.resolve("canvas-studio.yaml"), "rules:\n  ALN-01: off\n  CMP-02: off\n");
        expect(0, "validate", folder);
        Files.writeString(folder.resolve("Client/canvas-studio.yaml"), "rules:\n  ALN-01: error\n");
        expect(0, "validate", other);
        expect(1, "validate", file);
        expect(1, "validate", folder);
        assertTrue(out.contains("error ALN-01 cs-hotels"), out);
        assertFalse(out.contains("CMP-02"), out);
        Path named = Files.writeString(folder.resolve("named.yaml"), "rules:\n  ALN-01: advice\n");
        expect(0, "validate", "--settings", named, folder);
        Files.writeString(folder.resolve("Client/canvas-studio.yaml"), "rules:\n  ALN-99: off\n");
        expect(2, "validate", folder);
        assertTrue(err.startsWith(folder.resolve("Client/canvas-studio.yaml") + ":2:"), err);
        expect(0, "validate", other);
    }

    @Test
    void settingsThatAreWrongAreWrongUsage() throws IOException {
        Path file = canvas("ALN-01", "passes", "x.canvas");
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "rules:\n  ALN-99: off\n");
        expect(2, "validate", "--settings", settings, file);
        assertTrue(err.startsWith(settings + ":2:"), err);
        expect(2, "validate", "--settings", folder.resolve("none.yaml"), file);
    }

    @ParameterizedTest
    @ValueSource(strings = { "validate", "validate --format excel x", "rules --format html", "validate --jobs 0 x",
            "validate --jobs many x", "validate --fail-on sometimes x", "validate --unknown x", "nonsense", "",
            "validate --settings" })
    void wrongUsageEndsWithTwoAndOneExplanation(String line) {
        expect(2, (Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals("", out);
        assertTrue(err.lines().count() <= 3 && !err.contains("\tat "), err);
    }

    @Test
    void theStackTraceIsShownOnDemandOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("x.bmml"), "version: [");
        expect(3, "validate", file);
        assertFalse(err.contains("\tat "), err);
    }

    @Test
    void aFileIsNamedByItsErrorAndOnDemandByItsStackTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("x.bmml"), "version: [");
        expect(3, "validate", "--debug", file);
        assertTrue(err.startsWith(file + ":1:") && err.contains("\tat "), err);
    }

    @Test
    void anyNumberOfJobsWillDo() throws IOException {
        expect(0, "validate", "--jobs", Integer.MAX_VALUE, canvas("ALN-01", "passes", "clean.canvas"));
        assertEquals("", err);
    }

    /** An at sign does not make a file one that holds arguments. */
    @Test
    void aFileNameMayBeginWithAnAtSign() throws IOException {
        Path file = canvas("ALN-01", "passes", "clean.canvas");
        expect(3, "validate", "@" + file);
        assertTrue(err.startsWith("@" + file + ": there is no such file"), err);
    }

    @Test
    void aNameCannotMakeALineOfItsOwn() throws IOException {
        Path file = canvas("ALN-01", "breaks", "unserved.canvas");
        Files.writeString(file, Files.readString(file).replace("Hotels of the region", "Hotels&#10;x: error&#x9b;31m of"));
        expect(1, "validate", file);
        assertTrue(out.contains("serves “Hotels x: error 31m of”"), out);
    }

    @Test
    void resultsThatCannotBeShownAreSaid() throws IOException {
        Path file = canvas("ALN-01", "passes", "clean.canvas");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertEquals(3, Commands.run(full, new PrintStream(said, true, UTF_8), "validate", file.toString()));
        assertEquals(1, said.toString(UTF_8).lines().count(), said.toString(UTF_8));
    }
}
