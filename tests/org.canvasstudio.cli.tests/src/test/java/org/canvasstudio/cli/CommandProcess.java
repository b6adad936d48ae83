package org.canvasstudio.cli;

/** A command as a process of its own, on a plain class path. */
final class CommandProcess {

    private CommandProcess() {
    }

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
