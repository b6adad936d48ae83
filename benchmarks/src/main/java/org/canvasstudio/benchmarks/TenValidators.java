package org.canvasstudio.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Duration;
import org.canvasstudio.model.canvas.KeyActivity;
import org.canvasstudio.model.canvas.KeyPartner;
import org.canvasstudio.model.canvas.KeyResource;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.RelationshipCategory;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.ValueKind;
import org.canvasstudio.model.canvas.ValueProposition;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;

/**
 * The ten rules written by hand for EMF: a validator that switches on the class of each object which the Diagnostician
 * visits. It checks these rules alone or, as the validators do that EMF generates, after the constraints that hold for all
 * objects: multiplicities, types, references that can be resolved.
 */
final class TenValidators extends EObjectValidator {

    private static final String SOURCE = "ten";

    /** Findings of the Diagnostician, in the form of {@link TenRules#found}. */
    static List<TenRules.Found> found(Diagnostician diagnostician, Canvas canvas) {
        return TenRules.sorted(diagnostician.validate(canvas).getChildren().stream().map(diagnostic -> TenRules.Found.of(
                diagnostic.getMessage().substring(0, 6), severity(diagnostic.getSeverity()), diagnostic.getData())));
    }

    private static Severity severity(int severity) {
        return switch (severity) {
        case Diagnostic.ERROR -> Severity.ERROR;
        case Diagnostic.WARNING -> Severity.WARNING;
        default -> Severity.ADVICE;
        };
    }

    private final boolean checksDefaults;

    private TenValidators(boolean checksDefaults) {
        this.checksDefaults = checksDefaults;
    }

    /** @param checksDefaults whether what holds for all objects is checked first */
    static Diagnostician diagnostician(boolean checksDefaults) {
        EValidatorRegistryImpl registry = new EValidatorRegistryImpl();
        registry.put(CanvasPackage.eINSTANCE, new TenValidators(checksDefaults));
        return new Diagnostician(registry);
    }

    @Override
    protected EPackage getEPackage() {
        return CanvasPackage.eINSTANCE;
    }

    @Override
    public boolean validate(EClass type, EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
        if (checksDefaults && !validate_EveryDefaultConstraint(object, diagnostics, context)) {
            return false;
        }
        switch (type.getClassifierID()) {
        case CanvasPackage.CUSTOMER_SEGMENT:
            return segment((CustomerSegment) object, diagnostics);
        case CanvasPackage.VALUE_PROPOSITION:
            return proposition((ValueProposition) object, diagnostics);
        case CanvasPackage.KEY_ACTIVITY:
            return activity((KeyActivity) object, diagnostics);
        case CanvasPackage.KEY_PARTNER:
            return targets(object, LinkKind.SUPPLIES, KeyResource.class).isEmpty()
                    && targets(object, LinkKind.PERFORMS, KeyActivity.class).isEmpty()
                    && targets(object, LinkKind.RUNS, Channel.class).isEmpty()
                            ? report("ALN-09", Diagnostic.WARNING, List.of(object), "contributes nothing", diagnostics)
                            : true;
        default:
            return true;
        }
    }

    private static boolean segment(CustomerSegment segment, DiagnosticChain diagnostics) {
        boolean fine = true;
        Set<ValueProposition> serving = serving(segment);
        if (serving.isEmpty()) {
            fine = report("ALN-01", Diagnostic.ERROR, List.of(segment), "is served by no proposition", diagnostics);
        }
        if (serving.size() > 3) {
            fine = report("VAL-03", Diagnostic.INFO, elements(segment, serving), "is served by many propositions",
                    diagnostics);
        }
        List<CustomerRelationship> relationships = sources(segment, LinkKind.BINDS, CustomerRelationship.class);
        if (relationships.isEmpty()) {
            fine = report("CUS-04", Diagnostic.WARNING, List.of(segment), "has no relationship", diagnostics);
        } else {
            if (segment.getNeedsAssistance() == YesNo.YES && isUnattended(relationships)) {
                fine = report("CUS-07", Diagnostic.WARNING, elements(segment, relationships), "is left to itself",
                        diagnostics);
            }
            if (segment.getImportance() != Level.UNSPECIFIED && isMostImportant(segment) && isOneOff(relationships)) {
                fine = report("CUS-09", Diagnostic.INFO, elements(segment, relationships),
                        "is kept by one-off relationships alone", diagnostics);
            }
        }
        if (sources(segment, LinkKind.REACHES, Channel.class).isEmpty()) {
            fine = report("CUS-05", Diagnostic.WARNING, List.of(segment), "is reached by no channel", diagnostics);
        }
        return fine;
    }

    private static Set<ValueProposition> serving(CustomerSegment segment) {
        List<ValueProposition> stated = sources(segment, LinkKind.SERVES, ValueProposition.class);
        Set<ValueProposition> serving = new HashSet<>(stated);
        for (RevenueStream stream : targets(segment, LinkKind.PAYS, RevenueStream.class)) {
            serving.addAll(targets(stream, LinkKind.PAYS_FOR, ValueProposition.class));
        }
        for (Channel channel : sources(segment, LinkKind.REACHES, Channel.class)) {
            for (ValueProposition proposition : targets(channel, LinkKind.CARRIES, ValueProposition.class)) {
                if (stated.isEmpty() || targets(proposition, LinkKind.SERVES, CustomerSegment.class).isEmpty()) {
                    serving.add(proposition);
                }
            }
        }
        return serving;
    }

    private static boolean isUnattended(List<CustomerRelationship> relationships) {
        for (CustomerRelationship relationship : relationships) {
            if (relationship.getCategory() != RelationshipCategory.SELF_SERVICE
                    && relationship.getCategory() != RelationshipCategory.AUTOMATED_SERVICE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOff(List<CustomerRelationship> relationships) {
        for (CustomerRelationship relationship : relationships) {
            if (relationship.getDuration() != Duration.ONE_OFF) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMostImportant(CustomerSegment segment) {
        for (CustomerSegment other : canvas(segment).getCustomerSegments().getElements()) {
            if (other.getImportance().compareTo(segment.getImportance()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean proposition(ValueProposition proposition, DiagnosticChain diagnostics) {
        boolean price = false;
        for (ValueKind kind : proposition.getValueKinds()) {
            if (kind != ValueKind.PRICE && kind != ValueKind.UNSPECIFIED) {
                return true;
            }
            price |= kind == ValueKind.PRICE;
        }
        return !price || report("VAL-02", Diagnostic.INFO, List.of(proposition), "offers nothing but a price", diagnostics);
    }

    private static boolean activity(KeyActivity activity, DiagnosticChain diagnostics) {
        boolean fine = true;
        if (targets(activity, LinkKind.PRODUCES, ValueProposition.class).isEmpty()
                && targets(activity, LinkKind.OPERATES, CanvasElement.class).isEmpty()) {
            fine = report("ALN-06", Diagnostic.WARNING, List.of(activity), "serves no purpose", diagnostics);
        }
        if (targets(activity, LinkKind.NEEDS, KeyResource.class).isEmpty() && resourcesAreNeeded(activity)) {
            fine = report("ALN-07", Diagnostic.INFO, List.of(activity), "needs no resource", diagnostics);
        }
        return fine;
    }

    /** Whether the canvas has begun to say which activity needs which resource. */
    private static boolean resourcesAreNeeded(KeyActivity activity) {
        for (KeyActivity other : canvas(activity).getKeyActivities().getElements()) {
            if (!targets(other, LinkKind.NEEDS, KeyResource.class).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Canvas canvas(EObject element) {
        return (Canvas) element.eContainer().eContainer();
    }

    private static <T extends CanvasElement> List<T> targets(EObject source, LinkKind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Link link : ((CanvasElement) source).getOutgoing()) {
            if (link.getKind() == kind && type.isInstance(link.getTarget())) {
                found.add(type.cast(link.getTarget()));
            }
        }
        return found;
    }

    private static <T extends CanvasElement> List<T> sources(EObject target, LinkKind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Link link : ((CanvasElement) target).getIncoming()) {
            if (link.getKind() == kind && type.isInstance(link.getSource())) {
                found.add(type.cast(link.getSource()));
            }
        }
        return found;
    }

    private static List<EObject> elements(EObject main, Collection<? extends EObject> others) {
        List<EObject> elements = new ArrayList<>(1 + others.size());
        elements.add(main);
        elements.addAll(others);
        return elements;
    }

    private static boolean report(String rule, int severity, List<EObject> elements, String problem,
            DiagnosticChain diagnostics) {
        String name = ((CanvasElement) elements.get(0)).getName();
        diagnostics.add(new BasicDiagnostic(severity, SOURCE, 0, rule + ": " + name + ' ' + problem, elements.toArray()));
        return false;
    }
}
