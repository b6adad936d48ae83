package org.canvasstudio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The commands of the studio: the way into this bundle, with or without OSGi. */
@Command(name = "canvas-studio", mixinStandardHelpOptions = true, subcommands = {
        ValidateCommand.class, ConvertCommand.class, RulesCommand.class, NewCommand.class })
public final class Commands implements Runnable {

    /** Nothing is amiss. */
    public static final int OK = 0;
    /** There are findings at or above the severity asked for, or a file was kept. */
    public static final int FINDINGS = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** Something could not be read or written. */
    public static final int UNREADABLE = 3;

    static final String VERSION_NUMBER = "0.1.0";
    private static final String VERSION = "Canvas Studio " + VERSION_NUMBER;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    /** Runs a command on the process's own streams. */
    public static int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset());
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());
        return run(out, err, charset(), arguments);
    }

    /**
     * Runs a command.
     *
     * @param out what the command results in
     * @param err everything else
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, StandardCharsets.UTF_8, arguments);
    }

    private static int run(PrintStream out, PrintStream err, Charset charset, String... arguments) {
        CommandLine line = line();
        line.setOut(new PrintWriter(out, false, charset));
        line.setErr(new PrintWriter(err, true, charset));
        int code = line.execute(arguments);
        if (line.getOut().checkError()) {
            // A full disk, or a reader such as "head" that has gone.
            line.getErr().println(Messages.text("notShown"));
            code = UNREADABLE;
        }
        line.getErr().flush();
        return code;
    }

    /** The commands with their texts, before they are given any words. */
    static CommandLine line() {
        Commands commands = new Commands();
        CommandLine line = new CommandLine(commands);
        // A file whose name begins with an at sign is a file to read, not one that holds arguments.
        line.setExpandAtFiles(false);
        setVersion(line);
        line.setResourceBundle(Messages.bundle(Locale.getDefault()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Commands::wrongUsage);
        line.setExecutionExceptionHandler(commands::failed);
        return line;
    }

    private static void setVersion(CommandLine line) {
        line.getCommandSpec().version(VERSION);
        line.getSubcommands().values().forEach(Commands::setVersion);
    }

    /** Says why a file could not be read or written; with --debug, where it came from as well. */
    static void complain(CommandSpec command, CanvasFileException problem) {
        PrintWriter err = command.commandLine().getErr();
        err.println(Messages.line(problem.getMessage()));
        if (((Commands) command.root().userObject()).debug) {
            problem.printStackTrace(err);
        }
    }

    /** A fault of ours costs one file, not the rest. */
    static CanvasFileException fault(Path file, Throwable cause) {
        return new CanvasFileException(file.toString(), 0, 0, Messages.text("fault", cause), cause);
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Messages.text("noCommand"));
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println(Messages.text("seeHelp", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        }
        return USAGE;
    }

    private int failed(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        if (problem instanceof CanvasFileException) {
            complain(line.getCommandSpec(), (CanvasFileException) problem);
        } else if (problem instanceof FileSystemException && ((FileSystemException) problem).getFile() != null) {
            complain(line.getCommandSpec(), CanvasFiles.unwritable(Path.of(((FileSystemException) problem).getFile()), (IOException) problem));
        } else if (debug) {
            problem.printStackTrace(line.getErr());
        } else {
            line.getErr().println(Messages.text("failed", problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage()));
        }
        return UNREADABLE;
    }

    /** UTF-8, but for a Windows console that shows another code page. */
    private static Charset charset() {
        String console = System.getProperty("sun.stdout.encoding");
        return console != null && System.getProperty("os.name").startsWith("Windows") && Charset.isSupported(console)
                ? Charset.forName(console)
                : StandardCharsets.UTF_8;
    }
}
