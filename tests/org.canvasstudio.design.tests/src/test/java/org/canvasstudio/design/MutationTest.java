package org.canvasstudio.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
import org.canvasstudio.viewpoint.Problem;
import org.canvasstudio.viewpoint.Registry;
import org.canvasstudio.viewpoint.Table;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.RepresentationDescription;
import org.canvasstudio.viewpoint.spec.Specification;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.canvasstudio.viewpoint.spec.ValidationRule;
import org.eclipse.emf.common.command.CommandStack;
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

    /** Where it is broken, each rule that has a fix. */
    private static final List<String> MENDED = CanvasDesign.registry().specification().representations().get(0).rules()
            .stream().filter(rule -> !rule.fixes().isEmpty()).map(ValidationRule::name).toList();

    private final List<Canvas> broken = MENDED.stream().map(BrokenRules::canvas).toList();
    private final List<Canvas> canvases = new ArrayList<>(List.of(Examples.read("repair-cafes", "as-is"),
            Examples.read("laiterie-des-trois-cols", "vente-directe"), gaps(), Examples.large(18, 36)));

    @Test
    void withoutAnyPartSomethingIsMissing() throws Exception {
        Specification specification = read(specification());
        String shown = shown(specification);
        String told = told(specification);
        int count = parts(document()).size();
        assertTrue(count > 250, "parts: " + count);
        assertTrue(isTheSame(bytes(document()), shown, told), "written again, with all its parts");
        List<String> survivors = new ArrayList<>();
        // A prime number, so that parts of all kinds have their turn.
        for (int i = 0; i < count; i += Examples.LONG ? 1 : 37) {
            Document document = document();
            Element part = parts(document).get(i);
            String name = part.getParentNode().getNodeName() + "/" + part.getTagName() + " " + part.getAttribute("name");
            part.getParentNode().removeChild(part);
            if (isTheSame(bytes(document), shown, told)) {
                survivors.add(name);
            }
        }
        assertEquals(List.of(), survivors);
    }

    /** Whether a specification is read without complaint and gives what the whole one gives. */
    private boolean isTheSame(byte[] file, String shown, String told) {
        try {
            Specification specification = read(file);
            return shown.equals(shown(specification)) && told.equals(told(specification));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Specification read(byte[] file) throws IOException {
        return CanvasDesign.read(new ByteArrayInputStream(file));
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

    /** All that is shown and offered with a specification, as a text. */
    private String shown(Specification specification) {
        StringBuilder shown = new StringBuilder();
        Registry registry = CanvasDesign.registry(specification);
        for (RepresentationDescription each : specification.representations()) {
            shown.append(each.name()).append('\n');
            for (Canvas canvas : canvases) {
                if (each instanceof DiagramDescription) {
                    addDiagram(registry, (DiagramDescription) each, canvas, shown);
                } else {
                    addTable(registry, (TableDescription) each, canvas, shown);
                }
            }
        }
        return shown.toString();
    }

    /** What the rules tell of canvases that break them, and what the fixes make of these, as a text. */
    private String told(Specification specification) throws IOException {
        StringBuilder told = new StringBuilder();
        Registry registry = CanvasDesign.registry(specification);
        DiagramDescription board = (DiagramDescription) specification.representation("Canvas").orElseThrow();
        for (Canvas canvas : canvases) {
            addProblems(registry, board, canvas, told);
        }
        for (Canvas canvas : broken) {
            addProblems(registry, board, canvas, told);
        }
        return told.toString();
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

    /** What is told of a canvas, and what the fixes make of it where that is all that is wrong with it. */
    private void addProblems(Registry registry, DiagramDescription description, Canvas canvas, StringBuilder told)
            throws IOException {
        CommandStack stack = domain(canvas).getCommandStack();
        try (Diagram diagram = Diagram.open(registry, description, canvas)) {
            diagram.layers().forEach(layer -> diagram.show(layer.name(), true));
            for (Problem problem : diagram.problems()) {
                told.append('\n').append(problem.rule()).append(problem.level()).append(problem.message());
                for (Problem.Fix fix : broken.contains(canvas) ? problem.fixes() : List.<Problem.Fix>of()) {
                    stack.execute(fix.command());
                    told.append('\n').append(fix.name()).append(CanvasServicesTest.text(canvas));
                    stack.undo();
                }
            }
        }
    }
}
