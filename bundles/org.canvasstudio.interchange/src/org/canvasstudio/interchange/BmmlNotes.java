package org.canvasstudio.interchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.yaml.YamlNode;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Collects the comments of a BMML file and keeps them as the notes of what they stand above. */
final class BmmlNotes {

    private final ConversionReport report;
    private final Map<EObject, List<String>> lines = new LinkedHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    BmmlNotes(ConversionReport report) {
        this.report = report;
    }

    /** Adds lines of comment; {@code null} for none. */
    void add(EObject owner, List<String> comments) {
        if (comments != null && !comments.isEmpty()) {
            lines.computeIfAbsent(owner, key -> new ArrayList<>()).addAll(comments);
        }
    }

    /** Adds all comments inside a map. */
    void addAll(EObject owner, YamlNode map) throws CanvasFileException {
        addAll(owner, map, List.of());
    }

    /**
     * Adds all comments inside a map, except those inside the lists whose items have notes of their own.
     *
     * @param parts the keys of those lists
     */
    void addAll(EObject owner, YamlNode map, Collection<String> parts) throws CanvasFileException {
        Map<String, List<String>> comments = map.commentsByKey();
        for (Map.Entry<String, YamlNode> entry : map.map().entrySet()) {
            add(owner, comments.get(entry.getKey()));
            if (!parts.contains(entry.getKey())) {
                addInside(owner, entry.getValue());
            }
        }
    }

    /** What aliases repeat is looked at once: nested aliases stand for more values than there is time to look at. */
    private void addInside(EObject owner, YamlNode node) throws CanvasFileException {
        if (!seen.add(node.identity())) {
            return;
        }
        if (node.isMap()) {
            addAll(owner, node);
        } else if (node.isList()) {
            for (YamlNode item : node.list()) {
                add(owner, item.comments());
                addInside(owner, item);
            }
        }
    }

    /** Writes what was collected into the notes. */
    void keep() {
        lines.forEach((owner, comments) -> {
            owner.eSet(notesOf(owner), String.join("\n", comments));
            report.add(place(owner), Messages.text("bmml.commentKept", String.join(" / ", comments)));
        });
    }

    /** The feature that holds the notes of an object; {@code null} when its class has none. */
    static EAttribute notesOf(EObject object) {
        return (EAttribute) object.eClass().getEStructuralFeature(object instanceof Link ? "note" : "notes");
    }

    private static String place(EObject owner) {
        if (owner instanceof Block) {
            return BlockKind.of((Block) owner).key();
        }
        return owner instanceof Identified ? ((Identified) owner).getId() : "";
    }
}
