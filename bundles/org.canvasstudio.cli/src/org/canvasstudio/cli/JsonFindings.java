package org.canvasstudio.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.canvasstudio.alignment.Contribution;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.alignment.ObviousFixes;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;

import com.fasterxml.jackson.core.JsonGenerator;

/** The results as JSON, as docs/findings.schema.json describes it; written as it comes, so that any number of files fits. */
final class JsonFindings implements FindingsWriter {

    private static final int FORMAT = 1;

    private final JsonGenerator json;
    private final List<Unreadable> unreadable = new ArrayList<>();

    JsonFindings(Writer out) throws IOException {
        json = Json.generator(out);
    }

    @Override
    public boolean wantsFingerprints() {
        return true;
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeArrayFieldStart("files");
    }

    @Override
    public void write(FileResults file) throws IOException {
        Checked checked = file.checked();
        json.writeStartObject();
        json.writeStringField("file", checked.file().toString());
        boolean canvas = checked.root() instanceof Canvas;
        json.writeStringField("content", canvas ? "canvas" : "client");
        json.writeStringField("name", Elements.name(checked.root()));
        json.writeStringField("id", checked.origin().id());
        json.writeStringField("client", checked.origin().client());
        if (canvas) {
            json.writeStringField("kind", ((Canvas) checked.root()).getKind().getLiteral());
        }
        if (!checked.mended().fixes().isEmpty()) {
            json.writeArrayFieldStart("fixed");
            for (ObviousFixes.Applied each : checked.mended().fixes()) {
                json.writeStartObject();
                json.writeStringField("rule", each.finding().rule().id());
                json.writeStringField("message", each.finding().message());
                json.writeStringField("fix", each.fix().title());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("findings");
        for (Result result : file.results()) {
            write(result);
        }
        json.writeEndArray();
        if (canvas) {
            numbers(Numbers.of((Canvas) checked.root()));
        }
        json.writeEndObject();
    }

    private void numbers(List<Numbers> tables) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("numbers");
        for (Numbers table : tables) {
            json.writeStartObject();
            json.writeStringField("scenario", table.scenario() == null ? null : table.scenario().getId());
            json.writeStringField("currency", table.currency());
            json.writeArrayFieldStart("rows");
            for (Numbers.Row row : table.rows()) {
                write(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(Numbers.Row row) throws IOException {
        Contribution numbers = row.contribution();
        json.writeStartObject();
        json.writeStringField("segment", row.isTotal() ? null : numbers.segment().getId());
        json.writeStringField("outlook", row.outlook().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("open", numbers.isOpen());
        amount("revenue", Optional.of(numbers.revenue()));
        amount("costs", Optional.of(numbers.costs()));
        amount("contribution", numbers.contribution());
        amount("result", numbers.result());
        json.writeObjectFieldStart("breakEven");
        json.writeStringField("state", numbers.breakEven().state().name().toLowerCase(Locale.ROOT));
        amount("revenue", numbers.breakEven().inRevenue());
        amount("units", numbers.breakEven().inUnits());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void amount(String field, Optional<BigDecimal> amount) throws IOException {
        if (amount.isEmpty()) {
            json.writeNullField(field);
        } else {
            BigDecimal plain = amount.get().stripTrailingZeros();
            json.writeNumberField(field, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    private void write(Result result) throws IOException {
        Finding finding = result.finding();
        json.writeStartObject();
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("fingerprint", result.fingerprint());
        json.writeStringField("baseline", result.baseline() == Standing.UNCOMPARED ? null : result.baseline().key());
        json.writeStringField("severity", finding.severity().key());
        json.writeStringField("message", finding.message());
        json.writeStringField("why", finding.why());
        json.writeStringField("remedy", finding.remedy());
        json.writeArrayFieldStart("elements");
        for (EObject element : finding.elements()) {
            json.writeStartObject();
            json.writeStringField("class", element.eClass().getName());
            json.writeStringField("id", element instanceof Identified ? ((Identified) element).getId() : null);
            json.writeStringField("name", Elements.name(element));
            json.writeStringField("block", Elements.block(element));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeString(fix.title());
        }
        json.writeEndArray();
        SuppressedFinding aside = finding.suppression().orElse(null);
        if (aside == null) {
            json.writeNullField("suppressed");
        } else {
            json.writeObjectFieldStart("suppressed");
            json.writeStringField("reason", aside.getReason());
            json.writeStringField("date", aside.getDate() == null ? null : aside.getDate().toString());
            json.writeStringField("author", aside.getAuthor());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) {
        unreadable.add(Unreadable.of(problem));
    }

    @Override
    public void end(Totals totals) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("unreadable");
        for (Unreadable problem : unreadable) {
            json.writeStartObject();
            json.writeStringField("file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("problem", problem.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("canvases", totals.canvases());
        json.writeNumberField("clients", totals.clients());
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.key(), totals.findings(severity));
        }
        json.writeNumberField("suppressed", totals.setAside());
        json.writeNumberField("known", totals.known());
        json.writeNumberField("unreadable", totals.unreadable());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
