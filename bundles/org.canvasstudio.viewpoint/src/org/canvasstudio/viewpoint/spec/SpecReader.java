package org.canvasstudio.viewpoint.spec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.viewpoint.spec.Subset.Feature;
import org.canvasstudio.viewpoint.spec.Subset.Kind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML of a specification into elements, and refuses what is not in the {@link Subset}. Entities and other files
 * are never opened.
 */
final class SpecReader extends DefaultHandler {

    private static final String XMI = "http://www.omg.org/XMI";
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    /** The parser names it when it refuses a document type. */
    private static final String NO_TYPES = "http://apache.org/xml/features/disallow-doctype-decl";

    /** An element whose content is a value of an attribute of its parent, or that refers to something. */
    private record Value(String feature, StringBuilder text) {
    }

    private final String file;
    private final Deque<SpecElement> open = new ArrayDeque<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private SpecElement root;
    private Value value;
    private Locator locator;

    private SpecReader(String file) {
        this.file = file;
    }

    static SpecElement read(String file, InputStream content) throws IOException {
        SpecReader handler = new SpecReader(file);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_TYPES, true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(content));
            return handler.root;
        } catch (SAXParseException e) {
            boolean hasType = String.valueOf(e.getMessage()).contains(NO_TYPES);
            throw new CanvasFileException(file, e.getLineNumber(), e.getColumnNumber(),
                    hasType ? Messages.text("spec.doctype") : Messages.text("spec.xml", e.getLocalizedMessage()), e);
        } catch (SAXException e) {
            if (e.getException() instanceof CanvasFileException problem) {
                throw problem;
            }
            throw new CanvasFileException(file, 0, 0, Messages.text("spec.xml", e.getLocalizedMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator place) {
        locator = place;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        namespaces.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        try {
            start(uri, localName, attributes);
        } catch (CanvasFileException e) {
            throw new SAXException(e);
        }
    }

    private void start(String uri, String localName, Attributes attributes) throws CanvasFileException {
        if (value != null) {
            throw open.peek().error("spec.feature", value.feature() + "/" + localName);
        }
        if (root == null) {
            Subset.Type type = Subset.type(uri, localName);
            if (type == null || !"Group".equals(type.name())) {
                throw new CanvasFileException(file, locator.getLineNumber(), 0, Messages.text("spec.root", localName), null);
            }
            root = new SpecElement(file, locator.getLineNumber(), null, "", type);
            begin(root, attributes);
            return;
        }
        SpecElement parent = open.peek();
        Feature feature = parent.definition().features().get(localName);
        if (feature == null) {
            throw errorHere(parent, "spec.feature", localName);
        }
        if (!feature.kind().isContainment()) {
            value = new Value(localName, new StringBuilder());
            String href = attributes.getValue("href");
            if (href != null) {
                value.text().append(href);
            }
            return;
        }
        SpecElement child = new SpecElement(file, locator.getLineNumber(), parent, localName,
                type(parent, feature, attributes.getValue(XSI, "type")));
        parent.addChild(child);
        begin(child, attributes);
    }

    private Subset.Type type(SpecElement parent, Feature feature, String written) throws CanvasFileException {
        if (written == null) {
            if (feature.kind() == Kind.ONEOF) {
                throw errorHere(parent, "spec.typeMissing", feature.name(), String.join(", ", feature.values()));
            }
            return Subset.types().get(feature.values().get(0));
        }
        int colon = written.indexOf(':');
        String namespace = namespaces.get(colon < 0 ? "" : written.substring(0, colon));
        Subset.Type type = Subset.type(namespace, written.substring(colon + 1));
        if (type == null) {
            throw errorHere(parent, "spec.type", written);
        }
        if (!feature.values().contains(type.name())) {
            throw errorHere(parent, "spec.typeHere", type.name(), feature.name(), String.join(", ", feature.values()));
        }
        return type;
    }

    private void begin(SpecElement element, Attributes attributes) throws CanvasFileException {
        open.push(element);
        // The name first, so that errors can name the element.
        String name = attributes.getValue("name");
        if (name != null) {
            element.addValue("name", name);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i);
            boolean isFormat = attributes.getURI(i).equals(XMI) || attributes.getURI(i).equals(XSI);
            if (isFormat || "name".equals(attribute) && element.definition().features().containsKey(attribute)) {
                continue;
            }
            Feature feature = element.definition().features().get(attribute);
            if (feature == null || feature.kind().isContainment()) {
                throw element.error("spec.feature", attribute);
            }
            if (feature.kind() == Kind.MANY) {
                for (String part : attributes.getValue(i).trim().split("\\s+")) {
                    element.addValue(attribute, part);
                }
            } else {
                element.addValue(attribute, attributes.getValue(i));
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (value != null) {
            value.text().append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (value != null) {
            open.peek().addValue(value.feature(), value.text().toString().strip());
            value = null;
        } else {
            open.pop();
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    private CanvasFileException errorHere(SpecElement element, String key, Object... arguments) {
        return element.error(locator.getLineNumber(), key, arguments);
    }
}
