package org.canvasstudio.viewpoint.draw;

import java.util.Locale;
import java.util.ResourceBundle;

/** The package's translatable texts. */
final class Messages {

    private Messages() {
    }

    static String text(String key) {
        return ResourceBundle.getBundle("org.canvasstudio.viewpoint.draw.messages", Locale.getDefault(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }
}
