package org.canvasstudio.viewpoint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EObject;

/**
 * The methods that expressions call: the public ones of the service classes whose first parameter is an element of a
 * model. Where several have the name, the one with the most specific parameters that fit is taken. When all are added, several
 * threads may call them.
 */
final class Services {

    private record Service(Object instance, Method method) {

        boolean takes(Object[] arguments) {
            Class<?>[] types = method.getParameterTypes();
            for (int i = 0; i < types.length; i++) {
                if (arguments[i] == null ? types[i].isPrimitive() : !boxed(types[i]).isInstance(arguments[i])) {
                    return false;
                }
            }
            return true;
        }

        boolean isMoreSpecific(Service other) {
            Class<?>[] mine = method.getParameterTypes();
            Class<?>[] others = other.method.getParameterTypes();
            for (int i = 0; i < mine.length; i++) {
                if (!boxed(others[i]).isAssignableFrom(boxed(mine[i]))) {
                    return false;
                }
            }
            return true;
        }

        private static Class<?> boxed(Class<?> type) {
            if (type == int.class) {
                return Integer.class;
            }
            return type == boolean.class ? Boolean.class : type;
        }
    }

    private final Map<String, List<Service>> byName = new HashMap<>();
    private final Map<List<Object>, Optional<Service>> chosen = new ConcurrentHashMap<>();
    /** The services without further parameters, which are most: by name and the class of the element. */
    private final Map<String, Map<Class<?>, Optional<Service>>> simple = new ConcurrentHashMap<>();

    private final Map<String, Boolean> ofWholeModel = new ConcurrentHashMap<>();

    void add(Object instance) {
        for (Method method : instance.getClass().getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length > 0 && EObject.class.isAssignableFrom(types[0]) && !Modifier.isStatic(method.getModifiers())) {
                // Saves a check of the caller with each of very many calls.
                method.trySetAccessible();
                byName.computeIfAbsent(key(method.getName(), types.length), key -> new ArrayList<>())
                        .add(new Service(instance, method));
            }
        }
    }

    private static String key(String name, int arity) {
        return name + "/" + arity;
    }

    /** Whether there is a service with the name and so many parameters, the receiver included. */
    boolean exists(String name, int arity) {
        return byName.containsKey(key(name, arity));
    }

    /** Whether a service with the name, without further parameters, answers from the whole model. */
    boolean isOfWholeModel(String name) {
        return ofWholeModel.computeIfAbsent(name, unused -> byName.getOrDefault(key(name, 1), List.of()).stream()
                .anyMatch(service -> service.method().isAnnotationPresent(OfWholeModel.class)));
    }

    /** Whether some service that takes the arguments has the name. */
    boolean takes(String name, Object[] arguments) {
        return choose(name, arguments).isPresent();
    }

    /**
     * Calls a service.
     *
     * @throws NoSuchMethodException     when none takes the arguments
     * @throws InvocationTargetException when it fails
     */
    Object call(String name, Object[] arguments) throws NoSuchMethodException, InvocationTargetException {
        Service service = choose(name, arguments).orElseThrow(NoSuchMethodException::new);
        try {
            return service.method().invoke(service.instance(), arguments);
        } catch (IllegalAccessException e) {
            throw new InvocationTargetException(e);
        }
    }

    private Optional<Service> choose(String name, Object[] arguments) {
        if (arguments.length == 1 && arguments[0] != null) {
            Map<Class<?>, Optional<Service>> byType = simple.computeIfAbsent(name, key -> new ConcurrentHashMap<>());
            Optional<Service> known = byType.get(arguments[0].getClass());
            if (known == null) {
                known = find(name, arguments);
                byType.put(arguments[0].getClass(), known);
            }
            return known;
        }
        List<Object> key = new ArrayList<>(arguments.length + 1);
        key.add(name);
        Arrays.stream(arguments).forEach(argument -> key.add(argument == null ? Void.class : argument.getClass()));
        return chosen.computeIfAbsent(key, unused -> find(name, arguments));
    }

    private Optional<Service> find(String name, Object[] arguments) {
        return byName.getOrDefault(key(name, arguments.length), List.of()).stream()
                .filter(service -> service.takes(arguments))
                .reduce((best, next) -> next.isMoreSpecific(best) ? next : best);
    }
}
