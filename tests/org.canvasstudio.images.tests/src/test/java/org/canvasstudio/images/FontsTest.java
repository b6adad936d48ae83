package org.canvasstudio.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.canvasstudio.viewpoint.draw.FontSpec;
import org.junit.jupiter.api.Test;

class FontsTest {

    private static final FontSpec PLAIN = new FontSpec(13, false, false);
    private static final FontSpec BOLD = new FontSpec(13, true, false);

    private final Fonts fonts = Fonts.installed();

    @Test
    void everyScriptHasAFontWithAFile() {
        for (String text : Samples.SCRIPTS) {
            for (FontSpec font : List.of(PLAIN, BOLD, new FontSpec(13, false, true))) {
                for (Fonts.Run run : fonts.runs(text, font)) {
                    assertNotNull(run.face().file(), text + ": install fonts-droid-fallback");
                    assertTrue(run.text().codePoints().allMatch(run.face()::shows), text);
                }
            }
        }
    }

    @Test
    void aWidthIsTheSumOfItsParts() {
        String text = "Caf\u00e9 \u20ac\u5ba2\u6237";
        double sum = text.codePoints().mapToDouble(c -> fonts.width(Character.toString(c), PLAIN)).sum();
        assertEquals(sum, fonts.width(text, PLAIN), 1e-6);
        assertEquals(2 * fonts.width(text, PLAIN), fonts.width(text, new FontSpec(26, false, false)), 1e-6);
        assertTrue(fonts.width("word", BOLD) > fonts.width("word", PLAIN));
    }

    @Test
    void runsAreTheWholeText() {
        String text = "a \u5ba2\u6237, \u0435\u0301 \uD83D\uDE00 z";
        StringBuilder all = new StringBuilder();
        fonts.runs(text, PLAIN).forEach(run -> all.append(run.text()));
        assertEquals(text, all.toString());
        assertEquals(3, fonts.runs("a\u5ba2b", PLAIN).size());
        assertEquals(1, fonts.runs("e\u0301 e", PLAIN).size());
    }

    @Test
    void hebrewAndArabicRunFromRightToLeft() {
        String shalom = "\u05e9\u05dc\u05d5\u05dd";
        assertEquals(List.of("a ", shalom, " b"), fonts.runs("a " + shalom + " b", PLAIN).stream().map(Fonts.Run::text).toList());
        assertEquals(List.of("5", shalom + ' '), fonts.runs(shalom + " 5", PLAIN).stream().map(Fonts.Run::text).toList());
        Fonts.Run word = fonts.runs(shalom, PLAIN).get(0);
        assertTrue(word.rightToLeft());
        assertEquals(shalom.length() - 1, word.glyphs(13).getGlyphCharIndex(0), "the last letter is at the left");
    }

    @Test
    void arabicLettersJoin() {
        String beh = "\u0628";
        assertEquals(fonts.runs(beh + beh, PLAIN).get(0).width(PLAIN.size()), fonts.width(beh + beh, PLAIN), 1e-6,
                "as wide as it is drawn");
        Fonts.Run alone = fonts.runs(beh, PLAIN).get(0);
        Fonts.Run joined = fonts.runs(beh + beh, PLAIN).get(0);
        assertNotEquals(alone.glyphs(13).getGlyphCode(0), joined.glyphs(13).getGlyphCode(0));
        assertTrue(joined.width(13) < 2 * alone.width(13));
        assertTrue(joined.width(13) <= fonts.width(beh + beh, PLAIN) + 1e-3, "a line has room for it");
    }
}
