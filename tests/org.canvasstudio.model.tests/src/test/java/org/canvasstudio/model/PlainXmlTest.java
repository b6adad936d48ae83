package org.canvasstudio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.xml.parsers.SAXParserFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

/** What {@link PlainXml} reads, it reads as the JDK's parser does. */
class PlainXmlTest {

    private static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int INPUTS = Boolean.getBoolean("canvasstudio.long") ? 200_000 : 6_000;
    private static final String[] PIECES = { "<", ">", "/", "&", ";", "&amp;", "&#10;", "&#x41;", "&#0;", "&#xD800;", "&#x10FFFF;",
            "&unknown;", "\"", "'", "=", " ", "\t", "\n", "\r", "\r\n", "\0", "\u007f", "\u0085", "\ufffd", "\uffff", "\u00e9",
            "\ud83d\ude00", "]]>", "]]", "<![CDATA[", "<!--", "-->", "<?p ?>", "<a>", "</a>", "<a b='c'/>", " b=\"c\"", ":", "xmlns:x",
            "<!DOCTYPE a>", "\ufeff", "-", "." };

    /** What a parser tells, with all text between two tags as one. */
    private static final class Told extends DefaultHandler {

        private final List<String> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Locator places;

        @Override
        public void setDocumentLocator(Locator locator) {
            places = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            endText();
            if (all.isEmpty()) {
                all.add(((Locator2) places).getEncoding() + ' ' + ((Locator2) places).getXMLVersion());
            }
            all.add('<' + name);
            for (int i = 0; i < attributes.getLength(); i++) {
                all.add(attributes.getQName(i) + '=' + attributes.getValue(i));
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            endText();
            all.add("</" + name);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private void endText() {
            if (text.length() > 0) {
                all.add(text.toString());
                text.setLength(0);
            }
        }
    }

    /** Reads by both, and gives whether the plain reader could. */
    private static boolean isReadAlike(byte[] bytes) throws Exception {
        Told plain = new Told();
        if (!PlainXml.read(bytes, plain)) {
            return false;
        }
        Told parsed = new Told();
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(new ByteArrayInputStream(bytes), parsed);
        } catch (SAXException | IOException e) {
            throw new AssertionError("only the plain reader reads " + new String(bytes, StandardCharsets.ISO_8859_1), e);
        }
        assertEquals(parsed.all, plain.all);
        return true;
    }

    private static boolean isReadAlike(String content) throws Exception {
        return isReadAlike((HEADER + content).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<a/>", "<a />\n", "<a></a >", "<a b=\"c\" d='e' />", "<a b = \"1 > 0\"/>", "<a:b c:d=\"\"/>", "<a>\r\n<b/>\r</a>",
            "<a b=\"&lt;&amp;&gt;&quot;&apos;&#10;&#x20AC;\">&amp;&#13;</a>", "<a>\u00e9 \ud83d\ude00 > ' \"</a>", "<a b=\"\u0416\"/>",
            "<a>text<b/>tail</a>" })
    void usualXmlIsRead(String content) throws Exception {
        assertTrue(isReadAlike(content));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<a>", "<a></b>", "<a/><b/>", "<a/>text", "<a b=\"1\" b=\"2\"/>", "<a b=\"1\"c=\"2\"/>", "<a b=\"<\"/>",
            "<a b=\"&\"/>", "<a b=\"&c;\"/>", "<a b=\"&#0;\"/>", "<a b=\"&#xD800;\"/>", "<a b=\"&#99999999999;\"/>", "<a>&#x110000;</a>", "<a>]]></a>",
            "<a b=\"\uffff\"/>", "<a>\u0001</a>", "<1/>", "< a/>", "<a b/>", "<a b=c/>", "<a/", "<a b=\"", "<a>&amp</a>", "</a>" })
    void wrongXmlIsLeftToTheParser(String content) throws Exception {
        assertFalse(isReadAlike(content));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!--c--><a/>", "<a><!--c--></a>", "<a><?p?></a>", "<a><![CDATA[b]]></a>", "<!DOCTYPE a><a/>", "<a b=\"1\t2\"/>",
            "<\u00e9/>" })
    void unusualXmlIsLeftToTheParser(String content) throws Exception {
        assertFalse(isReadAlike(content));
    }

    @Test
    void otherEncodingsAreLeftToTheParser() throws Exception {
        assertFalse(isReadAlike("<a/>".getBytes(StandardCharsets.UTF_8)));
        assertFalse(isReadAlike("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a b=\"\u00e9\"/>".getBytes(StandardCharsets.ISO_8859_1)));
        assertFalse(isReadAlike((HEADER + "<a b=\"\u00e9\"/>").getBytes(StandardCharsets.ISO_8859_1)));
        assertFalse(isReadAlike(("\ufeff" + HEADER + "<a/>").getBytes(StandardCharsets.UTF_8)));
    }

    /** The examples as they are, and with pieces put in, taken out and changed. */
    @Test
    void damagedFilesAreReadAlikeOrNotAtAll() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../../bundles/org.canvasstudio.examples/workspace"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".canvas") || path.toString().endsWith(".client")).toList()) {
                lines.addAll(Files.readAllLines(file).stream().filter(line -> line.endsWith("/>")).toList());
                assertTrue(isReadAlike(Files.readAllBytes(file)), file.toString());
            }
        }
        Random random = new Random(20261122);
        int read = 0;
        for (int i = 0; i < INPUTS; i++) {
            if (isReadAlike(damaged(lines, random))) {
                read++;
            }
        }
        assertTrue(read > INPUTS / 4 && read < INPUTS, read + " of " + INPUTS);
    }

    /** Some lines with an element each, changed at up to two places. */
    private static byte[] damaged(List<String> lines, Random random) {
        StringBuilder changed = new StringBuilder(HEADER).append("<r>");
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            changed.append(lines.get(random.nextInt(lines.size()))).append('\n');
        }
        changed.append("</r>");
        for (int times = random.nextInt(3); times > 0; times--) {
            int place = random.nextInt(changed.length());
            if (random.nextInt(4) == 0) {
                changed.deleteCharAt(place);
            } else {
                changed.insert(place, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
