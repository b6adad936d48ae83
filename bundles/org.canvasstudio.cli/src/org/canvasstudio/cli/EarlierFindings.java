package org.canvasstudio.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * The findings of an earlier run, from a baseline or from a report in JSON, to compare those of this run with. A finding
 * is known by its file and its fingerprint. A file that was moved, or converted to another format, keeps its findings: a file
 * of which the earlier run knows nothing takes the place of one with the same name, but for the ending, and of the same
 * {@link Origin} that is no longer where it was. Runs of earlier versions do not tell the origin: there the name is enough.
 */
final class EarlierFindings {

    /**
     * A finding of the earlier run.
     *
     * @param severity {@code null} when the file does not say
     * @param message  in the words of the earlier run; {@code null} when the file does not say
     */
    record Earlier(String rule, String fingerprint, Severity severity, String message) {
    }

    /** The member that tells a baseline, with the version of its format. */
    static final String BASELINE = "baseline";
    /** The member that tells a report, with the version of its format. */
    static final String REPORT = "format";
    static final int VERSION = 1;

    private final Path source;
    private final Path base;
    /** What is left to be found again. */
    private final Map<Path, Map<String, Earlier>> byFile = new LinkedHashMap<>();
    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Map<Path, Origin> origins = new HashMap<>();
    private final Set<Path> searched = new HashSet<>();
    private final Map<Path, Path> places = new HashMap<>();

    private EarlierFindings(Path source, Path base) {
        this.source = source;
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Reads a baseline, whose paths are relative to its folder.
     *
     * @throws CanvasFileException with line and column when the file cannot be used
     */
    static EarlierFindings baseline(Path file) throws CanvasFileException {
        return read(file, file.toAbsolutePath().getParent(), BASELINE);
    }

    /**
     * Reads a report that {@code validate --format json} has written in the same folder.
     *
     * @throws CanvasFileException with line and column when the file cannot be used
     */
    static EarlierFindings report(Path file) throws CanvasFileException {
        return read(file, Path.of(""), REPORT);
    }

    /** Says that this run looks for files in folders: those that are there no more are gone, with what was found in them. */
    void search(Collection<Path> paths) {
        paths.stream().filter(Files::isDirectory).forEach(folder -> searched.add(folder.toAbsolutePath().normalize()));
    }

    /** Says that this run looks at a file: what it does not find there again is gone. */
    void visit(Path file, Origin origin) {
        places.computeIfAbsent(file.toAbsolutePath().normalize(), place -> earlierPlace(place, origin));
    }

    /** Whether the earlier run had a finding in a file that was visited. Each of its findings is found again once. */
    Standing standing(Path file, String fingerprint) {
        Map<String, Earlier> known = byFile.get(places.get(file.toAbsolutePath().normalize()));
        return known != null && known.remove(fingerprint) != null ? Standing.KNOWN : Standing.NEW;
    }

    /** Where the earlier run found the file; each of its files is taken once. */
    private Path earlierPlace(Path file, Origin origin) {
        if (byFile.containsKey(file)) {
            return file;
        }
        List<Path> namesakes = byName.getOrDefault(name(file), List.of());
        Optional<Path> earlier = namesakes.stream().filter(each -> isSame(each, file, origin) && Files.notExists(each))
                .min(Comparator.comparing(each -> !isBeside(each, file)));
        earlier.ifPresent(namesakes::remove);
        return earlier.orElse(file);
    }

    /** Whether what a namesake was is now in a file, which may have another format. */
    private boolean isSame(Path namesake, Path file, Origin origin) {
        Origin before = origins.get(namesake);
        if (namesake.getFileName().equals(file.getFileName())) {
            return before == null || before.equals(origin);
        }
        if (before != null && before.id() != null && origin.id() != null) {
            return before.equals(origin);
        }
        // Not every format has a place for the id of a canvas: there the folder tells.
        return isBeside(namesake, file) && !ClientFolder.isClient(namesake) && !ClientFolder.isClient(file)
                && (before == null || Objects.equals(before.client(), origin.client()));
    }

    private static boolean isBeside(Path one, Path other) {
        return Objects.equals(one.getParent(), other.getParent());
    }

    /** The name without the ending that tells the format. */
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.'));
    }

    /**
     * The findings of the earlier run that were not found again, with the files as they are now; those of files that are
     * no more where this run searched are among them. Other files that it did not look at, or could not read, tell nothing.
     */
    Map<Path, Collection<Earlier>> gone() {
        Map<Path, Collection<Earlier>> gone = new TreeMap<>();
        places.forEach((file, place) -> {
            Map<String, Earlier> left = byFile.getOrDefault(place, Map.of());
            if (!left.isEmpty()) {
                gone.put(file, left.values());
            }
        });
        Set<Path> taken = new HashSet<>(places.values());
        byFile.forEach((file, left) -> {
            if (!left.isEmpty() && !taken.contains(file) && isSearched(file) && Files.notExists(file)) {
                gone.put(file, left.values());
            }
        });
        return gone;
    }

    private boolean isSearched(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (searched.contains(folder)) {
                return true;
            }
        }
        return false;
    }

    // --- reading ---

    private static EarlierFindings read(Path file, Path base, String mark) throws CanvasFileException {
        CanvasFiles.checkReadable(file);
        EarlierFindings earlier = new EarlierFindings(file, base);
        try (InputStream in = Files.newInputStream(file); JsonParser json = Json.parser(in)) {
            earlier.readAll(json, mark);
            return earlier;
        } catch (JsonParseException e) {
            throw earlier.error(e.getLocation(), Messages.text("earlier.syntax", e.getOriginalMessage()), e);
        } catch (CanvasFileException e) {
            throw e;
        } catch (IOException e) {
            throw CanvasFiles.unreadable(file, e);
        }
    }

    private void readAll(JsonParser json, String mark) throws IOException {
        String wanted = Messages.text("earlier." + mark);
        boolean marked = false;
        expect(json, json.nextToken(), JsonToken.START_OBJECT, wanted);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals(mark)) {
                expect(json, value, JsonToken.VALUE_NUMBER_INT, wanted);
                if (json.getLongValue() != VERSION) {
                    throw error(json.currentTokenLocation(), Messages.text("earlier.version", json.getText(), VERSION), null);
                }
                marked = true;
            } else if (name.equals("files")) {
                expect(json, value, JsonToken.START_ARRAY, wanted);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    readFile(json, wanted);
                }
                expect(json, json.currentToken(), JsonToken.END_ARRAY, wanted);
            } else {
                json.skipChildren();
            }
        }
        if (!marked) {
            throw error(json.currentLocation(), wanted, null);
        }
    }

    private void readFile(JsonParser json, String wanted) throws IOException {
        Path file = null;
        String id = null;
        String client = null;
        boolean tellsOrigin = false;
        Map<String, Earlier> findings = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("file")) {
                expect(json, value, JsonToken.VALUE_STRING, wanted);
                file = path(json);
            } else if (name.equals("id")) {
                id = json.getValueAsString();
                tellsOrigin = true;
            } else if (name.equals("client")) {
                client = json.getValueAsString();
                tellsOrigin = true;
            } else if (name.equals("findings")) {
                expect(json, value, JsonToken.START_ARRAY, wanted);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    readFinding(json, wanted, findings);
                }
                expect(json, json.currentToken(), JsonToken.END_ARRAY, wanted);
            } else {
                json.skipChildren();
            }
        }
        if (file == null) {
            throw error(json.currentTokenLocation(), Messages.text("earlier.lacks", "file"), null);
        }
        if (tellsOrigin) {
            origins.put(file, new Origin(id, client));
        }
        if (byFile.put(file, findings) == null && file.getFileName() != null) {
            byName.computeIfAbsent(name(file), key -> new ArrayList<>()).add(file);
        }
    }

    private Path path(JsonParser json) throws IOException {
        try {
            return base.resolve(json.getText()).normalize();
        } catch (InvalidPathException e) {
            throw error(json.currentTokenLocation(), Messages.text("earlier.path", json.getText()), e);
        }
    }

    private void readFinding(JsonParser json, String wanted, Map<String, Earlier> findings) throws IOException {
        String rule = null;
        String fingerprint = null;
        Severity severity = null;
        String message = null;
        boolean setAside = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
            case "rule":
                expect(json, value, JsonToken.VALUE_STRING, wanted);
                rule = json.getText().intern();
                break;
            case "fingerprint":
                expect(json, value, JsonToken.VALUE_STRING, wanted);
                fingerprint = json.getText();
                break;
            case "severity":
                severity = severity(json.getText());
                break;
            case "message":
                message = json.getText();
                break;
            case "suppressed":
                setAside = value == JsonToken.START_OBJECT;
                json.skipChildren();
                break;
            default:
                json.skipChildren();
                break;
            }
        }
        if (rule == null || fingerprint == null) {
            throw error(json.currentTokenLocation(), Messages.text("earlier.lacks", rule == null ? "rule" : "fingerprint"), null);
        }
        if (!setAside) {
            findings.put(fingerprint, new Earlier(rule, fingerprint, severity, message));
        }
    }

    private static Severity severity(String key) {
        for (Severity severity : Severity.values()) {
            if (severity.key().equals(key)) {
                return severity;
            }
        }
        return null;
    }

    private void expect(JsonParser json, JsonToken found, JsonToken wanted, String problem) throws CanvasFileException {
        if (found != wanted) {
            throw error(json.currentTokenLocation(), problem, null);
        }
    }

    private CanvasFileException error(JsonLocation place, String problem, Throwable cause) {
        return new CanvasFileException(source.toString(), place.getLineNr(), place.getColumnNr(), problem, cause);
    }
}
