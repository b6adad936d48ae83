package org.canvasstudio.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.YamlUnicodeReader;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a YAML file into nodes that know their place, within limits: one document, no nesting deeper than
 * {@value #DEEPEST}, no alias that contains itself, few aliases, no larger file than a canvas may be.
 */
public final class YamlFile {

    /** How deep lists and maps may be nested; the formats that are read need seven levels. */
    public static final int DEEPEST = 40;

    private YamlFile() {
    }

    /**
     * Reads a file.
     *
     * @throws CanvasFileException with line and column when the file is not YAML or exceeds a limit
     */
    public static YamlNode read(Path file) throws CanvasFileException {
        CanvasFiles.checkReadable(file);
        try {
            return read(file.toString(), Files.readAllBytes(file));
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unreadable(file, e);
        }
    }

    /** Reads the bytes of a file whose name is used in messages. */
    public static YamlNode read(String file, byte[] bytes) throws CanvasFileException {
        String text = decode(file, bytes);
        // One buffer for the whole text: the engine fails on a character of two halves that lies across two buffers.
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(CanvasResource.LARGEST_FILE)
                .setBufferSize(text.length() + 2).build();
        try {
            checkDepth(file, settings, text);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw new CanvasFileException(file, 0, 0, Messages.text("yaml.empty"), null);
            }
            return new YamlNode(file, root.get(), YamlComments.of(text, settings, root.get()));
        } catch (MarkedYamlEngineException e) {
            throw refused(file, e.getProblemMark().or(e::getContextMark).orElse(null), Messages.text("yaml.syntax", e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new CanvasFileException(file, 0, 0, Messages.text("yaml.syntax", firstLine(e.getMessage())), e);
        }
    }

    /** The text in the encoding that its first bytes announce, UTF-8 unless they say otherwise. */
    private static String decode(String file, byte[] bytes) throws CanvasFileException {
        StringWriter text = new StringWriter();
        try (Reader reader = new YamlUnicodeReader(new ByteArrayInputStream(bytes))) {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new CanvasFileException(file, 0, 0, Messages.text("yaml.encoding"), e);
        }
        return text.toString();
    }

    /** The composer is recursive, so the depth is checked on the events, which are not. */
    private static void checkDepth(String file, LoadSettings settings, String text) throws CanvasFileException {
        int depth = 0;
        Mark reached = null;
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event instanceof CollectionStartEvent) {
                    depth++;
                    if (depth > DEEPEST) {
                        throw refused(file, event.getStartMark().orElse(null), Messages.text("yaml.tooDeep", DEEPEST), null);
                    }
                } else if (event instanceof CollectionEndEvent) {
                    depth--;
                }
                reached = event.getEndMark().orElse(reached);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // Not every damage is one that the scanner is prepared for: a text that ends within "\x41" is not.
            throw refused(file, reached, Messages.text("yaml.damaged"), e);
        }
    }

    private static CanvasFileException refused(String file, Mark mark, String problem, Throwable cause) {
        return new CanvasFileException(file, mark == null ? 0 : mark.getLine() + 1, mark == null ? 0 : mark.getColumn() + 1, problem, cause);
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
