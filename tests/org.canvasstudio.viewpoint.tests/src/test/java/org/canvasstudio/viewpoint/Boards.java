package org.canvasstudio.viewpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.layout.Layout;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.picture.Spot;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.canvasstudio.viewpoint.spec.Specification;
import org.canvasstudio.viewpoint.spec.Specifications;
import org.canvasstudio.viewpoint.spec.TableDescription;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;

/** A board with columns, cards and links: the model of the tests, with its specification. */
final class Boards {

    private static final EPackage PACKAGE = readPackage();

    final EditingDomain domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new BasicCommandStack());
    final Resource resource = new XMIResourceImpl(URI.createURI("test.board"));
    final EObject board = create("Board", "b", "Board");
    final Registry registry;

    Boards() {
        this(specification());
    }

    Boards(Specification specification) {
        registry = new Registry(specification, Boards.class.getClassLoader()).layout(new Rows());
        domain.getResourceSet().getResources().add(resource);
        resource.getContents().add(board);
    }

    /** Two columns with two cards each, a link between the first ones. */
    static Boards small() {
        return small(specification());
    }

    static Boards small(Specification specification) {
        Boards boards = new Boards(specification);
        for (String column : List.of("left", "right")) {
            EObject made = boards.column(column);
            boards.card(made, column + "1");
            boards.card(made, column + "2");
        }
        boards.link("l1", "left1", "right1");
        return boards;
    }

    static Specification specification() {
        return specification(text -> text);
    }

    /** The specification with something else in it. */
    static Specification specification(UnaryOperator<String> edit) {
        try (InputStream file = Boards.class.getResourceAsStream("board.odesign")) {
            byte[] edited = edit.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            return Specifications.read("board.odesign", new ByteArrayInputStream(edited), Map.of("board", "The board", "links", "The links", "viewpoint", "Boards")::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Diagram diagram() {
        return Diagram.open(registry, (DiagramDescription) registry.specification().representation("Board").orElseThrow(), board);
    }

    TableDescription matrix() {
        return (TableDescription) registry.specification().representation("Matrix").orElseThrow();
    }

    private static EPackage readPackage() {
        ResourceSet set = new ResourceSetImpl();
        set.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        return (EPackage) set.getResource(URI.createURI(Boards.class.getResource("board.ecore").toString()), true)
                .getContents().get(0);
    }

    static EObject create(String type, String id, String name) {
        EObject made = EcoreUtil.create((EClass) PACKAGE.getEClassifier(type));
        set(made, "id", id);
        set(made, "name", name);
        return made;
    }

    EObject column(String id) {
        EObject made = create("Column", id, id);
        list(board, "columns").add(made);
        return made;
    }

    EObject card(EObject column, String id) {
        EObject made = create("Card", id, id);
        set(made, "size", 5);
        list(column, "cards").add(made);
        return made;
    }

    EObject link(String id, String source, String target) {
        EObject made = create("Link", id, null);
        set(made, "source", get(source));
        set(made, "target", get(target));
        list(board, "links").add(made);
        return made;
    }

    EObject get(String id) {
        return resource.getEObject(id);
    }

    static void set(EObject element, String feature, Object value) {
        element.eSet(element.eClass().getEStructuralFeature(feature), value);
    }

    static Object get(EObject element, String feature) {
        return element.eGet(element.eClass().getEStructuralFeature(feature));
    }

    @SuppressWarnings("unchecked")
    static List<EObject> list(EObject element, String feature) {
        return (List<EObject>) get(element, feature);
    }

    /** The file as it would be saved. */
    String text() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            resource.save(bytes, Map.of());
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cards one below the other, unless a cell is chosen; columns side by side. */
    static final class Rows implements Layout {

        @Override
        public String id() {
            return "test.rows";
        }

        @Override
        public void arrange(Picture picture, Map<String, Cell> chosen) {
            int x = 0;
            for (PictureNode column : picture.top()) {
                column.setBox(new Box(x, 0, column.wantedWidth(), 100 * column.children().size()));
                int row = 0;
                for (PictureNode card : column.children()) {
                    Cell cell = chosen.getOrDefault(card.key(), new Cell(0, row++));
                    card.setBox(new Box(x + 100 * cell.column(), 100 * cell.row(), card.wantedWidth(), card.wantedHeight()));
                }
                x += column.wantedWidth() + 20;
            }
            picture.edges().forEach(
                    edge -> edge.setRoute(List.of(edge.source().box().centre(), edge.target().box().centre())));
        }

        @Override
        public Optional<Cell> cellAt(Picture picture, PictureNode container, Spot spot) {
            return Optional.of(new Cell((spot.x() - container.box().x()) / 100, spot.y() / 100));
        }

        @Override
        public Optional<Cell> cellOf(Picture picture, PictureNode node) {
            return cellAt(picture, node.parent(), new Spot(node.box().x(), node.box().y()));
        }

        @Override
        public Optional<Box> boxOf(Picture picture, PictureNode container, Cell cell) {
            return Optional.of(new Box(container.box().x() + 100 * cell.column(), 100 * cell.row(), 140, 70));
        }
    }
}
