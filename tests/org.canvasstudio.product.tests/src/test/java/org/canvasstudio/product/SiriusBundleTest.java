package org.canvasstudio.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** The bundle that shows the specification in Sirius Desktop, as far as it can be checked without Sirius. */
class SiriusBundleTest {

    private static final String HOUSE = "org.canvasstudio.";
    /** An import of a class or of a member of it, up to the class. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?((?:[a-z]\\w*\\.)+[A-Z]\\w*)");
    private static final Path BUNDLES = Product.ROOT.resolve("bundles");
    private static final Path BUNDLE = BUNDLES.resolve("org.canvasstudio.sirius");
    private static final Path SPECIFICATION = BUNDLES.resolve("org.canvasstudio.design/description/canvas.odesign");

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static Stream<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    private static List<String> required(Path bundle) throws IOException {
        return entries(bundle, "Require-Bundle");
    }

    /** The names in a header of a bundle's manifest, without their attributes. */
    private static List<String> entries(Path bundle, String header) throws IOException {
        try (var in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            String value = new Manifest(in).getMainAttributes().getValue(header);
            return Stream.of(value.replaceAll("\"[^\"]*\"", "").split(",")).map(each -> each.split(";")[0].strip()).toList();
        }
    }

    /** Classes of the bundle, and views, actions and natures of the house: whatever the bundle's extensions name. */
    @Test
    void whatItsExtensionsNameIsThere() throws Exception {
        Set<String> known = new TreeSet<>();
        for (Path bundle : bundles()) {
            if (Files.exists(bundle.resolve("plugin.xml"))) {
                elements(parse(bundle.resolve("plugin.xml"))).filter(element -> element.hasAttribute("id"))
                        .forEach(element -> known.add(element.getTagName().equals("extension")
                                ? bundle.getFileName() + "." + element.getAttribute("id") : element.getAttribute("id")));
            }
        }
        Set<String> named = new TreeSet<>();
        elements(parse(BUNDLE.resolve("plugin.xml"))).forEach(element -> {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (!attributes.item(i).getNodeName().equals("id") && attributes.item(i).getNodeValue().startsWith(HOUSE)) {
                    named.add(attributes.item(i).getNodeValue());
                }
            }
        });
        assertTrue(named.contains("org.canvasstudio.ui.clients.view") && named.contains("org.canvasstudio.ui.client"),
                named::toString);
        named.removeIf(name -> known.contains(name) || Files.exists(source(BUNDLE, name)));
        assertEquals(Set.of(), named);
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Path source(Path bundle, String type) {
        return bundle.resolve("src/" + type.replace('.', '/') + ".java");
    }

    @Test
    void itRequiresBundlesOfTheHouseThatAreThere() throws Exception {
        List<String> ours = required(BUNDLE).stream().filter(name -> name.startsWith(HOUSE)).toList();
        assertTrue(ours.contains("org.canvasstudio.design"), ours::toString);
        ours.forEach(name -> assertTrue(Files.isDirectory(BUNDLES.resolve(name)), name));
    }

    @Test
    void whatItImportsOfOthersComesFromBundlesThatItRequires() throws Exception {
        Map<String, String> exporters = new TreeMap<>();
        try (InputStream in = getClass().getResourceAsStream("/sirius-packages.txt")) {
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .forEach(row -> exporters.put(row[0], row[1]));
        }
        Set<String> packages = imports().stream().map(SiriusBundleTest::packageOf)
                .filter(name -> !name.startsWith("java.") && !name.startsWith(HOUSE))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, exporters.keySet(), "the list says of what is imported, and of nothing else, where it comes from");
        Set<String> missing = new TreeSet<>(exporters.values());
        missing.removeAll(required(BUNDLE));
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatItImportsOfTheHouseIsThere() throws Exception {
        String metamodel = Files.readString(BUNDLES.resolve("org.canvasstudio.model/model/canvas.ecore"));
        for (String name : imports()) {
            if (name.startsWith(HOUSE) && !Files.exists(source(BUNDLE, name))) {
                List<Path> holding = new ArrayList<>();
                for (String bundle : required(BUNDLE)) {
                    if (Files.exists(source(BUNDLES.resolve(bundle), name))) {
                        holding.add(BUNDLES.resolve(bundle));
                    }
                }
                if (packageOf(name).equals("org.canvasstudio.model.canvas")) {
                    // Its classes are generated in the build.
                    assertTrue(metamodel.contains("name=\"" + name.substring(name.lastIndexOf('.') + 1) + '"'), name);
                } else {
                    assertEquals(1, holding.size(), name);
                    assertTrue(entries(holding.get(0), "Export-Package").contains(packageOf(name)), name);
                }
            }
        }
    }

    /** The full names of the classes that the bundle's classes import. */
    private static Set<String> imports() throws IOException {
        Set<String> imports = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(BUNDLE.resolve("src"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = IMPORT.matcher(Files.readString(source));
                while (matcher.find()) {
                    imports.add(matcher.group(1));
                }
            }
        }
        assertFalse(imports.isEmpty());
        return imports;
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    @Test
    void itsFeatureNamesWhatIsThere() throws Exception {
        Document feature = parse(Product.ROOT.resolve("features/org.canvasstudio.sirius.feature/feature.xml"));
        List<String> plugins = elements(feature).filter(element -> element.getTagName().equals("plugin"))
                .map(element -> element.getAttribute("id")).filter(id -> id.startsWith(HOUSE)).toList();
        assertTrue(plugins.contains("org.canvasstudio.sirius"), plugins::toString);
        plugins.forEach(id -> assertTrue(Files.isDirectory(BUNDLES.resolve(id)), id));
        elements(feature).filter(element -> element.hasAttribute("feature")).map(element -> element.getAttribute("feature"))
                .forEach(id -> assertTrue(Files.isDirectory(Product.ROOT.resolve("features").resolve(id)), id));
    }

    @Test
    void theActionsOfTheSpecificationAreRegistered() throws Exception {
        Set<String> registered = elements(parse(BUNDLE.resolve("plugin.xml")))
                .filter(element -> element.getTagName().equals("javaActions")).map(element -> element.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = elements(parse(SPECIFICATION))
                .filter(element -> element.getAttribute("xsi:type").endsWith(":ExternalJavaAction"))
                .map(element -> element.getAttribute("id")).collect(Collectors.toCollection(TreeSet::new));
        assertFalse(named.isEmpty());
        assertEquals(named, registered);
    }

    /** Whoever changes the specification tries it in Sirius again, and says so in docs/sirius.md; the log is of that run. */
    @Test
    void theSpecificationIsTheOneThatWasTriedInSirius() throws Exception {
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SPECIFICATION)));
        for (String page : List.of("docs/sirius.md", "docs/sirius.log")) {
            assertTrue(Files.readString(Product.ROOT.resolve(page)).contains(sum),
                    () -> page + " does not tell of a run of the specification with SHA-256 " + sum);
        }
    }
}
