package org.canvasstudio.model.edit;

import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;

/** The icons of the classes of the metamodel, also for whoever has no object at hand. */
public final class Icons {

    /** A large tree asks for thousands, and each would be looked for in the jar. */
    private static final Map<String, URL> BY_CLASS = new ConcurrentHashMap<>();

    private Icons() {
    }

    /** The icon, an SVG of 16 by 16; {@code null} when the class has none. */
    public static URL of(EClass type) {
        return BY_CLASS.computeIfAbsent(type.getName(), name -> Icons.class.getResource("/icons/full/obj16/" + name + ".svg"));
    }
}
