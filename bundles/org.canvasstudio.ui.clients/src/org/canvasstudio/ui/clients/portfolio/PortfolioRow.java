package org.canvasstudio.ui.clients.portfolio;

import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.FindingCounts;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.UnreadableEntry;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;

/**
 * One row of the portfolio: a canvas, a file that cannot be read, or a client with all its canvases. Rows are equal when
 * they are about the same file or client.
 */
final class PortfolioRow implements IAdaptable {

    private final String project;
    private final String client;
    private final ClientType clientType;
    private final IndexEntry entry;
    private final List<CanvasEntry> canvases;
    private final FindingCounts findings;

    /**
     * @param project  the name of the project
     * @param client   the name of the client
     * @param entry    the canvas, the client, or the file that cannot be read; {@code null} for a client without a file
     * @param canvases the canvases that the row is about: one, or all of a client
     */
    PortfolioRow(String project, String client, ClientType clientType, IndexEntry entry, List<CanvasEntry> canvases) {
        this.project = project;
        this.client = client;
        this.clientType = clientType;
        this.entry = entry;
        this.canvases = canvases;
        findings = canvases.size() == 1 ? canvases.get(0).findings()
                : canvases.stream().map(CanvasEntry::findings).reduce(FindingCounts.NONE, FindingCounts::plus);
    }

    boolean isCanvas() {
        return entry instanceof CanvasEntry;
    }

    boolean isUnreadable() {
        return entry instanceof UnreadableEntry;
    }

    boolean isClient() {
        return !isCanvas() && !isUnreadable();
    }

    String client() {
        return client;
    }

    ClientType clientType() {
        return clientType;
    }

    /** The entry of the file; {@code null} for a client without a file. */
    IndexEntry entry() {
        return entry;
    }

    /** The canvases that the row is about: one, or all of a client. */
    List<CanvasEntry> canvases() {
        return canvases;
    }

    FindingCounts findings() {
        return findings;
    }

    int openQuestions() {
        return canvases.stream().mapToInt(CanvasEntry::openQuestions).sum();
    }

    /** The completeness of a block in percent, of a client the mean of its canvases; -1 when there is no canvas. */
    int completeness(BlockKind block) {
        return (int) Math.round(canvases.stream().mapToInt(canvas -> canvas.block(block).completeness()).average().orElse(-1));
    }

    /** The mean of the blocks; -1 when there is no canvas. */
    double completeness() {
        return canvases.stream().mapToInt(CanvasEntry::completeness).average().orElse(-1);
    }

    /** The kind of the canvas, for the titles of its blocks; that of an organisation for a client. */
    CanvasKind kind() {
        return entry instanceof CanvasEntry canvas ? canvas.kind() : CanvasKind.ORGANISATION;
    }

    /** When a file of the row was last written, in nanoseconds since 1970; 0 when there is none. */
    long lastChange() {
        long last = entry == null ? 0 : entry.stamp().modified();
        for (CanvasEntry canvas : canvases) {
            last = Math.max(last, canvas.stamp().modified());
        }
        return last;
    }

    /** The file that opens; {@code null} for a client without a file. */
    IFile file() {
        return entry == null ? null : WorkspaceIndex.file(entry);
    }

    private IResource resource() {
        // The findings of a client are those of all its files.
        return isClient() ? ResourcesPlugin.getWorkspace().getRoot().getProject(project) : file();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(resource()) ? adapter.cast(resource()) : null;
    }

    private String key() {
        return isClient() ? project : entry.path();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortfolioRow row && key().equals(row.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
