package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** EMF opens an export with the metamodel beside it alone, in a process that has nothing of ours. */
class DynamicEmfTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> emfWithoutUsOpensTheExport() throws IOException {
        return Stream.concat(Stream.of("rich"), Samples.ownAndField().map(Path::toString)).map(name -> dynamicTest(Path.of(name).getFileName().toString(), () -> {
            Canvas canvas = name.equals("rich") ? Samples.rich() : (Canvas) Interchange.read(Path.of(name));
            for (References references : References.values()) {
                opens(canvas, references);
            }
        }));
    }

    private void opens(Canvas canvas, References references) throws Exception {
        Path file = folder.resolve("export.xmi");
        Interchange.write(canvas, file, new WriteOptions(references), new ConversionReport());
        List<String> expected = new ArrayList<>(List.of(canvas.getName()));
        expected.addAll(OtherTool.elements(canvas));
        expected.addAll(OtherTool.links(canvas));
        String wanted = String.join("\n", expected) + '\n';
        assertEquals(wanted, read(file.toString(), folder.resolve("canvas.ecore").toString()));
        if (references == References.ID) {
            // The place of the metamodel that the file itself names is enough.
            assertEquals(wanted, read(file.toString()));
        }
    }

    private String read(String... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, jar(URI.class), jar(EObject.class), jar(XMIResourceImpl.class)),
                Path.of("dynamic", "DynamicReader.java").toAbsolutePath().toString()));
        command.addAll(List.of(files));
        return OtherTool.run(folder, folder.resolve("read.txt"), command);
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
