package org.canvasstudio.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.yaml.YamlFile;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** BMML 2.0, the text format of the field: one canvas of an organisation as YAML. */
public final class BmmlFormat implements Format {

    @Override
    public String id() {
        return "bmml";
    }

    @Override
    public boolean holds(EClass rootClass) {
        return rootClass == CanvasPackage.Literals.CANVAS;
    }

    @Override
    public Canvas read(Path file, ConversionReport report) throws CanvasFileException {
        return new BmmlReader(YamlFile.read(file), report).read();
    }

    @Override
    public void write(EObject root, Path file, WriteOptions options, ConversionReport report) throws IOException {
        if (!holds(root.eClass())) {
            throw new CanvasFileException(file.toString(), 0, 0,
                    Messages.text("format.otherRoot", id(), "Canvas", root.eClass().getName()), null);
        }
        byte[] text = new BmmlWriter((Canvas) root, report).write().getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(text));
    }
}
