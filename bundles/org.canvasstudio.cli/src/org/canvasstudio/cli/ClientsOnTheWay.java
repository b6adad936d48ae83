package org.canvasstudio.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.canvasstudio.alignment.FileRules;
import org.canvasstudio.interchange.CanvasWalk;
import org.canvasstudio.model.Recent;

/** The clients that a walk is among: those it has left behind are forgotten. */
final class ClientsOnTheWay {

    /** How many clients are remembered whose files are named one by one. */
    private static final int NAMED = 16;

    private final FileRules rules;
    private final ClientCanvases none;
    private final Deque<ClientCanvases> walked = new ArrayDeque<>();
    private final Map<Path, ClientCanvases> named = new Recent<>(NAMED);

    ClientsOnTheWay(FileRules rules) {
        this.rules = rules;
        this.none = client(null, false);
    }

    private ClientCanvases client(Path folder, boolean complete) {
        return new ClientCanvases(folder, rules.client(folder).neighbours(), complete);
    }

    /** The client of the file that the walk has come to. */
    ClientCanvases of(CanvasWalk.Source source) {
        if (source.client() == null) {
            return none;
        }
        if (!source.complete()) {
            return named.computeIfAbsent(source.client(), folder -> client(folder, false));
        }
        while (!walked.isEmpty() && !source.client().startsWith(walked.peek().folder())) {
            walked.pop();
        }
        if (walked.isEmpty() || !walked.peek().folder().equals(source.client())) {
            walked.push(client(source.client(), true));
        }
        return walked.peek();
    }
}
