package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class NamesTest {

    /** Of the ideographs, which behave alike, each so many are tried beside others. */
    private static final int OF_IDEOGRAPHS = 97;

    @Test
    void namesThatAReaderTakesForTheSameHaveOneKey() {
        assertEquals(Names.key("Web shop"), Names.key("  WEB\u00a0 shop "));
        assertEquals(Names.key("caf\u00e9"), Names.key("CAFE\u0301"));
        assertEquals(Names.key("\u30ab\u30bf\u30ed\u30b0"), Names.key("\uff76\uff80\uff9b\uff78\uff9e"));
        assertEquals(Names.key("\u043c\u0430\u0433\u0430\u0437\u0438\u043d"), Names.key("\u041c\u0410\u0413\u0410\u0417\u0418\u041d"));
        assertNotEquals(Names.key("\u00e9t\u00e9"), Names.key("ete"));
        assertEquals("", Names.key(null));
    }

    @Test
    void whatIsTakenForPlainHasNoOtherForm() {
        List<Character> plain = new ArrayList<>();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (Names.isPlain(c)) {
                String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
                assertTrue(lower.chars().allMatch(each -> Names.isPlain((char) each)), lower);
                if (!Character.isIdeographic(c) || c % OF_IDEOGRAPHS == 0) {
                    plain.add(c);
                }
            }
        }
        assertTrue(plain.size() > 500, "too few to say anything");
        for (char one : plain) {
            for (char other : plain) {
                String pair = String.valueOf(new char[] { one, other });
                assertTrue(Normalizer.isNormalized(pair, Normalizer.Form.NFKC), pair);
                assertTrue(Normalizer.isNormalized(pair.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC), pair);
            }
        }
    }
}
