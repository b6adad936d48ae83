package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Blocks;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.Position;
import org.canvasstudio.model.canvas.Trade;
import org.canvasstudio.model.canvas.Valued;
import org.canvasstudio.model.canvas.YesNo;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The findings that are kept while a canvas is edited are those of a full run. */
class LiveCheckTest {

    /** In the long run 100,000 steps in all, on 25 times as many canvases, five times as many on each. */
    private static final boolean IS_LONG = Boolean.getBoolean("canvasstudio.long");
    private static final int CANVASES = IS_LONG ? 25 : 1;
    private static final int TIMES = IS_LONG ? 5 : 1;

    @ParameterizedTest
    @CsvSource({ "1, 60, 50,", "2, 60, 50,", "3, 30, 150, TO_BE", "4, 30, 150, AS_IS", "5, 12, 200, AS_IS", "6, 12, 200, TO_BE" })
    void findingsAlwaysEqualAFullRun(long seed, int mostElements, int steps, CanvasState amidOthers) {
        for (int canvas = 0; canvas < CANVASES; canvas++) {
            findingsEqualAFullRun(seed + 100 * canvas, mostElements, TIMES * steps, amidOthers);
        }
    }

    /** So who shows them need not look for them again. */
    @Test
    void whatIsFoundInTheSameWordsIsTheSameFinding() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Canvas");
        List<CanvasElement> notes = Stream.of(BlockKind.values()).flatMap(kind -> Stream.of("Fresh beans", "Fresh tea")
                .map(name -> Canvases.add(canvas, kind, name + " of " + kind))).toList();
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        List<Finding> before = live.findings();
        CanvasElement renamed = notes.get(0);
        renamed.setName("Cups of yesterday");
        Map<Boolean, List<Finding>> now = live.findings().stream()
                .collect(Collectors.partitioningBy(finding -> finding.message().contains(renamed.getName())));
        assertTrue(now.get(true).size() > 0 && now.get(false).size() > 10, live.findings()::toString);
        Set<Finding> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(before);
        now.get(false).forEach(finding -> assertTrue(known.contains(finding), finding::message));
        now.get(true).forEach(finding -> assertFalse(known.contains(finding), finding::message));
        live.dispose();
    }

    private static void findingsEqualAFullRun(long seed, int mostElements, int steps, CanvasState amidOthers) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(seed % 2 == 0 ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION, "Canvas");
        RandomEdits edits = new RandomEdits(canvas, random, mostElements);
        // A canvas begins with some notes and links.
        for (int i = 0; i < 2 * mostElements; i++) {
            edits.next();
        }
        Surroundings surroundings = amidOthers == null ? null : new Others(EcoreUtil.copy(canvas));
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas, surroundings);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            done.clear();
            // Some are looked at together, as the edits of one command are.
            for (int together = random.nextInt(4) == 0 ? 3 : 1; together > 0; together--) {
                done.add(edits.next());
            }
            if (amidOthers != null && i % 10 == 0) {
                canvas.setState(amidOthers);
                canvas.setReinvents("former.canvas");
            }
            if (amidOthers != null && random.nextInt(25) == 0) {
                done.add("another file");
                surroundings = new Others(EcoreUtil.copy(canvas));
                live.surround(surroundings);
            }
            int edit = i;
            assertSame(lines(Drawing.ENGINE.check(canvas, surroundings)), lines(live.findings()),
                    () -> "after edit " + edit + " of seed " + seed + ": " + done);
        }
        live.dispose();
        assertEquals(List.of(), watched(canvas));
    }

    /** The client with two other canvases; this one reinvents one of them. */
    private static final class Others implements Surroundings {

        private final CanvasDigest other;
        private final FirstStatements statements = new FirstStatements();

        Others(Canvas canvas) {
            canvas.setState(CanvasState.AS_IS);
            for (CustomerSegment segment : canvas.getCustomerSegments().getElements()) {
                segment.setTrade(Trade.B2B);
            }
            statements.add(Path.of("aa.canvas"), CanvasDigest.of(canvas));
            for (CustomerSegment segment : canvas.getCustomerSegments().getElements()) {
                segment.setNeedsAssistance(YesNo.YES);
                segment.setPosition(Position.INTERNAL);
            }
            other = CanvasDigest.of(canvas);
            statements.add(Path.of("a.canvas"), other);
        }

        @Override
        public Optional<Client> client() {
            return Optional.of(CanvasFactory.eINSTANCE.createClient());
        }

        @Override
        public Reinvented reinvented(String path) {
            return path.endsWith(".canvas") ? new Reinvented(Reinvented.Outcome.FOUND, other)
                    : new Reinvented(Reinvented.Outcome.MISSING, null);
        }

        @Override
        public Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment) {
            return statements.before(Path.of("b.canvas"), Blocks.canvasOf(segment).getKind(), segment.getName());
        }
    }

    /** Random edits of anything seldom state enough for the rules about money: here amounts, causes and payers change. */
    @ParameterizedTest
    @ValueSource(longs = { 10, 11 })
    void sumsOfMoneyFollowEachEdit(long seed) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Canvas");
        List<Valued> valued = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            CanvasElement segment = Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Segment " + i);
            CanvasElement stream = Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Stream " + i);
            CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Proposition " + i);
            CanvasElement activity = Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Activity " + i);
            CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Cost " + i);
            Canvases.link(segment, stream);
            Canvases.link(stream, proposition);
            Canvases.link(activity, proposition);
            Canvases.link(activity, cost);
            valued.add((Valued) stream);
            valued.add((Valued) cost);
        }
        for (Valued each : valued) {
            each.setPeriod(Period.YEAR);
            each.setCurrency("EUR");
            each.setAmount(BigDecimal.TEN);
        }
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            Valued one = valued.get(random.nextInt(valued.size()));
            int dice = random.nextInt(10);
            if (dice < 7) {
                one.setAmount(random.nextInt(12) == 0 ? null : new BigDecimal(random.nextInt(2000)).movePointLeft(random.nextInt(3)));
            } else if (dice < 8) {
                one.setCurrency(random.nextInt(3) == 0 ? "USD" : "EUR");
            } else {
                CanvasElement other = (CanvasElement) one;
                Link link = other.getIncoming().isEmpty() ? null : other.getIncoming().get(0);
                BlockKind from = one instanceof Cost ? BlockKind.KEY_ACTIVITIES : BlockKind.CUSTOMER_SEGMENTS;
                if (link != null && random.nextBoolean()) {
                    EcoreUtil.delete(link);
                } else {
                    Canvases.link(from.in(canvas).getItems().get(random.nextInt(4)), other);
                }
            }
            int edit = i;
            assertSame(lines(Drawing.ENGINE.check(canvas)), lines(live.findings()), () -> "after edit " + edit);
            live.findings().forEach(finding -> found.add(finding.rule().id()));
        }
        live.dispose();
        assertTrue(found.containsAll(List.of("REV-04", "REV-05", "REV-06", "REV-07")), found::toString);
    }

    /** What nothing causes is shared by all segments: by none, when the last one goes. */
    @Test
    void untracedCostsAreSharedByTheSegmentsThatAreLeft() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Canvas");
        CanvasElement stream = Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Bread money");
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, "Rent");
        List<CanvasElement> segments = new ArrayList<>();
        for (String name : new String[] { "Bakeries", "Cafés" }) {
            segments.add(Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, name));
            Canvases.link(segments.get(segments.size() - 1), stream);
        }
        for (CanvasElement each : List.of(stream, cost)) {
            ((Valued) each).setPeriod(Period.YEAR);
            ((Valued) each).setCurrency("EUR");
            ((Valued) each).setAmount(BigDecimal.TEN);
        }
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        for (int left = 2; left >= 0; left--) {
            for (String amount : new String[] { "9", "10", "10.000002", "30" }) {
                ((Cost) cost).setAmount(new BigDecimal(amount));
                String step = left + " left, costs " + amount;
                assertSame(lines(Drawing.ENGINE.check(canvas)), lines(live.findings()), () -> step);
            }
            if (left > 0) {
                EcoreUtil.delete(segments.get(left - 1));
            }
        }
        live.dispose();
    }

    @Test
    void aRenamedSegmentIsComparedWithItsNewNamesakes() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Canvas");
        CustomerSegment segment = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Bakeries");
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas, new Others(EcoreUtil.copy(canvas)));
        segment.setPosition(Position.EXTERNAL);
        segment.setName("Cafés");
        for (String name : new String[] { "Cafés", "Bakeries", "Canteens" }) {
            segment.setName(name);
            assertEquals(name.equals("Bakeries") ? 1 : 0,
                    live.findings().stream().filter(finding -> finding.rule().id().equals("PRT-01")).count());
        }
        live.dispose();
    }

    /** What an object says is read in parts, so each part has its turn. */
    @ParameterizedTest
    @ValueSource(longs = { 7, 8 })
    void eachAttributeOfEachObjectIsNoticed(long seed) {
        Random random = new Random(seed);
        Canvas canvas = Canvases.create(seed % 2 == 0 ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION, "Canvas");
        RandomEdits edits = new RandomEdits(canvas, random, 25);
        for (int i = 0; i < 120; i++) {
            edits.next();
        }
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        live.findings();
        List<EObject> objects = new ArrayList<>(List.of(canvas));
        canvas.eAllContents().forEachRemaining(objects::add);
        for (EObject object : objects) {
            for (EAttribute attribute : RandomEdits.attributes(object)) {
                String edit = edits.change(object, attribute);
                assertSame(lines(Drawing.ENGINE.check(canvas)), lines(live.findings()), () -> edit);
            }
        }
        live.dispose();
    }

    /** An edit of what no rule reads costs nothing. */
    @Test
    void nothingIsWorkedOutAgainForRemarks() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Canvas");
        RandomEdits edits = new RandomEdits(canvas, new Random(9), 40);
        for (int i = 0; i < 200; i++) {
            edits.next();
        }
        // The rule about ids that are there twice reads everything.
        int number = 0;
        for (Iterator<EObject> objects = canvas.eAllContents(); objects.hasNext();) {
            EObject object = objects.next();
            if (object instanceof Identified) {
                ((Identified) object).setId("id-" + number++);
            }
        }
        LiveCheck live = new LiveCheck(Drawing.ENGINE, canvas);
        live.findings();
        long before = live.work();
        for (CanvasElement element : Canvases.elements(canvas)) {
            element.setDescription("As told in the last session");
            element.setNotes("To be looked at again");
            live.findings();
        }
        // Rules across files have asked for nothing: nobody has said what surrounds the canvas.
        assertEquals(before, live.work());
        live.dispose();
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
