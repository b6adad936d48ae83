package org.canvasstudio.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;

import org.canvasstudio.model.BlockKind;
import org.canvasstudio.model.CanvasFiles;
import org.canvasstudio.model.CanvasResource;
import org.canvasstudio.model.Canvases;
import org.canvasstudio.model.canvas.Assumption;
import org.canvasstudio.model.canvas.Canvas;
import org.canvasstudio.model.canvas.CanvasFactory;
import org.canvasstudio.model.canvas.CanvasKind;
import org.canvasstudio.model.canvas.CanvasPackage;
import org.canvasstudio.model.canvas.Cost;
import org.canvasstudio.model.canvas.Estimate;
import org.canvasstudio.model.canvas.RevenueStream;
import org.canvasstudio.model.canvas.Scenario;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.junit.jupiter.api.Test;

/** What scenarios assume follows the streams and costs that it is about. */
class ScenarioCommandsTest {

    private final ModelAdapterFactory adapters = new ModelAdapterFactory();
    private final ResourceSet resources = CanvasFiles.newResourceSet();
    private final EditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack(), resources);
    private final Canvas canvas = canvas("Roastery");
    private final RevenueStream stream = (RevenueStream) Canvases.add(canvas, BlockKind.REVENUE_STREAMS, "Bags");
    private final Scenario scenario = scenario("Slow start");
    private final Assumption assumption = assume("120");

    private Canvas canvas(String name) {
        Canvas made = Canvases.create(CanvasKind.ORGANISATION, name);
        CanvasResource resource = new CanvasResource(URI.createFileURI("/nowhere/" + name + ".canvas"));
        resources.getResources().add(resource);
        resource.getContents().add(made);
        return made;
    }

    private Scenario scenario(String name) {
        Scenario made = CanvasFactory.eINSTANCE.createScenario();
        made.setName(name);
        canvas.getScenarios().add(made);
        return made;
    }

    private Assumption assume(String amount) {
        Assumption made = CanvasFactory.eINSTANCE.createAssumption();
        made.setAbout(stream);
        made.setAmount(new BigDecimal(amount));
        scenario.getAssumptions().add(made);
        return made;
    }

    private void run(Command command) {
        assertTrue(command.canExecute());
        domain.getCommandStack().execute(command);
    }

    @Test
    void anAssumptionGoesWithWhatItIsAboutAndComesBackWithIt() {
        run(ModelCommands.delete(domain, List.of(stream)));
        assertEquals(List.of(), scenario.getAssumptions());
        domain.getCommandStack().undo();
        assertEquals(List.of(assumption), scenario.getAssumptions());
        assertSame(stream, assumption.getAbout());
    }

    @Test
    void aConvertedStreamTakesItsEstimatesAndAssumptionsAlong() {
        Estimate volume = CanvasFactory.eINSTANCE.createEstimate();
        volume.setLikely(BigDecimal.TEN);
        stream.setVolume(volume);
        run(ModelCommands.move(domain, canvas.getCosts(), -1, List.of(stream)));
        Cost cost = canvas.getCosts().getElements().get(0);
        assertEquals(BigDecimal.TEN, cost.getVolume().getLikely());
        assertSame(cost, scenario.getAssumptions().get(0).getAbout());
        domain.getCommandStack().undo();
        assertSame(stream, assumption.getAbout());
        assertSame(volume, stream.getVolume());

        run(ModelCommands.move(domain, canvas.getKeyActivities(), -1, List.of(stream)));
        assertEquals(List.of(), scenario.getAssumptions(), "an activity is worth nothing by itself");
        domain.getCommandStack().undo();
        assertEquals(List.of(assumption), scenario.getAssumptions());
        assertSame(stream, assumption.getAbout());
    }

    @Test
    void aCopiedScenarioAssumesTheSameOfTheSameElements() {
        run(ModelCommands.paste(domain, Clip.of(List.of(scenario)), canvas));
        Scenario copy = canvas.getScenarios().get(1);
        assertSame(stream, copy.getAssumptions().get(0).getAbout());
        assertEquals(new BigDecimal("120"), copy.getAssumptions().get(0).getAmount());
        assertFalse(copy.getId() == null || copy.getId().equals(scenario.getId()));

        Canvas other = canvas("Bakery");
        run(ModelCommands.paste(domain, Clip.of(List.of(scenario)), other));
        assertEquals(List.of(), other.getScenarios().get(0).getAssumptions(), "there is no such stream");
    }

    @Test
    void aCanvasHasRoomForThreeScenarios() {
        scenario("Fast growth");
        Command third = ModelCommands.paste(domain, Clip.of(List.of(scenario)), canvas);
        run(third);
        assertFalse(ModelCommands.paste(domain, Clip.of(List.of(scenario)), canvas).canExecute());
    }

    @Test
    void anAssumptionIsCalledAndOfferedWhatItIsAbout() {
        IItemLabelProvider labels = (IItemLabelProvider) adapters.adapt(assumption, IItemLabelProvider.class);
        assertEquals("Bags", labels.getText(assumption));
        Canvases.add(canvas, BlockKind.KEY_ACTIVITIES, "Roasting");
        IItemPropertySource properties = (IItemPropertySource) adapters.adapt(assumption, IItemPropertySource.class);
        List<?> choices = List.copyOf(properties.getPropertyDescriptor(assumption, CanvasPackage.Literals.ASSUMPTION__ABOUT
                .getName()).getChoiceOfValues(assumption).stream().filter(choice -> choice != null).toList());
        assertEquals(List.of(stream), choices);
        assertNull(Canvases.firstWithoutAssumption(scenario));
        Canvases.add(canvas, BlockKind.COSTS, "Rent");
        assertEquals("Rent", Canvases.firstWithoutAssumption(scenario).getName());
    }
}
