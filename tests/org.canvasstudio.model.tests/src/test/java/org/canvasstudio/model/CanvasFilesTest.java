package org.canvasstudio.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.ChannelPhase;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.Identified;
import org.canvasstudio.model.canvas.Level;
import org.canvasstudio.model.canvas.Link;
import org.canvasstudio.model.canvas.Need;
import org.canvasstudio.model.canvas.NeedKind;
import org.canvasstudio.model.canvas.Period;
import org.canvasstudio.model.canvas.ValueProposition;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reading and writing canvases and clients: nothing is lost, nothing changes without need. */
class CanvasFilesTest {

    @TempDir
    Path folder;

    private static Canvas bakery() {
        Canvas canvas = Canvases.create(CanvasKind.ORGANISATION, "Bäckerei 面包 パン пекарня");
        canvas.setCreated(LocalDate.of(2026, 2, 28));
        CustomerSegment hotels = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Hotels & <inns>");
        hotels.setDescription("two\nlines\twith a tab and \"quotes\"");
        hotels.setSize(40L);
        Need need = CanvasFactory.eINSTANCE.createNeed();
        need.setKind(NeedKind.PAIN);
        need.setName("Dry rolls");
        need.setImportance(Level.VERY_HIGH);
        hotels.getNeeds().add(need);
        ValueProposition fresh = (ValueProposition) Canvases.add(canvas, BlockKind.VALUE_PROPOSITIONS, "Fresh bread");
        fresh.getAddresses().add(need);
        Channel van = (Channel) Canvases.add(canvas, BlockKind.CHANNELS, "Доставка");
        van.getPhases().addAll(List.of(ChannelPhase.DELIVERY, ChannelPhase.AFTER_SALES));
        van.getFormerIds().addAll(List.of("kp-van", "ka-delivery"));
        Cost flour = (Cost) Canvases.add(canvas, BlockKind.COSTS, "Flour");
        flour.setAmount(new BigDecimal("1200.50"));
        flour.setCurrency("EUR");
        flour.setPeriod(Period.MONTH);
        Canvases.link(fresh, hotels);
        Canvases.link(van, hotels);
        return canvas;
    }

    private Path write(EObject root, String name) throws IOException {
        Path file = folder.resolve(name);
        CanvasFiles.write(root, file);
        return file;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Canvas canvas = bakery();
        Canvas copy = (Canvas) CanvasFiles.read(write(canvas, "bakery.canvas"));
        assertTrue(EcoreUtil.equals(canvas, copy));
        Need need = copy.getCustomerSegments().getElements().get(0).getNeeds().get(0);
        assertEquals("pain-dry-rolls", need.getId());
        assertEquals(List.of("Fresh bread"),
                need.getAddressedBy().stream().map(offer -> ((ValueProposition) offer).getName()).toList());
    }

    @Test
    void idsOfFormerTimesAreElementsOrAnAttribute() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        String elements = "<formerIds>kp-van</formerIds>\n      <formerIds>ka-delivery</formerIds>";
        String text = Files.readString(file);
        assertTrue(text.contains(elements), text);
        Files.writeString(file, text.replace(elements, "").replace(" id=\"ch-1\"", " id=\"ch-1\" formerIds=\"kp-van ka-delivery\""));
        assertFalse(Files.readString(file).contains(elements));
        CanvasFiles.write(CanvasFiles.read(file), file);
        assertEquals(text, Files.readString(file));
    }

    @Test
    void savingAnUnchangedFileChangesNoByte() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        byte[] before = Files.readAllBytes(file);
        CanvasFiles.write(CanvasFiles.read(file), file);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(new String(before, UTF_8).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    }

    @Test
    void lineEndsOfTheFileAreKept() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        String windows = Files.readString(file).replace("\n", "\r\n");
        Files.writeString(file, windows);
        CanvasFiles.write(CanvasFiles.read(file), file);
        assertEquals(windows, Files.readString(file));
    }

    @Test
    void renamingOneElementChangesOneLineAndNoId() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        List<String> before = Files.readAllLines(file);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        canvas.getValuePropositions().getElements().get(0).setName("Warm bread");
        CanvasFiles.write(canvas, file);
        List<String> after = new ArrayList<>(Files.readAllLines(file));
        assertEquals(before.size(), after.size());
        after.removeAll(before);
        assertEquals(1, after.size());
        assertTrue(after.get(0).contains("id=\"vp-fresh-bread\" name=\"Warm bread\""), after.get(0));
    }

    @Test
    void aClientIsWrittenAndRead() throws IOException {
        Client client = CanvasFactory.eINSTANCE.createClient();
        client.setName("Mühle");
        var contact = CanvasFactory.eINSTANCE.createContact();
        contact.setName("Owner");
        client.getContacts().add(contact);
        client.setDecisionMaker(contact);
        Client copy = (Client) CanvasFiles.read(write(client, "mill.client"));
        assertTrue(EcoreUtil.equals(client, copy));
        assertEquals("contact-owner", copy.getDecisionMaker().getId());
        assertEquals("client-muhle", copy.getId());
    }

    @Test
    void idsAreReadableAndUnique() throws IOException {
        Canvas canvas = bakery();
        assertEquals("cs-hotels-inns", canvas.getCustomerSegments().getElements().get(0).getId());
        assertEquals("ch-1", canvas.getChannels().getElements().get(0).getId());
        write(canvas, "bakery.canvas");
        // A pasted copy carries the id of the original: it gets one of its own.
        CanvasElement copy = EcoreUtil.copy(canvas.getCosts().getElements().get(0));
        canvas.getCosts().getElements().add((Cost) copy);
        assertEquals("cost-flour-2", copy.getId());
        Set<String> ids = new HashSet<>();
        canvas.eAllContents().forEachRemaining(object -> {
            if (object instanceof Identified) {
                assertTrue(ids.add(((Identified) object).getId()), ((Identified) object).getId());
            }
        });
    }

    @Test
    void objectsWithoutIdsInAFileGetTheSameOnesEachTime() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        Files.writeString(file, Files.readString(file).replace(" id=\"ch-1\"", "").replaceAll(" source=\"ch-1\"", "")
                .replace("id=\"ch-1-reaches-cs-hotels-inns\" ", ""));
        String first = text(CanvasFiles.read(file), "first.canvas");
        assertEquals(first, text(CanvasFiles.read(file), "second.canvas"));
        assertTrue(first.contains("id=\"ch-1\""), first);
    }

    private String text(EObject root, String name) throws IOException {
        return Files.readString(write(root, name));
    }

    @Test
    void missingBlocksAreAddedOnReading() throws IOException {
        Path file = folder.resolve("bare.canvas");
        Files.writeString(file, "<canvas:Canvas xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:canvas=\""
                + CanvasPackage.eNS_URI + "\"/>");
        assertEquals(9, ((Canvas) CanvasFiles.read(file)).getBlocks().size());
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndNamed() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        Files.writeString(file, Files.readString(file).replace("/canvas/1\"", "/canvas/7\""));
        CanvasFileException refused = assertThrows(CanvasFileException.class, () -> CanvasFiles.read(file));
        assertTrue(refused.getMessage().contains("newer version") && refused.getMessage().contains("format 7"),
                refused.getMessage());
        assertEquals(2, refused.line());
    }

    /** A format 0 that never was: elements were called notes and had a title. */
    @Test
    void aFileOfAnOlderVersionIsMigrated() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        String older = Files.readString(file).replace("/canvas/1\"", "/canvas/0\"").replace("<elements id=\"cs-hotels-inns\" name=",
                "<elements id=\"cs-hotels-inns\" title=");
        Files.writeString(file, older);
        CanvasFileException refused = assertThrows(CanvasFileException.class, () -> CanvasFiles.read(file));
        assertTrue(refused.getMessage().contains("older format 0"), refused.getMessage());

        Migration titles = new Migration() {
            @Override
            public int from() {
                return 0;
            }

            @Override
            public void migrate(Document document) {
                var elements = document.getElementsByTagName("elements");
                for (int i = 0; i < elements.getLength(); i++) {
                    Element element = (Element) elements.item(i);
                    if (element.hasAttribute("title")) {
                        element.setAttribute("name", element.getAttribute("title"));
                        element.removeAttribute("title");
                    }
                }
            }
        };
        CanvasResource resource = new CanvasResource(URI.createFileURI(file.toString()), List.of(titles));
        resource.load(Map.of());
        Path migrated = folder.resolve("migrated.canvas");
        CanvasFiles.write(resource.getContents().get(0), migrated);
        assertEquals(Files.readString(write(bakery(), "fresh.canvas")), Files.readString(migrated));
    }

    @Test
    void aLinkToAnotherFileIsKeptUnread() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        String foreign = Files.readString(file).replaceFirst(
                "<links id=\"([^\"]+)\" kind=\"serves\" source=\"([^\"]+)\" target=\"[^\"]+\"/>",
                "<links id=\"$1\" kind=\"serves\" source=\"$2\">\n    <target xsi:type=\"canvas:CustomerSegment\" href=\"other.canvas#cs-x\"/>\n  </links>")
                .replace("xmlns:canvas=", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:canvas=");
        Files.writeString(file, foreign);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        Link link = canvas.getLinks().get(0);
        assertTrue(link.getTarget().eIsProxy());
        CanvasFiles.write(canvas, file);
        assertEquals(foreign, Files.readString(file));
    }

    @Test
    void idsThatHoldSignsOfXmlAreReferredTo() throws IOException {
        Canvas canvas = bakery();
        canvas.getCustomerSegments().getElements().get(0).setId("cs-<b&b>\"'");
        canvas.getCustomerSegments().getElements().get(0).getNeeds().get(0).setId("need&1");
        Canvas copy = (Canvas) CanvasFiles.read(write(canvas, "bakery.canvas"));
        assertTrue(EcoreUtil.equals(canvas, copy));
    }

    @Test
    void whoHasTheIdOfAnotherIsReferredToByPath() throws IOException {
        Canvas canvas = bakery();
        CustomerSegment twin = (CustomerSegment) Canvases.add(canvas, BlockKind.CUSTOMER_SEGMENTS, "Bakeries");
        twin.setId(canvas.getCustomerSegments().getElements().get(0).getId());
        Canvases.link(canvas.getValuePropositions().getElements().get(0), twin);
        Path file = write(canvas, "bakery.canvas");
        Canvas again = (Canvas) CanvasFiles.read(file);
        assertEquals(List.of("Hotels & <inns>", "Hotels & <inns>", "Bakeries"),
                again.getLinks().stream().map(link -> ((CanvasElement) link.getTarget()).getName()).toList());
        byte[] bytes = Files.readAllBytes(file);
        CanvasFiles.write(again, file);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void textThatXmlCannotHoldLeavesTheFileAsItWas() throws IOException {
        Path file = write(bakery(), "bakery.canvas");
        byte[] before = Files.readAllBytes(file);
        Canvas canvas = (Canvas) CanvasFiles.read(file);
        canvas.setName("bell \u0007");
        IOException refused = assertThrows(IOException.class, () -> CanvasFiles.write(canvas, file));
        assertTrue(refused.getMessage().contains("control character"), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertOnly("bakery.canvas");
    }

    @Test
    void aWriteThatFailsHalfWayLeavesTheOldContentAndNoRest() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "old");
        assertThrows(IOException.class, () -> AtomicFiles.write(file, out -> {
            out.write("half".getBytes(UTF_8));
            out.flush();
            throw new IOException("no space");
        }));
        assertEquals("old", Files.readString(file));
        assertOnly("notes.txt");
    }

    @Test
    void writingThroughALinkKeepsTheLink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFiles.write(link, out -> out.write("new".getBytes(UTF_8)));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void identityOutlivesMoving() throws IOException {
        Canvas canvas = bakery();
        write(canvas, "bakery.canvas");
        String id = canvas.getCosts().getElements().get(0).getId();
        Cost cost = canvas.getCosts().getElements().remove(0);
        canvas.getCosts().getElements().add(cost);
        assertEquals(id, cost.getId());
        assertNotEquals(null, canvas.eResource().getEObject(id));
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(Set.of(names), new HashSet<>(files.map(path -> path.getFileName().toString()).toList()));
        }
    }
}
