package org.canvasstudio.viewpoint.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** A letter is 5 wide in the large font and 4 in the small one; lines are 12.5 and 10 high. */
class FittedTextTest {

    private static final FontSpec LARGE = new FontSpec(10, false, false);
    private static final FontSpec SMALL = new FontSpec(8, false, false);
    private static final TextMeasurer MEASURER = new PlainMeasurer();

    private static FittedText fit(String text, double width, double height) {
        return FittedText.fit(text, List.of(LARGE, SMALL), width, height, 0, MEASURER);
    }

    @Test
    void linesEndBetweenWords() {
        assertEquals(new FittedText(List.of("Every round", "covered"), LARGE, false), fit("Every round covered", 60, 25));
    }

    @Test
    void theSmallerFontIsTakenBeforeAnythingIsCut() {
        assertEquals(new FittedText(List.of("Every", "round"), SMALL, false), fit("Every round", 30, 20));
    }

    @Test
    void theSmallerFontIsTakenBeforeAWordIsDivided() {
        assertEquals(new FittedText(List.of("Confidence"), SMALL, false), fit("Confidence", 41, 50));
    }

    @Test
    void aWordThatIsTooLongIsDividedInTheLargestFontWithRoom() {
        assertEquals(new FittedText(List.of("neighbour\u2010", "hood"), LARGE, false),
                FittedText.fit("neighbourhood", List.of(LARGE), 50, 30, 0, MEASURER));
        assertEquals(LARGE, fit("Wertsch\u00f6pfungsketten", 50, 60).font());
    }

    /** A soft hyphen says where a word may be divided; only where it is does it show. */
    @Test
    void softHyphensShowWhereALineEndsAtThem() {
        String word = "Wert\u00adsch\u00f6p\u00adfung\u00ad";
        assertEquals(List.of("Wert\u00adsch\u00f6p\u2010", "fung"), FittedText.fit(word, List.of(LARGE), 50, 30, 0, MEASURER).lines());
        assertEquals(List.of("Wert\u2010", "sch\u00f6p\u00adfung"), FittedText.fit(word, List.of(LARGE), 49, 30, 0, MEASURER).lines());
        assertEquals(List.of("Wert\u00adsch\u00f6p\u00adfung"), FittedText.fit(word, List.of(LARGE), 70, 30, 0, MEASURER).lines());
    }

    @Test
    void noFewLettersStayAlone() {
        assertEquals(List.of("abcdefg\u2010", "hij"), FittedText.fit("abcdefghij", List.of(LARGE), 48, 40, 0, MEASURER).lines());
    }

    @Test
    void linesEndBetweenIdeographsButNotBeforeAFullStop() {
        assertEquals(List.of("\u5ba2\u6237\u7ec6\u5206", "\u4ef7\u503c"), fit("\u5ba2\u6237\u7ec6\u5206\u4ef7\u503c", 44, 30).lines());
        List<String> lines = fit("\u5ba2\u6237\u7ec6\u5206\u3002\u4ef7\u503c", 44, 40).lines();
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("\u3002")), lines.toString());
    }

    @Test
    void theEllipsisTakesThePlaceOfTheRest() {
        FittedText text = fit("A round nobody has to worry about", 40, 20);
        assertTrue(text.isCut());
        assertEquals(SMALL, text.font());
        assertEquals(2, text.lines().size());
        assertTrue(text.lines().get(1).endsWith("\u2026"), text.lines().toString());
        assertFalse(text.lines().get(1).endsWith(" \u2026"), text.lines().toString());
    }

    @Test
    void tabsAreSpacesAndSeparatorsOfLinesEndThem() {
        assertEquals(List.of("one two", "three", "four"), fit("one\ttwo\u2028three\r\nfour", 100, 60).lines());
        assertEquals(List.of("one two three"), FittedText.line("one\ttwo\u2028three", LARGE, 100, MEASURER).lines());
        assertEquals(List.of("one two three"), fit("one\u0096two\u007fthree", 100, 60).lines());
    }

    @Test
    void graphemesStayWhole() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        for (String text : List.of("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", family.repeat(6))) {
            for (int width = 5; width < 60; width += 5) {
                for (String line : FittedText.fit(text, List.of(LARGE), width, 15, 0, MEASURER).lines()) {
                    String kept = line.replaceAll("[\u2026\u2010]$", "");
                    assertFalse(kept.endsWith("\u200D") || kept.endsWith("e") || kept.endsWith("\uD83D"), line);
                }
            }
        }
    }

    @Test
    void theFirstLineLeavesRoomForAnIcon() {
        assertEquals(List.of("Every", "round covered"),
                FittedText.fit("Every round covered", List.of(LARGE), 65, 30, 20, MEASURER).lines());
    }

    @Test
    void lineEndsOfTheTextStay() {
        assertEquals(List.of("Rent", "200 EUR"), fit("Rent\n200 EUR", 100, 30).lines());
    }

    @Test
    void anAmountStaysWhenTheNameIsCut() {
        FittedText text = fit("Rent of the workshop and of the tools\n200 EUR", 50, 30);
        assertEquals(List.of("Rent of the", "workshop an\u2026", "200 EUR"), text.lines());
        assertTrue(text.isCut());
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertEquals(new FittedText(List.of(), LARGE, false), fit("  ", 10, 10));
    }

    @Test
    void oneLineIsMadeOfALabel() {
        assertEquals(List.of("a b"), FittedText.line("a\n b", LARGE, 50, MEASURER).lines());
    }

    @Test
    void noLineIsWiderThanTheSpaceAndNoLetterIsLost() {
        Random random = new Random(4);
        String letters = "abc \u5ba2\u6237 de-f \u0430\u0431\u0432 \u30bb\u30b0\u30e1\u30f3\u30c8, \u0301/.";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            double width = 20 + random.nextInt(80);
            double height = 10 + random.nextInt(60);
            double indent = random.nextBoolean() ? 0 : 10;
            FittedText fitted = FittedText.fit(text.toString(), List.of(LARGE, SMALL), width, height, indent, MEASURER);
            for (int line = 0; line < fitted.lines().size(); line++) {
                assertTrue(MEASURER.width(fitted.lines().get(line), fitted.font()) <= width - (line == 0 ? indent : 0),
                        text + " in " + width + ": " + fitted);
            }
            double needed = fitted.lines().size() * MEASURER.lineHeight(fitted.font());
            assertTrue(needed <= Math.max(height, MEASURER.lineHeight(fitted.font())), text + " in " + height + ": " + fitted);
            if (!fitted.isCut()) {
                assertEquals(text.toString().replaceAll("\\s", ""), String.join("", fitted.lines()).replaceAll("[\\s\u2010]", ""));
            }
        }
    }
}
