package org.canvasstudio.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.TextTemplate;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Contact;
import org.canvasstudio.model.canvas.EngagementStage;
import org.canvasstudio.model.canvas.Evidence;
import org.canvasstudio.model.canvas.Feature;
import org.canvasstudio.model.canvas.Goal;
import org.canvasstudio.model.canvas.Hypothesis;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.LinkKind;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.Scenario;
import org.canvasstudio.model.canvas.Tag;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** One run of the rules over one canvas, or one client: what a rule asks, and where it reports. */
public final class Inspection {

    private final EObject root;
    private final Canvas canvas;
    private final Settings settings;
    private final Locale locale;
    private final Facts facts;
    private final List<Report> reports = new ArrayList<>();
    private Rule running;
    private TextTemplate quoted;

    /** @param surroundings {@code null} when they are not known */
    Inspection(Canvas canvas, Surroundings surroundings, Settings settings, Locale locale) {
        this(Facts.of(canvas), settings, locale);
        facts.surround(surroundings);
    }

    /** @param facts of a canvas, which know what surrounds it */
    Inspection(Facts facts, Settings settings, Locale locale) {
        this.root = facts.whole();
        this.canvas = facts.whole();
        this.settings = settings;
        this.locale = locale;
        this.facts = facts;
    }

    Inspection(Client client, Settings settings, Locale locale) {
        this.root = client;
        this.canvas = null;
        this.settings = settings;
        this.locale = locale;
        this.facts = null;
    }

    /**
     * The canvas; {@code null} while a client is checked. A rule that asks for it is run again after each change while the
     * canvas is edited: {@link #facts()} know what changes less.
     */
    public Canvas canvas() {
        return facts == null ? null : facts.canvas();
    }

    /** The canvas, for who reads nothing of it that may change. */
    Canvas root() {
        return canvas;
    }

    /** The client; {@code null} while a canvas is checked: then the {@link #surroundings()} know it. */
    public Client client() {
        return canvas == null ? (Client) root : null;
    }

    /** What surrounds the canvas; empty when it is not known, and while a client is checked. */
    public Optional<Surroundings> surroundings() {
        return facts == null ? Optional.empty() : facts.surroundings();
    }

    /** What follows from the canvas, worked out once for all rules; {@code null} while a client is checked. */
    public Facts facts() {
        return facts;
    }

    /** The language of the messages. */
    public Locale locale() {
        return locale;
    }

    /** The value of a threshold of the rule that runs, after the settings. */
    public double threshold(String name) {
        return settings.threshold(running, name);
    }

    /**
     * Reports that the objects break the running rule.
     *
     * @param elements the exact objects, the main one first: elements, links, a block or the canvas
     */
    public Report report(EObject... elements) {
        return report(Arrays.asList(elements));
    }

    /** Reports that the canvas as a whole breaks the running rule. */
    public Report reportCanvas() {
        return report(List.of(canvas));
    }

    /** Like {@link #report(EObject...)}. */
    public Report report(Collection<? extends EObject> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException(running.id() + " reports nothing");
        }
        Report report = new Report(this, running, List.copyOf(elements));
        reports.add(report);
        return report;
    }

    /** The title of a fix of the running rule: the text {@code fix.<key>} of its properties file. */
    public String fixTitle(String key, Object... values) {
        return running.text(locale, "fix." + key, allWords(values));
    }

    /** A text of the running rule's properties file, for parts of a message. */
    public String text(String key, Object... values) {
        return running.text(locale, key, allWords(values));
    }

    /** How messages name an object: a name in quotation marks, a block by its title, a link by its ends. */
    public String name(EObject object) {
        if (facts != null) {
            facts.readObject(object);
        }
        if (object instanceof Block) {
            return BlockKind.of((Block) object).title(canvas.getKind(), locale);
        }
        if (object instanceof Link) {
            Link link = (Link) object;
            String kind = link.getKind() == LinkKind.UNSPECIFIED ? Texts.text(locale, "link")
                    : Texts.text(locale, "link." + link.getKind().getLiteral());
            return Texts.text(locale, "link.named", end(link.getSource()), kind, end(link.getTarget()));
        }
        String name = null;
        if (object instanceof CanvasElement) {
            name = facts == null ? ((CanvasElement) object).getName() : facts.name((CanvasElement) object);
        } else if (object instanceof Need) {
            name = ((Need) object).getName();
        } else if (object instanceof Feature) {
            name = ((Feature) object).getName();
        } else if (object instanceof Tag) {
            name = ((Tag) object).getName();
        } else if (object instanceof Action) {
            name = ((Action) object).getName();
        } else if (object instanceof Scenario) {
            name = ((Scenario) object).getName();
        } else if (object instanceof Hypothesis) {
            name = ((Hypothesis) object).getStatement();
        } else if (object instanceof Evidence) {
            name = ((Evidence) object).getText();
        } else if (object instanceof Canvas) {
            name = ((Canvas) object).getName();
        } else if (object instanceof Client) {
            name = ((Client) object).getName();
        } else if (object instanceof Contact) {
            name = ((Contact) object).getName();
        } else if (object instanceof EngagementStage) {
            name = ((EngagementStage) object).getName();
        } else if (object instanceof Goal) {
            name = ((Goal) object).getText();
        }
        if (object.eIsProxy()) {
            // An element of another file, which is not opened: all that is known is where it should be.
            URI place = EcoreUtil.getURI(object);
            name = place.lastSegment() + '#' + place.fragment();
        } else if (Names.isBlank(name)) {
            name = object instanceof Identified && ((Identified) object).getId() != null ? ((Identified) object).getId() : "?";
        }
        if (quoted == null) {
            quoted = Texts.template(locale, "quoted");
        }
        return quoted.format(Names.oneLine(name));
    }

    private String end(CanvasElement element) {
        return element == null ? Texts.text(locale, "link.noEnd") : name(element);
    }

    /** Whether it is noted what is read, so that words are put together while a rule runs, and not for findings alone. */
    boolean isLive() {
        return facts != null && facts.isWatched();
    }

    Object[] allWords(Object... values) {
        Object[] words = new Object[values.length];
        for (int at = 0; at < words.length; at++) {
            words[at] = words(values[at]);
        }
        return words;
    }

    Object words(Object value) {
        if (value instanceof Collection) {
            StringBuilder list = new StringBuilder();
            for (Object one : (Collection<?>) value) {
                list.append(list.length() == 0 ? "" : ", ").append(words(one));
            }
            return list.toString();
        }
        if (value instanceof BlockKind) {
            return ((BlockKind) value).title(canvas.getKind(), locale);
        }
        if (value instanceof Enumerator) {
            Enumerator literal = (Enumerator) value;
            return Texts.text(locale, literal.getClass().getSimpleName() + '.' + literal.getLiteral());
        }
        return value instanceof EObject ? name((EObject) value) : value;
    }

    Settings settings() {
        return settings;
    }

    /** Does something in the name of a rule that may have run long ago: texts and thresholds are its own. */
    void speakFor(Rule rule, Runnable action) {
        Rule before = running;
        running = rule;
        try {
            action.run();
        } finally {
            running = before;
        }
    }

    /** Runs one rule and returns what it reports. */
    List<Report> run(Rule rule) {
        running = rule;
        reports.clear();
        rule.check(this);
        if (reports.isEmpty()) {
            return List.of();
        }
        reports.sort(Report.BY_RANK);
        return List.copyOf(reports);
    }

    /** Lets a rule that looks at objects one by one look at the canvas, and returns what it reports. */
    List<Report> runWhole(EachRule<?> rule) {
        running = rule;
        reports.clear();
        rule.checkWhole(this);
        return reports.isEmpty() ? List.of() : List.copyOf(reports);
    }

    /** Lets one rule look at one object and returns what it reports. */
    List<Report> run(EachRule<?> rule, EObject object) {
        running = rule;
        reports.clear();
        rule.checkOne(object, this);
        return reports.isEmpty() ? List.of() : List.copyOf(reports);
    }
}
