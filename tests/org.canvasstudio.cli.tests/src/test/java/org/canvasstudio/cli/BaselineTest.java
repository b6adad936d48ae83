package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What was there already is counted, and does not fail. */
class BaselineTest extends CommandTest {

    private Path clients;
    private Path baseline;

    @BeforeEach
    void writeBaseline() throws IOException {
        clients = folder.resolve("clients");
        baseline = clients.resolve("known.json");
        canvas("ALN-01", "breaks", "clients/a/one.canvas");
        canvas("CMP-02", "breaks", "clients/b/two.canvas");
        expect(0, "validate", "--fail-on", "advice", "--write-baseline", baseline, clients);
        assertTrue(out.contains("ALN-01") && out.contains("CMP-02"), out);
    }

    private void expectNothingNew() {
        expectKnown("advice", "2");
    }

    private void expectKnown(String failOn, String known) {
        expect(0, "validate", "--fail-on", failOn, "--baseline", baseline, clients);
        assertFalse(out.contains("ALN-01") || out.contains("CMP-02"), out);
        assertTrue(out.matches("(?s).*\\b" + known + " findings are in the baseline.*"), out);
    }

    @Test
    void whatIsKnownDoesNotFail() throws IOException {
        expectNothingNew();
        JsonNode json = new ObjectMapper().readTree(Files.readString(baseline));
        assertEquals(List.of(), JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(ROOT.resolve("docs/baseline.schema.json"))).validate(json).stream().toList());
        assertEquals("a/one.canvas", json.at("/files/0/file").asText());
    }

    @Test
    void renamedElementsAndMovedLinesAreKnown() throws IOException {
        Path file = clients.resolve("a/one.canvas");
        Files.writeString(file, Files.readString(file).replace("Hotels of the region", "Inns").replaceFirst("\n", "\n\n\n"));
        expectNothingNew();
    }

    @Test
    void movedFilesAreKnown() throws IOException {
        Files.createDirectories(clients.resolve("c/deeper"));
        Files.move(clients.resolve("a/one.canvas"), clients.resolve("c/deeper/one.canvas"));
        expectNothingNew();
    }

    /** Every client has files of the same names, with findings about the same blocks. */
    @Test
    void aNamesakeOfAnotherClientIsNew() throws IOException {
        client("clients/a", "client-a");
        client("clients/c", "client-c");
        rewriteBaseline();
        Path other = clients.resolve("c/one.canvas");
        Files.move(clients.resolve("a/one.canvas"), other);
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains(other + ": error ALN-01"), out);
    }

    @Test
    void aNamesakeWithAnotherIdIsNew() throws IOException {
        rewriteBaseline();
        Path other = clients.resolve("b/one.canvas");
        Files.move(clients.resolve("a/one.canvas"), other);
        Files.writeString(other, Files.readString(other).replaceFirst(" id=\"", " id=\"another-"));
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains(other + ": error ALN-01"), out);
    }

    @Test
    void filesOfAClientWhoseFolderIsRenamedAreKnown() throws IOException {
        client("clients/a", "client-a");
        rewriteBaseline();
        Files.move(clients.resolve("a"), clients.resolve("z"));
        expectNothingNew();
    }

    /** Baselines of earlier versions do not say whose files they are about. */
    @Test
    void oldBaselinesAreReadAndComparedByNames() throws IOException {
        client("clients/c", "client-c");
        Files.writeString(baseline, Files.readString(baseline).replaceAll("\"(id|client)\" : [^,]*,", ""));
        assertFalse(Files.readString(baseline).contains("\"client\""));
        Files.move(clients.resolve("a/one.canvas"), clients.resolve("c/one.canvas"));
        expectNothingNew();
    }

    @Test
    void whatADeletedFileHadIsAbsent() throws IOException {
        Path elsewhere = canvas("ALN-01", "breaks", "elsewhere/other.canvas");
        expect(0, "validate", "--write-baseline", baseline, clients, elsewhere);
        Path deleted = clients.resolve("a/one.canvas");
        Files.delete(deleted);
        Files.delete(elsewhere);
        expect(0, "validate", "--format", "sarif", "--baseline", baseline, clients);
        List<JsonNode> absent = StreamSupport.stream(new ObjectMapper().readTree(out).at("/runs/0/results").spliterator(), false)
                .filter(result -> result.at("/baselineState").asText().equals("absent")).toList();
        assertEquals(1, absent.size(), "what is elsewhere was not searched for");
        assertTrue(deleted.toUri().toString().endsWith(absent.get(0).at("/locations/0/physicalLocation/artifactLocation/uri").asText()), out);
    }

    @ParameterizedTest
    @CsvSource({ "xmi", "bmml" })
    void aFileInAnotherFormatIsKnown(String format) throws IOException {
        Path file = convert(clients.resolve("a/one.canvas"), format);
        expectNoNewErrors();
        rewriteBaseline();
        convert(file, "canvas");
        expectNoNewErrors();
    }

    /** There is new advice where a format cannot say what the canvas said. */
    private void expectNoNewErrors() {
        expectKnown("error", "[23]");
    }

    @Test
    void aConvertedFileOfAMovedClientIsKnown() throws IOException {
        client("clients/a", "client-a");
        rewriteBaseline();
        convert(clients.resolve("a/one.canvas"), "xmi");
        Files.move(clients.resolve("a"), clients.resolve("z"));
        expectNothingNew();
    }

    /** Baselines of earlier versions name no ids: a file that has become another format beside is the same. */
    @Test
    void oldBaselinesKnowAFileInAnotherFormat() throws IOException {
        Files.writeString(baseline, Files.readString(baseline).replaceAll("\"(id|client)\" : [^,]*,", ""));
        convert(clients.resolve("a/one.canvas"), "bmml");
        expectNoNewErrors();
    }

    /** While both are there, one of them is new. */
    @Test
    void aCopyInAnotherFormatIsNew() {
        Path copy = clients.resolve("a/one.xmi");
        expect(0, "convert", clients.resolve("a/one.canvas"), "--to", "xmi", "--output", copy);
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains(copy + ": error ALN-01"), out);
        assertFalse(out.contains(clients.resolve("a/one.canvas").toString()), out);
    }

    /** What has the name of a canvas that was deleted, but is another, has nothing to do with it. */
    @Test
    void anotherCanvasInAnotherFormatIsNew() throws IOException {
        rewriteBaseline();
        Path file = clients.resolve("a/one.canvas");
        Files.writeString(file, Files.readString(file).replaceFirst(" id=\"", " id=\"another-"));
        Path other = convert(file, "xmi");
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains(other + ": error ALN-01"), out);
    }

    /** The same things are found in another format, by the same marks. */
    @Test
    void fingerprintsDoNotDependOnTheFormat() throws IOException {
        int compared = 0;
        for (Path file : Files.list(RULES).map(rule -> rule.resolve("breaks.canvas"))
                .filter(Files::exists).sorted().toList()) {
            if (file.toString().contains("STR-07")) {
                // Of two objects with one id, the copy gives another to the second.
                continue;
            }
            Path copy = folder.resolve("copies").resolve(file.getParent().getFileName() + ".xmi");
            Files.createDirectories(copy.getParent());
            expect(0, "convert", file, "--to", "xmi", "--output", copy);
            List<String> fingerprints = fingerprints(file);
            assertEquals(fingerprints, fingerprints(copy), file::toString);
            compared += fingerprints.size();
        }
        assertTrue(compared > 60, "findings compared: " + compared);
    }

    private List<String> fingerprints(Path file) throws IOException {
        run("validate", "--format", "sarif", file);
        return new ObjectMapper().readTree(out).at("/runs/0/results").findValuesAsText("canvasStudio/v1");
    }

    private Path convert(Path file, String format) throws IOException {
        Path converted = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]*$", "." + format));
        expect(0, "convert", file, "--to", format, "--output", converted);
        Files.delete(file);
        return converted;
    }

    private void rewriteBaseline() {
        expect(0, "validate", "--write-baseline", baseline, clients);
    }

    private void client(String place, String id) throws IOException {
        Path file = folder.resolve(place).resolve("the.client");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Files.readString(ROOT.resolve("bundles/org.canvasstudio.examples/workspace/repair-cafes/riverbend-repair-cafes.client"))
                .replace("client-riverbend-repair-cafes", id));
    }

    @Test
    void theBaselineMovesWithItsFolder() throws IOException {
        Path moved = folder.resolve("moved");
        Files.move(clients, moved);
        clients = moved;
        baseline = moved.resolve("known.json");
        expectNothingNew();
    }

    @Test
    void aCopyIsNew() throws IOException {
        Files.createDirectories(clients.resolve("c"));
        Files.copy(clients.resolve("a/one.canvas"), clients.resolve("c/one.canvas"));
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains(clients.resolve("c/one.canvas") + ": error ALN-01"), out);
        assertFalse(out.contains(clients.resolve("a/one.canvas").toString()), out);
    }

    @Test
    void newFindingsFail() throws IOException {
        canvas("STR-03", "breaks", "clients/a/three.canvas");
        expect(1, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains("STR-03"), out);
        assertFalse(out.contains("ALN-01"), out);
        expect(1, "validate", "--format", "json", "--baseline", baseline, clients);
        JsonNode json = new ObjectMapper().readTree(out);
        assertEquals(1, json.at("/summary/error").asInt());
        assertEquals(2, json.at("/summary/known").asInt());
    }

    @Test
    void theNewBaselineHoldsAllAgain() throws IOException {
        canvas("STR-03", "breaks", "clients/a/three.canvas");
        expect(0, "validate", "--baseline", baseline, "--write-baseline", baseline, clients);
        expect(0, "validate", "--baseline", baseline, clients);
        assertTrue(out.contains("3 findings are in the baseline"), out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "{;1:2: this is not JSON", "[];1:1: this is no baseline", "{};this is no baseline",
            "{\"format\": 1};this is no baseline", "{\"baseline\": 2};1:14: this is written in version 2",
            "{\"baseline\": 1, \"files\": [{\"findings\": []}]};an entry lacks “file”",
            "{\"baseline\": 1, \"files\": [{\"file\": \"x\", \"findings\": [{\"rule\": \"ALN-01\"}]}]};an entry lacks “fingerprint”",
            "{\"baseline\": 1, \"files\": 7};1:26: this is no baseline", "{\"baseline\": 1, \"files\": [7]};this is no baseline" })
    void aBrokenBaselineIsWrongUsage(String text, String problem) throws IOException {
        Files.writeString(baseline, text);
        expect(2, "validate", "--baseline", baseline, clients);
        assertTrue(err.startsWith(baseline + ":") && err.contains(problem), err);
        assertEquals("", out);
    }

    @Test
    void aMissingBaselineIsWrongUsage() {
        expect(2, "validate", "--baseline", folder.resolve("none.json"), clients);
        assertTrue(err.contains("there is no such file"), err);
    }
}
