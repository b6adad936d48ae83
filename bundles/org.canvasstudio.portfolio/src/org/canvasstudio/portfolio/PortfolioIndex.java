package org.canvasstudio.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What is known about many files, by path. The entries are immutable, and the index may be used by several threads at a
 * time: the collections that it returns show later changes, and may be walked through meanwhile.
 */
public final class PortfolioIndex {

    private final NavigableMap<String, IndexEntry> entries = new ConcurrentSkipListMap<>();

    /** The entry of a file; {@code null} when the index does not know it. */
    public IndexEntry find(String path) {
        return entries.get(path);
    }

    /** All entries in the order of their paths. */
    public Collection<IndexEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /**
     * The entries of the files in a folder and in its folders.
     *
     * @param folder the path of the folder, without a slash at its end
     */
    public Collection<IndexEntry> entries(String folder) {
        // The character after the slash: all that begins with "folder/" lies between.
        return Collections.unmodifiableCollection(entries.subMap(folder + '/', folder + (char) ('/' + 1)).values());
    }

    /** The canvases among the entries of a folder. */
    public List<CanvasEntry> canvases(String folder) {
        return entries(folder).stream().filter(CanvasEntry.class::isInstance).map(CanvasEntry.class::cast).toList();
    }

    /** The first client among the entries of a folder; {@code null} when there is none. */
    public ClientEntry client(String folder) {
        for (IndexEntry entry : entries(folder)) {
            if (entry instanceof ClientEntry client) {
                return client;
            }
        }
        return null;
    }

    /** Whether a file need not be read again: neither it nor the rules that it was checked with have changed. */
    public boolean isFresh(String path, FileStamp stamp, String rules) {
        IndexEntry entry = entries.get(path);
        return entry != null && entry.stamp().equals(stamp)
                && !(entry instanceof CanvasEntry canvas && !canvas.rules().equals(rules));
    }

    /** Takes an entry in, in place of the one that its file had. Returns whether it says something else. */
    public boolean put(IndexEntry entry) {
        return !entry.equals(entries.put(entry.path(), entry));
    }

    /** Forgets a file. Returns whether it was known. */
    public boolean remove(String path) {
        return entries.remove(path) != null;
    }

    /**
     * Takes in what an index file holds, beside what is known already; what is known already stays.
     *
     * @param version the version of what made the entries; a file that another version has written is refused
     * @throws IOException when the file is not there, was cut off, damaged or written by another version; the index is
     *                     as it was then
     */
    public void load(Path file, String version) throws IOException {
        for (IndexEntry entry : IndexFile.read(file, version)) {
            entries.putIfAbsent(entry.path(), entry);
        }
    }

    /**
     * Writes the index to a file. When that fails, the file is as it was.
     *
     * @param version the version of what has made the entries
     */
    public void save(Path file, String version) throws IOException {
        IndexFile.write(List.copyOf(entries.values()), file, version);
    }

    /** How many files are known. */
    public int size() {
        return entries.size();
    }
}
