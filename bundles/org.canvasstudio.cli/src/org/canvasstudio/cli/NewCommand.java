package org.canvasstudio.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code new client|canvas}: makes an empty client or a canvas from a template. */
@Command(name = "new", mixinStandardHelpOptions = true, subcommands = { NewClientCommand.class, NewCanvasCommand.class })
final class NewCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("new.noCommand"));
    }
}
