package org.canvasstudio.ui.documents;

import java.nio.file.Path;

import org.canvasstudio.model.CanvasFileException;

/** A file is not saved because another program has changed it since it was read. */
public class FileChangedException extends CanvasFileException {

    private static final long serialVersionUID = 1L;

    FileChangedException(Path file) {
        super(file.toString(), 0, 0, Messages.FileChangedException_problem, null);
    }
}
