package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of the product on a new workspace: however the studio ends, it starts again with the same clients. */
class WindowOfTheProductTest {

    static final Path EXAMPLES = Product.ROOT.resolve("bundles/org.canvasstudio.examples/workspace");

    /** What the platform says of a file of its own that is empty; 567 is IResourceStatus.FAILED_READ_METADATA. */
    private static final Pattern EMPTY_FILE = Pattern.compile("^!ENTRY org\\.eclipse\\.core\\.resources 4 567 .*\\R"
            + "!MESSAGE Could not read (snapshot file\\.|metadata for '\\S+/\\.root/\\.indexes/properties\\.index'\\."
            + "\\R!STACK 0\\Rjava\\.io\\.EOFException)\\R");

    @TempDir
    Path folder;

    @Test
    void theWorkspaceOutlivesTheEndOfTheStudio() throws Exception {
        assumeTrue(System.getenv("DISPLAY") != null, "there is no display");
        opens("repair-cafes", ProcessHandle::destroy);
        opens("laiterie-des-trois-cols", ProcessHandle::destroyForcibly);
        opens("district-nurse", ProcessHandle::destroy);
        Path log = folder.resolve("workspace/.metadata/.log");
        if (Files.exists(log)) {
            assertEquals(List.of(), errors(Files.readString(log)));
        }
    }

    /**
     * The errors in a log, with what they say. The platform writes some of its own files in place, so that each is empty for a
     * moment: the snapshot of its tree of resources, and the properties of the workspace, which tell for what its cache of
     * content types holds. When the studio is killed right then, the platform logs at the next start that it cannot read
     * the file, and reads the folders of the clients, or makes its cache anew: nothing is lost, so that does not count.
     */
    static List<String> errors(String log) {
        return Stream.of(log.split("(?m)^(?=!ENTRY |!SESSION )"))
                .filter(entry -> entry.matches("(?s)!ENTRY \\S+ 4 .*") && !EMPTY_FILE.matcher(entry).find()).toList();
    }

    /** Starts the studio and ends it when it has opened the client, which it does after its window is there. */
    private void opens(String client, Consumer<ProcessHandle> end) throws Exception {
        Path workspace = folder.resolve("workspace");
        Product.copy(EXAMPLES.resolve(client), workspace.resolve(client));
        Path opened = workspace.resolve(".metadata/.plugins/org.eclipse.core.resources/.projects").resolve(client);
        Product.runWithWindow(folder, Product.command("-data", workspace), () -> Files.exists(opened), end);
    }
}
