package org.canvasstudio.product;

import static org.canvasstudio.product.Product.RULES;
import static org.canvasstudio.product.Product.command;
import static org.canvasstudio.product.Product.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.product.Product.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands through the product's own start script: OSGi, exit codes, signals, rights and the system's locale. */
class CommandsInTheProductTest {

    private static final int INTERRUPTED = 130;

    @TempDir
    Path folder;

    private Result product(Object... arguments) throws Exception {
        return run(folder, command(arguments));
    }

    @Test
    void exitCodesReachTheShell() throws Exception {
        Result clean = product("validate", RULES.resolve("ALN-01/passes.canvas"));
        assertEquals(0, clean.code(), clean.err());
        assertEquals("1 canvas, no clients: no errors, no warnings, 0 advice\n", clean.out());
        assertEquals("", clean.err());
        assertEquals(1, product("validate", RULES.resolve("ALN-01/breaks.canvas")).code());
        Result usage = product("validate");
        assertEquals(2, usage.code(), usage.err());
        assertEquals("", usage.out());
        Result unreadable = product("validate", folder.resolve("gone.canvas"));
        assertEquals(3, unreadable.code());
        assertEquals(folder + "/gone.canvas: there is no such file. Check the path.\n", unreadable.err());
    }

    @Test
    void helpAndVersionNeedNoCommand() throws Exception {
        Result help = product("--help");
        assertEquals(0, help.code(), help.err());
        assertTrue(help.out().contains("validate") && help.out().contains("convert"), help.out());
        assertEquals("Canvas Studio 0.1.0\n", product("--version").out());
    }

    /** As in a container, or as the account of a service: neither the studio's folder nor a home may be written. */
    @Test
    void whoMayWriteNothingButTemporaryFilesRunsCommands() throws Exception {
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(Files.isExecutable(setpriv) && "root".equals(System.getProperty("user.name")), "nobody else may become nobody");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path canvas = Files.copy(RULES.resolve("ALN-01/breaks.canvas"), folder.resolve("a.canvas"));
        for (Path open : List.of(folder, temporary)) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        for (String user : List.of("65534", "54321")) {
            List<String> command = new ArrayList<>(List.of("env", "TMPDIR=" + temporary, setpriv.toString(), "--reuid=" + user,
                    "--clear-groups"));
            command.addAll(command("validate", canvas));
            Result result = run(folder, command);
            assertEquals(1, result.code(), result.err());
            assertTrue(result.out().contains(": error ALN-01 ") && result.err().isEmpty(), result.out() + result.err());
            try (Stream<Path> left = Files.list(temporary)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    /** Inside OSGi the rules come through the bundle's class loader and the extension registry. */
    @Test
    void theCatalogueIsThatOfThePlainClassPath() throws Exception {
        Result rules = product("rules");
        try (Stream<Path> folders = Files.list(RULES)) {
            Set<String> expected = new TreeSet<>(folders.filter(Files::isDirectory).map(rule -> rule.getFileName().toString()).toList());
            Set<String> found = new TreeSet<>(rules.out().lines().map(line -> line.substring(0, line.indexOf(' '))).toList());
            assertEquals(expected, found);
        }
    }

    /** The environment is POSIX's, in which Java by itself opens no file with such a name. */
    @Test
    void fileNamesInFiveScripts() throws Exception {
        // This test's own Java may not be able to write such names: the shell can.
        Map<String, String> env = System.getenv();
        assumeTrue(env.getOrDefault("LC_ALL", env.getOrDefault("LANG", "")).toUpperCase().replace("-", "").contains("UTF8")
                || System.getProperty("sun.jnu.encoding").equals("UTF-8"), "this test runs in a locale without UTF-8");
        Path clients = Files.createDirectory(folder.resolve("clients"));
        for (String name : List.of("Café", "面包店", "パン屋", "пекарня", "Łódź")) {
            Files.copy(RULES.resolve("ALN-01/breaks.canvas"), clients.resolve(name + ".canvas"));
        }
        Result result = product("validate", "clients");
        assertEquals(1, result.code(), result.err());
        assertTrue(result.out().contains("clients/面包店.canvas: error ALN-01"), result.out());
        Result converted = product("convert", "clients", "--to", "xmi", "--output", "xmi/");
        assertEquals(0, converted.code(), converted.err());
        assertTrue(Files.exists(folder.resolve("xmi/パン屋.xmi")));
    }

    @Test
    void aFileWithoutRightsIsOneError() throws Exception {
        Path file = Files.copy(RULES.resolve("ALN-01/passes.canvas"), folder.resolve("secret.canvas"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        List<String> command = new ArrayList<>();
        if (Files.isReadable(file)) {
            // Root may read everything, unless that right is taken away.
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "running as root, and setpriv is missing");
            command.addAll(List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        command.addAll(command("validate", file));
        Result result = run(folder, command);
        assertEquals(3, result.code(), result.err());
        assertTrue(result.err().contains(file + ": no permission to read this file."), result.err());
    }

    @Test
    void interruptingLeavesWholeFilesOnly() throws Exception {
        Path clients = Files.createDirectory(folder.resolve("clients"));
        for (int i = 0; i < 3000; i++) {
            Files.copy(RULES.resolve("ALN-01/passes.canvas"), clients.resolve("c" + i + ".canvas"));
        }
        Path target = folder.resolve("xmi");
        // A build in the background ignores the signal, and so would what it starts.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(command("convert", clients, "--to", "xmi", "--output", target + "/"));
        Process process = Product.start(folder, command, folder.resolve("out.txt"), folder.resolve("err.txt"));
        while (process.isAlive() && !Files.exists(target.resolve("c0.xmi"))) {
            Thread.sleep(5);
        }
        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        List<Path> written;
        try (Stream<Path> files = Files.list(target)) {
            written = files.toList();
        }
        assertTrue(written.size() < 3001, "it ended before it was interrupted");
        assertEquals(INTERRUPTED, process.exitValue());
        for (Path file : written) {
            assertFalse(file.getFileName().toString().startsWith("."), () -> "left behind: " + file);
            if (file.toString().endsWith(".xmi")) {
                CanvasFiles.read(file);
            }
        }
        assertFalse(Files.readString(folder.resolve("err.txt")).contains("\tat "));
    }
}
