package org.canvasstudio.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.interchange.ElementLines;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The results in SARIF 2.1.0, the format in which code hosts and editors take findings. An advice is a note there. Written
 * as it comes, so that any number of files fits.
 */
final class SarifFindings implements FindingsWriter {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String INFORMATION = "https://www.canvasstudio.org/";
    /** What relative paths are relative to. */
    private static final String ROOT = "WORKINGFOLDER";
    /** The version of what fingerprints are made from. */
    private static final String FINGERPRINT = "canvasStudio/v1";

    private final JsonGenerator json;
    private final Collection<Rule> rules;
    private final EarlierFindings baseline;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Locale locale = Locale.getDefault();
    private final Path here = Path.of("").toAbsolutePath();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param baseline {@code null} when there is none */
    SarifFindings(Writer out, RuleCatalogue catalogue, EarlierFindings baseline) throws IOException {
        json = Json.generator(out);
        rules = catalogue.byFamily();
        this.baseline = baseline;
    }

    @Override
    public boolean wantsFingerprints() {
        return true;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Canvas Studio");
        json.writeStringField("version", Commands.VERSION_NUMBER);
        json.writeStringField("informationUri", INFORMATION);
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            indexes.put(rule.id(), indexes.size());
            write(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(ROOT);
        json.writeStringField("uri", here.toUri().toString());
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    private void write(Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.getClass().getSimpleName());
        text("shortDescription", rule.title(locale));
        text("fullDescription", rule.why(locale));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", rule.why(locale) + '\n' + rule.remedy(locale));
        json.writeStringField("markdown", Markdown.escape(rule.why(locale)) + "\n\n"
                + Messages.text("rules.remedy", Markdown.escape(rule.remedy(locale))));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(rule.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("family", rule.family().title(locale));
        json.writeStringField("source", rule.source());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.ADVICE ? "note" : severity.key();
    }

    @Override
    public void write(FileResults file) throws IOException {
        if (file.results().isEmpty()) {
            return;
        }
        ElementLines lines = ElementLines.of(file.checked().file());
        for (Result result : file.results()) {
            write(result, file.checked(), lines);
        }
    }

    private void write(Result result, Checked checked, ElementLines lines) throws IOException {
        Finding finding = result.finding();
        json.writeStartObject();
        rule(finding.rule().id());
        json.writeStringField("level", level(finding.severity()));
        text("message", finding.message());
        json.writeArrayFieldStart("locations");
        EObject main = finding.elements().get(0);
        json.writeStartObject();
        physical(checked.file(), lines.line(main));
        logical(main, checked.root());
        json.writeEndObject();
        json.writeEndArray();
        related(finding.elements(), checked, lines);
        fingerprint(result.fingerprint());
        if (finding.suppression().isPresent()) {
            json.writeArrayFieldStart("suppressions");
            suppression(finding.suppression().get());
            json.writeEndArray();
        }
        if (result.baseline() != Standing.UNCOMPARED) {
            json.writeStringField("baselineState", result.baseline() == Standing.NEW ? "new" : "unchanged");
        }
        json.writeEndObject();
    }

    /** What the baseline has and this run has not found again. */
    private void absent(Path file, EarlierFindings.Earlier earlier) throws IOException {
        json.writeStartObject();
        rule(earlier.rule());
        text("message", earlier.message() == null ? earlier.rule() : earlier.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physical(file, 0);
        json.writeEndObject();
        json.writeEndArray();
        fingerprint(earlier.fingerprint());
        json.writeStringField("baselineState", "absent");
        json.writeEndObject();
    }

    /** The baseline may know rules that this catalogue has not. */
    private void rule(String id) throws IOException {
        json.writeStringField("ruleId", id);
        Integer index = indexes.get(id);
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
    }

    private void fingerprint(String fingerprint) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, fingerprint);
        json.writeEndObject();
    }

    private void related(List<EObject> elements, Checked checked, ElementLines lines) throws IOException {
        if (elements.size() < 2) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 1; i < elements.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i);
            physical(checked.file(), lines.line(elements.get(i)));
            logical(elements.get(i), checked.root());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void physical(Path file, int line) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(file);
        if (line > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", line);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void artifact(Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        json.writeObjectFieldStart("artifactLocation");
        if (place.startsWith(here)) {
            json.writeStringField("uri", here.toUri().relativize(place.toUri()).toString());
            json.writeStringField("uriBaseId", ROOT);
        } else {
            json.writeStringField("uri", place.toUri().toString());
        }
        json.writeEndObject();
    }

    private void logical(EObject element, EObject root) throws IOException {
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        String name = Elements.name(element);
        json.writeStringField("name", name == null ? Elements.place(element) : name);
        String block = Elements.block(element);
        String place = Elements.place(element);
        String canvas = Elements.id(root);
        json.writeStringField("fullyQualifiedName", element == root ? canvas
                : canvas + (block == null || block.equals(place) ? "" : '/' + block) + '/' + place);
        json.writeStringField("kind", element.eClass().getName());
        json.writeEndObject();
        json.writeEndArray();
    }

    /** It stands in the canvas itself, and the consultant who wrote it there has decided. */
    private void suppression(SuppressedFinding aside) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "inSource");
        json.writeStringField("status", "accepted");
        if (aside.getReason() != null) {
            json.writeStringField("justification", aside.getReason());
        }
        json.writeObjectFieldStart("properties");
        if (aside.getDate() != null) {
            json.writeStringField("date", aside.getDate().toString());
        }
        if (aside.getAuthor() != null) {
            json.writeStringField("author", aside.getAuthor());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) {
        unreadable.add(Unreadable.of(problem));
    }

    @Override
    public void end(Totals totals) throws IOException {
        if (baseline != null) {
            for (Map.Entry<Path, Collection<EarlierFindings.Earlier>> gone : baseline.gone().entrySet()) {
                for (EarlierFindings.Earlier earlier : gone.getValue()) {
                    absent(gone.getKey(), earlier);
                }
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", unreadable.isEmpty());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Unreadable problem : unreadable) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            text("message", problem.problem());
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            physical(Path.of(problem.file()), problem.line());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
