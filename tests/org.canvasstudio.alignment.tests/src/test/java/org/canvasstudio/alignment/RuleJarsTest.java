package org.canvasstudio.alignment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that somebody names for rules, and that are none, or too much. Damaged ones in number are read elsewhere. */
class RuleJarsTest {

    private static final String SERVICE = "META-INF/services/org.canvasstudio.alignment.Rule";

    @TempDir
    Path folder;

    /** What is small in the jar and would not fit into the memory is refused before it is read. */
    @ParameterizedTest
    @ValueSource(strings = { SERVICE, "META-INF/MANIFEST.MF", "org/example/Rule.class", "org/example/Rule.properties" })
    void whatGrowsWhenItIsUnpackedIsRefused(String name) throws IOException {
        Path jar = jar("bomb.jar", name, 300);
        assertTrue(Files.size(jar) < 1 << 20);
        assertRefused(jar, "“" + name + "” in it has more than 4 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = { "org/example/picture.png", "META-INF/resources/film" })
    void whatElseIsInAJarMayBeLarge(String name) throws IOException {
        assertRefused(jar("pictures.jar", name, 100), "no rule is named");
    }

    @Test
    void manyEntriesAreNoHarm() throws IOException {
        Path jar = folder.resolve("many.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < 70_000; i++) {
                out.putNextEntry(new ZipEntry("META-INF/" + i));
            }
        }
        assertRefused(jar, "no rule is named");
    }

    @ParameterizedTest
    @ValueSource(strings = { "org.example.None", "not a name", "org.canvasstudio.alignment.RuleJarsTest" })
    void aListThatNamesNoRuleIsRefused(String named) throws IOException {
        Path jar = folder.resolve("names.jar");
        write(jar, named);
        assertRefused(jar, "no rule could be made of it");
    }

    /** What was refused is not kept: put right, the jar is read. */
    @Test
    void aJarIsLookedAtAgain() throws IOException {
        Path jar = folder.resolve("again.jar");
        write(jar, "org.example.None");
        assertRefused(jar, "org.example.None");
        write(jar, "# nothing yet");
        assertRefused(jar, "no rule is named");
    }

    @Test
    void rulesThatRequireEachOtherAreRefused() {
        Path jar = folder.resolve("circle.jar");
        IOException refusal = assertThrows(IOException.class, () -> RuleCatalogue.with(List.of(new RuleCatalogueTest.First(),
                new RuleCatalogueTest.Second(), new RuleCatalogueTest.Third()), List.of(jar)));
        assertTrue(refusal.getMessage().startsWith(jar + ": ") && refusal.getMessage().contains("TST-01, TST-02, TST-03"),
                refusal.getMessage());
    }

    private static void assertRefused(Path jar, String why) {
        String message = assertThrows(IOException.class, () -> RuleJars.rules(List.of(jar))).getMessage();
        assertTrue(message.startsWith(jar + ": "), message);
        assertTrue(message.contains(why), message);
        assertEquals(1, message.lines().count());
    }

    private static void write(Path jar, String named) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry(SERVICE));
            out.write(named.getBytes(UTF_8));
        }
    }

    /** @param megabytes of nothing */
    private Path jar(String name, String entry, int megabytes) throws IOException {
        Path jar = folder.resolve(name);
        byte[] nothing = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        }
        return jar;
    }
}
