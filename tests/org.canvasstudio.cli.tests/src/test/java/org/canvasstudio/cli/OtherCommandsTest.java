package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.examples.Templates;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class OtherCommandsTest extends CommandTest {

    private Set<String> files(Path where) throws IOException {
        try (Stream<Path> all = Files.walk(where)) {
            return new TreeSet<>(all.filter(Files::isRegularFile).map(file -> where.relativize(file).toString()).toList());
        }
    }

    // --- convert ---

    @Test
    void oneFileBecomesTheFileThatIsNamed() throws IOException {
        Path file = canvas("ALN-01", "passes", "in/roastery.canvas");
        expect(0, "convert", file, "--to", "xmi", "--output", folder.resolve("out/model.xmi"));
        assertEquals(Set.of("model.xmi", "canvas.ecore"), files(folder.resolve("out")));
        assertTrue(Files.readString(folder.resolve("out/model.xmi")).contains("schemaLocation=\"http://www.canvasstudio.org/canvas/1 canvas.ecore\""));
        assertTrue(EcoreUtil.equals(CanvasFiles.read(file), CanvasFiles.read(folder.resolve("out/model.xmi"))));
    }

    @Test
    void inAFolderEachFileKeepsItsName() throws IOException {
        canvas("ALN-01", "passes", "in/one/as-is.canvas");
        canvas("CMP-02", "breaks", "in/two/as-is.canvas");
        expect(0, "convert", folder.resolve("in"), "--to", "xmi", "--output", folder.resolve("new") + "/");
        assertEquals(Set.of("one/as-is.xmi", "one/canvas.ecore", "two/as-is.xmi", "two/canvas.ecore"), files(folder.resolve("new")));
        Files.createDirectory(folder.resolve("exists"));
        expect(0, "convert", folder.resolve("in/one/as-is.canvas"), "--to", "bmml", "--output", folder.resolve("exists"));
        assertEquals(Set.of("as-is.bmml"), files(folder.resolve("exists")));
    }

    @Test
    void twoFilesThatWouldMeetAreRefused() throws IOException {
        Path one = canvas("ALN-01", "passes", "one/as-is.canvas");
        Path two = canvas("CMP-02", "breaks", "two/as-is.canvas");
        expect(2, "convert", one, two, "--to", "xmi", "--output", folder.resolve("out"));
        assertTrue(err.contains("as-is.xmi"), err);
    }

    @Test
    void filesThatWouldChangeAreKeptUnlessForced() throws IOException {
        Path file = canvas("ALN-01", "passes", "roastery.canvas");
        Path target = folder.resolve("out.bmml");
        expect(0, "convert", file, "--to", "bmml", "--output", target);
        String written = Files.readString(target);
        expect(0, "convert", file, "--to", "bmml", "--output", target);
        assertTrue(out.contains("1 unchanged"), out);
        Files.writeString(target, "mine");
        expect(1, "convert", file, "--to", "bmml", "--output", target);
        assertEquals("mine", Files.readString(target));
        assertTrue(err.contains("--force"), err);
        expect(0, "convert", file, "--to", "bmml", "--output", target, "--force");
        assertEquals(written, Files.readString(target));
        assertEquals(Set.of("out.bmml", "roastery.canvas"), files(folder));
    }

    @Test
    void whatTheOtherFormatHasNoPlaceForIsSaid() throws IOException {
        Path file = canvas("ALN-01", "passes", "roastery.canvas");
        expect(0, "convert", file, "--to", "bmml", "--output", folder.resolve("out.bmml"));
        assertTrue(err.contains("rs-abo") && err.contains("60000"), err);
        expect(0, "validate", "--fail-on", "never", folder.resolve("out.bmml"));
    }

    @Test
    void anInputThatCannotBeReadLeavesTheTargetAlone() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.canvas"), "<canvas");
        Path good = canvas("ALN-01", "passes", "good.canvas");
        expect(3, "convert", bad, good, "--to", "xmi", "--output", folder.resolve("out"));
        assertEquals(Set.of("good.xmi", "canvas.ecore"), files(folder.resolve("out")));
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aFolderThatCannotBeMadeIsOneError() throws IOException {
        Path good = canvas("ALN-01", "passes", "good.canvas");
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        expect(3, "convert", good, "--to", "xmi", "--output", notAFolder + "/deep/out.xmi");
        assertEquals(1, err.lines().count(), err);
        assertEquals("x", Files.readString(notAFolder));
    }

    @ParameterizedTest
    @ValueSource(strings = { "convert x --to xmi", "convert x --output y", "convert --to xmi --output y",
            "convert x --to docx --output y", "convert x --to xmi --output y --references uuid" })
    void wrongUsageEndsWithTwo(String line) {
        expect(2, (Object[]) line.split(" "));
        assertEquals("", out);
    }

    @Test
    void aFolderWithAClientBecomesWhatTheFormatHolds() throws IOException {
        expect(0, "new", "client", "Bakery", "--output", folder.resolve("in"));
        canvas("ALN-01", "passes", "in/Bakery/Bakery.canvas");
        expect(0, "convert", folder.resolve("in"), "--to", "xmi", "--output", folder.resolve("xmi"));
        assertEquals(Set.of("Bakery/Bakery.xmi", "Bakery/Bakery.client.xmi", "Bakery/canvas.ecore"), files(folder.resolve("xmi")));
        expect(0, "convert", folder.resolve("in"), "--to", "bmml", "--output", folder.resolve("bmml"));
        assertEquals(Set.of("Bakery/Bakery.bmml"), files(folder.resolve("bmml")));
        assertTrue(err.contains("Bakery.client holds a client, which bmml has no place for"), err);
        expect(3, "convert", folder.resolve("in/Bakery/Bakery.client"), "--to", "bmml", "--output", folder.resolve("client.bmml"));
        expect(0, "convert", folder.resolve("in/Bakery/Bakery.client"), "--to", "xmi", "--output", folder.resolve("alone") + "/");
        assertEquals(Set.of("Bakery.xmi", "canvas.ecore"), files(folder.resolve("alone")));
    }

    // --- rules ---

    @Test
    void theCatalogueIsListedInThreeFormats() throws IOException {
        expect(0, "rules");
        String text = out;
        expect(0, "rules", "--format", "markdown");
        String markdown = out;
        expect(0, "rules", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(out);
        Set<String> ids = new HashSet<>();
        json.forEach(rule -> ids.add(rule.get("id").asText()));
        RuleCatalogue.installed().rules().forEach(rule -> {
            assertTrue(text.contains(rule.id() + "  "), rule.id());
            assertTrue(markdown.contains("### " + rule.id() + ": ") && markdown.contains(rule.example(Locale.getDefault())),
                    rule.id());
            assertTrue(ids.remove(rule.id()), rule.id());
        });
        assertEquals(Set.of(), ids);
        assertEquals(text.lines().count(), RuleCatalogue.installed().rules().size());
    }

    // --- new ---

    @Test
    void aNewClientIsAFolderThatTheStudioOpens() throws IOException {
        expect(0, "new", "client", "Mühle & Söhne", "--type", "b", "--output", folder);
        Path made = folder.resolve("Mühle & Söhne");
        assertEquals(made + "\n", out.replace("\r", ""));
        Client client = (Client) CanvasFiles.read(made.resolve("Mühle & Söhne.client"));
        assertEquals("Mühle & Söhne", client.getName());
        assertEquals(ClientType.CONSIDERS_PROPOSALS, client.getType());
        assertTrue(Files.readString(made.resolve(".project")).contains("<name>Mühle &amp; Söhne</name>"));
        expect(2, "new", "client", "Mühle & Söhne", "--output", folder);
        expect(2, "new", "client", "a/b", "--output", folder);
    }

    @Test
    void aNewCanvasIsEmptyOrFromATemplate() throws IOException {
        expect(0, "new", "canvas", "As is", "--kind", "personal", "--output", folder);
        Canvas empty = (Canvas) CanvasFiles.read(folder.resolve("As is.canvas"));
        assertEquals(CanvasKind.PERSONAL, empty.getKind());
        assertEquals(9, empty.getBlocks().size());
        expect(2, "new", "canvas", "As is", "--output", folder);
        expect(2, "new", "canvas", "Other", "--template", "none", "--output", folder);
        assertFalse(Files.exists(folder.resolve("Other.canvas")));
        for (String template : Templates.names()) {
            expect(0, "new", "canvas", "From " + template, "--template", template, "--output", folder);
        }
        expect(0, "validate", "--fail-on", "warning", folder);
        assertEquals(1 + Templates.names().size(), files(folder).size());
    }

    // --- help ---

    @ParameterizedTest
    @ValueSource(strings = { "", "validate", "convert", "rules", "new", "new client", "new canvas" })
    void everyCommandHelps(String command) {
        expect(0, (Object[]) (command + " --help").strip().split(" "));
        assertEquals("", err);
        assertTrue(out.startsWith("Usage: canvas-studio " + command), out);
        for (String template : command.equals("new canvas") ? Templates.names() : Set.<String>of()) {
            assertTrue(out.contains(template), template);
        }
    }

    @Test
    void everyOptionAndParameterSaysWhatItIsFor() {
        int checked = 0;
        Deque<CommandLine> commands = new ArrayDeque<>(List.of(Commands.line()));
        while (!commands.isEmpty()) {
            CommandLine command = commands.pop();
            commands.addAll(command.getSubcommands().values());
            assertTrue(command.getCommandSpec().usageMessage().description().length > 0
                    || command.getHelp().description().length() > 0, command.getCommandName());
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertTrue(String.join("", argument.description()).length() > 10, command.getCommandName() + ' ' + argument);
                checked++;
            }
        }
        assertTrue(checked > 25, "checked: " + checked);
    }

    @Test
    void everyCommandHasTheVersion() {
        for (String command : List.of("--version", "validate --version", "new client -V")) {
            expect(0, (Object[]) command.split(" "));
            assertTrue(out.startsWith("Canvas Studio "), command);
        }
    }

    @Test
    void newSaysWhatCanBeMade() {
        expect(2, "new");
        assertTrue(err.contains("client or canvas"), err);
    }

    // --- convert: where it may not write ---

    @Test
    void nothingIsConvertedWhenTwoFilesWouldMeet() throws IOException {
        Path one = canvas("ALN-01", "passes", "one/as-is.canvas");
        Path two = canvas("CMP-02", "breaks", "two/as-is.canvas");
        expect(2, "convert", one, two, "--to", "XMI", "--output", folder.resolve("out"));
        assertFalse(Files.exists(folder.resolve("out")));
        expect(0, "convert", one, one, "--to", "XMI", "--output", folder.resolve("out"));
        assertTrue(out.startsWith("1 file written, 0 unchanged"), out);
    }

    @Test
    void whatAFormatDoesNotHoldIsSaidOfTheFileThatWasNamed() {
        expect(0, "new", "client", "Bakery", "--output", folder);
        Path client = folder.resolve("Bakery/Bakery.client");
        expect(3, "convert", client, "--to", "bmml", "--output", folder.resolve("out.bmml"));
        assertTrue(err.startsWith(client + ": "), err);
        assertEquals(1, err.lines().count(), err);
    }

    /** A pipe would be waited for, and a device replaced. */
    @Test
    void onlyFilesAreWrittenOver() throws Exception {
        Path file = canvas("ALN-01", "passes", "roastery.canvas");
        Path pipe = folder.resolve("pipe.bmml");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        expect(3, "convert", file, "--to", "bmml", "--force", "--output", pipe);
        assertTrue(err.contains("not a regular file"), err);
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
    }

    @Test
    void whatIsKeptIsSaidOnceAndNothingElseWithIt() throws IOException {
        canvas("ALN-01", "passes", "in/one.canvas");
        canvas("CMP-02", "breaks", "in/two.canvas");
        Path target = Files.createDirectory(folder.resolve("out"));
        Files.writeString(target.resolve("canvas.ecore"), "mine");
        expect(1, "convert", folder.resolve("in"), "--to", "xmi", "--output", target);
        assertEquals(1, err.lines().count(), err);
        Files.writeString(target.resolve("one.bmml"), "mine");
        expect(1, "convert", folder.resolve("in/one.canvas"), "--to", "bmml", "--output", target);
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = canvas("ALN-01", "passes", "roastery.canvas");
        Path way = Files.writeString(folder.resolve("way"), "x");
        expect(3, "convert", file, "--to", "xmi", "--output", way + "/");
        assertTrue(err.contains(way + " is a file, where a folder is needed"), err);
    }

    @Test
    void aJarOfRulesThatIsNoneIsWrongUsage() throws IOException {
        Path garbage = Files.writeString(folder.resolve("rules.jar"), "no jar");
        expect(2, "rules", "--rules", garbage);
        assertTrue(err.startsWith(garbage + ": this is no jar, or it is damaged"), err);
        Path empty = folder.resolve("empty.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(empty))) {
            jar.putNextEntry(new ZipEntry("notes.txt"));
        }
        expect(2, "rules", "--rules", empty);
        assertTrue(err.startsWith(empty + ": no rule is named"), err);
    }
}
