package org.canvasstudio.model.edit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Ids;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Tag;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/**
 * A piece cut or copied out of canvases: copies of objects with all that they contain, the links that join elements
 * among them, and a note of the objects elsewhere to which they refer, so that a tag, or a need of a customer, can be
 * found again in the canvas where the piece is put. It can be written as text, for a clipboard.
 */
public final class Clip {

    /** Ends the line that says how many of the objects that follow are those that were copied. */
    private static final char HEADER_END = '\n';

    private final List<EObject> objects;
    private final List<Link> links;
    private final List<EObject> context;

    private Clip(List<EObject> objects, List<Link> links, List<EObject> context) {
        this.objects = objects;
        this.links = links;
        this.context = context;
    }

    /**
     * Copies objects. What lies in another of them is copied once; a canvas, a client, a block, and a link without its
     * ends are no pieces and are left out.
     */
    public static Clip of(Collection<?> selection) {
        Set<EObject> pieces = new LinkedHashSet<>();
        selection.stream().filter(Clip::isPiece).forEach(object -> pieces.add((EObject) object));
        List<EObject> originals = EcoreUtil.filterDescendants(pieces);
        List<Link> links = linksAmong(originals);
        EcoreUtil.Copier copier = new EcoreUtil.Copier(true, false);
        List<EObject> objects = new ArrayList<>(copier.copyAll(originals));
        List<Link> copiedLinks = new ArrayList<>(copier.copyAll(links));
        copier.copyReferences();
        List<EObject> context = noteContext(copier);
        Clip clip = new Clip(objects, copiedLinks, context);
        clip.forgetEqualIds();
        return clip;
    }

    private static boolean isPiece(Object object) {
        return object instanceof EObject && ((EObject) object).eContainer() != null && !(object instanceof Block)
                && !(object instanceof Link);
    }

    private static List<Link> linksAmong(List<EObject> objects) {
        Set<EObject> held = new HashSet<>(objects);
        List<Link> links = new ArrayList<>();
        for (EObject object : objects) {
            if (object instanceof CanvasElement) {
                for (Link link : ((CanvasElement) object).getOutgoing()) {
                    if (held.contains(link.getTarget())) {
                        links.add(link);
                    }
                }
            }
        }
        return links;
    }

    /** Lets the copies refer to stand-ins where the originals refer to what was not copied. */
    private static List<EObject> noteContext(EcoreUtil.Copier copier) {
        Map<EObject, EObject> standIns = new LinkedHashMap<>();
        copier.forEach((original, copy) -> {
            for (EReference reference : outward(original)) {
                refer(copy, reference, targets(original, reference).stream().map(target -> copier.containsKey(target)
                        ? copier.get(target) : standIns.computeIfAbsent(target, Clip::standIn)).toList());
            }
        });
        return List.copyOf(standIns.values());
    }

    /** The features by which the object can refer to others; the ends of links are seen to with the links. */
    static List<EReference> outward(EObject object) {
        return object.eClass().getEAllReferences().stream()
                .filter(reference -> (reference.isMany() || reference == CanvasPackage.Literals.ASSUMPTION__ABOUT)
                        && !reference.isContainment() && !reference.isDerived() && reference.isChangeable())
                .toList();
    }

    /** What an object refers to by a feature, be it a list or not. */
    @SuppressWarnings("unchecked")
    static List<EObject> targets(EObject object, EReference reference) {
        Object value = object.eGet(reference);
        return reference.isMany() ? (List<EObject>) value : value == null ? List.of() : List.of((EObject) value);
    }

    /** Lets an object refer to others by a feature; of several only the first when it is no list. */
    static void refer(EObject object, EReference reference, List<EObject> targets) {
        object.eSet(reference, reference.isMany() ? targets : targets.isEmpty() ? null : targets.get(0));
    }

    /** What identifies an object in another canvas; of a tag it is all that there is. */
    private static EObject standIn(EObject object) {
        if (object instanceof Tag) {
            return EcoreUtil.copy(object);
        }
        EObject standIn = EcoreUtil.create(object.eClass());
        for (String feature : new String[] {"id", "name"}) {
            if (object.eClass().getEStructuralFeature(feature) != null) {
                standIn.eSet(standIn.eClass().getEStructuralFeature(feature),
                        object.eGet(object.eClass().getEStructuralFeature(feature)));
            }
        }
        return standIn;
    }

    /** Pieces of two canvases may have the same ids: the later ones get new ids where they are put. */
    private void forgetEqualIds() {
        Set<String> ids = new HashSet<>();
        EcoreUtil.getAllContents(roots()).forEachRemaining(object -> {
            if (object instanceof Identified && !ids.add(((Identified) object).getId())) {
                ((Identified) object).setId(null);
            }
        });
    }

    private List<EObject> roots() {
        List<EObject> roots = new ArrayList<>(objects);
        roots.addAll(links);
        roots.addAll(context);
        return roots;
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** The copied objects, in the order in which they were selected. */
    public List<EObject> objects() {
        return objects;
    }

    /** The links among the copied elements. */
    List<Link> links() {
        return links;
    }

    /** Stand-ins for what the objects refer to and the piece does not hold. */
    List<EObject> context() {
        return context;
    }

    /** Another piece like this one, to be put into a canvas while this one stays as it is. */
    Clip copy() {
        List<EObject> copies = new ArrayList<>(EcoreUtil.copyAll(roots()));
        return divided(copies, objects.size());
    }

    private static Clip divided(List<EObject> roots, int count) {
        List<Link> links = new ArrayList<>();
        List<EObject> context = new ArrayList<>();
        for (EObject root : roots.subList(count, roots.size())) {
            if (root instanceof Link) {
                links.add((Link) root);
            } else {
                context.add(root);
            }
        }
        return new Clip(List.copyOf(roots.subList(0, count)), links, context);
    }

    /** The names of the objects, one in a line: what a text field gets. */
    public String names() {
        return objects.stream().map(ModelLabels::fullName).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The piece as text; {@link #parse} reads it. */
    public String text() {
        XMLResource resource = resource();
        resource.getContents().addAll(copy().roots());
        StringWriter text = new StringWriter();
        text.append(Integer.toString(objects.size())).append(HEADER_END);
        try {
            resource.save(text, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** The piece that was written as text; {@code null} when the text is no such piece. */
    public static Clip parse(String text) {
        int end = text.indexOf(HEADER_END);
        try {
            int count = Integer.parseInt(text.substring(0, Math.max(end, 0)));
            XMLResource resource = resource();
            resource.load(new org.xml.sax.InputSource(new StringReader(text.substring(end + 1))), null);
            List<EObject> roots = new ArrayList<>(resource.getContents());
            resource.getContents().clear();
            if (count < 0 || count > roots.size() || !canBeSaved(roots)) {
                return null;
            }
            Clip clip = divided(roots, count);
            return clip.holdsEndsOfLinks() ? clip : null;
        } catch (IOException | RuntimeException e) {
            // What EMF's handler makes of a text that is none of ours, it does not say.
            return null;
        }
    }

    /** A link to a stand-in would be put into a canvas without its end. */
    private boolean holdsEndsOfLinks() {
        Set<EObject> held = new HashSet<>(objects);
        return objects.stream().noneMatch(Link.class::isInstance)
                && links.stream().allMatch(link -> held.contains(link.getSource()) && held.contains(link.getTarget()));
    }

    /** EMF's handler takes any ids, and what stands in other files; the canvas in which it is put could not be read again. */
    private static boolean canBeSaved(List<EObject> roots) {
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(roots, false); all.hasNext();) {
            EObject object = all.next();
            if (object.eIsProxy() || refersElsewhere(object) || object instanceof Identified
                    && ((Identified) object).getId() != null && !Ids.isLegal(((Identified) object).getId())) {
                return false;
            }
        }
        return true;
    }

    private static boolean refersElsewhere(EObject object) {
        // What is looked at in the usual way is loaded.
        Iterator<EObject> targets = ((InternalEList<EObject>) object.eCrossReferences()).basicIterator();
        while (targets.hasNext()) {
            if (targets.next().eIsProxy()) {
                return true;
            }
        }
        return false;
    }

    private static XMLResource resource() {
        XMIResourceImpl resource = new XMIResourceImpl(URI.createURI("clip.xmi"));
        resource.setEncoding("UTF-8");
        // Another program may have put the text on the clipboard: it opens nothing.
        Map<String, Boolean> features = new HashMap<>();
        features.put("http://apache.org/xml/features/disallow-doctype-decl", Boolean.TRUE);
        resource.getDefaultLoadOptions().put(XMLResource.OPTION_PARSER_FEATURES, features);
        CanvasFiles.newResourceSet().getResources().add(resource);
        return resource;
    }
}
