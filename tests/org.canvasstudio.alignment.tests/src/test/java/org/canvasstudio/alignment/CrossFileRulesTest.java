package org.canvasstudio.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Action;
import org.canvasstudio.model.canvas.ActionState;
import org.canvasstudio.model.canvas.Block;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasElement;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasState;
import org.canvasstudio.model.canvas.Channel;
import org.canvasstudio.model.canvas.Client;
import org.canvasstudio.model.canvas.ClientType;
import org.canvasstudio.model.canvas.CustomerRelationship;
import org.canvasstudio.model.canvas.CustomerSegment;
import org.canvasstudio.model.canvas.EngagementStage;
import org.canvasstudio.model.canvas.Medium;
import org.canvasstudio.model.canvas.SuppressedFinding;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules across the files of a client, and about the client. */
class CrossFileRulesTest {

    @TempDir
    Path root;
    private Path folder;
    private ClientDigests digests;

    @BeforeEach
    void client() throws IOException {
        folder = Drawing.roastery(root, "EVO-01/passes");
        digests = new ClientDigests(folder, this::canvases, CanvasFiles::read);
    }

    private List<Path> canvases() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".canvas")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCanvasByItselfIsNotComparedWithOthers() throws IOException {
        Canvas canvas = toBe();
        canvas.setReinvents(null);
        assertEquals(List.of(), Drawing.ENGINE.check(canvas));
        assertEquals(List.of("EVO-01"), ids(canvas));
    }

    @Test
    void whatIsReinventedIsACanvasOfTheSameClient() throws IOException {
        Canvas canvas = toBe();
        Files.createDirectories(root.resolve("other"));
        Files.copy(folder.resolve("as-is.canvas"), root.resolve("other/as-is.canvas"));
        assertReinvents(canvas, "gone.canvas", "there is no such file");
        assertReinvents(canvas, "a\0b", "there is no such file");
        assertReinvents(canvas, "roastery.client", "there is no canvas in that file");
        assertReinvents(canvas, "./to-be.canvas", "is its own file");
        assertReinvents(canvas, "../other/as-is.canvas", "not in the folder of the same client");
        canvas.setReinvents("../roastery/as-is.canvas");
        assertEquals(List.of(), check(canvas));
        Files.writeString(folder.resolve("broken.canvas"), "<");
        canvas.setReinvents("broken.canvas");
        assertEquals(List.of(), check(canvas), "the broken file has a message of its own");
        canvas.setState(CanvasState.AS_IS);
        canvas.setReinvents(null);
        assertEquals(List.of(), check(canvas));
    }

    private void assertReinvents(Canvas canvas, String path, String said) {
        canvas.setReinvents(path);
        List<Finding> findings = check(canvas);
        assertEquals(List.of("EVO-01"), Drawing.ids(findings));
        assertTrue(findings.get(0).message().contains(said), findings.get(0).message());
        assertEquals(List.of(canvas), findings.get(0).elements());
    }

    @Test
    void eachDifferenceIsSaidWhereItIs() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        assertEquals(List.of(), differences(canvas));

        CanvasElement segment = canvas.getCustomerSegments().getElements().get(0);
        ((CustomerSegment) segment).setSize(40L);
        assertDifference(canvas, segment.getId(), " is not as on");
        act(canvas, segment);
        CanvasElement added = Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Town market");
        assertDifference(canvas, added.getId(), " is not on");
        act(canvas, added);
        EcoreUtil.delete(canvas.getCosts().getElements().get(0), true);
        assertDifference(canvas, "CO", "Of “Roastery” there is no longer");
        act(canvas, null).getFormerElements().add("cost-production");
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void whatIsForTheEyeIsNoDifference() throws IOException {
        Canvas canvas = toBe();
        CanvasElement segment = canvas.getCustomerSegments().getElements().get(0);
        segment.setColour("#102030");
        segment.setNotes("Ask them in May");
        segment.getFormerIds().add("kp-schools");
        canvas.getRevenueStreams().getElements().get(0)
                .setAmount(canvas.getRevenueStreams().getElements().get(0).getAmount().setScale(2));
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void anElementThatMovesToAnotherBlockIsOneDifference() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        Channel van = canvas.getChannels().getElements().get(1);
        EcoreUtil.delete(van, true);
        canvas.getLinks().removeIf(link -> link.getSource() == null || link.getTarget() == null);
        CanvasElement partner = Canvases.add(canvas, BlockKind.KEY_PARTNERS, van.getName());
        assertDifference(canvas, partner.getId(), " is in another");
        act(canvas, null).getFormerElements().add(van.getId());
        assertEquals(List.of(), differences(canvas));
    }

    private static Canvas vanIsAPartner(Canvas canvas) {
        Channel van = canvas.getChannels().getElements().get(1);
        EcoreUtil.delete(van, true);
        canvas.getLinks().removeIf(link -> link.getSource() == null || link.getTarget() == null);
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Carrier with a van").getFormerIds().addAll(List.of("ka-driving", van.getId()));
        return canvas;
    }

    private static CanvasElement last(List<? extends CanvasElement> elements) {
        return elements.get(elements.size() - 1);
    }

    @Test
    void anElementThatMovedAndIsCalledOtherwiseNowIsKnownByItsFormerId() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        String van = canvas.getChannels().getElements().get(1).getId();
        String name = canvas.getChannels().getElements().get(1).getName();
        CanvasElement partner = last(vanIsAPartner(canvas).getKeyPartners().getElements());
        assertDifference(canvas, partner.getId(), " is in another");

        // One that only has the same name is another one.
        CanvasElement cost = Canvases.add(canvas, BlockKind.COSTS, name);
        act(canvas, partner);
        assertDifference(canvas, cost.getId(), " is not on");
        EcoreUtil.delete(cost);
        canvas.getActions().remove(1);
        act(canvas, null).getFormerElements().add(van);
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void ofTwoThatRememberAnIdOnlyOneIsMeant() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        CanvasElement partner = last(vanIsAPartner(canvas).getKeyPartners().getElements());
        CanvasElement second = Canvases.add(canvas, BlockKind.COSTS, "Petrol");
        second.getFormerIds().addAll(partner.getFormerIds());
        act(canvas, partner);
        assertDifference(canvas, second.getId(), " is not on");
    }

    @Test
    void theCanvasThatIsReinventedMayRememberTheId() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        CanvasElement van = canvas.getChannels().getElements().get(1);
        Canvas before = vanIsAPartner((Canvas) CanvasFiles.read(folder.resolve("as-is.canvas")));
        CanvasFiles.write(before, folder.resolve("as-is.canvas"));
        digests = new ClientDigests(folder, this::canvases, CanvasFiles::read);
        assertDifference(canvas, van.getId(), " is in another");
        act(canvas, null).getFormerElements().add(van.getId());
        assertEquals(List.of(), differences(canvas), "the id that it had when the action was written");
        canvas.getActions().remove(1);

        // On both it has moved, under two names: it has only changed.
        CanvasElement partner = last(vanIsAPartner(canvas).getKeyPartners().getElements());
        partner.setName("Bicycle couriers");
        partner.setId("kp-couriers");
        assertDifference(canvas, "kp-couriers", " is not as on");
        partner.setName("Carrier with a van");
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void aLinkBetweenTheSameElementsIsADifferenceThatEitherEndMayHaveAnActionFor() throws IOException {
        Canvas canvas = toBe();
        act(canvas, relationship(canvas));
        relationship(canvas).setName("Tasting club");
        CanvasElement importer = canvas.getKeyPartners().getElements().get(0);
        CanvasElement roaster = canvas.getKeyResources().getElements().get(0);
        Canvases.link(importer, roaster);
        assertDifference(canvas, importer.getId(), " is not linked");
        act(canvas, roaster);
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void actionsThatHaveNotBegunAreOneFinding() throws IOException {
        Canvas canvas = toBe();
        relationship(canvas).setName("Tasting club");
        Canvases.add(canvas, BlockKind.KEY_PARTNERS, "Town market");
        assertDifference(canvas, "canvas", "There are 2 differences");
        Finding finding = check(canvas).stream().filter(each -> each.rule().id().equals("EVO-02")).findFirst().orElseThrow();
        finding.fixes().get(0).apply(null);
        assertEquals(2, canvas.getActions().size());
        assertEquals(List.of(), differences(canvas));
    }

    @Test
    void aDroppedActionCountsWhenItSaysWhy() throws IOException {
        Canvas canvas = toBe();
        relationship(canvas).setName("Tasting club");
        Action action = act(canvas, relationship(canvas));
        action.setState(ActionState.DROPPED);
        assertDifference(canvas, relationship(canvas).getId(), " is not as on");
        action.setReason("It is only called so now");
        assertEquals(List.of(), differences(canvas));
    }

    private static CustomerRelationship relationship(Canvas canvas) {
        return canvas.getCustomerRelationships().getElements().get(0);
    }

    private static Action act(Canvas canvas, CanvasElement element) {
        Action action = CanvasFactory.eINSTANCE.createAction();
        action.setName("Do it");
        if (element != null) {
            action.getElements().add(element);
        }
        canvas.getActions().add(action);
        return action;
    }

    private void assertDifference(Canvas canvas, String place, String said) {
        List<String> differences = differences(canvas);
        assertEquals(1, differences.size(), differences::toString);
        assertTrue(differences.get(0).startsWith(place + ": ") && differences.get(0).contains(said), differences::toString);
    }

    /** The place of each finding of EVO-02, and its message. */
    private List<String> differences(Canvas canvas) {
        return check(canvas).stream().filter(finding -> finding.rule().id().equals("EVO-02"))
                .map(finding -> place(finding.elements().get(0)) + ": " + finding.message()).toList();
    }

    private static String place(EObject object) {
        if (object instanceof Block) {
            return BlockKind.of((Block) object).key();
        }
        return object instanceof Canvas ? "canvas" : ((CanvasElement) object).getId();
    }

    @Test
    void segmentsAreComparedWithThoseOfEarlierCanvases() throws IOException {
        Canvas later = school();
        CustomerSegment cafes = later.getCustomerSegments().getElements().get(0);
        assertEquals(List.of(), check(later));
        cafes.setName("SMALL  Cafés");
        cafes.setSize(12L);
        assertEquals(List.of(), check(later), "nothing else states a size");
        CanvasFiles.write(later, folder.resolve("school.canvas"));

        Canvas latest = school();
        latest.getCustomerSegments().getElements().get(0).setSize(14L);
        List<Finding> findings = check(latest, "z.canvas");
        assertEquals(List.of("PRT-01"), Drawing.ids(findings));
        assertTrue(findings.get(0).message().contains("size is 14 here, 12 on “Barista school”"), findings.get(0).message());
        assertEquals(List.of(), check(latest, "aa.canvas"), "the file that comes first is not told");
        latest.setState(CanvasState.ALTERNATIVE);
        assertEquals(List.of(), check(latest, "z.canvas"), "an alternative may differ");
        latest.setState(CanvasState.UNSPECIFIED);
        assertEquals(List.of("PRT-01"), Drawing.ids(check(latest, "z.canvas")));
        latest.setKind(CanvasKind.UNSPECIFIED);
        assertEquals(List.of(), Drawing.ids(check(latest, "z.canvas")).stream().filter("PRT-01"::equals).toList());
    }

    @Test
    void ofTwoListsOneMayBeTheMoreComplete() throws IOException {
        Canvas first = school();
        first.getCustomerSegments().getElements().get(0).getPreferredMedia().addAll(List.of(Medium.SHOP, Medium.INTERNET));
        CanvasFiles.write(first, folder.resolve("school.canvas"));
        Canvas later = school();
        List<Medium> media = later.getCustomerSegments().getElements().get(0).getPreferredMedia();
        media.add(Medium.INTERNET);
        assertEquals(List.of(), ids(later, "z.canvas").stream().filter("PRT-01"::equals).toList());
        media.add(Medium.PERSONAL);
        assertEquals(List.of("PRT-01"), ids(later, "z.canvas").stream().filter("PRT-01"::equals).toList());
    }

    private static Canvas school() throws IOException {
        return (Canvas) CanvasFiles.read(Path.of("rules/PRT-01/passes/school.canvas"));
    }

    @Test
    void aClientSaysWhatIsKnownOfIt() throws IOException {
        Client client = aClient();
        assertEquals(List.of(), check(client));
        client.setType(ClientType.UNSPECIFIED);
        assertEquals(List.of("PRT-02"), Drawing.ids(check(client)));
        client.setDecisionMaker(null);
        Finding both = check(client).get(0);
        assertTrue(both.message().contains("nor who decides"), both.message());
        both.fixes().get(0).apply(client.getContacts().get(0));
        assertSame(client.getContacts().get(0), client.getDecisionMaker());
    }

    @Test
    void aClientWhoLeavesItToExpertsHasATaskWithDates() throws IOException {
        Client client = aClient();
        client.setType(ClientType.LEAVES_IT_TO_EXPERTS);
        Finding finding = check(client).get(0);
        assertTrue(finding.message().contains("the goals, the terms of reference, the stages"), finding.message());
        client.getGoals().add(CanvasFactory.eINSTANCE.createGoal());
        client.getGoals().get(0).setText("Be found by guests");
        client.setTermsOfReference("A site in three languages");
        EngagementStage stage = CanvasFactory.eINSTANCE.createEngagementStage();
        stage.setName("Draft");
        client.getStages().add(stage);
        Finding undated = check(client).get(0);
        assertEquals(List.of(stage), undated.elements());
        assertTrue(undated.message().contains("“Draft”"), undated.message());
    }

    @Test
    void findingsOfClientsCanBeSetAside() throws IOException {
        Client client = aClient();
        client.setType(ClientType.UNSPECIFIED);
        SuppressedFinding suppression = CanvasFactory.eINSTANCE.createSuppressedFinding();
        suppression.setRule("PRT-02");
        suppression.setReason("Asked on Monday");
        client.getSuppressions().add(suppression);
        assertSame(suppression, check(client).get(0).suppression().orElseThrow());
    }

    private Client aClient() throws IOException {
        return (Client) CanvasFiles.read(folder.resolve("roastery.client"));
    }

    private List<Finding> check(Client client) {
        return Drawing.ENGINE.check(client);
    }

    private Canvas toBe() throws IOException {
        return (Canvas) CanvasFiles.read(folder.resolve("to-be.canvas"));
    }

    private List<Finding> check(Canvas canvas) {
        return check(canvas, "to-be.canvas");
    }

    private List<Finding> check(Canvas canvas, String file) {
        return Drawing.ENGINE.check(canvas, digests.around(folder.resolve(file)));
    }

    private List<String> ids(Canvas canvas) {
        return Drawing.ids(check(canvas));
    }

    private List<String> ids(Canvas canvas, String file) {
        return Drawing.ids(check(canvas, file));
    }
}
