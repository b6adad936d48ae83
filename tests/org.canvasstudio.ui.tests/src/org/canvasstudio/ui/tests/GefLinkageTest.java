package org.canvasstudio.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** GEF is older than the platform that it runs on: all that its classes refer to is looked for there. */
class GefLinkageTest {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    /** A reference of a class file, as "class name descriptor", or a class alone. */
    private record Reference(int kind, String type, String name, String descriptor) {
    }

    @Test
    void everyReferenceOfGefIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        int count = 0;
        for (String name : List.of("org.eclipse.gef", "org.eclipse.draw2d")) {
            Bundle bundle = Platform.getBundle(name);
            for (URL file : Collections.list(bundle.findEntries("/", "*.class", true))) {
                for (Reference reference : read(file)) {
                    count++;
                    if (!isThere(reference, bundle)) {
                        missing.add(file.getPath() + ": " + reference);
                    }
                }
            }
        }
        assertTrue(count > 10_000, String.valueOf(count));
        assertEquals("", String.join("\n", new TreeSet<>(missing)));
    }

    private static boolean isThere(Reference reference, Bundle bundle) {
        String type = reference.type();
        while (type.startsWith("[")) {
            type = type.substring(1);
        }
        if (reference.type().startsWith("[")) {
            if (!type.startsWith("L")) {
                return true;
            }
            type = type.substring(1, type.length() - 1);
        }
        try {
            Class<?> found = bundle.loadClass(type.replace('/', '.'));
            return reference.kind() == CLASS || reference.type().startsWith("[")
                    || (reference.kind() == FIELD ? hasField(found, reference) : hasMethod(found, reference));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Stream<Class<?>> above(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return Stream.concat(above, type.isInterface() ? Stream.of(Object.class) : Stream.empty());
    }

    private static boolean hasField(Class<?> type, Reference reference) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getName().equals(reference.name())
                && field.getType().descriptorString().equals(reference.descriptor()))
                || above(type).anyMatch(each -> hasField(each, reference));
    }

    private static boolean hasMethod(Class<?> type, Reference reference) {
        if (reference.name().equals("<init>")) {
            return Arrays.stream(type.getDeclaredConstructors()).anyMatch(each ->
                    descriptor(each.getParameterTypes(), void.class).equals(reference.descriptor()));
        }
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(reference.name())
                && descriptor(method.getParameterTypes(), method.getReturnType()).equals(reference.descriptor()))
                || above(type).anyMatch(each -> hasMethod(each, reference));
    }

    private static String descriptor(Class<?>[] parameters, Class<?> result) {
        StringBuilder text = new StringBuilder("(");
        Arrays.stream(parameters).forEach(each -> text.append(each.descriptorString()));
        return text.append(')').append(result.descriptorString()).toString();
    }

    /** Reads what the constants of a class file refer to. */
    private static List<Reference> read(URL file) throws IOException {
        try (InputStream in = file.openStream(); DataInputStream data = new DataInputStream(in)) {
            data.skipBytes(8);
            int size = data.readUnsignedShort();
            Map<Integer, String> texts = new HashMap<>();
            Map<Integer, int[]> pairs = new HashMap<>();
            for (int i = 1; i < size; i++) {
                int tag = data.readUnsignedByte();
                switch (tag) {
                    case UTF8 -> texts.put(i, data.readUTF());
                    case CLASS, STRING -> pairs.put(i, new int[] {tag, data.readUnsignedShort(), 0});
                    case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE ->
                        pairs.put(i, new int[] {tag, data.readUnsignedShort(), data.readUnsignedShort()});
                    case 3, 4 -> data.readInt();
                    case 5, 6 -> {
                        data.readLong();
                        i++;
                    }
                    default -> throw new IOException(file + ": " + tag);
                }
            }
            List<Reference> references = new ArrayList<>();
            for (int[] each : pairs.values()) {
                if (each[0] == CLASS) {
                    references.add(new Reference(CLASS, texts.get(each[1]), "", ""));
                } else if (each[0] == FIELD || each[0] == METHOD || each[0] == INTERFACE_METHOD) {
                    int[] name = pairs.get(each[2]);
                    references.add(new Reference(each[0], texts.get(pairs.get(each[1])[1]), texts.get(name[1]), texts.get(name[2])));
                }
            }
            return references;
        }
    }
}
