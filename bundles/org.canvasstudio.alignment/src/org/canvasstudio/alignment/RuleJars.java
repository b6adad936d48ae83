package org.canvasstudio.alignment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
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

    /** The most that a class or a text of a rule may have, in bytes. */
    private static final int LARGEST = 4 << 20;

    /** What is read to its end: the manifest and signatures, the lists of services, the texts of rules. */
    private static final Pattern READ_WHOLE = Pattern.compile("META-INF/[^/]*|META-INF/services/.*|.*\\.properties");

    /** A jar stays open as long as its classes may be asked for, so it is opened once. */
    private static final Map<List<Path>, URLClassLoader> LOADERS = new HashMap<>();

    private RuleJars() {
    }

    /**
     * The rules in jars.
     *
     * @param paths jars, and folders with jars
     * @throws IOException with a message that names the path, when there is nothing, or no rule can be made of it
     */
    public static List<Rule> rules(Collection<Path> paths) throws IOException {
        List<Path> jars = jarsIn(paths);
        return jars.isEmpty() ? List.of() : opened(jars);
    }

    /** The jars that paths name, each looked into. */
    static List<Path> jarsIn(Collection<Path> paths) throws IOException {
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
        return jars;
    }

    /** What no rule can be made of is not kept open. */
    private static synchronized List<Rule> opened(List<Path> jars) throws IOException {
        URLClassLoader known = LOADERS.get(jars);
        if (known != null) {
            return rules(jars, known);
        }
        URLClassLoader loader = loader(jars);
        try {
            List<Rule> rules = rules(jars, loader);
            LOADERS.put(jars, loader);
            return rules;
        } finally {
            if (!LOADERS.containsKey(jars)) {
                loader.close();
            }
        }
    }

    /** @param loader the {@link #loader} of the jars */
    static List<Rule> rules(List<Path> jars, ClassLoader loader) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try {
            for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
                // What the parent finds as well is none of the jars'.
                if (rule.getClass().getClassLoader() == loader) {
                    ask(rule);
                    rules.add(rule);
                }
            }
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            throw broken(jars, e);
        }
        if (rules.isEmpty()) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noRule", names(jars)));
        }
        return rules;
    }

    static IOException broken(Collection<Path> jars, Throwable cause) {
        return new IOException(Texts.text(Locale.getDefault(), "jars.broken", names(jars),
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()), cause);
    }

    /** What is damaged in the entry of a rule, or in its texts, shows when it is asked for. */
    private static void ask(Rule rule) {
        Locale locale = Locale.getDefault();
        List.of(rule.family(), rule.severity(), rule.source(), rule.thresholds(), rule.title(locale), rule.why(locale),
                rule.remedy(locale), rule.example(locale));
    }

    static String names(Collection<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** A class loader would pass over what it cannot open. */
    private static void checkJar(Path jar) throws IOException {
        if (!Files.isReadable(jar)) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noRights", jar));
        }
        String tooLarge;
        try (JarFile opened = new JarFile(jar.toFile())) {
            tooLarge = tooLarge(opened);
        } catch (IOException | SecurityException e) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.noJar", jar, e.getMessage()), e);
        }
        if (tooLarge != null) {
            throw new IOException(Texts.text(Locale.getDefault(), "jars.tooLarge", jar, tooLarge, LARGEST >> 20));
        }
    }

    /** The name of the first entry that would not fit into the memory; {@code null} for none. */
    private static String tooLarge(JarFile jar) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            boolean isText = READ_WHOLE.matcher(name).matches();
            if ((isText || name.endsWith(".class")) && entry.getSize() > LARGEST) {
                return name;
            }
            if (isText) {
                // Classes are read up to the size that is stated, texts to their end.
                try (InputStream in = jar.getInputStream(entry)) {
                    if (in.readNBytes(LARGEST + 1).length > LARGEST) {
                        return name;
                    }
                }
            }
        }
        return null;
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

    static URLClassLoader loader(List<Path> jars) {
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
