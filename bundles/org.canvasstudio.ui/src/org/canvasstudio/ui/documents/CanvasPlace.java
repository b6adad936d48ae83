package org.canvasstudio.ui.documents;

import java.util.Set;

import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.resources.IFile;

/**
 * A part of a canvas that need not be open. What stands for such a part in a view adapts to its place, so that other views
 * can tell what was found there.
 *
 * @param file the canvas
 * @param keys of all that belongs to the part, see {@link FindingMarkers#key(org.eclipse.emf.ecore.EObject)}
 */
public record CanvasPlace(IFile file, Set<String> keys) {
}
