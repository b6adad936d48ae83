package org.canvasstudio.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.Locator2Impl;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads XML as EMF writes it: UTF-8 with a header that says so, elements, attributes and text. For this it needs half
 * the time of a parser that knows all of XML.
 *
 * <p>It refuses nothing. Where something is unusual, like a comment, a document type or a name with letters that are not
 * ASCII, or wrong, it gives up, and a parser has to read the whole again and to say what is wrong. What it does read, it
 * hands over as such a parser does.
 */
final class PlainXml {

    private static final byte[] HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.US_ASCII);
    private static final Locator WHAT_THE_HEADER_SAYS = whatTheHeaderSays();

    /** More in one element is unusual; each is compared with all before it. */
    private static final int MOST_ATTRIBUTES = 64;
    private static final int LONGEST_NAME = 100;

    /** What an ASCII character may be. */
    private static final byte NAME = 1;
    private static final byte BEGINS_NAME = 2;
    private static final byte SPACE = 4;
    /** In a value or a text it has to be looked at. */
    private static final byte SPECIAL = 8;
    private static final byte[] KINDS = kinds();

    private final byte[] bytes;
    private final ContentHandler handler;
    private int at;
    private final AttributesImpl attributes = new AttributesImpl();
    private String[] open = new String[16];
    private int depth;
    private char[] text = new char[64];

    /** Says that a parser is needed. It is made once, because nobody asks where it came from. */
    private static final class NotPlainException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPlainException() {
            super(null, null, false, false);
        }
    }

    private static final NotPlainException NOT_PLAIN = new NotPlainException();

    private PlainXml(byte[] bytes, ContentHandler handler) {
        this.bytes = bytes;
        this.handler = handler;
    }

    /**
     * Reads a file.
     *
     * @param handler is told of elements and text; of the places it learns only the encoding and the version of XML
     * @return whether it could be read; the handler may have been told of a part of it when it could not
     */
    static boolean read(byte[] bytes, ContentHandler handler) throws SAXException {
        try {
            new PlainXml(bytes, handler).read();
            return true;
        } catch (NotPlainException e) {
            return false;
        }
    }

    /** Whether a handler has its places from here, and not from a parser. */
    static boolean tells(Locator locator) {
        return locator == WHAT_THE_HEADER_SAYS;
    }

    private static Locator whatTheHeaderSays() {
        Locator2Impl locator = new Locator2Impl();
        locator.setEncoding("UTF-8");
        locator.setXMLVersion("1.0");
        return locator;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, 0, ' ', SPECIAL);
        for (char c : " \t\n\r".toCharArray()) {
            kinds[c] |= SPACE;
        }
        for (char c : "&<\"'>\n\t".toCharArray()) {
            kinds[c] |= SPECIAL;
        }
        for (char c = 0; c < kinds.length; c++) {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':') {
                kinds[c] |= NAME | BEGINS_NAME;
            } else if (c >= '0' && c <= '9' || c == '-' || c == '.') {
                kinds[c] |= NAME;
            }
        }
        return kinds;
    }

    private boolean is(int place, byte kind) {
        return place < bytes.length && bytes[place] >= 0 && (KINDS[bytes[place]] & kind) != 0;
    }

    private void expect(char sign) {
        if (at >= bytes.length || bytes[at] != sign) {
            throw NOT_PLAIN;
        }
        at++;
    }

    private void skipSpaces() {
        while (is(at, SPACE)) {
            at++;
        }
    }

    private void read() throws SAXException {
        if (bytes.length < HEADER.length || Arrays.mismatch(bytes, 0, HEADER.length, HEADER, 0, HEADER.length) >= 0) {
            throw NOT_PLAIN;
        }
        at = HEADER.length;
        handler.setDocumentLocator(WHAT_THE_HEADER_SAYS);
        handler.startDocument();
        skipSpaces();
        expect('<');
        begin();
        while (depth > 0) {
            readText();
            expect('<');
            if (at < bytes.length && bytes[at] == '/') {
                at++;
                end();
            } else {
                begin();
            }
        }
        skipSpaces();
        if (at < bytes.length) {
            throw NOT_PLAIN;
        }
        handler.endDocument();
    }

    // --- elements ---

    private void begin() throws SAXException {
        String name = readName();
        attributes.clear();
        while (true) {
            int before = at;
            skipSpaces();
            if (is(at, BEGINS_NAME) && at > before) {
                readAttribute();
            } else {
                break;
            }
        }
        boolean isEmpty = at < bytes.length && bytes[at] == '/';
        if (isEmpty) {
            at++;
        }
        expect('>');
        handler.startElement("", "", name, attributes);
        if (isEmpty) {
            handler.endElement("", "", name);
        } else {
            if (depth == open.length) {
                open = Arrays.copyOf(open, 2 * depth);
            }
            open[depth++] = name;
        }
    }

    private void end() throws SAXException {
        String name = open[--depth];
        for (int i = 0; i < name.length(); i++) {
            expect(name.charAt(i));
        }
        skipSpaces();
        expect('>');
        handler.endElement("", "", name);
    }

    private String readName() {
        byte[] file = bytes;
        byte[] kinds = KINDS;
        int start = at;
        if (!is(start, BEGINS_NAME)) {
            throw NOT_PLAIN;
        }
        int end = start + 1;
        while (end < file.length && file[end] >= 0 && (kinds[file[end]] & NAME) != 0) {
            end++;
        }
        if (end - start > LONGEST_NAME) {
            throw NOT_PLAIN;
        }
        at = end;
        return PlainNames.of(file, start, end);
    }

    private void readAttribute() {
        String name = readName();
        int count = attributes.getLength();
        for (int i = 0; i < count; i++) {
            if (attributes.getQName(i).equals(name)) {
                throw NOT_PLAIN;
            }
        }
        if (count == MOST_ATTRIBUTES) {
            throw NOT_PLAIN;
        }
        skipSpaces();
        expect('=');
        skipSpaces();
        byte quote = at < bytes.length ? bytes[at] : 0;
        if (quote != '"' && quote != '\'') {
            throw NOT_PLAIN;
        }
        at++;
        attributes.addAttribute("", "", name, "CDATA", readValue(quote));
    }

    private String readValue(byte quote) {
        // Most of a file is read here: fields would be fetched again for each byte.
        byte[] file = bytes;
        byte[] kinds = KINDS;
        int start = at;
        int end = start;
        int all = 0;
        boolean refers = false;
        while (true) {
            if (end >= file.length) {
                throw NOT_PLAIN;
            }
            byte sign = file[end];
            all |= sign;
            if (sign >= 0 && (kinds[sign] & SPECIAL) != 0) {
                if (sign == quote) {
                    break;
                }
                if (sign == '&') {
                    refers = true;
                } else if (sign != '"' && sign != '\'' && sign != '>') {
                    // Line ends and tabulators would become spaces; others may not stand here.
                    throw NOT_PLAIN;
                }
            }
            end++;
        }
        at = end + 1;
        String value = decoded(start, end, all >= 0);
        return refers ? resolved(value) : value;
    }

    // --- text ---

    private void readText() throws SAXException {
        int start = at;
        int all = 0;
        boolean isPlain = true;
        while (true) {
            if (at >= bytes.length) {
                throw NOT_PLAIN;
            }
            byte sign = bytes[at];
            if (sign == '<') {
                break;
            }
            all |= sign;
            if (sign >= 0 && (KINDS[sign] & SPECIAL) != 0 && sign != '\n' && sign != '\t') {
                isPlain = false;
                if (sign < ' ' && sign != '\r') {
                    throw NOT_PLAIN;
                }
            }
            at++;
        }
        int length = at - start;
        if (length > text.length) {
            text = new char[2 * length];
        }
        if (all >= 0 && isPlain) {
            for (int i = 0; i < length; i++) {
                text[i] = (char) bytes[start + i];
            }
        } else {
            String content = decoded(start, at, all >= 0);
            if (content.contains("]]>")) {
                throw NOT_PLAIN;
            }
            content = resolved(content.replace("\r\n", "\n").replace('\r', '\n'));
            length = content.length();
            content.getChars(0, length, text, 0);
        }
        if (length > 0) {
            handler.characters(text, 0, length);
        }
    }

    private String decoded(int start, int end, boolean isAscii) {
        if (isAscii) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        String decoded = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        // The first of these stands for bytes that are not UTF-8, too; the others are no characters.
        if (decoded.indexOf('\uFFFD') >= 0 || decoded.indexOf('\uFFFE') >= 0 || decoded.indexOf('\uFFFF') >= 0) {
            throw NOT_PLAIN;
        }
        return decoded;
    }

    /** A value or text with the characters that are referred to. */
    private static String resolved(String value) {
        int next = value.indexOf('&');
        if (next < 0) {
            return value;
        }
        StringBuilder resolved = new StringBuilder(value.length());
        int done = 0;
        while (next >= 0) {
            int end = value.indexOf(';', next);
            if (end < 0) {
                throw NOT_PLAIN;
            }
            resolved.append(value, done, next).appendCodePoint(character(value.substring(next + 1, end)));
            done = end + 1;
            next = value.indexOf('&', done);
        }
        return resolved.append(value, done, value.length()).toString();
    }

    private static int character(String reference) {
        switch (reference) {
        case "amp":
            return '&';
        case "lt":
            return '<';
        case "gt":
            return '>';
        case "quot":
            return '"';
        case "apos":
            return '\'';
        default:
            return numbered(reference);
        }
    }

    private static int numbered(String reference) {
        boolean hex = reference.startsWith("#x");
        int start = hex ? 2 : 1;
        if (!reference.startsWith("#") || reference.length() == start || reference.length() > start + 7) {
            throw NOT_PLAIN;
        }
        int number = 0;
        for (int i = start; i < reference.length(); i++) {
            char digit = reference.charAt(i);
            int value = digit < 128 ? Character.digit(digit, hex ? 16 : 10) : -1;
            if (value < 0) {
                throw NOT_PLAIN;
            }
            number = number * (hex ? 16 : 10) + value;
        }
        boolean isCharacter = number == '\t' || number == '\n' || number == '\r' || number >= ' ' && number < 0xD800
                || number >= 0xE000 && number < 0xFFFE || number >= 0x10000 && number <= 0x10FFFF;
        if (!isCharacter) {
            throw NOT_PLAIN;
        }
        return number;
    }
}
