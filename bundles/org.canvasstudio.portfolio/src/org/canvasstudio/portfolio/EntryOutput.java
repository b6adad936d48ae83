package org.canvasstudio.portfolio;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.Severity;

/** Writes entries; {@link EntryInput} reads them. A text that has been written already is a number from then on. */
final class EntryOutput {

    static final int CANVAS = 1;
    static final int CLIENT = 2;
    static final int UNREADABLE = 3;

    private final DataOutputStream out;
    private final Map<String, Integer> known = new HashMap<>();

    EntryOutput(DataOutputStream out) {
        this.out = out;
    }

    void entry(IndexEntry entry) throws IOException {
        if (entry instanceof CanvasEntry canvas) {
            head(CANVAS, entry);
            canvas(canvas);
        } else if (entry instanceof ClientEntry client) {
            head(CLIENT, entry);
            client(client);
        } else if (entry instanceof UnreadableEntry unreadable) {
            head(UNREADABLE, entry);
            out.writeInt(unreadable.line());
            text(unreadable.problem());
        }
    }

    private void head(int type, IndexEntry entry) throws IOException {
        out.writeByte(type);
        text(entry.path());
        out.writeLong(entry.stamp().modified());
        out.writeLong(entry.stamp().size());
    }

    private void canvas(CanvasEntry canvas) throws IOException {
        text(canvas.rules());
        text(canvas.id());
        text(canvas.name());
        out.writeByte(canvas.kind().getValue());
        out.writeByte(canvas.state().getValue());
        text(canvas.reinvents());
        text(canvas.author());
        text(canvas.updated());
        out.writeBoolean(canvas.done());
        for (BlockEntry block : canvas.blocks()) {
            out.writeInt(block.elements());
            out.writeByte(block.completeness());
            out.writeShort(block.questions());
            out.writeShort(block.openQuestions());
            severity(block.heaviest());
        }
        out.writeInt(canvas.elements().size());
        for (ElementEntry element : canvas.elements()) {
            text(element.id());
            text(element.name());
            out.writeByte(element.block().ordinal());
            out.writeInt(element.links());
            severity(element.heaviest());
            words(element.tags());
            texts(element.texts());
        }
        out.writeInt(canvas.links());
        words(canvas.tags());
        findings(canvas.findings());
        texts(canvas.texts());
    }

    private void client(ClientEntry client) throws IOException {
        text(client.id());
        text(client.name());
        out.writeByte(client.type().getValue());
        text(client.decisionMaker());
        out.writeInt(client.contacts());
        out.writeInt(client.goals());
        out.writeInt(client.stages());
        out.writeInt(client.toDo());
        out.writeInt(client.done());
        findings(client.findings());
        texts(client.texts());
    }

    private void findings(FindingCounts findings) throws IOException {
        out.writeInt(findings.errors());
        out.writeInt(findings.warnings());
        out.writeInt(findings.advice());
        out.writeInt(findings.setAside());
        out.writeInt(findings.byRule().size());
        for (Map.Entry<String, Integer> rule : findings.byRule().entrySet()) {
            text(rule.getKey());
            out.writeInt(rule.getValue());
        }
    }

    private void severity(Severity severity) throws IOException {
        out.writeByte(severity == null ? -1 : severity.ordinal());
    }

    private void words(List<String> words) throws IOException {
        out.writeInt(words.size());
        for (String word : words) {
            text(word);
        }
    }

    private void texts(List<IndexedText> texts) throws IOException {
        out.writeInt(texts.size());
        for (IndexedText text : texts) {
            text(text.id());
            text(text.block());
            text(text.type());
            text(text.feature());
            text(text.text());
        }
    }

    private void text(String text) throws IOException {
        Integer number = known.putIfAbsent(text, known.size());
        if (number != null) {
            out.writeInt(number);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(-1 - bytes.length);
            out.write(bytes);
        }
    }
}
