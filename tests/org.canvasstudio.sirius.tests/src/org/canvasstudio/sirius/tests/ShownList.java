package org.canvasstudio.sirius.tests;

import java.util.List;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.sirius.diagram.AbstractDNode;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DNode;
import org.eclipse.sirius.diagram.DNodeContainer;
import org.eclipse.sirius.diagram.EdgeStyle;
import org.eclipse.sirius.diagram.FlatContainerStyle;
import org.eclipse.sirius.diagram.Square;
import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DColumn;
import org.eclipse.sirius.table.metamodel.table.DLine;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.sirius.viewpoint.RGBValues;

/** What a representation of Sirius shows, as lines of text in the order of the alphabet. */
final class ShownList {

    private ShownList() {
    }

    static String of(DRepresentation representation) {
        TreeSet<String> lines = new TreeSet<>();
        if (representation instanceof DDiagram) {
            for (DDiagramElement element : ((DDiagram) representation).getDiagramElements()) {
                if (element instanceof AbstractDNode) {
                    lines.add("node " + mapping(element) + ' ' + id(element) + " \"" + oneLine(element.getName()) + "\" "
                            + colour((AbstractDNode) element));
                } else if (element instanceof DEdge && element.isVisible()) {
                    lines.add(edge((DEdge) element));
                }
            }
        } else {
            DTable table = (DTable) representation;
            addLines(table.getLines(), lines);
            for (DColumn column : table.getColumns()) {
                lines.add("column " + id(column) + " \"" + oneLine(column.getLabel()) + '"');
            }
        }
        return String.join("\n", lines);
    }

    private static void addLines(List<DLine> rows, TreeSet<String> lines) {
        for (DLine row : rows) {
            lines.add("line " + id(row) + " \"" + oneLine(row.getLabel()) + '"');
            for (DCell cell : row.getCells()) {
                lines.add("cell " + id(row) + ' ' + id(cell.getColumn()) + " \"" + oneLine(cell.getLabel()) + '"');
            }
            addLines(row.getLines(), lines);
        }
    }

    private static String edge(DEdge edge) {
        return "edge " + mapping(edge) + ' ' + id((DSemanticDecorator) edge.getSourceNode()) + " -> "
                + id((DSemanticDecorator) edge.getTargetNode()) + ' ' + hex(((EdgeStyle) edge.getStyle()).getStrokeColor());
    }

    private static String mapping(DDiagramElement element) {
        return element.getMapping().getName();
    }

    private static String id(DSemanticDecorator shown) {
        EObject element = shown.getTarget();
        String id = EcoreUtil.getID(element);
        return id != null ? id : EcoreUtil.getURI(element).fragment();
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replace("\n", "\\n");
    }

    private static String colour(AbstractDNode node) {
        if (node instanceof DNode && ((DNode) node).getOwnedStyle() instanceof Square) {
            return hex(((Square) ((DNode) node).getOwnedStyle()).getColor());
        }
        if (node instanceof DNodeContainer && ((DNodeContainer) node).getOwnedStyle() instanceof FlatContainerStyle) {
            return hex(((FlatContainerStyle) ((DNodeContainer) node).getOwnedStyle()).getBackgroundColor());
        }
        return "-";
    }

    private static String hex(RGBValues colour) {
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
