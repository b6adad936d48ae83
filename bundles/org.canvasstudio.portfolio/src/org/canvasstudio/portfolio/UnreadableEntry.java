package org.canvasstudio.portfolio;

/**
 * A file that cannot be read.
 *
 * @param line    the line where reading ended; 0 when it is not known
 * @param problem what is wrong, without the name of the file
 */
public record UnreadableEntry(String path, FileStamp stamp, int line, String problem) implements IndexEntry {

    @Override
    public String name() {
        return fileName();
    }
}
