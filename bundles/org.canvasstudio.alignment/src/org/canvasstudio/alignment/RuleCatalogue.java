package org.canvasstudio.alignment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.logging.Logger;

/** The rules that are known, in an order in which each comes after those that can silence it. */
public final class RuleCatalogue {

    private final List<Rule> rules;
    private final List<Rule> canvasRules;
    private final List<Rule> clientRules;
    private final Map<String, Rule> byId = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when two rules have the same id, or rules require each other in a circle
     */
    public RuleCatalogue(Collection<? extends Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(Rule::family).thenComparing(Rule::id));
        for (Rule rule : sorted) {
            Rule other = byId.put(rule.id(), rule);
            if (other != null) {
                throw new IllegalArgumentException(rule.id() + ": " + other.getClass().getName() + ", " + rule.getClass().getName());
            }
        }
        Set<Rule> ordered = new LinkedHashSet<>();
        for (Rule rule : sorted) {
            place(rule, ordered, new LinkedHashSet<>());
        }
        this.rules = List.copyOf(ordered);
        this.canvasRules = ordered.stream().filter(rule -> !(rule instanceof ClientRule)).toList();
        this.clientRules = ordered.stream().filter(Rule::holdsForClients).toList();
    }

    private void place(Rule rule, Set<Rule> ordered, Set<Rule> waiting) {
        if (ordered.contains(rule)) {
            return;
        }
        if (!waiting.add(rule)) {
            throw new IllegalArgumentException("Rules require each other in a circle: " + waiting.stream().map(Rule::id).toList());
        }
        for (String id : rule.requires()) {
            // A required rule may belong to a family that is not installed.
            if (byId.containsKey(id)) {
                place(byId.get(id), ordered, waiting);
            }
        }
        waiting.remove(rule);
        ordered.add(rule);
    }

    /**
     * The rules of this bundle and those that others contribute: as services, inside OSGi as extensions, and in the folder of
     * an installed studio, see {@link RuleJars}.
     */
    public static RuleCatalogue installed() {
        return new RuleCatalogue(found());
    }

    /**
     * The rules that are installed, and those in jars.
     *
     * @param jars jars, and folders with jars
     * @throws IOException with a message that names the path, when no rule can be made of a jar, or its rule is there already
     */
    public static RuleCatalogue with(Collection<Path> jars) throws IOException {
        return with(RuleJars.rules(jars), jars);
    }

    /** @param jars where the rules come from */
    static RuleCatalogue with(List<Rule> rules, Collection<Path> jars) throws IOException {
        List<Rule> found = found();
        for (Rule rule : rules) {
            if (hasId(found, rule)) {
                throw new IOException(Texts.text(Locale.getDefault(), "jars.twice", rule.id(), RuleJars.names(jars)));
            }
            found.add(rule);
        }
        try {
            return new RuleCatalogue(found);
        } catch (IllegalArgumentException e) {
            throw RuleJars.broken(jars, e);
        }
    }

    private static boolean hasId(List<Rule> rules, Rule rule) {
        return rules.stream().anyMatch(other -> other.id().equals(rule.id()));
    }

    private static List<Rule> found() {
        List<Rule> found = new ArrayList<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        // Inside OSGi the bundle's own class loader finds the rules of this bundle, outside that of the caller finds all.
        for (ClassLoader loader : new ClassLoader[] { RuleCatalogue.class.getClassLoader(), Thread.currentThread().getContextClassLoader() }) {
            for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
                if (seen.add(rule.getClass())) {
                    found.add(rule);
                }
            }
        }
        if (hasExtensionRegistry()) {
            found.addAll(ExtensionRules.contributed());
        }
        for (Rule rule : RuleJars.installed()) {
            if (hasId(found, rule)) {
                // A plug-in that is installed in two ways does no harm.
                Logger.getLogger(RuleCatalogue.class.getName())
                        .warning(Texts.text(Locale.getDefault(), "jars.twice", rule.id(), RuleJars.FOLDER));
            } else {
                found.add(rule);
            }
        }
        return found;
    }

    /** In plain Java the registry's classes are not there, and a class that names them must not even be loaded. */
    private static boolean hasExtensionRegistry() {
        try {
            Class.forName("org.eclipse.core.runtime.IExtensionRegistry", false, RuleCatalogue.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** All rules; each comes after those that it requires. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that look at a canvas, in the order of {@link #rules()}. */
    List<Rule> canvasRules() {
        return canvasRules;
    }

    /** The rules that look at a client, in the order of {@link #rules()}. */
    List<Rule> clientRules() {
        return clientRules;
    }

    /** The rules by family and id, as a reader expects them. */
    public Collection<Rule> byFamily() {
        return List.copyOf(byId.values());
    }

    /** The rule with an id. */
    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
