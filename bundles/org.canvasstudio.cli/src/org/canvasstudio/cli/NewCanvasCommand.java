package org.canvasstudio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.canvasstudio.examples.Templates;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new canvas NAME}: makes a canvas, empty or from a template. */
@Command(name = "canvas", mixinStandardHelpOptions = true)
final class NewCanvasCommand implements Callable<Integer> {

    private enum Kind {
        ORGANISATION, PERSONAL
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
    private String name;

    @Option(names = "--template", paramLabel = "TEMPLATE", defaultValue = Templates.EMPTY)
    private String template;

    @Option(names = "--kind", paramLabel = "organisation|personal")
    private Kind kind;

    @Option(names = "--output", paramLabel = "FOLDER", defaultValue = ".")
    private Path output;

    @Override
    public Integer call() throws IOException {
        FileNames.check(name, spec.commandLine());
        if (!Templates.names().contains(template)) {
            throw new ParameterException(spec.commandLine(),
                    Messages.text("new.template", template, String.join(", ", Templates.names())));
        }
        Path file = output.resolve(name + ".canvas").normalize();
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), Messages.text("new.exists", file));
        }
        Canvas canvas = Templates.create(template, name);
        if (kind != null) {
            canvas.setKind(kind == Kind.PERSONAL ? CanvasKind.PERSONAL : CanvasKind.ORGANISATION);
        }
        CanvasFiles.write(canvas, file);
        spec.commandLine().getOut().println(file);
        return Commands.OK;
    }
}
