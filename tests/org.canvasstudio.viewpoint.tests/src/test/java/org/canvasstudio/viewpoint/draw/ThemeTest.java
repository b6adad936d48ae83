package org.canvasstudio.viewpoint.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textsCanBeReadOnEverySurface(Theme theme) {
        for (int fill = 0; fill <= 0xFFFFFF; fill += 0x0F1B23) {
            for (int level = 0; level < 3; level++) {
                int surface = theme.surface(fill, level);
                for (int text : new int[] {0, 0x1F2933, 0x808080, 0xC0392B, 0xFFFFFF}) {
                    double contrast = Colours.contrast(theme.text(text, surface), surface);
                    assertTrue(contrast >= Theme.TEXT_CONTRAST, () -> Integer.toHexString(surface) + " " + contrast);
                }
            }
        }
    }

    @Test
    void lightColoursAreThoseOfTheSpecification() {
        assertEquals(0xFFF2CC, Theme.LIGHT.surface(0xFFF2CC, 2));
        assertEquals(0x1F2933, Theme.LIGHT.text(0x1F2933, 0xFFF2CC));
    }

    @Test
    void darkSurfacesAreDarkAndHigherOnesLighter() {
        for (int fill : new int[] {0xFFFFFF, 0xFFF2CC, 0xD9EAD3, 0xCFE2F3, 0xF4CCCC}) {
            double block = Colours.lightness(Theme.DARK.surface(fill, 1));
            double note = Colours.lightness(Theme.DARK.surface(fill, 2));
            assertTrue(Colours.lightness(Theme.DARK.ground()) < block && block < note && note < 0.5, Integer.toHexString(fill));
        }
    }

    @Test
    void redStaysRedInTheDark() {
        int red = Theme.DARK.line(0xC0392B, Theme.DARK.ground());
        assertTrue((red >> 16 & 0xFF) > (red >> 8 & 0xFF) + 60, Integer.toHexString(red));
    }
}
