package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that are run on one kind of file under some settings, each after those that can silence it. */
final class Plan {

    /**
     * A rule in the plan.
     *
     * @param number   its place in the plan
     * @param severity of its findings, after the settings
     * @param required the places of the rules that silence it
     * @param depth    how many rules can silence each other in a row, down to this one
     */
    record Planned(Rule rule, int number, Severity severity, int[] required, int depth) {
    }

    private final List<Planned> rules = new ArrayList<>();

    Plan(List<Rule> candidates, Settings settings) {
        Map<String, Planned> byId = new HashMap<>();
        for (Rule rule : candidates) {
            if (!settings.isOff(rule)) {
                List<Planned> required = new ArrayList<>();
                int depth = 0;
                for (String id : rule.requires()) {
                    Planned silencing = byId.get(id);
                    if (silencing != null) {
                        required.add(silencing);
                        depth = Math.max(depth, silencing.depth + 1);
                    }
                }
                Planned planned = new Planned(rule, rules.size(), settings.severity(rule),
                        required.stream().mapToInt(Planned::number).toArray(), depth);
                byId.put(rule.id(), planned);
                rules.add(planned);
            }
        }
    }

    List<Planned> rules() {
        return rules;
    }
}
