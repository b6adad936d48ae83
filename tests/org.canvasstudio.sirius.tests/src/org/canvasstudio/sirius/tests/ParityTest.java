package org.canvasstudio.sirius.tests;

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
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.viewpoint.description.RepresentationDescription;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (RepresentationDescription kind : ClientSessions.kinds(session)) {
                Path list = LISTS.resolve(name(canvas)).resolve(kind.getName() + ".txt");
                expected.add(kind.getName() + "\n" + Files.readString(list, StandardCharsets.UTF_8).strip());
                found.add(kind.getName() + "\n" + ShownList
                        .of(ClientSessions.representation(session, resource.getContents().get(0), kind, monitor)).strip());
            }
            session.close(monitor);
            assertEquals(String.join("\n\n", expected), String.join("\n\n", found));
        } finally {
            client.delete(true, true, monitor);
        }
    }
}
