package org.canvasstudio.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.canvasstudio.viewpoint.draw.Theme;
import org.canvasstudio.viewpoint.picture.Box;
import org.canvasstudio.viewpoint.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureFilesTest {

    private final PictureFiles files = new PictureFiles(Samples::image);
    private final Picture picture = Samples.picture();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void svgIsValidAndHoldsTexts(Theme theme) throws Exception {
        Document svg = Svg.validated(files.bytes(picture, PictureFormat.SVG, 2, theme));
        assertEquals("840", svg.getDocumentElement().getAttribute("width"));
        assertEquals("0 0 420 560", svg.getDocumentElement().getAttribute("viewBox"));
        StringBuilder texts = new StringBuilder();
        NodeList nodes = svg.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.append(nodes.item(i).getTextContent()).append(' ');
        }
        Samples.SCRIPTS.forEach(script -> assertTrue(texts.toString().contains(script), script + " is not in " + texts));
        assertEquals("Sample & <more>", svg.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void svgEmbedsTheLettersAndEachIconOnce() throws Exception {
        Document svg = Svg.validated(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT));
        assertEquals(1, svg.getElementsByTagName("symbol").getLength());
        assertTrue(svg.getElementsByTagName("use").getLength() > 5);
        String style = svg.getElementsByTagName("style").item(0).getTextContent();
        // Roboto in two weights, and one font for ideographs.
        assertEquals(4, style.split("@font-face").length, style.replaceAll("base64,[^)]*", ""));
        Svg.fonts(style).forEach((family, font) -> assertTrue(font.getNumGlyphs() > 3, family));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pngHasTheSizeOfItsScale(Theme theme) throws Exception {
        for (double scale : new double[] {0.6, 1, 2}) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(files.bytes(picture, PictureFormat.PNG, scale, theme)));
            assertEquals(Math.round(420 * scale), image.getWidth());
            assertEquals(Math.round(560 * scale), image.getHeight());
            assertEquals(theme.ground(), image.getRGB(2, 2) & 0xFFFFFF);
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertTrue(colours.size() > 100, "colours: " + colours.size());
        }
    }

    @Test
    void charactersThatAreNotSeenAreNoPartOfAPdf() throws Exception {
        picture.nodes().stream().filter(node -> !node.isContainer()).forEach(node -> node.setLabel("\u00f3\u044b \u0441\u200b \u200f"));
        try (PDDocument pdf = Loader.loadPDF(files.bytes(picture, PictureFormat.PDF, 1, Theme.LIGHT))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("\u00f3\u044b \u0441"), text);
            assertFalse(text.contains("\u200b"), text);
        }
    }

    @Test
    void pdfGivesItsTextsBackAndBringsItsFonts() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(files.bytes(picture, PictureFormat.PDF, 1, Theme.LIGHT))) {
            assertEquals(315, pdf.getPage(0).getMediaBox().getWidth());
            assertEquals("Sample & <more>", pdf.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            for (String script : Samples.SCRIPTS) {
                assertTrue(text.contains(script.replaceAll("\\s", "")), script + " is not in " + text);
            }
            PDResources resources = pdf.getPage(0).getResources();
            int fonts = 0;
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName() + " is whole");
                fonts++;
            }
            assertEquals(3, fonts);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theSamePictureGivesTheSameBytes(PictureFormat format) throws Exception {
        assertArrayEquals(files.bytes(picture, format, 1, Theme.DARK),
                new PictureFiles(Samples::image).bytes(Samples.picture(), format, 1, Theme.DARK));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void anImageThatIsMissingIsLeftOut(PictureFormat format) throws Exception {
        assertTrue(new PictureFiles(path -> null).bytes(picture, format, 1, Theme.LIGHT).length > 1000);
    }

    @Test
    void aPictureThatIsTooLargeSaysWhatToDo() {
        picture.setExtent(new Box(0, 0, 60_000, 60_000));
        String png = assertThrows(PictureException.class, () -> files.bytes(picture, PictureFormat.PNG, 1, Theme.LIGHT)).getMessage();
        assertTrue(png.contains("60,000") && png.contains("0.21") && png.contains("SVG"), png);
        String pdf = assertThrows(PictureException.class, () -> files.bytes(picture, PictureFormat.PDF, 1, Theme.LIGHT)).getMessage();
        assertTrue(pdf.contains("0.32"), pdf);
    }

    @Test
    void signsThatXmlForbidsAreLeftOut() throws IOException, Exception {
        picture.node(Samples.SCRIPTS.get(0)).setLabel("a\u0001b\uFFFEc");
        Document svg = Svg.validated(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT));
        assertFalse(svg.getDocumentElement().getTextContent().contains("\u0001"));
    }

    /** Without it, a viewer would put the words of the line in the order of a text in Latin letters. */
    @Test
    void aLineFromRightToLeftSaysSoAndKeepsItsPlace() throws Exception {
        String google = "Google \u05dc\u05e2\u05e1\u05e7\u05d9\u05dd";
        String developers = "\u05de\u05e4\u05ea\u05d7\u05d9 C++";
        picture.node(Samples.SCRIPTS.get(0)).setLabel(google);
        picture.node(Samples.SCRIPTS.get(1)).setLabel(developers);
        Document svg = Svg.validated(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT));
        assertEquals("", text(svg, google).getAttribute("direction"));
        assertEquals("", text(svg, google).getAttribute("text-anchor"));
        assertEquals("rtl", text(svg, developers).getAttribute("direction"));
        assertEquals("end", text(svg, developers).getAttribute("text-anchor"));
        assertEquals(text(svg, google).getAttribute("x"), text(svg, developers).getAttribute("x"));
    }

    private static Element text(Document svg, String content) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> (Element) texts.item(i))
                .filter(text -> text.getTextContent().equals(content)).findFirst().orElseThrow();
    }

    /** Letters beyond the first 65536 have no place in a font that is cut down. */
    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void emojiAreNoHindrance(PictureFormat format) throws Exception {
        picture.node(Samples.SCRIPTS.get(0)).setLabel("Ring \uD83D\uDE00 \u2764\uFE0F bells");
        byte[] bytes = files.bytes(picture, format, 1, Theme.LIGHT);
        assertTrue(bytes.length > 1000);
        if (format == PictureFormat.SVG) {
            assertTrue(text(Svg.validated(bytes), "Ring \uD83D\uDE00 \u2764\uFE0F bells").hasAttribute("textLength"));
        }
    }

    /** Arial and its like have many signs, too, in other sizes: the dot of a table would be half as large. */
    @Test
    void theFontsOfThePictureComeBeforeThoseOfTheSystem() throws Exception {
        Document svg = Svg.validated(files.bytes(picture, PictureFormat.SVG, 1, Theme.LIGHT));
        String style = svg.getElementsByTagName("style").item(0).getTextContent();
        List<String> families = List.of(svg.getDocumentElement().getAttribute("font-family").replace("'", "").split(", "));
        for (String rule : style.split("@font-face")) {
            if (!rule.isBlank()) {
                String family = rule.replaceAll("(?s).*font-family:'([^']*)'.*", "$1");
                int at = families.indexOf(family);
                assertTrue(at >= 0 && at < families.indexOf("Arial"), family + " in " + families);
            }
        }
    }
}
