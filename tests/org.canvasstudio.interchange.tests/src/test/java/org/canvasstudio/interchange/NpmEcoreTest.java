package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.canvas.Canvas;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The npm package ecore, which shares no code with EMF, opens an export with paths. */
class NpmEcoreTest {

    private static final Path SOURCES = Path.of("npm");
    private static final Path INSTALLED = Path.of("target", "npm");

    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        for (String program : List.of("node", "npm")) {
            Assumptions.assumeTrue(starts(program), program + " is not installed; whether npm ecore opens an export is not tested.");
        }
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(INSTALLED.resolve("node_modules"))) {
            OtherTool.run(INSTALLED, INSTALLED.resolve("install.txt").toAbsolutePath(),
                    command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
        }
    }

    @TestFactory
    Stream<DynamicTest> npmEcoreOpensTheExport() throws IOException {
        return Stream.concat(Stream.of("rich"), Samples.ownAndField().map(Path::toString))
                .map(name -> dynamicTest(Path.of(name).getFileName().toString(),
                        () -> opens(name.equals("rich") ? Samples.rich() : (Canvas) Interchange.read(Path.of(name)))));
    }

    private void opens(Canvas canvas) throws IOException, InterruptedException {
        Path file = folder.resolve("export.xmi");
        Interchange.write(canvas, file, new WriteOptions(References.PATH), new ConversionReport());
        JsonNode read = new ObjectMapper().readTree(OtherTool.run(INSTALLED, folder.resolve("read.json"), command("node",
                SOURCES.resolve("read.js").toAbsolutePath().toString(), file.toString(), folder.resolve("canvas.ecore").toString())));
        assertEquals(canvas.getName(), read.get("name").asText());
        assertEquals(OtherTool.elements(canvas), texts(read.get("elements")));
        assertEquals(OtherTool.links(canvas), texts(read.get("links")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static boolean starts(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(command(program, "--version")).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** On Windows npm is a script, which only its shell starts. */
    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>(System.getProperty("os.name").startsWith("Windows") ? List.of("cmd", "/c") : List.of());
        command.addAll(List.of(words));
        return command;
    }
}
