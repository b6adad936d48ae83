package org.canvasstudio.alignment.rules;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.canvasstudio.alignment.ElementRule;
import org.canvasstudio.alignment.Family;
import org.canvasstudio.alignment.Inspection;
import org.canvasstudio.alignment.Names;
import org.canvasstudio.alignment.RuleInfo;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.alignment.Threshold;
import org.canvasstudio.model.canvas.CanvasElement;

@RuleInfo(id = "WRD-01", family = Family.WORDING, severity = Severity.ADVICE, requires = "STR-01", source = "L")
public class NameIsShort extends ElementRule<CanvasElement> {

    private static final Threshold WORDS = new Threshold("words", 8, 1, 1000);
    private static final Threshold CHARACTERS = new Threshold("characters", 24, 1, 1000);

    /** The scripts that are written without spaces between words. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** The beginning of the block of Thai. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    public NameIsShort() {
        super(CanvasElement.class);
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(WORDS, CHARACTERS);
    }

    @Override
    protected void check(CanvasElement element, Inspection inspection) {
        String name = inspection.facts().name(element);
        if (Names.isBlank(name)) {
            return;
        }
        Letters letters = Letters.of(name);
        int characters = letters.unspaced();
        int words = letters.runs();
        double mostWords = inspection.threshold(WORDS.name());
        double mostCharacters = inspection.threshold(CHARACTERS.name());
        if (words > mostWords) {
            // Finding the breaks between words takes long.
            words = words(name);
        }
        if (words == 0 && characters == 0) {
            inspection.report(element).variant("none").with(element);
        } else if (characters > mostCharacters) {
            inspection.report(element).variant("characters").with(element, characters, mostCharacters);
        } else if (words > mostWords) {
            inspection.report(element).with(element, words, mostWords);
        }
    }

    /**
     * The letters and digits of a name.
     *
     * @param unspaced how many are of scripts without spaces
     * @param runs     how often others stand together: as many words as there can be of scripts with spaces
     */
    private record Letters(int unspaced, int runs) {

        static Letters of(String name) {
            int unspaced = 0;
            int runs = 0;
            boolean inside = false;
            for (int at = 0, next; at < name.length(); at = next) {
                int character = name.codePointAt(at);
                next = at + Character.charCount(character);
                boolean part = Character.isLetterOrDigit(character);
                if (part && isUnspaced(character)) {
                    unspaced++;
                    part = false;
                }
                runs += part && !inside ? 1 : 0;
                inside = part;
            }
            return new Letters(unspaced, runs);
        }
    }

    /** The words of the scripts that have spaces: what is between two breaks and has a letter or a digit. */
    private static int words(String name) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(name);
        int words = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String part = name.substring(from, to);
            if (part.codePoints().anyMatch(Character::isLetterOrDigit) && part.codePoints().noneMatch(NameIsShort::isUnspaced)) {
                words++;
            }
            from = to;
        }
        return words;
    }

    private static boolean isUnspaced(int character) {
        return character >= FIRST_WITHOUT_SPACES && Character.isLetterOrDigit(character) && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }
}
