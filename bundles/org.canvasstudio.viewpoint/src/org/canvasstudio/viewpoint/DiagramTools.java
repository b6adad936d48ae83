package org.canvasstudio.viewpoint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.canvasstudio.viewpoint.layout.Cell;
import org.canvasstudio.viewpoint.picture.PictureEdge;
import org.canvasstudio.viewpoint.picture.PictureElement;
import org.canvasstudio.viewpoint.picture.PictureNode;
import org.canvasstudio.viewpoint.spec.DiagramDescription;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;

/** The tools of a diagram. */
final class DiagramTools {
    private static final Optional<String> NO = Optional.of("-");

    DiagramTools(Diagram diagram, Registry registry, DiagramDescription description, PictureUpdater updater) {
    }

    List<Diagram.ToolGroup> palette() { return List.of(); }
    List<Diagram.ToolGroup> menus() { return List.of(); }
    Optional<String> refusal(Diagram.Tool tool, PictureElement from, PictureElement to) { return NO; }
    Command use(Diagram.Tool tool, PictureElement from, PictureElement to, Cell cell) { return UnexecutableCommand.INSTANCE; }
    Optional<String> refusal(Diagram.Tool action, Collection<? extends PictureElement> elements) { return NO; }
    Optional<String> warning(Diagram.Tool action, Collection<? extends PictureElement> elements) { return NO; }
    Command use(Diagram.Tool action, Collection<? extends PictureElement> elements) { return UnexecutableCommand.INSTANCE; }
    Command open(PictureElement element) { return null; }
    Optional<String> editableLabel(PictureElement element) { return Optional.empty(); }
    Command edit(PictureElement element, String text) { return UnexecutableCommand.INSTANCE; }
    Optional<String> deleteRefusal(Collection<? extends PictureElement> elements) { return NO; }
    Command delete(Collection<PictureElement> elements) { return null; }
    Optional<String> refusal(PictureEdge edge, boolean isSource, PictureNode node) { return NO; }
    Command reconnect(PictureEdge edge, boolean isSource, PictureNode node) { return UnexecutableCommand.INSTANCE; }
    Optional<String> dropRefusal(Collection<? extends EObject> dropped, PictureNode container) { return NO; }
    Optional<String> dropWarning(Collection<? extends EObject> dropped, PictureNode container) { return NO; }
    Command drop(Collection<? extends EObject> dropped, PictureNode container, Cell cell) { return UnexecutableCommand.INSTANCE; }
    Optional<String> pasteRefusal(Collection<? extends EObject> copied, PictureNode container) { return NO; }
    Command paste(Collection<? extends EObject> copied, PictureNode container, Cell cell) { return UnexecutableCommand.INSTANCE; }
}
