package org.canvasstudio.ui;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.model.CanvasFileException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.emf.ecore.EObject;

/** Tells of each file that the builder has read and checked, so that nobody need read it again for what it holds. */
public final class CheckedFiles {

    /** Wants to know what is in the files that the builder reads. */
    public interface Listener {

        /**
         * A file has been read and checked. Called in the thread of the build; the model must not be kept.
         *
         * @param attributes the file's attributes before it was read
         * @param findings   what the engine found
         */
        void checked(IFile file, BasicFileAttributes attributes, EObject root, AlignmentEngine engine, List<Finding> findings);

        /** A file could not be read. Called in the thread of the build. */
        void unreadable(IFile file, BasicFileAttributes attributes, CanvasFileException problem);
    }

    private static final ListenerList<Listener> LISTENERS = new ListenerList<>();

    private CheckedFiles() {
    }

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    static void checked(IFile file, BasicFileAttributes attributes, EObject root, AlignmentEngine engine, List<Finding> findings) {
        LISTENERS.forEach(listener -> listener.checked(file, attributes, root, engine, findings));
    }

    static void unreadable(IFile file, BasicFileAttributes attributes, CanvasFileException problem) {
        LISTENERS.forEach(listener -> listener.unreadable(file, attributes, problem));
    }
}
