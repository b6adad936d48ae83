package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.CanvasKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/**
 * The published schema of settings files says what the catalogue says: {@code -Dcanvasstudio.schema.write=true} writes it
 * anew. And it takes and refuses the same files as the studio.
 */
class SettingsSchemaTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Path SCHEMA = DOCS.resolve("settings.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void theSchemaIsThatOfTheCatalogue() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        String expected = JSON.writer(printer).writeValueAsString(schema()) + '\n';
        if (Boolean.getBoolean("canvasstudio.schema.write")) {
            Files.writeString(SCHEMA, expected);
        }
        assertEquals(expected, Files.readString(SCHEMA));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "rules:", "rules: {ALN-11: off}", "rules: {ALN-11: false}", "rules: {STR-06: {severity: error}}",
            "rules: {STR-06: {elements-per-block: 10, severity: off}}", "rules: {PRT-02: warning}", "organisation:",
            "personal: {rules: }", "personal: {rules: {PER-01: error}}", "organisation: {rules: {STR-06: {elements-per-block: 6}}}",
            "rules: {ALN-11: off}\norganisation: {rules: {ALN-11: error}}\npersonal: {rules: {ALN-11: advice}}" })
    void bothTake(String settings) throws IOException {
        assertEquals(List.of(), problems(settings));
        assertDoesNotThrow(() -> read(settings));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rule: {}", "rules: {ALN-99: off}", "rules: {ALN-11: }", "rules: {ALN-11: fatal}", "rules: []",
            "rules: {STR-06: {severity: fatal}}", "rules: {STR-06: {elements-per-block: many}}", "rules: {VAL-01: {similarity: 7}}",
            "rules: {ALN-11: {elements-per-block: 4}}", "alternative: {rules: {}}", "organisation: {STR-06: off}",
            "organisation: {rules: {PER-01: off}}", "personal: {rules: {CUS-01: off}}", "personal: {rules: {PRT-02: off}}" })
    void bothRefuse(String settings) throws IOException {
        assertThrows(CanvasFileException.class, () -> read(settings));
        assertEquals(false, problems(settings).isEmpty(), settings);
    }

    /** What the documentation shows is legal. */
    @Test
    void theExamplesOfTheDocumentationAreTaken() throws IOException {
        Matcher examples = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCS.resolve("settings.md")));
        int count = 0;
        for (; examples.find(); count++) {
            bothTake(examples.group(1));
        }
        assertEquals(2, count);
    }

    private Settings read(String settings) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("canvas-studio.yaml"), settings), Drawing.CATALOGUE);
    }

    private static List<String> problems(String settings) throws IOException {
        JsonNode content = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(settings));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA)).validate(content).stream()
                .map(Object::toString).toList();
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://www.canvasstudio.org/schemas/settings-1.json");
        schema.put("title", "Settings of the rules: canvas-studio.yaml");
        schema.put("type", List.of("object", "null"));
        schema.put("additionalProperties", false);
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("rules", ref("rules", "Holds for canvases of all kinds, and for clients."));
        top.put("organisation", ref("organisation", "Holds for the canvases of organisations, before what is said of all."));
        top.put("personal", ref("personal", "Holds for the canvases of persons, before what is said of all."));
        schema.put("properties", top);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("severity", Map.of("enum", List.of("error", "warning", "advice", "off", false)));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("description", "A rule that a plug-in contributes.");
        other.put("anyOf", List.of(Map.of("$ref", "#/$defs/severity"), Map.of("type", "object")));
        parts.put("contributed", other);
        parts.put("rules", rules(null));
        for (CanvasKind kind : List.of(CanvasKind.ORGANISATION, CanvasKind.PERSONAL)) {
            Map<String, Object> ofKind = new LinkedHashMap<>();
            ofKind.put("type", List.of("object", "null"));
            ofKind.put("additionalProperties", false);
            ofKind.put("properties", Map.of("rules", rules(kind)));
            parts.put(kind.getLiteral(), ofKind);
        }
        for (Rule rule : Drawing.CATALOGUE.byFamily()) {
            parts.put(rule.id(), rule(rule));
        }
        schema.put("$defs", parts);
        return schema;
    }

    private static Map<String, Object> ref(String name, String description) {
        Map<String, Object> ref = new LinkedHashMap<>();
        ref.put("$ref", "#/$defs/" + name);
        ref.put("description", description);
        return ref;
    }

    /** @param kind the kind of canvas that the rules look at; {@code null} for all rules */
    private static Map<String, Object> rules(CanvasKind kind) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("type", List.of("object", "null"));
        Map<String, Object> known = new LinkedHashMap<>();
        for (Rule rule : Drawing.CATALOGUE.byFamily()) {
            if (kind == null || !(rule instanceof ClientRule) && rule.holdsFor(kind)) {
                known.put(rule.id(), Map.of("$ref", "#/$defs/" + rule.id()));
            }
        }
        rules.put("properties", known);
        String families = Drawing.CATALOGUE.rules().stream().map(rule -> rule.id().replaceAll("-.*", ""))
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("|"));
        rules.put("patternProperties", Map.of("^(?!(" + families + ")-)[A-Z]+-[0-9]+$", Map.of("$ref", "#/$defs/contributed")));
        rules.put("additionalProperties", false);
        return rules;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("severity", Map.of("$ref", "#/$defs/severity"));
        for (Threshold threshold : rule.thresholds()) {
            Map<String, Object> number = new LinkedHashMap<>();
            number.put("type", "number");
            number.put("minimum", threshold.least());
            number.put("maximum", threshold.most());
            number.put("default", threshold.preset());
            settings.put(threshold.name(), number);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "object");
        map.put("additionalProperties", false);
        map.put("properties", settings);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", rule.title(Locale.ENGLISH) + " (" + rule.severity().key() + ")");
        schema.put("anyOf", List.of(Map.of("$ref", "#/$defs/severity"), map));
        return schema;
    }
}
