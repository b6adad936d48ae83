package org.canvasstudio.ui.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Fix;
import org.canvasstudio.ui.documents.CanvasDocument;
import org.canvasstudio.ui.documents.CanvasDocuments;
import org.canvasstudio.ui.documents.CanvasOperation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/**
 * Applies the fixes of the rules to findings that were seen earlier, perhaps in another state of the canvas: each finding
 * is looked up in the model as it is now, and where it is no more, nothing is done. Used on the user interface's thread
 * only.
 */
final class Mending {

    /** Names in a title: what differs between fixes of one kind. */
    private static final Pattern NAMES = Pattern.compile("“[^”]*”(, “[^”]*”)*");

    private Mending() {
    }

    /** The titles of the fixes that a finding has now. */
    static List<String> titles(FindingItem item) {
        List<String> titles = new ArrayList<>();
        try {
            look(item.file(), document -> item.in(document)
                    .ifPresent(finding -> finding.fixes().forEach(fix -> titles.add(fix.title()))));
        } catch (IOException e) {
            // A file that cannot be read has no findings to mend, and says so by its marker.
        }
        return titles;
    }

    /** What fixes of one kind have in common: the title without the names. */
    static String kind(String title) {
        return NAMES.matcher(title).replaceAll("…");
    }

    /**
     * Mends findings by fixes of one kind, asking for the choices that they need.
     *
     * @param kind  what {@link #kind} says of the fix
     * @param label what the Edit menu says
     * @return how many findings were mended; fewer than given when some are no more, and none when the user cancels
     */
    static int mend(Collection<FindingItem> items, String kind, String label, Shell shell) {
        Map<Path, List<FindingItem>> byFile = new LinkedHashMap<>();
        items.forEach(item -> byFile.computeIfAbsent(item.file(), file -> new ArrayList<>()).add(item));
        CanvasOperation operation = new CanvasOperation(label);
        FixChoices choices = new FixChoices(shell, items.size());
        int[] mended = {0};
        byFile.forEach((file, here) -> operation.change(file, document -> {
            Map<FindingItem, EObject> chosen = choose(here, kind, document, choices);
            return chosen.isEmpty() ? null : new FixCommand(document, () -> mended[0] += apply(chosen, kind, document));
        }));
        if (!operation.run(shell)) {
            return 0;
        }
        if (mended[0] < items.size()) {
            MessageDialog.openInformation(shell, label,
                    NLS.bind(Messages.Mending_partly, mended[0], items.size()));
        }
        return mended[0];
    }

    /** Asks before anything is changed; the keys are the findings that offer the fix. */
    private static Map<FindingItem, EObject> choose(List<FindingItem> items, String kind, CanvasDocument document,
            FixChoices choices) {
        Map<FindingItem, EObject> chosen = new LinkedHashMap<>();
        for (FindingItem item : items) {
            Optional<Finding> finding = item.in(document);
            Optional<Fix> fix = finding.flatMap(found -> fix(found, kind));
            if (fix.isPresent()) {
                chosen.put(item, fix.get().choices().isEmpty() ? null
                        : choices.choose(finding.get(), fix.get(), document));
            }
        }
        return chosen;
    }

    private static int apply(Map<FindingItem, EObject> chosen, String kind, CanvasDocument document) {
        int mended = 0;
        for (Map.Entry<FindingItem, EObject> each : chosen.entrySet()) {
            Fix fix = each.getKey().in(document).flatMap(finding -> fix(finding, kind)).orElse(null);
            // One fix may have ended the next finding too, or taken away what was chosen for it.
            if (fix != null && (each.getValue() == null ? fix.choices().isEmpty() : fix.choices().contains(each.getValue()))) {
                fix.apply(each.getValue());
                mended++;
            }
        }
        return mended;
    }

    private static Optional<Fix> fix(Finding finding, String kind) {
        return finding.fixes().stream().filter(fix -> kind(fix.title()).equals(kind)).findFirst();
    }

    /** The kinds of fixes that all the findings have. */
    static Set<String> commonKinds(Collection<FindingItem> items) {
        Set<String> common = null;
        for (FindingItem item : items) {
            Set<String> kinds = new LinkedHashSet<>();
            titles(item).forEach(title -> kinds.add(kind(title)));
            if (common == null) {
                common = kinds;
            } else {
                common.retainAll(kinds);
            }
            if (common.isEmpty()) {
                break;
            }
        }
        return common == null ? Set.of() : common;
    }

    /**
     * Looks at a canvas as it is now, open or not.
     *
     * @throws IOException when it cannot be read
     */
    static void look(Path file, Consumer<CanvasDocument> look) throws IOException {
        CanvasDocument document = CanvasDocuments.acquire(file);
        try {
            if (document.problem() != null) {
                throw document.problem();
            }
            look.accept(document);
        } finally {
            CanvasDocuments.release(document);
        }
    }
}
