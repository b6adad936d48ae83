package org.canvasstudio.alignment;

import java.util.Locale;

/** The chapters of the rule catalogue. */
public enum Family {

    STRUCTURE, COMPLETENESS, CUSTOMERS_AND_VALUE, CHANNELS, MONEY, WORDING, PERSONAL_CANVAS, EVOLUTION;

    /** The chapter's title in a language. */
    public String title(Locale locale) {
        return Texts.text(locale, "family." + name().toLowerCase(Locale.ROOT));
    }
}
