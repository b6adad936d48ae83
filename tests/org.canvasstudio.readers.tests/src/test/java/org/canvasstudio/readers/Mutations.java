package org.canvasstudio.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damage to a file, of the kinds that disks, editors, merges, other tools and people with bad intentions do. */
final class Mutations {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_.:#@/-]+|\\s+|.", Pattern.DOTALL);
    private static final List<Charset> ENCODINGS = List.of(ISO_8859_1, UTF_16, UTF_16LE, Charset.forName("windows-1251"));

    private final Random random;
    private final List<byte[]> seeds;
    private final List<String> pieces;

    /**
     * @param seeds  files that the reader accepts
     * @param pieces what means something in the format
     */
    Mutations(long seed, List<byte[]> seeds, List<String> pieces) {
        random = new Random(seed);
        this.seeds = seeds;
        this.pieces = pieces;
    }

    /** The next damaged file. Half of them are damaged in one place only, so that much of the reader sees them. */
    byte[] next() {
        byte[] bytes = any(seeds);
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = random.nextInt(3) == 0 ? changedBytes(bytes) : changedText(bytes);
        }
        return bytes;
    }

    private byte[] changedBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return any(seeds);
        }
        byte[] changed = bytes.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
        case 0:
            changed[at] ^= (byte) (1 << random.nextInt(8));
            return changed;
        case 1:
            changed[at] = (byte) random.nextInt(256);
            return changed;
        case 2:
            return Arrays.copyOf(bytes, at);
        case 3:
            int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
            return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
        case 4:
            byte[] other = any(seeds);
            return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
        default:
            byte[] noise = new byte[1 + random.nextInt(8)];
            random.nextBytes(noise);
            return joined(joined(Arrays.copyOf(bytes, at), noise), Arrays.copyOfRange(bytes, at, bytes.length));
        }
    }

    private byte[] changedText(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (text.isEmpty()) {
            return any(seeds);
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(200));
        switch (random.nextInt(10)) {
        case 0:
            return (text.substring(0, at) + any(pieces) + text.substring(at)).getBytes(UTF_8);
        case 1:
            return replaced(text, any(pieces));
        case 2:
            return replaced(text, number());
        case 3:
            return swapped(text);
        case 4:
            return (text.substring(0, end) + text.substring(at)).getBytes(UTF_8);
        case 5:
            int to = random.nextInt(text.length());
            return (text.substring(0, to) + text.substring(at, end) + text.substring(to)).getBytes(UTF_8);
        case 6:
            return lines(text);
        case 7:
            String deep = any(pieces).repeat(1 + random.nextInt(random.nextInt(50) == 0 ? 20_000 : 40));
            return (text.substring(0, at) + deep + text.substring(at)).getBytes(UTF_8);
        case 8:
            return replaced(text, any(List.of("я", "漢", "𝔘", "a\u0301", "\u202e", "x")).repeat(1 + random.nextInt(3000)));
        default:
            return random.nextInt(4) == 0 ? text.getBytes(any(ENCODINGS)) : swapped(text);
        }
    }

    private String number() {
        return any(List.of("0", "-1", "1e999999999", "9".repeat(1 + random.nextInt(4000)), "NaN", "0x7fffffff", "1_000", "2147483648",
                "-9223372036854775809", "0.000000000000000000000000001", "9999-99-99", "+999999999-12-31", "true", "null", "~"));
    }

    /** One word, or space, or sign, gives way to another text. */
    private byte[] replaced(String text, String by) {
        List<MatchResult> tokens = around(text);
        MatchResult token = any(tokens);
        return (text.substring(0, token.start()) + by + text.substring(token.end())).getBytes(UTF_8);
    }

    private byte[] swapped(String text) {
        List<MatchResult> tokens = around(text);
        MatchResult one = any(tokens);
        MatchResult other = any(tokens);
        if (other.start() < one.start()) {
            MatchResult first = other;
            other = one;
            one = first;
        }
        if (one.end() > other.start()) {
            return text.getBytes(UTF_8);
        }
        return (text.substring(0, one.start()) + other.group() + text.substring(one.end(), other.start()) + one.group()
                + text.substring(other.end())).getBytes(UTF_8);
    }

    /** The tokens of some stretch of the text. */
    private List<MatchResult> around(String text) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 2000);
        return TOKEN.matcher(text).region(from, to).results().toList();
    }

    private byte[] lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        String line = lines.get(random.nextInt(lines.size()));
        switch (random.nextInt(3)) {
        case 0:
            lines.remove(line);
            break;
        case 1:
            lines.add(random.nextInt(lines.size() + 1), line);
            break;
        default:
            lines.remove(line);
            lines.add(random.nextInt(lines.size() + 1), line);
            break;
        }
        return String.join("", lines).getBytes(UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
