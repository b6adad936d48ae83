package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.canvasstudio.ui.editor.capture.NoteLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines from any program become names of notes. */
class NoteLineTest {

    private static List<String> names(String text) {
        return NoteLine.of(text).stream().map(NoteLine::name).toList();
    }

    @Test
    void eachLineThatSaysSomethingIsANote() {
        assertEquals(List.of("Cafés", "Hotels", "Schools"), names("Cafés\r\n\r\n  Hotels \n\u00a0\u3000\nSchools\n"));
        assertEquals(List.of("One", "Two", "Three"), names("One\u000bTwo\u2028Three"), "line breaks of word processors");
        assertEquals(List.of(), names(" \n\t\n"));
    }

    @Test
    void bulletsAreLeftOut() {
        assertEquals(List.of("A", "B", "C", "D", "E", "F", "G", "H"),
                names("- A\n* B\n\u2022 C\n\u2022\tD\n\t\u25e6 E\n\u2013 F\n\u30fbG\n\uf0b7\u00a0H"));
        assertEquals(List.of("Bread", "Milk"), names("- [ ] Bread\n- [x] Milk"));
        assertEquals(List.of("-5 % rebate", "*starred*"), names("-5 % rebate\n*starred*"), "no space, no bullet");
    }

    @Test
    void numbersOfAListAreLeftOut() {
        assertEquals(List.of("First", "Second", "Third"), names("1. First\n2) Second\n(3) Third"));
        assertEquals(List.of("First", "Second"), names("a) First\nb) Second"));
        assertEquals(List.of("第一", "第二"), names("１．第一\n２．第二"));
        assertEquals(List.of("甲", "乙"), names("1、甲\n2、乙"));
        assertEquals(List.of("一", "二"), names("①一\n②二"));
    }

    @Test
    void numbersOfANameStay() {
        assertEquals(List.of("1. FC Köln"), names("1. FC Köln"));
        assertEquals(List.of("24 hours", "3.5 tonnes", "2026"), names("24 hours\n3.5 tonnes\n2026"));
        assertEquals(List.of("A. Smith", "B. Jones"), names("A. Smith\nB. Jones"));
    }

    @Test
    void whatFollowsATabIsTheDescription() {
        NoteLine line = NoteLine.of("Cafés\tsmall ones\t in town ").get(0);
        assertEquals("Cafés", line.name());
        assertEquals("small ones\nin town", line.description());
        assertNull(NoteLine.of("Cafés\t").get(0).description());
        assertEquals(List.of("Hotels"), names("\t\tHotels"), "an indented line");
    }

    @Test
    void whatAFileCannotHoldIsLeftOut() {
        assertEquals(List.of("Café", "𠮷野家"), names("\ufeffCa\u0000f\u001bé\n𠮷野家\ud800"));
    }

    /** As a layout made of spaces leaves it; the time grows with the text, not with its square. */
    @Test
    @Timeout(60)
    void longStretchesOfSpace() {
        assertEquals(List.of("Cafés" + " \u00a0".repeat(300_000) + "Hotels"), names("\u3000 Cafés" + " \u00a0".repeat(300_000) + "Hotels \u2003\u000b"));
    }
}
