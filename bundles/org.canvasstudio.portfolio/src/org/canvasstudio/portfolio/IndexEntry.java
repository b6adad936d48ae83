package org.canvasstudio.portfolio;

/** What the index knows about one file. */
public sealed interface IndexEntry permits CanvasEntry, ClientEntry, UnreadableEntry {

    /** The path by which the index knows the file, with slashes; in a workspace {@code /project/folder/file}. */
    String path();

    /** The file's stamp, taken before it was read. */
    FileStamp stamp();

    /** The name of the canvas or client; the name of the file when it has none or cannot be read. */
    String name();

    /** The name of the file, without its folders. */
    default String fileName() {
        return path().substring(path().lastIndexOf('/') + 1);
    }
}
