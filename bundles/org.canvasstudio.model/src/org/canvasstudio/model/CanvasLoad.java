package org.canvasstudio.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.model.ClassTable.Slot;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.DefaultHandler;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;

/**
 * Reads the XML of a {@link CanvasResource} in one pass and stops at the first thing that it does not accept.
 *
 * <p>It stands in for EMF's own handler, which reads any metamodel and is two to three times as slow. What it knows of
 * XMI: {@code xsi:type} and {@code xmi:type}, references by id or path, as attribute, as {@code xmi:idref} and as
 * {@code href}, {@code xmi:id}, {@code xsi:nil}, attributes written as elements, and a root {@code xmi:XMI} around the
 * canvas. As with EMF, the prefix of a feature does not matter.
 */
final class CanvasLoad extends DefaultHandler {

    private static final Queue<PooledParser> QUICK = new ConcurrentLinkedQueue<>();
    private static final Queue<PooledParser> EXACT = new ConcurrentLinkedQueue<>();
    private static final DefaultHandler NOBODY = new DefaultHandler();
    private static final DefaultHandler2 NO_DOCUMENT_TYPE = new DefaultHandler2() {

        @Override
        public void startDTD(String name, String publicId, String systemId) throws SAXException {
            throw new SAXException(name);
        }
    };

    private final CanvasResource resource;
    private Locator locator;
    private boolean atStart = true;

    private final List<EObject> roots = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, EObject> index = new HashMap<>();
    private boolean indexIsWhole = true;
    private boolean idsMissing;

    private Frame frame;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private final Map<String, Deque<String>> namespaces = new HashMap<>();

    // Of the element that begins: what is not a feature.
    private List<String> declared;
    private String type;
    private String nil;
    private String idref;

    CanvasLoad(CanvasResource resource) {
        this.resource = resource;
    }

    /** Whether there are objects to which the file gives no id. */
    boolean idsMissing() {
        return idsMissing;
    }

    // --- the parser ---

    /** A parser, and its factory, keep all names that they have met: they go when they have read as much as this. */
    private static final long READ_BY_ONE_PARSER = 64L << 20;

    private static final class PooledParser {

        private final XMLReader reader;
        private long read;

        PooledParser(SAXParserFactory factory) throws SAXException {
            try {
                reader = factory.newSAXParser().getXMLReader();
                // It tells of the document type, which the quick parser cannot be told to refuse.
                reader.setProperty("http://xml.org/sax/properties/lexical-handler", NO_DOCUMENT_TYPE);
            } catch (ParserConfigurationException e) {
                throw new SAXException(e);
            }
        }

        private static SAXParserFactory closedParsers() {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            try {
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
                factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            } catch (ParserConfigurationException | SAXException e) {
                throw new IllegalStateException(e);
            }
            return factory;
        }

        void use(DefaultHandler handler) {
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
        }
    }

    /**
     * Reads the bytes of a file by a parser that needs half the time. What it refuses another load has to {@link #read}, whose
     * parser says in the words of the user's language what is wrong, and takes some things that this one does not.
     *
     * @throws SAXException     when they are not well-formed XML with namespaces
     * @throws RuntimeException when they are not what a canvas or a client may be
     */
    void readQuickly(byte[] bytes) throws SAXException {
        read(bytes, QUICK, SAXParserFactoryImpl::new);
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws SAXException     when they are not well-formed XML
     * @throws RefusedException when they are not what a canvas or a client may be
     */
    void read(byte[] bytes) throws SAXException {
        read(bytes, EXACT, PooledParser::closedParsers);
    }

    private void read(byte[] bytes, Queue<PooledParser> parsers, Supplier<SAXParserFactory> factory) throws SAXException {
        PooledParser parser = parsers.poll();
        if (parser == null) {
            parser = new PooledParser(factory.get());
        }
        parser.use(this);
        try {
            // The parser tells the encoding, from the bytes.
            parser.reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            // Nothing is read from a disk here: the bytes are not of the encoding that they are said to be.
            throw refused(Messages.text("file.notWellFormed", e.getMessage()), e);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Not every damage is one that the parser is prepared for.
            parser.read = READ_BY_ONE_PARSER;
            throw refused(Messages.text("file.damaged"), e);
        } finally {
            // It must not keep the model alive.
            parser.use(NOBODY);
            parser.read += bytes.length;
            if (parser.read < READ_BY_ONE_PARSER) {
                parsers.add(parser);
            }
        }
    }

    // --- elements ---

    /** An element that is open: an object, a value of one, or the {@code xmi:XMI} around all. */
    private static final class Frame {

        final Frame outer;
        final ClassTable table;
        final InternalEObject object;
        /** For a value: the feature of the object. */
        final Slot slot;
        final List<String> declared;

        Frame(Frame outer, ClassTable table, InternalEObject object, Slot slot, List<String> declared) {
            this.outer = outer;
            this.table = table;
            this.object = object;
            this.slot = slot;
            this.declared = declared;
        }

        boolean isWrapper() {
            return table == null && slot == null && object == null;
        }
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
        locator = newLocator;
    }

    /** Only a parser that knows namespaces tells of them so: before the element, and not among its attributes. */
    @Override
    public void startPrefixMapping(String prefix, String uri) {
        declare(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        try {
            start(name, attributes);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(Messages.text("file.damaged"), e);
        }
    }

    private void start(String name, Attributes attributes) {
        look(attributes);
        String local = local(name);
        if (frame == null || frame.isWrapper()) {
            startRoot(name, local, attributes);
        } else if (frame.table == null) {
            // Inside of a value, or of what is said to be nothing.
            throw refused(Messages.text("file.unknownFeature", local, "?"), null);
        } else {
            startFeature(local, attributes);
        }
    }

    private void startRoot(String name, String local, Attributes attributes) {
        if (atStart) {
            String xmi = namespace(XMIResource.XMI_NS);
            if (xmi != null && xmi.startsWith(XMIResource.XMI_NAMESPACE_PREFIX)) {
                resource.setXMIVersion(xmi.substring(XMIResource.XMI_NAMESPACE_PREFIX.length()));
            }
            rememberEncoding();
            atStart = false;
            if (local.equals(XMIResource.XMI_TAG_NAME)) {
                push(null, null, null);
                return;
            }
        }
        checkPackage(prefix(name));
        ClassTable table = classNamed(local);
        InternalEObject object = table.newObject();
        setAttributes(object, table, attributes);
        if (object.eIsProxy()) {
            throw standsElsewhere(object);
        }
        roots.add(object);
        register(object, table);
        push(table, object, null);
    }

    /** It is saved as it was. */
    private void rememberEncoding() {
        if (locator instanceof Locator2) {
            Locator2 header = (Locator2) locator;
            if (header.getEncoding() != null) {
                resource.setEncoding(header.getEncoding());
            }
            if (header.getXMLVersion() != null) {
                resource.setXMLVersion(header.getXMLVersion());
            }
        }
    }

    private void startFeature(String local, Attributes attributes) {
        Slot slot = frame.table.slot(local);
        if (slot == null) {
            throw refused(Messages.text("file.unknownFeature", local, frame.table.name()), null);
        }
        if (frame.object.eIsProxy()) {
            throw standsElsewhere(frame.object);
        }
        if (slot.isData()) {
            push(null, frame.object, slot);
            inText = !isNil();
            text.setLength(0);
        } else if (idref != null && !slot.isContainment()) {
            refer(frame.object, slot, idref);
            push(null, frame.object, slot);
        } else if (isNil()) {
            put(frame.object, slot, null, "null");
            push(null, frame.object, slot);
        } else {
            startObject(slot, attributes);
        }
    }

    private void startObject(Slot slot, Attributes attributes) {
        ClassTable table = slot.type();
        if (type != null) {
            checkPackage(prefix(type));
            table = classNamed(local(type));
        } else if (table == null) {
            throw refused(Messages.text("file.unknownClass", slot.typeName()), null);
        }
        InternalEObject object = table.newObject();
        setAttributes(object, table, attributes);
        if (slot.isContainment()) {
            if (!slot.isMany() && frame.object.eIsSet(slot.id())) {
                throw refused(Messages.text("file.twice", slot.name(), frame.table.name()), null);
            }
            if (object.eIsProxy() && isOfThisFile(object.eProxyURI())) {
                // It would stand in two places.
                throw refused(Messages.text("file.illegalValue", object.eProxyURI(), slot.name()), null);
            }
            put(frame.object, slot, object, table.name());
            register(object, table);
        } else if (!object.eIsProxy()) {
            // It would be part of nothing, and be lost.
            throw refused(Messages.text("file.illegalValue", table.name(), slot.name()), null);
        } else if (isOfThisFile(object.eProxyURI())) {
            refer(frame.object, slot, object.eProxyURI().fragment());
        } else {
            references.add(new Reference(frame.object, slot, List.of(object), line(), column()));
        }
        push(table, object, null);
    }

    private ClassTable classNamed(String name) {
        ClassTable table = ClassTable.named(name);
        if (table == null) {
            throw refused(Messages.text("file.unknownClass", name), null);
        }
        return table;
    }

    private void push(ClassTable table, InternalEObject object, Slot slot) {
        frame = new Frame(frame, table, object, slot, declared);
        declared = null;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        Frame ended = frame;
        frame = ended.outer;
        if (ended.slot != null && ended.slot.isData()) {
            setText(ended.object, ended.slot, inText ? text.toString() : null);
            inText = false;
        } else if (ended.table != null && ended.table.identified() && ((Identified) ended.object).getId() == null) {
            idsMissing = true;
        }
        if (ended.declared != null) {
            for (String prefix : ended.declared) {
                namespaces.get(prefix).pop();
            }
        }
    }

    private void setText(InternalEObject object, Slot slot, String value) {
        Object converted = converted(slot, value);
        if (slot.isIdentity()) {
            checkId(value);
            indexIsWhole = false;
        }
        put(object, slot, converted, value);
    }

    // --- attributes ---

    /** Looks at what is not a feature, for it can stand behind what depends on it. */
    private void look(Attributes attributes) {
        type = null;
        nil = null;
        idref = null;
        String xmiType = null;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            if (name.charAt(0) != 'x') {
                continue;
            }
            if (name.startsWith("xmlns")) {
                declare(name.startsWith("xmlns:") ? name.substring(6) : "", attributes.getValue(i));
            } else if (name.equals("xsi:type")) {
                type = attributes.getValue(i);
            } else if (name.equals("xmi:type")) {
                xmiType = attributes.getValue(i);
            } else if (name.equals("xsi:nil")) {
                nil = attributes.getValue(i);
            } else if (name.equals("xmi:idref")) {
                idref = attributes.getValue(i);
            } else if (name.equals("xsi:noNamespaceSchemaLocation")) {
                throw refused(Messages.text("file.otherPackage", attributes.getValue(i), CanvasPackage.eNS_URI), null);
            }
        }
        type = type == null ? xmiType : type;
    }

    private void declare(String prefix, String uri) {
        namespaces.computeIfAbsent(prefix, any -> new ArrayDeque<>()).push(uri);
        declared = declared == null ? new ArrayList<>() : declared;
        declared.add(prefix);
    }

    private boolean isNil() {
        if (nil == null || nil.equals("false") || nil.equals("0")) {
            return false;
        }
        if (nil.equals("true") || nil.equals("1")) {
            return true;
        }
        throw refused(Messages.text("file.illegalValue", nil, "xsi:nil"), null);
    }

    private void setAttributes(InternalEObject object, ClassTable table, Attributes attributes) {
        boolean hasFeatures = false;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            Slot slot = table.slot(name);
            if (slot == null) {
                slot = unusual(object, table, name, attributes.getValue(i));
            }
            if (slot != null) {
                set(object, slot, attributes.getValue(i));
                hasFeatures = true;
            }
        }
        if (hasFeatures && object.eIsProxy()) {
            throw standsElsewhere(object);
        }
    }

    /** Of what stands elsewhere the address is written and nothing else, so that more would be lost. */
    private RefusedException standsElsewhere(InternalEObject object) {
        return refused(Messages.text("file.elsewhere", object.eProxyURI()), null);
    }

    /** An attribute that is not the plain name of a feature: the feature that it means, or {@code null} for none. */
    private Slot unusual(InternalEObject object, ClassTable table, String name, String value) {
        if (name.startsWith("xmlns")) {
            return null;
        }
        switch (name) {
        case "xmi:version":
        case "xmi:uuid":
        case "xmi:type":
        case "xsi:type":
        case "xsi:schemaLocation":
            return null;
        case "xmi:id":
            if (resource.withXmiId(value) != null) {
                throw refused(Messages.text("file.illegalValue", value, name), null);
            }
            resource.setID(object, value);
            return null;
        case "href":
            setProxy(object, value);
            return null;
        default:
            Slot slot = table.slot(local(name));
            if (slot == null) {
                throw refused(Messages.text("file.unknownFeature", local(name), table.name()), null);
            }
            return slot;
        }
    }

    private void set(InternalEObject object, Slot slot, String value) {
        if (!slot.isData()) {
            refer(object, slot, value);
        } else if (slot.isMany()) {
            for (StringTokenizer tokens = new StringTokenizer(value, " "); tokens.hasMoreTokens();) {
                put(object, slot, converted(slot, tokens.nextToken()), value);
            }
        } else {
            if (slot.isIdentity()) {
                checkId(value);
            }
            put(object, slot, converted(slot, value), value);
        }
    }

    private Object converted(Slot slot, String value) {
        try {
            return slot.value(value);
        } catch (IllegalArgumentException e) {
            throw refused(Messages.text("file.value", slot.name(), e.getMessage()), e);
        }
    }

    private void checkId(String id) {
        if (id == null || !Ids.isLegal(id)) {
            throw refused(Messages.text("file.id", String.valueOf(id)), null);
        }
    }

    /** Sets the one value, or adds it to the others. */
    private void put(InternalEObject object, Slot slot, Object value, String shown) {
        try {
            if (slot.isMany()) {
                values(object, slot).addUnique(value);
            } else {
                object.eSet(slot.id(), value);
            }
        } catch (RuntimeException e) {
            throw refused(Messages.text("file.illegalValue", String.valueOf(shown), slot.name()), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static InternalEList<Object> values(InternalEObject object, Slot slot) {
        return (InternalEList<Object>) object.eGet(slot.id(), false, true);
    }

    // --- names ---

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private String namespace(String prefix) {
        Deque<String> uris = namespaces.get(prefix);
        String uri = uris == null ? null : uris.peek();
        return uri == null || uri.isEmpty() ? null : uri;
    }

    /** The only package is our own: no address is followed for any other. */
    private void checkPackage(String prefix) {
        String uri = namespace(prefix);
        if (CanvasPackage.eNS_URI.equals(uri)) {
            return;
        }
        if (uri != null && uri.startsWith(CanvasResource.NAMESPACE)) {
            String version = uri.substring(CanvasResource.NAMESPACE.length());
            if (version.matches("\\d{1,9}")) {
                throw new OtherVersionException(line(), column(), Integer.parseInt(version));
            }
        }
        throw refused(Messages.text("file.otherPackage", String.valueOf(uri), CanvasPackage.eNS_URI), null);
    }

    // --- references ---

    /** What a feature of an object refers to: ids and paths, and what stands in other files. */
    private record Reference(InternalEObject object, Slot slot, List<Object> values, int line, int column) {
    }

    private void register(InternalEObject object, ClassTable table) {
        if (table.identified() && ((Identified) object).getId() != null
                && index.putIfAbsent(((Identified) object).getId(), object) != null) {
            indexIsWhole = false;
        }
    }

    /** Keeps the references for the end, when all is there that they can mean. */
    private void refer(InternalEObject object, Slot slot, String all) {
        if (Ids.isLegal(all) && all.indexOf(':') < 0) {
            references.add(new Reference(object, slot, List.of(all), line(), column()));
            return;
        }
        List<Object> values = new ArrayList<>(1);
        String typeOfNext = null;
        for (StringTokenizer tokens = new StringTokenizer(all); tokens.hasMoreTokens();) {
            String id = tokens.nextToken();
            int mark = id.indexOf('#');
            if (mark > 0) {
                values.add(elsewhere(slot, typeOfNext, id));
                typeOfNext = null;
            } else if (mark < 0 && id.indexOf(':') >= 0) {
                if (typeOfNext != null) {
                    throw refused(Messages.text("file.unresolved", typeOfNext), null);
                }
                typeOfNext = id;
            } else {
                values.add(mark == 0 ? id.substring(1) : id);
                typeOfNext = null;
            }
        }
        if (typeOfNext != null) {
            throw refused(Messages.text("file.unresolved", typeOfNext), null);
        }
        if (values.size() > 1 && !slot.isMany()) {
            throw refused(Messages.text("file.illegalValue", all, slot.name()), null);
        }
        if (!values.isEmpty()) {
            references.add(new Reference(object, slot, values, line(), column()));
        }
    }

    private Object elsewhere(Slot slot, String typeName, String address) {
        ClassTable table = slot.type();
        if (typeName != null) {
            checkPackage(prefix(typeName));
            table = classNamed(local(typeName));
        } else if (table == null) {
            throw refused(Messages.text("file.unknownClass", slot.typeName()), null);
        }
        InternalEObject proxy = table.newObject();
        setProxy(proxy, address);
        return isOfThisFile(proxy.eProxyURI()) ? proxy.eProxyURI().fragment() : proxy;
    }

    /**
     * A reference to an element of another file is kept as it is, unread, for the rules to report. An address with a
     * scheme is refused.
     */
    private void setProxy(InternalEObject object, String address) {
        URI uri = URI.createURI(address);
        if (uri.scheme() != null || uri.hasAuthority() || uri.hasAbsolutePath()) {
            throw refused(Messages.text("file.address", address), null);
        }
        URI base = resource.getURI();
        boolean resolve = base != null && base.isHierarchical() && !base.isRelative() && uri.hasRelativePath();
        object.eSetProxyURI(resolve ? uri.resolve(base) : uri);
    }

    private boolean isOfThisFile(URI uri) {
        return uri.fragment() != null && (uri.isCurrentDocumentReference() || uri.trimFragment().equals(resource.getURI()));
    }

    @Override
    public void endDocument() {
        resource.getContents().addAll(roots);
        if (!indexIsWhole) {
            indexAgain();
        }
        for (Reference reference : references) {
            if (reference.slot().isMany()) {
                addAll(reference);
            } else {
                put(reference, found(reference, reference.values().get(0)));
            }
        }
    }

    /** Of equal ids the first in the model is meant, which is not always the first in the file. */
    private void indexAgain() {
        index.clear();
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(resource.getContents(), false); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Identified && ((Identified) object).getId() != null) {
                index.putIfAbsent(((Identified) object).getId(), object);
            }
        }
    }

    private Object found(Reference reference, Object value) {
        if (!(value instanceof String)) {
            return value;
        }
        EObject object = null;
        String id = (String) value;
        try {
            object = id.startsWith("/") ? resource.getEObject(id) : withId(id);
        } catch (RuntimeException e) {
            // A path that leads nowhere.
            object = null;
        }
        if (object == null) {
            throw new RefusedException(reference.line(), reference.column(), Messages.text("file.unresolved", id), null);
        }
        return object;
    }

    private EObject withId(String id) {
        EObject object = resource.withXmiId(id);
        return object == null ? index.get(id) : object;
    }

    private void put(Reference reference, Object value) {
        try {
            reference.object().eSet(reference.slot().id(), value);
        } catch (RuntimeException e) {
            throw illegal(reference, value, e);
        }
    }

    private void addAll(Reference reference) {
        InternalEList<Object> list = values(reference.object(), reference.slot());
        Set<Object> present = list.isEmpty() && reference.values().size() == 1 ? null
                : Collections.newSetFromMap(new IdentityHashMap<>());
        if (present != null) {
            present.addAll(list.basicList());
        }
        int linkedBefore = list.size();
        for (Object value : reference.values()) {
            Object object = found(reference, value);
            try {
                if (present == null || present.add(object)) {
                    list.addUnique(object);
                } else if (linkedBefore == 0) {
                    throw new IllegalArgumentException("twice");
                }
            } catch (RuntimeException e) {
                throw illegal(reference, object, e);
            }
        }
    }

    private static RefusedException illegal(Reference reference, Object value, RuntimeException cause) {
        return new RefusedException(reference.line(), reference.column(), Messages.text("file.illegalValue",
                ((EObject) value).eClass().getName(), reference.slot().name()), cause);
    }

    // --- refusals ---

    private int line() {
        return locator == null ? 0 : Math.max(0, locator.getLineNumber());
    }

    private int column() {
        return locator == null ? 0 : Math.max(0, locator.getColumnNumber());
    }

    private RefusedException refused(String message, Throwable cause) {
        return new RefusedException(line(), column(), message, cause);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void warning(SAXParseException e) throws SAXException {
        throw e;
    }

    /** Something that is not accepted, at a place in the file. */
    static class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;

        RefusedException(int line, int column, String message, Throwable cause) {
            super(message, cause);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /** The namespace is that of another version of the format. */
    static final class OtherVersionException extends RefusedException {

        private static final long serialVersionUID = 1L;
        private final int version;

        OtherVersionException(int line, int column, int version) {
            super(line, column, Messages.text("file.older", version, CanvasResource.VERSION), null);
            this.version = version;
        }

        int version() {
            return version;
        }
    }
}
