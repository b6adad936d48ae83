package org.canvasstudio.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.ui.FindingMarkers;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IncrementalProjectBuilder;

/** The canvases of which each breaks one rule, as files of a client. */
final class RuleCanvases {

    private static final Path RULES = Path.of("..", "org.canvasstudio.alignment.tests", "rules");

    private RuleCanvases() {
    }

    /** The ids of all rules that have one. */
    static List<String> rules() throws IOException {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("breaks.canvas"))).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    /** A copy of the canvas that breaks a rule, not yet checked. */
    static IFile add(ClientProject client, String rule) throws Exception {
        return client.file(rule + ".canvas", Files.readString(RULES.resolve(rule).resolve("breaks.canvas")));
    }

    /** A copy of the canvas that breaks a rule, with its markers. */
    static IFile checked(ClientProject client, String rule) throws Exception {
        IFile file = add(client, rule);
        check(file);
        return file;
    }

    static void check(IFile file) throws Exception {
        file.getProject().build(IncrementalProjectBuilder.FULL_BUILD, null);
    }

    /** The marker of a rule in a file; {@code null} when there is none. */
    static IMarker marker(IFile file, String rule) throws Exception {
        return ClientProject.findings(file).stream()
                .filter(marker -> rule.equals(marker.getAttribute(FindingMarkers.RULE, null))).findFirst().orElse(null);
    }
}
