package org.canvasstudio.viewpoint;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The variables of expressions. They are few, and made for each element that is evaluated: names and values in one array
 * are enough.
 */
final class Variables extends AbstractMap<String, Object> {

    private final Object[] namesAndValues;

    private Variables(Object[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /** Variables by name: a name, its value, a name, its value ... Those without a value are left out. */
    static Map<String, Object> of(Object... namesAndValues) {
        return new Variables(namesAndValues);
    }

    /** The variables and one more. */
    static Map<String, Object> with(Map<String, Object> variables, String name, Object value) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(name, value);
        return all;
    }

    @Override
    public Object get(Object name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, namesAndValues.length / 2).filter(i -> namesAndValues[2 * i + 1] != null)
                        .mapToObj(i -> Map.entry((String) namesAndValues[2 * i], namesAndValues[2 * i + 1])).iterator();
            }

            @Override
            public int size() {
                return (int) IntStream.range(0, namesAndValues.length / 2).filter(i -> namesAndValues[2 * i + 1] != null).count();
            }
        };
    }
}
