package org.canvasstudio.images;

import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.canvasstudio.viewpoint.draw.Pen;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.Spot;

/**
 * Writes Scalable Vector Graphics 1.1. Texts stay texts, each as wide as it was measured; the letters that are used are
 * embedded, and the icons too.
 */
final class SvgPen implements Pen {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final Fonts fonts;
    private final Icons icons;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> symbols = new LinkedHashMap<>();
    private final Map<Face, Set<Integer>> used = new LinkedHashMap<>();
    private final Map<Face, FontSpec> specs = new LinkedHashMap<>();
    private double opacity = 1;

    SvgPen(Fonts fonts, Icons icons, Box extent, double scale, String title) {
        this.fonts = fonts;
        this.icons = icons;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("xlink", XLINK);
            attribute("version", "1.1");
            attribute("width", number(extent.width() * scale));
            attribute("height", number(extent.height() * scale));
            attribute("viewBox", extent.x() + " " + extent.y() + " " + extent.width() + " " + extent.height());
            attribute("font-family", fonts.families().stream().map(name -> name.contains(" ") ? "'" + name + "'" : name)
                    .collect(Collectors.joining(", ")) + ", sans-serif");
            line();
            title(title);
        });
    }

    /** Something that writes to the file. */
    private interface Writing {
        void run() throws XMLStreamException, IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(String key, Supplier<String> title) {
        write(() -> {
            xml.writeStartElement("g");
            String id = "e-" + key.replaceAll("[^A-Za-z0-9_.-]", "_");
            String free = id;
            for (int i = 2; !ids.add(free); i++) {
                free = id + "-" + i;
            }
            attribute("id", free);
            if (opacity < 1) {
                attribute("opacity", number(opacity));
            }
            line();
            title(title.get());
        });
    }

    @Override
    public void end() {
        write(() -> {
            xml.writeEndElement();
            line();
        });
    }

    /** Takes effect with the element that is begun next. */
    @Override
    public void opacity(double value) {
        opacity = value;
    }

    @Override
    public void fill(Box box, int radius, int colour) {
        write(() -> {
            xml.writeEmptyElement("rect");
            rectangle(box.x(), box.y(), box.width(), box.height(), radius);
            attribute("fill", colour(colour));
            line();
        });
    }

    @Override
    public void border(Box box, int radius, int colour, int width, Dash dash) {
        RoundRectangle2D middle = Shapes.border(box, radius, width);
        write(() -> {
            xml.writeEmptyElement("rect");
            rectangle(middle.getX(), middle.getY(), middle.getWidth(), middle.getHeight(), middle.getArcWidth() / 2);
            stroke(colour, width, dash);
            line();
        });
    }

    private void rectangle(double x, double y, double width, double height, double radius) throws XMLStreamException {
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        if (radius > 0) {
            attribute("rx", number(radius));
        }
    }

    @Override
    public void fill(List<Spot> corners, int colour) {
        write(() -> {
            xml.writeEmptyElement("polygon");
            attribute("points", corners.stream().map(spot -> spot.x() + "," + spot.y()).collect(Collectors.joining(" ")));
            attribute("fill", colour(colour));
            line();
        });
    }

    @Override
    public void line(List<Spot> corners, int radius, int colour, int width, Dash dash) {
        write(() -> {
            xml.writeEmptyElement("path");
            attribute("d", path(Shapes.line(corners, radius).getPathIterator(null)));
            stroke(colour, width, dash);
            attribute("stroke-linejoin", "round");
            if (dash == Dash.SOLID) {
                attribute("stroke-linecap", "round");
            }
            line();
        });
    }

    @Override
    public void ellipse(Box box, int colour) {
        write(() -> {
            xml.writeEmptyElement("ellipse");
            attribute("cx", number(box.x() + box.width() / 2.0));
            attribute("cy", number(box.y() + box.height() / 2.0));
            attribute("rx", number(box.width() / 2.0));
            attribute("ry", number(box.height() / 2.0));
            attribute("fill", colour(colour));
            line();
        });
    }

    @Override
    public void text(String text, double x, double baseline, FontSpec font, int colour) {
        for (Fonts.Run run : fonts.runs(text, font)) {
            if (run.isShaped()) {
                // Joining letters needs the whole font: the reader's system has one for such a script.
                continue;
            }
            specs.putIfAbsent(run.face(), font);
            Set<Integer> letters = used.computeIfAbsent(run.face(), face -> new TreeSet<>());
            run.text().codePoints().forEach(letters::add);
        }
        write(() -> {
            xml.writeStartElement("text");
            attribute("x", number(x));
            attribute("y", number(baseline));
            attribute("font-size", number(font.size()));
            if (font.bold()) {
                attribute("font-weight", "bold");
            }
            if (font.italic()) {
                attribute("font-style", "italic");
            }
            if (Fonts.isRightToLeft(text)) {
                // It would begin at its right side; its place is that of its left side.
                attribute("direction", "rtl");
                attribute("text-anchor", "end");
            }
            attribute("textLength", number(fonts.width(text, font)));
            attribute("lengthAdjust", "spacingAndGlyphs");
            attribute("fill", colour(colour));
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
            line();
        });
    }

    @Override
    public void image(String path, Box box) {
        URL url = icons.url(path);
        if (url == null) {
            return;
        }
        write(() -> {
            String id = symbols.get(path);
            if (id == null) {
                id = "icon-" + (symbols.size() + 1);
                symbols.put(path, id);
                symbol(url, id);
            }
            xml.writeEmptyElement("use");
            attribute("x", number(box.x()));
            attribute("y", number(box.y()));
            attribute("width", number(box.width()));
            attribute("height", number(box.height()));
            xml.writeAttribute("xlink", XLINK, "href", "#" + id);
            line();
        });
    }

    /** Copies an icon, where it is used first. Its ids get the icon's own in front. */
    private void symbol(URL url, String id) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = url.openStream()) {
            XMLStreamReader icon = factory.createXMLStreamReader(in);
            int depth = 0;
            while (icon.hasNext()) {
                switch (icon.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth == 1) {
                            xml.writeStartElement("symbol");
                            attribute("id", id);
                            attribute("viewBox", viewBox(icon));
                        } else {
                            xml.writeStartElement(icon.getLocalName());
                            copyAttributes(icon, id);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        xml.writeEndElement();
                    }
                    default -> {
                    }
                }
            }
        }
        line();
    }

    private static String viewBox(XMLStreamReader icon) {
        String box = icon.getAttributeValue(null, "viewBox");
        return box != null ? box : "0 0 " + icon.getAttributeValue(null, "width") + " " + icon.getAttributeValue(null, "height");
    }

    private void copyAttributes(XMLStreamReader icon, String id) throws XMLStreamException {
        for (int i = 0; i < icon.getAttributeCount(); i++) {
            String name = icon.getAttributeLocalName(i);
            String value = icon.getAttributeValue(i);
            if (name.equals("id")) {
                value = id + "-" + value;
            }
            value = value.replace("url(#", "url(#" + id + "-");
            if (XLINK.equals(icon.getAttributeNamespace(i))) {
                xml.writeAttribute("xlink", XLINK, name, value.replaceFirst("^#", "#" + id + "-"));
            } else if (icon.getAttributeNamespace(i) == null || icon.getAttributeNamespace(i).isEmpty()) {
                attribute(name, value);
            }
        }
    }

    /** Writes the fonts and the end; the pen is not used after that. */
    byte[] finish() {
        write(() -> {
            String faces = used.entrySet().stream().map(entry -> face(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining());
            if (!faces.isEmpty()) {
                xml.writeStartElement("style");
                attribute("type", "text/css");
                xml.writeCharacters(faces);
                xml.writeEndElement();
                line();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            line();
            xml.close();
        });
        return out.toByteArray();
    }

    /** The rule for a font that has the letters that are used; empty when its file does not allow it. */
    private String face(Face face, Set<Integer> letters) {
        byte[] subset = FontSubset.of(face, letters);
        if (subset.length == 0) {
            return "";
        }
        FontSpec spec = specs.get(face);
        return "@font-face{font-family:'" + Fonts.embedded(face) + "';"
                + (spec.bold() && !face.isEmboldened() ? "font-weight:bold;" : "")
                + (spec.italic() && !face.isEmboldened() ? "font-style:italic;" : "")
                + "src:url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(subset) + ") format('truetype')}";
    }

    private static String path(PathIterator path) {
        StringBuilder text = new StringBuilder();
        double[] c = new double[6];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> text.append('M').append(pair(c, 0));
                case PathIterator.SEG_LINETO -> text.append('L').append(pair(c, 0));
                case PathIterator.SEG_QUADTO -> text.append('Q').append(pair(c, 0)).append(' ').append(pair(c, 2));
                case PathIterator.SEG_CUBICTO -> text.append('C').append(pair(c, 0)).append(' ').append(pair(c, 2)).append(' ')
                        .append(pair(c, 4));
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    private static String pair(double[] values, int at) {
        return number(values[at]) + " " + number(values[at + 1]);
    }

    private void stroke(int colour, int width, Dash dash) throws XMLStreamException {
        attribute("fill", "none");
        attribute("stroke", colour(colour));
        attribute("stroke-width", number(width));
        float[] dashes = Shapes.dashes(dash, width);
        if (dashes.length > 0) {
            StringBuilder text = new StringBuilder();
            for (float part : dashes) {
                text.append(text.length() == 0 ? "" : ",").append(number(part));
            }
            attribute("stroke-dasharray", text.toString());
        }
    }

    private void title(String text) throws XMLStreamException {
        if (!text.isBlank()) {
            xml.writeStartElement("title");
            xml.writeCharacters(legal(text));
            xml.writeEndElement();
            line();
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String colour(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** Without what no XML file may hold. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
