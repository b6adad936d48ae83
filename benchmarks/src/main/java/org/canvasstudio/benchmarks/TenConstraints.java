package org.canvasstudio.benchmarks;

import java.util.Collection;
import java.util.List;

import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.epsilon.emc.emf.InMemoryEmfModel;
import org.eclipse.epsilon.evl.EvlModule;
import org.eclipse.epsilon.evl.execute.UnsatisfiedConstraint;

/**
 * The ten rules in Epsilon's validation language ({@code ten.evl}) for one canvas: parsed once, with the caches of the
 * model on. A module keeps the types of the model that it has first seen, so each canvas has its own.
 */
final class TenConstraints {

    private final EvlModule module = new EvlModule();

    TenConstraints(Canvas canvas) throws Exception {
        if (!module.parse(TenConstraints.class.getResource("ten.evl").toURI()) || !module.getParseProblems().isEmpty()) {
            throw new IllegalStateException(module.getParseProblems().toString());
        }
        Resource resource = new XMIResourceImpl(URI.createURI("memory.canvas"));
        resource.getContents().add(canvas);
        InMemoryEmfModel model = new InMemoryEmfModel("Canvas", resource, CanvasPackage.eINSTANCE);
        model.setCachingEnabled(true);
        module.getContext().getModelRepository().addModel(model);
    }

    Collection<UnsatisfiedConstraint> check() throws Exception {
        module.getContext().getUnsatisfiedConstraints().clear();
        return module.execute();
    }

    /** What is found, {@link TenRules.Found#inShort in short}. */
    List<TenRules.Found> found() throws Exception {
        return TenRules.sorted(check().stream().map(each -> TenRules.Found.of(
                each.getConstraint().getName().replace('_', '-'),
                each.getConstraint().isCritique() ? Severity.WARNING : Severity.ERROR, List.of(each.getInstance()))));
    }
}
