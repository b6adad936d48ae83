package org.canvasstudio.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.canvasstudio.alignment.ClientRule;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.canvas.Canvas;

/**
 * The results as build servers take those of JUnit: a suite for each file, a test for each rule that holds for it. A test
 * fails when a finding of its rule is at or above --fail-on; what is below, set aside or in the baseline is in its output.
 */
final class JunitFindings implements FindingsWriter {

    private final XmlText xml;
    private final RuleCatalogue catalogue;
    private final FailOn failOn;
    private final Locale locale = Locale.getDefault();

    JunitFindings(Writer out, RuleCatalogue catalogue, FailOn failOn) throws IOException {
        this.catalogue = catalogue;
        this.failOn = failOn;
        this.xml = new XmlText(out);
    }

    @Override
    public void begin() throws IOException {
        xml.declaration().start("testsuites", "name", "Canvas Studio");
    }

    @Override
    public void write(FileResults file) throws IOException {
        Map<Rule, List<Result>> byRule = new LinkedHashMap<>();
        for (Rule rule : catalogue.byFamily()) {
            if (holdsFor(rule, file.checked())) {
                byRule.put(rule, new ArrayList<>());
            }
        }
        for (Result result : file.results()) {
            byRule.computeIfAbsent(result.finding().rule(), rule -> new ArrayList<>()).add(result);
        }
        long failures = byRule.values().stream().filter(results -> results.stream().anyMatch(this::fails)).count();
        long skipped = byRule.keySet().stream().filter(rule -> isOff(rule, file.checked())).count();
        suite(file.checked().file().toString(), byRule.size(), failures, 0, skipped);
        for (Map.Entry<Rule, List<Result>> entry : byRule.entrySet()) {
            test(entry.getKey(), entry.getValue(), file.checked());
        }
        end("\n  ");
    }

    /** Some rules hold for clients, all but those about clients alone for canvases of their kinds. */
    private static boolean holdsFor(Rule rule, Checked checked) {
        return checked.root() instanceof Canvas
                ? !(rule instanceof ClientRule) && rule.holdsFor(((Canvas) checked.root()).getKind())
                : rule.holdsForClients();
    }

    private static boolean isOff(Rule rule, Checked checked) {
        Settings settings = checked.root() instanceof Canvas ? checked.settings().in(((Canvas) checked.root()).getKind())
                : checked.settings();
        return settings.isOff(rule);
    }

    private boolean fails(Result result) {
        return result.counts() && failOn.isReachedBy(result.finding().severity());
    }

    private void suite(String name, long tests, long failures, long errors, long skipped) throws IOException {
        xml.text("\n  ").start("testsuite", "name", name, "tests", String.valueOf(tests), "failures", String.valueOf(failures),
                "errors", String.valueOf(errors), "skipped", String.valueOf(skipped), "time", "0");
    }

    private void test(Rule rule, List<Result> results, Checked checked) throws IOException {
        List<Result> failing = results.stream().filter(this::fails).toList();
        List<Result> others = results.stream().filter(result -> !fails(result)).toList();
        startTest(rule.id() + ' ' + rule.title(locale), checked.file().toString());
        if (isOff(rule, checked)) {
            xml.text("\n      ").empty("skipped", "message", Messages.text("junit.off"));
        }
        if (!failing.isEmpty()) {
            StringBuilder text = new StringBuilder();
            for (Result result : failing) {
                text.append(line(result)).append('\n').append(result.finding().remedy()).append('\n');
            }
            Finding first = failing.get(0).finding();
            xml.text("\n      ").element("failure", text.toString(), "message", first.message(), "type", first.severity().key());
        }
        if (!others.isEmpty()) {
            StringBuilder text = new StringBuilder();
            others.forEach(result -> text.append(other(result)).append('\n'));
            xml.text("\n      ").element("system-out", text.toString());
        }
        end("\n    ");
    }

    private void startTest(String name, String file) throws IOException {
        xml.text("\n    ").start("testcase", "name", name, "classname", file, "time", "0");
    }

    private static String other(Result result) {
        if (result.isSetAside()) {
            return result.setAside(line(result), UnaryOperator.identity());
        }
        return result.counts() ? line(result) : Messages.text("junit.known", line(result));
    }

    private static String line(Result result) {
        return Messages.line(Messages.text("junit.finding", Messages.text("severity." + result.finding().severity().key()),
                Elements.place(result.finding().elements().get(0)), result.finding().message()));
    }

    @Override
    public void writeUnreadable(CanvasFileException problem) throws IOException {
        suite(problem.file(), 1, 0, 1, 0);
        startTest(Messages.text("junit.readable"), problem.file());
        xml.text("\n      ").element("error", problem.getMessage(), "message", problem.problem(), "type", "unreadable");
        end("\n    ");
        end("\n  ");
    }

    @Override
    public void end(Totals totals) throws IOException {
        end("\n");
        xml.text("\n").flush();
    }

    private void end(String indent) throws IOException {
        xml.text(indent).end();
    }
}
