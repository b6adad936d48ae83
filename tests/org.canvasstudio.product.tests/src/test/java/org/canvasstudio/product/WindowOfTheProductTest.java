package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of the product on a new workspace: however the studio ends, it starts again with the same clients. */
class WindowOfTheProductTest {

    static final Path EXAMPLES = Product.ROOT.resolve("bundles/org.canvasstudio.examples/workspace");

    /** IResourceStatus.FAILED_READ_METADATA. */
    private static final int FAILED_READ_METADATA = 567;

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
     * The errors in a log, with what they say. The platform appends snapshots of its tree of resources to a file, and its
     * first is an empty file for a moment. When the studio is killed right then, the platform logs at the next start that
     * it cannot read the snapshot, and reads the folders of the clients instead: nothing is lost, so that does not count.
     */
    static List<String> errors(String log) {
        return Stream.of(log.split("(?m)^(?=!ENTRY |!SESSION )"))
                .filter(entry -> entry.matches("(?s)!ENTRY \\S+ 4 .*"))
                .filter(entry -> !(entry.startsWith("!ENTRY org.eclipse.core.resources 4 " + FAILED_READ_METADATA + ' ')
                        && entry.contains("\n!MESSAGE Could not read snapshot file.\n")))
                .toList();
    }

    /** Starts the studio and ends it when it has opened the client, which it does after its window is there. */
    private void opens(String client, Consumer<ProcessHandle> end) throws Exception {
        Path workspace = folder.resolve("workspace");
        Product.copy(EXAMPLES.resolve(client), workspace.resolve(client));
        Path opened = workspace.resolve(".metadata/.plugins/org.eclipse.core.resources/.projects").resolve(client);
        Product.runWithWindow(folder, Product.command("-data", workspace), () -> Files.exists(opened), end);
    }
}
