package org.canvasstudio.portfolio;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.canvasstudio.model.AtomicFiles;

/**
 * The file that keeps an index between two starts: a head with the version of the layout, the length and the checksum of
 * what follows, and then the entries, compressed. Whatever is not as it was written is refused.
 */
final class IndexFile {

    /** What such a file begins with. The number is the version of the layout: of {@link EntryOutput}, that is. */
    private static final byte[] MAGIC = {'C', 'S', 'I', 'X', 0, 0, 0, 2};

    private static final int HEAD = MAGIC.length + Integer.BYTES + Long.BYTES;

    /** No workspace comes near it; a file of this size is not one of ours. */
    private static final long LARGEST = 1L << 29;

    private IndexFile() {
    }

    static void write(List<IndexEntry> entries, Path file, String version) throws IOException {
        byte[] content = compress(entries, version);
        AtomicFiles.write(file, out -> {
            out.write(head(content));
            out.write(content);
        });
    }

    static List<IndexEntry> read(Path file, String version) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw damaged(null);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < HEAD) {
            throw damaged(null);
        }
        byte[] content = new byte[bytes.length - HEAD];
        System.arraycopy(bytes, HEAD, content, 0, content.length);
        if (!ByteBuffer.wrap(bytes, 0, HEAD).equals(ByteBuffer.wrap(head(content)))) {
            throw damaged(null);
        }
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(content))))) {
            if (!in.readUTF().equals(version)) {
                throw new IOException("written by another version");
            }
            EntryInput input = new EntryInput(in);
            List<IndexEntry> entries = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                entries.add(input.entry());
            }
            return entries;
        } catch (RuntimeException e) {
            // The checksum is right, and yet there are places or values that cannot be: not written by us.
            throw damaged(e);
        }
    }

    /** The head of a file with the content. */
    static byte[] head(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return ByteBuffer.allocate(HEAD).put(MAGIC).putInt(content.length).putLong(checksum.getValue()).array();
    }

    private static byte[] compress(List<IndexEntry> entries, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater)))) {
            out.writeUTF(version);
            out.writeInt(entries.size());
            EntryOutput output = new EntryOutput(out);
            for (IndexEntry entry : entries) {
                output.entry(entry);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static IOException damaged(Exception cause) {
        return new IOException("cut off or damaged", cause);
    }
}
