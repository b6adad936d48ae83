package org.canvasstudio.viewpoint.layout;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's translatable texts. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("org.canvasstudio.viewpoint.layout.messages", Locale.getDefault(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        return MessageFormat.format(pattern, arguments);
    }
}
