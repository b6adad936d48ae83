package org.canvasstudio.alignment;

import java.util.Map;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.util.EObjectValidator;

/**
 * Gives EMF's Diagnostician the findings of the rules within one canvas. The data of each diagnostic are the elements of
 * the finding and, last, the {@link Finding} itself. Findings that were set aside are left out.
 */
public final class AlignmentValidator extends EObjectValidator {

    /** The source of the diagnostics. */
    public static final String SOURCE = "org.canvasstudio.alignment";

    private final AlignmentEngine engine;

    public AlignmentValidator(AlignmentEngine engine) {
        this.engine = engine;
    }

    /** Makes every Diagnostician that uses the global registry run the rules. */
    public static void register(AlignmentEngine engine) {
        EValidator.Registry.INSTANCE.put(CanvasPackage.eINSTANCE, new AlignmentValidator(engine));
    }

    /** An engine's validator is for this package alone; the base class asks. */
    @Override
    protected EPackage getEPackage() {
        return CanvasPackage.eINSTANCE;
    }

    @Override
    public boolean validate(EClass type, EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
        // What EMF itself would check (required features, unique ids) the structure rules say better.
        if (!(object instanceof Canvas)) {
            return true;
        }
        boolean fine = true;
        for (Finding finding : engine.check((Canvas) object)) {
            if (finding.suppression().isPresent()) {
                continue;
            }
            fine = false;
            if (diagnostics != null) {
                Object[] data = new Object[finding.elements().size() + 1];
                finding.elements().toArray(data);
                data[data.length - 1] = finding;
                diagnostics.add(new BasicDiagnostic(level(finding.severity()), SOURCE, 0, finding.message(), data));
            }
        }
        return fine;
    }

    private static int level(Severity severity) {
        switch (severity) {
        case ERROR:
            return Diagnostic.ERROR;
        case WARNING:
            return Diagnostic.WARNING;
        default:
            return Diagnostic.INFO;
        }
    }
}
