package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index of names that come and go finds what comparing them one by one finds. */
class NameLikenessIndexTest {

    private static final String[] WORDS = { "bread", "fresh", "fresher", "bake", "baking", "van", "vans", "焼きたて", "a" };

    @ParameterizedTest
    @ValueSource(doubles = { 0, 0.5, 0.8, 1 })
    void findsWhatComparingEachFinds(double degree) {
        Random random = new Random(1);
        NameLikeness<Integer> index = new NameLikeness<>();
        Map<Integer, NameLikeness.Pairs> names = new HashMap<>();
        for (int step = 0; step < 2000; step++) {
            if (random.nextInt(40) < names.size()) {
                Integer gone = new ArrayList<>(names.keySet()).get(random.nextInt(names.size()));
                names.remove(gone);
                index.remove(gone);
            } else {
                names.put(step, name(random));
                index.add(step, names.get(step));
            }
            NameLikeness.Pairs sought = name(random);
            List<Integer> found = index.like(sought, degree);
            Set<Integer> expected = new HashSet<>();
            names.forEach((key, name) -> {
                NameLikeness<Integer> alone = new NameLikeness<>();
                alone.add(key, name);
                expected.addAll(alone.like(sought, degree));
            });
            assertEquals(expected, new HashSet<>(found));
            assertEquals(expected.size(), found.size());
        }
    }

    private static NameLikeness.Pairs name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int words = random.nextInt(4); words > 0; words--) {
            name.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return NameLikeness.Pairs.of(name.toString());
    }
}
