package org.canvasstudio.sirius.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.sirius.ClientSessions;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.business.api.query.DDiagramQuery;
import org.eclipse.sirius.diagram.description.Layer;
import org.eclipse.sirius.diagram.tools.api.command.ChangeLayerActivationCommand;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Sirius shows what the default runtime shows: nodes with their labels and colours, edges with their ends, cells of
 * tables. Both are compared with the same lists, which the tests of the design keep.
 */
class ParityTest {

    private static final Path ROOT = Path.of(System.getProperty("canvasstudio.root")).toAbsolutePath().normalize();
    private static final Path LISTS = ROOT.resolve("tests/org.canvasstudio.design.tests/parity");
    private static final Path CLIENTS = ROOT.resolve("bundles/org.canvasstudio.examples/workspace");

    @TestFactory
    Stream<DynamicTest> eachRepresentationShowsWhatItsListSays() throws IOException {
        List<Path> canvases;
        try (Stream<Path> files = Files.walk(CLIENTS)) {
            canvases = files.filter(file -> file.toString().endsWith(".canvas")).sorted().toList();
        }
        return canvases.stream().map(canvas -> DynamicTest.dynamicTest(name(canvas), () -> compare(canvas)));
    }

    private static String name(Path canvas) {
        return canvas.getParent().getFileName() + "-" + canvas.getFileName().toString().replace(".canvas", "");
    }

    private static void compare(Path canvas) throws Exception {
        IProject client = ResourcesPlugin.getWorkspace().getRoot().getProject(name(canvas));
        NullProgressMonitor monitor = new NullProgressMonitor();
        client.create(monitor);
        client.open(monitor);
        try {
            IFile file = client.getFile(canvas.getFileName().toString());
            file.create(new ByteArrayInputStream(Files.readAllBytes(canvas)), true, monitor);
            Session session = ClientSessions.open(client, monitor);
            URI uri = URI.createPlatformResourceURI(file.getFullPath().toString(), true);
            Resource resource = session.getSemanticResources().stream().filter(each -> each.getURI().equals(uri)).findFirst()
                    .orElseThrow();
            List<Executable> comparisons = new ArrayList<>();
            for (RepresentationDescription kind : ClientSessions.kinds(session)) {
                DRepresentation shown = ClientSessions.representation(session, resource.getContents().get(0), kind, monitor);
                comparisons.add(compare(name(canvas), kind.getName(), ShownList.of(shown)));
                if (shown instanceof DDiagram) {
                    switchLayersOn(session, (DDiagram) shown);
                    comparisons.add(compare(name(canvas), kind.getName() + "-all-layers", ShownList.of(shown)));
                }
            }
            session.close(monitor);
            assertAll(comparisons);
        } finally {
            client.delete(true, true, monitor);
        }
    }

    /** Layers of badges alone, which Sirius keeps in a list of their own, are on from the start and stay so. */
    private static void switchLayersOn(Session session, DDiagram diagram) {
        TransactionalEditingDomain domain = session.getTransactionalEditingDomain();
        for (Layer layer : List.copyOf(diagram.getDescription().getAdditionalLayers())) {
            if (!new DDiagramQuery(diagram).getAllActivatedLayers().contains(layer)) {
                domain.getCommandStack()
                        .execute(new ChangeLayerActivationCommand(domain, diagram, layer, new NullProgressMonitor()));
            }
        }
    }

    /** What was found stays beside the results of the tests, to be compared list by list. */
    private static Executable compare(String canvas, String list, String found) throws IOException {
        Path file = Path.of("target/parity").resolve(canvas).resolve(list + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, found + "\n", StandardCharsets.UTF_8);
        return () -> assertEquals(Files.readString(LISTS.resolve(canvas).resolve(list + ".txt"), StandardCharsets.UTF_8).strip(),
                found, canvas + ": " + list);
    }
}
