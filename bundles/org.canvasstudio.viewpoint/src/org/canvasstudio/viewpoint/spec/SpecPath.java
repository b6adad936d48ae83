package org.canvasstudio.viewpoint.spec;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;

/** References inside a file as EMF writes them: {@code //@feature[name='x']/@feature.0/@feature}. */
final class SpecPath {

    private static final Pattern STEP = Pattern.compile("/@(\\w+)(?:\\[name='([^']*)']|\\.(\\d+))?");

    private SpecPath() {
    }

    /** The element at the path; {@code null} when there is none. */
    static SpecElement find(SpecElement root, String path) {
        String steps = path.startsWith("#") ? path.substring(1) : path;
        if (!steps.startsWith("//@")) {
            return null;
        }
        SpecElement here = root;
        Matcher matcher = STEP.matcher(steps.substring(1));
        int end = 0;
        while (here != null && matcher.find()) {
            if (matcher.start() != end) {
                return null;
            }
            end = matcher.end();
            here = step(here, matcher);
        }
        return end == steps.length() - 1 ? here : null;
    }

    private static SpecElement step(SpecElement from, Matcher step) {
        List<SpecElement> children = from.children(step.group(1));
        if (step.group(2) != null) {
            String name = URI.decode(step.group(2));
            return children.stream().filter(child -> child.name().equals(name)).findFirst().orElse(null);
        }
        int index = step.group(3) == null ? 0 : Integer.parseInt(step.group(3));
        return index < children.size() ? children.get(index) : null;
    }
}
