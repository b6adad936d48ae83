package org.canvasstudio.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonGenerator;

/** Writes the findings of a run as a baseline, as docs/baseline.schema.json describes it, file by file. */
final class BaselineWriter {

    private final JsonGenerator json;
    private final Path base;

    /** @param base the folder of the baseline: paths are relative to it, so that both can move together */
    BaselineWriter(Writer out, Path base) throws IOException {
        this.json = Json.generator(out);
        this.base = base.toAbsolutePath().normalize();
        json.writeStartObject();
        json.writeNumberField(EarlierFindings.BASELINE, EarlierFindings.VERSION);
        json.writeArrayFieldStart("files");
    }

    void write(FileResults file) throws IOException {
        if (file.results().stream().allMatch(Result::isSetAside)) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("file", relative(file.checked().file()));
        Origin origin = file.checked().origin();
        json.writeStringField("id", origin.id());
        json.writeStringField("client", origin.client());
        json.writeArrayFieldStart("findings");
        for (Result result : file.results()) {
            if (!result.isSetAside()) {
                json.writeStartObject();
                json.writeStringField("rule", result.finding().rule().id());
                json.writeStringField("fingerprint", result.fingerprint());
                json.writeStringField("message", result.finding().message());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private String relative(Path file) {
        Path place = file.toAbsolutePath().normalize();
        boolean sameRoot = place.getRoot().equals(base.getRoot());
        return (sameRoot ? base.relativize(place) : place).toString().replace('\\', '/');
    }

    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
