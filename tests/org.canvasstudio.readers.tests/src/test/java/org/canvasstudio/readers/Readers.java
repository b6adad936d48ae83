package org.canvasstudio.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;

import org.canvasstudio.alignment.AlignmentEngine;
import org.canvasstudio.alignment.Finding;
import org.canvasstudio.alignment.PackedRules;
import org.canvasstudio.alignment.RuleCatalogue;
import org.canvasstudio.alignment.Settings;
import org.canvasstudio.alignment.SettingsFiles;
import org.canvasstudio.alignment.Severity;
import org.canvasstudio.cli.EarlierRuns;
import org.canvasstudio.interchange.ConversionReport;
import org.canvasstudio.interchange.ElementLines;
import org.canvasstudio.interchange.Interchange;
import org.canvasstudio.interchange.WriteOptions;
import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.edit.Clip;
import org.canvasstudio.portfolio.EntryReader;
import org.canvasstudio.portfolio.FileStamp;
import org.canvasstudio.portfolio.PortfolioIndex;
import org.canvasstudio.viewpoint.layout.LayoutFile;
import org.canvasstudio.viewpoint.spec.Specifications;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Everything that reads a file which a user, a disk or another tool may have changed. */
enum Readers {

    CANVAS("canvas", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            List<byte[]> seeds = files("bundles/org.canvasstudio.examples", ".canvas");
            seeds.add(UNUSUAL.getBytes(UTF_8));
            return seeds;
        }

        @Override
        void read(Path file) throws IOException {
            use(CanvasFiles.read(file));
        }
    },

    CLIENT("client", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return files("bundles/org.canvasstudio.examples", ".client");
        }

        @Override
        void read(Path file) throws IOException {
            use(CanvasFiles.read(file));
        }
    },

    /** In which lines what is in a file stands; who asks has read the file before, or reads it after that. */
    LINES("canvas", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return CANVAS.seeds(folder);
        }

        @Override
        void read(Path file) throws IOException {
            lines(file);
        }
    },

    LINES_OF_BMML("bmml", Pieces.YAML) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return BMML.seeds(folder);
        }

        @Override
        void read(Path file) throws IOException {
            lines(file);
        }
    },

    /** What another program, or another studio, has put on the clipboard. */
    CLIP("txt", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            for (byte[] canvas : files("bundles/org.canvasstudio.examples", ".canvas")) {
                Canvas root = (Canvas) CanvasFiles.read(Files.write(folder.resolve("source.canvas"), canvas));
                List<EObject> pieces = new ArrayList<>(root.getBlocks().stream().flatMap(block -> block.getItems().stream()).toList());
                pieces.addAll(root.getTags());
                seeds.add(Clip.of(pieces).text().getBytes(UTF_8));
            }
            return seeds;
        }

        @Override
        void read(Path file) throws IOException {
            Clip clip = Clip.parse(new String(Files.readAllBytes(file), UTF_8));
            if (clip == null) {
                throw new IOException("this is no piece of a canvas");
            }
            Pasting.paste(clip);
        }
    },

    BASELINE("json", Pieces.JSON) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            Path baseline = folder.resolve("baseline.json");
            EarlierRuns.validate("--write-baseline", baseline.toString(), ROOT.resolve(WITH_FINDINGS).toString());
            return List.of(Files.readAllBytes(baseline));
        }

        @Override
        void read(Path file) throws IOException {
            EarlierRuns.readBaseline(file);
        }
    },

    /** A report of an earlier run, which this run is compared with. */
    REPORT("json", Pieces.JSON) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return List.of(EarlierRuns.validate("--format", "json", ROOT.resolve(WITH_FINDINGS).toString()),
                    EarlierRuns.validate("--format", "json", "--explain", ROOT.resolve("tests/org.canvasstudio.alignment.tests/rules/ALN-01").toString()));
        }

        @Override
        void read(Path file) throws IOException {
            EarlierRuns.readReport(file);
        }
    },

    /** With references by path, as an export for other tools has them. */
    XMI_WITH_PATHS("xmi", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return exported(folder, new WriteOptions(References.PATH));
        }

        @Override
        void read(Path file) throws IOException {
            use(Interchange.read(file));
        }
    },

    BMML("bmml", Pieces.YAML) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            List<byte[]> seeds = exported(folder, WriteOptions.standard());
            seeds.addAll(files("tests/org.canvasstudio.interchange.tests/bmml", ".bmml"));
            return seeds;
        }

        @Override
        void read(Path file) throws IOException {
            use(Interchange.read(file));
        }
    },

    SETTINGS("yaml", Pieces.YAML) {
        @Override
        List<byte[]> seeds(Path folder) {
            StringBuilder all = new StringBuilder("# of the team\nrules:\n");
            CATALOGUE.rules().forEach(rule -> {
                all.append("  ").append(rule.id()).append(":\n    severity: warning # why\n");
                rule.thresholds().forEach(threshold -> all.append("    ").append(threshold.name()).append(": ").append(threshold.preset()).append('\n'));
            });
            return List.of("rules:\n  STR-06:\n    severity: off\n    elements-per-block: 10\n  CMP-02: error\n".getBytes(UTF_8),
                    ("rules:\n  STR-06: advice\norganisation:\n  rules:\n    STR-06:\n      elements-per-canvas: 60\npersonal:\n  rules:\n"
                            + "    PER-04: off # for now\n    STR-06:\n      severity: warning\n      elements-per-block: 6\n").getBytes(UTF_8),
                    all.toString().getBytes(UTF_8));
        }

        @Override
        void read(Path file) throws IOException {
            Settings stated = Settings.read(file, CATALOGUE);
            SettingsFiles files = new SettingsFiles(CATALOGUE);
            Settings wanted = stated.with(CanvasKind.PERSONAL, stated.of(CanvasKind.PERSONAL)
                    .withSeverity(CATALOGUE.rule("STR-06").orElseThrow(), Severity.WARNING));
            files.write(file, wanted);
            if (!wanted.equals(Settings.read(file, CATALOGUE))) {
                throw new AssertionError("what is written is read otherwise");
            }
            files.write(file, Settings.preset());
        }
    },

    LAYOUT("layout", Pieces.YAML) {
        @Override
        List<byte[]> seeds(Path folder) {
            return List.of("\"Board\":\n  \"cs-visitors\": [1, 2]\n  \"vp-repair\": [10, 0]\n\"Map\":\n  \"кл\": [3, 4]\n".getBytes(UTF_8));
        }

        @Override
        void read(Path file) throws IOException {
            LayoutFile.content(LayoutFile.read(file));
        }
    },

    SPECIFICATION("odesign", Pieces.XMI) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            List<byte[]> seeds = files("bundles/org.canvasstudio.design/description", ".odesign");
            // The small one is read ten times as fast.
            byte[] small = files("tests/org.canvasstudio.viewpoint.tests/src", ".odesign").get(0);
            for (int i = 0; i < 8; i++) {
                seeds.add(small);
            }
            return seeds;
        }

        @Override
        void read(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                Specifications.read(file.toString(), in, key -> key);
            }
        }
    },

    INDEX("index", Pieces.BINARY) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            return List.of(index(folder));
        }

        @Override
        void read(Path file) throws IOException {
            new PortfolioIndex().load(file, "1");
        }
    },

    /** With a checksum that is right, so that what follows it is looked at. */
    INDEX_CONTENT("index", Pieces.BINARY) {

        private byte[] magic;

        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            byte[] index = index(folder);
            magic = Arrays.copyOf(index, INDEX_MAGIC);
            try (InputStream content = new InflaterInputStream(new ByteArrayInputStream(index, INDEX_HEAD, index.length))) {
                return List.of(content.readAllBytes());
            }
        }

        @Override
        void read(Path file) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(content)) {
                Files.copy(file, out);
            }
            CRC32 checksum = new CRC32();
            checksum.update(content.toByteArray());
            Files.write(file, ByteBuffer.allocate(INDEX_HEAD + content.size()).put(magic)
                    .putInt(content.size()).putLong(checksum.getValue()).put(content.toByteArray()).array());
            new PortfolioIndex().load(file, "1");
        }
    },

    /** Rules of others, for the command line. */
    RULE_JAR("jar", Pieces.BINARY) {
        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            PackedRules rules = packedRules(folder);
            return List.of(rules.jar(ZipEntry.STORED), rules.jar(ZipEntry.DEFLATED));
        }

        @Override
        void read(Path file) throws IOException {
            PackedRules.read(file);
        }
    },

    /** A whole jar, with a class, a list of rules, a manifest or texts that are damaged, or have another name. */
    RULE_JAR_CONTENT("jar", Pieces.RULES) {

        private PackedRules rules;

        @Override
        List<byte[]> seeds(Path folder) throws IOException {
            rules = packedRules(folder);
            return rules.parts();
        }

        @Override
        void read(Path file) throws IOException {
            Files.write(file, rules.jarWith(Files.readAllBytes(file)));
            PackedRules.read(file);
        }
    };

    /** With findings to remember, some of them set aside. */
    private static final String WITH_FINDINGS = "bundles/org.canvasstudio.examples/workspace/repair-cafes";
    private static final int INDEX_MAGIC = 8;
    private static final int INDEX_HEAD = 20;
    private static final Path ROOT = Path.of(System.getProperty("canvasstudio.root"));
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();
    private static final AlignmentEngine ENGINE = new AlignmentEngine(CATALOGUE, Settings.preset(), Locale.ENGLISH);
    private static final EntryReader INDEXER = new EntryReader(ENGINE);
    private static final FileStamp STAMP = FileStamp.of(Path.of("a.canvas"));

    /** What EMF's tools write and ours do not. */
    private static final String UNUSUAL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xmi:XMI xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <c:Canvas xmlns:c="http://www.canvasstudio.org/canvas/1" xmi:id="x1" id="c" name="x" xsi:schemaLocation="a b">
              <tags xmi:id="x2" id="t" name="z"/>
              <tagline>words</tagline>
              <customerSegments><elements xsi:type="c:CustomerSegment" id="cs-a"><preferredMedia>shop</preferredMedia>
                <needs id="job-a" addressedBy="vp-a"/></elements></customerSegments>
              <valuePropositions><elements id="vp-a" formerIds="cs-a cs-a vp-a" addresses="#job-a"/>
                <elements id="vp-b"><formerIds>kp-b</formerIds><formerIds xsi:nil="true"/></elements></valuePropositions>
              <costs notes="n"><elements id="cost-a" name="b"><tags href="#t"/><tags xmi:idref="x2"/></elements><elements href="other.canvas#q"/></costs>
              <links id="l"><source xsi:type="c:Cost" href="#cost-a"/><target xsi:type="c:Cost" href="other.canvas#cost-a"/></links>
              <links id="m" source="//@customerSegments/@elements.0" target="c:Cost other.canvas#a"/>
            </c:Canvas>
            </xmi:XMI>
            """;

    /** What means something in files of a kind. */
    private static final class Pieces {

        static final List<String> XMI = List.of("\"", "<", ">", "/>", "&", "]]>", "<!--", "-->", "<![CDATA[x]]>", "<?x y?>", "\u0000",
                "é", "&#0;", "&#x1F600;", "&amp;", "&x;", "<!DOCTYPE x [<!ENTITY a \"b\">]>", " xsi:type=\"canvas:Link\"",
                " xsi:type=\"canvas:Cost\"", " xsi:type=\"canvas:Block\"", " href=\"other.canvas#y\"", " href=\"#cs-visitors\"",
                " href=\"http://x/y#z\"", "//@costs", "//@links.0", "/0/@costs/@elements.0", " xmlns:a=\"b\" ", " xmi:id=\"q\" ",
                " xmi:idref=\"cs-visitors\"", " xsi:nil=\"true\"", "<name>n</name>", "<id>i</id>", "<tags/>", "<tags name=\"t\"/>", "<links/>",
                "</links>", "<elements>", "</elements>", "<needs>", "<costs>", "<canvas:Canvas>", "<xmi:XMI>", "<x:Extension/>", " id=\"\"",
                " id=\"cs-visitors\"", " addresses=\"a b c\"", " formerIds=\"cs-visitors  q\"", "<formerIds>cs-visitors</formerIds>", " incoming=\"l\"", " kind=\"serves\"", " amount=\"1\"", " currency=\"EUR\"");

        static final List<String> YAML = List.of(":", "- ", "\n", "\n  ", "\t", "\"", "'", "|", ">", "|+2\n", "&a ", "*a", "&a [*a]",
                "<<: *a", "[", "]", "{", "}", "[[", "{a: ", "? ", "! ", "!!java.lang.Runtime ", "!!binary ", "#", "---\n", "...\n", "%YAML 3.0\n",
                "%TAG ! x\n", "\u0000", "\u0085", "\u2028", "\uFEFF", "\\x", "\\U00110000", "é", "null", "~", "yes", "rules:\n", "id: cs-a", "for: [",
                "  severity: off\n", "personal:\n", "organisation:\n  rules:\n", "version: \"2.0\"\n");

        static final List<String> JSON = List.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\x", "null", "true", "NaN",
                "1e999", "-", "/* x */", "# x\n", "'", "{\"a\": ", "[[", "{}", "[]", "\"\"", "\u0000", "\uFEFF", "é", "\"baseline\": 1,", "\"format\": 1,",
                "\"files\": [", "\"findings\": [", "\"file\": \"\"", "\"file\": \"/\"", "\"file\": \"a\\u0000b\"", "\"rule\": {", "\"rule\": \"ALN-01\",",
                "\"fingerprint\": \"f\",", "\"severity\": [", "\"message\": null,", "\"suppressed\": {}", "\"suppressed\": [1]");

        static final List<String> RULES = List.of("\n", "#", " ", "\\u00", "\\uD83D", "{", "{0", "''", "{9}", "=", ":", "\r\n ", "title",
                "\u0000", "\u0001", "org.example.rules.AmountHasCurrency\n", "org.example.rules.None\n", "java.lang.String\n",
                "org.canvasstudio.alignment.rules.LinkJoinsTheRight\n", "Class-Path: a.jar b/ file:/c\n", "Class-Path: ://\n", "Name: x\n", "Sealed: true\n",
                "Multi-Release: true\n", "META-INF/", "META-INF/versions/9/", "META-INF/A.SF", "../", "/", "\\", "java/lang/", ".class", ".properties", "_en");

        static final List<String> BINARY = List.of("\u0000", "\u0001", "\u007f", "\u0000\u0000\u0000\u0001", "ÿÿÿÿ", "\u007fÿÿÿ", "x");
    }

    private final String extension;
    private final List<String> pieces;

    Readers(String extension, List<String> pieces) {
        this.extension = extension;
        this.pieces = pieces;
    }

    /** What the names of such files end with. */
    String extension() {
        return extension;
    }

    /** Files that are accepted. The folder is free for making some. */
    abstract List<byte[]> seeds(Path folder) throws IOException;

    /** What means something in such files. */
    final List<String> pieces() {
        return pieces;
    }

    /**
     * Reads a file and does with its content what the studio does.
     *
     * @throws IOException when the file is refused
     */
    abstract void read(Path file) throws IOException;

    private static List<byte[]> files(String folder, String extension) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(extension)).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
    }

    List<byte[]> exported(Path folder, WriteOptions options) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        Path source = folder.resolve("source.canvas");
        Path target = folder.resolve("target." + extension);
        for (byte[] canvas : files("bundles/org.canvasstudio.examples", ".canvas")) {
            Files.write(source, canvas);
            Interchange.write(CanvasFiles.read(source), target, options, new ConversionReport());
            contents.add(Files.readAllBytes(target));
        }
        return contents;
    }

    private static PackedRules packedRules(Path folder) throws IOException {
        return new PackedRules(ROOT.resolve("docs/samples/rule-plugin"), folder);
    }

    private static byte[] index(Path folder) throws IOException {
        PortfolioIndex index = new PortfolioIndex();
        EntryReader reader = new EntryReader(ENGINE);
        for (String extension : List.of(".canvas", ".client")) {
            for (byte[] content : files("bundles/org.canvasstudio.examples/workspace/repair-cafes", extension)) {
                Path file = Files.write(folder.resolve(index.size() + extension), content);
                index.put(reader.read("repair-cafes/" + file.getFileName(), file));
            }
        }
        Path broken = Files.writeString(folder.resolve("broken.canvas"), "<");
        index.put(reader.read("broken.canvas", broken));
        Path file = folder.resolve("seed.index");
        index.save(file, "1");
        return Files.readAllBytes(file);
    }

    private static void lines(Path file) throws IOException {
        ElementLines lines = ElementLines.of(file);
        EObject root = Interchange.read(file);
        int last = 1;
        for (byte each : Files.readAllBytes(file)) {
            // More than there are, when one of the bytes is a part of another sign.
            last += each == '\n' || each == '\r' || each == (byte) 0x85 || each == (byte) 0xa8 || each == (byte) 0xa9 ? 1 : 0;
        }
        for (TreeIterator<EObject> all = EcoreUtil.getAllProperContents(root, false); all.hasNext();) {
            EObject object = all.next();
            int line = lines.line(object);
            if (line < 1 || line > last) {
                throw new AssertionError(object + " stands in line " + line + " of " + last);
            }
        }
    }

    /** What has been read is checked, put into an index, saved, and is the same when it is read again. */
    static void use(EObject root) throws IOException {
        List<Finding> findings = root instanceof Canvas ? ENGINE.check((Canvas) root) : ENGINE.check((Client) root);
        INDEXER.entry("one/a.canvas", STAMP, root, findings);
        byte[] saved = saved(root);
        CanvasResource again = new CanvasResource(root.eResource().getURI());
        try {
            again.load(new ByteArrayInputStream(saved), null);
        } catch (CanvasFileException e) {
            throw new AssertionError("what is saved cannot be read: " + e.getMessage(), e);
        }
        if (!Arrays.equals(saved, saved(again.getContents().get(0)))) {
            throw new AssertionError("what is saved changes when it is read");
        }
    }

    private static byte[] saved(EObject root) throws IOException {
        CanvasResource resource = (CanvasResource) root.eResource();
        if (resource == null) {
            resource = new CanvasResource(URI.createFileURI("/again.canvas"));
            resource.getContents().add(root);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        return out.toByteArray();
    }
}
