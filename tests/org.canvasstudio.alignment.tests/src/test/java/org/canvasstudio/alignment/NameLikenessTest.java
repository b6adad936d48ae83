package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VAL-01: when a proposition and an activity say the same. */
class NameLikenessTest {

    private static final RuleCatalogue CATALOGUE = new RuleCatalogue(List.of(RuleCatalogue.installed().rule("VAL-01").get()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
            "Roasting coffee, Coffee roasting, 1",
            "ROASTING – COFFEE!, roasting coffee, 1",
            "Ｒｏａｓｔｉｎｇ, Roasting, 1",
            "焙煎, 焙煎, 1",
            "茶, 茶, 1",
            "茶, 酒, 0",
            "Обжарка кофе, Кофе: обжарка, 1",
            "新鮮なコーヒー, コーヒーの焙煎, 0",
            "Fresh beans every week, Roasting, 0",
            "!!!, ???, 0" })
    void namesAreCompared(String proposition, String activity, int findings) {
        assertEquals(findings, check(canvas(proposition, activity), Settings.preset()));
    }

    @Test
    void theThresholdIsASetting() throws IOException {
        Canvas canvas = canvas("Roasted coffee", "Roasting coffee");
        Path settings = folder.resolve("settings.yaml");
        assertEquals(0, check(canvas, Settings.preset()));
        Files.writeString(settings, "rules:\n  VAL-01:\n    similarity: 0.6\n");
        assertEquals(1, check(canvas, Settings.read(settings, CATALOGUE)));
    }

    @Test
    void manyNamesAreCompared() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Large");
        for (int at = 0; at < 2500; at++) {
            add(canvas, BlockKind.VALUE_PROPOSITIONS, "A benefit that many customers value, number " + at);
            add(canvas, BlockKind.KEY_ACTIVITIES, at + " things that we do for them day after day");
        }
        assertEquals(0, check(canvas, Settings.preset()));
    }

    private static Canvas canvas(String proposition, String activity) {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Roastery");
        add(canvas, BlockKind.VALUE_PROPOSITIONS, proposition);
        add(canvas, BlockKind.KEY_ACTIVITIES, activity);
        return canvas;
    }

    /** Without an id: making ids is not the matter here. */
    private static void add(Canvas canvas, BlockKind kind, String name) {
        CanvasElement element = kind.createElement();
        element.setName(name);
        kind.in(canvas).getItems().add(element);
    }

    private static int check(Canvas canvas, Settings settings) {
        return new AlignmentEngine(CATALOGUE, settings, Locale.ENGLISH).check(canvas).size();
    }
}
