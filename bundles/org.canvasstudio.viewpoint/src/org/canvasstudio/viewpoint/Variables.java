package org.canvasstudio.viewpoint;

import java.util.HashMap;
import java.util.Map;

/** The variables of expressions. */
final class Variables {

    private Variables() {
    }

    /** Variables by name: a name, its value, a name, its value ... Those without a value are left out. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return variables;
    }

    /** The variables and one more. */
    static Map<String, Object> with(Map<String, Object> variables, String name, Object value) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(name, value);
        return all;
    }
}
