package org.canvasstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.canvasstudio.model.AtomicFiles;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.ClientFolder;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new client NAME}: makes the folder of a client, which the studio opens as a project. */
@Command(name = "client", mixinStandardHelpOptions = true)
final class NewClientCommand implements Callable<Integer> {

    /** The four types as the article numbers them. */
    private enum Type {
        A(ClientType.EXECUTES), B(ClientType.CONSIDERS_PROPOSALS), C(ClientType.WORKS_IT_OUT_TOGETHER), D(ClientType.LEAVES_IT_TO_EXPERTS);

        private final ClientType meaning;

        Type(ClientType meaning) {
            this.meaning = meaning;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
    private String name;

    @Option(names = "--type", paramLabel = "a|b|c|d")
    private Type type;

    @Option(names = "--output", paramLabel = "FOLDER", defaultValue = ".")
    private Path output;

    @Override
    public Integer call() throws IOException {
        FileNames.check(name, spec.commandLine());
        Path folder = output.resolve(name).normalize();
        if (Files.exists(folder)) {
            throw new ParameterException(spec.commandLine(), Messages.text("new.exists", folder));
        }
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName(name);
        if (type != null) {
            client.setType(type.meaning);
        }
        CanvasFiles.write(client, folder.resolve(name + ".client"));
        AtomicFiles.write(folder.resolve(".project"), out -> out.write(ClientFolder.projectDescription(name).getBytes(UTF_8)));
        spec.commandLine().getOut().println(folder);
        return Commands.OK;
    }
}
