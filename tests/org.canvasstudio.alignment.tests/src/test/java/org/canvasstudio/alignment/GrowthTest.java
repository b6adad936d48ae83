package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.canvasstudio.alignment.Surroundings.Reinvented;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Payer;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.Valued;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The work of each rule grows in line with the size of the canvas. Work is counted, not timed: how often anything of the
 * canvas is read, where each object that a list hands out counts; and how much memory a full run takes, which shows lists
 * that are copied. A canvas of four times the size may take a little more than four times the work.
 */
class GrowthTest {

    private static final int TIMES = 4;
    private static final double MOST = 5;

    private static final com.sun.management.ThreadMXBean MEMORY = (com.sun.management.ThreadMXBean) ManagementFactory
            .getThreadMXBean();

    /** Findings by the dozen: the canvas that breaks the rule, again and again. */
    @TestFactory
    Stream<DynamicTest> withTheFindingsOfTheRule() {
        return rules().filter(rule -> Files.exists(breaking(rule)))
                .map(rule -> dynamicTest(rule.id(), () -> grows(rule, 9, copies -> repeated(List.of(breaking(rule)), isNamed(rule), copies))));
    }

    /** All that can be right and wrong on a canvas side by side, so that lists of causes and of choices are long. */
    @TestFactory
    Stream<DynamicTest> withAllFindings() {
        Map<CanvasKind, Map<Integer, Canvas>> made = new EnumMap<>(CanvasKind.class);
        return rules().map(rule -> dynamicTest(rule.id(), () -> grows(rule, 1, copies -> made
                .computeIfAbsent(kind(rule), kind -> new HashMap<>()).computeIfAbsent(copies, key -> repeated(
                        rules().filter(other -> other.holdsFor(kind(rule))).map(GrowthTest::breaking).filter(Files::exists)
                                .toList(), true, copies)))));
    }

    /** One channel for all, one relationship with all, one activity behind all: links run together at one element. */
    @TestFactory
    Stream<DynamicTest> aroundHubs() {
        Map<CanvasKind, Map<Integer, Canvas>> made = new EnumMap<>(CanvasKind.class);
        return rules().map(rule -> dynamicTest(rule.id(), () -> grows(rule, 40, size -> made
                .computeIfAbsent(kind(rule), kind -> new HashMap<>()).computeIfAbsent(size, key -> hubs(kind(rule), size)))));
    }

    private static Stream<Rule> rules() {
        return Drawing.CATALOGUE.canvasRules().stream();
    }

    private static CanvasKind kind(Rule rule) {
        return rule.holdsFor(CanvasKind.ORGANISATION) ? CanvasKind.ORGANISATION : CanvasKind.PERSONAL;
    }

    /** Whether the copies of a note may have names of their own: not where names are what is wrong. */
    private static boolean isNamed(Rule rule) {
        return rule.family() != Family.WORDING && !rule.id().equals("STR-01");
    }

    private static Path breaking(Rule rule) {
        return Path.of("rules", rule.id(), "breaks.canvas");
    }

    private static void grows(Rule rule, int size, IntFunction<Canvas> canvases) {
        AlignmentEngine engine = new AlignmentEngine(new RuleCatalogue(List.of(rule)), Settings.preset(), Locale.ENGLISH);
        Canvas small = canvases.apply(size);
        Canvas large = canvases.apply(TIMES * size);
        assertGrowth("reads", reads(engine, small), reads(engine, large));
        // What is made once for all canvases does not count.
        memory(engine, small);
        assertGrowth("bytes", memory(engine, small), memory(engine, large));
    }

    private static void assertGrowth(String what, long small, long large) {
        assertTrue(large <= MOST * small, () -> what + ": " + small + ", and " + large + " for " + TIMES + " times the canvas");
    }

    private static long reads(AlignmentEngine engine, Canvas canvas) {
        LiveCheck live = new LiveCheck(engine, canvas, new Around(canvas));
        live.findings();
        long reads = live.reads();
        live.dispose();
        return reads;
    }

    private static long memory(AlignmentEngine engine, Canvas canvas) {
        Surroundings around = new Around(canvas);
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        engine.check(canvas, around);
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }

    /** A canvas that reinvents itself, so that half of its notes have changed. */
    private static final class Around implements Surroundings {

        private final CanvasDigest before;

        Around(Canvas canvas) {
            Canvas asIs = EcoreUtil.copy(canvas);
            int at = 0;
            for (CanvasElement element : Canvases.elements(asIs)) {
                if (at++ % 2 == 0) {
                    element.setDescription("As it was");
                    element.setName("Former " + element.getName());
                }
            }
            before = CanvasDigest.of(asIs);
        }

        @Override
        public Optional<Client> client() {
            return Optional.empty();
        }

        @Override
        public Reinvented reinvented(String path) {
            return new Reinvented(Reinvented.Outcome.FOUND, before);
        }

        @Override
        public Map<EStructuralFeature, Statement> statedBefore(CustomerSegment segment) {
            return Map.of();
        }
    }

    /** The contents of some canvases, as often as is said, on one. */
    private static Canvas repeated(List<Path> files, boolean isNamed, int copies) {
        try {
            List<Canvas> parts = new ArrayList<>();
            for (Path file : files) {
                parts.add((Canvas) CanvasFiles.read(file));
            }
            Canvas canvas = null;
            Random random = new Random(1);
            for (int copy = 0; copy < copies; copy++) {
                for (Canvas each : parts) {
                    Canvas part = EcoreUtil.copy(each);
                    String mark = mark(random);
                    part.eAllContents().forEachRemaining(object -> distinguish(object, mark, isNamed));
                    if (canvas == null) {
                        canvas = part;
                    } else {
                        add(canvas, part);
                    }
                }
            }
            return reinventing(canvas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Canvas canvas, Canvas part) {
        for (BlockKind kind : BlockKind.values()) {
            kind.in(canvas).getItems().addAll(List.copyOf(kind.in(part).getItems()));
        }
        canvas.getLinks().addAll(List.copyOf(part.getLinks()));
        canvas.getTags().addAll(List.copyOf(part.getTags()));
        canvas.getActions().addAll(List.copyOf(part.getActions()));
    }

    private static Canvas reinventing(Canvas canvas) {
        canvas.setState(CanvasState.TO_BE);
        canvas.setReinvents("as-is.canvas");
        return canvas;
    }

    /** Letters that are hardly like others. */
    private static String mark(Random random) {
        return random.ints(16, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Gives an object of a copy its own id and name. */
    private static void distinguish(EObject object, String mark, boolean isNamed) {
        if (object instanceof Identified && ((Identified) object).getId() != null) {
            ((Identified) object).setId(((Identified) object).getId() + '-' + mark);
        }
        if (isNamed && object instanceof CanvasElement && !Names.isBlank(((CanvasElement) object).getName())) {
            ((CanvasElement) object).setName(((CanvasElement) object).getName() + ' ' + mark);
        }
    }

    /** So many elements in each block, each joined to its neighbours, and some of them to all. */
    private static Canvas hubs(CanvasKind kind, int size) {
        Canvas canvas = Canvases.create(kind, "Hubs");
        Random random = new Random(1);
        for (BlockKind block : BlockKind.values()) {
            for (int at = 0; at < size; at++) {
                CanvasElement element = block.createElement();
                element.setName(mark(random));
                element.setId(block.idPrefix() + '-' + at);
                if (element instanceof Valued) {
                    ((Valued) element).setAmount(BigDecimal.valueOf(1000 + at));
                    ((Valued) element).setCurrency("EUR");
                    ((Valued) element).setPeriod(Period.YEAR);
                } else if (element instanceof CustomerSegment) {
                    ((CustomerSegment) element).setPayer(Payer.PAYS);
                } else if (element instanceof Channel) {
                    ((Channel) element).getPhases().add(at % 2 == 0 ? ChannelPhase.AWARENESS : ChannelPhase.PURCHASE);
                }
                block.in(canvas).getItems().add(element);
            }
        }
        for (LegalLinks.Legal legal : LegalLinks.table()) {
            List<CanvasElement> sources = Canvases.items(canvas, legal.from());
            List<CanvasElement> targets = Canvases.items(canvas, legal.to());
            for (int at = 0; at < size; at++) {
                if (legal.kind() != LinkKind.SUBSIDISES) {
                    link(canvas, legal.kind(), sources.get(at), targets.get(at));
                }
                if (isHub(legal.kind()) && at > 0) {
                    link(canvas, legal.kind(), sources.get(0), targets.get(at));
                }
            }
        }
        return reinventing(canvas);
    }

    /** Without looking for an id that is free, which takes time. */
    private static void link(Canvas canvas, LinkKind kind, CanvasElement source, CanvasElement target) {
        Link link = CanvasFactory.eINSTANCE.createLink();
        link.setId("l-" + canvas.getLinks().size());
        link.setKind(kind);
        link.setSource(source);
        link.setTarget(target);
        canvas.getLinks().add(link);
    }

    /** Not those that make each of many serve each of many others: that is so much to say. */
    private static boolean isHub(LinkKind kind) {
        return kind == LinkKind.CARRIES || kind == LinkKind.REACHES || kind == LinkKind.BINDS || kind == LinkKind.PRODUCES
                || kind == LinkKind.RUNS || kind == LinkKind.PAYS || kind == LinkKind.CAUSES;
    }
}
