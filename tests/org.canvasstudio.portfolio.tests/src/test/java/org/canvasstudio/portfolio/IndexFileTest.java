package org.canvasstudio.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, and what is not as it was written is noticed. */
class IndexFileTest {

    private static final int ROUNDS = Boolean.getBoolean("canvasstudio.long") ? 20_000 : 500;
    private static final int HEAD = IndexFile.head(new byte[0]).length;

    @TempDir
    private Path folder;
    private Path file;
    private PortfolioIndex index;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("portfolio.index");
        index = Samples.index();
        index.put(new UnreadableEntry("/broken/plan.canvas", new FileStamp(1, 2), 3, "壊れている"));
        index.save(file, "1");
    }

    @Test
    void anIndexComesBackAsItWas() throws IOException {
        PortfolioIndex read = new PortfolioIndex();
        read.load(file, "1");
        assertEquals(List.copyOf(index.entries()), List.copyOf(read.entries()));
    }

    @Test
    void anEmptyIndexComesBack() throws IOException {
        new PortfolioIndex().save(file, "1");
        PortfolioIndex read = new PortfolioIndex();
        read.load(file, "1");
        assertEquals(0, read.size());
    }

    @Test
    void theSameIndexGivesTheSameBytes() throws IOException {
        Samples.index().save(folder.resolve("other"), "1");
        index.remove("/broken/plan.canvas");
        index.save(file, "1");
        assertTrue(Arrays.equals(Files.readAllBytes(folder.resolve("other")), Files.readAllBytes(file)));
    }

    @Test
    void whatIsKnownAlreadyStays() throws IOException {
        PortfolioIndex other = new PortfolioIndex();
        IndexEntry newer = new UnreadableEntry("/broken/plan.canvas", new FileStamp(5, 5), 0, "newer");
        other.put(newer);
        other.load(file, "1");
        assertEquals(newer, other.find("/broken/plan.canvas"));
        assertEquals(index.size(), other.size());
    }

    @Test
    void anotherVersionIsRefused() {
        PortfolioIndex other = new PortfolioIndex();
        assertThrows(IOException.class, () -> other.load(file, "2"));
        assertEquals(0, other.size());
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThrows(NoSuchFileException.class, () -> new PortfolioIndex().load(folder.resolve("none"), "1"));
    }

    @Test
    void aFolderIsRefused() {
        assertThrows(IOException.class, () -> new PortfolioIndex().load(folder, "1"));
    }

    @Test
    void everyKindOfDamageIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20251210);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(whole, random);
            if (!Arrays.equals(whole, damaged)) {
                Files.write(file, damaged);
                PortfolioIndex read = new PortfolioIndex();
                assertThrows(IOException.class, () -> read.load(file, "1"), "round " + round);
                assertEquals(0, read.size());
            }
        }
    }

    @Test
    void aFileCutOffAnywhereInItsHeadIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length <= HEAD; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> new PortfolioIndex().load(file, "1"));
        }
    }

    /** Somebody else's file may have a right checksum: it may be read or refused, but nothing else may happen. */
    @Test
    void damageUnderARightChecksumIsReadOrRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] plain;
        try (InflaterInputStream in = new InflaterInputStream(Files.newInputStream(strip(whole)))) {
            plain = in.readAllBytes();
        }
        Random random = new Random(4711);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
                out.write(damage(plain, random));
            }
            byte[] content = round % 2 == 0 ? bytes.toByteArray() : damage(Arrays.copyOfRange(whole, HEAD, whole.length), random);
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            made.write(IndexFile.head(content));
            made.write(content);
            Files.write(file, made.toByteArray());
            PortfolioIndex read = new PortfolioIndex();
            try {
                read.load(file, "1");
            } catch (IOException e) {
                assertEquals(0, read.size());
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    private Path strip(byte[] whole) throws IOException {
        return Files.write(folder.resolve("content"), Arrays.copyOfRange(whole, HEAD, whole.length));
    }

    private static byte[] damage(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        int length = 1 + random.nextInt(Math.min(64, whole.length - at));
        byte[] damaged = whole.clone();
        switch (random.nextInt(7)) {
        case 0:
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            return damaged;
        case 1:
            return Arrays.copyOf(whole, at);
        case 2:
            Arrays.fill(damaged, at, at + length, (byte) 0);
            return damaged;
        case 3:
            Arrays.fill(damaged, at, damaged.length, (byte) 0);
            return damaged;
        case 4:
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, damaged, at, length);
            return damaged;
        case 5:
            byte[] longer = Arrays.copyOf(whole, whole.length + length);
            System.arraycopy(whole, at, longer, at + length, whole.length - at);
            return longer;
        default:
            byte[] shorter = Arrays.copyOf(whole, whole.length - length);
            System.arraycopy(whole, at + length, shorter, at, whole.length - at - length);
            return shorter;
        }
    }
}
