package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings that are kept while a canvas is edited are those of a full run. */
class LiveCheckTest {

    /** In the long run 100,000 edits in all. */
    private static final int EDITS = Boolean.getBoolean("canvasstudio.long") ? 25_000 : 400;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void findingsAlwaysEqualAFullRun(long seed) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(seed % 2 == 0 ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION, "Canvas");
        RandomEdits edits = new RandomEdits(canvas, random);
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        List<Finding> shown = new ArrayList<>();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            // Some are looked at together, as the edits of one command are.
            for (int together = random.nextInt(4) == 0 ? 3 : 1; together > 0; together--) {
                done.add(edits.next());
            }
            int edit = i;
            assertSame(lines(Drawing.ENGINE.check(canvas)), lines(live.findings()),
                    () -> "after edit " + edit + " of seed " + seed + ": " + done.subList(Math.max(0, done.size() - 4), done.size()));
            LiveCheck.Change change = live.takeChange();
            shown.removeAll(change.gone());
            shown.addAll(change.come());
            assertEquals(lines(live.findings()).stream().sorted().toList(), lines(shown).stream().sorted().toList());
        }
        live.dispose();
        assertEquals(List.of(), watched(canvas));
    }

    /** Says what differs only. */
    private static void assertSame(List<String> expected, List<String> actual, Supplier<String> message) {
        if (!expected.equals(actual)) {
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(actual);
            List<String> superfluous = new ArrayList<>(actual);
            superfluous.removeAll(expected);
            assertEquals(missing, superfluous, message);
            for (int at = 0; at < expected.size(); at++) {
                assertEquals(expected.get(at), actual.get(at), message);
            }
        }
    }

    private static List<EObject> watched(Canvas canvas) {
        List<EObject> watched = new ArrayList<>();
        canvas.eAllContents().forEachRemaining(object -> {
            if (!object.eAdapters().isEmpty()) {
                watched.add(object);
            }
        });
        return watched;
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(LiveCheckTest::line).toList();
    }

    /** All that a finding says; objects by their identity. */
    private static String line(Finding finding) {
        return finding + " at " + identities(finding.elements()) + " set aside "
                + finding.suppression().map(System::identityHashCode) + " fixes "
                + finding.fixes().stream().map(fix -> fix.title() + identities(fix.choices())).toList();
    }

    private static List<String> identities(List<? extends EObject> objects) {
        return objects.stream().map(object -> object.eClass().getName() + System.identityHashCode(object)).toList();
    }
}
