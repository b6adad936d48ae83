package org.canvasstudio.viewpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * Whether elements are of a class that a specification names: {@code Name}, {@code package.Name} or {@code package::Name}.
 * May be used by several threads.
 */
final class DomainClasses {

    private final Map<String, Map<EClass, Boolean>> known = new ConcurrentHashMap<>();

    boolean isInstance(EObject element, String name) {
        Map<EClass, Boolean> types = known.computeIfAbsent(name, key -> new ConcurrentHashMap<>());
        EClass type = element.eClass();
        Boolean is = types.get(type);
        if (is == null) {
            is = isNamed(type, name) || type.getEAllSuperTypes().stream().anyMatch(each -> isNamed(each, name));
            types.put(type, is);
        }
        return is;
    }

    /** Whether a class has the name. */
    static boolean isNamed(EClass type, String name) {
        String simple = name.replaceFirst("^.*(\\.|::)", "");
        if (!simple.equals(type.getName())) {
            return simple.equals("EObject");
        }
        return simple.length() == name.length()
                || name.replaceFirst("(\\.|::)[^.:]*$", "").equals(type.getEPackage().getName());
    }
}
