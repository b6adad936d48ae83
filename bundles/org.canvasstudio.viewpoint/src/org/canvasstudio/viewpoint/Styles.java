package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.viewpoint.picture.Dash;
import org.canvasstudio.viewpoint.picture.EdgeStyle;
import org.canvasstudio.viewpoint.picture.NodeStyle;
import org.canvasstudio.viewpoint.picture.NodeStyle.Align;
import org.canvasstudio.viewpoint.picture.NodeStyle.Shape;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramElementMapping;
import org.canvasstudio.viewpoint.spec.Expression;
import org.canvasstudio.viewpoint.spec.Layer;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.eclipse.emf.ecore.EObject;

/** Evaluates styles: labels, tooltips, icons, sizes, colours and lines of nodes and edges. */
final class Styles {

    /** A size of 1 in a specification is so many units. */
    private static final int SIZE_UNIT = 10;

    private static final String LABEL_SIZE = "labelSize";
    private static final String LABEL_COLOUR = "labelColor";

    private final Registry registry;
    private final Interpreter interpreter;

    /**
     * An attribute of a style that takes another value.
     *
     * @param style     the style or label in the specification
     * @param predicate where it does
     */
    private record Customization(SpecElement style, String attribute, Expression predicate, Expression value) {
    }

    private final List<Customization> customizations = new ArrayList<>();

    Styles(Registry registry) {
        this.registry = registry;
        interpreter = registry.interpreter();
    }

    /** Takes what the layers change in styles. */
    void customize(List<Layer> layers) {
        customizations.clear();
        for (Layer layer : layers) {
            for (SpecElement customization : layer.customizations()) {
                for (SpecElement feature : customization.children("featureCustomizations")) {
                    feature.references("appliedOn").forEach(style -> customizations.add(new Customization(style,
                            feature.text("attributeName"), customization.expression("predicateExpression"),
                            feature.expression("value"))));
                }
            }
        }
    }

    private String text(SpecElement style, String attribute, EObject element, Map<String, ?> variables) {
        Expression expression = style.expression(attribute);
        for (Customization each : customizations) {
            if (each.style() == style && each.attribute().equals(attribute)
                    && interpreter.isTrue(each.predicate(), element, variables)) {
                expression = each.value();
            }
        }
        return interpreter.text(expression, element, variables);
    }

    /** The style that holds for an element: the first whose condition is true, or else the one without. */
    private SpecElement choose(DiagramElementMapping mapping, EObject element, Map<String, ?> variables) {
        for (SpecElement conditional : mapping.conditionalStyles()) {
            if (interpreter.isTrue(conditional.expression("predicateExpression"), element, variables)) {
                return conditional.child("style");
            }
        }
        return mapping.style();
    }

    /** Whether what the plain style of a mapping says may change with anything in the model. */
    boolean isOfWholeModel(DiagramElementMapping mapping) {
        return interpreter.isOfWholeModel(mapping.style().expression("labelExpression"))
                || interpreter.isOfWholeModel(mapping.style().expression("tooltipExpression"));
    }

    /** Sets all that a style says of a node; whether it is to be drawn in another way than before. */
    boolean apply(DiagramElementMapping mapping, PictureNode node, Map<String, ?> variables) {
        EObject element = node.element();
        SpecElement spec = choose(mapping, element, variables);
        String label = node.label();
        String icon = node.icon();
        NodeStyle style = node.style();
        int width = node.wantedWidth();
        int height = node.wantedHeight();
        node.setLabel(spec.flag("hideLabelByDefault") ? "" : text(spec, "labelExpression", element, variables));
        node.setTooltip(() -> text(spec, "tooltipExpression", element, variables));
        node.setIcon(icon(spec, element));
        node.setStyle(nodeStyle(spec, element, variables));
        setSize(node, spec, variables);
        return !label.equals(node.label()) || !icon.equals(node.icon()) || !node.style().equals(style)
                || width != node.wantedWidth() || height != node.wantedHeight();
    }

    private String icon(SpecElement spec, EObject element) {
        if (spec.has("workspacePath")) {
            return spec.text("workspacePath");
        }
        if (!spec.flag("showIcon")) {
            return "";
        }
        return spec.has("iconPath") ? spec.text("iconPath") : registry.icon(element);
    }

    private NodeStyle nodeStyle(SpecElement spec, EObject element, Map<String, ?> variables) {
        String type = spec.type();
        Shape shape = switch (type) {
            case "EllipseNodeDescription" -> Shape.ELLIPSE;
            case "LozengeNodeDescription" -> Shape.DIAMOND;
            case "WorkspaceImageDescription" -> Shape.IMAGE;
            default -> Shape.RECTANGLE;
        };
        String fill = "FlatContainerStyleDescription".equals(type) ? "backgroundColor" : "color";
        return new NodeStyle(shape, shape == Shape.IMAGE ? 0xFFFFFF : colour(spec, fill, element, variables),
                colour(spec, "borderColor", element, variables),
                interpreter.number(spec.expression("borderSizeComputationExpression"), element, variables),
                dash(spec.text("borderLineStyle")), colour(spec, LABEL_COLOUR, element, variables), spec.number(LABEL_SIZE),
                isBold(spec), spec.texts("labelFormat").contains("italic"), Align.valueOf(spec.text("labelAlignment")),
                shape != Shape.IMAGE && spec.flag("showIcon"));
    }

    private void setSize(PictureNode node, SpecElement spec, Map<String, ?> variables) {
        int width;
        int height;
        switch (spec.type()) {
            case "FlatContainerStyleDescription", "LozengeNodeDescription" -> {
                width = size(spec, "widthComputationExpression", node, variables);
                height = size(spec, "heightComputationExpression", node, variables);
            }
            case "EllipseNodeDescription" -> {
                width = size(spec, "horizontalDiameterComputationExpression", node, variables);
                height = size(spec, "verticalDiameterComputationExpression", node, variables);
            }
            default -> {
                width = spec.number("width");
                height = spec.number("height");
            }
        }
        int otherwise = node.isContainer() || width > 0 && height > 0 ? 0
                : size(spec, "sizeComputationExpression", node, variables);
        node.setWantedSize(SIZE_UNIT * Math.max(0, width > 0 ? width : otherwise),
                SIZE_UNIT * Math.max(0, height > 0 ? height : otherwise));
    }

    private int size(SpecElement spec, String attribute, PictureNode node, Map<String, ?> variables) {
        return interpreter.number(spec.expression(attribute), node.element(), variables);
    }

    /** Sets all that a style says of an edge; whether anything is other than before. */
    boolean apply(DiagramElementMapping mapping, PictureEdge edge, Map<String, ?> variables) {
        EObject element = edge.element();
        SpecElement spec = choose(mapping, element, variables);
        SpecElement label = spec.child("centerLabelStyleDescription");
        List<Object> before = looks(edge);
        edge.setLabel(label == null ? "" : text(label, "labelExpression", element, variables));
        edge.setStyle(new EdgeStyle(colour(spec, "strokeColor", element, variables),
                interpreter.number(spec.expression("sizeComputationExpression"), element, variables),
                dash(spec.text("lineStyle")), end(spec.text("sourceArrow")), end(spec.text("targetArrow")),
                label == null ? 0 : label.number(LABEL_SIZE), label == null ? 0 : colour(label, LABEL_COLOUR, element, variables),
                label != null && isBold(label)));
        return !before.equals(looks(edge));
    }

    private static List<Object> looks(PictureEdge edge) {
        return List.of(edge.label(), edge.style() == null ? "" : edge.style());
    }

    /** The colour that a feature refers to, 0xRRGGBB. */
    int colour(SpecElement owner, String feature, EObject element, Map<String, ?> variables) {
        SpecElement colour = owner.reference(feature);
        return part(colour, "red", element, variables) << 16 | part(colour, "green", element, variables) << 8
                | part(colour, "blue", element, variables);
    }

    private int part(SpecElement colour, String attribute, EObject element, Map<String, ?> variables) {
        int value = "ComputedColor".equals(colour.type())
                ? interpreter.number(colour.expression(attribute), element, variables)
                : colour.number(attribute);
        return Math.max(0, Math.min(255, value));
    }

    private static boolean isBold(SpecElement spec) {
        return spec.texts("labelFormat").contains("bold");
    }

    private static Dash dash(String lineStyle) {
        return Dash.valueOf(lineStyle.toUpperCase(Locale.ROOT));
    }

    private static EdgeStyle.End end(String arrow) {
        return switch (arrow) {
            case "InputArrow" -> EdgeStyle.End.ARROW;
            case "InputFillClosedArrow" -> EdgeStyle.End.FILLED_ARROW;
            case "FillDiamond" -> EdgeStyle.End.FILLED_DIAMOND;
            case "Dot" -> EdgeStyle.End.DOT;
            default -> EdgeStyle.End.NONE;
        };
    }
}
