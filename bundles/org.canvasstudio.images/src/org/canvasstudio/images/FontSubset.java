package org.canvasstudio.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The part of a font that a picture needs. */
final class FontSubset {

    /** What a browser asks for, and what makes small letters sharp. */
    private static final List<String> TABLES = List.of("OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx",
            "loca", "maxp", "name", "post", "prep");

    private FontSubset() {
    }

    /**
     * A font file with some letters, as far as it can hold them; empty when the font has no outlines of the kind or must not
     * be embedded.
     */
    static byte[] of(Face face, Set<Integer> letters) {
        if (face.file() == null || face.file().getPath().endsWith(".ttc")) {
            return new byte[0];
        }
        try (InputStream in = face.open(); TrueTypeFont font = new TTFParser().parseEmbedded(in)) {
            OS2WindowsMetricsTable rights = font.getOS2Windows();
            if (font.getGlyph() == null
                    || rights != null && (rights.getFsType() & OS2WindowsMetricsTable.FSTYPE_RESTRICTED) != 0) {
                return new byte[0];
            }
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            // The table that is written has no place for others, like emoji: the reader's system shows them.
            subsetter.addAll(letters.stream().filter(Character::isBmpCodePoint).collect(Collectors.toSet()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
