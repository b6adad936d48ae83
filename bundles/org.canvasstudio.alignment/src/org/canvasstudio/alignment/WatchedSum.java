package org.canvasstudio.alignment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.canvasstudio.alignment.Dependencies.Cell;
import org.canvasstudio.alignment.Dependencies.Step;
import org.canvasstudio.alignment.FractionSum.Fraction;
import org.canvasstudio.model.canvas.Canvas;

/**
 * One of the sums that a fact knows of a {@link WatchedCanvas}, for those who want to know whether it may be more than
 * a limit: when it changes, only those work again whose limits it has passed.
 */
final class WatchedSum extends Step {

    private static final int FEW = 64;

    private final WatchedCanvas canvas;
    private final Fact<Canvas, Map<String, Fraction>> sums;
    private final String unit;
    /** Rounded up. */
    private BigDecimal sum;
    /** By the limits; each stands for whether the sum is more. */
    private final NavigableMap<BigDecimal, Cell> limits = new TreeMap<>();
    /** When there are more, those are looked for that nobody reads any more. */
    private int most = FEW;

    WatchedSum(WatchedCanvas canvas, Fact<Canvas, Map<String, Fraction>> sums, String unit) {
        this.canvas = canvas;
        this.sums = sums;
        this.unit = unit;
    }

    boolean isMore(BigDecimal than) {
        if (sum == null) {
            canvas.dependencies.run(this);
        } else {
            canvas.dependencies.bringUpToDate(this);
        }
        canvas.dependencies.read(limit(than));
        return sum.compareTo(than) > 0;
    }

    private Cell limit(BigDecimal than) {
        Cell limit = limits.get(than);
        if (limit == null) {
            if (limits.size() > most) {
                limits.values().removeIf(each -> !each.isRead());
                most = Math.max(FEW, 2 * limits.size());
            }
            limit = new Cell();
            limit.level = level;
            limits.put(than, limit);
        }
        return limit;
    }

    @Override
    boolean work() {
        BigDecimal before = sum;
        sum = canvas.facts().get(sums).getOrDefault(unit, Fraction.ZERO).up();
        if (before != null) {
            boolean rises = before.compareTo(sum) < 0;
            // A sum is not more than a limit that it has reached.
            limits.subMap(rises ? before : sum, rises ? sum : before).values().forEach(canvas.dependencies::changed);
        }
        return false;
    }
}
