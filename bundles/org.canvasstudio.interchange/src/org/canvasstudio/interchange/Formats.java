package org.canvasstudio.interchange;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The formats that are known, by id and by file extension. */
public final class Formats {

    private final Map<String, Format> byId = new LinkedHashMap<>();
    private final Map<String, Format> byExtension = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two formats have the same id or the same extension */
    public Formats(Collection<? extends Format> formats) {
        for (Format format : formats) {
            put(byId, format.id(), format);
            for (String extension : format.extensions()) {
                put(byExtension, extension, format);
            }
        }
    }

    private static void put(Map<String, Format> formats, String key, Format format) {
        Format other = formats.put(key, format);
        if (other != null) {
            throw new IllegalArgumentException(key + ": " + other.getClass().getName() + ", " + format.getClass().getName());
        }
    }

    /** The formats of this bundle and those that others contribute as services. */
    public static Formats installed() {
        Map<Class<?>, Format> found = new LinkedHashMap<>();
        Set<ClassLoader> loaders = new HashSet<>();
        // Inside OSGi the bundle's own class loader finds the formats of this bundle, outside that of the caller finds all.
        for (ClassLoader loader : new ClassLoader[] { Formats.class.getClassLoader(), Thread.currentThread().getContextClassLoader() }) {
            if (loaders.add(loader)) {
                ServiceLoader.load(Format.class, loader).forEach(format -> found.putIfAbsent(format.getClass(), format));
            }
        }
        return new Formats(found.values());
    }

    /** All formats, this bundle's own first. */
    public Collection<Format> all() {
        return byId.values();
    }

    /** The format with an id. */
    public Optional<Format> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The format that the extension of a file tells. */
    public Optional<Format> forFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return Optional.ofNullable(byExtension.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    /** All extensions that tell a format. */
    Set<String> extensions() {
        return byExtension.keySet();
    }
}
