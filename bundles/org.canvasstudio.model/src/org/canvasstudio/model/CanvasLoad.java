package org.canvasstudio.model;

import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of a {@link CanvasResource} and stops at the first thing that it does not accept. */
final class CanvasLoad extends XMILoadImpl {

    /** Made once: looking for the parser on the class path takes longer than reading a small canvas. */
    private static final SAXParserFactory PARSERS = closedParsers();

    private static SAXParserFactory closedParsers() {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return factory;
    }

    CanvasLoad(XMLHelper helper) {
        super(helper);
    }

    @Override
    protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
        synchronized (PARSERS) {
            return PARSERS.newSAXParser();
        }
    }

    @Override
    protected DefaultHandler makeDefaultHandler() {
        return new Handler(resource, helper, options);
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

    private static final class Handler extends SAXXMIHandler {

        Handler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
            super(resource, helper, options);
        }

        /** The only package is our own: no address is followed for any other. */
        @Override
        protected EPackage getPackageForURI(String uri) {
            if (CanvasPackage.eNS_URI.equals(uri)) {
                return CanvasPackage.eINSTANCE;
            }
            if (uri != null && uri.startsWith(CanvasResource.NAMESPACE)) {
                String version = uri.substring(CanvasResource.NAMESPACE.length());
                if (version.matches("\\d{1,9}")) {
                    throw new OtherVersionException(getLineNumber(), getColumnNumber(), Integer.parseInt(version));
                }
            }
            throw refused(Messages.text("file.otherPackage", String.valueOf(uri), CanvasPackage.eNS_URI), null);
        }

        /**
         * A reference to an element of another file is kept as it is, unread, for the rules to report. An address with a
         * scheme is refused.
         */
        @Override
        protected void handleProxy(InternalEObject proxy, String uriLiteral) {
            URI uri = URI.createURI(uriLiteral);
            if (uri.scheme() != null || uri.hasAuthority() || uri.hasAbsolutePath()) {
                throw refused(Messages.text("file.address", uriLiteral), null);
            }
            super.handleProxy(proxy, uriLiteral);
        }

        /** Nonsense between the tags makes the base class stumble: that is damage, at a place that is known. */
        @Override
        public void startElement(String uri, String localName, String name) {
            guarded(() -> super.startElement(uri, localName, name));
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            guarded(() -> super.endElement(uri, localName, name));
        }

        @Override
        public void endDocument() {
            guarded(this::resolve);
        }

        /** References are resolved here, all at once: without an index each would look through the whole file. */
        private void resolve() {
            ResourceImpl loaded = (ResourceImpl) xmlResource;
            Map<String, EObject> index = new HashMap<>();
            for (TreeIterator<EObject> all = EcoreUtil.getAllContents(loaded.getContents(), false); all.hasNext();) {
                EObject object = all.next();
                if (object instanceof Identified && ((Identified) object).getId() != null) {
                    index.putIfAbsent(((Identified) object).getId(), object);
                }
            }
            loaded.setIntrinsicIDToEObjectMap(index);
            try {
                super.endDocument();
            } finally {
                loaded.setIntrinsicIDToEObjectMap(null);
            }
        }

        private void guarded(Runnable step) {
            try {
                step.run();
            } catch (RefusedException e) {
                throw e;
            } catch (RuntimeException e) {
                throw refused(Messages.text("file.damaged"), e);
            }
        }

        @Override
        public void error(XMIException e) {
            throw refused(message(e), e);
        }

        @Override
        public void warning(XMIException e) {
            error(e);
        }

        private String message(XMIException e) {
            if (e instanceof FeatureNotFoundException) {
                FeatureNotFoundException unknown = (FeatureNotFoundException) e;
                String where = unknown.getObject() == null ? "?" : unknown.getObject().eClass().getName();
                return Messages.text("file.unknownFeature", unknown.getName(), where);
            }
            if (e instanceof ClassNotFoundException) {
                return Messages.text("file.unknownClass", ((ClassNotFoundException) e).getName());
            }
            if (e instanceof IllegalValueException) {
                IllegalValueException illegal = (IllegalValueException) e;
                String feature = illegal.getFeature() == null ? "?" : illegal.getFeature().getName();
                String value = illegal.getValue() instanceof EObject
                        ? ((EObject) illegal.getValue()).eClass().getName()
                        : String.valueOf(illegal.getValue());
                return Messages.text("file.illegalValue", value, feature);
            }
            if (e instanceof UnresolvedReferenceException) {
                return Messages.text("file.unresolved", ((UnresolvedReferenceException) e).getReference());
            }
            return Messages.text("file.notWellFormed", e.getMessage());
        }

        private RefusedException refused(String message, Throwable cause) {
            int line = cause instanceof XMIException ? ((XMIException) cause).getLine() : getLineNumber();
            int column = cause instanceof XMIException ? ((XMIException) cause).getColumn() : getColumnNumber();
            return new RefusedException(line, column, message, cause);
        }
    }
}
