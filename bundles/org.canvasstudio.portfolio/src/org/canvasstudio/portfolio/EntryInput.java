package org.canvasstudio.portfolio;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.ClientType;
import org.eclipse.emf.common.util.Enumerator;

/** Reads the entries that {@link EntryOutput} has written. Equal texts become one object. */
final class EntryInput {

    private final DataInputStream in;
    private final List<String> known = new ArrayList<>();

    EntryInput(DataInputStream in) {
        this.in = in;
    }

    IndexEntry entry() throws IOException {
        int type = in.readByte();
        String path = text();
        FileStamp stamp = new FileStamp(in.readLong(), in.readLong());
        return switch (type) {
        case EntryOutput.CANVAS -> canvas(path, stamp);
        case EntryOutput.CLIENT -> client(path, stamp);
        case EntryOutput.UNREADABLE -> new UnreadableEntry(path, stamp, in.readInt(), text());
        default -> throw new StreamCorruptedException();
        };
    }

    private CanvasEntry canvas(String path, FileStamp stamp) throws IOException {
        String rules = text();
        String id = text();
        String name = text();
        CanvasKind kind = known(CanvasKind.get(in.readByte()));
        CanvasState state = known(CanvasState.get(in.readByte()));
        String reinvents = text();
        String author = text();
        String updated = text();
        boolean done = in.readBoolean();
        List<BlockEntry> blocks = new ArrayList<>();
        for (BlockKind block : BlockKind.values()) {
            blocks.add(new BlockEntry(block, in.readInt(), in.readByte(), in.readShort(), in.readShort(), severity()));
        }
        List<ElementEntry> elements = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            elements.add(new ElementEntry(text(), text(), BlockKind.values()[in.readByte()], in.readInt(), severity(),
                    words(), texts()));
        }
        int links = in.readInt();
        List<String> tags = words();
        FindingCounts findings = findings();
        return new CanvasEntry(path, stamp, rules, id, name, kind, state, reinvents, author, updated, done, blocks,
                elements, links, tags, findings, texts());
    }

    private FindingCounts findings() throws IOException {
        int errors = in.readInt();
        int warnings = in.readInt();
        int advice = in.readInt();
        int setAside = in.readInt();
        Map<String, Integer> byRule = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            byRule.put(text(), in.readInt());
        }
        return new FindingCounts(errors, warnings, advice, byRule, setAside);
    }

    private ClientEntry client(String path, FileStamp stamp) throws IOException {
        return new ClientEntry(path, stamp, text(), text(), known(ClientType.get(in.readByte())), text(), in.readInt(),
                in.readInt(), in.readInt(), in.readInt(), in.readInt(), findings(), texts());
    }

    private static <T extends Enumerator> T known(T value) throws IOException {
        if (value == null) {
            throw new StreamCorruptedException();
        }
        return value;
    }

    private Severity severity() throws IOException {
        int ordinal = in.readByte();
        return ordinal < 0 ? null : Severity.values()[ordinal];
    }

    private List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(text());
        }
        return words;
    }

    private List<IndexedText> texts() throws IOException {
        List<IndexedText> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(new IndexedText(text(), text(), text(), text(), text()));
        }
        return texts;
    }

    private String text() throws IOException {
        int number = in.readInt();
        if (number >= 0) {
            return known.get(number);
        }
        int length = -1 - number;
        // Takes memory as the bytes come: a length that is not true ends at the end of the file.
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        known.add(text);
        return text;
    }
}
