package org.canvasstudio.guidance;

import java.util.Locale;
import java.util.ResourceBundle;

/** The translatable wording, in {@code wording.properties} and its translations. */
final class Texts {

    private Texts() {
    }

    static String text(Locale locale, String key) {
        return bundle(locale).getString(key);
    }

    /** The text of the first key, or else of the second. */
    static String text(Locale locale, String key, String otherwise) {
        ResourceBundle bundle = bundle(locale);
        return bundle.getString(bundle.containsKey(key) ? key : otherwise);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Texts.class.getPackageName() + ".wording", locale, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
