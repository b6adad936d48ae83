package org.canvasstudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertToPicturesTest extends CommandTest {

    private static final Path WORKSPACE = ROOT.resolve("bundles/org.canvasstudio.examples/workspace");
    private static final Path CANVAS = WORKSPACE.resolve("repair-cafes/to-be.canvas");

    private Path picture(String ending, Object... options) {
        Path file = folder.resolve("picture." + ending);
        Object[] fixed = {"convert", CANVAS, "--to", ending, "--output", file, "--force"};
        expect(Commands.OK, Stream.concat(Stream.of(fixed), Stream.of(options)).toArray());
        return file;
    }

    @Test
    void aFolderBecomesAFolderOfPictures() throws IOException {
        expect(Commands.OK, "convert", WORKSPACE.resolve("xinqiao-design"), "--to", "svg", "--output", folder + "/");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.filter(file -> file.toString().endsWith(".svg")).count());
        }
        assertTrue(err.contains("client"), err);
        assertTrue(Files.readString(folder.resolve("xianzhuang.svg")).contains("\u4e00\u6b21\u6210\u529f\u7684\u628a\u63e1"));
        expect(Commands.OK, "convert", WORKSPACE.resolve("xinqiao-design"), "--to", "svg", "--output", folder + "/");
        assertTrue(out.contains("2 unchanged"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svg", "png", "pdf"})
    void eachFormatIsWhatItsNameSays(String format) throws IOException {
        byte[] begin = new byte[5];
        try (var in = Files.newInputStream(picture(format))) {
            in.readNBytes(begin, 0, 5);
        }
        String text = new String(begin, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(switch (format) {
            case "svg" -> text.startsWith("<?xml");
            case "png" -> text.startsWith("\u0089PNG");
            default -> text.startsWith("%PDF");
        }, text);
    }

    @Test
    void scaleMakesItLarger() throws IOException {
        int width = ImageIO.read(picture("png").toFile()).getWidth();
        assertEquals(2 * width, ImageIO.read(picture("png", "--scale", "2").toFile()).getWidth());
    }

    @Test
    void layersAndThemesAreChosen() throws IOException {
        String none = Files.readString(picture("svg", "--layers", "none"));
        String links = Files.readString(picture("svg", "--layers", "serves,PaysFor"));
        assertTrue(links.length() > none.length());
        assertTrue(links.contains("Serves") && links.contains("PaysFor") && !links.contains("Produces_"));
        assertFalse(none.equals(Files.readString(picture("svg", "--layers", "none", "--theme", "dark"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Canvas", "alignmentmap", "Money", "PropositionsSegments", "ActivitiesPropositions"})
    void everyRepresentationIsDrawn(String representation) throws IOException {
        assertTrue(Files.readString(picture("svg", "--representation", representation)).contains("A second life"));
    }

    @Test
    void whatDoesNotExistIsAnsweredWithWhatDoes() {
        expect(Commands.USAGE, "convert", CANVAS, "--to", "svg", "--output", folder.resolve("a.svg"), "--representation", "Mapp");
        assertTrue(err.contains("Mapp") && err.contains("AlignmentMap"), err);
        expect(Commands.USAGE, "convert", CANVAS, "--to", "svg", "--output", folder.resolve("a.svg"), "--layers", "Arrows");
        assertTrue(err.contains("Arrows") && err.contains("Serves"), err);
        expect(Commands.USAGE, "convert", CANVAS, "--to", "png", "--output", folder.resolve("a.png"), "--scale", "0");
        assertTrue(err.contains("0.1"), err);
        expect(Commands.USAGE, "convert", CANVAS, "--to", "bmml", "--output", folder.resolve("a.bmml"), "--scale", "2");
        assertTrue(err.contains("bmml"), err);
        expect(Commands.USAGE, "convert", CANVAS, "--to", "gif", "--output", folder.resolve("a.gif"));
        assertTrue(err.contains("svg, png, pdf"), err);
    }

    @Test
    void cellsThatAUserChoseAreKept() throws IOException {
        Path canvas = Files.copy(CANVAS, folder.resolve("moved.canvas"));
        Path file = folder.resolve("moved.svg");
        expect(Commands.OK, "convert", canvas, "--to", "svg", "--output", file);
        String computed = Files.readString(file);
        Path layout = folder.resolve("moved.layout");
        Files.writeString(layout, "Canvas:\n  \"Block@//@keyPartners/Note@kp-halls\": [0, 3]\n");
        expect(Commands.OK, "convert", canvas, "--to", "svg", "--output", file, "--force");
        String moved = Files.readString(file);
        assertFalse(computed.equals(moved));
        Files.writeString(layout, "not a layout");
        expect(Commands.UNREADABLE, "convert", canvas, "--to", "svg", "--output", file, "--force");
        assertTrue(err.contains("moved.layout"), err);
        assertEquals(moved, Files.readString(file));
    }

    private String drawn(Path canvas, String representation) throws IOException {
        Path file = folder.resolve("drawn.svg");
        expect(Commands.OK, "convert", canvas, "--to", "svg", "--output", file, "--representation", representation, "--force");
        return Files.readString(file);
    }

    @Test
    void aRuleThatIsOffWhereTheCanvasLiesMissesNothing() throws IOException {
        Path canvas = canvas("ALN-01", "breaks", "client/one.canvas");
        assertTrue(drawn(canvas, "AlignmentMap").contains("MissingProposition"));
        Path settings = Files.writeString(folder.resolve("client/canvas-studio.yaml"), "rules:\n  ALN-01: off\n");
        String without = drawn(canvas, "AlignmentMap");
        assertFalse(without.contains("MissingProposition"));

        Files.writeString(settings, "rules: none");
        Path file = folder.resolve("drawn.svg");
        expect(Commands.UNREADABLE, "convert", canvas, "--to", "svg", "--output", file, "--force");
        assertTrue(err.contains("canvas-studio.yaml:1:"), err);
        assertEquals(without, Files.readString(file));
    }

    @Test
    void whatTheOtherFilesOfTheClientSayIsShown() throws IOException {
        Path client = Files.createDirectories(folder.resolve("client"));
        for (String name : List.of("roastery.client", "as-is.canvas", "to-be.canvas")) {
            Files.copy(RULES.resolve("EVO-02/breaks").resolve(name), client.resolve(name));
        }
        Path canvas = client.resolve("to-be.canvas");
        String compared = drawn(canvas, "Canvas");
        Files.writeString(client.resolve("canvas-studio.yaml"), "rules:\n  EVO-02: off\n");
        String alone = drawn(canvas, "Canvas");
        assertEquals(1, icons(compared) - icons(alone), "one badge");
        assertFalse(compared.contains("EVO-01"), "what is reinvented is found");
    }

    private static int icons(String svg) {
        return svg.split("<use ", -1).length;
    }

    @Test
    void aClientIsNoPicture() {
        expect(Commands.UNREADABLE, "convert", WORKSPACE.resolve("repair-cafes/riverbend-repair-cafes.client"), "--to", "pdf",
                "--output", folder.resolve("client.pdf"));
        assertTrue(err.contains("riverbend-repair-cafes.client") && err.contains("Client"), err);
        assertFalse(Files.exists(folder.resolve("client.pdf")));
    }

    @Test
    void aBrokenCanvasLeavesNoFileAndTheOthersAreDrawn() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.canvas"), "<canvas");
        Path output = folder.resolve("out");
        expect(Commands.UNREADABLE, "convert", broken, CANVAS, "--to", "png", "--output", output);
        assertTrue(err.contains("broken.canvas"), err);
        assertTrue(Files.exists(output.resolve("to-be.png")) && !Files.exists(output.resolve("broken.png")));
    }
}
