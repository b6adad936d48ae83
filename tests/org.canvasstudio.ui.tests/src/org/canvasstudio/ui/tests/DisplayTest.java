package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;

import org.junit.jupiter.api.Test;

/** The workbench has the display to itself. */
class DisplayTest {

    @Test
    void whatDrawsIconsOpensNoSecondConnection() {
        assertTrue(GraphicsEnvironment.isHeadless());
    }
}
