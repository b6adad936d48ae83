package org.canvasstudio.cli;

import java.util.regex.Pattern;

/** Texts that must not be taken for marks of Markdown. */
final class Markdown {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>#|~!]");
    /** A number with a dot, or a dash or plus, begins a list where it begins a line. */
    private static final Pattern LIST = Pattern.compile("^(\\d+)([.)])|^([-+=])");

    private Markdown() {
    }

    /** The text in one line, as it is read, not as marks. */
    static String escape(String text) {
        String line = SIGNS.matcher(Messages.line(text)).replaceAll("\\\\$0").replace("&", "&amp;");
        return LIST.matcher(line).replaceFirst(found -> found.group(1) == null ? "\\\\\\\\" + found.group(3)
                : found.group(1) + "\\\\\\\\" + found.group(2));
    }
}
