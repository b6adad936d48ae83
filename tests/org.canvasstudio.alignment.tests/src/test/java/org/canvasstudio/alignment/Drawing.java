package org.canvasstudio.alignment;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.LegalLinks;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Valued;

/** What the tests draw, and how they ask for findings. */
final class Drawing {

    static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();
    static final AlignmentEngine ENGINE = new AlignmentEngine(CATALOGUE, Settings.preset(), Locale.ENGLISH);

    private Drawing() {
    }

    /**
     * Makes the folder of the roastery, a client with a canvas of today and one that is to be.
     *
     * @param drawn the folder of a rule's drawing that its files come from
     */
    static Path roastery(Path root, String drawn) throws IOException {
        Path client = Files.createDirectories(root.resolve("roastery"));
        for (String name : List.of("roastery.client", "as-is.canvas", "to-be.canvas")) {
            Files.copy(Path.of("rules", drawn, name), client.resolve(name));
        }
        return client;
    }

    static Canvas organisation() {
        return Canvases.create(CanvasKind.ORGANISATION, "Roastery");
    }

    @SuppressWarnings("unchecked")
    static <T extends CanvasElement> T add(Canvas canvas, BlockKind kind, String name) {
        return (T) Canvases.add(canvas, kind, name);
    }

    static RevenueStream stream(Canvas canvas, String name, String amount, String currency, Period period) {
        return valued(add(canvas, BlockKind.REVENUE_STREAMS, name), amount, currency, period);
    }

    static Cost cost(Canvas canvas, String name, String amount, String currency, Period period) {
        return valued(add(canvas, BlockKind.COSTS, name), amount, currency, period);
    }

    /** An estimate; what is null is not stated. */
    static Estimate estimate(String low, String likely, String high) {
        Estimate estimate = CanvasFactory.eINSTANCE.createEstimate();
        estimate.setLow(low == null ? null : new BigDecimal(low));
        estimate.setLikely(likely == null ? null : new BigDecimal(likely));
        estimate.setHigh(high == null ? null : new BigDecimal(high));
        return estimate;
    }

    private static <T extends Valued> T valued(T valued, String amount, String currency, Period period) {
        valued.setAmount(amount == null ? null : new BigDecimal(amount));
        valued.setCurrency(currency);
        valued.setPeriod(period);
        return valued;
    }

    /** One element in each block, with every legal link among them, and nothing stated but the names. */
    static Canvas linkedAndUnspecified(CanvasKind kind) {
        Canvas canvas = Canvases.create(kind, "Sketch");
        String[] names = { "Small cafés", "Fresh beans", "Web shop", "Yearly tasting", "Weekly subscription", "Drum roaster",
                "Roasting", "Green coffee importer", "Energy and repairs" };
        for (BlockKind block : BlockKind.values()) {
            Canvases.add(canvas, block, names[block.ordinal()]);
        }
        for (LegalLinks.Legal legal : LegalLinks.table()) {
            if (legal.from() != legal.to()) {
                Canvases.link(Canvases.items(canvas, legal.from()).get(0), Canvases.items(canvas, legal.to()).get(0));
            }
        }
        return canvas;
    }

    static Canvas read(String rule, String name) throws IOException {
        return (Canvas) CanvasFiles.read(Path.of("rules", rule, name + ".canvas"));
    }

    static Stream<Path> breakingCanvases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.filter(Files::isDirectory).map(folder -> folder.resolve("breaks.canvas"))
                    .filter(Files::exists).sorted().toList().stream();
        }
    }

    /** The findings of one rule. */
    static List<Finding> findings(Canvas canvas, String rule) {
        return ENGINE.check(canvas).stream().filter(finding -> finding.rule().id().equals(rule)).toList();
    }

    static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }
}
