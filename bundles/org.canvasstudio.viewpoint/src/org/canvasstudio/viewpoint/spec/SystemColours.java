package org.canvasstudio.viewpoint.spec;

import java.util.Map;

/** The colours that Sirius knows by name, as 0xRRGGBB. */
final class SystemColours {

    /** How a specification refers to one, up to the name. */
    static final String PREFIX = "environment:/viewpoint#//@systemColors/@entries[name='";

    static final Map<String, Integer> ALL = Map.ofEntries(
            Map.entry("white", 0xFFFFFF), Map.entry("black", 0x000000), Map.entry("blue", 0x729FCF),
            Map.entry("chocolate", 0xE9B96E), Map.entry("gray", 0x888888), Map.entry("green", 0x8AE234),
            Map.entry("orange", 0xFCAF3E), Map.entry("purple", 0xAD7FA8), Map.entry("red", 0xEF2929),
            Map.entry("yellow", 0xFCE94F), Map.entry("light_blue", 0xC2EFFF), Map.entry("light_chocolate", 0xEEC98E),
            Map.entry("light_gray", 0xD1D1D1), Map.entry("light_green", 0xCCF2A6), Map.entry("light_orange", 0xFDCE89),
            Map.entry("light_purple", 0xD9C4D7), Map.entry("light_red", 0xF68B8B), Map.entry("light_yellow", 0xFFF5B5),
            Map.entry("dark_blue", 0x274C72), Map.entry("dark_chocolate", 0x9A6717), Map.entry("dark_gray", 0x454545),
            Map.entry("dark_green", 0x4D8914), Map.entry("dark_orange", 0xE08503), Map.entry("dark_purple", 0x72496E),
            Map.entry("dark_red", 0x9C0C0C), Map.entry("dark_yellow", 0xD6C542));

    private SystemColours() {
    }

    /** The element that stands for a colour; {@code null} when there is none with the name. */
    static SpecElement element(String name) {
        Integer rgb = ALL.get(name);
        if (rgb == null) {
            return null;
        }
        SpecElement colour = new SpecElement("", 0, null, "", Subset.types().get("SystemColor"));
        colour.addValue("name", name);
        colour.addValue("red", Integer.toString(rgb >> 16));
        colour.addValue("green", Integer.toString(rgb >> 8 & 0xFF));
        colour.addValue("blue", Integer.toString(rgb & 0xFF));
        return colour;
    }
}
