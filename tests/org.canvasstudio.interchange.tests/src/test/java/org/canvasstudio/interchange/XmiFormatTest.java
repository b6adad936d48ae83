package org.canvasstudio.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.canvasstudio.interchange.WriteOptions.References;
import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFileException;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.Client;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmiFormatTest {

    @TempDir
    Path folder;

    @Test
    void bothKindsOfReferencesAreReadBack() throws IOException {
        Canvas canvas = Samples.rich();
        String whole = CanvasTexts.xmi(canvas);
        for (References references : References.values()) {
            Path file = folder.resolve(references + ".xmi");
            Interchange.write(canvas, file, new WriteOptions(references), new ConversionReport());
            assertEquals(whole, CanvasTexts.xmi(Interchange.read(file)));
            assertTrue(Files.readString(file).contains("xsi:schemaLocation=\"http://www.canvasstudio.org/canvas/1 canvas.ecore\""));
            assertEquals(references == References.PATH, Files.readString(file).contains("target=\"//@"));
        }
        assertEquals(whole, CanvasTexts.xmi(canvas));
    }

    @Test
    void aClientIsExportedToo() throws IOException {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName("Tea House");
        client.getContacts().add(CanvasFactory.eINSTANCE.createContact());
        client.setDecisionMaker(client.getContacts().get(0));
        for (String name : List.of("a.client", "a.xmi")) {
            Interchange.write(client, folder.resolve(name), new WriteOptions(References.PATH), new ConversionReport());
            Client read = (Client) Interchange.read(folder.resolve(name));
            assertEquals(read.getContacts().get(0), read.getDecisionMaker());
        }
        assertThrows(CanvasFileException.class, () -> Interchange.write(client, folder.resolve("a.canvas"), WriteOptions.standard(), new ConversionReport()));
    }

    @Test
    void theOriginalStaysInItsResource() throws IOException {
        Path file = folder.resolve("a.canvas");
        CanvasFiles.write(Samples.rich(), file);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        var resource = canvas.eResource();
        for (String name : List.of("b.xmi", "b.canvas", "b.bmml")) {
            Interchange.write(canvas, folder.resolve(name), WriteOptions.standard(), new ConversionReport());
            assertEquals(resource, canvas.eResource());
        }
    }

    @Test
    void referencesToOtherFilesAreKept() throws IOException {
        Path file = folder.resolve("a.canvas");
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        CanvasElement proposition = Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "v");
        Canvases.link(proposition, Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "s"));
        CanvasFiles.write(canvas, file);
        Files.writeString(file, Files.readString(file).replace("xmlns:xmi=", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xmi=").replaceFirst("target=\"cs-s\"/>", "><target xsi:type=\"canvas:CustomerSegment\" href=\"other.canvas#cs-z\"/></links>"));
        Interchange.write(Interchange.read(file), folder.resolve("b.xmi"), WriteOptions.standard(), new ConversionReport());
        assertTrue(Files.readString(folder.resolve("b.xmi")).contains("href=\"other.canvas#cs-z\""), Files.readString(folder.resolve("b.xmi")));
    }

    @Test
    void idsThatStandTwiceAreReported() throws IOException {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "s").setId("cs-a");
        Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "t").setId("cs-a");
        canvas.setId("canvas-c");
        ConversionReport report = new ConversionReport();
        Interchange.write(canvas, folder.resolve("b.xmi"), WriteOptions.standard(), report);
        assertEquals(List.of("cs-t"), report.entries().stream().map(ConversionReport.Entry::place).toList());
    }

    @Test
    void theMetamodelIsWrittenOnlyWhenItDiffers() throws IOException {
        Path metamodel = folder.resolve("canvas.ecore");
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "c");
        Interchange.write(canvas, folder.resolve("a.xmi"), WriteOptions.standard(), new ConversionReport());
        String content = Files.readString(metamodel);
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(metamodel, past);
        Interchange.write(canvas, folder.resolve("b.xmi"), WriteOptions.standard(), new ConversionReport());
        assertEquals(past, Files.getLastModifiedTime(metamodel));
        Files.writeString(metamodel, "other");
        Interchange.write(canvas, folder.resolve("b.xmi"), WriteOptions.standard(), new ConversionReport());
        assertEquals(content, Files.readString(metamodel));
        assertTrue(content.contains("A calendar day"), "documentation is kept");
        for (String ours : List.of("org.canvasstudio.model", "LocalDate", "key=\"get\"", "key=\"create\"", "key=\"convert\"", "volatile=")) {
            assertFalse(content.contains(ours), ours);
        }
    }

    /** Our own reader knows the metamodel: it opens nothing that a file names as its place. */
    @Test
    void theReaderFollowsNoPlace() throws IOException {
        Path file = folder.resolve("a.xmi");
        Canvas canvas = Samples.rich();
        Interchange.write(canvas, file, WriteOptions.standard(), new ConversionReport());
        Files.delete(folder.resolve("canvas.ecore"));
        String text = Files.readString(file);
        try (ServerSocket server = new ServerSocket(0)) {
            for (String place : List.of("http://127.0.0.1:" + server.getLocalPort() + "/canvas.ecore", "java://java.lang.Runtime",
                    "file:/dev/zero", "jar:http://127.0.0.1:" + server.getLocalPort() + "/a.jar!/canvas.ecore", "platform:/plugin/x/canvas.ecore")) {
                Files.writeString(file, text.replace(" canvas.ecore\"", ' ' + place + '"'));
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertTrue(EcoreUtil.equals(canvas, Interchange.read(file))));
            }
            server.setSoTimeout(200);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void textThatXmlCannotWriteLeavesTheFileAsItWas() throws IOException {
        Path file = folder.resolve("a.xmi");
        Files.writeString(file, "before");
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "a\u0001b");
        assertThrows(CanvasFileException.class, () -> Interchange.write(canvas, file, WriteOptions.standard(), new ConversionReport()));
        assertEquals("before", Files.readString(file));
    }
}
