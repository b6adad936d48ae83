package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

import org.canvasstudio.product.Product.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample plug-in adds its rule to the product, in each of the ways that the guide for authors of rules names. */
class RulePluginTest {

    private static final Path SAMPLE = Product.ROOT.resolve("docs/samples/rule-plugin");
    private static final String JAR = "org.example.rules_1.0.0.jar";

    @TempDir
    Path folder;

    /** Compiles the sample against the product's plug-ins, and packs it as its own build does. */
    private Path jar() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String path;
        try (Stream<Path> plugins = Files.list(Product.script().resolveSibling("plugins"))) {
            path = plugins.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", path, "-d", classes.toString()));
        files(SAMPLE.resolve("src/main/java")).forEach(file -> arguments.add(file.toString()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        Path jar = folder.resolve(JAR);
        // A manifest file without its version is read as an empty one.
        String manifest = "Manifest-Version: 1.0\n" + Files.readString(SAMPLE.resolve("MANIFEST.MF"));
        try (InputStream in = new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, new Manifest(in))) {
            for (Path root : List.of(classes, SAMPLE.resolve("src/main/resources"))) {
                for (Path file : files(root)) {
                    packed.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, packed);
                }
            }
        }
        return jar;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** A product that may be changed. */
    private Path copyOfTheProduct() throws Exception {
        Path copy = folder.resolve("product");
        Process process = new ProcessBuilder("cp", "-R", Product.script().getParent().toString(), copy.toString()).start();
        assertEquals(0, process.waitFor());
        return copy;
    }

    private void expectTheRule(List<String> command) throws Exception {
        Result result = Product.run(folder, command);
        assertEquals(0, result.code(), result.err());
        assertTrue(result.out().contains("EX-01"), result.out());
    }

    @Test
    void aJarIsNamed() throws Exception {
        Path jar = jar();
        expectTheRule(Product.command("rules", "--rules", jar));
        Result result = Product.run(folder, Product.command("validate", "--rules", jar, SAMPLE.resolve("canvases/breaks.canvas")));
        assertTrue(result.out().contains("warning EX-01 rs-bags: "), result.out());
    }

    @Test
    void aJarLiesBesideTheLauncher() throws Exception {
        Path product = copyOfTheProduct();
        Files.createDirectory(product.resolve("rules"));
        Files.copy(jar(), product.resolve("rules").resolve(JAR));
        expectTheRule(List.of(product.resolve("canvas-studio").toString(), "rules"));
    }

    /** What the window has found in the files of a client is among the markers of its workspace. */
    @Test
    void theWindowRunsTheRule() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "there is no display");
        Path product = copyOfTheProduct();
        Files.createDirectory(product.resolve("rules"));
        Files.copy(jar(), product.resolve("rules").resolve(JAR));
        Path workspace = folder.resolve("workspace");
        Path client = workspace.resolve("repair-cafes");
        Product.copy(WindowOfTheProductTest.EXAMPLES.resolve("repair-cafes"), client);
        Files.copy(SAMPLE.resolve("canvases/breaks.canvas"), client.resolve("sample.canvas"));
        Path markers = workspace.resolve(".metadata/.plugins/org.eclipse.core.resources/.projects/repair-cafes/.markers.snap");
        Product.runWithWindow(folder, List.of(product.resolve("canvas-studio").toString(), "-data", workspace.toString()),
                () -> holds(markers, "EX-01"), ProcessHandle::destroy);
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            // The platform is about to write it.
            return false;
        }
    }

    /** As an installer leaves it: the plug-in among the others, and in their list. */
    @Test
    void aPluginIsInstalled() throws Exception {
        Path product = copyOfTheProduct();
        Files.copy(jar(), product.resolve("plugins").resolve(JAR));
        Files.writeString(product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                "\norg.example.rules,1.0.0,plugins/" + JAR + ",4,false\n", StandardOpenOption.APPEND);
        // What an earlier start of this product remembers of its plug-ins.
        for (String known : List.of("org.eclipse.osgi", "org.eclipse.core.runtime")) {
            new ProcessBuilder("rm", "-rf", product.resolve("configuration").resolve(known).toString()).start().waitFor();
        }
        expectTheRule(List.of(product.resolve("canvas-studio").toString(), "rules"));
    }
}
