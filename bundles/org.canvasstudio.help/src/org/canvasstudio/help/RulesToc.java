package org.canvasstudio.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Rule;
import org.canvasstudio.ui.Engines;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.help.AbstractTocProvider;
import org.eclipse.help.IToc;
import org.eclipse.help.ITocContribution;
import org.eclipse.help.ITopic;
import org.eclipse.help.IUAElement;

/** The branch of the table of contents that has a page for each rule of the catalogue, by family. */
public class RulesToc extends AbstractTocProvider {

    private static final String ID = HelpPages.PLUGIN + "/rules";

    @Override
    public ITocContribution[] getTocContributions(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        Map<Family, List<ITopic>> pages = new LinkedHashMap<>();
        for (Rule rule : Engines.catalogue().byFamily()) {
            pages.computeIfAbsent(rule.family(), family -> new ArrayList<>())
                    .add(new Topic(rule.id() + "  " + rule.title(locale), HelpPages.href(rule.id()), List.of()));
        }
        List<ITopic> families = new ArrayList<>();
        pages.forEach((family, topics) -> families.add(new Topic(family.title(locale), null, topics)));
        return new ITocContribution[] { new Contribution(language,
                new Toc(List.of(new Topic(Messages.RulesToc_title, HelpPages.RULES, families)))) };
    }

    private record Contribution(String language, IToc toc) implements ITocContribution {

        @Override
        public String getCategoryId() {
            return null;
        }

        @Override
        public String getContributorId() {
            return HelpPages.PLUGIN;
        }

        @Override
        public String[] getExtraDocuments() {
            return new String[0];
        }

        @Override
        public String getId() {
            return ID;
        }

        @Override
        public String getLocale() {
            return language;
        }

        @Override
        public String getLinkTo() {
            return '/' + HelpPages.PLUGIN + "/toc.xml#rules";
        }

        @Override
        public IToc getToc() {
            return toc;
        }

        @Override
        public boolean isPrimary() {
            return false;
        }
    }

    private record Topic(String label, String href, List<ITopic> topics) implements ITopic {

        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public String getHref() {
            return href;
        }

        @Override
        public ITopic[] getSubtopics() {
            return topics.toArray(ITopic[]::new);
        }

        @Override
        public IUAElement[] getChildren() {
            return getSubtopics();
        }

        @Override
        public boolean isEnabled(IEvaluationContext context) {
            return true;
        }
    }

    private record Toc(List<ITopic> topics) implements IToc {

        @Override
        public String getLabel() {
            return Messages.RulesToc_title;
        }

        @Override
        public String getHref() {
            return ID;
        }

        @Override
        public ITopic[] getTopics() {
            return topics.toArray(ITopic[]::new);
        }

        @Override
        public ITopic getTopic(String href) {
            return null;
        }

        @Override
        public IUAElement[] getChildren() {
            return getTopics();
        }

        @Override
        public boolean isEnabled(IEvaluationContext context) {
            return true;
        }
    }
}
