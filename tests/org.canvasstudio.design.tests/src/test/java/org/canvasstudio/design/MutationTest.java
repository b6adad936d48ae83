package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.viewpoint.Diagram;
import org.canvasstudio.viewpoint.Diagram.Tool;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.SpecElement;
import org.canvasstudio.viewpoint.spec.Specification;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.canvasstudio.viewpoint.spec.ValidationRule;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Each mapping, tool, style, layer and rule of the specification is needed: without it the file is refused, or what is
 * shown and offered for the example canvases is not the same any more.
 */
class MutationTest {

    /** What the issue calls mappings, tools, styles, layers and rules, by the names of the features that hold them. */
    private static final Set<String> KINDS = Set.of("ownedRepresentations", "containerMappings", "subNodeMappings",
            "nodeMappings", "edgeMappings", "ownedTools", "style", "centerLabelStyleDescription", "additionalLayers",
            "defaultLayer", "decorationDescriptions", "customization", "ownedRules", "audits", "fixes", "toolSections",
            "ownedLineMappings", "ownedColumnMappings", "intersection", "ownedCreateLine", "createColumn", "delete", "create",
            "directEdit", "defaultForeground", "defaultBackground", "ownedJavaExtensions", "entries", "layout");

    private final List<Canvas> canvases = new ArrayList<>(List.of(Examples.read("repair-cafes", "as-is"),
            Examples.read("laiterie-des-trois-cols", "vente-directe"), gaps(), Examples.large(18, 36)));

    @Test
    void withoutAnyPartSomethingIsMissing() throws Exception {
        String whole = check(specification());
        int count = parts(document()).size();
        assertTrue(count > 250, "parts: " + count);
        List<String> survivors = new ArrayList<>();
        // A prime number, so that parts of all kinds have their turn.
        for (int i = 0; i < count; i += Examples.LONG ? 1 : 37) {
            Document document = document();
            Element part = parts(document).get(i);
            String name = part.getParentNode().getNodeName() + "/" + part.getTagName() + " " + part.getAttribute("name");
            part.getParentNode().removeChild(part);
            if (whole.equals(check(bytes(document)))) {
                survivors.add(name);
            }
        }
        assertEquals(List.of(), survivors);
    }

    private static byte[] specification() throws IOException {
        try (InputStream in = CanvasDesign.specification().openStream()) {
            return in.readAllBytes();
        }
    }

    private static Document document() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(specification()));
    }

    private static List<Element> parts(Document document) {
        List<Element> parts = new ArrayList<>();
        collect(document.getDocumentElement(), parts);
        return parts;
    }

    private static void collect(Element element, List<Element> parts) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                if (KINDS.contains(((Element) child).getTagName())) {
                    parts.add((Element) child);
                }
                collect((Element) child, parts);
            }
        }
    }

    private static byte[] bytes(Document document) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    /** A canvas with all gaps that the map and the money show. */
    private static Canvas gaps() {
        Canvas canvas = Examples.inResource(Canvases.create(CanvasKind.ORGANISATION, "Gaps"));
        var activity = Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Hosting");
        var proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Quiet");
        var segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Guests");
        Canvases.link(activity, proposition);
        Canvases.link(Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Cake"), segment);
        Canvases.link(Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Tickets"), proposition);
        Canvases.link(segment, Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Tips"));
        var channel = Canvases.add(canvas, BlockKind.CHANNELS, "Window");
        Canvases.link(channel, Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Light"));
        Canvases.link(channel, Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Passers-by"));
        canvas.getTags().add(CanvasFactory.eINSTANCE.createTag());
        return canvas;
    }

    /** All that is shown and offered with a specification, as a text; or why it is refused. */
    private String check(byte[] file) {
        StringBuilder shown = new StringBuilder();
        try {
            Specification specification = CanvasDesign.read(new ByteArrayInputStream(file));
            Registry registry = CanvasDesign.registry(specification);
            for (RepresentationDescription each : specification.representations()) {
                shown.append(each.name()).append('\n');
                for (Canvas canvas : canvases) {
                    if (each instanceof DiagramDescription) {
                        addDiagram(registry, (DiagramDescription) each, canvas, shown);
                    } else {
                        addTable(registry, (TableDescription) each, canvas, shown);
                    }
                    addRules(registry, each, canvas, shown);
                }
            }
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
        return shown.toString();
    }

    private static void addDiagram(Registry registry, DiagramDescription description, Canvas canvas, StringBuilder shown) {
        try (Diagram diagram = Diagram.open(registry, description, canvas)) {
            diagram.layers().forEach(layer -> shown.append(layer));
            diagram.layers().forEach(layer -> diagram.show(layer.name(), true));
            diagram.tools().forEach(group -> shown.append(group));
            for (PictureNode node : diagram.picture().nodes()) {
                shown.append('\n').append(node).append(node.tooltip()).append(node.style()).append(node.icon())
                        .append(node.badges()).append(node.box()).append(diagram.editableLabel(node))
                        .append(diagram.deleteRefusal(List.of(node)));
                for (PictureNode block : diagram.picture().top()) {
                    List<EObject> dropped = List.of(node.element());
                    shown.append(diagram.refusal(dropped, block)).append(diagram.pasteRefusal(dropped, block));
                }
                for (Tool tool : diagram.tools().stream().flatMap(group -> group.tools().stream()).toList()) {
                    shown.append(diagram.refusal(tool, node, null));
                }
            }
            for (PictureEdge edge : diagram.picture().edges()) {
                shown.append('\n').append(edge).append(edge.style()).append(diagram.deleteRefusal(List.of(edge)))
                        .append(diagram.refusal(edge, true, edge.target())).append(diagram.refusal(edge, false, edge.source()));
            }
        }
    }

    private static void addTable(Registry registry, TableDescription description, Canvas canvas, StringBuilder shown) {
        try (Table table = Table.open(registry, description, canvas)) {
            shown.append(table.title()).append(table.creations());
            table.columns().forEach(column -> shown.append(text(column)).append(table.deleteRefusal(column)));
            for (Table.Header line : table.lines()) {
                shown.append('\n').append(text(line)).append(table.deleteRefusal(line));
                for (Table.Header column : table.columns()) {
                    table.content(line, column).ifPresent(content -> shown.append(content.label()).append(content.style()));
                    shown.append(table.refusal(line, column))
                            .append(table.edit(domain(canvas), line, column, "").canExecute())
                            .append(table.edit(domain(canvas), line, column, "x").canExecute());
                }
            }
        }
    }

    private static EditingDomain domain(Canvas canvas) {
        EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(canvas);
        return domain == null ? Examples.domain(canvas) : domain;
    }

    private static String text(Table.Header header) {
        return header.label() + header.width() + header.style();
    }

    private static void addParts(SpecElement element, StringBuilder shown) {
        shown.append('\n').append(element.describe()).append(element.containingFeature());
        element.children().forEach(child -> addParts(child, shown));
    }

    private static void addRules(Registry registry, RepresentationDescription description, Canvas canvas, StringBuilder shown) {
        List<EObject> elements = new ArrayList<>(Canvases.elements(canvas));
        elements.addAll(canvas.getBlocks());
        for (ValidationRule rule : description.rules()) {
            addParts(rule.element(), shown);
            for (EObject element : elements) {
                if (!rule.audits().stream().allMatch(audit -> registry.interpreter().isTrue(audit, element, Map.of()))) {
                    shown.append(registry.interpreter().text(rule.message(), element, Map.of()));
                }
            }
        }
    }
}
