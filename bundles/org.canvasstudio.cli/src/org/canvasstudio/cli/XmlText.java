package org.canvasstudio.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, or HTML in the way of XML: what is text stays text. */
final class XmlText {

    /** What XML has no way to write. */
    private static final Pattern ILLEGAL = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Writer out;
    private final XMLStreamWriter xml;

    XmlText(Writer out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Part {
        void write() throws XMLStreamException;
    }

    /** The errors of XML writers are those of the stream below. */
    private XmlText write(Part part) throws IOException {
        try {
            part.write();
            return this;
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException ? (IOException) e.getCause() : new IOException(e);
        }
    }

    XmlText declaration() throws IOException {
        return write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        });
    }

    XmlText documentType(String text) throws IOException {
        return write(() -> xml.writeDTD(text));
    }

    /** @param attributes names and values; an attribute whose value is {@code null} is left out */
    XmlText start(String name, String... attributes) throws IOException {
        return write(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) throws IOException {
        return write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element with text only. */
    XmlText element(String name, String text, String... attributes) throws IOException {
        return start(name, attributes).text(text).end();
    }

    private void attributes(String[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute(attributes[i], Messages.line(legal(attributes[i + 1])));
            }
        }
    }

    XmlText text(String text) throws IOException {
        return write(() -> xml.writeCharacters(legal(text)));
    }

    XmlText end() throws IOException {
        return write(xml::writeEndElement);
    }

    /** Content that was written elsewhere. */
    XmlText raw(Spool content) throws IOException {
        text("");
        flush();
        content.copyTo(out);
        return this;
    }

    void flush() throws IOException {
        write(xml::flush);
        out.flush();
    }

    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll(" ");
    }
}
