package org.canvasstudio.interchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.ClientFolder;

/** All files that a {@link CanvasWalk} comes by, for who has to know them all before the first is read. */
public final class CanvasPaths {

    private final List<CanvasWalk.Source> sources = new ArrayList<>();
    private final List<CanvasFileException> problems = new ArrayList<>();

    /** @param paths files and folders; folders are searched */
    public CanvasPaths(Collection<Path> paths) {
        new CanvasWalk(paths).forEachRemaining(step -> {
            if (step.source() == null) {
                problems.add(step.problem());
            } else {
                sources.add(step.source());
            }
        });
    }

    /** The canvases of the client whose file lies in a folder: those below it that are not another client's. */
    public static List<Path> ofClient(Path folder) {
        return new CanvasPaths(List.of(folder)).sources().stream()
                .filter(source -> folder.equals(source.client()) && !ClientFolder.isClient(source.file()))
                .map(CanvasWalk.Source::file).toList();
    }

    /** The files in the order in which they were named, each folder's in the order of their names. */
    public List<CanvasWalk.Source> sources() {
        return sources;
    }

    /** The folders, links and files that could not be looked at. */
    public List<CanvasFileException> problems() {
        return problems;
    }
}
