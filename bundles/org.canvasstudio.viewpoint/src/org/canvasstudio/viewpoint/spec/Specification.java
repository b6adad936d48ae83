package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A viewpoint specification: its viewpoints with their diagrams and tables. */
public final class Specification {

    private final SpecElement root;
    private final List<RepresentationDescription> representations = new ArrayList<>();

    Specification(SpecElement root) {
        this.root = root;
        for (SpecElement viewpoint : viewpoints()) {
            for (SpecElement each : viewpoint.children("ownedRepresentations")) {
                representations.add("CrossTableDescription".equals(each.type()) ? each.as(TableDescription::new)
                        : each.as(DiagramDescription::new));
            }
        }
    }

    /** The root as it stands in the file. */
    public SpecElement root() {
        return root;
    }

    /** The viewpoints as they stand in the file. */
    public List<SpecElement> viewpoints() {
        return root.children("ownedViewpoints");
    }

    /** All diagrams and tables, in the order of the file. */
    public List<RepresentationDescription> representations() {
        return List.copyOf(representations);
    }

    /** The diagram or table with a name. */
    public Optional<RepresentationDescription> representation(String name) {
        return representations.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The names of the Java classes whose methods are the services. */
    public List<String> serviceClasses() {
        return viewpoints().stream().flatMap(viewpoint -> viewpoint.children("ownedJavaExtensions").stream())
                .map(extension -> extension.text("qualifiedClassName")).toList();
    }

    /** Every element of the file. */
    public Stream<SpecElement> elements() {
        return all(root);
    }

    private static Stream<SpecElement> all(SpecElement element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(Specification::all));
    }
}
