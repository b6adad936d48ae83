package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The formats of findings that other programs and readers take. */
class ReportFormatsTest extends CommandTest {

    private static final Path EXAMPLES = ROOT.resolve("bundles/org.canvasstudio.examples/workspace");
    /** Names in five scripts, with what means something in HTML, XML, Markdown and a terminal. */
    private static final String NAME = "<b>Łódź & 面包店</b> パン屋 пекарня | *x* `y` ]]> '\"";

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static void expectValid(VersionFlag version, String schema, JsonNode json) {
        assertEquals(List.of(), JsonSchemaFactory.getInstance(version).getSchema(schema).validate(json).stream()
                .map(Object::toString).limit(10).toList());
    }

    private static String sarifSchema() throws IOException {
        try (InputStream in = ReportFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** A canvas with one finding, whose element has a name that any format has to take care of. */
    private Path namedCanvas() throws IOException {
        Path file = canvas("ALN-01", "breaks", "client/named.canvas");
        String name = NAME.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Files.writeString(file, Files.readString(file).replace("Hotels of the region", name));
    }

    private static Path setAside(Path file) throws IOException {
        return Files.writeString(file, Files.readString(file).replace("</canvas:Canvas>",
                "  <suppressions rule=\"ALN-01\" elements=\"cs-hotels\" reason=\"Next year &lt;b>\" date=\"2026-02-01\" author=\"C. Tester\"/>\n"
                        + "</canvas:Canvas>"));
    }

    // --- what was set aside ---

    @ParameterizedTest
    @ValueSource(strings = { "text", "markdown", "junit" })
    void whatWasSetAsideHasItsReasonAndItsDay(String format) throws Exception {
        Path file = setAside(canvas("ALN-01", "breaks", "aside.canvas"));
        expect(0, "validate", "--explain", "--format", format, file);
        String said = format.equals("junit") ? xml(out).getDocumentElement().getTextContent() : out.replace("\\", "");
        assertTrue(said.contains("(set aside on 2026-02-01: Next year <b>)"), out);
        Files.writeString(file, Files.readString(file).replace(" date=\"2026-02-01\"", ""));
        expect(0, "validate", "--explain", "--format", format, file);
        said = format.equals("junit") ? xml(out).getDocumentElement().getTextContent() : out.replace("\\", "");
        assertTrue(said.contains("(set aside: Next year <b>)"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text", "json", "markdown", "html", "sarif", "junit" })
    void whatWasSetAsideWithoutAReasonFailsAndSaysSo(String format) throws IOException {
        Path file = setAside(canvas("ALN-01", "breaks", "aside.canvas"));
        Files.writeString(file, Files.readString(file).replaceFirst("reason=\"[^\"]*\"", "reason=\" \""));
        expect(1, "validate", "--format", format, file);
        assertTrue(out.contains("It was set aside without a reason: until there is one, it counts."), out);
    }

    // --- languages ---

    /** Texts that are there in English only have numbers and days as English writes them. */
    @ParameterizedTest
    @ValueSource(strings = { "de-DE", "ar-EG-u-nu-arab", "fr-FR", "hi-IN-u-nu-deva" })
    void numbersAndDaysAreInTheLanguageOfTheTexts(String language) throws Exception {
        Locale before = Locale.getDefault();
        Path file = Files.copy(EXAMPLES.resolve("laiterie-des-trois-cols/vente-directe.canvas"), folder.resolve("numbers.canvas"));
        String english = report(Locale.ENGLISH, file);
        try {
            String other = report(Locale.forLanguageTag(language), file);
            assertTrue(other.contains("<html lang=\"en\" dir=\"ltr\">"), other.substring(0, 200));
            assertEquals(digits(english), digits(other));
        } finally {
            Locale.setDefault(before);
        }
    }

    private String report(Locale locale, Path file) {
        Locale.setDefault(locale);
        run("validate", "--format", "html", file);
        String page = out;
        run("validate", "--explain", file);
        return page + out;
    }

    /** All numbers with what stands between their digits; the time of the day is left out. */
    private static List<String> digits(String text) {
        return Pattern.compile("\\p{Nd}[\\p{Nd}.,\\u00a0\\u202f\\u066b\\u066c]*")
                .matcher(text.replaceFirst("Made on [^<]*", "")).results().map(MatchResult::group).toList();
    }

    // --- JSON ---

    @Test
    void jsonIsAsItsSchemaSays() throws IOException {
        Files.writeString(folder.resolve("broken.canvas"), "<broken");
        setAside(canvas("ALN-01", "breaks", "aside.canvas"));
        run("validate", "--format", "json", RULES, EXAMPLES, folder);
        expectValid(VersionFlag.V202012, Files.readString(ROOT.resolve("docs/findings.schema.json")), json(out));
    }

    // --- SARIF ---

    @Test
    void sarifIsAsItsPublishedSchemaSays() throws IOException {
        Files.writeString(folder.resolve("broken.canvas"), "<broken");
        setAside(canvas("ALN-01", "breaks", "aside.canvas"));
        namedCanvas();
        run("validate", "--write-baseline", folder.resolve("known.json"), folder);
        run("validate", "--format", "sarif", "--baseline", folder.resolve("known.json"), RULES, EXAMPLES, folder);
        // The schema is in draft 7 of its own language, as it says itself.
        expectValid(VersionFlag.V7, sarifSchema(), json(out));
        assertFalse(JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(sarifSchema())
                .validate(json(out.replace("\"ruleId\"", "\"rule\""))).isEmpty());
    }

    @Test
    void sarifNamesRuleLevelPlaceAndLine() throws IOException {
        run("validate", "--format", "sarif", RULES);
        JsonNode run = json(out).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        Set<String> levels = new TreeSet<>();
        int lines = 0;
        for (JsonNode result : run.get("results")) {
            assertEquals(result.get("ruleId"), rules.get(result.get("ruleIndex").asInt()).get("id"));
            levels.add(result.get("level").asText());
            JsonNode location = result.at("/locations/0");
            Path file = Path.of(java.net.URI.create(location.at("/physicalLocation/artifactLocation/uri").asText()));
            String line = Files.readAllLines(file).get(location.at("/physicalLocation/region/startLine").asInt() - 1);
            String place = location.at("/logicalLocations/0/fullyQualifiedName").asText();
            String id = place.substring(place.lastIndexOf('/') + 1);
            if (place.indexOf('/') > 0 && id.length() > 2) {
                assertTrue(line.contains("id=\"" + id + '"'), () -> place + ": " + line);
                lines++;
            }
        }
        assertEquals(Set.of("error", "warning", "note"), levels);
        assertTrue(lines > 20, "lines: " + lines);
        assertTrue(run.at("/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void sarifKnowsWhatIsSetAsideNewOrUnreadable() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        expect(0, "validate", "--write-baseline", folder.resolve("known.json"), file);
        canvas("ALN-01", "breaks", "new.canvas");
        setAside(canvas("ALN-01", "breaks", "aside.canvas"));
        Files.writeString(folder.resolve("broken.canvas"), "\n<broken");
        expect(3, "validate", "--format", "sarif", "--baseline", folder.resolve("known.json"), folder);
        JsonNode run = json(out).at("/runs/0");
        JsonNode aside = run.at("/results/0");
        assertEquals("accepted", aside.at("/suppressions/0/status").asText());
        assertEquals("Next year <b>", aside.at("/suppressions/0/justification").asText());
        assertFalse(aside.has("baselineState"));
        assertEquals("new", run.at("/results/1/baselineState").asText());
        assertEquals("unchanged", run.at("/results/2/baselineState").asText());
        assertEquals(run.at("/results/1/partialFingerprints"), run.at("/results/2/partialFingerprints"));
        JsonNode problem = run.at("/invocations/0/toolExecutionNotifications/0");
        assertEquals("error", problem.get("level").asText());
        assertEquals(2, problem.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void sarifSaysWhatIsGoneSinceTheBaseline() throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        Path known = folder.resolve("known.json");
        expect(0, "validate", "--write-baseline", known, file);
        String fingerprint = json(Files.readString(known)).at("/files/0/findings/0/fingerprint").asText();
        Files.writeString(known, Files.readString(known).replaceFirst("(\"findings\"\\s*:\\s*\\[)",
                "$1 { \"rule\": \"OLD-01\", \"fingerprint\": \"0\" },"));
        Files.copy(canvas("ALN-01", "passes", "y.canvas"), file, StandardCopyOption.REPLACE_EXISTING);
        expect(0, "validate", "--format", "sarif", "--baseline", known, file);
        expectValid(VersionFlag.V7, sarifSchema(), json(out));
        JsonNode run = json(out).at("/runs/0");
        assertEquals(2, run.get("results").size());
        assertEquals("OLD-01", run.at("/results/0/ruleId").asText());
        JsonNode mended = run.at("/results/1");
        assertEquals("absent", mended.get("baselineState").asText());
        assertEquals(fingerprint, mended.at("/partialFingerprints").elements().next().asText());
        assertTrue(mended.at("/message/text").asText().contains("Hotels of the region"));
        assertTrue(mended.at("/locations/0/physicalLocation/artifactLocation/uri").asText().endsWith("x.canvas"));
    }

    // --- JUnit ---

    @Test
    void junitHasASuiteForEachFileAndATestForEachRule() throws Exception {
        canvas("ALN-01", "breaks", "a.canvas");
        setAside(canvas("ALN-01", "breaks", "b.canvas"));
        Files.writeString(folder.resolve("c.canvas"), "<broken");
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "rules:\n  STR-06: off\n");
        expect(3, "validate", "--format", "junit", "--settings", settings, folder);
        Element root = xml(out).getDocumentElement();
        assertEquals("testsuites", root.getTagName());
        List<Element> suites = all(root, "testsuite");
        assertEquals(3, suites.size());
        for (Element suite : suites) {
            assertEquals(suite.getAttribute("tests"), String.valueOf(all(suite, "testcase").size()));
            assertEquals(suite.getAttribute("failures"), String.valueOf(all(suite, "failure").size()));
            assertEquals(suite.getAttribute("errors"), String.valueOf(all(suite, "error").size()));
            assertEquals(suite.getAttribute("skipped"), String.valueOf(all(suite, "skipped").size()));
            for (Element test : all(suite, "testcase")) {
                assertTrue(test.hasAttribute("name") && test.hasAttribute("classname") && test.hasAttribute("time"));
            }
        }
        Element failure = all(suites.get(0), "failure").get(0);
        assertEquals("error", failure.getAttribute("type"));
        assertTrue(failure.getAttribute("message").contains("Hotels of the region"));
        assertTrue(((Element) failure.getParentNode()).getAttribute("name").startsWith("ALN-01 "));
        assertEquals(0, all(suites.get(1), "failure").size());
        assertTrue(all(suites.get(1), "system-out").get(0).getTextContent().contains("Next year <b>"));
        assertEquals("1", suites.get(2).getAttribute("errors"));
        assertEquals("1", suites.get(0).getAttribute("skipped"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "error 0", "warning 1", "never 0" })
    void junitFailsFromTheSeverityOnThatIsAskedFor(String line) throws Exception {
        run("validate", "--format", "junit", "--fail-on", line.split(" ")[0], canvas("CMP-02", "breaks", "x.canvas"));
        assertEquals(line.split(" ")[1], String.valueOf(all(xml(out).getDocumentElement(), "failure").size()));
    }

    @Test
    void junitKeepsAnyName() throws Exception {
        run("validate", "--format", "junit", namedCanvas());
        assertTrue(all(xml(out).getDocumentElement(), "failure").get(0).getAttribute("message").contains(NAME), out);
    }

    // --- Markdown ---

    @Test
    void markdownSumsUpByClientAndTakesNoNameForAMark() throws IOException {
        namedCanvas();
        canvas("CMP-02", "breaks", "client/b.canvas");
        Files.copy(EXAMPLES.resolve("most-slov/most-slov.client"), folder.resolve("client/x.client"));
        expect(1, "validate", "--format", "markdown", folder);
        List<String> lines = out.lines().toList();
        assertTrue(lines.contains("| Бюро переводов «Мост слов» | 2 | 1 | 1 | 0 | 0 | 0 |"), out);
        assertTrue(lines.contains("## Бюро переводов «Мост слов»"), out);
        assertTrue(out.contains("\\<b\\>Łódź &amp; 面包店\\</b\\> パン屋 пекарня \\| \\*x\\* \\`y\\` \\]\\]\\> '\""), out);
        assertFalse(out.contains("no reason to deal with you"));
        run("validate", "--format", "markdown", "--explain", folder);
        assertTrue(out.contains("no reason to deal with you"), out);
    }

    // --- HTML ---

    @Test
    void htmlIsOneWellFormedPageThatNeedsNothingElse() throws Exception {
        run("validate", "--format", "html", EXAMPLES, RULES, namedCanvas());
        Document page = xml(out);
        assertEquals("en-GB", page.getDocumentElement().getAttribute("lang"));
        assertEquals("ltr", page.getDocumentElement().getAttribute("dir"));
        assertEquals(List.of(), all(page.getDocumentElement(), "script"));
        assertEquals(List.of(), all(page.getDocumentElement(), "link"));
        assertEquals(List.of(), all(page.getDocumentElement(), "img"));
        for (Element link : all(page.getDocumentElement(), "a")) {
            String target = link.getAttribute("href").substring(1);
            assertEquals('#', link.getAttribute("href").charAt(0));
            assertTrue(out.contains("id=\"" + target + '"'), target);
        }
        assertTrue(page.getDocumentElement().getTextContent().contains(NAME));
        for (String name : List.of("Бюро переводов", "芯桥设计咨询", "山里バス", "Szkoła Językowa Latarnia", "Laiterie des Trois Cols")) {
            assertTrue(page.getDocumentElement().getTextContent().contains(name), name);
        }
    }

    @Test
    void htmlHasEveryFindingAndWhyItMatters() throws Exception {
        run("validate", "--format", "json", EXAMPLES);
        JsonNode json = json(out);
        run("validate", "--format", "html", EXAMPLES);
        String text = xml(out).getDocumentElement().getTextContent();
        int count = 0;
        for (JsonNode file : json.get("files")) {
            for (JsonNode finding : file.get("findings")) {
                assertTrue(text.contains(finding.get("message").asText()), finding::toString);
                if (finding.get("suppressed").isNull()) {
                    assertTrue(text.contains(finding.get("why").asText()) && text.contains(finding.get("remedy").asText()));
                }
                count++;
            }
        }
        long items = all(xml(out).getDocumentElement(), "li").stream()
                .filter(item -> Set.of("error", "warning", "advice", "aside").contains(item.getAttribute("class"))).count();
        assertEquals(count, items);
    }

    @Test
    void whatADeletedClientHadIsMended() throws Exception {
        Path gone = canvas("ALN-01", "breaks", "clients/gone/one.canvas");
        canvas("ALN-01", "passes", "clients/stays/one.canvas");
        Path before = folder.resolve("before.json");
        run("validate", "--format", "json", "--output", before, folder.resolve("clients"));
        Files.delete(gone);
        Files.delete(gone.getParent());
        expect(0, "validate", "--format", "html", "--previous", before, folder.resolve("clients"));
        Element page = xml(out).getDocumentElement();
        List<String> tiles = all(all(page, "ul").get(0), "li").stream().map(Element::getTextContent).toList();
        assertTrue(tiles.containsAll(List.of("0New", "0Unchanged", "1Mended")), tiles::toString);
        assertTrue(all(page, "td").stream().anyMatch(cell -> cell.getTextContent().equals("gone")), out);
    }

    @Test
    void htmlSaysWhatIsNewUnchangedAndMended() throws Exception {
        Path unserved = canvas("ALN-01", "breaks", "client/unserved.canvas");
        Path unlinked = canvas("CMP-02", "passes", "client/unlinked.canvas");
        canvas("STR-05", "breaks", "client/twice.canvas");
        Path before = folder.resolve("before.json");
        run("validate", "--format", "json", "--output", before, folder.resolve("client"));
        Files.copy(RULES.resolve("ALN-01/passes.canvas"), unserved, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(RULES.resolve("CMP-02/breaks.canvas"), unlinked, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        run("validate", "--format", "html", "--previous", before, folder.resolve("client"));
        Element page = xml(out).getDocumentElement();
        List<String> tiles = all(all(page, "ul").get(0), "li").stream().map(Element::getTextContent).toList();
        assertTrue(tiles.containsAll(List.of("1New", "1Unchanged", "1Mended")), tiles::toString);
        List<String> heads = all(page, "h2").stream().map(Element::getTextContent).toList();
        assertEquals("Mended since the previous report", heads.get(heads.size() - 1));
        assertTrue(page.getTextContent().contains("No value proposition serves “Hotels of the region”."));
    }

    @Test
    void htmlHasTheNumbers() throws Exception {
        run("validate", "--format", "html", EXAMPLES.resolve("laiterie-des-trois-cols"));
        List<Element> tables = all(xml(out).getDocumentElement(), "table").stream()
                .filter(table -> table.getAttribute("class").equals("numbers")).toList();
        assertEquals(2, tables.size());
        assertTrue(tables.get(0).getTextContent().contains("1,450,000"), tables.get(0)::getTextContent);
    }

    // --- output ---

    @ParameterizedTest
    @ValueSource(strings = { "text", "json", "markdown", "html", "sarif", "junit" })
    void theOutputGoesToAFileAsAWhole(String format) throws IOException {
        Path file = canvas("ALN-01", "breaks", "x.canvas");
        Path output = folder.resolve("reports/new/report");
        expect(1, "validate", "--format", format, "--output", output, file);
        assertEquals("", out);
        assertTrue(Files.readString(output).contains("Hotels of the region"));
        assertEquals(List.of("report"), Files.list(output.getParent()).map(each -> each.getFileName().toString()).toList());
        expect(2, "validate", "--format", format, "--output", output, "--baseline", folder.resolve("none.json"), file);
        assertTrue(Files.size(output) > 0);
        expect(3, "validate", "--format", format, "--output", folder, file);
        assertEquals(1, err.lines().count(), err);
    }

    @Test
    void aPreviousReportIsForHtmlOnly() throws IOException {
        expect(2, "validate", "--previous", folder.resolve("x.json"), canvas("ALN-01", "breaks", "x.canvas"));
    }
}
