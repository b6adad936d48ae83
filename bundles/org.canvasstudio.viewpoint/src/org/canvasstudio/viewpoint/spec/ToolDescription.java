package org.canvasstudio.viewpoint.spec;

import java.util.ArrayList;
import java.util.List;

/** A tool: what it is for, when it may be used, and the operations on the model that it consists of. */
public final class ToolDescription extends Part {

    ToolDescription(SpecElement element) {
        super(element);
    }

    /** The type in the file, which says what the tool is for: NodeCreationDescription, DirectEditLabel ... */
    public String type() {
        return element().type();
    }

    /** Whether it may be used; {@code null} for always. */
    public Expression precondition() {
        return element().expression("precondition");
    }

    /** What it does, for a user to read; may be empty. */
    public String tooltip() {
        return element().text("documentation");
    }

    /** The path of its icon; may be empty. */
    public String icon() {
        SpecElement element = element();
        return element.has("iconPath") ? element.text("iconPath") : element.text("icon");
    }

    /** The name of a variable that the tool declares for a role, or another one when it declares none. */
    public String variable(String role, String otherwise) {
        SpecElement variable = element().child(role);
        return variable == null ? otherwise : variable.name();
    }

    /** The operations; an external action of a menu is itself the operation. */
    public List<SpecElement> operations() {
        if ("ExternalJavaAction".equals(type())) {
            return List.of(element());
        }
        SpecElement first = element().child("initialOperation");
        return first == null ? element().children("firstModelOperation") : first.children("firstModelOperations");
    }

    /** The entries of a menu. */
    public List<ToolDescription> entries() {
        return children("menuItemDescription", ToolDescription::new);
    }

    /** The node mappings that it is for: what it makes, or what may be dropped. */
    public List<NodeMapping> nodeMappings() {
        List<NodeMapping> all = new ArrayList<>();
        for (String feature : List.of("nodeMappings", "containerMappings", "mappings")) {
            element().references(feature).stream().filter(each -> !"EdgeMapping".equals(each.type()))
                    .forEach(each -> all.add(each.as(NodeMapping::new)));
        }
        return all;
    }

    /** The edge mappings of what it makes. */
    public List<EdgeMapping> edgeMappings() {
        return references("edgeMappings", EdgeMapping::new);
    }

    /** Further nodes that it may be used on; the feature is extraMappings, extraSourceMappings or extraTargetMappings. */
    public List<NodeMapping> extraMappings(String feature) {
        return references(feature, NodeMapping::new);
    }
}
