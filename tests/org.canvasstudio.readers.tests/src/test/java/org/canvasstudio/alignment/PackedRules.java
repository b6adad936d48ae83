package org.canvasstudio.alignment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

/** A jar with the rule of the sample plug-in, and what the commands do with a jar. */
public final class PackedRules {

    /** More than the name of an entry can have. */
    private static final int LONGEST_NAME = 0xFFFF;

    static {
        // Jars take each other's place here, and one that is kept open would be read for the next.
        URLConnection.setDefaultUseCaches("jar", false);
    }

    private static final int INSTALLED = RuleCatalogue.installed().rules().size();

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /**
     * @param plugin the folder of the sample plug-in
     * @param work   a folder for its classes
     */
    public PackedRules(Path plugin, Path work) throws IOException {
        entries.put("META-INF/MANIFEST.MF", Files.readAllBytes(plugin.resolve("MANIFEST.MF")));
        add(plugin.resolve("src/main/resources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), "-cp", classPath, "-proc:none",
                plugin.resolve("src/main/java/org/example/rules/AmountHasCurrency.java").toString()) != 0) {
            throw new IOException("the rule does not compile");
        }
        add(classes);
    }

    private void add(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** The entries one by one: the name, a line end, and what is in it. */
    public List<byte[]> parts() {
        return entries.entrySet().stream().map(entry -> {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            part.writeBytes((entry.getKey() + '\n').getBytes(UTF_8));
            part.writeBytes(entry.getValue());
            return part.toByteArray();
        }).toList();
    }

    /** A jar in which a {@link #parts() part} takes the place of the entry with its name, or comes to the others. */
    public byte[] jarWith(byte[] part) throws IOException {
        int end = 0;
        while (end < part.length && part[end] != '\n') {
            end++;
        }
        String name = new String(part, 0, Math.min(end, LONGEST_NAME / 3), UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.put(name, Arrays.copyOfRange(part, Math.min(part.length, end + 1), part.length));
        return jar(all, ZipEntry.DEFLATED);
    }

    /** @param method of the entries: {@link ZipEntry#STORED} or {@link ZipEntry#DEFLATED} */
    public byte[] jar(int method) throws IOException {
        return jar(entries, method);
    }

    private static byte[] jar(Map<String, byte[]> entries, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(each.getValue());
                entry.setMethod(method);
                entry.setCrc(checksum.getValue());
                entry.setSize(each.getValue().length);
                entry.setTime(0);
                jar.putNextEntry(entry);
                jar.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Takes the rules of a jar up, as the commands do, and lets go of them. What a rule does when it looks at a canvas is its own.
     *
     * @throws IOException when the jar is refused
     */
    public static void read(Path jar) throws IOException {
        List<Path> jars = RuleJars.jarsIn(List.of(jar));
        try (URLClassLoader loader = RuleJars.loader(jars)) {
            RuleCatalogue catalogue = RuleCatalogue.with(RuleJars.rules(jars, loader), jars);
            if (catalogue.rules().size() <= INSTALLED) {
                throw new AssertionError("a rule is missing");
            }
        }
    }
}
