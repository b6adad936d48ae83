package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.canvasstudio.model.Ids;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Applies the fixes that anyone would apply, one after the other. After each the rules run again, because one fix may mend
 * several findings or make another possible. While several objects have one id, only that is mended: which of them a
 * reference in the file means is not known. What else is obvious comes after it.
 *
 * <pre>
 * List&lt;ObviousFixes.Applied&gt; applied = ObviousFixes.apply(() -&gt; engine.check(canvas));
 * </pre>
 */
public final class ObviousFixes {

    /** So many fixes are applied at most: rules that undo each other's fixes must come to an end. */
    public static final int MOST = 1000;

    /** The rule whose fixes tell objects with one id apart. */
    private static final String IDS_DIFFER = "STR-07";

    /**
     * A fix that was applied.
     *
     * @param finding as it was before
     * @param choice  the only thing that there was to choose; {@code null} when there was nothing
     */
    public record Applied(Finding finding, Fix fix, EObject choice) {
    }

    /** Objects are known by themselves: a fix may give them another id, and what has one id may have one name, too. */
    private record Attempt(String rule, List<? extends EObject> elements, String title) {
    }

    private ObviousFixes() {
    }

    /**
     * Changes the model until no finding has an obvious fix. What was set aside stays as it is. No finding is mended twice
     * in the same way: a fix that does not help is not repeated.
     *
     * @param check runs the rules on the model as it is then
     * @return what was applied, in this order; empty when the model was not changed
     */
    public static List<Applied> apply(Supplier<List<Finding>> check) {
        List<Applied> applied = new ArrayList<>();
        Set<Attempt> tried = new HashSet<>();
        while (applied.size() < MOST) {
            Optional<Applied> next = next(check.get(), tried);
            if (next.isEmpty()) {
                break;
            }
            next.get().fix().apply(next.get().choice());
            applied.add(next.get());
        }
        return applied;
    }

    /** Whether something obvious was not applied, because several objects still have one id. */
    public static boolean areHeldBack(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.suppression().isEmpty() && !finding.rule().id().equals(IDS_DIFFER)
                && finding.obviousFix().isPresent()) && repeatsIds(findings);
    }

    private static boolean repeatsIds(List<Finding> findings) {
        return !findings.isEmpty() && !Ids.repeated(EcoreUtil.getRootContainer(findings.get(0).elements().get(0))).isEmpty();
    }

    private static Optional<Applied> next(List<Finding> findings, Set<Attempt> tried) {
        boolean repeatsIds = repeatsIds(findings);
        for (Finding finding : findings) {
            boolean mayBeMended = finding.suppression().isEmpty() && (!repeatsIds || finding.rule().id().equals(IDS_DIFFER));
            Fix fix = mayBeMended ? finding.obviousFix().orElse(null) : null;
            if (fix != null && tried.add(new Attempt(finding.rule().id(), finding.elements(), fix.title()))) {
                return Optional.of(new Applied(finding, fix, fix.choices().isEmpty() ? null : fix.choices().get(0)));
            }
        }
        return Optional.empty();
    }
}
