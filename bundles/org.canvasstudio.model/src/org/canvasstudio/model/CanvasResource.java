package org.canvasstudio.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.canvasstudio.model.CanvasLoad.OtherVersionException;
import org.canvasstudio.model.CanvasLoad.RefusedException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * One file with one canvas or one client, as XMI 2.0.
 *
 * <p>Loading opens nothing but the file itself: no document type, no entity, no other address. It refuses what it does
 * not know with a {@link CanvasFileException}, because saving would lose it. Objects get their ids when they come into
 * the resource. Saving writes UTF-8 in a fixed order and keeps the file's line ends.
 */
public class CanvasResource extends XMIResourceImpl {

    /** The namespace of the metamodel without the version that ends it. */
    static final String NAMESPACE = CanvasPackage.eNS_URI.substring(0, CanvasPackage.eNS_URI.lastIndexOf('/') + 1);

    /** The version of the file format that this code writes. */
    public static final int VERSION = Integer.parseInt(CanvasPackage.eNS_URI.substring(NAMESPACE.length()));

    /** The largest file that is read, in bytes; a canvas of 5,000 notes takes about 2 MB. */
    public static final int LARGEST_FILE = 64 << 20;

    private final List<Migration> migrations;
    private final Map<String, Integer> numbersInUse = new HashMap<>();
    private Set<String> idsInUse;
    private String lineDelimiter = "\n";
    private Map<EObject, String> paths = Map.of();

    public CanvasResource(URI uri) {
        // Version 1 is the first: there is nothing to migrate from yet.
        this(uri, List.of());
    }

    /** @param migrations the steps from older versions, in any order */
    public CanvasResource(URI uri, List<Migration> migrations) {
        super(uri);
        this.migrations = List.copyOf(migrations);
        setEncoding("UTF-8");
        // Content that cannot be written must not cost the file that is there: it is made in memory first.
        getDefaultSaveOptions().put(Resource.OPTION_SAVE_ONLY_IF_CHANGED, Resource.OPTION_SAVE_ONLY_IF_CHANGED_MEMORY_BUFFER);
    }

    @Override
    public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw refused(0, 0, Messages.text("file.tooLarge", LARGEST_FILE >> 20), null);
        }
        try {
            finish(read(bytes));
            lineDelimiter = usesCarriageReturns(bytes) ? "\r\n" : "\n";
        } catch (RefusedException e) {
            getContents().clear();
            throw refused(e.line(), e.column(), e.getMessage(), e);
        } catch (SAXException e) {
            getContents().clear();
            throw refused(e);
        } catch (CanvasFileException e) {
            getContents().clear();
            throw e;
        }
    }

    private CanvasLoad read(byte[] bytes) throws IOException, SAXException {
        CanvasLoad load = new CanvasLoad(this);
        try {
            load.readQuickly(bytes);
            return load;
        } catch (SAXException | RuntimeException e) {
            // The other parser says what is wrong, and where.
            forget();
        }
        load = new CanvasLoad(this);
        try {
            load.read(bytes);
        } catch (OtherVersionException other) {
            load = new CanvasLoad(this);
            load.read(migrate(bytes, other));
        }
        return load;
    }

    private void forget() {
        getContents().clear();
        getIDToEObjectMap().clear();
        getEObjectToIDMap().clear();
    }

    @Override
    public void doLoad(InputSource source, Map<?, ?> options) {
        throw new UnsupportedOperationException("a canvas is read from a stream of bytes");
    }

    @Override
    public void doLoad(Node node, Map<?, ?> options) {
        throw new UnsupportedOperationException("a canvas is read from a stream of bytes");
    }

    /** The object that the file being read gives an {@code xmi:id}; {@code null} when it gives none. */
    EObject withXmiId(String id) {
        return idToEObjectMap == null ? null : idToEObjectMap.get(id);
    }

    private void finish(CanvasLoad load) throws CanvasFileException {
        if (getContents().size() != 1
                || !(getContents().get(0) instanceof Canvas || getContents().get(0) instanceof Client)) {
            throw refused(0, 0, Messages.text("file.root"), null);
        }
        EObject root = getContents().get(0);
        if (root instanceof Canvas) {
            Canvases.complete((Canvas) root);
        }
        if (load.idsMissing()) {
            Ids.assignMissing(root);
        }
    }

    private static boolean usesCarriageReturns(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r';
            }
        }
        return false;
    }

    private CanvasFileException refused(Throwable cause) {
        if (cause instanceof SAXParseException) {
            SAXParseException parse = (SAXParseException) cause;
            boolean declared = String.valueOf(parse.getMessage()).contains("disallow-doctype-decl");
            String problem = declared ? Messages.text("file.doctype") : Messages.text("file.notWellFormed", parse.getMessage());
            return refused(parse.getLineNumber(), parse.getColumnNumber(), problem, parse);
        }
        return refused(0, 0, Messages.text("file.notWellFormed", cause.getMessage()), cause);
    }

    private CanvasFileException refused(int line, int column, String problem, Throwable cause) {
        return new CanvasFileException(name(), line, column, problem, cause);
    }

    private String name() {
        return getURI().isFile() ? getURI().toFileString()
                : getURI().isPlatformResource() ? getURI().toPlatformString(true) : getURI().toString();
    }

    // --- older versions ---

    private byte[] migrate(byte[] bytes, OtherVersionException found) throws IOException {
        if (found.version() > VERSION) {
            throw refused(found.line(), found.column(), Messages.text("file.newer", found.version(), VERSION), null);
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            for (int version = found.version(); version < VERSION; version++) {
                step(version, found).migrate(document);
            }
            rename(document.getDocumentElement());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            transformers.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw refused(e);
        }
    }

    private Migration step(int from, OtherVersionException found) throws CanvasFileException {
        for (Migration migration : migrations) {
            if (migration.from() == from) {
                return migration;
            }
        }
        throw refused(found.line(), found.column(), Messages.text("file.older", found.version(), VERSION), null);
    }

    /** Gives the root, and the prefix that values of xsi:type use, the current namespace. */
    private static void rename(Element root) {
        NamedNodeMap attributes = root.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && attribute.getNodeValue().startsWith(NAMESPACE)) {
                attribute.setNodeValue(CanvasPackage.eNS_URI);
            }
        }
        root.getOwnerDocument().renameNode(root, CanvasPackage.eNS_URI, root.getNodeName());
    }

    // --- writing ---

    @Override
    public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
        Map<Object, Object> all = new HashMap<>(options);
        all.putIfAbsent(Resource.OPTION_LINE_DELIMITER, lineDelimiter);
        paths = getContents().isEmpty() ? Map.of() : referencePaths(getContents().get(0));
        try {
            super.doSave(out, all);
        } catch (RuntimeException e) {
            // The serialiser throws plain runtime exceptions for characters that XML has no way to write.
            throw refused(0, 0, Messages.text("file.notWritable", e.getMessage()), e);
        } finally {
            paths = Map.of();
        }
    }

    /**
     * The objects to which references are written as paths, with these: those whose id another object before them has.
     * By that id the other one would be found when the file is read again.
     */
    protected Map<EObject, String> referencePaths(EObject root) {
        List<Identified> later = Ids.repeated(root);
        if (later.isEmpty()) {
            return Map.of();
        }
        Map<EObject, String> found = ReferencePaths.below(root);
        found.keySet().retainAll(Set.copyOf(later));
        return found;
    }

    /** EMF writes ids and the references to them as they are, which is no XML where they hold one of its signs. */
    @Override
    protected XMLHelper createXMLHelper() {
        return new XMIHelperImpl(this) {

            @Override
            public String getIDREF(EObject object) {
                String path = paths.get(object);
                return path == null ? escaped(super.getIDREF(object)) : path;
            }

            @Override
            public String getID(EObject object) {
                return escaped(super.getID(object));
            }
        };
    }

    private static String escaped(String id) {
        return id == null ? null : id.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    // --- ids ---

    @Override
    protected boolean isAttachedDetachedHelperRequired() {
        return true;
    }

    @Override
    public void attached(EObject object) {
        if (isLoading()) {
            // All comes at once, with its ids: there is nothing to do, unless somebody tracks changes.
            if (isTrackingModification()) {
                super.attached(object);
            }
            return;
        }
        idsInUse = idsOutside(object);
        numbersInUse.clear();
        super.attached(object);
        idsInUse = null;
    }

    private Set<String> idsOutside(EObject newcomer) {
        Set<String> ids = new HashSet<>();
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(getContents(), false); all.hasNext();) {
            EObject object = all.next();
            if (object == newcomer) {
                all.prune();
            } else if (object instanceof Identified && ((Identified) object).getId() != null) {
                ids.add(((Identified) object).getId());
            }
        }
        return ids;
    }

    /** An object without an id, or with one that is taken (a pasted copy), gets a new one, which may be one that it had. */
    @Override
    protected void attachedHelper(EObject object) {
        super.attachedHelper(object);
        if (idsInUse != null && object instanceof Identified) {
            Identified identified = (Identified) object;
            if (identified.getId() == null || idsInUse.contains(identified.getId())) {
                identified.setId(Ids.propose(identified, idsInUse, numbersInUse));
                if (identified instanceof CanvasElement) {
                    ((CanvasElement) identified).getFormerIds().remove(identified.getId());
                }
            }
            idsInUse.add(identified.getId());
        }
    }
}
