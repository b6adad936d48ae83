package org.canvasstudio.cli;

import org.canvasstudio.model.ClientFolder;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Names that become names of files on every system. */
final class FileNames {

    private FileNames() {
    }

    /** @throws ParameterException when a file cannot have the name */
    static void check(String name, CommandLine line) {
        if (!ClientFolder.isLegalName(name)) {
            throw new ParameterException(line, Messages.text("new.illegalName", name));
        }
    }
}
