package org.canvasstudio.sirius;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.canvasstudio.design.CanvasDesign;
import org.canvasstudio.viewpoint.layout.Layout;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.transaction.NotificationFilter;
import org.eclipse.emf.transaction.RecordingCommand;
import org.eclipse.emf.transaction.TransactionalEditingDomain;
import org.eclipse.gmf.runtime.notation.Diagram;
import org.eclipse.gmf.runtime.notation.Edge;
import org.eclipse.gmf.runtime.notation.Location;
import org.eclipse.gmf.runtime.notation.Node;
import org.eclipse.gmf.runtime.notation.NotationPackage;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.business.api.session.ModelChangeTrigger;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.diagram.description.CustomLayoutConfiguration;
import org.eclipse.sirius.ext.base.Option;
import org.eclipse.sirius.ext.base.Options;

/**
 * Keeps diagrams tidy: before a change is committed, notes that were moved go to the nearest free cell, containers back
 * to their places, and edges to the gutters. It is part of the change, so that undo takes all of it back; where Sirius
 * itself brings a diagram up to date after an undo, the diagram is tidied then.
 */
final class TidyDiagrams implements ModelChangeTrigger {

    private static final NotificationFilter PLACES = NotificationFilter
            .createNotifierTypeFilter(NotationPackage.Literals.LOCATION)
            .or(NotificationFilter.createFeatureFilter(NotationPackage.Literals.DIAGRAM__PERSISTED_EDGES))
            .or(NotificationFilter.createFeatureFilter(NotationPackage.Literals.DIAGRAM__TRANSIENT_EDGES))
            .or(NotificationFilter.createFeatureFilter(NotationPackage.Literals.VIEW__PERSISTED_CHILDREN))
            .or(NotificationFilter.createFeatureFilter(NotationPackage.Literals.VIEW__TRANSIENT_CHILDREN));

    private final TransactionalEditingDomain domain;

    private TidyDiagrams(TransactionalEditingDomain domain) {
        this.domain = domain;
    }

    /** Keeps the diagrams of a session tidy as long as it is open. */
    static void of(Session session) {
        session.getEventBroker().addLocalTrigger(PLACES, new TidyDiagrams(session.getTransactionalEditingDomain()));
    }

    @Override
    public Option<Command> localChangesAboutToCommit(Collection<Notification> notifications) {
        Map<Diagram, Set<View>> untidy = new LinkedHashMap<>();
        Map<Diagram, Optional<Layout>> layouts = new HashMap<>();
        for (Notification notification : notifications) {
            View view = view(notification);
            Diagram diagram = view == null ? null : view.getDiagram();
            if (diagram != null && layouts.computeIfAbsent(diagram, TidyDiagrams::layout).isPresent()) {
                Set<View> made = untidy.computeIfAbsent(diagram, key -> new LinkedHashSet<>());
                if (view instanceof Node && notification.getNewValue() == view) {
                    made.add(view);
                }
            }
        }
        if (untidy.isEmpty()) {
            return Options.newNone();
        }
        return Options.newSome(new RecordingCommand(domain) {
            @Override
            protected void doExecute() {
                untidy.forEach((diagram, made) -> new NotationPicture(diagram).arrange(layouts.get(diagram).orElseThrow(), made));
            }
        });
    }

    /** What came into a diagram or has another place there, or what a node was taken out of. */
    private static View view(Notification notification) {
        Object value = notification.getNewValue();
        if (value instanceof Node || value instanceof Edge) {
            return (View) value;
        }
        if (notification.getOldValue() instanceof Node && notification.getNotifier() instanceof View) {
            return (View) notification.getNotifier();
        }
        EObject owner = notification.getNotifier() instanceof Location ? ((EObject) notification.getNotifier()).eContainer() : null;
        return owner instanceof Node ? (Node) owner : null;
    }

    private static Optional<Layout> layout(Diagram diagram) {
        return diagram.getElement() instanceof DSemanticDiagram shown
                && shown.getDescription().getLayout() instanceof CustomLayoutConfiguration wanted
                        ? CanvasDesign.layouts().stream().filter(layout -> layout.id().equals(wanted.getId())).findFirst()
                        : Optional.empty();
    }

    @Override
    public int priority() {
        // After Sirius has brought the diagrams up to date.
        return 100;
    }
}
