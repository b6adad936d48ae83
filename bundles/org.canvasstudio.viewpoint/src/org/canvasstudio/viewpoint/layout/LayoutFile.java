package org.canvasstudio.viewpoint.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.canvasstudio.yaml.YamlFile;
import org.canvasstudio.yaml.YamlNode;

/**
 * The file beside a model in which the cells are kept that a user chose for its notes: for each representation the keys of
 * the nodes, and for each of them column and row.
 */
public final class LayoutFile {

    /** The extension of these files. */
    public static final String EXTENSION = "layout";

    private LayoutFile() {
    }

    /** The layout file of a model: beside it, with the same name but for the extension. */
    public static Path of(Path model) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + '.' + EXTENSION);
    }

    /**
     * The cells by representation and key; none when there is no such file.
     *
     * @throws IOException when the file cannot be read, or holds anything else
     */
    public static Map<String, Map<String, Cell>> read(Path file) throws IOException {
        Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return cells;
        }
        YamlNode root = YamlFile.read(file);
        if (root.isNull()) {
            return cells;
        }
        for (Map.Entry<String, YamlNode> representation : root.map().entrySet()) {
            Map<String, Cell> own = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> node : representation.getValue().map().entrySet()) {
                own.put(node.getKey(), cell(node.getValue()));
            }
            cells.put(representation.getKey(), own);
        }
        return cells;
    }

    private static Cell cell(YamlNode node) throws IOException {
        List<YamlNode> numbers = node.list();
        if (numbers.size() != 2) {
            throw node.error(Messages.text("layout.cell"));
        }
        return new Cell(number(numbers.get(0)), number(numbers.get(1)));
    }

    private static int number(YamlNode node) throws IOException {
        String text = node.written();
        // Larger boards than anybody can look at would only cost memory.
        if (!text.matches("\\d{1,4}")) {
            throw node.error(Messages.text("layout.cell"));
        }
        return Integer.parseInt(text);
    }

    /** What a file with the cells says: sorted, so that versions can be compared. Nothing for no cells. */
    public static byte[] content(Map<String, Map<String, Cell>> cells) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(cells).forEach((representation, own) -> {
            if (!own.isEmpty()) {
                text.append(quoted(representation)).append(":\n");
                new TreeMap<>(own).forEach((key, cell) -> text.append("  ").append(quoted(key)).append(": [")
                        .append(cell.column()).append(", ").append(cell.row()).append("]\n"));
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In double quotes, as any text may be. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (Character.isISOControl(each) || each == 0x2028 || each == 0x2029 || each == 0xFEFF) {
                quoted.append(String.format("\\u%04X", each));
            } else {
                quoted.appendCodePoint(each);
            }
        });
        return quoted.append('"').toString();
    }
}
