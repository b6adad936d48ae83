package org.canvasstudio.alignment.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.model.canvas.CanvasElement;

@RuleInfo(id = "WRD-02", family = Family.WORDING, severity = Severity.ADVICE, requires = "STR-01", source = "S")
public class NameSaysSomething extends ElementRule<CanvasElement> {

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Set<String> VAGUE = vague();

    /** With some characters more, for what stands around the words. */
    private static final int LONGEST = 20 + VAGUE.stream().mapToInt(String::length).max().orElse(0);

    public NameSaysSomething() {
        super(CanvasElement.class);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        String name = inspection.facts().name(element);
        // The longest are the names of blocks; a longer one need not be looked up.
        if (name != null && name.length() <= LONGEST && VAGUE.contains(bare(inspection.facts().nameKey(element)))) {
            inspection.report(element).with(element);
        }
    }

    /**
     * The names that say nothing, of all languages that have a list: the language of a canvas is not known. Each list is
     * the text {@code names} of the properties file of its language; which languages there are is said in the first one.
     */
    private static Set<String> vague() {
        Set<String> names = new HashSet<>();
        for (String language : bundle(Locale.ROOT).getString("languages").split(" ")) {
            for (String name : bundle(Locale.forLanguageTag(language)).getString("names").split(",")) {
                names.add(bare(Names.key(name)));
            }
        }
        return Set.copyOf(names);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(NameSaysSomething.class.getName(), locale, NameSaysSomething.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The key of a name without what stands around its words. */
    private static String bare(String key) {
        return key.isEmpty() || Character.isLetterOrDigit(key.charAt(0)) && Character.isLetterOrDigit(key.charAt(key.length() - 1))
                ? key : AROUND.matcher(key).replaceAll("");
    }
}
