package org.canvasstudio.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is handed out: a product for each platform, and the update site. */
class ArchivesTest {

    @ParameterizedTest
    @CsvSource({ "linux.gtk.x86_64.tar.gz, linux/gtk/x86_64, canvas-studio, org.eclipse.swt.gtk.linux.x86_64_",
            "win32.win32.x86_64.zip, win32/win32/x86_64, canvas-studio.cmd, org.eclipse.swt.win32.win32.x86_64_",
            "macosx.cocoa.aarch64.tar.gz, macosx/cocoa/aarch64, canvas-studio, org.eclipse.swt.cocoa.macosx.aarch64_" })
    void eachPlatformHasItsArchiveScriptAndWidgets(String archive, String platform, String script, String fragment)
            throws IOException {
        Path file = Product.BUILT.resolve("products/canvas-studio-0.1.0-" + archive);
        assertTrue(Files.size(file) > 20 << 20, file::toString);
        Path product = Product.BUILT.resolve("products/org.canvasstudio.product").resolve(platform);
        try (Stream<Path> all = Files.walk(product, 6)) {
            List<String> names = all.map(path -> path.getFileName().toString()).toList();
            assertTrue(names.contains(script), names::toString);
            assertEquals(1, names.stream().filter(name -> name.startsWith("org.eclipse.swt.") && !name.startsWith("org.eclipse.swt_")
                    && !name.startsWith("org.eclipse.swt.svg")).count(), names::toString);
            assertTrue(names.stream().anyMatch(name -> name.startsWith(fragment)), names::toString);
            for (String bundle : List.of("org.canvasstudio.cli_", "org.canvasstudio.ui.editor_", "org.canvasstudio.examples_")) {
                assertTrue(names.stream().anyMatch(name -> name.startsWith(bundle)), bundle);
            }
        }
    }

    /** A product is handed on: it does not tell where it was built. */
    @Test
    void theProductHoldsNoPlaceOfTheBuild() throws IOException {
        // The provisioning system writes paths into its settings in several encodings.
        Pattern place = Pattern.compile("(releng|bundles)(/|_|%2F|%252F)org\\.canvasstudio\\.");
        try (Stream<Path> all = Files.walk(Product.BUILT.resolve("products/org.canvasstudio.product"))) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).filter(path -> !path.toString().endsWith(".jar"))::iterator) {
                assertFalse(place.matcher(Files.readString(file, ISO_8859_1)).find(), file::toString);
            }
        }
    }

    @Test
    void theUpdateSiteHoldsTheFeatures() throws IOException {
        Path site = Product.BUILT.resolve("repository");
        assertTrue(Files.exists(site.resolve("content.jar")) || Files.exists(site.resolve("content.xml.xz")));
        try (Stream<Path> features = Files.list(site.resolve("features"))) {
            assertEquals(List.of("org.canvasstudio.core.feature_0.1.0.dev.jar", "org.canvasstudio.gef.feature_0.1.0.dev.jar",
                    "org.canvasstudio.studio.feature_0.1.0.dev.jar"),
                    features.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
