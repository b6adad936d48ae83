package org.canvasstudio.ui.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.ui.documents.Adapted;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/**
 * An object of one of the versions that are compared. It is the same as the object of the other version that has the same
 * class and id, whatever its name, its place and its properties; what has no id is told by what it is about. Its content
 * is a list of its properties, in words.
 */
final class ComparedObject implements IStructureComparator, ITypedElement, IEncodedStreamContentAccessor {

    /** The features that tell objects without an id from each other. */
    private static final List<String> SUBJECTS = List.of("question", "item", "topic", "rule");

    private final String identity;
    private final String name;
    private final ImageDescriptor icon;
    private final String content;
    private final List<ComparedObject> children = new ArrayList<>();

    private ComparedObject(String identity, String name, ImageDescriptor icon, String content) {
        this.identity = identity;
        this.name = name;
        this.icon = icon;
        this.content = content;
    }

    /** The object and all that it contains. */
    static ComparedObject of(EObject object, Adapted adapted) {
        return of(object, adapted, identity(object));
    }

    /** A version that cannot be read: all there is to see is why. */
    static ComparedObject unreadable(String problem) {
        ComparedObject root = new ComparedObject("", Messages.ComparedObject_unreadable, null, problem);
        root.children.add(new ComparedObject("problem", problem, null, problem));
        return root;
    }

    private static ComparedObject of(EObject object, Adapted adapted, String identity) {
        ComparedObject compared = new ComparedObject(identity, adapted.text(object), adapted.icon(object),
                content(object, adapted));
        Map<String, Integer> seen = new HashMap<>();
        for (EObject child : object.eContents()) {
            String its = identity(child);
            // Two with the same identity stay two.
            int times = seen.merge(its, 1, Integer::sum);
            compared.children.add(of(child, adapted, times == 1 ? its : its + '\n' + times));
        }
        return compared;
    }

    private static String identity(EObject object) {
        String kind = object.eClass().getName();
        if (object instanceof Identified && ((Identified) object).getId() != null) {
            return kind + ' ' + ((Identified) object).getId();
        }
        StringBuilder identity = new StringBuilder(kind);
        if (object instanceof Estimate && object.eContainmentFeature() != null) {
            identity.append(' ').append(object.eContainmentFeature().getName());
        }
        if (object instanceof Assumption && ((Assumption) object).getAbout() != null) {
            identity.append(' ').append(((Assumption) object).getAbout().getId());
        }
        for (String subject : SUBJECTS) {
            EStructuralFeature feature = object.eClass().getEStructuralFeature(subject);
            if (feature != null && object.eIsSet(feature)) {
                identity.append(' ').append(object.eGet(feature));
            }
        }
        return identity.toString();
    }

    private static String content(EObject object, Adapted adapted) {
        List<String> lines = new ArrayList<>();
        IItemPropertySource properties = adapted.properties(object);
        if (properties != null) {
            for (IItemPropertyDescriptor property : properties.getPropertyDescriptors(object)) {
                EStructuralFeature feature = (EStructuralFeature) property.getFeature(object);
                if (object.eIsSet(feature)) {
                    lines.add(NLS.bind(Messages.ComparedObject_property, property.getDisplayName(object),
                            value(object.eGet(feature), object, property, adapted)));
                }
            }
        }
        // Objects are matched whatever their order: that it is another shows here.
        for (EReference containment : object.eClass().getEAllContainments()) {
            if (containment.isMany() && !containment.isDerived()) {
                List<?> contained = (List<?>) object.eGet(containment);
                if (contained.size() > 1) {
                    lines.add(NLS.bind(Messages.ComparedObject_order, contained.stream()
                            .map(child -> child instanceof Identified ? ((Identified) child).getId() : adapted.text(child))
                            .collect(Collectors.joining(", "))));
                }
            }
        }
        return String.join("\n", lines) + '\n';
    }

    private static String value(Object value, EObject object, IItemPropertyDescriptor property, Adapted adapted) {
        if (value instanceof EList) {
            return ((EList<?>) value).stream().map(each -> value(each, object, property, adapted))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof EObject ? adapted.text(value) : property.getLabelProvider(object).getText(value);
    }

    @Override
    public Object[] getChildren() {
        return children.toArray();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Image getImage() {
        if (icon == null) {
            return null;
        }
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = icon.toString();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, icon);
        }
        return registry.get(key);
    }

    /** Text: the properties are compared line by line. */
    @Override
    public String getType() {
        return ITypedElement.TEXT_TYPE;
    }

    @Override
    public InputStream getContents() {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getCharset() {
        return StandardCharsets.UTF_8.name();
    }

    String content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComparedObject && ((ComparedObject) other).identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
