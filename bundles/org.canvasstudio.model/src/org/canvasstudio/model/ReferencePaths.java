package org.canvasstudio.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** References to objects as XMI writes them without ids: the way from the root, {@code //@customerSegments/@elements.0}. */
public final class ReferencePaths {

    private ReferencePaths() {
    }

    /**
     * The paths of an object and of all that it contains. They are worked out together: asking each object for its path
     * would look through the list that holds it, every time.
     *
     * @param root what the file holds
     */
    public static Map<EObject, String> below(EObject root) {
        Map<EObject, String> paths = new HashMap<>();
        add(root, "/", paths);
        return paths;
    }

    private static void add(EObject object, String path, Map<EObject, String> paths) {
        paths.put(object, path);
        for (EReference reference : object.eClass().getEAllContainments()) {
            String step = path + "/@" + reference.getName();
            Object value = object.eGet(reference);
            if (value instanceof List<?> children) {
                int index = 0;
                for (Object child : children) {
                    add((EObject) child, step + '.' + index++, paths);
                }
            } else if (value != null) {
                add((EObject) value, step, paths);
            }
        }
    }
}
