package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.BlockKind;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a consultant relies on when a finding is mended: whichever fix is chosen, and whichever choice in it, the finding
 * ends, no finding of equal or higher severity comes, and undo gives back the file byte by byte. Checked with the canvases
 * that break each rule and with those of the example workspace.
 */
class FixesTest {

    @TestFactory
    Stream<DynamicTest> everyFixMends() throws IOException {
        return canvases().stream().map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(),
                () -> assertEquals(List.of(), faults(file))));
    }

    @Test
    void thereAreManyKindsOfFixes() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path file : canvases()) {
            for (Finding finding : Drawing.ENGINE.check(read(file))) {
                for (int index = 0; index < finding.fixes().size(); index++) {
                    kinds.add(finding.rule().id() + ' ' + finding.fixes().get(index).title().split("[“:]")[0]);
                }
            }
        }
        assertTrue(kinds.size() >= 45, () -> kinds.size() + ": " + String.join("\n", kinds));
    }

    private static List<Path> canvases() throws IOException {
        List<Path> files = new ArrayList<>(Drawing.breakingCanvases().toList());
        try (Stream<Path> examples = Files.walk(Path.of("../../bundles/org.canvasstudio.examples/workspace"))) {
            examples.filter(file -> file.toString().endsWith(".canvas")).sorted().forEach(files::add);
        }
        return files;
    }

    private static List<String> faults(Path file) throws IOException {
        List<String> faults = new ArrayList<>();
        Canvas canvas = read(file);
        String bytes = bytes(canvas);
        List<Finding> before = open(canvas);
        for (int index = 0; index < before.size(); index++) {
            for (int fix = 0; fix < before.get(index).fixes().size(); fix++) {
                int choices = Math.max(1, before.get(index).fixes().get(fix).choices().size());
                for (int choice = 0; choice < choices; choice++) {
                    Finding finding = open(canvas).get(index);
                    Fix applied = finding.fixes().get(fix);
                    EObject chosen = applied.choices().isEmpty() ? null : applied.choices().get(choice);
                    String what = finding + " > " + applied.title() + (chosen == null ? "" : " > " + key(chosen));
                    ChangeRecorder recorder = new ChangeRecorder(canvas.eResource());
                    applied.apply(chosen);
                    ChangeDescription changes = recorder.endRecording();
                    recorder.dispose();
                    List<Finding> after = open(canvas);
                    if (keys(after).contains(key(finding))) {
                        faults.add(what + ": does not end");
                    }
                    Set<String> old = before.stream().filter(one -> one.severity().isAtLeast(finding.severity()))
                            .map(FixesTest::key).collect(Collectors.toSet());
                    after.stream().filter(one -> one.severity().isAtLeast(finding.severity()) && !old.contains(key(one)))
                            .forEach(one -> faults.add(what + ": adds " + one));
                    changes.apply();
                    if (!bytes.equals(bytes(canvas))) {
                        faults.add(what + ": undo leaves other bytes");
                        return faults;
                    }
                }
            }
        }
        return faults;
    }

    private static List<Finding> open(Canvas canvas) {
        return Drawing.ENGINE.check(canvas).stream().filter(finding -> finding.suppression().isEmpty()).toList();
    }

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(FixesTest::key).collect(Collectors.toSet());
    }

    private static String key(Finding finding) {
        return finding.rule().id() + ' ' + key(finding.elements().get(0));
    }

    private static String key(EObject object) {
        return object instanceof Block ? BlockKind.of((Block) object).key()
                : object instanceof Identified ? ((Identified) object).getId() : object.eClass().getName();
    }

    private static Canvas read(Path file) throws IOException {
        return (Canvas) CanvasFiles.read(file);
    }

    private static String bytes(Canvas canvas) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        canvas.eResource().save(out, null);
        return out.toString(StandardCharsets.UTF_8);
    }
}
