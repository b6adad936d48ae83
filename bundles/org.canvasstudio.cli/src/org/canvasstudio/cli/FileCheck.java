package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.ClientDigests;
import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.FileState;
import org.eclipse.emf.ecore.EObject;

/** Reads one file and runs the rules on it, in a thread of its own. */
final class FileCheck implements Callable<Checked> {

    private final Path file;
    private final AlignmentEngine engine;
    private final ClientCanvases client;
    private final int number;
    private final ClientDigests.Reader reader;
    private final Mender mender;
    private FileState before;

    /**
     * @param client the client that the file is announced to
     * @param mender mends what is obvious; {@code null} when nothing is to be mended
     */
    FileCheck(Path file, AlignmentEngine engine, ClientCanvases client, int number, ClientDigests.Reader reader,
            Mender mender) {
        this.file = file;
        this.engine = engine;
        this.client = client;
        this.number = number;
        this.reader = reader;
        this.mender = mender;
    }

    @Override
    public Checked call() {
        try {
            EObject root = read();
            Mended mended = mender == null ? Mended.NOTHING
                    : mender.mend(file, root, () -> findings(root), this::checkUnchanged);
            return new Checked(file, client, root, findings(root), engine.settings(), mended, null);
        } catch (CanvasFileException e) {
            return Checked.unreadable(file, e);
        } catch (RuntimeException | StackOverflowError e) {
            return Checked.unreadable(file, Commands.fault(file, e));
        }
    }

    /** Whatever becomes of it, the others of the client are told. */
    private EObject read() throws CanvasFileException {
        EObject root = null;
        try {
            before = FileState.of(file);
            EObject content = reader.read(file);
            checkUnchanged();
            root = content;
            return root;
        } finally {
            client.read(number, place(), root);
        }
    }

    private void checkUnchanged() throws CanvasFileException {
        if (before != null && !before.equals(FileState.of(file))) {
            throw new CanvasFileException(file.toString(), 0, 0, Messages.text("validate.changed"), null);
        }
    }

    private List<Finding> findings(EObject root) {
        return new FileRules.Place(engine, client.around(number, place())).check(root);
    }

    private Path place() {
        return file.toAbsolutePath().normalize();
    }
}
