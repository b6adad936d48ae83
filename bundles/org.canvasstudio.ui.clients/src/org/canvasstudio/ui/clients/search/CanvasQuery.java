package org.canvasstudio.ui.clients.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.portfolio.CanvasEntry;
import org.canvasstudio.portfolio.ClientEntry;
import org.canvasstudio.portfolio.ElementEntry;
import org.canvasstudio.portfolio.IndexEntry;
import org.canvasstudio.portfolio.IndexedText;
import org.canvasstudio.ui.clients.index.IndexLabels;
import org.canvasstudio.ui.clients.index.Portfolio;
import org.canvasstudio.ui.clients.index.WorkspaceIndex;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;

/**
 * A search in the names, tags and texts of clients and canvases. It reads no file: it looks into the index, and waits
 * until that is up to date.
 */
public final class CanvasQuery implements ISearchQuery {

    /** Where to look. */
    public enum Where {
        NAMES, TAGS, TEXTS
    }

    /**
     * What to look for.
     *
     * @param text            a part of what is looked for; {@code *} stands for any characters, {@code ?} for any one, and
     *                        after a backslash both mean themselves
     * @param isCaseSensitive whether capitals and small letters are different
     * @param where           where to look
     * @param blocks          the kinds of element to look at
     * @param others          whether to look at clients and at what belongs to a canvas as a whole, too
     * @param projects        the names of the projects to look into; all when empty
     */
    public record Wish(String text, boolean isCaseSensitive, Set<Where> where, Set<BlockKind> blocks, boolean others,
            Set<String> projects) {

        public Wish {
            where = Set.copyOf(where);
            blocks = Set.copyOf(blocks);
            projects = Set.copyOf(projects);
        }

        /** Looks for a text everywhere. */
        public static Wish everywhere(String text) {
            return new Wish(text, false, EnumSet.allOf(Where.class), EnumSet.allOf(BlockKind.class), true, Set.of());
        }

        Pattern pattern() {
            StringBuilder pattern = new StringBuilder();
            String wanted = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
            for (int at = 0; at < wanted.length(); at++) {
                char character = wanted.charAt(at);
                if (character == '\\' && at + 1 < wanted.length() && "*?\\".indexOf(wanted.charAt(at + 1)) >= 0) {
                    at++;
                    pattern.append(Pattern.quote(String.valueOf(wanted.charAt(at))));
                } else if (character == '*') {
                    pattern.append(".*?");
                } else if (character == '?') {
                    pattern.append('.');
                } else {
                    pattern.append(Character.isLetterOrDigit(character) || Character.isSurrogate(character) ? character
                            : Pattern.quote(String.valueOf(character)));
                }
            }
            return Pattern.compile(pattern.toString(),
                    isCaseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    private final Wish wish;
    private final Pattern pattern;
    private final CanvasSearchResult result = new CanvasSearchResult(this);

    public CanvasQuery(Wish wish) {
        this.wish = wish;
        pattern = wish.pattern();
    }

    Wish wish() {
        return wish;
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        WorkspaceIndex index = Portfolio.index();
        SubMonitor progress = SubMonitor.convert(monitor, getLabel(), 2);
        progress.subTask(Messages.CanvasQuery_waiting);
        index.awaitUpdate(progress.split(1));
        progress.subTask("");
        List<IndexEntry> entries = List.copyOf(index.entries());
        SubMonitor each = progress.split(1).setWorkRemaining(entries.size());
        for (IndexEntry entry : entries) {
            each.split(1);
            String project = IPath.fromPortableString(entry.path()).segment(0);
            if (wish.projects().isEmpty() || wish.projects().contains(project)) {
                List<FoundText> found = new ArrayList<>();
                search(entry, client(index, project), found);
                result.addMatches(found.toArray(FoundText[]::new));
            }
        }
        return Status.OK_STATUS;
    }

    private static Found client(WorkspaceIndex index, String name) {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        ClientEntry client = index.client(project);
        return new Found(null, project.getFullPath().toString(), "", client == null ? name : client.name(), "Client");
    }

    private void search(IndexEntry entry, Found client, List<FoundText> found) {
        if (entry instanceof CanvasEntry canvas) {
            search(canvas, client, found);
        } else if (entry instanceof ClientEntry each && wish.others()) {
            Found file = new Found(client, each.path(), "", each.name(), "Client");
            each.texts().forEach(text -> search(text, place(file, text), found));
        }
    }

    private void search(CanvasEntry canvas, Found client, List<FoundText> found) {
        Found file = new Found(client, canvas.path(), "", canvas.name(), "Canvas");
        if (wish.others()) {
            canvas.tags().forEach(tag -> search(file, canvas.id(), Where.TAGS, IndexLabels.type("Tag"), tag, found));
            canvas.texts().stream().filter(text -> !text.type().equals("Tag")).forEach(text -> {
                BlockKind block = BlockKind.ofKey(text.block());
                search(text, block == null ? place(file, text) : block(file, canvas, block), found);
            });
        }
        for (ElementEntry element : canvas.elements()) {
            if (wish.blocks().contains(element.block())) {
                Found place = new Found(block(file, canvas, element.block()), canvas.path(), element.id(), element.name(),
                        element.block().elementClass().getName());
                search(place, element.id(), Where.NAMES, "", element.name(), found);
                element.tags().forEach(tag -> search(place, element.id(), Where.TAGS, IndexLabels.type("Tag"), tag, found));
                element.texts().forEach(text -> search(text, place, found));
            }
        }
    }

    private static Found block(Found file, CanvasEntry canvas, BlockKind block) {
        return new Found(file, file.path(), "", block.title(canvas.kind(), Locale.getDefault()), block.blockClass().getName());
    }

    /** Texts of the canvas or client itself are found at it; those of a contact or an action at a place of their own. */
    private static Found place(Found file, IndexedText text) {
        return text.type().equals(file.type()) ? file
                : new Found(file, file.path(), text.id(), IndexLabels.type(text.type()), text.type());
    }

    private void search(IndexedText text, Found place, List<FoundText> found) {
        boolean isName = text.feature().equals("name");
        String feature = text.type().equals(place.type())
                ? isName ? "" : IndexLabels.feature(text.type(), text.feature())
                : NLS.bind(Messages.CanvasQuery_featureOf, IndexLabels.type(text.type()),
                        IndexLabels.feature(text.type(), text.feature()));
        search(place, text.id(), isName ? Where.NAMES : Where.TEXTS, feature, text.text(), found);
    }

    private void search(Found place, String id, Where where, String feature, String text, List<FoundText> found) {
        if (wish.where().contains(where)) {
            String searched = Normalizer.normalize(text, Normalizer.Form.NFC);
            Matcher matcher = pattern.matcher(searched);
            if (matcher.find()) {
                found.add(new FoundText(place, id, feature, searched, matcher.start(), matcher.end() - matcher.start()));
            }
        }
    }

    @Override
    public String getLabel() {
        return NLS.bind(Messages.CanvasQuery_label, wish.text());
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ISearchResult getSearchResult() {
        return result;
    }
}
