package org.canvasstudio.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    /** Soft hyphen, grapheme joiner, spaces and joiners without width, marks of direction, signs that choose a picture. */
    @Test
    void whatIsNeverSeenTakesNoRoom() {
        for (String unseen : List.of("\u00ad", "\u034f", "\u180e", "\u200b", "\u200c", "\u200d", "\u200e", "\u2060",
                "\u2066\u2069", "\ufe0e", "\ufe0f", "\ufeff", "\uDB40\uDC61")) {
            String name = Character.getName(unseen.codePointAt(0));
            for (String text : List.of("ab", "\u2764b", "\u5ba2\u6237", "\u05d0\u05d1")) {
                String with = text.charAt(0) + unseen + text.charAt(1);
                assertEquals(fonts.width(text, PLAIN), fonts.width(with, PLAIN), 1e-6, name + " in " + text);
                assertEquals(fonts.outline(text, PLAIN).getBounds2D(), fonts.outline(with, PLAIN).getBounds2D(),
                        name + " in " + text);
            }
            assertEquals(0, fonts.width(unseen, BOLD), name);
            assertEquals(1, fonts.runs("a" + unseen + "b", PLAIN).size(), name);
        }
    }

    @Test
    void signsOverArabicNumbersAreSeen() {
        assertTrue(fonts.width("\u06dd", PLAIN) > 0);
    }

    /** Persian writes parts of a word apart with it; without it they join. */
    @Test
    void aNonJoinerKeepsLettersApart() {
        String beh = "\u0628";
        assertEquals(2 * fonts.width(beh, PLAIN), fonts.width(beh + '\u200c' + beh, PLAIN), 1e-3);
        assertEquals(fonts.width(beh + beh, PLAIN), fonts.width(beh + '\u200d' + beh, PLAIN), 1e-3);
        assertNotEquals(fonts.width(beh + beh, PLAIN), fonts.width(beh + '\u200c' + beh, PLAIN), 1e-3);
    }

    /** Hindi and Thai stand from left to right, and yet not letter by letter. */
    @Test
    void aRunIsShapedWhereItsScriptWantsThat() {
        assertTrue(fonts.runs("\u0939\u093f\u0928\u094d\u0926\u0940", PLAIN).stream().allMatch(Fonts.Run::isShaped));
        assertEquals("ab ", fonts.runs("a\u200db \u0939\u093f", PLAIN).get(0).text());
        assertTrue(fonts.runs("Caf\u00e9 e\u0301 \u5ba2 \uD83D\uDC69\u200d\uD83D\uDC66", PLAIN).stream().noneMatch(Fonts.Run::isShaped));
    }

    @Test
    void theFirstLetterWithADirectionLeadsALine() {
        assertTrue(Fonts.isRightToLeft("(2) \u05d0 abc"));
        assertTrue(Fonts.isRightToLeft("\u200f12"));
        assertFalse(Fonts.isRightToLeft("a \u05d0"));
        assertFalse(Fonts.isRightToLeft("12 \u5ba2"));
    }
}
