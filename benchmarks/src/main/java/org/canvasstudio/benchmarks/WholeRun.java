package org.canvasstudio.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.canvasstudio.cli.Commands;
import org.xml.sax.helpers.DefaultHandler;

import com.sun.management.OperatingSystemMXBean;

/**
 * One run over a folder in a process of its own: {@code bare FOLDER} parses each file with the JDK's parser and does
 * nothing else, {@code validate FOLDER JOBS} is the command, and {@code heap FOLDER JOBS} is the command while the memory
 * is looked at. The standard output is one line: the milliseconds that passed, or the bytes, and the milliseconds that all
 * threads of the process have worked since it began.
 */
public final class WholeRun {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

    private WholeRun() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        long result;
        if (arguments[0].equals("heap")) {
            result = liveBytes(() -> validate(folder, arguments[2]));
        } else {
            long start = System.nanoTime();
            if (arguments[0].equals("bare")) {
                parse(folder);
            } else {
                validate(folder, arguments[2]);
            }
            result = (System.nanoTime() - start) / 1_000_000;
        }
        long worked = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.println(result + " " + worked / 1_000_000);
    }

    private static void parse(Path folder) throws Exception {
        SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Iterator<Path> all = files.filter(Files::isRegularFile).iterator(); all.hasNext();) {
                parser.parse(new ByteArrayInputStream(Files.readAllBytes(all.next())), new DefaultHandler());
            }
        }
    }

    private static void validate(Path folder, String jobs) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        int code = Commands.run(nowhere, System.err, "validate", folder.toString(), "--jobs", jobs);
        if (code != Commands.OK && code != Commands.FINDINGS) {
            throw new IllegalStateException("exit code " + code);
        }
    }

    /**
     * The most memory that was in use after any of many full collections. The run goes on meanwhile, so what counts is what
     * the collector itself has seen.
     */
    private static long liveBytes(Runnable run) throws InterruptedException {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        Thread thread = new Thread(run, "run");
        thread.start();
        long most = 0;
        while (thread.isAlive()) {
            thread.join(MILLISECONDS_BETWEEN_LOOKS);
            System.gc();
            most = Math.max(most, heap.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum());
        }
        return most;
    }
}
