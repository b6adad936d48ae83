package org.canvasstudio.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.yaml.YamlFile;
import org.canvasstudio.yaml.YamlNode;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * In which lines of a file its objects are written: found by their ids in one pass over the file, which makes no model. Of
 * objects with one id each has its own line, in their order. A block is found by its name. What is not written with an id
 * stands where its container stands, and the canvas in the first line.
 */
public final class ElementLines {

    private static final String ID = "id";

    private final Map<String, List<Integer>> byId = new HashMap<>();
    private final Map<String, Integer> byBlock = new HashMap<>();
    /** A node that aliases name again is not looked into again. */
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ElementLines() {
    }

    /** Looks through a file. Where it cannot be read (any more), no lines are known. */
    public static ElementLines of(Path file) {
        ElementLines lines = new ElementLines();
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".bmml")) {
                lines.lookInto(YamlFile.read(file), 0);
            } else {
                lines.lookIntoXml(file);
            }
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            // The lines up to here are right; whoever reads the file itself says what is wrong with it. Not every damage is
            // one that the parser is prepared for.
        }
        return lines;
    }

    /** The line of an object, counted from 1; 1 when nothing better is known. */
    public int line(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each.eContainer() == null) {
                // What the whole file holds begins where the file does.
                return 1;
            }
            Integer line = each instanceof Identified ? lineOf((Identified) each) : null;
            if (line == null && each instanceof Link) {
                line = endOf((Link) each);
            }
            if (line == null && each.eContainingFeature() != null) {
                line = byBlock.get(plain(each.eContainingFeature().getName()));
            }
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /** The line of an object by its id; {@code null} when none is known. */
    private Integer lineOf(Identified object) {
        List<Integer> lines = object == null ? null : byId.get(object.getId());
        if (lines == null) {
            return null;
        }
        int number = lines.size() == 1 ? 0 : namesakesBefore(object);
        return lines.get(Math.min(number, lines.size() - 1));
    }

    /** How many objects before this one have its id. */
    private static int namesakesBefore(Identified object) {
        int count = 0;
        for (Iterator<EObject> all = EcoreUtil.getRootContainer(object).eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each == object) {
                break;
            }
            count += each instanceof Identified && object.getId().equals(((Identified) each).getId()) ? 1 : 0;
        }
        return count;
    }

    /** Formats without links of their own write them at the element that they start from. */
    private Integer endOf(Link link) {
        Identified end = link.getSource() == null ? link.getTarget() : link.getSource();
        return lineOf(end);
    }

    private void lookIntoXml(Path file) throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        Tags tags = new Tags();
        reader.setContentHandler(tags);
        reader.setErrorHandler(tags);
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", tags);
        try (InputStream in = Files.newInputStream(file)) {
            reader.parse(new InputSource(in));
        }
    }

    /** A parser says where a tag ends; it begins where what is before it ends. */
    private final class Tags extends DefaultHandler2 {

        private Locator locator;
        private int depth;
        private int line = 1;

        @Override
        public void setDocumentLocator(Locator newLocator) {
            locator = newLocator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            depth++;
            if (depth > 1) {
                note(localName, attributes);
            }
            proceed();
        }

        private void note(String name, Attributes attributes) {
            Set<String> ids = new HashSet<>(2);
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals(ID) && ids.add(attributes.getValue(i))) {
                    noteId(attributes.getValue(i), line);
                }
            }
            if (depth == 2) {
                byBlock.putIfAbsent(plain(name), line);
            }
        }

        private void proceed() {
            line = locator.getLineNumber();
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            depth--;
            proceed();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            proceed();
        }

        @Override
        public void comment(char[] text, int start, int length) {
            proceed();
        }

        @Override
        public void processingInstruction(String target, String data) {
            proceed();
        }
    }

    private void lookInto(YamlNode node, int depth) throws CanvasFileException {
        if (!seen.add(node.identity())) {
            return;
        }
        if (node.isMap()) {
            for (Map.Entry<String, YamlNode> entry : node.map().entrySet()) {
                YamlNode value = entry.getValue();
                if (entry.getKey().equals(ID) && value.isScalar() && !value.isNull()) {
                    noteId(value.written(), value.line());
                } else if (depth == 0) {
                    byBlock.putIfAbsent(plain(entry.getKey()), node.key(entry.getKey()).line());
                }
                lookInto(value, depth + 1);
            }
        } else if (node.isList()) {
            for (YamlNode item : node.list()) {
                lookInto(item, depth + 1);
            }
        }
    }

    private void noteId(String id, int line) {
        byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(line);
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
