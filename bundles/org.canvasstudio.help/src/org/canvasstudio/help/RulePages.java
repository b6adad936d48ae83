package org.canvasstudio.help;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.canvasstudio.alignment.ClientRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasKind;
import org.eclipse.osgi.util.NLS;

/** The pages about rules, from what the catalogue says of them. */
final class RulePages {

    private final Locale locale;

    private final RuleCatalogue catalogue;

    RulePages(RuleCatalogue catalogue, Locale locale) {
        this.catalogue = catalogue;
        this.locale = locale;
    }

    /** The page that lists all rules, family by family. */
    String list() {
        StringBuilder body = new StringBuilder();
        heading(body, 1, Messages.RulesToc_title);
        paragraph(body, Messages.RulePages_introduction);
        Family family = null;
        for (Rule rule : catalogue.byFamily()) {
            if (rule.family() != family) {
                body.append(family == null ? "" : "</ul>\n");
                family = rule.family();
                heading(body, 2, family.title(locale));
                body.append("<ul>\n");
            }
            body.append("<li><a href=\"rules/").append(rule.id()).append(".html\">").append(rule.id()).append("</a> ")
                    .append(HelpPages.escape(rule.title(locale))).append("</li>\n");
        }
        body.append(family == null ? "" : "</ul>\n");
        return HelpPages.document(Messages.RulesToc_title, body.toString());
    }

    /** The page of one rule. */
    String page(Rule rule) {
        StringBuilder body = new StringBuilder();
        heading(body, 1, NLS.bind(Messages.RulePages_title, rule.id(), rule.title(locale)));
        paragraph(body, NLS.bind(Messages.RulePages_facts,
                new Object[] {severity(rule.severity()), kinds(rule), rule.family().title(locale)}));
        heading(body, 2, Messages.RulePages_why);
        paragraph(body, rule.why(locale));
        heading(body, 2, Messages.RulePages_example);
        paragraph(body, rule.example(locale));
        heading(body, 2, Messages.RulePages_remedy);
        paragraph(body, rule.remedy(locale));
        if (!rule.thresholds().isEmpty()) {
            heading(body, 2, Messages.RulePages_thresholds);
            body.append("<ul>\n");
            NumberFormat numbers = NumberFormat.getInstance(locale);
            for (Threshold threshold : rule.thresholds()) {
                body.append("<li><code>").append(HelpPages.escape(threshold.name())).append("</code> ")
                        .append(HelpPages.escape(NLS.bind(Messages.RulePages_threshold,
                                new Object[] {numbers.format(threshold.preset()), numbers.format(threshold.least()),
                                        limit(threshold.most(), numbers)})))
                        .append("</li>\n");
            }
            body.append("</ul>\n");
        }
        // A rule may name one that is not installed.
        List<Rule> others = rule.requires().stream().map(catalogue::rule).flatMap(Optional::stream).toList();
        if (!others.isEmpty()) {
            heading(body, 2, Messages.RulePages_requires);
            body.append("<ul>\n");
            for (Rule other : others) {
                body.append("<li><a href=\"").append(other.id()).append(".html\">").append(other.id()).append("</a> ")
                        .append(HelpPages.escape(other.title(locale))).append("</li>\n");
            }
            body.append("</ul>\n");
        }
        heading(body, 2, Messages.RulePages_setAside);
        paragraph(body, Messages.RulePages_setAsideText);
        heading(body, 2, Messages.RulePages_source);
        paragraph(body, rule.source());
        return HelpPages.document(rule.id(), body.toString());
    }

    private static String limit(double most, NumberFormat numbers) {
        return most >= Integer.MAX_VALUE ? Messages.RulePages_noLimit : numbers.format(most);
    }

    private static String severity(Severity severity) {
        switch (severity) {
        case ERROR:
            return Messages.RulePages_error;
        case WARNING:
            return Messages.RulePages_warning;
        default:
            return Messages.RulePages_advice;
        }
    }

    private static String kinds(Rule rule) {
        if (rule instanceof ClientRule) {
            return Messages.RulePages_client;
        }
        if (rule.holdsForClients()) {
            return Messages.RulePages_allFiles;
        }
        if (rule.kinds().isEmpty()) {
            return Messages.RulePages_bothKinds;
        }
        return rule.kinds().contains(CanvasKind.PERSONAL) ? Messages.RulePages_personal : Messages.RulePages_organisation;
    }

    private static void heading(StringBuilder body, int level, String text) {
        body.append("<h").append(level).append('>').append(HelpPages.escape(text)).append("</h").append(level).append(">\n");
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<p>").append(HelpPages.escape(text)).append("</p>\n");
    }
}
