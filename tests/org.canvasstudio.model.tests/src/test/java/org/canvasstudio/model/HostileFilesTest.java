package org.canvasstudio.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or made to do harm: one clear message each, and nothing is opened, loaded or written. */
class HostileFilesTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String OPEN = "<canvas:Canvas xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:canvas=\"http://www.canvasstudio.org/canvas/1\" ";

    /** Set when an address in a file makes the reader load this class. */
    static boolean loaded;

    /** What a java: address in a file would load. */
    public static final class Trap {
        static {
            loaded = true;
        }
    }

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("hostile.canvas");
        loaded = false;
    }

    private CanvasFileException refused(String content) throws IOException {
        Files.writeString(file, content);
        return refused();
    }

    private CanvasFileException refused() {
        CanvasFileException refused = assertThrows(CanvasFileException.class, () -> CanvasFiles.read(file));
        assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        assertFalse(refused.getMessage().contains("Exception"), refused.getMessage());
        return refused;
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        CanvasFileException refused = refused(HEAD + "<!DOCTYPE c [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + OPEN + "name=\"&x;\"/>");
        assertTrue(refused.getMessage().contains("DOCTYPE"), refused.getMessage());
        assertEquals(2, refused.line());
    }

    @Test
    void aValueThatIsNoneIsSaidTogetherWithWhatWouldBe() throws IOException {
        for (String amount : List.of("NaN", "1e999", " ", "6.000,50", "1".repeat(2000), "")) {
            CanvasFileException refused = refused(HEAD + OPEN + "id=\"c\">\n<costs><elements id=\"o\" amount=\"" + amount + "\"/></costs></canvas:Canvas>");
            assertTrue(refused.getMessage().contains("in \"amount\"") && refused.getMessage().contains("12.50"), refused.getMessage());
            assertTrue(refused.getMessage().length() < 400 + file.toString().length(), refused.getMessage());
            assertEquals(3, refused.line());
        }
        String kind = refused(HEAD + OPEN + "id=\"c\" kind=\"company\"/>").getMessage();
        assertTrue(kind.contains("\"company\"") && kind.contains("organisation, personal"), kind);
        assertTrue(refused(HEAD + OPEN + "id=\"c\" created=\"2026-02-30\"/>").getMessage().contains("yyyy-mm-dd"));
    }

    @Test
    void entitiesDoNotExpand() throws IOException {
        StringBuilder bomb = new StringBuilder(HEAD + "<!DOCTYPE c [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        assertTrue(refused(bomb + "]>" + OPEN + "name=\"&a39;\"/>").getMessage().contains("DOCTYPE"));
    }

    static Stream<String> addresses() {
        return Stream.of("http://127.0.0.1:PORT/x.canvas#a", "java://org.canvasstudio.model.HostileFilesTest$Trap#a",
                "file:///etc/passwd#a", "jar:file:///tmp/x.jar!/x.canvas#a", "platform:/resource/x/y.canvas#a",
                "//127.0.0.1:PORT/x#a", "/etc/passwd#a");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void addressesAreNotFollowed(String address) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(50);
            String real = address.replace("PORT", String.valueOf(server.getLocalPort()));
            String plain = real.substring(0, real.indexOf('#'));

            CanvasFileException href = refused(HEAD + OPEN + "id=\"c\">\n  <links id=\"l\">\n    <source xsi:type=\"canvas:Cost\" href=\"" + real + "\"/></links></canvas:Canvas>");
            assertTrue(href.getMessage().contains(real) && href.line() == 4, href.getMessage());
            assertTrue(refused(HEAD + OPEN + "id=\"c\"><links id=\"l\" source=\"" + real + "\"/></canvas:Canvas>").line() > 0);

            // The location of a package that is not ours.
            refused(HEAD + "<e:X xmlns:e=\"" + plain + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                    + plain + ' ' + plain + "\"/>");
            // The location of our own package is not needed and not opened.
            Files.writeString(file, HEAD + OPEN + "xsi:schemaLocation=\"http://www.canvasstudio.org/canvas/1 " + plain + "\" id=\"c\"/>");
            CanvasFiles.read(file);

            assertThrows(SocketTimeoutException.class, server::accept, "no connection is made");
            assertFalse(loaded, "no class is loaded");
        }
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException {
        var canvas = Canvases.create(CanvasKind.ORGANISATION, "Whole");
        Canvases.link(Canvases.add(canvas, BlockKind.CHANNELS, "Shop"), Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels"));
        CanvasFiles.write(canvas, file);
        byte[] whole = Files.readAllBytes(file);
        int end = new String(whole, UTF_8).indexOf("</canvas:Canvas>") + "</canvas:Canvas>".length();
        for (int length = 0; length < end; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            refused();
        }
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        assertTrue(refused().getMessage().contains("larger than 64 MB"));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        CanvasFileException refused = refused(HEAD + OPEN + ">" + "<customerSegments>".repeat(100_000));
        assertTrue(refused.line() > 0, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "kind=\"corporate\"", "created=\"2026-02-30\"", "taste=\"sweet\"", "done=\"true\"" })
    void whatIsNotOfTheMetamodelIsNamedWithItsPlace(String attribute) throws IOException {
        CanvasFileException refused = refused(HEAD + OPEN + "\n  id=\"c\" " + attribute + "/>");
        String word = attribute.startsWith("taste") ? "taste" : attribute.substring(attribute.indexOf('"') + 1, attribute.length() - 1);
        assertTrue(refused.getMessage().contains('"' + word + '"'), refused.getMessage());
        assertEquals(3, refused.line());
    }

    @Test
    void anUnknownIdIsNamed() throws IOException {
        CanvasFileException refused = refused(HEAD + OPEN + "id=\"c\">\n  <links id=\"l\" kind=\"serves\" source=\"vp-gone\"/>\n</canvas:Canvas>");
        assertTrue(refused.getMessage().contains("\"vp-gone\""), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "cs a", "", "cs#a", "//@costs" })
    void anIdThatNothingCouldReferToIsNamed(String id) throws IOException {
        CanvasFileException refused = refused(HEAD + OPEN + "id=\"c\"><costs><elements id=\"" + id + "\"/></costs></canvas:Canvas>");
        assertTrue(refused.getMessage().contains("the id \"" + id + '"'), refused.getMessage());
    }

    @Test
    void anAmountThatWouldFillTheMemoryIsRefused() throws IOException {
        refused(HEAD + OPEN + "id=\"c\"><costs><elements id=\"cost-a\" amount=\"1E999999999\"/></costs></canvas:Canvas>");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        refused("");
        refused("\u0000\u0001\u0002");
        refused("{\"json\": true}");
        refused("<html><body/></html>");
        refused(HEAD + OPEN.replace("canvas:Canvas", "canvas:Tag") + "id=\"t\"/>");
        refused(HEAD + "<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\"/>");
        Files.write(file, new byte[] { (byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8 });
        refused();
    }

    @Test
    void aFolderAndAMissingFileAreNamed() {
        file = folder.resolve("gone.canvas");
        assertTrue(refused().getMessage().contains("no such file"));
        file = folder;
        assertTrue(refused().getMessage().contains("not a regular file"));
    }

    /** In steps of their number: in steps of its square these would take minutes. */
    @Test
    void manyEqualNamesAndManyReferencesAreRead() throws IOException {
        int many = 60_000;
        StringBuilder text = new StringBuilder(HEAD + OPEN + "id=\"c\"><customerSegments><elements id=\"cs-a\">");
        StringBuilder references = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append("<needs id=\"n").append(i).append("\"/>");
            references.append("n").append(i).append(' ');
        }
        text.append("</elements></customerSegments><valuePropositions><elements id=\"vp-a\" addresses=\"").append(references)
                .append("\"/></valuePropositions><costs>").append("<elements name=\"a\"/>".repeat(many)).append("</costs></canvas:Canvas>");
        Files.writeString(file, text);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        assertEquals(many, canvas.getValuePropositions().getElements().get(0).getAddresses().size());
        assertEquals("cost-a-" + many, canvas.getCosts().getElements().get(many - 1).getId());
    }

    /** Saving would lose the first of the two, or keep what cannot be read again. */
    @ParameterizedTest
    @ValueSource(strings = { "<costs><elements id=\"cost-a\"/></costs><costs/>", "<costs><elements id=\"cost-a\"><tags id=\"stray\"/></elements></costs>",
            "<links id=\"l\" source=\"a:b\"/>", "<tags xmi:id=\"t\"/><tags xmi:id=\"t\"/>", "<links id=\"l\" source=\"c c\"/>", "<x:Extension xmlns:x=\"http://www.omg.org/XMI\"/>" })
    void whatSavingWouldLoseIsRefusedWithItsPlace(String content) throws IOException {
        assertEquals(3, refused(HEAD + OPEN + "id=\"c\">\n" + content + "</canvas:Canvas>").line());
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedWithTheirPlace() throws IOException {
        Files.write(file, (HEAD + OPEN + "\n  name=\"\u00e9\"/>").getBytes(ISO_8859_1));
        assertTrue(refused().line() > 0);
        Files.write(file, (HEAD.replace("UTF-8", "UTF-0") + OPEN + "/>").getBytes(UTF_8));
        assertTrue(refused().getMessage().contains("UTF-0"));
    }

    /** As other tools write them: by id and by path, as attribute and as element, forward and to this file by name. */
    @Test
    void allWaysToReferAreRead() throws IOException {
        Files.writeString(file, HEAD + "<xmi:XMI xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\">" + OPEN + "xmi:id=\"x1\" id=\"c\">"
                + "<links id=\"a\" source=\"vp-a\" target=\"//@customerSegments/@elements.0\"/>"
                + "<links id=\"b\" source=\"#vp-a\"><target xmi:idref=\"x2\"/></links>"
                + "<links id=\"d\"><source xmi:type=\"canvas:ValueProposition\" href=\"hostile.canvas#vp-a\"/>"
                + "<target xsi:type=\"canvas:CustomerSegment\" href=\"#cs-a\"/></links>"
                + "<customerSegments><elements xmi:id=\"x2\" id=\"cs-a\"/></customerSegments>"
                + "<valuePropositions><elements><id>vp-a</id><name>Bread</name></elements></valuePropositions></canvas:Canvas></xmi:XMI>");
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        for (Link link : canvas.getLinks()) {
            assertEquals("Bread", link.getSource().getName(), link.getId());
            assertEquals("cs-a", link.getTarget().getId(), link.getId());
        }
        assertEquals(3, canvas.getCustomerSegments().getElements().get(0).getIncoming().size());
    }

    /** Of it the address alone would be saved: its own name and its id, to which a link may refer, would be lost. */
    @Test
    void whatStandsElsewhereHasNothingOfItsOwn() throws IOException {
        String costs = HEAD + OPEN + "id=\"c\"><costs>\n";
        for (String costly : List.of("<elements id=\"cost-a\" href=\"other.canvas#cost-b\"/>", "<elements href=\"other.canvas#cost-b\" name=\"Rent\"/>",
                "<elements href=\"other.canvas#cost-b\"><name>Rent</name></elements>",
                "<elements id=\"cost-a\"><tags href=\"other.canvas#t\" name=\"Rent\"/></elements>")) {
            CanvasFileException refused = refused(costs + costly + "</costs></canvas:Canvas>");
            assertTrue(refused.line() == 3 && refused.problem().contains("other.canvas#"), refused.getMessage());
        }
        assertTrue(refused(costs + "<elements id=\"cost-a\"/><elements href=\"#cost-a\"/></costs></canvas:Canvas>").line() == 3);
        refused(HEAD + OPEN + "href=\"other.canvas#c\"/>");
        Files.writeString(file, costs + "<elements href=\"other.canvas#cost-b\"/></costs></canvas:Canvas>");
        CanvasFiles.read(file);
    }

    /** The first of two objects with one id is the one that is meant, whatever else refers to it. */
    @Test
    void ofEqualIdsTheFirstIsMeant() throws IOException {
        Files.writeString(file, HEAD + OPEN + "id=\"c\"><customerSegments><elements id=\"cs-a\" name=\"one\"/><elements id=\"cs-a\" name=\"two\"/>"
                + "</customerSegments><links id=\"l\" target=\"cs-a\"/></canvas:Canvas>");
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        assertEquals("one", canvas.getLinks().get(0).getTarget().getName());
    }
}
