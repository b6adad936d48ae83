package org.canvasstudio.cli;

import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Names that become names of files on every system. */
final class FileNames {

    private static final Pattern ILLEGAL = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.|[. ]$|^$");

    private FileNames() {
    }

    /** @throws ParameterException when a file cannot have the name */
    static void check(String name, CommandLine line) {
        if (ILLEGAL.matcher(name).find()) {
            throw new ParameterException(line, Messages.text("new.illegalName", name));
        }
    }
}
