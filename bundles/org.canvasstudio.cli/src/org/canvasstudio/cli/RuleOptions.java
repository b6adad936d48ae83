package org.canvasstudio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.canvasstudio.alignment.RuleCatalogue;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rules there are. */
final class RuleOptions {

    @Option(names = "--rules", paramLabel = "JAR")
    private List<Path> jars = new ArrayList<>();

    /** @throws ParameterException when a jar that is named cannot be used */
    RuleCatalogue catalogue(CommandSpec spec) {
        try {
            return RuleCatalogue.with(jars);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Messages.line(e.getMessage()), e);
        }
    }
}
