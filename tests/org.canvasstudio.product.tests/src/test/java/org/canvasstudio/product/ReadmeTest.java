package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.canvasstudio.product.Product.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's samples do what it says, and its links and those of the docs lead somewhere. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
    private static final Path README = Product.ROOT.resolve("README.md");

    @TempDir
    Path folder;

    private static List<String> blocks(Path document, String language) throws Exception {
        List<String> found = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(document));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                found.add(matcher.group(2));
            }
        }
        return found;
    }

    /** In a console block, a line that begins with a dollar sign is typed, and what follows is the answer. */
    @Test
    void commandsAnswerAsShown() throws Exception {
        copy(Product.ROOT.resolve("bundles/org.canvasstudio.examples/workspace"), folder.resolve("bundles/org.canvasstudio.examples/workspace"));
        int commands = 0;
        for (String block : blocks(README, "console")) {
            for (String part : block.split("(?m)^\\$ ")) {
                if (part.isBlank()) {
                    continue;
                }
                String[] lines = part.split("\n", 2);
                assertTrue(lines[0].startsWith("releng/run "), lines[0]);
                Result result = Product.run(folder, Product.command((Object[]) lines[0].substring("releng/run ".length()).split(" ")));
                assertEquals(lines.length > 1 ? lines[1] : "", result.out(), lines[0] + "\n" + result.err());
                commands++;
            }
        }
        assertTrue(commands >= 3, "commands in the README: " + commands);
    }

    @Test
    void javaIsThatOfTheTestedSample() throws Exception {
        List<String> java = blocks(README, "java");
        assertEquals(1, java.size());
        String sample = Files.readString(Product.ROOT.resolve("docs/samples/plain-java/src/main/java/CheckCanvas.java"));
        for (String line : java.get(0).split("\n")) {
            assertTrue(sample.contains(line.strip()), line);
        }
    }

    @Test
    void theSampleOfSettingsIsAccepted() throws Exception {
        List<String> yaml = blocks(Product.ROOT.resolve("docs/settings.md"), "yaml");
        Path settings = Files.writeString(folder.resolve("settings.yaml"), yaml.get(0));
        Result result = Product.run(folder, Product.command("validate", "--settings", settings, Product.RULES.resolve("STR-06/passes.canvas")));
        assertEquals(0, result.code(), result.err());
    }

    /** In the README and in the pages of the docs, up to the headings. */
    @Test
    void linksLeadSomewhere() throws Exception {
        List<Path> pages = new ArrayList<>(List.of(README));
        try (Stream<Path> files = Files.list(Product.ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (Path page : pages) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                Path target = links.group(1).isEmpty() ? page : page.resolveSibling(links.group(1)).normalize();
                if (!Files.exists(target) || links.group(2) != null && !headings(target).contains(links.group(2))) {
                    broken.add(page.getFileName() + ": " + links.group());
                }
                count++;
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(count > pages.size(), "links: " + count);
    }

    /** The headings of a page as links name them. */
    private static List<String> headings(Path page) throws Exception {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
