package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The HTML report on paper, by what its style says: whatever the screen's colours are, and whatever scrolls there. */
class PrintedReportTest extends CommandTest {

    /** What WCAG asks of text. */
    private static final double LEGIBLE = 4.5;

    private String style;
    private String print;

    @BeforeEach
    void report() throws IOException {
        run("validate", "--format", "html", canvas("ALN-01", "breaks", "x.canvas"));
        style = out.substring(out.indexOf("<style>") + "<style>".length(), out.indexOf("</style>"));
        print = block("@media print");
    }

    /** What stands in braces after a head. */
    private String block(String head) {
        int begin = style.indexOf('{', style.indexOf(head)) + 1;
        int depth = 1;
        int at = begin;
        for (; depth > 0; at++) {
            depth += style.charAt(at) == '{' ? 1 : style.charAt(at) == '}' ? -1 : 0;
        }
        return style.substring(begin, at - 1);
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher each = Pattern.compile("(--[\\w-]+): (#[0-9a-f]{6});").matcher(css);
        while (each.find()) {
            colours.put(each.group(1), each.group(2));
        }
        return colours;
    }

    @Test
    void paperIsWhiteOnADarkScreenToo() {
        String dark = block("@media (prefers-color-scheme: dark)");
        assertTrue(style.indexOf("@media print") > style.indexOf("prefers-color-scheme: dark"), "what is said last holds");
        assertTrue(colours(dark).size() > 5, dark);
        assertEquals(colours(dark).keySet(), colours(print).keySet(), "each colour of the screen has one for paper");
        assertEquals("#ffffff", colours(print).get("--paper"));
        assertTrue(print.contains("color-scheme: light"), print);
    }

    @Test
    void textIsLegible() {
        Map<String, String> colours = colours(print);
        for (String text : new String[] { "--ink", "--quiet", "--link", "--error", "--warning", "--advice", "--good" }) {
            for (String ground : new String[] { "--paper", "--panel" }) {
                double contrast = (luminance(colours.get(ground)) + 0.05) / (luminance(colours.get(text)) + 0.05);
                assertTrue(contrast >= LEGIBLE, text + " on " + ground + ": " + contrast);
            }
        }
    }

    /** The relative luminance of a colour, as WCAG has it. */
    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = { 0.2126, 0.7152, 0.0722 };
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** Paper does not scroll, and what belongs together stays on a page. */
    @Test
    void nothingIsCutOffOrTornApart() {
        assertEquals("visible", declared(".scroll", "overflow"));
        assertEquals("avoid", declared("tr", "break-inside"));
        assertEquals("avoid", declared("ul.findings li", "break-inside"));
        assertEquals("avoid", declared(".numbers", "break-inside"));
        assertEquals("avoid", declared("h3", "break-after"));
        assertEquals("table-header-group", declared("thead", "display"), "heads are repeated on each page");
        assertEquals("page", declared("section", "break-before"), "each client begins on a page of its own");
        assertTrue(style.contains("@page {"), style);
    }

    /** What the style for paper declares for a selector. */
    private String declared(String selector, String property) {
        Matcher rules = Pattern.compile("([^{}]+)\\{([^{}]*)}").matcher(print);
        while (rules.find()) {
            for (String each : rules.group(1).split(",")) {
                Matcher value = Pattern.compile("(?:^|;)\\s*" + property + ": ([^;]+);").matcher(rules.group(2));
                if (each.strip().equals(selector) && value.find()) {
                    return value.group(1);
                }
            }
        }
        return null;
    }
}
