package org.canvasstudio.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a drawing, and compares it with the definition of SVG 1.1 that Batik carries. */
final class Svg {

    private static final String DEFINITION = "/org/apache/batik/dom/svg/resources/svg11-flat.dtd";
    private static final Pattern FACE = Pattern.compile("font-family:'([^']+)';.*?base64,([^)]+)\\)");

    private Svg() {
    }

    /** The drawing; fails when it is not valid. */
    static Document validated(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
        String text = new String(bytes, UTF_8);
        int begin = text.indexOf("<svg");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        URL definition = Svg.class.getResource(DEFINITION);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(definition.openStream()));
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) throws SAXException {
                throw problem;
            }

            @Override
            public void error(SAXParseException problem) throws SAXException {
                throw problem;
            }

            @Override
            public void fatalError(SAXParseException problem) throws SAXException {
                throw problem;
            }
        });
        return builder.parse(new InputSource(new StringReader("<!DOCTYPE svg SYSTEM \"svg11.dtd\">" + text.substring(begin))));
    }

    /** The fonts that a style sheet holds. */
    static Map<String, Font> fonts(String style) throws IOException, FontFormatException {
        Map<String, Font> fonts = new LinkedHashMap<>();
        Matcher face = FACE.matcher(style);
        while (face.find()) {
            fonts.put(face.group(1) + fonts.size(),
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(Base64.getDecoder().decode(face.group(2)))));
        }
        return fonts;
    }
}
