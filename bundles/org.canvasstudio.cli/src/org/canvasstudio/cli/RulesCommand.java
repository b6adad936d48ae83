package org.canvasstudio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.canvasstudio.alignment.ClientRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasKind;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: prints the catalogue. */
@Command(name = "rules", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "text|json|markdown", defaultValue = "text")
    private Format format;

    @Mixin
    private RuleOptions rules;

    private final Locale locale = Locale.getDefault();

    @Override
    public Integer call() throws IOException {
        RuleCatalogue catalogue = rules.catalogue(spec);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
        case JSON:
            json(catalogue, out);
            break;
        case MARKDOWN:
            markdown(catalogue, out);
            break;
        case TEXT:
            text(catalogue, out);
            break;
        default:
            throw new ParameterException(spec.commandLine(), Messages.text("rules.format", format));
        }
        return Commands.OK;
    }

    private void text(RuleCatalogue catalogue, PrintWriter out) {
        for (Rule rule : catalogue.byFamily()) {
            out.printf("%-7s  %-8s  %-12s  %s%n", rule.id(), Messages.text("severity." + rule.severity().key()), kinds(rule),
                    rule.title(locale));
        }
    }

    private void markdown(RuleCatalogue catalogue, PrintWriter out) {
        Family family = null;
        for (Rule rule : catalogue.byFamily()) {
            if (rule.family() != family) {
                out.printf("%s## %s%n", family == null ? "" : "\n", rule.family().title(locale));
                family = rule.family();
            }
            out.printf("%n### %s: %s%n%n", rule.id(), rule.title(locale));
            out.println(Messages.text("rules.facts", Messages.text("severity." + rule.severity().key()), kinds(rule), rule.source()));
            out.printf("%n%s%n%n%s%n%n%s%n", rule.why(locale), Messages.text("rules.example", rule.example(locale)),
                    Messages.text("rules.remedy", rule.remedy(locale)));
            if (!rule.thresholds().isEmpty()) {
                out.printf("%n%s%n", Messages.text("rules.settings", thresholds(rule)));
            }
        }
    }

    private void json(RuleCatalogue catalogue, PrintWriter out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Rule rule : catalogue.byFamily()) {
                json.writeStartObject();
                json.writeStringField("id", rule.id());
                json.writeStringField("family", rule.family().name().toLowerCase(Locale.ROOT));
                json.writeStringField("severity", rule.severity().key());
                json.writeArrayFieldStart("kinds");
                for (CanvasKind kind : rule.kinds()) {
                    json.writeString(kind.getLiteral());
                }
                json.writeEndArray();
                json.writeStringField("title", rule.title(locale));
                json.writeStringField("why", rule.why(locale));
                json.writeStringField("remedy", rule.remedy(locale));
                json.writeStringField("example", rule.example(locale));
                json.writeStringField("source", rule.source());
                json.writeArrayFieldStart("requires");
                for (String id : rule.requires()) {
                    json.writeString(id);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("settings");
                for (Threshold threshold : rule.thresholds()) {
                    json.writeStartObject();
                    json.writeStringField("name", threshold.name());
                    json.writeNumberField("preset", threshold.preset());
                    json.writeNumberField("least", threshold.least());
                    json.writeNumberField("most", threshold.most());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static String kinds(Rule rule) {
        if (rule instanceof ClientRule) {
            return Messages.text("rules.client");
        }
        if (rule.holdsForClients()) {
            return Messages.text("rules.allFiles");
        }
        return rule.kinds().isEmpty() ? Messages.text("rules.bothKinds")
                : rule.kinds().stream().map(kind -> Messages.text("rules." + kind.getLiteral())).collect(Collectors.joining(", "));
    }

    private static String thresholds(Rule rule) {
        return rule.thresholds().stream().map(threshold -> Messages.text("rules.threshold", threshold.name(), threshold.preset()))
                .collect(Collectors.joining(", "));
    }
}
