package org.canvasstudio.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;

/** Runs commands inside the test and holds what they write. */
abstract class CommandTest {

    static final Path ROOT = Path.of(System.getProperty("canvasstudio.root")).normalize();
    static final Path RULES = ROOT.resolve("tests/org.canvasstudio.alignment.tests/rules");

    @TempDir
    Path folder;
    String out;
    String err;

    int run(Object... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Commands.run(new PrintStream(outBytes, true, UTF_8), new PrintStream(errBytes, true, UTF_8), words);
        out = outBytes.toString(UTF_8);
        err = errBytes.toString(UTF_8);
        return code;
    }

    void expect(int code, Object... arguments) {
        assertEquals(code, run(arguments), () -> String.join(" ", List.of(arguments).stream().map(Object::toString).toList())
                + "\nout: " + out + "\nerr: " + err);
    }

    /**
     * Runs a command in a process of its own.
     *
     * @param starter what starts it; empty for nothing else than Java
     * @param options for Java
     * @return the exit code
     */
    int runProcess(List<String> starter, List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(starter);
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Duser.language=en", CommandProcess.class.getName()));
        command.addAll(List.of(arguments));
        Path outFile = folder.resolve("out.txt");
        Path errFile = folder.resolve("err.txt");
        int code = new ProcessBuilder(command).redirectOutput(outFile.toFile()).redirectError(errFile.toFile()).start().waitFor();
        out = Files.readString(outFile);
        err = Files.readString(errFile);
        return code;
    }

    /** A copy of a rule's canvas in the test's own folder. */
    Path canvas(String rule, String which, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.copy(RULES.resolve(rule).resolve(which + ".canvas"), file);
    }
}
