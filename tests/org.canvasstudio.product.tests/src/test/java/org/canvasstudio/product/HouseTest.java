package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is written down in two places says the same in both. */
class HouseTest {

    private static final String PREFIX = "org.canvasstudio.";

    @Test
    void theTableOfRoomsSaysWhatTheManifestsSay() throws IOException {
        Map<String, Set<String>> required = new TreeMap<>();
        for (Path bundle : bundles()) {
            String manifest = Files.readString(bundle.resolve("META-INF/MANIFEST.MF")).replaceAll("\r?\n ", "");
            String line = manifest.lines().filter(header -> header.startsWith("Require-Bundle:")).findFirst().orElse("");
            required.put(room(bundle), all("org\\.canvasstudio\\.([a-z.]+)", line).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)));
        }
        String document = Files.readString(Product.ROOT.resolve("docs/architecture.md"));
        Map<String, Set<String>> drawn = new TreeMap<>();
        all("(?m)^\\| `org\\.canvasstudio\\.([a-z.]+)` \\|[^|]*\\|([^|]*)\\|", document).forEach(row -> {
            Set<String> known = new TreeSet<>(List.of(row.group(2).replaceAll("\\(.*?\\)", "").strip().split(" *, *")));
            known.retainAll(required.keySet());
            drawn.put(row.group(1), known);
        });
        assertEquals(required, drawn);
    }

    /** Maven builds and tests with the versions that the product ships. */
    @Test
    void thePomsNameTheVersionsOfTheTargetPlatform() throws IOException {
        String coordinates = "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>";
        Map<String, String> target = all(coordinates, Files.readString(Product.ROOT.resolve("releng/org.canvasstudio.target/org.canvasstudio.target.target")))
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        String parent = Files.readString(Product.ROOT.resolve("pom.xml"));
        int compared = 0;
        for (String pom : List.of("tests/pom.xml", "tests/org.canvasstudio.ui.tests/pom.xml",
                "bundles/org.canvasstudio.ui.diagram/pom.xml",
                "features/org.canvasstudio.gef.feature/pom.xml", "features/org.canvasstudio.studio.feature/pom.xml",
                "releng/org.canvasstudio.product/pom.xml", "releng/codegen/pom.xml", "docs/samples/plain-java/pom.xml",
                "docs/samples/rule-template/pom.xml", "docs/samples/rule-plugin/pom.xml")) {
            for (MatchResult found : all(coordinates, Files.readString(Product.ROOT.resolve(pom))).toList()) {
                String version = found.group(2);
                if (version.startsWith("${")) {
                    String property = version.substring(2, version.length() - 1);
                    version = all("<" + Pattern.quote(property) + ">([^<]+)<", parent).map(value -> value.group(1)).findFirst().orElse(version);
                }
                if (target.containsKey(found.group(1))) {
                    assertEquals(target.get(found.group(1)), version, pom + ": " + found.group(1));
                    compared++;
                }
            }
        }
        assertTrue(compared > 15, "versions compared: " + compared);
    }

    @Test
    void everyBundleIsInOneFeature() throws IOException {
        String features = "";
        for (String feature : List.of("core", "gef", "sirius", "studio")) {
            features += Files.readString(Product.ROOT.resolve("features/" + PREFIX + feature + ".feature/feature.xml"));
        }
        assertEquals(bundles().stream().map(HouseTest::room).toList(),
                all("<plugin id=\"org\\.canvasstudio\\.([a-z.]+)\"", features).map(found -> found.group(1)).sorted().toList());
    }

    /** The scripts for the platforms start a command with the same words, and give it a place for its configuration alike. */
    @Test
    void theScriptsStartCommandsAlike() throws IOException {
        String unix = script("unix/canvas-studio");
        String windows = script("windows/canvas-studio.cmd").replace('\\', '/').replace("%*", "\"$@\"").replaceAll("%(\\w+)%", "\\$$1");
        String started = "\"\\$java\" .* -application org.canvasstudio.cli.commands .*\"\\$@\"";
        List<String> commands = all(started, unix).map(MatchResult::group).toList();
        assertEquals(2, commands.size(), commands::toString);
        assertEquals(Set.copyOf(commands), all(started, windows).map(MatchResult::group).collect(Collectors.toSet()));
        for (String same : List.of("-XX:[^\"]*", "osgi\\.configuration\\.area=", "/\\.eclipse", "/canvas-studio\\.")) {
            assertEquals(all(same, unix).map(MatchResult::group).distinct().toList(),
                    all(same, windows).map(MatchResult::group).distinct().toList(), same);
            assertTrue(all(same, unix).findAny().isPresent(), same);
        }
    }

    /** A label that is missing ends a script of Windows, and lines that end otherwise than there hide some. */
    @Test
    void theScriptOfWindowsFindsItsLabels() throws IOException {
        String windows = script("windows/canvas-studio.cmd");
        assertEquals(windows, windows.replaceAll("\\R", "\r\n"));
        Set<String> labels = all("(?m)^:(\\w+)$", windows).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(labels, all("(?:goto |call :)(\\w+)", windows).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String script(String name) throws IOException {
        return Files.readString(Product.ROOT.resolve("features/org.canvasstudio.studio.feature").resolve(name));
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(Product.ROOT.resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        }
    }

    private static String room(Path bundle) {
        return bundle.getFileName().toString().substring(PREFIX.length());
    }

    private static Stream<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }
}
