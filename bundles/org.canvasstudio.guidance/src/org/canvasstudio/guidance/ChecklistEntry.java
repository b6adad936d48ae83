package org.canvasstudio.guidance;

import java.util.List;
import java.util.Locale;

import org.canvasstudio.model.canvas.ClientType;

/**
 * Something to do in an engagement.
 *
 * @param key     the stable key by which a client keeps whether it is done, for example {@code b.support-go-between}
 * @param type    the type of client that it is for; unspecified for what holds for owners and directors of any type
 * @param sources the articles that it comes from, for example {@code [004]}
 */
public record ChecklistEntry(String key, ClientType type, List<String> sources) {

    /** What to do. */
    public String text(Locale locale) {
        return Texts.text(locale, key);
    }

    /** Why it matters, in a sentence or two. */
    public String reason(Locale locale) {
        return Texts.text(locale, key + ".hint");
    }
}
