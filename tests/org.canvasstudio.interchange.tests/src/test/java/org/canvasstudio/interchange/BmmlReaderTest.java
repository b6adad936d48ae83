package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.NeedKind;
import org.canvasstudio.model.canvas.Portfolio;
import org.canvasstudio.model.canvas.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BmmlReaderTest {

    private static final String FULL = CanvasTexts.read(Path.of("bmml/full.bmml"));

    @TempDir
    Path folder;

    @Test
    void metaAndTextsAreKeptExactly() throws IOException {
        Canvas canvas = (Canvas) Interchange.read(Path.of("bmml/full.bmml"));
        assertEquals(CanvasKind.ORGANISATION, canvas.getKind());
        assertEquals("Tea \"House\"", canvas.getName());
        assertEquals("Tea: by post", canvas.getTagline());
        assertEquals(LocalDate.of(2026, 1, 31), canvas.getCreated());
        assertEquals(LocalDate.of(2026, 2, 28), canvas.getUpdated());
        assertEquals(Portfolio.EXPLOIT, canvas.getPortfolio());
        assertEquals(Stage.TRANSFER, canvas.getStage());
        assertEquals("../old models/tea v1.bmml", canvas.getReinvents());
        CustomerSegment cafes = canvas.getCustomerSegments().getElements().get(0);
        assertEquals("Run by their owners.\n\n  Often two persons.\n", cafes.getDescription());
        assertEquals(List.of(NeedKind.JOB, NeedKind.PAIN, NeedKind.PAIN, NeedKind.GAIN),
                cafes.getNeeds().stream().map(Need::getKind).toList());
        assertEquals("yes", cafes.getNeeds().get(3).getName());
        assertNull(canvas.getNotes());
    }

    @Test
    void everyReferenceBecomesItsLink() throws IOException {
        Canvas canvas = (Canvas) Interchange.read(Path.of("bmml/full.bmml"));
        String expected = """
                binds cr-letter cs-cafes
                binds cr-letter cs-homes
                carries ch-post vp-box
                causes ka-pack cost-rent
                causes kr-store cost-rent
                needs vp-box kr-store
                needs vp-club kr-store
                pays cs-homes rs-box
                paysFor rs-box vp-box
                performs kp-farm ka-pack
                produces ka-pack vp-box
                reaches ch-post cs-homes
                serves vp-box cs-cafes fit-box-cafes-again
                serves vp-box cs-cafes of fit-everything
                serves vp-box cs-homes of fit-everything
                serves vp-box cs-none fit-box-none
                serves vp-club cs-cafes of fit-everything
                serves vp-club cs-homes of fit-everything
                supplies kp-farm kr-store
                """;
        assertEquals(expected, canvas.getLinks().stream().map(BmmlReaderTest::describe).sorted()
                .collect(Collectors.joining("\n", "", "\n")));
        assertEquals(new TreeSet<>(List.of("fit-box-cafes-again", "fit-box-none", "vp-box-serves-cs-cafes", "ch-post-carries-vp-box")),
                canvas.getLinks().stream().map(Link::getId).filter(id -> id.matches("fit-.*|vp-box-serves-cs-cafes.*|ch-post-c.*"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals("pr-fresh pain-stale, pr-pick pain-choice, gc-guests gain-guests, pr-club-price pain-price",
                canvas.getValuePropositions().getElements().stream().flatMap(vp -> vp.getFeatures().stream())
                        .flatMap(feature -> feature.getAddresses().stream().map(need -> feature.getId() + ' ' + need.getId()))
                        .collect(Collectors.joining(", ")));
    }

    private static String describe(Link link) {
        return link.getKind().getLiteral() + ' ' + link.getSource().getId() + ' ' + link.getTarget().getId()
                + (link.getFit() != null ? " of " + link.getFit() : link.getId().startsWith("fit-") ? ' ' + link.getId() : "");
    }

    @Test
    void commentsBecomeNotesOfWhatTheyStandAbove() throws IOException {
        ConversionReport report = new ConversionReport();
        Canvas canvas = (Canvas) Interchange.read(Path.of("bmml/comments.bmml"), report);
        assertEquals("""
                Drawn in the workshop of 3 March
                  with the owner
                second paragraph
                the only version
                about the model
                working title
                not final
                they said so
                end of meta
                at the end""", canvas.getNotes());
        assertEquals("all segments", canvas.getCustomerSegments().getNotes());
        CustomerSegment cafes = canvas.getCustomerSegments().getElements().get(0);
        assertEquals("the first\nas they call themselves\nwhat they do\ntwo of them", cafes.getNotes());
        assertEquals("asked twice\nfast", cafes.getNeeds().get(0).getNotes());
        assertEquals("more on serving\nfrom the survey\nafter the dash\nafter the text", cafes.getNeeds().get(1).getNotes());
        assertEquals("Learn # this is text\n# and this", cafes.getNeeds().get(1).getName());
        assertEquals("the second\nnot offices", canvas.getCustomerSegments().getElements().get(1).getNotes());
        assertEquals("in one line", canvas.getValuePropositions().getNotes());
        assertEquals("first in flow\nthe box\ndone", canvas.getValuePropositions().getElements().get(0).getNotes());
        assertEquals("between\nend of flow", canvas.getValuePropositions().getElements().get(1).getNotes());
        assertEquals("the fit\nboth\nthese\none", canvas.getLinks().stream()
                .filter(link -> "fit-all".equals(link.getFit())).findFirst().orElseThrow().getNote());
        assertEquals("channels we know", canvas.getChannels().getNotes());
        assertEquals("carries", canvas.getChannels().getElements().get(0).getNotes());
        assertEquals(12, report.entries().size(), () -> report.entries().toString());
    }

    /** A comment on every line of a file, in turn, is found in some note. */
    @Test
    void noCommentIsLost() throws IOException {
        List<String> lines = FULL.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            // The lines of the block text are text themselves.
            if (i < 12 || i > 16) {
                for (String line : List.of(lines.get(i) + " # c0mment", "# c0mment\n" + lines.get(i), lines.get(i) + "\n            # c0mment")) {
                    String text = String.join("\n", lines.subList(0, i)) + "\n" + line + "\n" + String.join("\n", lines.subList(i + 1, lines.size()));
                    assertTrue(CanvasTexts.xmi(read(text)).contains("c0mment"), text);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> errorsNamePlaceProblemAndRemedy() {
        return Stream.of(
                error("unknown key", "tagline:", "tag:", 4, "key \"tag\" is not known"),
                error("unknown section", "channels:", "chanels:", 61, "\"chanels\""),
                error("no id", "- id: ch-shop\n    name: Shop", "- name: Shop", 67, "key \"id\" is missing"),
                error("no name", "    name: Shop\n", "", 67, "key \"name\" is missing"),
                error("no meta name", "  name: \"Tea \\\"House\\\"\"\n", "", 3, "key \"name\" is missing"),
                error("no portfolio", "  portfolio: exploit\n", "", 3, "key \"portfolio\" is missing"),
                error("no stage", "  stage: transfer\n", "", 3, "key \"stage\" is missing"),
                error("no version", "version: 2.0\n", "", 1, "key \"version\" is missing"),
                error("no need description", "{id: job-offer, description: Offer good tea}", "{id: job-offer}", 18, "key \"description\" is missing"),
                error("a number for a text", "name: Post", "name: 12", 63, "quotation marks"),
                error("a list for a text", "name: Post", "name: [Post]", 63, "a text is expected"),
                error("nothing for a list", "channels:\n  - id: ch-post", "channels:\ncosts2:\n  - id: ch-post", 62, "costs2"),
                error("a text for a list", "jobs:\n      - {id: job-offer, description: Offer good tea}", "jobs: none", 17, "a list is expected"),
                error("a text for a map", "for: {}", "for: vp-box", 69, "a map of keys and values is expected"),
                error("an older version", "version: 2.0", "version: \"1.0\"", 1, "version \"1.0\""),
                error("a version as a list", "version: 2.0", "version: [2.0]", 1, "a text is expected"),
                error("a foreign prefix", "id: ch-shop", "id: cs-shop", 67, "\"ch-\""),
                error("a capital in an id", "id: ch-shop", "id: ch-Shop", 67, "\"ch-Shop\""),
                error("an empty id", "id: ch-shop", "id: ''", 67, "not an id"),
                error("an unknown id in for", "value_propositions: [vp-box]\n  - id: ch-shop", "value_propositions: [vp-bx]\n  - id: ch-shop", 66, "\"vp-bx\" is not defined"),
                error("an unknown id in from", "from:\n      customer_segments: [cs-homes]", "from:\n      customer_segments: [cs-hoes]", 79, "\"cs-hoes\" is not defined"),
                error("an unknown segment in a fit", "customer_segments: [cs-none]", "customer_segments: [cs-nobody]", 58, "\"cs-nobody\" is not defined"),
                error("an unknown feature", "[pr-fresh,", "[pr-frsh,", 51, "\"pr-frsh\" is not defined"),
                error("an unknown need", "pain-stale]", "pain-stle]", 51, "\"pain-stle\" is not defined"),
                error("a fit without segments", "customer_segments: [cs-none]", "customer_segments: []", 58, "at least one"),
                error("a mapping of one", "[pr-fresh, pain-stale]", "[pr-fresh]", 51, "has two ids, but this one has 1"),
                error("a mapping of three", "[pr-fresh, pain-stale]", "[pr-fresh, pain-stale, pain-price]", 51, "has 3"),
                error("relief to gain", "[pr-fresh, pain-stale]", "[pr-fresh, gain-guests]", 51, "from \"pr-fresh\" to \"gain-guests\""),
                error("benefit to pain", "[gc-guests, gain-guests]", "[gc-guests, pain-stale]", 53, "from \"gc-guests\" to \"pain-stale\""),
                error("a product in a mapping", "[pr-fresh, pain-stale]", "[ps-tea, pain-stale]", 51, "from \"ps-tea\""),
                error("a feature of another proposition", "customer_segments: [cs-none]", "customer_segments: [cs-none]\n    mappings: [[pr-club-price, pain-price]]", 59, "does not belong to a proposition"),
                error("a need of another segment", "customer_segments: [cs-none]", "customer_segments: [cs-none]\n    mappings: [[pr-fresh, pain-price]]", 59, "does not belong to a segment"),
                error("a stage of the other portfolio", "stage: transfer", "stage: ideation", 8, "improve, grow, sustain, retire, transfer"),
                error("an unknown portfolio", "portfolio: exploit", "portfolio: unspecified", 7, "explore, exploit"),
                error("a day that is none", "2026-01-31", "2026-02-31", 5, "is not a day"),
                error("a day and a time", "2026-01-31", "2026-01-31T10:00:00", 5, "is not a day"),
                error("a key twice", "name: Post", "name: Post\n    name: Mail", 64, "a second time"),
                error("an alias in itself", "for: {}", "for: &a {value_propositions: *a}", 69, "an alias"),
                error("a control character", "name: Post", "name: \"Po\\u0001st\"", 63, "U+0001"),
                error("half a character", "name: Post", "name: \"Po\\uD83Dst\"", 63, ""),
                error("a tab", "    name: Post", "\tname: Post", 63, "not valid YAML"),
                error("a tag", "name: Post", "name: !java.net.URL Post", 63, ""),
                error("two documents", "costs:", "---\ncosts:", 0, ""),
                error("a merge key", "name: Post", "<<: {name: Post}", 63, ""));
    }

    private DynamicTest error(String name, String part, String replacement, int line, String message) {
        return dynamicTest(name, () -> {
            assertTrue(FULL.contains(part), part);
            CanvasFileException error = assertThrows(CanvasFileException.class, () -> read(FULL.replace(part, replacement)));
            assertTrue(error.getMessage().contains(message), error.getMessage());
            if (line > 0) {
                assertEquals(line, error.line(), error.getMessage());
                assertTrue(error.column() > 0, error.getMessage());
            }
            assertTrue(error.file().endsWith("test.bmml"), error.file());
        });
    }

    @Test
    void whatIsNoTextAtAll() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        for (byte[] bytes : List.of(new byte[0], "# only a comment\n".getBytes(StandardCharsets.UTF_8), "---\n".getBytes(StandardCharsets.UTF_8),
                noise, new byte[] { 0, 0, 0, 0 }, new byte[] { (byte) 0xc3, 0x28 }, "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))) {
            assertThrows(CanvasFileException.class, () -> read(bytes));
        }
        assertThrows(CanvasFileException.class, () -> Interchange.read(folder.resolve("missing.bmml")));
        assertThrows(CanvasFileException.class, () -> Interchange.read(Files.createDirectory(folder.resolve("folder.bmml"))));
        assertThrows(CanvasFileException.class, () -> Interchange.read(folder.resolve("canvas.docx")));
    }

    /** The scanner looks for the digits of such a character, and finds the end of the file. */
    @Test
    void aFileThatIsCutOffWithinACharacter() {
        for (String escape : List.of("\\x", "\\x4", "\\" + "u", "\\" + "u004", "\\U", "\\U0000004")) {
            CanvasFileException refused = assertThrows(CanvasFileException.class, () -> read("version: \"2.0\"\nmeta:\n  name: \"X" + escape));
            assertEquals(3, refused.line(), escape + ' ' + refused.getMessage());
            assertFalse(refused.problem().contains("Exception"), refused.problem());
        }
    }

    @Test
    void nestingAndAliasesAreLimited() {
        String deepFlow = "version: \"2.0\"\nmeta: " + "[".repeat(100_000);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }
        for (String text : List.of(deepFlow, "- ".repeat(100_000) + "x", "? ".repeat(100_000) + "x", laughs.toString())) {
            assertThrows(CanvasFileException.class, () -> read(text));
        }
    }

    @Test
    void aFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.bmml");
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(CanvasResource.LARGEST_FILE);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] { 'x' }));
        }
        assertTrue(assertThrows(CanvasFileException.class, () -> Interchange.read(file)).getMessage().contains("larger than 64 MB"));
    }

    @Test
    void aFitOfTooManyPairs() {
        StringBuilder text = new StringBuilder("version: \"2.0\"\nmeta: {name: n, portfolio: explore, stage: ideation}\ncustomer_segments:\n");
        for (int i = 0; i < 1000; i++) {
            text.append("- {id: cs-" + i + ", name: n}\n");
        }
        text.append("value_propositions:\n");
        for (int i = 0; i < 1000; i++) {
            text.append("- {id: vp-" + i + ", name: n}\n");
        }
        text.append("fits: [{id: fit-a, for: {customer_segments: [cs-0" + ids("cs") + "], value_propositions: [vp-0" + ids("vp") + "]}}]\n");
        assertTrue(assertThrows(CanvasFileException.class, () -> read(text.toString())).getMessage().contains("200,000 links"));
    }

    private static String ids(String prefix) {
        StringBuilder ids = new StringBuilder();
        for (int i = 1; i < 1000; i++) {
            ids.append(", " + prefix + '-' + i);
        }
        return ids.toString();
    }

    /** A character of two halves may lie anywhere, also where a parser's buffer ends. */
    @Test
    void charactersOutsideTheBasicPlaneAreReadAtEveryPlace() throws IOException {
        for (int before = 900; before < 1100; before++) {
            String name = "x".repeat(before) + "😀";
            Canvas canvas = read("version: \"2.0\"\nmeta: {portfolio: explore, stage: ideation, name: " + name + "}\n");
            assertEquals(name, canvas.getName());
        }
    }

    @Test
    void duplicateIdsAreReadAndTheFirstIsMeant() throws IOException {
        StringBuilder text = new StringBuilder("version: \"2.0\"\nmeta: {name: n, portfolio: explore, stage: ideation}\n"
                + "value_propositions:\n- {id: vp-a, name: a}\n- {id: vp-a, name: b}\nchannels:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("- {id: ch-a, name: n, for: {value_propositions: [vp-a]}}\n");
        }
        Canvas canvas = read(text.toString());
        assertEquals(20_000, canvas.getLinks().stream().map(Link::getId).distinct().count());
        assertEquals("a", canvas.getLinks().get(19_999).getTarget().getName());
    }

    /** Whatever is cut off or garbled, there is a canvas or one error of the one kind. */
    @Test
    void damagedFilesGiveOneErrorOfOneKind() throws IOException {
        Random random = new Random(42);
        byte[] whole = FULL.getBytes(StandardCharsets.UTF_8);
        int runs = Boolean.getBoolean("canvasstudio.long") ? 20_000 : 1_000;
        for (int run = 0; run < runs; run++) {
            byte[] bytes = run % 2 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
                String signs = "[]{}:,-#&*!|>'\"%@`? \n\t\\x0";
                bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) signs.charAt(random.nextInt(signs.length())) : (byte) random.nextInt();
            }
            try {
                read(bytes);
            } catch (CanvasFileException e) {
                assertTrue(e.problem().length() > 10, e.getMessage());
            }
        }
    }

    private Canvas read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Canvas read(byte[] bytes) throws IOException {
        return (Canvas) Interchange.read(Files.write(folder.resolve("test.bmml"), bytes));
    }

    /** Sixteen levels of three aliases stand for fourteen million lists. */
    @Test
    void nestedAliasesAreLookedAtOnce() throws IOException {
        StringBuilder text = new StringBuilder("version: \"2.0\"\nmeta: {name: a, portfolio: explore, stage: ideation}\n"
                + "channels:\n  - id: ch-a\n    name: a\n    for:\n      l0: &a0 [").append("x, ".repeat(1000)).append("]\n");
        for (int i = 1; i < 16; i++) {
            text.append(String.format("      l%d: &a%d [*a%d, *a%d, *a%d]%n", i, i, i - 1, i - 1, i - 1));
        }
        Path file = Files.writeString(folder.resolve("aliases.bmml"), text);
        CanvasFileException refused = assertThrows(CanvasFileException.class, () -> Interchange.read(file));
        assertTrue(refused.problem().contains("\"l0\""), refused.getMessage());
    }

    @Test
    void aTagThatMakesSomethingElseOfATextIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("tag.bmml"),
                "version: \"2.0\"\nmeta: {name: !!java.net.URL a, portfolio: explore, stage: ideation}\n");
        CanvasFileException refused = assertThrows(CanvasFileException.class, () -> Interchange.read(file));
        assertTrue(refused.problem().contains("the tag tag:yaml.org,2002:java.net.URL"), refused.getMessage());
    }
}
