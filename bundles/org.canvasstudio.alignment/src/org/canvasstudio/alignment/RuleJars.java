package org.canvasstudio.alignment;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Rules in jars that lie somewhere: each jar says in {@code META-INF/services/org.canvasstudio.alignment.Rule} which
 * classes are rules. The jars see the classes of this bundle, of the model and of EMF, and each other.
 *
 * <p>Jars are looked for in the folder {@value #FOLDER} of an installed studio, or, where the system property
 * {@value #PROPERTY} is set, in the files and folders that it names.
 */
public final class RuleJars {

    /** The system property with the paths of jars, or of folders with jars. */
    public static final String PROPERTY = "canvasstudio.rules";
    /** The name of the folder beside the launcher. */
    public static final String FOLDER = "rules";

    /** A jar stays open as long as its classes may be asked for, so it is opened once. */
    private static final Map<List<Path>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

    private RuleJars() {
    }

    /**
     * The rules in jars.
     *
     * @param paths jars, and folders with jars
     * @throws IOException with a message that names the path, when there is nothing, or no rule can be made of it
     */
    public static List<Rule> rules(Collection<Path> paths) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path path : paths) {
            List<Path> found = jars(path);
            if (found.isEmpty()) {
                throw new IOException(Texts.text(Locale.getDefault(), "jars.none", path));
            }
            for (Path jar : found) {
                checkJar(jar);
                jars.add(jar);
            }
        }
        List<Rule> rules = new ArrayList<>();
        if (jars.isEmpty()) {
            return rules;
        }
        try {
            for (Rule rule : ServiceLoader.load(Rule.class, LOADERS.computeIfAbsent(jars, RuleJars::loader))) {
                // What the parent finds as well is none of the jars'.
                if (rule.getClass().getClassLoader() == LOADERS.get(jars)) {
                    rules.add(rule);
                }
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.broken", names(jars), e.getMessage()), e);
        }
        if (rules.isEmpty()) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noRule", names(jars)));
        }
        return rules;
    }

    static String names(Collection<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** A class loader would pass over what it cannot open. */
    private static void checkJar(Path jar) throws IOException {
        if (!Files.isReadable(jar)) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noRights", jar));
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            opened.entries();
        } catch (IOException e) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noJar", jar, e.getMessage()), e);
        }
    }

    private static List<Path> jars(Path path) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*.jar")) {
                found.forEach(jar -> jars.add(jar.toAbsolutePath().normalize()));
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            Collections.sort(jars);
        } else if (Files.isRegularFile(path)) {
            jars.add(path.toAbsolutePath().normalize());
        }
        return jars;
    }

    private static ClassLoader loader(List<Path> jars) {
        URL[] urls = jars.stream().map(jar -> {
            try {
                return jar.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException("paths of files make good addresses", e);
            }
        }).toArray(URL[]::new);
        return new URLClassLoader("rules", urls, RuleJars.class.getClassLoader());
    }

    /** The rules of the studio's own folder. One that cannot be used is logged and left out: the studio starts all the same. */
    static List<Rule> installed() {
        try {
            List<Path> places = places();
            return places.isEmpty() ? List.of() : rules(places);
        } catch (IOException e) {
            Logger.getLogger(RuleJars.class.getName()).log(Level.WARNING, e.getMessage(), e);
            return List.of();
        }
    }

    private static List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>();
        try {
            String named = System.getProperty(PROPERTY);
            String install = System.getProperty("osgi.install.area");
            if (named != null) {
                for (String each : named.split(File.pathSeparator)) {
                    if (!each.isBlank()) {
                        places.add(Path.of(each.strip()));
                    }
                }
            } else if (install != null && install.startsWith("file:")) {
                // An address that the platform writes without escaping its spaces.
                Path folder = Path.of(URI.create(install.replace(" ", "%20"))).resolve(FOLDER);
                if (Files.isDirectory(folder) && !jars(folder).isEmpty()) {
                    places.add(folder);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.none", e.getMessage()), e);
        }
        return places;
    }
}
