package org.canvasstudio.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bundle that shows the specification in Sirius Desktop, as far as it can be checked without Sirius. */
class SiriusBundleTest {

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
        try (var in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            String value = new Manifest(in).getMainAttributes().getValue("Require-Bundle");
            return Stream.of(value.split(",")).map(each -> each.split(";")[0].strip()).toList();
        }
    }

    @Test
    void itsClassesAreThere() throws Exception {
        Set<String> classes = elements(parse(BUNDLE.resolve("plugin.xml")))
                .flatMap(element -> Stream.of("class", "actionClass", "defaultHandler").map(element::getAttribute))
                .filter(name -> !name.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertFalse(classes.isEmpty());
        for (String name : classes) {
            assertTrue(Files.exists(BUNDLE.resolve("src/" + name.replace('.', '/') + ".java")), name);
        }
    }

    @Test
    void itRequiresBundlesOfTheHouseThatAreThere() throws Exception {
        List<String> ours = required(BUNDLE).stream().filter(name -> name.startsWith("org.canvasstudio.")).toList();
        assertTrue(ours.contains("org.canvasstudio.design"), ours::toString);
        ours.forEach(name -> assertTrue(Files.isDirectory(BUNDLES.resolve(name)), name));
    }

    @Test
    void whatItImportsItRequires() throws Exception {
        List<String> required = required(BUNDLE);
        try (Stream<Path> sources = Files.walk(BUNDLE.resolve("src"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(source)) {
                    if (line.startsWith("import org.eclipse.sirius.") || line.startsWith("import org.eclipse.gmf.")) {
                        String name = line.substring("import ".length());
                        assertTrue(required.stream().anyMatch(name::startsWith), source + ": " + line);
                    }
                }
            }
        }
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

    /** Whoever changes the specification tries it in Sirius again, and says so in docs/sirius.md. */
    @Test
    void theSpecificationIsTheOneThatWasTriedInSirius() throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SPECIFICATION));
        String page = Files.readString(Product.ROOT.resolve("docs/sirius.md"));
        assertTrue(page.contains(HexFormat.of().formatHex(sum)),
                () -> "docs/sirius.md does not tell of a run of the specification with SHA-256 " + HexFormat.of().formatHex(sum));
    }
}
