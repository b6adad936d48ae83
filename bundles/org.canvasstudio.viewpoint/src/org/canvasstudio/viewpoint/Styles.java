package org.canvasstudio.viewpoint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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

    /** A colour of a specification: what it is, or what gives its parts. */
    private final class Hue {
        private final boolean isComputed;
        private final int fixed;
        private final Expression red;
        private final Expression green;
        private final Expression blue;

        private Hue(SpecElement colour) {
            isComputed = "ComputedColor".equals(colour.type());
            red = isComputed ? colour.expression("red") : null;
            green = isComputed ? colour.expression("green") : null;
            blue = isComputed ? colour.expression("blue") : null;
            fixed = isComputed ? 0 : part(colour.number("red")) << 16 | part(colour.number("green")) << 8
                    | part(colour.number("blue"));
        }

        private int of(EObject element, Map<String, ?> variables) {
            return isComputed ? part(interpreter.number(red, element, variables)) << 16
                    | part(interpreter.number(green, element, variables)) << 8
                    | part(interpreter.number(blue, element, variables)) : fixed;
        }

        private static int part(int value) {
            return Math.max(0, Math.min(255, value));
        }
    }

    /** A number of a specification, which mostly is the same for all elements. */
    private final class Size {
        private final Expression expression;
        private final boolean isFixed;
        private final int fixed;

        private Size(Expression expression) {
            this.expression = expression;
            isFixed = expression == null || expression.kind() == Expression.Kind.TEXT && expression.name().matches("-?\\d{1,9}");
            fixed = isFixed && expression != null ? Integer.parseInt(expression.name()) : 0;
        }

        private int of(EObject element, Map<String, ?> variables) {
            return isFixed ? fixed : interpreter.number(expression, element, variables);
        }
    }

    /** A style of nodes, with what is the same for all of them found once. */
    private final class NodeLook {
        private final Shape shape;
        private final Hue fill;
        private final Hue border;
        private final Size borderWidth;
        private final Dash dash;
        private final Hue labelColour;
        private final int labelSize;
        private final boolean isBold;
        private final boolean isItalic;
        private final Align align;
        private final boolean hidesLabel;
        private final boolean showsIcon;
        private final String icon;
        private final Size width;
        private final Size height;
        private final int givenWidth;
        private final int givenHeight;
        private final Size otherwise;
        private NodeStyle last;

        private NodeLook(SpecElement spec) {
            String type = spec.type();
            shape = switch (type) {
                case "EllipseNodeDescription" -> Shape.ELLIPSE;
                case "LozengeNodeDescription" -> Shape.DIAMOND;
                case "WorkspaceImageDescription" -> Shape.IMAGE;
                default -> Shape.RECTANGLE;
            };
            boolean isContainer = "FlatContainerStyleDescription".equals(type);
            fill = shape == Shape.IMAGE ? null : hue(spec, isContainer ? "backgroundColor" : "color");
            border = hue(spec, "borderColor");
            borderWidth = size(spec, "borderSizeComputationExpression");
            dash = dash(spec.text("borderLineStyle"));
            labelColour = hue(spec, LABEL_COLOUR);
            labelSize = spec.number(LABEL_SIZE);
            isBold = isBold(spec);
            isItalic = spec.texts("labelFormat").contains("italic");
            align = Align.valueOf(spec.text("labelAlignment"));
            hidesLabel = spec.flag("hideLabelByDefault");
            showsIcon = spec.flag("showIcon");
            icon = spec.has("workspacePath") ? spec.text("workspacePath") : !showsIcon ? ""
                    : spec.has("iconPath") ? spec.text("iconPath") : null;
            if (isContainer || shape == Shape.DIAMOND) {
                width = size(spec, "widthComputationExpression");
                height = size(spec, "heightComputationExpression");
            } else if (shape == Shape.ELLIPSE) {
                width = size(spec, "horizontalDiameterComputationExpression");
                height = size(spec, "verticalDiameterComputationExpression");
            } else {
                width = null;
                height = null;
            }
            givenWidth = width == null ? spec.number("width") : 0;
            givenHeight = height == null ? spec.number("height") : 0;
            otherwise = size(spec, "sizeComputationExpression");
        }

        /** The style of an element; elements that look the same have the same. */
        private NodeStyle style(EObject element, Map<String, ?> variables) {
            int fillNow = fill == null ? 0xFFFFFF : fill.of(element, variables);
            int borderNow = border.of(element, variables);
            int widthNow = borderWidth.of(element, variables);
            int labelNow = labelColour.of(element, variables);
            if (last == null || last.fill() != fillNow || last.border() != borderNow || last.borderWidth() != widthNow
                    || last.labelColour() != labelNow) {
                last = new NodeStyle(shape, fillNow, borderNow, widthNow, dash, labelNow, labelSize, isBold, isItalic, align,
                        shape != Shape.IMAGE && showsIcon);
            }
            return last;
        }

        private void setSize(PictureNode node, Map<String, ?> variables) {
            EObject element = node.element();
            int across = width == null ? givenWidth : width.of(element, variables);
            int down = height == null ? givenHeight : height.of(element, variables);
            int rest = node.isContainer() || across > 0 && down > 0 ? 0 : otherwise.of(element, variables);
            node.setWantedSize(SIZE_UNIT * Math.max(0, across > 0 ? across : rest), SIZE_UNIT * Math.max(0, down > 0 ? down : rest));
        }
    }

    /** A style of edges, with what is the same for all of them found once. */
    private final class EdgeLook {
        private final SpecElement label;
        private final Hue colour;
        private final Size width;
        private final Dash dash;
        private final EdgeStyle.End source;
        private final EdgeStyle.End target;
        private final Hue labelColour;
        private EdgeStyle last;

        private EdgeLook(SpecElement spec) {
            label = spec.child("centerLabelStyleDescription");
            colour = hue(spec, "strokeColor");
            width = size(spec, "sizeComputationExpression");
            dash = dash(spec.text("lineStyle"));
            source = end(spec.text("sourceArrow"));
            target = end(spec.text("targetArrow"));
            labelColour = label == null ? null : hue(label, LABEL_COLOUR);
        }

        /** The style of an element; elements that look the same have the same. */
        private EdgeStyle style(EObject element, Map<String, ?> variables) {
            int colourNow = colour.of(element, variables);
            int widthNow = width.of(element, variables);
            int labelNow = label == null ? 0 : labelColour.of(element, variables);
            if (last == null || last.colour() != colourNow || last.width() != widthNow || last.labelColour() != labelNow) {
                last = new EdgeStyle(colourNow, widthNow, dash, source, target, label == null ? 0 : label.number(LABEL_SIZE),
                        labelNow, label != null && isBold(label));
            }
            return last;
        }
    }

    private final List<Customization> customizations = new ArrayList<>();
    private final Map<SpecElement, EdgeLook> edgeLooks = new IdentityHashMap<>();
    private final Map<SpecElement, NodeLook> looks = new IdentityHashMap<>();

    Styles(Registry registry) {
        this.registry = registry;
        interpreter = registry.interpreter();
    }

    private Hue hue(SpecElement owner, String feature) {
        return new Hue(owner.reference(feature));
    }

    private Size size(SpecElement spec, String attribute) {
        return new Size(spec.expression(attribute));
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
        NodeLook look = looks.get(spec);
        if (look == null) {
            look = new NodeLook(spec);
            looks.put(spec, look);
        }
        String label = node.label();
        String icon = node.icon();
        NodeStyle style = node.style();
        int width = node.wantedWidth();
        int height = node.wantedHeight();
        node.setLabel(look.hidesLabel ? "" : text(spec, "labelExpression", element, variables));
        node.setTooltip(() -> text(spec, "tooltipExpression", element, variables));
        node.setIcon(look.icon == null ? registry.icon(element) : look.icon);
        node.setStyle(look.style(element, variables));
        look.setSize(node, variables);
        return !label.equals(node.label()) || !icon.equals(node.icon()) || !node.style().equals(style)
                || width != node.wantedWidth() || height != node.wantedHeight();
    }

    /** Sets all that a style says of an edge; whether anything is other than before. */
    boolean apply(DiagramElementMapping mapping, PictureEdge edge, Map<String, ?> variables) {
        EObject element = edge.element();
        SpecElement spec = choose(mapping, element, variables);
        EdgeLook look = edgeLooks.get(spec);
        if (look == null) {
            look = new EdgeLook(spec);
            edgeLooks.put(spec, look);
        }
        String label = edge.label();
        EdgeStyle style = edge.style();
        edge.setLabel(look.label == null ? "" : text(look.label, "labelExpression", element, variables));
        edge.setStyle(look.style(element, variables));
        return !label.equals(edge.label()) || !edge.style().equals(style);
    }

    /** The colour that a feature refers to, 0xRRGGBB. */
    int colour(SpecElement owner, String feature, EObject element, Map<String, ?> variables) {
        return hue(owner, feature).of(element, variables);
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
