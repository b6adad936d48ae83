package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.impl.EValidatorRegistryImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlignmentValidatorTest {

    static Stream<Path> breakingCanvases() throws IOException {
        return Drawing.breakingCanvases();
    }

    @ParameterizedTest
    @MethodSource("breakingCanvases")
    void theDiagnosticianFindsWhatTheEngineFinds(Path file) throws IOException {
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        List<Diagnostic> diagnostics = diagnose(canvas);
        List<Finding> findings = Drawing.ENGINE.check(canvas);

        assertFalse(findings.isEmpty());
        assertEquals(findings.size(), diagnostics.size());
        for (int i = 0; i < findings.size(); i++) {
            Diagnostic diagnostic = diagnostics.get(i);
            Finding finding = findings.get(i);
            assertEquals(AlignmentValidator.SOURCE, diagnostic.getSource());
            assertEquals(finding.message(), diagnostic.getMessage());
            assertEquals(level(finding.severity()), diagnostic.getSeverity());
            List<Object> data = new ArrayList<>(diagnostic.getData());
            Finding carried = (Finding) data.remove(data.size() - 1);
            assertEquals(finding.elements(), data);
            assertEquals(finding.rule(), carried.rule());
        }
    }

    @Test
    void whatWasSetAsideIsLeftOut() throws IOException {
        Canvas canvas = Drawing.read("BEG-01", "breaks");
        SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppression.setRule("BEG-01");
        suppression.setReason("Not at this stage");
        canvas.getSuppressions().add(suppression);
        assertEquals(1, Drawing.ENGINE.check(canvas).size());
        assertEquals(List.of(), diagnose(canvas));
    }

    @Test
    void aCleanCanvasIsFine() throws IOException {
        assertEquals(List.of(), diagnose(Drawing.read("BEG-01", "passes")));
    }

    private static List<Diagnostic> diagnose(Canvas canvas) {
        EValidatorRegistryImpl validators = new EValidatorRegistryImpl();
        validators.put(CanvasPackage.eINSTANCE, new AlignmentValidator(Drawing.ENGINE));
        return new Diagnostician(validators).validate(canvas).getChildren();
    }

    private static int level(Severity severity) {
        return severity == Severity.ERROR ? Diagnostic.ERROR
                : severity == Severity.WARNING ? Diagnostic.WARNING : Diagnostic.INFO;
    }
}
