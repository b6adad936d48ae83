package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.canvas.Canvas;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EMF opens an export with the metamodel beside it alone, in a process that has nothing of ours. */
class DynamicEmfTest {

    @TempDir
    Path folder;

    @Test
    void emfWithoutUsOpensTheExport() throws Exception {
        List<Canvas> canvases = new ArrayList<>(List.of(Samples.rich()));
        for (Path file : Samples.ownAndField().toList()) {
            canvases.add((Canvas) Interchange.read(file));
        }
        List<String> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Canvas canvas : canvases) {
            for (References references : References.values()) {
                Path file = folder.resolve(canvases.indexOf(canvas) + "-" + references + ".xmi");
                Interchange.write(canvas, file, new WriteOptions(references), new ConversionReport());
                files.add(file.toString());
                expected.add(canvas.getName());
                expected.addAll(OtherTool.elements(canvas));
                expected.addAll(OtherTool.links(canvas));
            }
        }
        // The place of the metamodel that each file itself names is enough; so is the metamodel by itself.
        List<String> twice = new ArrayList<>(files);
        twice.add(folder.resolve("canvas.ecore").toString());
        twice.addAll(files);
        String once = String.join("\n", expected) + '\n';
        assertEquals(once + once, read(twice));
    }

    private String read(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                String.join(File.pathSeparator, jar(URI.class), jar(EObject.class), jar(XMIResourceImpl.class)),
                Path.of("dynamic", "DynamicReader.java").toAbsolutePath().toString()));
        command.addAll(files);
        return OtherTool.run(folder, folder.resolve("read.txt"), command);
    }

    private static String jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }
}
