package org.canvasstudio.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.help.ITopic;

/** Finds pages by the words in them. The help has some dozens of pages: their words fit into memory. */
final class HelpSearch {

    private static final int TITLE_WEIGHT = 20;

    private final Map<ITopic, String> texts = new LinkedHashMap<>();

    HelpSearch(ITopic[] topics) {
        collect(topics);
    }

    private void collect(ITopic[] topics) {
        for (ITopic topic : topics) {
            String page = topic.getHref() == null ? null : HelpContent.read(topic.getHref());
            if (page != null) {
                texts.put(topic, fold(page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")));
            }
            collect(topic.getSubtopics());
        }
    }

    /** The pages that have all the words, or words that begin so; those that have them often or in the title first. */
    List<ITopic> find(String words) {
        String[] wanted = fold(words).strip().split("\\s+");
        Map<ITopic, Integer> ranks = new LinkedHashMap<>();
        texts.forEach((topic, text) -> {
            int rank = 0;
            for (String word : wanted) {
                int hits = count(text, word) + TITLE_WEIGHT * count(fold(topic.getLabel()), word);
                if (hits == 0) {
                    return;
                }
                rank += hits;
            }
            ranks.put(topic, rank);
        });
        List<ITopic> found = new ArrayList<>(ranks.keySet());
        found.sort(Comparator.comparing(ranks::get, Comparator.reverseOrder()));
        return found;
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                count++;
            }
        }
        return count;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.getDefault());
    }
}
